package it.incontro.participation;

import java.util.List;

/**
 * Something a participant can do next.
 *
 * @param messageKey the sentence, with its arguments
 * @param path where it is done, from the root of the site
 * @param pressing whether it is waited for
 */
public record NextStep(String messageKey, List<Object> arguments, String path, boolean pressing) {}
