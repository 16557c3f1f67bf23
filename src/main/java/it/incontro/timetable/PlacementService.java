package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.timetable.PlacementCheck.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
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

    /** Places an accepted request, with all attendees of both sides, at the first free desk of a point. */
    @Transactional
    public PlacementView place(
            UUID eventId, UUID planId, UUID requestId, UUID slotId, UUID pointId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Pairing pairing = accepted(eventId, requestId);
        List<UUID> persons = personsOf(pairing);
        ledger.locks().persons(persons);
        Meeting meeting = meetingOf(eventId, requestId);
        if (find(plan, meeting.id()).isPresent()) {
            throw new Conflict("timetable.place.already", pairing.askerName(), pairing.targetName());
        }
        Cell cell = check.require(new Candidate(eventId, planId, pairing, persons, null), slotId, pointId);
        Placement placement = insert(plan, meeting.id(), cell, persons);
        return noted(plan, placement, null, List.of());
    }

    /** Moves a meeting to another slot or point, with the persons it has. */
    @Transactional
    public PlacementView move(
            UUID eventId, UUID planId, UUID meetingId, UUID slotId, UUID pointId, @Nullable Long expectedRevision) {
        Plan plan = open(eventId, planId, expectedRevision);
        Placement placement = require(plan, meetingId);
        placement.requireMovable();
        Spot before = placement.spot();
        moveTo(plan, placement, slotId, pointId);
        return noted(plan, placement, before, List.of());
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
                moveTo(plan, now, before.slotId(), before.pointId());
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
        List<UUID> persons = own == null ? personsOf(pairing) : queries.personsOf(own.id());
        return check.cells(new Candidate(eventId, planId, pairing, persons, own == null ? null : own.id()));
    }

    private void moveTo(Plan plan, Placement placement, UUID slotId, UUID pointId) {
        UUID meetingId = placement.view(0).meetingId();
        Pairing pairing = pairing(plan.eventId(), meeting(plan, meetingId).requestId());
        List<UUID> persons = queries.personsOf(placement.id());
        ledger.locks().persons(persons);
        Candidate candidate = new Candidate(plan.eventId(), plan.id(), pairing, persons, placement.id());
        placement.move(check.require(candidate, slotId, pointId));
        SafetyNet.orConflict(() -> {
            placements.flush();
            return Boolean.TRUE;
        });
    }

    private Placement insert(Plan plan, UUID meetingId, Cell cell, List<UUID> persons) {
        return SafetyNet.orConflict(() -> {
            Placement placement = placements.saveAndFlush(new Placement(plan, meetingId, cell, ledger.now()));
            contents.addPersons(plan.id(), Collections.nCopies(persons.size(), placement.id()), persons);
            return placement;
        });
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

    private Pairing accepted(UUID eventId, UUID requestId) {
        Pairing pairing = pairing(eventId, requestId);
        if (!pairing.state().equals("ACCEPTED")) {
            throw Rejected.because("timetable.place.not-accepted", pairing.askerName(), pairing.targetName());
        }
        return pairing;
    }

    private List<UUID> personsOf(Pairing pairing) {
        TreeSet<UUID> persons = new TreeSet<>();
        Map<UUID, String> sides =
                Map.of(pairing.askerId(), pairing.askerName(), pairing.targetId(), pairing.targetName());
        sides.forEach((participation, name) -> {
            List<UUID> attendees = queries.attendees(participation);
            if (attendees.isEmpty()) {
                throw Rejected.because("timetable.place.no-attendee", name);
            }
            persons.addAll(attendees);
        });
        return new ArrayList<>(persons);
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
