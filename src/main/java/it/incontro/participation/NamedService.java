package it.incontro.participation;

import it.incontro.identity.IndividualService;
import it.incontro.identity.PersonService;
import it.incontro.support.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those who were named by an address that was known are who they were named as. Until they say so their account
 * opens nothing of the record, and the record is nobody's.
 */
@Service
public class NamedService {

    private final NamedQueries queries;
    private final PersonService persons;
    private final IndividualService individuals;

    NamedService(NamedQueries queries, PersonService persons, IndividualService individuals) {
        this.queries = queries;
        this.persons = persons;
        this.individuals = individuals;
    }

    /** The records of the current organiser about which an account is asked. */
    @Transactional(readOnly = true)
    public List<NamedHat> asked(UUID accountId) {
        return queries.asked(accountId);
    }

    /** How many questions an account has to answer at the current organiser. */
    @Transactional(readOnly = true)
    public int questions(UUID accountId) {
        return asked(accountId).size() + pairs(accountId).size();
    }

    /** Two hats each that an account confirmed under different names. */
    @Transactional(readOnly = true)
    public List<NamedPair> pairs(UUID accountId) {
        return queries.pairs(accountId);
    }

    /** A record as its mail asks about it, as long as nothing was answered. */
    @Transactional(readOnly = true)
    public Optional<NamedHat> open(UUID personId) {
        return queries.asked(personId, true);
    }

    /** A record as mails name it. */
    @Transactional(readOnly = true)
    public Optional<NamedHat> hat(UUID personId) {
        return queries.asked(personId, false);
    }

    /** Somebody signed in says that a record is them, or not. */
    @Transactional
    public void answer(UUID accountId, UUID personId, boolean mine) {
        if (asked(accountId).stream().noneMatch(hat -> hat.personId().equals(personId))) {
            throw new NotFound("question about person " + personId);
        }
        answer(personId, mine);
    }

    /** Whoever got the mail with the question says that the record is them, or not; nothing happens the second time. */
    @Transactional
    public void answerByMail(UUID personId, boolean mine) {
        if (open(personId).isPresent()) {
            answer(personId, mine);
        }
    }

    private void answer(UUID personId, boolean mine) {
        if (mine) {
            persons.confirm(personId);
        } else {
            persons.deny(personId);
        }
    }

    /** Somebody signed in says whether two hats that they confirmed are one person. */
    @Transactional
    public void decide(UUID accountId, UUID one, UUID other, boolean same) {
        if (!persons.personsOf(accountId).containsAll(List.of(one, other))) {
            throw new NotFound("pair of persons " + one + " and " + other);
        }
        if (same) {
            individuals.join(one, other);
        } else {
            individuals.part(one, other);
        }
    }
}
