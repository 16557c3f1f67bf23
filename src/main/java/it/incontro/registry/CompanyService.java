package it.incontro.registry;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of companies: entering them once, whatever events they come to, and their profiles. */
@Service
public class CompanyService {

    private final Companies companies;
    private final CompanyQueries queries;
    private final Taxonomy taxonomy;
    private final AuditLog audit;
    private final Clock clock;

    CompanyService(Companies companies, CompanyQueries queries, Taxonomy taxonomy, AuditLog audit, Clock clock) {
        this.companies = companies;
        this.queries = queries;
        this.taxonomy = taxonomy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The company with this tax identity (without one: with this name and country, if it has none either) as it stands,
     * or a new one.
     *
     * @throws Rejected if a tax number cannot be right
     */
    @Transactional
    public UUID register(RegisterCompany command) {
        Company typed = new Company(
                command.legalName(), command.country(), command.vatNumber(), command.fiscalCode(), clock.instant());
        // Who enters the same firm at once waits here and then finds it.
        queries.lockIdentity(typed.view());
        Optional<Company> known = known(typed.view());
        if (known.isPresent()) {
            return known.get().id();
        }
        typed.describe(onlyKnown(command.profile()));
        UUID id = companies.saveAndFlush(typed).id();
        audit.record(null, "registry.register-company", "company", id, Map.of());
        return id;
    }

    /** The company that {@link #register} would find again. */
    @Transactional(readOnly = true)
    public Optional<CompanyView> recognise(RegisterCompany command) {
        Company typed = new Company(
                command.legalName(), command.country(), command.vatNumber(), command.fiscalCode(), clock.instant());
        return known(typed.view()).map(Company::view);
    }

    /** Changes how a company presents itself. */
    @Transactional
    public void describe(UUID companyId, CompanyProfile profile) {
        require(companyId).describe(onlyKnown(profile));
        audit.record(null, "registry.describe-company", "company", companyId, Map.of());
    }

    /** Corrects a company's name and tax identity. @throws Rejected if another company has that identity */
    @Transactional
    public void identify(
            UUID companyId, String legalName, String country, @Nullable String vatNumber, @Nullable String fiscalCode) {
        Company company = require(companyId);
        CompanyView wanted = new Company(legalName, country, vatNumber, fiscalCode, clock.instant()).view();
        queries.lockIdentity(wanted);
        boolean taken =
                known(wanted).filter(other -> !other.id().equals(companyId)).isPresent();
        if (taken) {
            throw Rejected.because("registry.company.identity-taken");
        }
        company.identify(legalName, country, vatNumber, fiscalCode);
        audit.record(null, "registry.identify-company", "company", companyId, Map.of());
    }

    /** Corrects all that is known of a company. @throws Rejected if another company has that identity */
    @Transactional
    public void correct(
            UUID companyId,
            String legalName,
            String country,
            @Nullable String vatNumber,
            @Nullable String fiscalCode,
            CompanyProfile profile) {
        identify(companyId, legalName, country, vatNumber, fiscalCode);
        describe(companyId, profile);
    }

    /** A company of the current organiser. */
    @Transactional(readOnly = true)
    public CompanyView find(UUID companyId) {
        return require(companyId).view();
    }

    /** One page of the registry, by name; pages count from 0. */
    @Transactional(readOnly = true)
    public CompanyPage search(String text, int page) {
        return queries.search(text, page);
    }

    /** All companies by name, for choosing one. */
    @Transactional(readOnly = true)
    public List<CompanyRow> all() {
        return queries.all();
    }

    private Optional<Company> known(CompanyView typed) {
        if (typed.vatNumber() != null || typed.fiscalCode() != null) {
            return byTaxIdentity(typed);
        }
        return companies
                .findByOrganiserIdAndCountryAndLegalNameIgnoreCase(
                        CurrentTenant.required(), typed.country(), typed.legalName())
                .stream()
                .filter(same -> same.view().vatNumber() == null && same.view().fiscalCode() == null)
                .findFirst();
    }

    private Optional<Company> byTaxIdentity(CompanyView typed) {
        UUID organiser = CurrentTenant.required();
        if (typed.fiscalCode() != null) {
            return companies.findByOrganiserIdAndCountryAndFiscalCode(organiser, typed.country(), typed.fiscalCode());
        }
        return typed.vatNumber() == null
                ? Optional.empty()
                : companies.findByOrganiserIdAndCountryAndVatNumber(organiser, typed.country(), typed.vatNumber());
    }

    private CompanyProfile onlyKnown(CompanyProfile profile) {
        return new CompanyProfile(
                profile.city(),
                profile.website(),
                profile.sizeClass(),
                profile.profileEn(),
                profile.profileIt(),
                taxonomy.known(profile.offers()),
                taxonomy.known(profile.needs()),
                taxonomy.known(profile.certificates()));
    }

    private Company require(UUID companyId) {
        return companies
                .findByOrganiserIdAndId(CurrentTenant.required(), companyId)
                .orElseThrow(() -> new NotFound("company " + companyId));
    }
}
