package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroApplication;
import it.incontro.TestDatabase;
import it.incontro.embedded.DatabaseRoles;
import it.incontro.support.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** The command that founds an organisation, as an operator calls it. */
class FoundOrganisationTests {

    @Test
    void endsWithAnErrorAndASentenceIfItCannot() throws IOException, InterruptedException {
        Process command = start("--incontro.found=Ceipiemonte", "--incontro.found.code=NOT A CODE");
        String output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command.waitFor()).as(output).isEqualTo(1);
        assertThat(output).contains("Nothing was founded.", "--incontro.found.owner=address");
        assertThat(output).doesNotContain("\tat it.incontro");
    }

    @Test
    void namesWhatItNeeds() {
        FoundOrganisation command = new FoundOrganisation(null, null, "http://localhost");
        for (String[] arguments : new String[][] {
            {"--incontro.found="},
            {"--incontro.found=Name", "--incontro.found.code=UPPER", "--incontro.found.owner=a@b.example"},
            {"--incontro.found=Name", "--incontro.found.code=name", "--incontro.found.owner=nobody"}
        }) {
            assertThatThrownBy(() -> command.run(new DefaultApplicationArguments(arguments)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Nothing was founded.");
        }
    }

    private static Process start(String... arguments) throws IOException {
        TestDatabase database = TestDatabase.migrated();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IncontroApplication.class.getName(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + DatabaseRoles.APPLICATION,
                "--spring.flyway.user=" + DatabaseRoles.OWNER,
                "--spring.flyway.url=" + database.url()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
