package it.incontro.demo;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventPicture.Member;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.Pipeline;
import it.incontro.participation.Side;
import it.incontro.registry.SizeClass;
import it.incontro.registry.TaxIdentity;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the companies and buyers of an invented event, admitted already. */
@Component
@Profile("demo")
class CrowdMembers {

    private static final Duration BETWEEN_APPLICATIONS = Duration.ofHours(3);
    private static final Duration UNTIL_THE_DECISION = Duration.ofDays(2);
    private static final String DECIDED_BY = "Luca Rinaldi";

    private final BulkRows rows;
    private final CrowdPeople people;
    private final CrowdProfiles profiles;
    private final Clock clock;

    CrowdMembers(BulkRows rows, CrowdPeople people, CrowdProfiles profiles, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Gives the participations' ids in the order of the picture. */
    List<UUID> bring(Stage stage, EventPicture picture, List<UUID> points) {
        Timestamp now = Timestamp.from(clock.instant());
        Instant joined = LocalDateTime.parse(stage.script().joined())
                .atZone(stage.zone())
                .toInstant();
        List<@Nullable Object[]> companies = new ArrayList<>();
        List<@Nullable Object[]> buyers = new ArrayList<>();
        List<@Nullable Object[]> participations = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<UUID> companyIds = new ArrayList<>();
        List<@Nullable UUID> buyerIds = new ArrayList<>();
        for (Member member : picture.parties()) {
            UUID company = Ids.next();
            companyIds.add(company);
            companies.add(company(company, member, companyIds.size(), now));
            UUID buyer = member.division() == null ? null : Ids.next();
            buyerIds.add(buyer);
            if (buyer != null) {
                buyers.add(buyer(buyer, company, member, now));
            }
            UUID id = Ids.next();
            ids.add(id);
            Integer point = member.point();
            Instant applied = joined.plus(BETWEEN_APPLICATIONS.multipliedBy(ids.size()));
            participations.add(participation(stage, member, id, company, buyer, applied, now));
            participations.getLast()[12] = point == null ? null : points.get(point);
        }
        addFirms(companies, buyers);
        rows.add("company_topic", "company_id, kind, code", profiles.companyTopics(picture, companyIds));
        rows.add("buyer_topic", "buyer_id, code", profiles.buyerTopics(picture, buyerIds));
        rows.add(
                "participation",
                "id, version, event_id, side, company_id, buyer_id, state, applied_at, decided_at, decided_by, pipeline, "
                        + "invited_at, meeting_point_id, max_meetings_per_day, max_meetings, created_at",
                participations);
        people.seat(stage, picture, ids);
        return ids;
    }

    private void addFirms(List<@Nullable Object[]> companies, List<@Nullable Object[]> buyers) {
        rows.add(
                "company",
                "id, version, legal_name, country, vat_number, fiscal_code, city, website, size_class, profile_en, "
                        + "profile_it, created_at",
                companies);
        rows.add("buyer", "id, version, company_id, division, requirements_en, requirements_it, created_at", buyers);
    }

    private @Nullable Object[] company(UUID id, Member member, int number, Timestamp now) {
        EventPicture.Firm firm = member.firm();
        boolean inTheUnion = TaxIdentity.isInTheUnion(firm.country());
        return new @Nullable Object[] {
            id,
            0L,
            firm.name(),
            firm.country(),
            inTheUnion ? firm.taxNumber() : null,
            firm.country().equals("IT") ? firm.taxNumber() : null,
            firm.city(),
            "https://www." + firm.domain(),
            sizeOf(member, number).name(),
            member.division() == null ? profiles.profile(member).en() : null,
            member.division() == null ? profiles.profile(member).it() : null,
            now
        };
    }

    private static SizeClass sizeOf(Member member, int number) {
        if (member.division() != null) {
            return SizeClass.LARGE;
        }
        return number % 10 == 0 ? SizeClass.MEDIUM : number % 3 == 0 ? SizeClass.MICRO : SizeClass.SMALL;
    }

    private @Nullable Object[] buyer(UUID id, UUID company, Member member, Timestamp now) {
        return new @Nullable Object[] {
            id,
            0L,
            company,
            member.division(),
            profiles.wanted(member).en(),
            profiles.wanted(member).it(),
            now
        };
    }

    /** A buyer is admitted when it is entered and invited two days later, a company two days after it has applied. */
    private static @Nullable Object[] participation(
            Stage stage, Member member, UUID id, UUID company, @Nullable UUID buyer, Instant applied, Timestamp now) {
        boolean severalTeams = member.teams().size() > 1;
        return new @Nullable Object[] {
            id,
            0L,
            stage.event(),
            (buyer == null ? Side.SUPPLIER : Side.BUYER).name(),
            company,
            buyer,
            ParticipationState.ADMITTED.name(),
            Timestamp.from(applied),
            Timestamp.from(buyer == null ? applied.plus(UNTIL_THE_DECISION) : applied),
            DECIDED_BY,
            buyer == null ? null : Pipeline.CONFIRMED.name(),
            buyer == null ? null : Timestamp.from(applied.plus(UNTIL_THE_DECISION)),
            null,
            severalTeams ? member.perDay() : null,
            severalTeams ? member.inAll() : null,
            now
        };
    }
}
