package it.incontro.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.incontro.DemoPortal;
import it.incontro.TestDatabase;
import it.incontro.identity.PasswordCheck;
import it.incontro.meetingrequest.RequestState;
import it.incontro.support.StartRefused;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@DemoPortal
class DemoSeedTests {

    @Autowired
    private DemoSeed seed;

    @Autowired
    private PasswordCheck passwords;

    @Autowired
    private TestDatabase database;

    @Test
    void fillsVtmMichiganAsThePressTellsIt() throws SQLException {
        assertThat(texts("""
            select c.legal_name from participation p join company c on c.id = p.company_id join event e on e.id = p.event_id
            where e.code = 'vtm-michigan-2025' and p.side = 'SUPPLIER' and p.state = 'ADMITTED' order by 1
            """)).containsExactly("AIZOON", "DRIVESEC", "DUMAREY", "GENERAL CAB", "ITALDESIGN", "MEC");
        assertThat(texts("""
            select distinct c.legal_name from participation p join company c on c.id = p.company_id
                join event e on e.id = p.event_id
            where e.code = 'vtm-michigan-2025' and p.side = 'BUYER'
            """)).hasSize(11);
        assertThat(texts("""
            select institution from delegation_member m join event e on e.id = m.event_id
            where e.code = 'vtm-michigan-2025'
            """)).hasSize(10);
        assertThat(texts("select title_en from agenda_item")).contains("Piemonte Automotive Ecosystem", "Mayco");
    }

    @Test
    void showsRequestsInEveryStateADemoCanShow() throws SQLException {
        Map<String, Integer> states = counts("""
            select r.state, count(*) from meeting_request r join event e on e.id = r.event_id
            where e.code = 'vtm-michigan-2025' group by 1
            """);
        assertThat(states)
                .containsKeys(
                        RequestState.PENDING.name(),
                        RequestState.ACCEPTED.name(),
                        RequestState.DECLINED.name(),
                        RequestState.REDIRECTED.name());
        assertThat(states.get(RequestState.ACCEPTED.name())).isGreaterThanOrEqualTo(30);
        assertThat(texts("select id::text from meeting_request where agreed_slot_id is not null"))
                .hasSize(1);
    }

    @Test
    void datesRequestsByTheTimeOfTheirEvents() throws SQLException {
        assertThat(texts("""
            select r.id::text from meeting_request r join event e on e.id = r.event_id
                join activity_window w on w.event_id = e.id and w.activity = 'REQUEST'
            where r.asked_at < w.opens_at or r.asked_at >= w.closes_at
                or r.answered_at >= now() + e.clock_offset_seconds * interval '1 second'
            """)).isEmpty();
    }

    @Test
    void publishesTheWholeAgendaOfThePastEvent() throws SQLException {
        Map<String, Integer> placed = counts("""
            select 'accepted', count(*) from meeting_request r join event e on e.id = r.event_id
            where e.status = 'CLOSED' and r.state = 'ACCEPTED'
            union all
            select 'placed', count(*) from placement p join plan n on n.id = p.plan_id join event e on e.id = n.event_id
            where e.status = 'CLOSED' and n.kind = 'FINAL' and p.meeting_id is not null
            """);
        assertThat(placed.get("accepted")).isPositive();
        assertThat(placed.get("placed")).isEqualTo(placed.get("accepted"));
    }

    @Test
    void seatsAnInterpreterWithKamazWhereTheCompanySpeaksNoRussian() throws SQLException {
        assertThat(counts("""
            select c.legal_name, count(distinct i.id)
            from placement p join plan n on n.id = p.plan_id and n.kind = 'FINAL'
            join meeting m on m.id = p.meeting_id join meeting_request r on r.id = m.request_id
            join participation s on s.id = r.asker_id join company c on c.id = s.company_id
            join event e on e.id = p.event_id and e.code = 'kamaz-ctp-torino-2014'
            left join placement_person pp on pp.placement_id = p.id
            left join interpreter i on i.person_id = pp.person_id and i.event_id = p.event_id
            group by p.id, c.legal_name
            """))
                .containsEntry("Freni Fantasia S.p.A.", 1)
                .containsEntry("Stampaggi Modello S.p.A.", 1)
                .containsEntry("Guarnizioni Tipo S.r.l.", 0)
                .containsEntry("Molle Immaginarie S.r.l.", 0);
        assertThat(texts("""
            select pp.placement_id::text from placement_person pp join interpreter i on i.person_id = pp.person_id
            join interpreter_shift h on h.interpreter_id = i.id
            where pp.starts_at < h.starts_at or pp.ends_at > h.ends_at
            """)).isEmpty();
    }

    @Test
    void fillsVtmTorinoWithAConventionOfItsSize() throws SQLException {
        Map<String, Integer> sizes = counts("""
            select p.side, count(*) from participation p join event e on e.id = p.event_id
            where e.code = 'vtm-torino-2026' and p.state = 'ADMITTED' group by 1
            union all
            select r.state, count(*) from meeting_request r join event e on e.id = r.event_id
            where e.code = 'vtm-torino-2026' group by 1
            union all
            select 'slots', count(*) from meeting_slot s join event e on e.id = s.event_id where e.code = 'vtm-torino-2026'
            union all
            select m.kind, count(*) from meeting_point m join event e on e.id = m.event_id
            where e.code = 'vtm-torino-2026' group by 1
            union all
            select 'teams', count(*) from team t join event e on e.id = t.event_id where e.code = 'vtm-torino-2026'
            union all
            select 'seated', count(*) from team t join event e on e.id = t.event_id
            where e.code = 'vtm-torino-2026' and exists (select from attendee a where a.team_id = t.id)
            """);
        assertThat(sizes.get("teams")).isGreaterThan(100).isEqualTo(sizes.get("seated"));
        assertThat(sizes)
                .containsEntry("SUPPLIER", 400)
                .containsEntry("BUYER", 220)
                .containsEntry("ACCEPTED", 9_000)
                .containsEntry("slots", 32)
                .containsEntry("TABLE", 100);
        assertThat(texts("""
            select p.email from person p join attendee a on a.person_id = p.id join event e on e.id = a.event_id
            where e.code = 'vtm-torino-2026' and (p.email not like '%.example' or p.account_id is null)
            """)).isEmpty();
    }

    @Test
    void blocksAwayPeopleOfVtmTorinoForWholeSlotsOnly() throws SQLException {
        assertThat(texts("""
            select u.id::text from unavailability u join event e on e.id = u.event_id
            where e.code = 'vtm-torino-2026'
                and not exists (select from meeting_slot s where s.event_id = e.id and s.starts_at = u.starts_at)
            """)).isEmpty();
    }

    @Test
    void knowsThePersonWithTwoHatsOnce() throws SQLException {
        assertThat(texts("""
            select distinct p.email from person p join attendee a on a.person_id = p.id
                join person hat on hat.individual_id = p.individual_id
                join delegation_member m on m.person_id = hat.id and m.event_id = a.event_id
            """)).containsExactly("paolo.serra@dumarey.example");
        assertThat(texts("select distinct individual_id::text from person where email = 'paolo.serra@dumarey.example'"))
                .hasSize(1);
    }

    @Test
    void opensAnAccountWithTheSharedPasswordToEveryUserItNames() {
        assertThat(DemoAccounts.USERS)
                .allSatisfy(user -> assertThat(passwords.check(user.email(), DemoAccounts.PASSWORD))
                        .isPresent());
    }

    @Test
    void leavesOnlyAHandfulOfMailsToBeSent() throws SQLException {
        Map<String, Integer> mails =
                counts("select purpose, count(*) from outbox_mail where stopped_at is null group by 1");
        assertThat(mails).containsEntry("INVITATION", 2).containsEntry("APPLICATION_ADMITTED", 1);
        assertThat(mails.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(8);
        assertThat(counts("select purpose, count(*) from outbox_mail where stopped_at is not null group by 1"))
                .containsKeys("REQUEST_ACCEPTED", "REQUESTS_RECEIVED");
    }

    @Test
    void addsNothingTheSecondTime() throws SQLException {
        Map<String, Integer> before = rows();
        seed.run(new DefaultApplicationArguments());
        assertThat(rows()).isEqualTo(before);
        assertThat(before.get("event")).isEqualTo(5);
    }

    @Test
    void refusesToStartWithDataThatAnInterruptedStartLeft() throws SQLException {
        String address = DemoAccounts.USERS.getFirst().email();
        String hash = texts("select password_hash from account where email = '" + address + "'")
                .getFirst();
        try {
            setHash(address, null);
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> seed.run(new DefaultApplicationArguments()))
                    .withMessageContaining("interrupted");
        } finally {
            setHash(address, hash);
        }
    }

    private void setHash(String address, @Nullable String hash) throws SQLException {
        try (var connection = database.asSuperuser();
                var update = connection.prepareStatement("update account set password_hash = ? where email = ?")) {
            update.setString(1, hash);
            update.setString(2, address);
            update.executeUpdate();
        }
    }

    private Map<String, Integer> rows() throws SQLException {
        return counts("""
            select 'event', count(*) from event union all select 'company', count(*) from company
            union all select 'request', count(*) from meeting_request union all select 'item', count(*) from agenda_item
            union all select 'person', count(*) from person union all select 'account', count(*) from account
            union all select 'outbox', count(*) from outbox_mail
            """);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.asSuperuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Map<String, Integer> counts(String sql) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        try (var connection = database.asSuperuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
        }
        return found;
    }
}
