package it.incontro.privacy;

import it.incontro.identity.Retained;
import it.incontro.identity.RetentionPeriod;
import it.incontro.identity.Subject;
import it.incontro.identity.SubjectService;
import it.incontro.participation.PeopleOfThePast;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** People whose time is over: they are erased in the same way as on request. */
record RetainedPeople(
        RetentionPeriod period,
        Function<Instant, List<PeopleOfThePast.Past>> past,
        SubjectService subjects,
        ErasureService erasures)
        implements Retained {

    @Override
    public boolean ofPortal() {
        return false;
    }

    @Override
    public List<String> due(Instant now) {
        return past.apply(now).stream().map(PeopleOfThePast.Past::name).toList();
    }

    @Override
    public int discard(Instant now) {
        List<PeopleOfThePast.Past> over = past.apply(now);
        over.forEach(one -> subjects.ofPerson(one.personId())
                .map(all -> new Subject(List.of(one.personId()), all.accountId(), all.words()))
                .ifPresent(erasures::forget));
        return over.size();
    }
}
