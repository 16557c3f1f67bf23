package it.incontro.scheduling;

import java.util.UUID;

/** The draft from which a run started, and how it stood then. */
record BasePlan(UUID planId, long revision) {}
