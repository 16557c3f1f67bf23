package it.incontro.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address that mail can be sent to from outside: with a domain of two parts or more. Nothing typed is fine. */
@Constraint(validatedBy = EmailAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** The sentence, found by the code {@code EmailAddress} otherwise. */
    String message() default "{support.form.email-message}";

    /** Of the validation API. */
    Class<?>[] groups() default {};

    /** Of the validation API. */
    Class<? extends Payload>[] payload() default {};

    /** Local part as RFC 5321 has it without quotes, domain as names in the DNS are written. */
    class Check implements ConstraintValidator<EmailAddress, @Nullable String> {

        private static final Pattern LOCAL =
                Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
        private static final Pattern DOMAIN = Pattern.compile(
                "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null || typed.isBlank() || isAddress(typed.strip());
        }

        static boolean isAddress(String typed) {
            int at = typed.lastIndexOf('@');
            return at > 0
                    && at <= 64
                    && typed.length() <= 254
                    && LOCAL.matcher(typed.substring(0, at)).matches()
                    && isDomain(typed.substring(at + 1));
        }

        static boolean isDomain(String typed) {
            try {
                return DOMAIN.matcher(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
                        .matches();
            } catch (IllegalArgumentException noName) {
                return false;
            }
        }
    }
}
