package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.support.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The privacy notices of events: the portal's text, over it the organiser's, over it the event's. Each change makes a new
 * version, and versions that were given to somebody stay as they were read.
 */
@Service
public class NoticeService {

    private final NoticeRows rows;
    private final StandardNotice standard;
    private final OrganiserService organisers;
    private final AuditLog audit;

    NoticeService(NoticeRows rows, StandardNotice standard, OrganiserService organisers, AuditLog audit) {
        this.rows = rows;
        this.standard = standard;
        this.organisers = organisers;
        this.audit = audit;
    }

    /** What the notices of the current organiser say where an event says nothing else. */
    @Transactional(readOnly = true)
    public NoticeContent ofOrganiser() {
        return rows.setting(null).over(standard.of(organiser()));
    }

    /** What the next version of an event's notice says; that in force, unless the portal's text has changed since. */
    @Transactional(readOnly = true)
    public NoticeContent ofEvent(UUID eventId) {
        return rows.setting(eventId).over(ofOrganiser());
    }

    /** The notice in force. */
    @Transactional(readOnly = true)
    public PrivacyNotice inForce(UUID eventId) {
        NoticeContent content = ofEvent(eventId);
        return rows.last(eventId)
                .map(last -> last.content().equals(content)
                        ? last
                        : new PrivacyNotice(last.number() + 1, null, true, content))
                .orElseGet(() -> new PrivacyNotice(1, null, true, content));
    }

    /** A version that was given to somebody, or the one in force. @throws NotFound if there is none of this number */
    @Transactional(readOnly = true)
    public PrivacyNotice version(UUID eventId, int number) {
        PrivacyNotice latest = inForce(eventId);
        return latest.number() == number
                ? latest
                : rows.find(eventId, number).orElseThrow(() -> new NotFound("notice " + number));
    }

    /** The versions that were given to somebody and are no longer in force, the newest first. */
    @Transactional(readOnly = true)
    public List<PrivacyNotice> before(UUID eventId) {
        int latest = inForce(eventId).number();
        return rows.all(eventId).stream()
                .filter(notice -> notice.number() < latest)
                .toList();
    }

    /** Keeps the notice in force as it reads now, because somebody agrees to it. @return its number */
    @Transactional
    public int give(UUID eventId) {
        PrivacyNotice notice = inForce(eventId);
        if (notice.since() == null) {
            rows.keep(eventId, notice.number(), notice.content());
        }
        return notice.number();
    }

    /**
     * Keeps the notice that somebody was shown and agrees to.
     *
     * @param shown its mark
     * @throws NoticeChanged if it reads differently by now
     */
    @Transactional
    public int give(UUID eventId, String shown) {
        if (!inForce(eventId).mark().equals(shown)) {
            throw new NoticeChanged(eventId);
        }
        return give(eventId);
    }

    /** Changes what the notices of all events say that say nothing else. */
    @Transactional
    public void describeOrganiser(NoticeContent content) {
        rows.set(null, content.beside(standard.of(organiser())));
        audit.record(null, "event.privacy-defaults", "organiser", CurrentTenant.required(), Map.of());
        rows.eventsWithVersions().forEach(this::give);
    }

    /** Changes what the notice of one event says. */
    @Transactional
    public void describeEvent(UUID eventId, NoticeContent content) {
        rows.set(eventId, content.beside(ofOrganiser()));
        int number = give(eventId);
        audit.record(eventId, "event.privacy-notice", "event", eventId, Map.of("version", number));
    }

    /** What a notice would say after a change, for looking at it first. */
    @Transactional(readOnly = true)
    public NoticeContent preview(@Nullable UUID eventId, NoticeContent content) {
        NoticeContent below = eventId == null ? standard.of(organiser()) : ofOrganiser();
        return content.over(below);
    }

    private OrganiserView organiser() {
        return organisers.find(CurrentTenant.required()).orElseThrow();
    }
}
