package it.incontro.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StartRefusedAnalyzerTests {

    private final StartRefused refusal = new StartRefused("The door is locked.", "Bring the key.");

    @Test
    void showsTheSentenceAloneHoweverDeepItsCause() {
        Throwable failure = new IllegalStateException("bean", new IllegalStateException("other bean", refusal));

        assertThat(new StartRefusedAnalyzer().analyze(failure))
                .isNotNull()
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The door is locked. Bring the key.");
    }

    @Test
    void isKnownToTheApplication() {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failure) -> {});

        assertThat(analyzers).hasAtLeastOneElementOfType(StartRefusedAnalyzer.class);
    }
}
