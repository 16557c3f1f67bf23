package it.incontro.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.demo.generator.EventPicture.Human;
import it.incontro.demo.generator.EventPicture.Member;
import it.incontro.demo.generator.EventPicture.Wish;
import it.incontro.registry.TaxIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventGeneratorTests {

    private static final EventPicture VTM = EventGenerator.draw(EventShape.VTM, 1);

    static List<EventShape> shapes() {
        return List.of(EventShape.MISSION, EventShape.VTM, EventShape.STRESS);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void drawsTheSameEventFromTheSameSeed(EventShape shape) {
        assertThat(EventGenerator.draw(shape, 7)).isEqualTo(EventGenerator.draw(shape, 7));
    }

    @Test
    void drawsAnotherEventFromAnotherSeed() {
        assertThat(EventGenerator.draw(EventShape.MISSION, 1)).isNotEqualTo(EventGenerator.draw(EventShape.MISSION, 2));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void drawsEventsOfTheSizeThatIsAskedFor(EventShape shape) {
        EventPicture event = EventGenerator.draw(shape, 3);
        assertThat(event.buyers()).hasSize(shape.buyers());
        assertThat(event.companies()).hasSize(shape.companies());
        assertThat(event.wishes()).hasSize(shape.requests());
        assertThat(event.slots()).hasSize(shape.slots());
        assertThat(event.parties().stream()
                        .mapToInt(member -> member.people().size())
                        .sum())
                .isEqualTo(shape.people());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void wantsNoPairTwiceAndNoMeetingForWhichBothAreNeverThere(EventShape shape) {
        EventPicture event = EventGenerator.draw(shape, 5);
        assertThat(event.wishes().stream().map(wish -> List.of(wish.buyer(), wish.company())))
                .doesNotHaveDuplicates();
        assertThat(event.wishes())
                .allSatisfy(wish -> assertThat(hasASlot(event, wish)).isTrue());
        assertThat(event.wishes().stream().map(Wish::company)).allMatch(company -> company >= shape.buyers());
    }

    @Test
    void isMuchMoreAfterSomeBuyersThanAfterOthers() {
        List<Long> requests = requestsOf(VTM, Wish::buyer);
        long ofTheFirstTenth =
                requests.stream().limit(22).mapToLong(Long::longValue).sum();
        long ofTheSecondHalf =
                requests.stream().skip(110).mapToLong(Long::longValue).sum();
        assertThat(ofTheFirstTenth).isGreaterThan(9_000 / 5);
        assertThat(ofTheSecondHalf).isLessThan(9_000 / 3);
        assertThat(requests.getLast()).isPositive();
    }

    @Test
    void givesBuyersOneToThreeAgendasAndMostCompaniesAStand() {
        assertThat(VTM.buyers().stream().map(buyer -> buyer.teams().size()).distinct())
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(VTM.companies().stream()
                        .filter(company -> company.point() != null)
                        .count())
                .isBetween(240L, 320L);
        assertThat(VTM.points().stream().map(EventPicture.Point::hall).distinct())
                .containsExactlyInAnyOrder(0, 1);
        assertThat(VTM.points().stream().filter(point -> !point.stand())).hasSize(100);
    }

    @Test
    void letsSomePeopleBeAwayForAWhile() {
        long away = VTM.parties().stream()
                .flatMap(member -> member.people().stream())
                .filter(human -> !human.absences().isEmpty())
                .count();
        assertThat(away).isBetween(60L, 300L);
    }

    @Test
    void inventsEveryNameNumberAndAddressOnce() {
        assertThat(VTM.parties().stream().map(member -> member.firm().name())).doesNotHaveDuplicates();
        assertThat(VTM.parties().stream().map(member -> member.firm().taxNumber()))
                .doesNotHaveDuplicates();
        assertThat(VTM.points().stream().map(EventPicture.Point::name)).doesNotHaveDuplicates();
        assertThat(VTM.parties().stream()
                        .flatMap(member -> member.people().stream())
                        .map(Human::address))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z0-9.-]+@[a-z0-9-]+\\.example"));
    }

    @Test
    void inventsTaxNumbersThatTheRegistryTakes() {
        assertThat(VTM.parties().stream().map(Member::firm))
                .filteredOn(firm -> TaxIdentity.isInTheUnion(firm.country()))
                .allMatch(firm -> TaxIdentity.isVatNumber(firm.country(), firm.taxNumber()));
    }

    private static boolean hasASlot(EventPicture event, Wish wish) {
        List<List<Human>> teams = event.parties().get(wish.buyer()).teams();
        Integer team = wish.team();
        List<List<Human>> possible = team == null ? teams : List.of(teams.get(team));
        for (int slot = 0; slot < event.slots().size(); slot++) {
            int at = slot;
            boolean company =
                    event.parties().get(wish.company()).people().stream().allMatch(human -> there(human, at));
            if (company && possible.stream().anyMatch(people -> people.stream().allMatch(h -> there(h, at)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean there(Human human, int slot) {
        return human.absences().stream().noneMatch(away -> away.first() <= slot && slot <= away.last());
    }

    private static List<Long> requestsOf(EventPicture event, Function<Wish, Integer> side) {
        Map<Integer, Long> counts = event.wishes().stream().collect(Collectors.groupingBy(side, Collectors.counting()));
        return counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    }
}
