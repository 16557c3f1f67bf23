package it.incontro.catalogue.web;

import java.util.UUID;

/** Who looks at whom, from the address. */
record Pair(UUID participation, UUID other) {}
