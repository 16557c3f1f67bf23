package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IncontroTest
class PasswordRuleTests {

    private static final List<String> FAMILIAR =
            List.of("Anna", "Ferrero", "ceipiemonte", "VTM", "Torino", "Oval", "Lingotto", "Michigan");

    @Autowired
    private PasswordRule rule;

    @ParameterizedTest
    @CsvSource({
        "password123, common",
        "P@ssw0rd2026, common",
        "benvenuto123, common",
        "juventus1897, common",
        "Ceipiemonte2026!, familiar",
        "annaferrero99, familiar",
        "torinolingotto, familiar",
        "qwertyuiop12, common",
        "aaaaaaaaaaaa, repeated",
        "abcabcabcabc, repeated",
        "corta, short",
    })
    void refusesWhatIsTriedFirstAndSaysWhy(String password, String reason) {
        assertThat(rule.objection(password, FAMILIAR)).contains("identity.password." + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quattro parole in fila",
                "un altro segreto lungo",
                "perché così è più sicuro, àèìòù",
                "tavolo Torino ombrello ventisette giraffa",
            })
    void takesSeveralWords(String password) {
        assertThat(rule.objection(password, FAMILIAR)).isEmpty();
    }

    @Test
    void takesAnAddressOfOneLetterForWhatItIs() {
        assertThat(rule.objection("quattro parole in fila", List.of("a", "q"))).isEmpty();
    }

    @Test
    void takesSixtyFourAccentedCharactersAndRefusesAThousand() {
        String accented = "àéîõü çñß ".repeat(6) + "perù";
        assertThat(accented).hasSize(64);

        assertThat(rule.objection("zùrigo" + accented.substring(6), FAMILIAR)).isEmpty();
        assertThat(rule.objection("quattro parole ".repeat(70), FAMILIAR)).contains("identity.password.long");
    }
}
