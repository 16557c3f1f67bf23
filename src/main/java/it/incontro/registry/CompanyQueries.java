package it.incontro.registry;

import it.incontro.identity.CurrentTenant;
import java.util.List;
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
