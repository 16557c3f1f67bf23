package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The organisers. */
interface Organisers extends Repository<Organiser, UUID> {

    Organiser save(Organiser organiser);

    Optional<Organiser> findById(UUID id);

    Optional<Organiser> findByCode(String code);
}
