package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.support.TextRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.stereotype.Controller;

/** Which texts the rule is applied to: those of requests, not those that pages hand about, in whatever order they come. */
class WhichTextsAreRuledTests {

    private static final TypeDescriptor REQUEST = TypeDescriptor.valueOf(String.class);
    private static final TypeDescriptor SHOWN = TypeDescriptor.valueOf(String.class);

    private final GenericConversionService conversion = new GenericConversionService();

    record Form(String name) {}

    @Controller
    static class Pages {
        String list(String search) {
            return search;
        }
    }

    static class Names {
        String join(String separator) {
            return separator;
        }
    }

    @BeforeEach
    void applyTheRule() {
        conversion.addConverter(new TypedText());
    }

    @Test
    void whatARequestSaysGoesThroughTheRule() throws Exception {
        assertThat(conversion.convert("  Officine  Rossi ", REQUEST, field())).isEqualTo("Officine Rossi");
        assertThat(conversion.convert(" Rossi ", REQUEST, parameter(Pages.class, "list")))
                .isEqualTo("Rossi");
        assertThatThrownBy(() -> conversion.convert("a\u0000b", REQUEST, field()))
                .isInstanceOf(ConversionFailedException.class);
    }

    @Test
    void whatAPageReadsFromAFormIsShownAsTyped() throws Exception {
        for (String typed : new String[] {"a\u0000b", "  two  blanks ", "x".repeat(TextRule.LINE + 1)}) {
            assertThat(conversion.convert(typed, property(), SHOWN)).isEqualTo(typed);
        }
    }

    @Test
    void whatAPageHandsToAMethodKeepsItsBlanks() throws Exception {
        assertThat(conversion.convert(", ", REQUEST, parameter(Names.class, "join")))
                .isEqualTo(", ");
    }

    @Test
    void theFirstOfThemDoesNotDecideForTheOthers() throws Exception {
        whatAPageHandsToAMethodKeepsItsBlanks();
        whatARequestSaysGoesThroughTheRule();
        whatAPageReadsFromAFormIsShownAsTyped();
        whatARequestSaysGoesThroughTheRule();
        whatAPageHandsToAMethodKeepsItsBlanks();
    }

    private static TypeDescriptor field() throws NoSuchMethodException {
        return new TypeDescriptor(new MethodParameter(Form.class.getDeclaredConstructor(String.class), 0));
    }

    private static TypeDescriptor property() throws NoSuchMethodException {
        return new TypeDescriptor(new MethodParameter(Form.class.getDeclaredMethod("name"), -1));
    }

    private static TypeDescriptor parameter(Class<?> type, String method) throws NoSuchMethodException {
        return new TypeDescriptor(new MethodParameter(type.getDeclaredMethod(method, String.class), 0));
    }
}
