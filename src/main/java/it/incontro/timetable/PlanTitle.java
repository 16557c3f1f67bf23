package it.incontro.timetable;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a plan is called, in the language of whoever reads it: a version by its number, a draft by the name that somebody
 * gave it, or else by its number among the event's drafts. It is an argument of messages.
 */
public record PlanTitle(
        PlanKind kind, @Nullable Integer number, @Nullable String name, int draftNumber)
        implements MessageSourceResolvable, Serializable {

    @Override
    public String[] getCodes() {
        if (number != null) {
            return new String[] {"timetable.plans.version-of"};
        }
        return new String[] {name == null ? "timetable.plan.draft" : "timetable.plan.title"};
    }

    @Override
    public Object[] getArguments() {
        if (number != null) {
            return new Object[] {number, new DefaultMessageSourceResolvable("timetable.kind." + kind)};
        }
        return new Object[] {name == null ? draftNumber : name};
    }
}
