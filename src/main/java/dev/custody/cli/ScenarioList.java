package dev.custody.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.custody.scenario.story.Scenario;
import java.util.List;

/** The built-in scenarios, by diagram. */
final class ScenarioList {
    private final Session session;

    ScenarioList(Session session) {
        this.session = session;
    }

    void print(boolean json) {
        List<Scenario> scenarios = session.scenarios().all();
        if (json) {
            printJson(scenarios);
        } else {
            printAll(scenarios);
        }
    }

    private void printAll(List<Scenario> scenarios) {
        int column = 4 + Words.widest(scenarios.stream().map(Scenario::id).toList());
        String diagram = "";
        for (Scenario scenario : scenarios) {
            String of = scenario.diagram().id()
                    + scenario.besideId().map(id -> " beside " + id).orElse("");
            if (!of.equals(diagram)) {
                line((diagram.isEmpty() ? "" : System.lineSeparator()) + session.bold(of));
                diagram = of;
            }
            line("  " + session.styled("fg(cyan)", Words.padded(scenario.id(), column - 2))
                    + Words.hanging(scenario.title() + ". " + scenario.summary(), column));
        }
        line("");
        line(session.faint("Play one: custody run " + scenarios.getFirst().id() + "    In the window: F5"));
    }

    private void printJson(List<Scenario> scenarios) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Scenario scenario : scenarios) {
            ObjectNode object = array.addObject();
            object.put("id", scenario.id());
            object.put("title", scenario.title());
            object.put("summary", scenario.summary());
            object.put("diagram", scenario.diagram().id());
            scenario.besideId().ifPresent(id -> object.put("beside", id));
            object.put("beats", scenario.beats().size());
        }
        line(array.toPrettyString());
    }

    private void line(String text) {
        session.out().println(text);
    }
}
