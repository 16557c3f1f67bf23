package it.incontro.identity;

import it.incontro.support.Ids;
import it.incontro.support.Signals;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of sign-ins, good and failed: whose account, how, when, and from which network. Accounts are global, and so is
 * this; the application can add to it and read it, nothing else.
 */
@Service
public class SignInLog {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Signals signals;
    private final Clock clock;

    SignInLog(JdbcClient jdbc, Accounts accounts, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.signals = signals;
        this.clock = clock;
    }

    /** Somebody is signed in, or has come by a link. */
    @Transactional
    public void succeeded(Visitor visitor, SignInWay way, HttpServletRequest request) {
        switch (visitor) {
            case Visitor.Account account -> add(account.accountId(), null, way, SignInResult.SUCCESS, request);
            case Visitor.LinkHolder link -> add(null, link.linkId(), way, SignInResult.SUCCESS, request);
        }
    }

    /** What somebody gave was right, and more is asked for. */
    @Transactional
    public void halfWay(UUID accountId, SignInWay way, HttpServletRequest request) {
        add(accountId, null, way, SignInResult.STEP, request);
    }

    /** Somebody did not get in. An address without an account leaves a row as well, so that nobody can tell by the time. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String email, SignInWay way, HttpServletRequest request) {
        UUID account =
                accounts.findByEmail(Email.normal(email)).map(Account::id).orElse(null);
        add(account, null, way, SignInResult.FAILURE, request);
    }

    /** Somebody known did not get in, as with a wrong second factor. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(UUID accountId, SignInWay way, HttpServletRequest request) {
        add(accountId, null, way, SignInResult.FAILURE, request);
    }

    /** The latest sign-ins of an account, for its owner to look through. */
    @Transactional(readOnly = true)
    public List<SignInRow> latest(UUID accountId) {
        return jdbc.sql("""
            select at, way, result, network from sign_in_entry
            where account_id = ? order by at desc, id desc limit ?
            """).params(accountId, SHOWN).query(SignInRow.class).list();
    }

    private void add(
            @Nullable UUID account,
            @Nullable UUID link,
            SignInWay way,
            SignInResult result,
            HttpServletRequest request) {
        jdbc.sql("""
            insert into sign_in_entry (id, at, account_id, link_id, way, result, network)
            values (:id, :at, :account, :link, :way, :result, :network)
            """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("link", link)
                .param("way", way.name())
                .param("result", result.name())
                .param("network", Network.of(request.getRemoteAddr()))
                .update();
        signals.signIn(way.name(), result.name());
    }
}
