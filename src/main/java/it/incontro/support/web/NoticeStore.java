package it.incontro.support.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices that wait, in the database so that every node knows them; each is taken once. */
@Component
class NoticeStore {

    private static final ObjectInputFilter NOTICES =
            ObjectInputFilter.Config.createFilter("maxdepth=8;java.base/*;it.incontro.support.web.*;!*");

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void keep(UUID id, String owner, Map<String, Object> content) {
        jdbc.sql("insert into flash_notice (id, owner, content, created_at) values (?, ?, ?, ?)")
                .params(id, owner, written(content), Timestamp.from(clock.instant()))
                .update();
    }

    /** The notice, which is gone afterwards; empty if it was shown already, is another's or too old. */
    @Transactional
    public Optional<Map<String, Object>> take(UUID id, String owner) {
        return jdbc.sql("delete from flash_notice where id = ? and owner = ? and created_at > ? returning content")
                .params(id, owner, Timestamp.from(clock.instant().minus(WaitingNotices.KEPT)))
                .query((row, number) -> read(row.getBytes("content")))
                .optional();
    }

    /** Deletes the notices whose pages were never opened. */
    @Transactional
    public int clean() {
        return jdbc.sql("delete from flash_notice where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(WaitingNotices.KEPT)))
                .update();
    }

    private static byte[] written(Map<String, Object> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(NOTICES);
            Map<String, Object> content = new HashMap<>();
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> content.put(name.toString(), value));
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
