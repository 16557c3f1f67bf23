package it.incontro.event;

import it.incontro.identity.TenantRow;
import it.incontro.support.Rejected;
import it.incontro.support.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One convention, mission or network day. */
@Entity
class Event extends TenantRow {

    private String code;

    @Enumerated(EnumType.STRING)
    private EventFormat format;

    private @Nullable UUID projectId;
    private String titleEn;
    private String titleIt;
    private String summaryEn;
    private String summaryIt;
    private @Nullable String host;
    private String venue;
    private String city;
    private String country;
    private String zone;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private EventStatus status = EventStatus.DRAFT;

    private String contactName;
    private String contactEmail;
    private boolean companiesAskBuyers = true;
    private boolean buyersAskCompanies = true;
    private boolean companiesAskCompanies;

    @Enumerated(EnumType.STRING)
    private RefusalsShown refusalsShown = RefusalsShown.AT_ONCE;

    private @Nullable Integer companyMaxRequests;
    private @Nullable Integer maxMeetingsPerDay;
    private @Nullable Integer maxMeetings;
    private @Nullable Integer minMeetings;
    private int minBreaksMinutes;
    private long clockOffsetSeconds;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    Event(String code, EventDetails details, Instant now) {
        super(now);
        this.code = code;
        describe(details);
    }

    final void describe(EventDetails details) {
        if (details.endsOn().isBefore(details.startsOn())) {
            throw Rejected.field("endsOn", "event.details.ends-before-start");
        }
        this.format = details.format();
        this.projectId = details.projectId();
        this.titleEn = details.title().en();
        this.titleIt = details.title().it();
        this.summaryEn = details.summary().en();
        this.summaryIt = details.summary().it();
        this.host = details.host();
        this.venue = details.venue();
        this.city = details.city();
        this.country = details.country();
        this.zone = details.zone().getId();
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
        this.contactName = details.contactName();
        this.contactEmail = details.contactEmail();
    }

    void apply(EventRules rules) {
        this.companiesAskBuyers = rules.companiesAskBuyers();
        this.buyersAskCompanies = rules.buyersAskCompanies();
        this.companiesAskCompanies = rules.companiesAskCompanies();
        requireRoomForTheMinimum(rules);
        this.refusalsShown = rules.refusalsShown();
        this.companyMaxRequests = rules.companyMaxRequests();
        this.maxMeetingsPerDay = rules.maxMeetingsPerDay();
        this.maxMeetings = rules.maxMeetings();
        this.minMeetings = rules.minMeetings();
    }

    private static void requireRoomForTheMinimum(EventRules rules) {
        Integer least = rules.minMeetings();
        Integer most = rules.maxMeetings();
        if (least != null && most != null && least > most) {
            throw Rejected.field("minMeetings", "event.rules.min-above-max", most);
        }
    }

    void become(EventStatus next) {
        boolean back = next == EventStatus.DRAFT;
        if (back || status == EventStatus.CANCELLED) {
            throw Rejected.because("event.status.cannot-change");
        }
        this.status = next;
    }

    /** In the demo only: how far the event's clock is from the real one. */
    void shiftClock(Duration offset) {
        this.clockOffsetSeconds = offset.toSeconds();
    }

    EventView view() {
        return new EventView(
                id(),
                organiserId(),
                code,
                new EventDetails(
                        format,
                        projectId,
                        new Text(titleEn, titleIt),
                        new Text(summaryEn, summaryIt),
                        host,
                        venue,
                        city,
                        country,
                        ZoneId.of(zone),
                        startsOn,
                        endsOn,
                        contactName,
                        contactEmail),
                new EventRules(
                        companiesAskBuyers,
                        buyersAskCompanies,
                        companiesAskCompanies,
                        refusalsShown,
                        companyMaxRequests,
                        maxMeetingsPerDay,
                        maxMeetings,
                        minMeetings),
                status);
    }
}
