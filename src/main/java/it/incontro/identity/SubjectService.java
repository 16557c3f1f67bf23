package it.incontro.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which records of the current organiser are one human being's: those of an account, or those confirmed to be one. */
@Service
public class SubjectService {

    private final JdbcClient jdbc;

    SubjectService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever signs in with this account; empty if the organiser knows nothing of them. */
    @Transactional(readOnly = true)
    public Optional<Subject> ofAccount(UUID accountId) {
        List<UUID> ids = jdbc.sql(
                        "select id from person where organiser_id = ? and account_id = ? and confirmed_at is not null"
                                + " order by created_at")
                .params(CurrentTenant.required(), accountId)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(subject(ids, accountId));
    }

    /** Whoever a record is about, with the records confirmed to be the same human being. */
    @Transactional(readOnly = true)
    public Optional<Subject> ofPerson(UUID personId) {
        List<UUID> ids = jdbc.sql("""
            select p.id from person p join person one on one.individual_id = p.individual_id
                and one.organiser_id = p.organiser_id
            where one.organiser_id = ? and one.id = ? order by p.created_at
            """)
                .params(CurrentTenant.required(), personId)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(subject(ids, accountOf(ids)));
    }

    /** Whether a record of the current organiser names an account's holder, confirmed or not. */
    @Transactional(readOnly = true)
    public boolean isNamed(UUID accountId) {
        return jdbc.sql("""
            select exists (select 1 from person where organiser_id = :organiser and account_id = :account)
            """)
                .param("organiser", CurrentTenant.required())
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    /** Records with these words in their name or address, for an owner who looks for whom a letter is about. */
    @Transactional(readOnly = true)
    public List<UUID> search(String words) {
        return jdbc.sql("""
            select id from person
            where organiser_id = ? and erased_at is null
                and (given_name || ' ' || family_name || ' ' || coalesce(email, '')) ilike ?
            order by family_name, given_name limit 50
            """)
                .params(CurrentTenant.required(), "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .query(UUID.class)
                .list();
    }

    private @Nullable UUID accountOf(List<UUID> ids) {
        return jdbc.sql("select account_id from person where id in (:ids) and confirmed_at is not null limit 1")
                .param("ids", ids)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Subject subject(List<UUID> ids, @Nullable UUID accountId) {
        List<String> words = jdbc.sql("""
            select distinct word from person p cross join lateral (values (p.email), (p.phone),
                (p.given_name || ' ' || p.family_name), (p.family_name || ' ' || p.given_name)) as w (word)
            where p.id in (:ids) and word is not null order by word desc
            """).param("ids", ids).query(String.class).list();
        return new Subject(ids, accountId, words);
    }
}
