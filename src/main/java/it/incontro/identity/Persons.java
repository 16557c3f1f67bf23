package it.incontro.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The persons of the current tenant. */
interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findByOrganiserIdAndId(UUID organiserId, UUID id);

    Optional<Person> findByOrganiserIdAndEmail(UUID organiserId, String email);

    List<Person> findByOrganiserIdAndIdIn(UUID organiserId, Collection<UUID> ids);

    List<Person> findByOrganiserIdAndAccountId(UUID organiserId, UUID accountId);
}
