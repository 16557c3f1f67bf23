package it.incontro.participation;

import java.util.UUID;

/** An application that was taken: the participation that it made, or that was there. Nobody outside is told which. */
public record Application(UUID participationId) {}
