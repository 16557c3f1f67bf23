package it.incontro.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class B2bsopCheckTests {

    private static final DznFile FREE = DznReader.parse("""
            nBusiness = 3; nMeetings = 3; nTables = 1; nTotalSlots = 7; nMorningSlots = 4;
            requested = [|1,2,3|1,3,3|2,3,3|];
            precedences = [{0},{1},{0}];
            """);

    @Test
    void countsEveryGroupOfIdleSlotsBetweenMeetingsOverTheWholeDay() {
        assertThat(check(2, 1, 2, 3).breaks()).isEqualTo(1);
        assertThat(check(2, 1, 3, 6).breaks()).isEqualTo(3);
        assertThat(check(2, 3, 4, 5).breaks()).isEqualTo(1);
    }

    @Test
    void findsNoFaultInARightPlan() {
        assertThat(check(1, 1, 2, 3).fault()).isEmpty();
    }

    @Test
    void findsBreaksThatAreUnfair() {
        assertThat(check(0, 1, 2, 3).fault()).contains("the breaks of two participants differ by more than 0");
    }

    @Test
    void findsWhatIsNotPlaced() {
        assertThat(check(2, 1, 0, 3).fault()).contains("meeting 2 is not placed");
    }

    @Test
    void findsTooManyMeetingsAtOnce() {
        assertThat(check(2, 1, 2, 2).fault()).contains("more than 1 meetings in slot 2");
    }

    @Test
    void findsAMeetingBeforeTheOneThatItFollows() {
        assertThat(check(2, 2, 1, 3).fault()).contains("meeting 1 is not before meeting 2");
    }

    @Test
    void findsAParticipantInTwoMeetings() {
        DznFile twoTables = new DznFile(3, 2, 7, 4, FREE.meetings(), FREE.forbidden(), FREE.fixed(), FREE.forbidden());
        assertThat(new B2bsopCheck(twoTables, 2, 1, 1, 2).fault()).contains("participant 1 is in two meetings at once");
    }

    private static B2bsopCheck check(int fairness, int... slots) {
        return new B2bsopCheck(FREE, fairness, slots);
    }
}
