package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import it.incontro.identity.EventRef;
import it.incontro.identity.StaffRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Several tabs of one browser, which share a session: none fails for another, and each tells what was done in it. */
@RunningPortal
class ParallelFormsTests {

    private static final int TABS = 8;

    @Autowired
    private ApplicationContext context;

    private Tenant tenant;
    private EventRef event;
    private HttpVisitor owner;

    @BeforeEach
    void signIn() throws Exception {
        tenant = new Tenant(context);
        event = tenant.event();
        owner = HttpVisitor.staff(context, tenant.owner);
    }

    @Test
    void formsSentAtOnceAllSucceedAndNoNoticeIsLost() throws Exception {
        AtomicInteger tab = new AtomicInteger();

        List<HttpResponse<String>> answers =
                Parallel.run(TABS, () -> owner.post(url("/plans"), "name", "Draft " + tab.incrementAndGet()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
        List<String> notices = new ArrayList<>();
        for (HttpResponse<String> answer : answers) {
            notices.add(HttpVisitor.noticeOf(owner.follow(answer)));
        }
        assertThat(notices).allMatch(notice -> notice.contains("Draft"));
        assertThat(notices)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, TABS)
                        .mapToObj(number -> notices.getFirst().replaceFirst("Draft \\d+", "Draft " + number))
                        .toList());
        assertThat(HttpVisitor.noticeOf(owner.page(url("/plans")))).isEmpty();
    }

    @Test
    void aNoticeAppearsOnThePageToWhichItsFormLed() throws Exception {
        HttpResponse<String> plans = owner.post(url("/plans"), "name", "Draft of tab one");
        HttpResponse<String> days = owner.post(url("/setup/days"), "date", "2035-04-23");

        assertThat(HttpVisitor.noticeOf(owner.page(url("/setup")))).isEmpty();
        assertThat(HttpVisitor.noticeOf(owner.follow(days))).isNotEmpty().doesNotContain("Draft");
        assertThat(HttpVisitor.noticeOf(owner.follow(plans))).contains("Draft of tab one");
        assertThat(HttpVisitor.noticeOf(owner.follow(plans))).isEmpty();
    }

    @Test
    void aDoubleClickTellsWhatWasDoneThoughTheBrowserDropsTheFirstAnswer() throws Exception {
        String key = owner.page(url("/plans"))
                .select("form[action$=/plans] input[name=_formKey]")
                .val();
        HttpVisitor otherTab = HttpVisitor.staff(context, tenant.owner);
        otherTab.post(url("/plans"), "name", "Draft", "_formKey", key);

        HttpResponse<String> second = owner.post(url("/plans"), "name", "Draft", "_formKey", key);

        assertThat(HttpVisitor.noticeOf(owner.follow(second))).contains("Draft");
    }

    @Test
    void aNoticeIsShownToNobodyElse() throws Exception {
        HttpResponse<String> answer = owner.post(url("/plans"), "name", "Draft");
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("incontro-notice-"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Draft");

        HttpVisitor colleague = HttpVisitor.staff(context, tenant.staff("second", StaffRole.OWNER));
        colleague.bring(cookie);

        assertThat(HttpVisitor.noticeOf(colleague.page(url("/plans")))).isEmpty();
        assertThat(HttpVisitor.noticeOf(owner.follow(answer))).contains("Draft");
    }

    @Test
    void signingOutBesideFormsFailsNone() throws Exception {
        AtomicInteger tab = new AtomicInteger();

        List<Integer> answers = Parallel.run(
                TABS,
                () -> (tab.getAndIncrement() == TABS / 2
                                ? owner.post("/sign-out")
                                : owner.post(url("/plans"), "name", "Draft"))
                        .statusCode());

        assertThat(answers).allMatch(status -> status < 500);
    }

    @Test
    void anAttributeOfTheSessionWrittenByTwoRequestsFailsNeither() {
        assertThat(writtenTwice(context.getBean(JdbcIndexedSessionRepository.class)))
                .isEqualTo("later");
    }

    private static <S extends Session> String writtenTwice(SessionRepository<S> sessions) {
        S created = sessions.createSession();
        sessions.save(created);
        S one = Objects.requireNonNull(sessions.findById(created.getId()));
        S other = Objects.requireNonNull(sessions.findById(created.getId()));
        S late = Objects.requireNonNull(sessions.findById(created.getId()));
        one.setAttribute("seen", "earlier");
        other.setAttribute("seen", "later");
        sessions.save(one);
        sessions.save(other);
        String seen = Objects.requireNonNull(sessions.findById(created.getId())).getAttribute("seen");
        sessions.deleteById(created.getId());
        late.setAttribute("more", "too late");
        sessions.save(late);
        return String.valueOf(seen);
    }

    private String url(String page) {
        return "/events/" + event.code() + page;
    }
}
