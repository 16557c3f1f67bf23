package it.incontro.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One human being as an organiser knows them: the records that are proven to be theirs.
 *
 * @param personIds the records; never empty, for queries name them
 * @param accountId what they sign in with, if they do
 * @param words names, addresses and numbers by which others may have mentioned them in free text
 */
public record Subject(List<UUID> personIds, @Nullable UUID accountId, List<String> words) {}
