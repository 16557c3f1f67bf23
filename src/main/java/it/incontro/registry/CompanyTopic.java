package it.incontro.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A topic of a company. */
@Embeddable
record CompanyTopic(
        UUID organiserId, @Enumerated(EnumType.STRING) TopicKind kind, String code) {}
