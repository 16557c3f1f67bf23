package it.incontro.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What somebody may do with what a URL names, from all that give rights; with the tenant set. The rights of those who work
 * for an organiser are withheld until their second factor is given, and while an owner keeps them out.
 */
@Component
public class Rights {

    private static final Set<Who> OF_STAFF = Set.of(Who.OWNER, Who.STAFF, Who.ORGANISER, Who.DESK);

    private final ObjectProvider<RightsSource> sources;
    private final SecondFactorRule secondFactor;
    private final StaffSuspension suspension;

    Rights(ObjectProvider<RightsSource> sources, SecondFactorRule secondFactor, StaffSuspension suspension) {
        this.sources = sources;
        this.secondFactor = secondFactor;
        this.suspension = suspension;
    }

    /** The capacities in which the visitor stands to the target. */
    public Set<Who> of(Visitor visitor, Target target) {
        Set<Who> rights = evenWithheld(visitor, target);
        if (visitor instanceof Visitor.Account account && !secondFactor.isEnoughForStaff(account)) {
            rights.removeAll(OF_STAFF);
        }
        return rights;
    }

    /** The same with what only a second factor is missing for. */
    public Set<Who> evenWithheld(Visitor visitor, Target target) {
        EnumSet<Who> rights = EnumSet.noneOf(Who.class);
        if (visitor instanceof Visitor.Account account && !account.proof().holdsIn(target.organiserId())) {
            return rights;
        }
        List<RightsSource> all = sources.orderedStream().toList();
        all.forEach(source -> rights.addAll(source.rightsOf(visitor, target)));
        if (isInATeamAlone(rights)
                && visitor instanceof Visitor.Account account
                && suspension.appliesTo(account.accountId())) {
            rights.removeAll(OF_STAFF);
        }
        return rights;
    }

    /** Whoever is in an event's team, but for now not in the staff, may be kept out of all the organiser's events. */
    private static boolean isInATeamAlone(Set<Who> rights) {
        return !rights.contains(Who.STAFF) && (rights.contains(Who.ORGANISER) || rights.contains(Who.DESK));
    }
}
