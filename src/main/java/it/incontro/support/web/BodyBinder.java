package it.incontro.support.web;

import jakarta.servlet.ServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Fills forms with what stands in the form, and with nothing else: no part of the path and no header of the request becomes
 * a field, and what the path names cannot be sent in a form. So nobody can say in a form whose page they are on.
 *
 * <p>A field that cannot be read is left empty and told among the errors; the form is there all the same, so that the page
 * can show what else was typed.
 */
class BodyBinder extends ServletRequestDataBinder {

    /** More rows than any form has. */
    private static final int MOST_ROWS = 50;

    private static final Pattern NAME = Pattern.compile("[\\w!-]+(\\[[0-4]?[0-9]])?(\\.\\w+(\\[[0-4]?[0-9]])?)*");

    private final Set<String> unread;
    private @Nullable BindingResult kept;

    BodyBinder(@Nullable Object target, @Nullable String objectName) {
        this(target, objectName, Set.of());
    }

    /** Leaves these fields out. */
    private BodyBinder(@Nullable Object target, @Nullable String objectName, Set<String> unread) {
        super(target, objectName == null ? DEFAULT_OBJECT_NAME : objectName);
        this.unread = unread;
        setAutoGrowCollectionLimit(MOST_ROWS);
        setBindingErrorProcessor(new ReadingErrors());
    }

    @Override
    public void construct(ServletRequest request) {
        super.construct(request);
        if (super.getBindingResult().hasErrors() && unread.isEmpty()) {
            keepWhatCanBeRead(request);
        }
    }

    private void keepWhatCanBeRead(ServletRequest request) {
        BindingResult errors = super.getBindingResult();
        Set<String> failed = errors.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .map(FieldError::getField)
                .collect(Collectors.toSet());
        BodyBinder again = new BodyBinder(null, getObjectName(), failed);
        again.setTargetType(Objects.requireNonNull(getTargetType()));
        again.setConversionService(getConversionService());
        again.construct(request);
        if (failed.isEmpty() || again.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a form that no page has");
        }
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(again.getTarget(), getObjectName());
        if (getConversionService() != null) {
            result.initConversion(getConversionService());
        }
        result.addAllErrors(errors);
        kept = result;
    }

    @Override
    public @Nullable Object getTarget() {
        return kept == null ? super.getTarget() : kept.getTarget();
    }

    @Override
    public BindingResult getBindingResult() {
        return kept == null ? super.getBindingResult() : kept;
    }

    /** A record is whole once it is made; afterwards nothing can be set. */
    @Override
    public void bind(ServletRequest request) {
        if (getTarget() == null || !getTarget().getClass().isRecord()) {
            super.bind(request);
        }
    }

    @Override
    protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
        return new BodyValues(request);
    }

    @Override
    protected void addBindValues(MutablePropertyValues values, ServletRequest request) {
        Set<String> named = namedByPath(request);
        values.getPropertyValueList().removeIf(value -> named.contains(root(value.getName())));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> namedByPath(ServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return path == null ? Set.of() : ((Map<String, String>) path).keySet();
    }

    /** The first name of a path of names such as {@code people[0].email}. */
    private static String root(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    private final class BodyValues extends ServletRequestValueResolver {

        BodyValues(ServletRequest request) {
            super(request, BodyBinder.this);
        }

        @Override
        protected @Nullable Object getRequestParameter(String name, Class<?> type) {
            boolean left = unread.contains(name) || namedByPath(getRequest()).contains(root(name));
            return left ? null : super.getRequestParameter(name, type);
        }

        @Override
        protected Set<String> initParameterNames(ServletRequest request) {
            Set<String> names = new HashSet<>(super.initParameterNames(request));
            if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "names that no form has");
            }
            names.removeIf(name -> namedByPath(request).contains(root(name)));
            return names;
        }
    }
}
