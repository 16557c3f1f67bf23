package it.incontro.support;

import org.springframework.validation.BindingResult;

/** Does what a form asks for if the form is sound, and puts a broken rule next to the field that it names. */
public final class Submission {

    private Submission() {}

    /** Whether it was done; if not, the errors say why. */
    public static boolean accepted(BindingResult errors, Runnable deed) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            deed.run();
            return true;
        } catch (Rejected rejected) {
            String field = rejected.field();
            Object[] arguments = rejected.arguments().toArray();
            if (field == null) {
                errors.reject(rejected.messageKey(), arguments, rejected.messageKey());
            } else {
                errors.rejectValue(field, rejected.messageKey(), arguments, rejected.messageKey());
            }
            return false;
        }
    }
}
