package it.incontro.scheduling;

import it.incontro.event.SlotView;
import java.time.LocalDate;
import java.util.List;

/** A day of the board with its slots as columns. */
public record BoardDay(LocalDate date, List<SlotView> slots, List<BoardRow> rows) {}
