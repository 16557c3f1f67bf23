package it.incontro.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody may do with what a URL names, from all that give rights; with the tenant set. */
@Component
public class Rights {

    private final ObjectProvider<RightsSource> sources;

    Rights(ObjectProvider<RightsSource> sources) {
        this.sources = sources;
    }

    /** The capacities in which the visitor stands to the target. */
    public Set<Who> of(Visitor visitor, Target target) {
        EnumSet<Who> rights = EnumSet.noneOf(Who.class);
        List<RightsSource> all = sources.orderedStream().toList();
        all.forEach(source -> rights.addAll(source.rightsOf(visitor, target)));
        return rights;
    }
}
