package it.incontro.demo;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import it.incontro.timetable.PlacementService;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places what was accepted at a past event, each buyer at the own table, and publishes the agenda that was. */
@Component
@Profile("demo")
class EventAgenda {

    private final EventLayout layout;
    private final PlanService plans;
    private final PlacementService placements;

    EventAgenda(EventLayout layout, PlanService plans, PlacementService placements) {
        this.layout = layout;
        this.plans = plans;
        this.placements = placements;
    }

    @Transactional
    public void publish(Stage stage) {
        UUID event = stage.event();
        UUID plan = plans.workingOrNew(event).id();
        List<SlotView> slots = layout.slots(event);
        Set<String> taken = new HashSet<>();
        for (Stage.Accepted request : stage.accepted()) {
            SlotView slot = slots.stream()
                    .filter(each -> !taken.contains(key(each, request.asker())))
                    .filter(each -> !taken.contains(key(each, request.target())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no slot left for " + request));
            taken.add(key(slot, request.asker()));
            taken.add(key(slot, request.target()));
            UUID point = stage.id(Stage.Kind.POINT, pointOf(stage, request));
            placements.place(event, plan, request.id(), slot.id(), point, null);
        }
        plans.publish(event, plan, PlanKind.FINAL, plans.find(event, plan).revision(), true);
    }

    private static String key(SlotView slot, String party) {
        return slot.id() + party;
    }

    private static String pointOf(Stage stage, Stage.Accepted request) {
        return stage.script().buyers().stream()
                .filter(buyer ->
                        buyer.called().equals(request.asker()) || buyer.called().equals(request.target()))
                .map(DemoScript.Firm::point)
                .findFirst()
                .orElseThrow();
    }
}
