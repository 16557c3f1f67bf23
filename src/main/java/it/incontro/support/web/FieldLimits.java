package it.incontro.support.web;

import it.incontro.support.Lines;
import it.incontro.support.TextRule;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/** How much fits into a field of a form: the page says what the server will refuse. */
@Component("fieldLimits")
class FieldLimits {

    private record Field(Class<?> form, String name) {}

    private final Map<Field, Integer> known = new ConcurrentHashMap<>();

    /**
     * The most characters of a text field.
     *
     * @param form what the page's form is filled from
     * @param name as it is sent, such as {@code people[0].email}
     * @return null if the form has no such text
     */
    public @Nullable Integer of(@Nullable Object form, String name) {
        if (form == null || !form.getClass().isRecord()) {
            return null;
        }
        int most = known.computeIfAbsent(
                new Field(form.getClass(), name.replaceAll("\\[[0-9]*]", "")),
                field -> most(field.form(), field.name()));
        return most == 0 ? null : most;
    }

    private static int most(Class<?> form, String name) {
        int dot = name.indexOf('.');
        Parameter component = component(form, dot < 0 ? name : name.substring(0, dot));
        if (component == null) {
            return 0;
        }
        if (dot >= 0) {
            return most(elementOf(component.getParameterizedType()), name.substring(dot + 1));
        }
        if (!component.getType().equals(String.class)) {
            return 0;
        }
        Size size = component.getAnnotation(Size.class);
        int general = component.isAnnotationPresent(Lines.class) ? TextRule.LINES : TextRule.LINE;
        return size == null ? general : Math.min(size.max(), general);
    }

    private static @Nullable Parameter component(Class<?> form, String name) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(form);
        String[] names = BeanUtils.getParameterNames(constructor);
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return constructor.getParameters()[i];
            }
        }
        return null;
    }

    private static Class<?> elementOf(Type type) {
        Type element = type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type;
        return (Class<?>) element;
    }
}
