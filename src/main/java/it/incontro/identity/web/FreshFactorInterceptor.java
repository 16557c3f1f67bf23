package it.incontro.identity.web;

import it.incontro.identity.Access;
import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.MailCodes;
import it.incontro.identity.SignIn;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import it.incontro.identity.factor.Confirmation;
import it.incontro.identity.factor.SecondFactors;
import it.incontro.support.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before grave deeds: lets them through if a factor is fresh, or if the request itself brings one; else asks for one on a
 * page that carries what was sent, so that the deed goes on from there.
 */
@Component
class FreshFactorInterceptor implements HandlerInterceptor {

    /** The factor that a request brings: its kind, and what was typed. */
    static final String WAY = "_way";

    static final String CODE = "_code";

    /** Asks for a code by mail. */
    static final String MAIL = "_mail";

    /** The frame puts a token and a key of its own into every form. */
    private static final Set<String> OF_THE_CHECK = Set.of(WAY, CODE, MAIL, "_csrf", "_formKey");

    private static final Set<Who> OF_STAFF = Set.of(Who.OWNER, Who.STAFF, Who.ORGANISER, Who.DESK);

    private final AccountService accounts;
    private final Confirmation confirmation;
    private final SecondFactors factors;
    private final MailCodes mails;
    private final PasskeyAnswers passkeys;
    private final SignIn signIn;

    FreshFactorInterceptor(
            AccountService accounts,
            Confirmation confirmation,
            SecondFactors factors,
            MailCodes mails,
            PasskeyAnswers passkeys,
            SignIn signIn) {
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.factors = factors;
        this.mails = mails;
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        FreshFactor grave = handler instanceof HandlerMethod method ? annotationOf(method) : null;
        Visitor.Account visitor = account().orElse(null);
        if (grave == null || visitor == null || !isOwnOrStaff(request)) {
            return true;
        }
        AccountView account = accounts.find(visitor.accountId()).orElseThrow();
        Set<Factor> ways = confirmation.asksFor(account, visitor.proof(), grave.twofold());
        if (!ways.isEmpty()) {
            take(account, ways, request, response);
        }
        return true;
    }

    /** Takes the factor that the request brings. @throws FreshFactorNeeded if it brings none, or a wrong one */
    private void take(AccountView account, Set<Factor> ways, HttpServletRequest request, HttpServletResponse response) {
        Factor way = wayOf(request, ways);
        if (way == null) {
            throw new FreshFactorNeeded(account, ways, null, false);
        }
        try {
            if (request.getParameter(MAIL) != null) {
                mails.request(account.id());
                throw new FreshFactorNeeded(account, ways, null, true);
            }
            String code = Optional.ofNullable(request.getParameter(CODE)).orElse("");
            if (!isRight(account, way, code, request, response)) {
                throw new FreshFactorNeeded(account, ways, "identity.second.wrong", false);
            }
        } catch (Rejected tooMany) {
            throw new FreshFactorNeeded(account, ways, tooMany.messageKey(), false);
        }
        signIn.continued(account, way, request, response);
        if (CurrentVisitor.accountId().isEmpty()) {
            throw new InsufficientAuthenticationException("a further factor was set up meanwhile");
        }
    }

    private boolean isRight(
            AccountView account, Factor way, String code, HttpServletRequest request, HttpServletResponse response) {
        return way == Factor.PASSKEY
                ? passkeys.read(code, request, response)
                        .filter(owner -> owner.id().equals(account.id()))
                        .isPresent()
                : factors.give(account, way, code);
    }

    private static @Nullable Factor wayOf(HttpServletRequest request, Set<Factor> ways) {
        String named = request.getMethod().equals("POST") ? request.getParameter(WAY) : null;
        return ways.stream().filter(way -> way.name().equals(named)).findFirst().orElse(null);
    }

    /** What somebody does as a participant is no grave deed of staff. */
    private static boolean isOwnOrStaff(HttpServletRequest request) {
        return Access.organiserOf(request).isEmpty()
                || OF_STAFF.stream().anyMatch(right -> Access.holds(request, right));
    }

    private static Optional<Visitor.Account> account() {
        return CurrentVisitor.find().filter(Visitor.Account.class::isInstance).map(Visitor.Account.class::cast);
    }

    static @Nullable FreshFactor annotationOf(HandlerMethod method) {
        FreshFactor own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), FreshFactor.class);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), FreshFactor.class) : own;
    }

    /** The fields that were sent, without those of this check and of the frame. */
    static Stream<ConfirmField> fieldsOf(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !OF_THE_CHECK.contains(entry.getKey()))
                .flatMap(
                        entry -> Arrays.stream(entry.getValue()).map(value -> new ConfirmField(entry.getKey(), value)));
    }
}
