package it.incontro.support;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something must be entered or chosen in this field of a form, which is null until then. */
@NotNull
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {

    /** Unused: the sentence is found by the code {@code Required}. */
    String message() default "required";

    /** Of the validation API. */
    Class<?>[] groups() default {};

    /** Of the validation API. */
    Class<? extends Payload>[] payload() default {};
}
