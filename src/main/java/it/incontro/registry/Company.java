package it.incontro.registry;

import it.incontro.identity.TenantRow;
import it.incontro.support.Rejected;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A firm or institution in an organiser's registry. */
@Entity
class Company extends TenantRow {

    private static final String ITALY = "IT";

    private String legalName;
    private String country;
    private @Nullable String vatNumber;
    private @Nullable String fiscalCode;
    private @Nullable String city;
    private @Nullable String website;

    @Enumerated(EnumType.STRING)
    private @Nullable SizeClass sizeClass;

    private @Nullable String profileEn;
    private @Nullable String profileIt;

    @ElementCollection
    @CollectionTable(name = "company_topic", joinColumns = @JoinColumn(name = "company_id"))
    private Set<CompanyTopic> topics = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    Company(String legalName, String country, @Nullable String vat, @Nullable String fiscal, Instant now) {
        super(now);
        identify(legalName, country, vat, fiscal);
    }

    /** Says who the company is. An Italian one that gives only its VAT number has the same fiscal code. */
    final void identify(String name, String newCountry, @Nullable String vat, @Nullable String fiscal) {
        String number = TaxIdentity.normal(newCountry, vat);
        String code = newCountry.equals(ITALY) ? TaxIdentity.normal(newCountry, fiscal) : null;
        if (number != null && TaxIdentity.isInTheUnion(newCountry) && !TaxIdentity.isVatNumber(newCountry, number)) {
            throw Rejected.field("vatNumber", "registry.company.vat-number.wrong");
        }
        if (code != null && !TaxIdentity.isItalianFiscalCode(code)) {
            throw Rejected.field("fiscalCode", "registry.company.fiscal-code.wrong");
        }
        this.legalName = name.strip();
        this.country = newCountry;
        this.vatNumber = number;
        this.fiscalCode = newCountry.equals(ITALY) && code == null ? number : code;
    }

    void describe(CompanyProfile profile) {
        this.city = profile.city();
        this.website = profile.website();
        this.sizeClass = profile.sizeClass();
        this.profileEn = profile.profileEn();
        this.profileIt = profile.profileIt();
        keep(TopicKind.OFFER, profile.offers());
        keep(TopicKind.NEED, profile.needs());
        keep(TopicKind.CERTIFICATE, profile.certificates());
    }

    private void keep(TopicKind kind, Set<String> codes) {
        topics.removeIf(topic -> topic.kind() == kind && !codes.contains(topic.code()));
        codes.forEach(code -> topics.add(new CompanyTopic(organiserId(), kind, code)));
    }

    private Set<String> topics(TopicKind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .map(CompanyTopic::code)
                .collect(Collectors.toSet());
    }

    CompanyView view() {
        return new CompanyView(
                id(),
                legalName,
                country,
                vatNumber,
                fiscalCode,
                new CompanyProfile(
                        city,
                        website,
                        sizeClass,
                        profileEn,
                        profileIt,
                        topics(TopicKind.OFFER),
                        topics(TopicKind.NEED),
                        topics(TopicKind.CERTIFICATE)));
    }
}
