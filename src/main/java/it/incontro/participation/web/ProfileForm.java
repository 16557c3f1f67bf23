package it.incontro.participation.web;

import it.incontro.registry.CompanyProfile;
import it.incontro.support.Lines;
import it.incontro.support.Website;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a company presents itself, as typed. */
record ProfileForm(
        @Nullable @Size(max = 120, message = "{participation.form.too-long}")
        String city,

        @Website @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String website,

        @Nullable String sizeClass,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String profileEn,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String profileIt,

        @Nullable List<String> offers,
        @Nullable List<String> needs,
        @Nullable List<String> certificates) {

    static ProfileForm of(CompanyProfile profile) {
        return new ProfileForm(
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
                Blanks.toNull(city),
                Blanks.toNull(website),
                Blanks.toSize(sizeClass),
                Blanks.toNull(profileEn),
                Blanks.toNull(profileIt),
                offers == null ? Set.of() : Set.copyOf(offers),
                needs == null ? Set.of() : Set.copyOf(needs),
                certificates == null ? Set.of() : Set.copyOf(certificates));
    }
}
