package it.incontro.participation;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who interprets at an event, without contact data.
 *
 * @param shifts when they are there, in time order; empty for the whole event
 * @param meetings in how many meetings of the working draft they interpret
 */
public record InterpreterView(
        UUID id, UUID personId, String name, List<String> languages, List<ShiftView> shifts, int meetings) {}
