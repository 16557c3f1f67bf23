package it.incontro.demo;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventPicture.Human;
import it.incontro.event.NoticeService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.Languages;
import it.incontro.participation.BadgeCode;
import it.incontro.participation.ConsentKind;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings the people of an invented event, who can sign in by a link, and notes when they are away. */
@Component
@Profile("demo")
class CrowdPeople {

    private final BulkRows rows;
    private final JdbcTemplate jdbc;
    private final NoticeService notices;
    private final Clock clock;

    CrowdPeople(BulkRows rows, JdbcTemplate jdbc, NoticeService notices, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    void seat(Stage stage, EventPicture picture, List<UUID> participations) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Seat> seats = new ArrayList<>();
        List<@Nullable Object[]> teams = new ArrayList<>();
        for (int i = 0; i < participations.size(); i++) {
            sit(stage, participations.get(i), picture.parties().get(i).teams(), seats, teams);
        }
        rows.add("team", "id, version, event_id, participation_id, number, created_at", teams);
        openAccounts(seats, now);
        addPeople(stage, seats, now);
        agree(stage, seats, now);
        noteAbsences(stage, picture, seats, now);
    }

    /** The first team needs no row. */
    private void sit(
            Stage stage,
            UUID participation,
            List<List<Human>> together,
            List<Seat> seats,
            List<@Nullable Object[]> teams) {
        UUID team = null;
        for (int number = 1; number <= together.size(); number++) {
            if (number > 1) {
                team = Ids.next();
                teams.add(
                        new Object[] {team, 0L, stage.event(), participation, number, Timestamp.from(clock.instant())});
            }
            for (Human human : together.get(number - 1)) {
                boolean contact = human.equals(together.getFirst().getFirst());
                seats.add(new Seat(participation, Ids.next(), Ids.next(), team, human, contact));
            }
        }
    }

    private void addPeople(Stage stage, List<Seat> seats, Timestamp now) {
        rows.add(
                "person",
                "id, version, given_name, family_name, email, locale, account_id, confirmed_at, created_at",
                rowsOf(seats, seat -> new Object[] {
                    seat.person(),
                    0L,
                    seat.human().given(),
                    seat.human().family(),
                    seat.human().address(),
                    Languages.codeOf(seat.human().language()),
                    seat.account(),
                    now,
                    now
                }));
        rows.add("event_person", "id, version, event_id, individual_id, badge_code, created_at", rowsOf(seats, seat ->
                new Object[] {Ids.next(), 0L, stage.event(), seat.person(), BadgeCode.fresh(), now}));
        rows.add(
                "attendee",
                "id, version, event_id, participation_id, team_id, person_id, job_title, languages, contact, created_at",
                rowsOf(seats, seat -> new @Nullable Object[] {
                    Ids.next(),
                    0L,
                    stage.event(),
                    seat.participation(),
                    seat.team(),
                    seat.person(),
                    seat.human().job(),
                    seat.languages(),
                    seat.contact(),
                    now
                }));
    }

    /** Accounts are no organiser's, so they are not written with its rows. */
    private void openAccounts(List<Seat> seats, Timestamp now) {
        jdbc.batchUpdate(
                "insert into account (id, version, email, name, locale, created_at) values (?, 0, ?, ?, ?, ?)",
                seats.stream()
                        .map(seat -> new Object[] {
                            seat.account(),
                            seat.human().address(),
                            seat.human().given() + " " + seat.human().family(),
                            Languages.codeOf(seat.human().language()),
                            now
                        })
                        .toList());
        UUID organiser = CurrentTenant.required();
        jdbc.batchUpdate(
                "insert into account_organiser (account_id, organiser_id) values (?, ?)",
                seats.stream()
                        .map(seat -> new Object[] {seat.account(), organiser})
                        .toList());
    }

    private void agree(Stage stage, List<Seat> seats, Timestamp now) {
        String version = Integer.toString(notices.give(stage.event()));
        rows.add(
                "consent",
                "id, event_id, participation_id, person_id, kind, text_version, given_at",
                rowsOf(seats.stream().filter(Seat::contact).toList(), seat -> new Object[] {
                    Ids.next(),
                    stage.event(),
                    seat.participation(),
                    seat.person(),
                    ConsentKind.PRIVACY_NOTICE.name(),
                    version,
                    now
                }));
    }

    private void noteAbsences(Stage stage, EventPicture picture, List<Seat> seats, Timestamp now) {
        List<@Nullable Object[]> absences = new ArrayList<>();
        for (Seat seat : seats) {
            for (EventPicture.Absence absence : seat.human().absences()) {
                absences.add(new Object[] {
                    Ids.next(),
                    0L,
                    stage.event(),
                    seat.person(),
                    at(stage, picture.slots().get(absence.first()).start()),
                    at(stage, picture.slots().get(absence.last()).end()),
                    now
                });
            }
        }
        rows.add("unavailability", "id, version, event_id, person_id, starts_at, ends_at, created_at", absences);
    }

    private static Timestamp at(Stage stage, LocalDateTime local) {
        return Timestamp.from(local.atZone(stage.zone()).toInstant());
    }

    private static List<@Nullable Object[]> rowsOf(List<Seat> seats, Function<Seat, @Nullable Object[]> row) {
        List<@Nullable Object[]> all = new ArrayList<>();
        seats.forEach(seat -> all.add(row.apply(seat)));
        return all;
    }

    private record Seat(
            UUID participation,
            UUID person,
            UUID account,
            @Nullable UUID team,
            Human human,
            boolean contact) {

        String[] languages() {
            String own = human.language().getLanguage();
            return own.equals("it") ? new String[] {"it", "en"} : new String[] {"en"};
        }
    }
}
