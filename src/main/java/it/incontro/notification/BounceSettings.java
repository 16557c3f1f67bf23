package it.incontro.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where returned mails lie; off as long as no host is named.
 *
 * @param protocol imaps, imap, pop3s or pop3
 * @param port of the server; -1 for the usual one of the protocol
 */
@ConfigurationProperties("incontro.mail.bounces")
record BounceSettings(
        @Nullable String host,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("-1") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder) {}
