package it.incontro.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The persons of the current tenant. */
interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findByOrganiserIdAndId(UUID organiserId, UUID id);

    List<Person> findByOrganiserIdAndIdIn(UUID organiserId, Collection<UUID> ids);

    boolean existsByOrganiserIdAndEmailAndIdNot(UUID organiserId, String email, UUID id);

    int countByOrganiserIdAndDeniedByAndDeniedAtAfter(UUID organiserId, UUID account, Instant since);

    int countByOrganiserIdAndAccountIdAndAskedAtAfter(UUID organiserId, UUID account, Instant since);

    void flush();

    List<Person> findByOrganiserIdAndIndividualId(UUID organiserId, UUID individualId);

    List<Person> findByOrganiserIdAndAccountId(UUID organiserId, UUID accountId);
}
