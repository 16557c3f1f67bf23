package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.timetable.PlacementCheck.Candidate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places meetings in a draft by hand. Each edit locks the draft and the persons it touches, checks the rules again and
 * leaves the rest to the database's constraints; who comes second gets a {@link Conflict} that says what is taken.
 *
 * <p>The expected revision may be null: then only the rules decide, not whether the draft has moved on.
 */
@Service
public class PlacementService {

    private final Plans plans;
    private final Meetings meetings;
    private final Placements placements;
    private final PlacementQueries queries;
    private final PlacementCheck check;
    private final PlanContents contents;
    private final Edits edits;
    private final EditLedger ledger;

    PlacementService(
            Plans plans,
            Meetings meetings,
            Placements placements,
            PlacementQueries queries,
            PlacementCheck check,
            PlanContents contents,
            EditLedger ledger) {
        this.plans = plans;
        this.meetings = meetings;
        this.placements = placements;
        this.queries = queries;
        this.check = check;
        this.contents = contents;
        this.ledger = ledger;
        this.edits = ledger.edits();
    }

    /** Places an accepted request, with a team of each side that is free, at the first free desk of a point. */
    @Transactional
    public PlacementView place(
            UUID eventId, UUID planId, UUID requestId, UUID slotId, UUID pointId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Pairing pairing = accepted(eventId, requestId);
        List<List<UUID>> ways = check.waysToMan(eventId, pairing);
        ledger.locks().persons(Seatings.everybody(ways));
        Meeting meeting = meetingOf(eventId, requestId);
        if (find(plan, meeting.id()).isPresent()) {
            throw new Conflict("timetable.place.already", pairing.askerName(), pairing.targetName());
        }
        Candidate candidate =
                check.manned(new Candidate(eventId, planId, pairing, List.of(), null), ways, slotId, pointId);
        Cell cell = check.require(candidate, slotId, pointId);
        Placement placement = insert(plan, meeting.id(), cell, candidate.persons());
        return noted(plan, placement, null, List.of());
    }

    /** Moves a meeting to another slot or point, with the persons it has, or if they cannot, with other teams that may. */
    @Transactional
    public PlacementView move(
            UUID eventId, UUID planId, UUID meetingId, UUID slotId, UUID pointId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Placement placement = require(plan, meetingId);
        placement.requireMovable();
        Spot before = placement.spot();
        List<UUID> sat = queries.personsOf(placement.id());
        List<List<UUID>> ways = check.waysToMan(eventId, pairing(plan, placement), sat);
        return noted(plan, placement, before, moveTo(plan, placement, ways, slotId, pointId) ? sat : List.of());
    }

    /** Takes a meeting out of a draft; it keeps its identity and can be placed again. */
    @Transactional
    public void remove(UUID eventId, UUID planId, UUID meetingId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Placement placement = require(plan, meetingId);
        placement.requireMovable();
        List<UUID> persons = queries.personsOf(placement.id());
        placements.delete(placement);
        placements.flush();
        ledger.note(plan, meetingId, placement.spot(), null, persons);
    }

    /** Fixes a meeting: neither hand nor solver moves it until released. */
    @Transactional
    public PlacementView fix(UUID eventId, UUID planId, UUID meetingId, @Nullable Long expectedRevision) {
        return fix(open(eventId, planId, expectedRevision), meetingId, true);
    }

    /** Lets a fixed meeting move again. */
    @Transactional
    public PlacementView release(UUID eventId, UUID planId, UUID meetingId, @Nullable Long expectedRevision) {
        return fix(open(eventId, planId, expectedRevision), meetingId, false);
    }

    private PlacementView fix(Plan plan, UUID meetingId, boolean stays) {
        Placement placement = require(plan, meetingId);
        Spot before = placement.spot();
        placement.fix(stays);
        return noted(plan, placement, before, List.of());
    }

    /** Undoes the last edit by hand that was not undone, if the meeting still stands where the edit left it. */
    @Transactional
    public void undo(UUID eventId, UUID planId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Edits.Edit edit = edits.last(planId).orElseThrow(() -> Rejected.because("timetable.undo.nothing"));
        Placement now = find(plan, edit.meetingId()).orElse(null);
        Spot stands = now == null ? null : now.spot();
        if (!Objects.equals(stands, edit.after())) {
            throw new Conflict("timetable.undo.changed");
        }
        putBack(plan, now, edit);
        edits.undone(edit.id());
        plan.change();
        plans.flush();
        ledger.audit(plan, "timetable.undo", edit.meetingId());
    }

    private void putBack(Plan plan, @Nullable Placement now, Edits.Edit edit) {
        Spot before = edit.before();
        if (now == null && before != null) {
            Pairing pairing =
                    pairing(plan.eventId(), meeting(plan, edit.meetingId()).requestId());
            ledger.locks().persons(edit.persons());
            Candidate candidate = new Candidate(plan.eventId(), plan.id(), pairing, edit.persons(), null);
            Cell cell = check.require(candidate, before.slotId(), before.pointId());
            insert(plan, edit.meetingId(), cell, edit.persons()).fix(before.fixed());
        } else if (now != null && before == null) {
            placements.delete(now);
        } else if (now != null && before != null) {
            now.fix(false);
            boolean stood = before.slotId().equals(now.spot().slotId())
                    && before.pointId().equals(now.spot().pointId());
            if (!stood) {
                List<UUID> sat = edit.persons().isEmpty() ? queries.personsOf(now.id()) : edit.persons();
                moveTo(plan, now, List.of(sat), before.slotId(), before.pointId());
            }
            now.fix(before.fixed());
        }
    }

    /** Where an accepted request could be placed, or its meeting moved to; travel and limits are checked on placing. */
    @Transactional(readOnly = true)
    public List<FreeCell> freeCells(UUID eventId, UUID planId, UUID requestId) {
        Plan plan = plans.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, planId)
                .orElseThrow(() -> new NotFound("plan " + planId));
        Pairing pairing = pairing(eventId, requestId);
        Placement own = meetings.findByOrganiserIdAndEventIdAndRequestId(CurrentTenant.required(), eventId, requestId)
                .flatMap(meeting -> find(plan, meeting.id()))
                .orElse(null);
        List<List<UUID>> ways = own == null ? check.waysToMan(eventId, pairing) : List.of(queries.personsOf(own.id()));
        Candidate candidate = new Candidate(eventId, planId, pairing, ways.getFirst(), own == null ? null : own.id());
        return ways.stream()
                .flatMap(persons -> check.cells(candidate.with(persons)).stream())
                .distinct()
                .toList();
    }

    /** Moves a meeting and seats whoever of these can be there; whether that is somebody else than before. */
    private boolean moveTo(Plan plan, Placement placement, List<List<UUID>> ways, UUID slotId, UUID pointId) {
        ledger.locks().persons(Seatings.everybody(ways));
        List<UUID> sat = queries.personsOf(placement.id());
        Candidate candidate = check.manned(
                new Candidate(plan.eventId(), plan.id(), pairing(plan, placement), sat, placement.id()),
                ways,
                slotId,
                pointId);
        placement.move(check.require(candidate, slotId, pointId));
        boolean others = !Set.copyOf(sat).equals(Set.copyOf(candidate.persons()));
        SafetyNet.orConflict(() -> {
            if (others) {
                contents.removePersons(placement.id());
            }
            placements.flush();
            if (others) {
                seat(plan, placement, candidate.persons());
            }
            return Boolean.TRUE;
        });
        return others;
    }

    private Placement insert(Plan plan, UUID meetingId, Cell cell, List<UUID> persons) {
        return SafetyNet.orConflict(() -> {
            Placement placement = placements.saveAndFlush(new Placement(plan, meetingId, cell, ledger.now()));
            seat(plan, placement, persons);
            return placement;
        });
    }

    private void seat(Plan plan, Placement placement, List<UUID> persons) {
        contents.addPersons(plan.id(), Collections.nCopies(persons.size(), placement.id()), persons);
    }

    private PlacementView noted(Plan plan, Placement placement, @Nullable Spot before, List<UUID> persons) {
        UUID meetingId = placement.view(0).meetingId();
        ledger.note(plan, meetingId, before, placement.spot(), persons);
        return placement.view(plan.revision());
    }

    private Plan open(UUID eventId, UUID planId, @Nullable Long expectedRevision) {
        Plan plan =
                plans.lock(CurrentTenant.required(), eventId, planId).orElseThrow(() -> new NotFound("plan " + planId));
        plan.requireOpenDraft();
        if (expectedRevision != null && !plan.isAt(expectedRevision)) {
            throw new Conflict("timetable.plan.changed", edits.namesSince(planId, expectedRevision));
        }
        return plan;
    }

    private Pairing pairing(UUID eventId, UUID requestId) {
        return queries.pairing(eventId, requestId).orElseThrow(() -> new NotFound("meeting request " + requestId));
    }

    private Pairing pairing(Plan plan, Placement placement) {
        UUID meetingId = placement.view(0).meetingId();
        return pairing(plan.eventId(), meeting(plan, meetingId).requestId());
    }

    private Pairing accepted(UUID eventId, UUID requestId) {
        Pairing pairing = pairing(eventId, requestId);
        if (!pairing.state().equals("ACCEPTED")) {
            throw Rejected.because("timetable.place.not-accepted", pairing.askerName(), pairing.targetName());
        }
        return pairing;
    }

    private Meeting meetingOf(UUID eventId, UUID requestId) {
        return meetings.findByOrganiserIdAndEventIdAndRequestId(CurrentTenant.required(), eventId, requestId)
                .orElseGet(() -> SafetyNet.orConflict(
                        () -> meetings.saveAndFlush(new Meeting(eventId, requestId, ledger.now()))));
    }

    private Meeting meeting(Plan plan, UUID meetingId) {
        return meetings.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), plan.eventId(), meetingId)
                .orElseThrow(() -> new NotFound("meeting " + meetingId));
    }

    private Optional<Placement> find(Plan plan, UUID meetingId) {
        return placements.findByOrganiserIdAndEventIdAndPlanIdAndMeetingId(
                CurrentTenant.required(), plan.eventId(), plan.id(), meetingId);
    }

    private Placement require(Plan plan, UUID meetingId) {
        return find(plan, meetingId).orElseThrow(() -> new NotFound("meeting " + meetingId + " in plan " + plan.id()));
    }
}
