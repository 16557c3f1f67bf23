package it.incontro.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The privacy notice of an event in one of its versions.
 *
 * @param number what consents name
 * @param since when this version was first given to somebody; null while nobody has agreed to anything
 * @param latest whether it is the one in force
 */
public record PrivacyNotice(int number, @Nullable Instant since, boolean latest, NoticeContent content) {}
