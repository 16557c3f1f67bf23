package it.incontro.meetingrequest.web;

import it.incontro.support.Lines;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a request is declined. */
record DeclineForm(@Nullable @Lines @Size(max = 500) String reason) {}
