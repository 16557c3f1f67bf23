package it.incontro.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The codes of authenticator apps; the values are those of RFC 6238, appendix B, cut to six digits. */
class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    @Test
    void knowsTheCodesOfTheStandard() {
        assertThat(codes.stepOf(SECRET, "287082", Instant.ofEpochSecond(59))).hasValue(1);
        assertThat(codes.stepOf(SECRET, "081804", Instant.ofEpochSecond(1111111109)))
                .hasValue(37037036);
        assertThat(codes.stepOf(SECRET, " 353 130 ", Instant.ofEpochSecond(20000000000L)))
                .hasValue(666666666);
    }

    @Test
    void allowsAClockToBeOneStepWrongAndNoMore() {
        assertThat(codes.stepOf(SECRET, "287082", Instant.ofEpochSecond(59 + 30)))
                .hasValue(1);
        assertThat(codes.stepOf(SECRET, "287082", Instant.ofEpochSecond(59 - 30)))
                .hasValue(1);
        assertThat(codes.stepOf(SECRET, "287082", Instant.ofEpochSecond(59 + 31 + 30)))
                .isEmpty();
        assertThat(codes.stepOf(SECRET, "287082", Instant.ofEpochSecond(1111111109)))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCode() {
        for (String text : new String[] {"", "28708", "2870820", "287082\u0000", "２８７０８２", "abcdef"}) {
            assertThat(codes.stepOf(SECRET, text, Instant.ofEpochSecond(59)))
                    .as(text)
                    .isEmpty();
        }
    }
}
