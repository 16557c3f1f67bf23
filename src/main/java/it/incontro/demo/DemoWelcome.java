package it.incontro.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says on the console what to open and as whom to sign in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);
    private static final String RULE = "-".repeat(78);

    private final String baseUrl;

    DemoWelcome(@Value("${incontro.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    void print() {
        LOG.info("{}", """

            %1$s
              Incontro is ready: %2$s
              Sign in at %2$s/sign-in, everybody with the password  %3$s

            %4$s

              Every mail         %2$s/demo/mailbox   (the links in them work)
              The events’ time   %2$s/demo/clock
            %1$s
            """.formatted(RULE, baseUrl, DemoAccounts.PASSWORD, users()));
    }

    private static String users() {
        return DemoAccounts.USERS.stream()
                .map(user -> "  %-42s %s".formatted(user.email(), user.role()))
                .collect(Collectors.joining("\n"));
    }
}
