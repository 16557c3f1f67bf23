package it.incontro.support.web;

import it.incontro.support.Lines;
import it.incontro.support.TextRule;
import it.incontro.support.Verbatim;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies the {@link TextRule} to every text that a handler or a form takes from a request. */
@Component
class TypedText implements ConditionalGenericConverter, WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(this);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    /** Marks on fields decide here; what only the place tells is asked at each conversion, as this answer is remembered by type and marks. */
    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return !source.hasAnnotation(Lines.class)
                && !source.hasAnnotation(Verbatim.class)
                && !target.hasAnnotation(Verbatim.class)
                && !target.hasAnnotation(PathVariable.class);
    }

    /** What a page reads from a form is shown as it was typed, refused or not: it comes from a property, not from a request. */
    private static boolean isReadByAPage(TypeDescriptor source) {
        return source.getSource() instanceof MethodParameter;
    }

    /** What a page hands to methods in its expressions is no text from outside: a separator keeps its blank. */
    private static boolean isCallOfAPage(TypeDescriptor target) {
        return target.getSource() instanceof MethodParameter parameter
                && parameter.getMethod() != null
                && !parameter.getMethod().getName().startsWith("set")
                && !AnnotatedElementUtils.hasAnnotation(parameter.getDeclaringClass(), Controller.class);
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, TypeDescriptor source, TypeDescriptor target) {
        if (!(typed instanceof String text) || isReadByAPage(source) || isCallOfAPage(target)) {
            return typed;
        }
        return target.hasAnnotation(Lines.class) ? TextRule.lines(text) : TextRule.line(text);
    }
}
