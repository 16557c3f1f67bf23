package it.incontro.identity.factor;

import it.incontro.support.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes for the day on which the device is lost: each once, shown once, kept as hashes of 80 random bits. */
@Service
public class RecoveryCodes {

    static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of them are left. */
    @Transactional(readOnly = true)
    public int left(UUID accountId) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Makes new ones; the old ones are void. This is the only time that they can be read. */
    @Transactional
    public List<String> renew(UUID accountId) {
        removeAll(accountId);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            String code = fresh();
            jdbc.sql("insert into recovery_code (id, account_id, code_hash, created_at) values (?, ?, ?, ?)")
                    .params(Ids.next(), accountId, hash(code), Timestamp.from(clock.instant()))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    /** Voids them all. */
    @Transactional
    public void removeAll(UUID accountId) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(accountId)
                .update();
    }

    /** Whether this is one of them, for the first time. */
    @Transactional
    public boolean use(UUID accountId, String typed) {
        return jdbc.sql(
                                "update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), accountId, hash(typed))
                        .update()
                == 1;
    }

    /** Four groups of four letters and digits, as one reads them from a sheet. */
    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static byte[] hash(String code) {
        String letters = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
