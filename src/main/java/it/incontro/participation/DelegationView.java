package it.incontro.participation;

import it.incontro.support.Text;
import java.util.List;
import java.util.UUID;

/** A delegation with its members in their order. */
public record DelegationView(UUID id, Text name, boolean released, List<MemberView> members) {}
