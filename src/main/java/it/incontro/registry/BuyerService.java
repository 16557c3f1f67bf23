package it.incontro.registry;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of buyers: the buying units of companies, with what they look for. */
@Service
public class BuyerService {

    private final Buyers buyers;
    private final CompanyService companies;
    private final Taxonomy taxonomy;
    private final AuditLog audit;
    private final Clock clock;

    BuyerService(Buyers buyers, CompanyService companies, Taxonomy taxonomy, AuditLog audit, Clock clock) {
        this.buyers = buyers;
        this.companies = companies;
        this.taxonomy = taxonomy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The buying unit with this name of this company, with what it now looks for. */
    @Transactional
    public UUID register(RegisterBuyer command) {
        companies.find(command.companyId());
        String division = blankToNull(command.division());
        Buyer buyer = buyers.findByOrganiserIdAndCompanyId(CurrentTenant.required(), command.companyId()).stream()
                .filter(known -> Objects.equals(known.view().division(), division))
                .findFirst()
                .orElseGet(() -> buyers.saveAndFlush(new Buyer(command.companyId(), division, clock.instant())));
        buyer.look(command.requirementsEn(), command.requirementsIt(), taxonomy.known(command.topics()));
        audit.record(null, "registry.register-buyer", "buyer", buyer.id(), Map.of("company", command.companyId()));
        return buyer.id();
    }

    /** Changes a buying unit's name and what it looks for. @throws Rejected if its company has another of that name */
    @Transactional
    public void describe(UUID buyerId, RegisterBuyer command) {
        Buyer buyer = require(buyerId);
        String division = blankToNull(command.division());
        boolean taken = unitsOf(buyer.view().companyId()).stream()
                .anyMatch(other -> !other.id().equals(buyerId) && Objects.equals(other.division(), division));
        if (taken) {
            throw Rejected.field("division", "registry.buyer.division-taken");
        }
        buyer.rename(division);
        buyer.look(command.requirementsEn(), command.requirementsIt(), taxonomy.known(command.topics()));
        audit.record(null, "registry.describe-buyer", "buyer", buyerId, Map.of());
    }

    /** A buyer of the current organiser. */
    @Transactional(readOnly = true)
    public BuyerView find(UUID buyerId) {
        return require(buyerId).view();
    }

    private List<BuyerView> unitsOf(UUID companyId) {
        return buyers.findByOrganiserIdAndCompanyId(CurrentTenant.required(), companyId).stream()
                .map(Buyer::view)
                .toList();
    }

    private Buyer require(UUID buyerId) {
        return buyers.findByOrganiserIdAndId(CurrentTenant.required(), buyerId)
                .orElseThrow(() -> new NotFound("buyer " + buyerId));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
