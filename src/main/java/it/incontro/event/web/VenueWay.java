package it.incontro.event.web;

import it.incontro.event.TravelView;
import it.incontro.event.VenueView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way between two venues, by their names. */
record VenueWay(String from, String to, int minutes) {

    static List<VenueWay> of(List<VenueView> venues, List<TravelView> travel) {
        Map<UUID, String> names = venues.stream().collect(Collectors.toMap(VenueView::id, VenueView::name));
        return travel.stream()
                .map(way -> new VenueWay(
                        names.getOrDefault(way.fromVenue(), ""), names.getOrDefault(way.toVenue(), ""), way.minutes()))
                .toList();
    }
}
