package it.incontro.assurance;

import it.incontro.identity.EventRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A value that a handler takes from the query or the body of a request.
 *
 * @param name as the request has it, such as {@code people[0].email}
 * @param type what it is read as; of a list the type of one element
 * @param form the form that it is part of; null if it is a parameter of the handler
 */
record Bound(String name, Class<?> type, Class<?> form) {

    /** All that the handlers of each route bind. */
    static Map<Route, List<Bound>> ofAll(ApplicationContext context) {
        Map<Route, List<Bound>> all = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        all.put(new Route(method.name(), pattern), of(handler));
                    }
                }
            });
        }
        return all;
    }

    static List<Bound> of(HandlerMethod handler) {
        Stream<Parameter> prepared = Stream.of(handler.getBeanType().getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class))
                .flatMap(method -> Stream.of(method.getParameters()));
        return Stream.concat(prepared, Stream.of(handler.getMethod().getParameters()))
                .flatMap(Bound::of)
                .distinct()
                .toList();
    }

    private static Stream<Bound> of(Parameter parameter) {
        RequestParam asked = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        ModelAttribute form = AnnotatedElementUtils.getMergedAnnotation(parameter, ModelAttribute.class);
        if (asked != null || form == null && isSimple(parameter)) {
            String name = asked == null || asked.name().isEmpty() ? parameter.getName() : asked.name();
            return Stream.of(new Bound(name, elementOf(parameter.getParameterizedType()), null));
        }
        boolean ours = parameter.getType().getPackageName().startsWith("it.incontro")
                && !parameter.getType().equals(EventRef.class);
        if (form == null ? !ours || parameter.isAnnotationPresent(PathVariable.class) : !form.binding()) {
            return Stream.empty();
        }
        List<Bound> fields = new ArrayList<>();
        collect(fields, "", parameter.getType(), parameter.getType());
        return fields.stream();
    }

    /** What has no annotation and is neither the framework's nor the portal's own comes from the request. */
    private static boolean isSimple(Parameter parameter) {
        Class<?> type = parameter.getType();
        return !parameter.isAnnotationPresent(PathVariable.class)
                && !type.equals(EventRef.class)
                && !Model.class.isAssignableFrom(type)
                && !Errors.class.isAssignableFrom(type)
                && (BeanUtils.isSimpleProperty(type) || Collection.class.isAssignableFrom(type))
                && !java.util.Locale.class.equals(type);
    }

    private static void collect(List<Bound> fields, String prefix, Class<?> type, Class<?> form) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        String[] names = BeanUtils.getParameterNames(constructor);
        Type[] types = constructor.getGenericParameterTypes();
        for (int i = 0; i < names.length; i++) {
            add(fields, prefix + names[i], types[i], form);
        }
        for (var property : BeanUtils.getPropertyDescriptors(type)) {
            if (property.getWriteMethod() != null) {
                add(
                        fields,
                        prefix + property.getName(),
                        property.getWriteMethod().getGenericParameterTypes()[0],
                        form);
            }
        }
    }

    private static void add(List<Bound> fields, String name, Type type, Class<?> form) {
        Class<?> element = elementOf(type);
        boolean several = type instanceof ParameterizedType;
        if (BeanUtils.isSimpleValueType(element)) {
            fields.add(new Bound(name, element, form));
        } else {
            collect(fields, name + (several ? "[0]." : "."), element, form);
        }
    }

    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType several) {
            Type[] arguments = several.getActualTypeArguments();
            return elementOf(arguments[arguments.length - 1]);
        }
        Class<?> single = (Class<?>) type;
        return single.isArray() ? single.getComponentType() : single;
    }

    /** Without the places in lists and the forms above it: the name of the record's component. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name of the form's component that it stands in. */
    String rootName() {
        return name.split("[.\\[]", 2)[0];
    }
}
