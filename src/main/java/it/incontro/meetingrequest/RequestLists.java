package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's list of all requests of an event. */
@Service
public class RequestLists {

    private static final String ROWS = """
        select r.id, r.asker_id, ac.legal_name || coalesce(' · ' || ab.division, '') as asker_name, a.side as asker_side,
            r.target_id, tc.legal_name || coalesce(' · ' || tb.division, '') as target_name, r.origin, r.asker_rank,
            r.target_rank, r.state, r.asked_at, r.answered_at, r.answer_shown_from, r.private_reason, r.colleague_note,
            s.starts_at as agreed_at, m.name as agreed_point
        from meeting_request r
            join participation a on a.id = r.asker_id
            join company ac on ac.id = a.company_id
            left join buyer ab on ab.id = a.buyer_id
            join participation t on t.id = r.target_id
            join company tc on tc.id = t.company_id
            left join buyer tb on tb.id = t.buyer_id
            left join meeting_slot s on s.id = r.agreed_slot_id
            left join meeting_point m on m.id = r.agreed_point_id
        where r.organiser_id = :organiser and r.event_id = :event
            and (cast(:side as text) is null or a.side = :side)
            and (cast(:participation as uuid) is null or cast(:participation as uuid) in (r.asker_id, r.target_id))
        """;

    private static final String FILTERED = "from (" + ROWS + """
        ) f where strpos(lower(unaccent(asker_name || ' ' || target_name)), lower(unaccent(:text))) > 0
        """;

    private static final String OF_STATE = FILTERED + " and (cast(:state as text) is null or state = :state)";

    private final JdbcClient jdbc;

    RequestLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the newest first; pages count from 1. */
    @Transactional(readOnly = true)
    public OfficePage page(UUID eventId, OfficeFilter filter, int page) {
        int total = filtered("select count(*) " + OF_STATE, eventId, filter)
                .param("state", name(filter.state()))
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + OfficePage.SIZE - 1) / OfficePage.SIZE);
        int shown = Math.clamp(page, 1, last);
        List<OfficeRow> rows = filtered(
                        "select * " + OF_STATE + " order by asked_at desc, id limit :limit offset :offset",
                        eventId,
                        filter)
                .param("state", name(filter.state()))
                .param("limit", OfficePage.SIZE)
                .param("offset", (shown - 1) * OfficePage.SIZE)
                .query(OfficeRow.class)
                .list();
        return new OfficePage(rows, counts(eventId, filter), shown, total);
    }

    private Map<RequestState, Integer> counts(UUID eventId, OfficeFilter filter) {
        Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
        filtered("select state, count(*) " + FILTERED + " group by state", eventId, filter)
                .query(row -> {
                    counts.put(RequestState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID eventId, OfficeFilter filter) {
        String text = filter.text();
        return jdbc.sql(sql)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("side", name(filter.side()))
                .param("participation", filter.participation())
                .param("text", text == null ? "" : text.strip());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
