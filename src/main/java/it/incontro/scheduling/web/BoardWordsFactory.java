package it.incontro.scheduling.web;

import it.incontro.scheduling.BoardNameService;
import it.incontro.support.web.EventTimes;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the sentences of the board for one event and the present reader. */
@Component
class BoardWordsFactory {

    private final BoardNameService names;
    private final MessageSource messages;
    private final EventTimes times;

    BoardWordsFactory(BoardNameService names, MessageSource messages, EventTimes times) {
        this.names = names;
        this.messages = messages;
        this.times = times;
    }

    BoardWords of(UUID eventId) {
        return new BoardWords(names.of(eventId), messages, times, LocaleContextHolder.getLocale());
    }
}
