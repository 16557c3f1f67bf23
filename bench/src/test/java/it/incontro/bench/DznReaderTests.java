package it.incontro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DznReaderTests {

    /** Three participants, three meetings, in every spelling that the format allows. */
    static final String GOOD = """
            % a comment; with = signs
            nBusiness=3; nMeetings = 3;
            nTables
              = 2; nTotalSlots = 6; nMorningSlots = 4;
            requested = [|1,2,3, % whenever
            |1, 3,
            1,
            |2, 3, 2 |];
            meetingsxBusiness = [{1,2,3},{1,2,4},{1,3,4}];
            nMeetingsBusiness = [2,2,2];
            forbidden = [{0},{},{1..2, 4}];
            fixed = [0,3,0];
            precedences = [{0},{1},{}]
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhateverTheLineBreaksAndComments() {
        DznFile file = DznReader.parse(GOOD);
        assertThat(file.participants()).isEqualTo(3);
        assertThat(file.tables()).isEqualTo(2);
        assertThat(file.slots()).isEqualTo(6);
        assertThat(file.meetings())
                .containsExactly(
                        new DznFile.Pairing(1, 2, DznFile.Half.ANY),
                        new DznFile.Pairing(1, 3, DznFile.Half.MORNING),
                        new DznFile.Pairing(2, 3, DznFile.Half.AFTERNOON));
        assertThat(file.forbidden()).containsExactly(Set.of(), Set.of(), Set.of(1, 2, 4));
        assertThat(file.fixed()).containsExactly(0, 3, 0);
        assertThat(file.earlier()).containsExactly(Set.of(), Set.of(1), Set.of());
    }

    @Test
    void knowsWhichSlotsAMeetingMayHaveByItself() {
        DznFile file = DznReader.parse(GOOD);
        assertThat(file.allows(1, 1)).isTrue();
        assertThat(file.allows(2, 3)).isTrue();
        assertThat(file.allows(2, 2)).as("it is fixed to slot 3").isFalse();
        assertThat(file.allows(3, 4)).as("only in the afternoon").isFalse();
        assertThat(file.allows(3, 5)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "nBusiness=3 ~ nBusiness=two ~ line 2: a number expected instead of “two”",
                "nMeetings = 3 ~ nMeetings = 4 ~ requested has 3 members instead of 4",
                "|1,2,3, ~ |1,9,3, ~ row 1 of requested: 9 is not from 1 to 3",
                "|1,2,3, ~ |1,1,3, ~ row 1 of requested: participant 1 meets itself",
                "|1,2,3, ~ |1,2,5, ~ the session in row 1 of requested: 5 is not from 1 to 3",
                "|1,2,3, ~ |1,2, ~ row 1 of requested has not three numbers",
                "[0,3,0] ~ [0,7,0] ~ fixed: 7 is not from 0 to 6",
                "[0,3,0] ~ [0,3] ~ fixed has 2 members instead of 3",
                "{1..2 ~ {1..9 ~ forbidden: 7 is not from 0 to 6",
                "{1..2 ~ {1..999999 ~ line 11: the range 1..999999 is too long",
                "nMorningSlots = 4 ~ nMorningSlots = 7 ~ nMorningSlots is 7, more than all 6 slots",
                "nTotalSlots = 6; ~ '' ~ nTotalSlots is missing or no number",
                "{1},{}] ~ {1},{} ~ line 14: “,” expected instead of “the end of the file”",
                "nBusiness=3; ~ nBusiness=3; nBusiness=3; ~ line 2: nBusiness is there twice"
            })
    void refusesWhatDoesNotFitTogether(String good, String bad, String reason) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> DznReader.parse(GOOD.replace(good.strip(), bad.strip())))
                .withMessage(reason);
    }

    @Test
    void namesTheFileThatIsNoGood() throws IOException {
        Path missing = folder.resolve("missing.dzn");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> DznReader.read(missing))
                .withMessage(missing + ": there is no such file");
        Path binary = Files.write(folder.resolve("binary.dzn"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> DznReader.read(binary))
                .withMessage(binary + ": this is not a text in UTF-8");
        Path empty = Files.writeString(folder.resolve("empty.dzn"), "");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> DznReader.read(empty))
                .withMessage(empty + ": nBusiness is missing or no number");
    }
}
