package it.incontro.timetable;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventLayout;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.timetable.AgendaItemView.AgendaItemRow;
import it.incontro.timetable.AgendaItemView.ItemPersonRow;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda items of an event. They stand in every open draft; published versions keep them as they were. Persons who
 * would be in two places are found before anything is written, whatever hat they wear.
 */
@Service
public class AgendaItemService {

    private static final int MOST_CANDIDATES = 50;

    private final AgendaItems items;
    private final Plans plans;
    private final ItemContents contents;
    private final ItemQueries queries;
    private final EventDirectory events;
    private final EventLayout layout;
    private final EditLedger ledger;

    AgendaItemService(
            AgendaItems items,
            Plans plans,
            ItemContents contents,
            ItemQueries queries,
            EventDirectory events,
            EventLayout layout,
            EditLedger ledger) {
        this.items = items;
        this.plans = plans;
        this.contents = contents;
        this.queries = queries;
        this.events = events;
        this.layout = layout;
        this.ledger = ledger;
    }

    /**
     * A new agenda item in all open drafts; the first draft is made if there is none.
     *
     * @param displace takes the movable meetings that its persons have then out of the drafts
     * @throws ItemClashes if persons are somewhere else then
     */
    @Transactional
    public UUID create(UUID eventId, SaveAgendaItem command, boolean displace) {
        AgendaItem item = new AgendaItem(eventId, command, zone(eventId), ledger.now());
        requireOfEvent(eventId, command);
        List<Plan> drafts = lockDrafts(eventId, command);
        requireNoClash(item, command, displace);
        items.saveAndFlush(item);
        write(item, command, drafts, "create");
        return item.id();
    }

    /** Changes an agenda item, in all open drafts. @throws ItemClashes if persons are somewhere else then */
    @Transactional
    public void edit(UUID eventId, UUID itemId, SaveAgendaItem command, boolean displace) {
        AgendaItem item = require(eventId, itemId);
        requireOfEvent(eventId, command);
        List<Plan> drafts = lockDrafts(eventId, command);
        item.edit(command, zone(eventId));
        items.flush();
        contents.takeOutOfDrafts(eventId, itemId);
        requireNoClash(item, command, displace);
        write(item, command, drafts, "edit");
    }

    /** Cancels an agenda item: it leaves all open drafts and, with the next version, everybody's agenda. */
    @Transactional
    public void cancel(UUID eventId, UUID itemId) {
        AgendaItem item = require(eventId, itemId);
        List<Plan> drafts = plans.lockOpenDrafts(CurrentTenant.required(), eventId);
        item.cancel(ledger.now());
        items.flush();
        contents.takeOutOfDrafts(eventId, itemId);
        drafts.forEach(Plan::change);
        ledger.audit(item.eventId(), "timetable.item-cancel", item.id());
    }

    /** Who of the command's persons is somewhere else then; nothing for an open item. */
    @Transactional(readOnly = true)
    public List<ItemClash> clashes(UUID eventId, @Nullable UUID itemId, SaveAgendaItem command) {
        if (!command.blocking()) {
            return List.of();
        }
        ZoneId zone = zone(eventId);
        return queries.clashes(
                eventId,
                itemId,
                persons(command),
                Timestamp.from(command.startsAt().atZone(zone).toInstant()),
                Timestamp.from(command.endsAt().atZone(zone).toInstant()));
    }

    /** The agenda items in the order of time, without cancelled ones. */
    @Transactional(readOnly = true)
    public List<AgendaItemRow> items(UUID eventId) {
        return queries.rows(eventId);
    }

    /** An agenda item with its persons. */
    @Transactional(readOnly = true)
    public AgendaItemView find(UUID eventId, UUID itemId) {
        AgendaItemRow row = queries.row(eventId, itemId).orElseThrow(() -> new NotFound("agenda item " + itemId));
        return new AgendaItemView(row, queries.persons(eventId, itemId));
    }

    /** Persons of the event who could join an item, by part of a name, company, institution; a few at most. */
    @Transactional(readOnly = true)
    public List<ItemPersonRow> candidates(UUID eventId, UUID itemId, String words) {
        return queries.candidates(eventId, itemId, words.strip(), MOST_CANDIDATES);
    }

    /** The members of a delegation. */
    @Transactional(readOnly = true)
    public List<UUID> membersOf(UUID eventId, UUID delegationId) {
        return queries.membersOf(eventId, delegationId);
    }

    /** The attendees of a participation. */
    @Transactional(readOnly = true)
    public List<UUID> attendeesOf(UUID eventId, UUID participationId) {
        return queries.attendeesOf(eventId, participationId);
    }

    /** The persons of a delegation or of a participation. @throws NotFound if the event has no such group of people */
    @Transactional(readOnly = true)
    public List<UUID> personsOfGroup(UUID eventId, UUID groupId) {
        List<UUID> members = queries.membersOf(eventId, groupId);
        List<UUID> persons = members.isEmpty() ? queries.attendeesOf(eventId, groupId) : members;
        if (persons.isEmpty()) {
            throw new NotFound("people of group " + groupId);
        }
        return persons;
    }

    /** The delegations of the event. */
    @Transactional(readOnly = true)
    public List<PersonGroup> delegations(UUID eventId) {
        return queries.delegations(eventId);
    }

    /** The delegations and admitted participations of the event that have persons. */
    @Transactional(readOnly = true)
    public List<PersonGroup> groups(UUID eventId) {
        return Stream.concat(queries.delegations(eventId).stream(), queries.participations(eventId).stream())
                .filter(group -> group.persons() > 0)
                .toList();
    }

    /** Lets more persons take part. @throws ItemClashes if some are somewhere else then */
    @Transactional
    public void addPersons(UUID eventId, UUID itemId, List<UUID> joining, boolean displace) {
        List<ItemPerson> persons = Stream.concat(
                        find(eventId, itemId).asCommandPersons().stream(),
                        joining.stream().map(person -> new ItemPerson(person, false)))
                .toList();
        setPersons(eventId, itemId, persons, displace);
    }

    /** Lets a person take part no longer. @throws NotFound if nobody of this id takes part */
    @Transactional
    public void removePerson(UUID eventId, UUID itemId, UUID personId) {
        requireTakesPart(eventId, itemId, personId);
        List<ItemPerson> persons = find(eventId, itemId).asCommandPersons().stream()
                .filter(person -> !person.personId().equals(personId))
                .toList();
        setPersons(eventId, itemId, persons, false);
    }

    /** Says whether a person who takes part speaks. @throws NotFound if nobody of this id takes part */
    @Transactional
    public void setSpeaker(UUID eventId, UUID itemId, ItemPerson changed) {
        requireTakesPart(eventId, itemId, changed.personId());
        List<ItemPerson> persons = find(eventId, itemId).asCommandPersons().stream()
                .map(person -> person.personId().equals(changed.personId()) ? changed : person)
                .toList();
        setPersons(eventId, itemId, persons, false);
    }

    private void requireTakesPart(UUID eventId, UUID itemId, UUID personId) {
        if (find(eventId, itemId).asCommandPersons().stream()
                .noneMatch(person -> person.personId().equals(personId))) {
            throw new NotFound("person " + personId + " of agenda item " + itemId);
        }
    }

    private void setPersons(UUID eventId, UUID itemId, List<ItemPerson> persons, boolean displace) {
        AgendaItem item = require(eventId, itemId);
        edit(eventId, itemId, item.asCommand(zone(eventId)).withPersons(persons), displace);
    }

    private void write(AgendaItem item, SaveAgendaItem command, List<Plan> drafts, String verb) {
        contents.setPersons(item.eventId(), item.id(), command.persons());
        contents.putIntoDrafts(item.eventId(), item.id());
        drafts.forEach(Plan::change);
        ledger.audit(item.eventId(), "timetable.item-" + verb, item.id());
    }

    private List<Plan> lockDrafts(UUID eventId, SaveAgendaItem command) {
        ledger.locks().event(eventId);
        List<Plan> drafts = plans.lockOpenDrafts(CurrentTenant.required(), eventId);
        if (drafts.stream().noneMatch(Plan::isWorking)) {
            Plan first = plans.saveAndFlush(ledger.firstDraft(eventId));
            contents.fill(eventId, first.id());
            drafts = Stream.concat(drafts.stream(), Stream.of(first)).toList();
        }
        ledger.locks().persons(persons(command));
        return drafts;
    }

    private void requireNoClash(AgendaItem item, SaveAgendaItem command, boolean displace) {
        if (!item.isBlocking()) {
            return;
        }
        Timestamp from = Timestamp.from(item.startsAt());
        Timestamp to = Timestamp.from(item.endsAt());
        List<ItemClash> clashes = queries.clashes(item.eventId(), item.id(), persons(command), from, to);
        if (clashes.isEmpty()) {
            return;
        }
        if (!displace || !clashes.stream().allMatch(ItemClash::movable)) {
            throw new ItemClashes(clashes);
        }
        contents.displace(item.eventId(), persons(command), from, to);
    }

    private void requireOfEvent(UUID eventId, SaveAgendaItem command) {
        if (!queries.areOfEvent(eventId, persons(command))) {
            throw new NotFound("a person of the agenda item at event " + eventId);
        }
        UUID venue = command.venueId();
        if (venue != null
                && layout.venues(eventId).stream().noneMatch(known -> known.id().equals(venue))) {
            throw new NotFound("venue " + venue);
        }
        UUID delegation = command.delegationId();
        if (delegation != null
                && queries.delegations(eventId).stream()
                        .noneMatch(known -> known.id().equals(delegation))) {
            throw new NotFound("delegation " + delegation);
        }
    }

    private static List<UUID> persons(SaveAgendaItem command) {
        return command.persons().stream().map(ItemPerson::personId).toList();
    }

    private ZoneId zone(UUID eventId) {
        return events.find(eventId)
                .orElseThrow(() -> new NotFound("event " + eventId))
                .zoneId();
    }

    private AgendaItem require(UUID eventId, UUID itemId) {
        return items.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, itemId)
                .orElseThrow(() -> new NotFound("agenda item " + itemId));
    }
}
