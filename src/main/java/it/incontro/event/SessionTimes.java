package it.incontro.event;

import java.time.LocalTime;

/** A part of a day for meetings as an organiser enters it: local times, and how it is cut into slots. */
public record SessionTimes(LocalTime start, LocalTime end, int slotMinutes, int changeoverMinutes) {}
