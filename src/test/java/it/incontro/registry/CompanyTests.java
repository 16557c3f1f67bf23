package it.incontro.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyTests {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");

    @BeforeEach
    void setTenant() {
        CurrentTenant.set(UUID.randomUUID());
    }

    @AfterEach
    void forgetTenant() {
        CurrentTenant.clear();
    }

    @Test
    void hasTheVatNumberAsFiscalCodeInItalyUnlessItHasItsOwn() {
        var firm = new Company("Alfa Srl", "IT", "IT00743110157", null, NOW);
        var trader = new Company("Rossi", "IT", "00743110157", "RSSMRA85T10A562S", NOW);

        assertThat(firm.view().fiscalCode()).isEqualTo("00743110157");
        assertThat(trader.view().fiscalCode()).isEqualTo("RSSMRA85T10A562S");
    }

    @Test
    void refusesAWrongVatNumberAndNamesTheField() {
        assertThatThrownBy(() -> new Company("Alfa Srl", "IT", "00743110158", null, NOW))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo("vatNumber"));
    }

    @Test
    void changesItsTopicsKindByKind() {
        var company = new Company("Alfa Srl", "US", null, null, NOW);
        company.describe(profile(Set.of("stamping", "welding"), Set.of("iso-9001")));
        company.describe(profile(Set.of("welding", "gears"), Set.of("iso-9001")));

        assertThat(company.view().profile()).isEqualTo(profile(Set.of("welding", "gears"), Set.of("iso-9001")));
    }

    private static CompanyProfile profile(Set<String> offers, Set<String> certificates) {
        return new CompanyProfile("Torino", null, SizeClass.SMALL, "Presses", null, offers, Set.of(), certificates);
    }
}
