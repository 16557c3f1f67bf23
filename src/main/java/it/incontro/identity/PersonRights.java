package it.incontro.identity;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody may open what is theirs. */
@Component
class PersonRights implements RightsSource {

    private final PersonService persons;

    PersonRights(PersonService persons) {
        this.persons = persons;
    }

    @Override
    public Set<Who> rightsOf(Visitor visitor, Target target) {
        boolean own = visitor instanceof Visitor.Account account
                && target.personId() != null
                && persons.personsOf(account.accountId()).contains(target.personId());
        return own ? Set.of(Who.PERSON) : Set.of();
    }
}
