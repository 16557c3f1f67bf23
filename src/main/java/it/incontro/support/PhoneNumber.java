package it.incontro.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number as people write it: at most 15 digits (E.164), with blanks, hyphens and an extension. */
@Constraint(validatedBy = PhoneNumber.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PhoneNumber {

    /** The sentence that says what is wrong. */
    String message() default "{support.form.phone-message}";

    /** Of the validation API. */
    Class<?>[] groups() default {};

    /** Of the validation API. */
    Class<? extends Payload>[] payload() default {};

    /** Counts the digits and looks at what stands between them. */
    class Check implements ConstraintValidator<PhoneNumber, @Nullable String> {

        private static final Pattern WRITTEN = Pattern.compile(
                "\\+?[0-9(][0-9 ()./-]*[0-9)]( ?(ext\\.?|int\\.?|x|#) ?[0-9]{1,6})?", Pattern.CASE_INSENSITIVE);
        private static final Pattern EXTENSION = Pattern.compile("[A-Za-z#].*");
        private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isBlank()) {
                return true;
            }
            String number = typed.strip();
            String main = EXTENSION.matcher(number).replaceAll("");
            int digits = NO_DIGIT.matcher(main).replaceAll("").length();
            return WRITTEN.matcher(number).matches() && digits >= 5 && digits <= 15;
        }
    }
}
