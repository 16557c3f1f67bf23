package it.incontro.registry;

import it.incontro.identity.CurrentTenant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the registry. */
@Component
class CompanyQueries {

    private static final int PAGE = CompanyPage.SIZE;
    private static final String ROW =
            "select id, legal_name, country, city, vat_number, fiscal_code, size_class from company ";
    private static final String MATCHES = """
        where organiser_id = :organiser and (:text = '' or legal_name ilike '%' || :text || '%'
            or city ilike '%' || :text || '%' or vat_number = upper(:text) or fiscal_code = upper(:text))
        """;

    private final JdbcClient jdbc;

    CompanyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else enters a firm that is known by the same numbers or the same name. */
    void lockIdentity(CompanyView company) {
        Stream<String> keys = company.vatNumber() == null && company.fiscalCode() == null
                ? Stream.of(company.legalName().toUpperCase(Locale.ROOT))
                : Stream.of(company.vatNumber(), company.fiscalCode()).filter(Objects::nonNull);
        keys.distinct()
                .sorted()
                .map(key -> CurrentTenant.required() + " " + company.country() + " " + key)
                .forEach(key -> jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(key)
                        .query(Integer.class)
                        .single());
    }

    CompanyPage search(String typed, int page) {
        String text = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        long total = jdbc.sql("select count(*) from company " + MATCHES)
                .param("organiser", CurrentTenant.required())
                .param("text", text)
                .query(Long.class)
                .single();
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        List<CompanyRow> rows = jdbc.sql(ROW + MATCHES + "order by lower(legal_name), id limit :limit offset :offset")
                .param("organiser", CurrentTenant.required())
                .param("text", text)
                .param("limit", PAGE)
                .param("offset", shown * PAGE)
                .query(CompanyRow.class)
                .list();
        return new CompanyPage(rows, shown, pages, total);
    }

    List<CompanyRow> all() {
        return jdbc.sql(ROW + "where organiser_id = ? order by lower(legal_name), id")
                .param(CurrentTenant.required())
                .query(CompanyRow.class)
                .list();
    }
}
