package it.incontro.participation;

import it.incontro.registry.BuyerService;
import it.incontro.registry.BuyerView;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.CompanyService;
import it.incontro.registry.CompanyView;
import it.incontro.registry.RegisterBuyer;
import it.incontro.support.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How those who take part present themselves: a company by its profile, a buyer by what it looks for. */
@Service
public class ProfileService {

    private final ParticipationService participations;
    private final CompanyService companies;
    private final BuyerService buyers;
    private final Deeds deeds;

    ProfileService(ParticipationService participations, CompanyService companies, BuyerService buyers, Deeds deeds) {
        this.participations = participations;
        this.companies = companies;
        this.buyers = buyers;
        this.deeds = deeds;
    }

    /** The company of a participation. */
    @Transactional(readOnly = true)
    public CompanyView company(UUID eventId, UUID participationId) {
        return companies.find(participations.find(eventId, participationId).companyId());
    }

    /** The buying unit of a participation, if it is a buyer's. */
    @Transactional(readOnly = true)
    public Optional<BuyerView> buyer(UUID eventId, UUID participationId) {
        return Optional.ofNullable(participations.find(eventId, participationId).buyerId())
                .map(buyers::find);
    }

    /** Changes how a company presents itself. @throws NotFound for a buyer, which is a part of its company */
    @Transactional
    public void describe(UUID eventId, UUID participationId, CompanyProfile profile) {
        ParticipationView participation = participations.find(eventId, participationId);
        if (participation.buyerId() != null) {
            throw new NotFound("company profile of a buyer's participation " + participationId);
        }
        companies.describe(participation.companyId(), profile);
        deeds.record(eventId, participationId, "participation.profile", Map.of());
    }

    /** Changes what a buyer looks for; its name stays. @throws NotFound for a company, which offers */
    @Transactional
    public void look(UUID eventId, UUID participationId, @Nullable String en, @Nullable String it, Set<String> topics) {
        BuyerView buyer = buyer(eventId, participationId)
                .orElseThrow(() -> new NotFound("requirements of participation " + participationId));
        buyers.describe(buyer.id(), new RegisterBuyer(buyer.companyId(), buyer.division(), en, it, topics));
        deeds.record(eventId, participationId, "participation.profile", Map.of());
    }
}
