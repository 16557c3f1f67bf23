package it.incontro.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The companies of the current tenant. */
interface Companies extends Repository<Company, UUID> {

    Company saveAndFlush(Company company);

    Optional<Company> findByOrganiserIdAndId(UUID organiserId, UUID id);

    Optional<Company> findByOrganiserIdAndCountryAndFiscalCode(UUID organiserId, String country, String fiscalCode);

    Optional<Company> findByOrganiserIdAndCountryAndVatNumber(UUID organiserId, String country, String vatNumber);

    List<Company> findByOrganiserIdAndCountryAndLegalNameIgnoreCase(UUID organiserId, String country, String legalName);
}
