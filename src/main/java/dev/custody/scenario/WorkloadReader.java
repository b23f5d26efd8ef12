package dev.custody.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what clients send instead of what the diagram says. */
public final class WorkloadReader {
    private final JsonMembers members;
    private final Diagram diagram;

    public WorkloadReader(JsonMembers members, Diagram diagram) {
        this.members = members;
        this.diagram = diagram;
    }

    /** Reads the member {@code workloads} of a file; there are none where it is left out. */
    public Map<ComponentId, Workload> read(JsonNode root) {
        Map<ComponentId, Workload> workloads = new LinkedHashMap<>();
        if (!root.has("workloads")) {
            return workloads;
        }
        List<String> clients = diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .map(c -> c.id().value())
                .toList();
        JsonNode all = members.object(root, "", "workloads");
        members.only(all, "/workloads", clients);
        for (var property : all.properties()) {
            if (diagram.find(new ComponentId(property.getKey())).orElse(null) instanceof Component.Client client) {
                JsonNode own = members.object(all, "/workloads", property.getKey());
                workloads.put(client.id(), workload(own, "/workloads/" + client.id(), client.workload()));
            }
        }
        return workloads;
    }

    /** What is not said stays as the diagram has it. */
    private Workload workload(JsonNode node, String at, Workload own) {
        members.only(node, at, List.of("messages", "perSecond", "burst", "arrivals", "invalid", "poison", "late"));
        boolean random = own.random();
        if (node.has("arrivals")) {
            String arrivals = members.text(node, at, "arrivals");
            random = arrivals.equals("random");
            if (!random && !arrivals.equals("steady")) {
                members.add(at + "/arrivals", "Arrivals are steady or random.", "Write one of the two.");
            }
        }
        return new Workload(
                (int) members.whole(
                        node,
                        at,
                        "messages",
                        WorkloadLimits.LEAST_MESSAGES,
                        WorkloadLimits.MOST_MESSAGES,
                        own.messages()),
                members.number(
                        node,
                        at,
                        "perSecond",
                        WorkloadLimits.LOWEST_RATE,
                        WorkloadLimits.HIGHEST_RATE,
                        own.perSecond()),
                (int) members.whole(node, at, "burst", 1, WorkloadLimits.LARGEST_BURST, own.burst()),
                random,
                members.number(node, at, "invalid", 0, 1, own.invalid()),
                members.number(node, at, "poison", 0, 1, own.poison()),
                members.number(node, at, "late", 0, 1, own.late()));
    }
}
