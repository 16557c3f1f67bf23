package it.incontro.meetingrequest.web;

import it.incontro.participation.ParticipationView;
import it.incontro.participation.Side;
import it.incontro.support.web.Option;
import java.util.List;
import java.util.stream.Stream;

/** Who can be chosen: companies first on one side of the form, buyers first on the other. */
record EntryChoices(List<Option> first, List<Option> second) {

    static EntryChoices of(List<ParticipationView> all, Side opposite) {
        List<Option> others = options(all.stream().filter(each -> each.side() != opposite));
        List<Option> opposites = options(all.stream().filter(each -> each.side() == opposite));
        return new EntryChoices(joined(others, opposites), joined(opposites, others));
    }

    private static List<Option> options(Stream<ParticipationView> participations) {
        return participations
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    private static List<Option> joined(List<Option> one, List<Option> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
