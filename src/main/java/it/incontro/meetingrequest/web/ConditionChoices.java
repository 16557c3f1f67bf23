package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.ConditionsView;
import it.incontro.support.web.EventTimes;
import it.incontro.support.web.Option;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be laid down for a meeting, as choices of the form in the reader's language. */
@Component
class ConditionChoices {

    private final MessageSource messages;
    private final EventTimes times;

    ConditionChoices(MessageSource messages, EventTimes times) {
        this.messages = messages;
        this.times = times;
    }

    /** Any of a side's agendas or a certain one; none to choose from where there is only one and none is chosen. */
    List<Option> agendas(ConditionsView view, ConditionsView.Side side) {
        Integer chosen = view.now().agendas().get(side.participationId());
        if (!side.hasChoice() && chosen == null) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("0", say("any-agenda")));
        for (Map.Entry<Integer, List<String>> agenda : side.agendas().entrySet()) {
            options.add(new Option(
                    agenda.getKey().toString(),
                    say("agenda-of", agenda.getKey(), String.join(", ", agenda.getValue()))));
        }
        if (isEmpty(side, chosen)) {
            options.add(new Option(String.valueOf(chosen), say("agenda-of-nobody", chosen)));
        }
        return options;
    }

    private static boolean isEmpty(ConditionsView.Side side, @Nullable Integer chosen) {
        return chosen != null && !side.agendas().containsKey(chosen);
    }

    /** The meetings that can come before. */
    List<Option> earlier(ConditionsView view) {
        return view.earlier().stream()
                .map(each -> new Option(
                        each.requestId().toString(),
                        each.counts() ? each.name() : say("earlier-without-effect", each.name())))
                .toList();
    }

    /** The sessions, where there is more than one. */
    List<Option> sessions(ConditionsView view, ZoneId zone) {
        return view.sessions().size() < 2
                ? List.of()
                : view.sessions().stream()
                        .map(session -> new Option(
                                session.sessionId().toString(),
                                times.shortDay(session.date()) + ", "
                                        + times.range(session.startsAt(), session.endsAt(), zone)))
                        .toList();
    }

    private String say(String key, @Nullable Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("meetingrequest.conditions." + key, arguments, locale);
    }
}
