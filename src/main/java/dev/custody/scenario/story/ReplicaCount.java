package dev.custody.scenario.story;

import dev.custody.diagram.Component;
import dev.custody.diagram.Scale;
import dev.custody.diagram.Setting;
import dev.custody.ledger.Ledger;
import dev.custody.trace.TraceEvent;

/** Whether so many replicas of a service are to run. */
final class ReplicaCount extends Observer {
    private final Component.Service service;
    private final Amount amount;
    private int replicas;

    ReplicaCount(Component.Service service, Amount amount) {
        this.service = service;
        this.amount = amount;
        this.replicas = service.scale().map(Scale::from).orElse(service.replicas());
    }

    @Override
    void take(TraceEvent event, Ledger after) {
        if (event instanceof TraceEvent.Scaled scaled && scaled.service().equals(service.id())) {
            replicas = scaled.replicas();
        }
        if (event instanceof TraceEvent.SettingChanged set
                && set.setting() == Setting.REPLICAS
                && set.component().equals(service.id())) {
            replicas = Math.toIntExact(set.now());
        }
        set(amount.holds(replicas), after);
    }
}
