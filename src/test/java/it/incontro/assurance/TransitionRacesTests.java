package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every change of a request and its meeting at the same moment as every other that is possible beside it. */
@RunningPortal
class TransitionRacesTests {

    @Autowired
    private ApplicationContext context;

    private FullEvent event;
    private HttpVisitor organiser;
    private HttpVisitor assistant;
    private HttpVisitor buyer;

    @Test
    void everyPairEndsInAStateThatFitsTheAnswers() throws Exception {
        event = new FullEvent(new Tenant(context));
        organiser = HttpVisitor.staff(context, event.tenant.owner);
        assistant = HttpVisitor.staff(context, event.tenant.owner);
        buyer = HttpVisitor.participant(context, event.accountOf(event.buyer));
        SoftAssertions softly = new SoftAssertions();
        for (Start start : Start.values()) {
            for (Verb[] pair : pairs(start.verbs)) {
                race(start, pair, softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void publishingSaysWhatChangedSinceTheSummary() throws Exception {
        event = new FullEvent(new Tenant(context));
        organiser = HttpVisitor.staff(context, event.tenant.owner);
        Match match = match(Start.PLACED);
        match.send(Verb.REMOVE);

        HttpResponse<String> answer = match.send(Verb.PUBLISH);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("main, #main").text())
                .contains("The draft has changed since you looked at it");
        assertThat(event.tenant.read(
                        "select id::text from plan where event_id = ? and kind <> 'DRAFT'", event.event.eventId()))
                .hasSize(1);
    }

    private void race(Start start, Verb[] pair, SoftAssertions softly) throws Exception {
        Match match = match(start);
        List<Verb> waiting = new ArrayList<>(List.of(pair));
        List<Outcome> outcomes = Parallel.run(2, () -> {
            Verb verb = take(waiting);
            return new Outcome(verb, match.send(verb).statusCode());
        });
        String what = start + " " + outcomes;
        softly.assertThat(outcomes).as(what).allMatch(Outcome::isPlain);
        softly.assertThat(outcomes).as(what).anyMatch(Outcome::isDone);
        for (Verb verb : List.of(pair)) {
            long done = outcomes.stream()
                    .filter(outcome -> outcome.verb == verb && outcome.isDone())
                    .count();
            softly.assertThat(match.recorded(verb))
                    .as(what + ": what is recorded")
                    .isEqualTo(done);
        }
        softly.assertThat(statesAfter(start, outcomes)).as(what + ": the end").contains(match.state());
        softly.assertThat(match.placedWithoutBeingAccepted()).as(what).isEmpty();
        softly.assertThat(match.publishedElsewhere()).as(what).isEmpty();
        event.clearTheDraft();
    }

    private static synchronized Verb take(List<Verb> waiting) {
        return waiting.removeFirst();
    }

    /** Where the request may stand when these were done: withdrawing is the end, and only one answer is the first. */
    private static List<String> statesAfter(Start start, List<Outcome> outcomes) {
        List<String> states = outcomes.stream()
                .filter(Outcome::isDone)
                .map(outcome -> outcome.verb.leadsTo)
                .filter(state -> !state.isEmpty())
                .toList();
        if (states.contains("WITHDRAWN")) {
            return List.of("WITHDRAWN");
        }
        return states.isEmpty() ? List.of(start.state) : states.size() == 1 ? states : List.of();
    }

    private static List<Verb[]> pairs(List<Verb> verbs) {
        return IntStream.range(0, verbs.size())
                .boxed()
                .flatMap(one -> IntStream.range(one, verbs.size())
                        .mapToObj(other -> new Verb[] {verbs.get(one), verbs.get(other)}))
                .toList();
    }

    private Match match(Start start) throws Exception {
        UUID company = event.supplier("guest" + UUID.randomUUID().toString().substring(0, 8));
        Match match = new Match(company, event.ask(company, event.buyer));
        if (start != Start.PENDING) {
            event.answer(match.request);
        }
        if (start == Start.PLACED) {
            event.place(match.request, 1);
        }
        match.look();
        return match;
    }

    enum Start {
        PENDING("PENDING", Verb.ACCEPT, Verb.DECLINE, Verb.WITHDRAW, Verb.EDIT),
        ACCEPTED("ACCEPTED", Verb.PLACE, Verb.TAKE_BACK, Verb.WITHDRAW, Verb.EDIT, Verb.PUBLISH),
        PLACED("ACCEPTED", Verb.MOVE, Verb.REMOVE, Verb.UNDO, Verb.TAKE_BACK, Verb.WITHDRAW, Verb.PUBLISH);

        private final String state;
        private final List<Verb> verbs;

        Start(String state, Verb... verbs) {
            this.state = state;
            this.verbs = List.of(verbs);
        }
    }

    enum Verb {
        ACCEPT("ACCEPTED", "meetingrequest.accept"),
        DECLINE("DECLINED", "meetingrequest.decline"),
        WITHDRAW("WITHDRAWN", "meetingrequest.withdraw"),
        EDIT("", "meetingrequest.edit"),
        TAKE_BACK("PENDING", "meetingrequest.undo"),
        /** Who finds the meeting placed moves it, who finds it gone places it again. */
        PLACE("", "timetable.place", "timetable.move"),
        MOVE("", "timetable.place", "timetable.move"),
        REMOVE("", "timetable.remove"),
        UNDO("", "timetable.undo"),
        PUBLISH("", "timetable.publish");

        private final String leadsTo;
        private final String[] audited;

        Verb(String leadsTo, String... audited) {
            this.leadsTo = leadsTo;
            this.audited = audited;
        }
    }

    private record Outcome(Verb verb, int status) {

        boolean isPlain() {
            return status < 500;
        }

        boolean isDone() {
            return status < 400;
        }
    }

    /** A request of its own for one race. */
    private final class Match {

        private final UUID company;
        private final UUID request;
        private String draft = "";
        private String revision = "";
        private long auditedBefore;

        Match(UUID company, UUID request) {
            this.company = company;
            this.request = request;
        }

        /** Notes how the draft stands, as a page would show it. */
        void look() {
            List<String> working = event.tenant.read(
                    "select id || ' ' || revision from plan where event_id = ? and working", event.event.eventId());
            draft = working.getFirst().split(" ")[0];
            revision = working.getFirst().split(" ")[1];
            auditedBefore = Long.parseLong(event.tenant
                    .read("select count(*)::text from audit_entry where event_id = ?", event.event.eventId())
                    .getFirst());
        }

        HttpResponse<String> send(Verb verb) throws Exception {
            String board = "/board/meeting-requests/" + request;
            return switch (verb) {
                case ACCEPT -> buyer.post(inbox(event.buyer, "/accept"), "rank", "WANT");
                case DECLINE -> buyer.post(inbox(event.buyer, "/decline"));
                case TAKE_BACK -> buyer.post(inbox(event.buyer, "/undo"));
                case WITHDRAW -> assistant.post(inbox(company, "/withdraw"));
                case EDIT -> assistant.post(inbox(company, "/edit"), "rank", "IF_POSSIBLE", "message", "Again");
                case PLACE -> organiser.post(page(board + "/place"), "cell", event.cell(3));
                case MOVE -> organiser.post(page(board + "/place"), "cell", event.cell(2));
                case REMOVE -> organiser.post(page(board + "/remove"));
                case UNDO -> organiser.post(page("/board/undo"));
                case PUBLISH ->
                    organiser.post(
                            page("/plans/" + draft + "/publish"),
                            "kind",
                            "PROVISIONAL",
                            "revision",
                            revision,
                            "sendNow",
                            "true");
            };
        }

        private String inbox(UUID participation, String deed) {
            return page("/participations/" + participation + "/meeting-requests/" + request + deed);
        }

        private String page(String path) {
            return "/events/" + event.event.code() + path;
        }

        String state() {
            return event.tenant
                    .read("select state from meeting_request where id = ?", request)
                    .getFirst();
        }

        long recorded(Verb verb) {
            return Long.parseLong(event.tenant
                    .read(
                            "select count(*)::text from (select * from audit_entry where event_id = ? order by id offset"
                                    + " ?) later where action = any(?)",
                            event.event.eventId(),
                            auditedBefore,
                            verb.audited)
                    .getFirst());
        }

        List<String> placedWithoutBeingAccepted() {
            return event.tenant.read("""
                select l.id::text from placement l join plan p on p.id = l.plan_id join meeting m on m.id = l.meeting_id
                join meeting_request r on r.id = m.request_id
                where p.event_id = ? and p.kind = 'DRAFT' and p.discarded_at is null and r.state <> 'ACCEPTED'
                """, event.event.eventId());
        }

        /** A version shows what its publisher saw: the meeting where it stood, or nothing. */
        List<String> publishedElsewhere() {
            return event.tenant.read("""
                select l.id::text from placement l join plan p on p.id = l.plan_id join meeting m on m.id = l.meeting_id
                where m.request_id = ? and p.kind <> 'DRAFT'
                    and l.starts_at <> (select starts_at from meeting_slot where id = ?)
                """, request, event.slot(1));
        }
    }
}
