package it.incontro.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of a website, with or without {@code https://}; nothing that does something else when it is followed. */
@Constraint(validatedBy = Website.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Website {

    /** The sentence that says what is wrong. */
    String message() default "{support.form.website-message}";

    /** Of the validation API. */
    Class<?>[] groups() default {};

    /** Of the validation API. */
    Class<? extends Payload>[] payload() default {};

    /** Reads it as a browser's address bar does. */
    class Check implements ConstraintValidator<Website, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null || typed.isBlank() || isWebsite(typed.strip());
        }

        private static boolean isWebsite(String typed) {
            String lower = typed.toLowerCase(Locale.ROOT);
            boolean named = lower.startsWith("http://") || lower.startsWith("https://");
            String rest = named ? typed.substring(typed.indexOf("//") + 2) : typed;
            int end = rest.length();
            for (char stop : new char[] {'/', '?', '#'}) {
                int at = rest.indexOf(stop);
                end = at < 0 ? end : Math.min(end, at);
            }
            String host = rest.substring(0, end).replaceFirst(":[0-9]{1,5}$", "");
            return EmailAddress.Check.isDomain(host) && isAddress("https://" + host + rest.substring(end));
        }

        private static boolean isAddress(String address) {
            try {
                return URI.create(address.replaceAll("[^\\x00-\\x7F]", "x")).getRawUserInfo() == null;
            } catch (IllegalArgumentException notAnAddress) {
                return false;
            }
        }
    }
}
