package it.incontro.support.web;

import jakarta.servlet.ServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Fills forms with what stands in the form, and with nothing else: no part of the path and no header of the request becomes
 * a field, and what the path names cannot be sent in a form. So nobody can say in a form whose page they are on.
 */
class BodyBinder extends ServletRequestDataBinder {

    BodyBinder(@Nullable Object target, @Nullable String objectName) {
        super(target, objectName);
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
            return namedByPath(getRequest()).contains(root(name)) ? null : super.getRequestParameter(name, type);
        }

        @Override
        protected Set<String> initParameterNames(ServletRequest request) {
            Set<String> names = new HashSet<>(super.initParameterNames(request));
            names.removeIf(name -> namedByPath(request).contains(root(name)));
            return names;
        }
    }
}
