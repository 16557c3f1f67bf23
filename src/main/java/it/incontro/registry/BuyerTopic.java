package it.incontro.registry;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A topic that a buyer looks for. */
@Embeddable
record BuyerTopic(UUID organiserId, String code) {}
