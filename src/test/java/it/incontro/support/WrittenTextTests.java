package it.incontro.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTextTests {

    @Test
    void isInTheReadersLanguageWhereThereIsOne() {
        assertThat(WrittenText.preferring(Locale.ITALIAN, "Gears", "Ingranaggi"))
                .isEqualTo(new WrittenText("Ingranaggi", "it"));
        assertThat(WrittenText.preferring(Locale.ENGLISH, "Gears", "Ingranaggi"))
                .isEqualTo(new WrittenText("Gears", "en"));
    }

    @Test
    void saysWhichLanguageItIsInWhereThatIsTheOther() {
        assertThat(WrittenText.preferring(Locale.ITALIAN, "Gears", null)).isEqualTo(new WrittenText("Gears", "en"));
        assertThat(WrittenText.preferring(Locale.ENGLISH, null, "Ingranaggi"))
                .isEqualTo(new WrittenText("Ingranaggi", "it"));
        assertThat(WrittenText.preferring(Locale.ENGLISH, null, null)).isNull();
    }
}
