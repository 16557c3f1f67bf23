package it.incontro.support.web;

import it.incontro.support.TextRule;
import it.incontro.support.UnfitText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;

/** Says beside the field why it cannot be read, and keeps what was typed as far as a page can show it. */
class ReadingErrors extends DefaultBindingErrorProcessor {

    @Override
    public void processPropertyAccessException(PropertyAccessException failure, BindingResult result) {
        String field = String.valueOf(failure.getPropertyName());
        UnfitText unfit = unfitIn(failure);
        if (unfit != null) {
            String[] codes = {unfit.messageKey()};
            add(result, field, unfit.shown(), codes, unfit.arguments().toArray());
        } else {
            String[] codes = result.resolveMessageCodes(failure.getErrorCode(), field);
            add(
                    result,
                    field,
                    readable(failure.getValue()),
                    codes,
                    getArgumentsForBindError(result.getObjectName(), field));
        }
    }

    private static void add(
            BindingResult result, String field, @Nullable Object shown, String[] codes, Object[] arguments) {
        result.addError(new FieldError(
                result.getObjectName(), result.getNestedPath() + field, shown, true, codes, arguments, codes[0]));
    }

    private static @Nullable Object readable(@Nullable Object typed) {
        return typed instanceof String text ? TextRule.readable(text) : typed;
    }

    /** The broken rule behind a failure, if it is that. */
    static @Nullable UnfitText unfitIn(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnfitText)) {
            cause = cause.getCause();
        }
        return (UnfitText) cause;
    }
}
