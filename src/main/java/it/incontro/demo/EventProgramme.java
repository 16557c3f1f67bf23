package it.incontro.demo;

import it.incontro.identity.PersonDetails;
import it.incontro.participation.DelegationService;
import it.incontro.participation.DelegationView;
import it.incontro.participation.MemberDetails;
import it.incontro.participation.MemberView;
import it.incontro.support.Text;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.ItemKind;
import it.incontro.timetable.ItemPerson;
import it.incontro.timetable.SaveAgendaItem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the delegations of a demo event and what they and others do besides meetings. */
@Component
@Profile("demo")
class EventProgramme {

    private static final String ALL_MEMBERS = "delegation";

    private final DelegationService delegations;
    private final AgendaItemService items;

    EventProgramme(DelegationService delegations, AgendaItemService items) {
        this.delegations = delegations;
        this.items = items;
    }

    @Transactional
    public void arrange(Stage stage) {
        UUID group = null;
        for (DemoScript.Group each : stage.script().delegations()) {
            group = delegations.create(stage.event(), each.name());
            for (String line : each.members()) {
                join(stage, group, Cells.of(line));
            }
            delegations.release(stage.event(), group);
        }
        DelegationView delegation = group == null ? null : delegations.find(stage.event(), group);
        stage.script().agenda().forEach(item -> items.create(stage.event(), command(stage, item, delegation), false));
    }

    private void join(Stage stage, UUID group, Cells cells) {
        PersonDetails person =
                new PersonDetails(cells.maybe(1), cells.at(2), cells.at(3), cells.at(0), null, Locale.ITALIAN);
        MemberDetails office =
                new MemberDetails(cells.at(4), cells.maybe(5), cells.maybe(6), "head".equals(cells.maybe(7)));
        UUID member = stage.find(Stage.Kind.PERSON, cells.at(0))
                .map(known -> delegations.addMember(stage.event(), group, known, office))
                .orElseGet(() -> delegations.addMember(stage.event(), group, person, office));
        delegations.find(stage.event(), group).members().stream()
                .filter(view -> view.id().equals(member))
                .map(MemberView::personId)
                .forEach(id -> stage.note(Stage.Kind.PERSON, cells.at(0), id));
    }

    private static SaveAgendaItem command(Stage stage, DemoScript.Item item, @Nullable DelegationView delegation) {
        Cells time = Cells.of(item.time());
        Text note = item.note();
        boolean all = item.who().contains(ALL_MEMBERS);
        return new SaveAgendaItem(
                ItemKind.valueOf(item.kind()),
                item.title(),
                note == null ? null : note.en(),
                note == null ? null : note.it(),
                LocalDateTime.parse(time.at(0)),
                LocalDateTime.parse(time.at(1)),
                item.venue() == null ? null : stage.id(Stage.Kind.VENUE, item.venue()),
                item.location(),
                item.blocking(),
                all && delegation != null ? delegation.id() : null,
                persons(stage, item, delegation));
    }

    private static List<ItemPerson> persons(Stage stage, DemoScript.Item item, @Nullable DelegationView delegation) {
        List<UUID> ids = new ArrayList<>();
        if (delegation != null && item.who().contains(ALL_MEMBERS)) {
            delegation.members().forEach(member -> ids.add(member.personId()));
        }
        item.who().stream()
                .filter(name -> !name.equals(ALL_MEMBERS))
                .map(name -> stage.id(Stage.Kind.PERSON, name))
                .forEach(ids::add);
        List<UUID> speakers = item.speakers().stream()
                .map(name -> stage.id(Stage.Kind.PERSON, name))
                .toList();
        return ids.stream()
                .distinct()
                .map(id -> new ItemPerson(id, speakers.contains(id)))
                .toList();
    }
}
