package it.incontro.registry;

import it.incontro.identity.TenantRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A buying unit (division) of one company. */
@Entity
class Buyer extends TenantRow {

    private UUID companyId;
    private @Nullable String division;
    private @Nullable String requirementsEn;
    private @Nullable String requirementsIt;

    @ElementCollection
    @CollectionTable(name = "buyer_topic", joinColumns = @JoinColumn(name = "buyer_id"))
    private Set<BuyerTopic> topics = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Buyer() {}

    Buyer(UUID companyId, @Nullable String division, Instant now) {
        super(now);
        this.companyId = companyId;
        this.division = division;
    }

    void rename(@Nullable String newDivision) {
        this.division = newDivision;
    }

    void look(@Nullable String en, @Nullable String it, Set<String> codes) {
        this.requirementsEn = en;
        this.requirementsIt = it;
        topics.removeIf(topic -> !codes.contains(topic.code()));
        codes.forEach(code -> topics.add(new BuyerTopic(organiserId(), code)));
    }

    BuyerView view() {
        Set<String> codes = topics.stream().map(BuyerTopic::code).collect(Collectors.toSet());
        return new BuyerView(id(), companyId, division, requirementsEn, requirementsIt, codes);
    }
}
