package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.support.Lines;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;

/** A long text in a form is shown as it is kept. */
class LongTextShownTests {

    private record Section(@Lines String text) {}

    @Test
    void aTextOfSeveralLinesIsShownWhole() throws NoSuchFieldException {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        new TypedText().addFormatters(conversion);
        TypeDescriptor kept = new TypeDescriptor(Section.class.getDeclaredField("text"));
        TypeDescriptor shown = TypeDescriptor.valueOf(String.class);
        String text = "A line.\n".repeat(100);

        assertThat(conversion.convert(text, kept, shown)).isEqualTo(text);
        assertThat(conversion.convert("A line.\nA line.", shown, shown))
                .as("what is typed into a line becomes one")
                .isEqualTo("A line. A line.");
    }
}
