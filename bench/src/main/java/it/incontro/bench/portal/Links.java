package it.incontro.bench.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Links to the pages of all who take part in an event, as their mails have them. */
record Links(List<Link> all) {

    /** @param side BUYER or SUPPLIER */
    record Link(UUID participation, String token, String side) {}

    static Links to(String event, Connection superuser) throws SQLException {
        List<Link> all = new ArrayList<>();
        try (var statement = superuser.prepareStatement("""
                    select p.id, p.organiser_id, p.event_id, p.side from participation p join event e on e.id = p.event_id
                    where e.code = ? and p.state = 'ADMITTED' order by p.id
                    """)) {
            statement.setString(1, event);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Link link = new Link(rows.getObject(1, UUID.class), token(all.size()), rows.getString(4));
                mint(superuser, rows, link);
                all.add(link);
            }
        }
        return new Links(all);
    }

    /** Several people of one firm come by the same link. */
    Link get(int number) {
        return all.get(number % all.size());
    }

    private static void mint(Connection superuser, ResultSet row, Link link) throws SQLException {
        try (PreparedStatement insert = superuser.prepareStatement("""
                insert into link_token (id, purpose, token_hash, organiser_id, event_id, participation_id, created_at, expires_at)
                values (gen_random_uuid(), 'PARTICIPATION', ?, ?, ?, ?, now() - interval '1 year', now() + interval '1 year')
                """)) {
            insert.setBytes(1, sha256(link.token()));
            insert.setObject(2, row.getObject(2));
            insert.setObject(3, row.getObject(3));
            insert.setObject(4, link.participation());
            insert.executeUpdate();
        }
    }

    private static String token(int number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("load" + number));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
