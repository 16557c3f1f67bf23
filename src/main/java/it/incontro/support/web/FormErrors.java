package it.incontro.support.web;

import it.incontro.support.Rejected;
import it.incontro.support.TooManyRequests;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.validation.BindingResult;

/** Shows a broken rule where it belongs: next to its field, or above the form. */
public final class FormErrors {

    private FormErrors() {}

    /** Notes the rejection among the form's errors. */
    public static void add(BindingResult errors, Rejected rejected) {
        Object[] arguments = rejected.arguments().toArray();
        String field = rejected.field();
        if (field == null) {
            errors.reject(rejected.messageKey(), arguments, rejected.messageKey());
        } else {
            errors.rejectValue(field, rejected.messageKey(), arguments, rejected.messageKey());
        }
    }

    /**
     * Does what the form asks for, unless it has errors already.
     *
     * @return true if it was done; else the form is to be shown again, and the status is 422, or 429 if it was too often
     */
    public static boolean accepts(BindingResult errors, HttpServletResponse response, Runnable deed) {
        if (!errors.hasErrors()) {
            try {
                deed.run();
                return true;
            } catch (Rejected rejected) {
                add(errors, rejected);
            } catch (TooManyRequests refused) {
                errors.reject(refused.messageKey(), new Object[] {refused.minutes()}, refused.messageKey());
                response.setHeader("Retry-After", Long.toString(refused.seconds()));
                response.setStatus(429);
                return false;
            }
        }
        response.setStatus(422);
        return false;
    }
}
