package it.incontro.registry.web;

import it.incontro.registry.CompanyProfile;
import it.incontro.registry.CompanyView;
import it.incontro.registry.SizeClass;
import it.incontro.support.CountryCode;
import it.incontro.support.Lines;
import it.incontro.support.Website;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company of the registry, as typed. */
record CompanyForm(
        @NotBlank(message = "{support.form.required-message}") @Size(max = 200, message = "{registry.form.too-long}")
        String legalName,

        @NotBlank(message = "{support.form.required-message}") @CountryCode
        String country,

        @Nullable String vatNumber,
        @Nullable String fiscalCode,
        @Nullable String city,
        @Website @Nullable String website,
        @Nullable String sizeClass,

        @Nullable @Size(max = 3000, message = "{registry.form.too-long}") @Lines
        String profileEn,

        @Nullable @Size(max = 3000, message = "{registry.form.too-long}") @Lines
        String profileIt,

        @Nullable List<String> offers,
        @Nullable List<String> needs,
        @Nullable List<String> certificates) {

    static CompanyForm of(CompanyView company) {
        CompanyProfile profile = company.profile();
        return new CompanyForm(
                company.legalName(),
                company.country(),
                company.vatNumber(),
                company.fiscalCode(),
                profile.city(),
                profile.website(),
                profile.sizeClass() == null ? "" : profile.sizeClass().name(),
                profile.profileEn(),
                profile.profileIt(),
                List.copyOf(profile.offers()),
                List.copyOf(profile.needs()),
                List.copyOf(profile.certificates()));
    }

    CompanyProfile toProfile() {
        return new CompanyProfile(
                blankToNull(city),
                blankToNull(website),
                size(),
                blankToNull(profileEn),
                blankToNull(profileIt),
                offers == null ? Set.of() : Set.copyOf(offers),
                needs == null ? Set.of() : Set.copyOf(needs),
                certificates == null ? Set.of() : Set.copyOf(certificates));
    }

    private @Nullable SizeClass size() {
        return Arrays.stream(SizeClass.values())
                .filter(size -> size.name().equals(sizeClass))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
