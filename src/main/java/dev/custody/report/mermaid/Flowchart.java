package dev.custody.report.mermaid;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.ledger.Fault;
import dev.custody.ledger.StoryLine;
import dev.custody.report.RunReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The architecture, with what was wrong in a run marked on it. */
public final class Flowchart {
    private final RunReport report;
    private final Diagram diagram;
    private final StringBuilder text = new StringBuilder();

    private Flowchart(RunReport report) {
        this.report = report;
        this.diagram = report.plan().diagram();
    }

    /** Its Mermaid text, ended by a line feed. */
    public static String of(RunReport report) {
        return new Flowchart(report).draw();
    }

    private String draw() {
        line("flowchart LR");
        diagram.components().forEach(component -> line("  " + node(component.id()) + shape(component)));
        for (int i = 0; i < diagram.links().size(); i++) {
            link(diagram.links().get(i), i);
        }
        line("  classDef sink fill:#3b4f69,stroke:#22303f,color:#ffffff");
        line("  classDef service fill:#ffffff,stroke:#6a7a8e,color:#17202b");
        line("  classDef broken fill:#f9c9aa,stroke:#c24e00,color:#2b1200,stroke-width:2px");
        diagram.components()
                .forEach(component -> line("  class " + node(component.id()) + " "
                        + (faults(component.id()).isEmpty() ? component.isSink() ? "sink" : "service" : "broken")));
        return text.toString();
    }

    private String shape(Component component) {
        Set<String> lines = new LinkedHashSet<>();
        lines.add(MermaidText.escaped(component.title()));
        faults(component.id()).forEach(fault -> lines.add(words(fault)));
        String label = "\"" + String.join("<br/>", lines) + "\"";
        return switch (component) {
            case Component.Client _ -> "([" + label + "])";
            case Component.Service _ -> "[" + label + "]";
            case Component.Database _ -> "[(" + label + ")]";
            case Component.Queue _, Component.Stream _ -> "[[" + label + "]]";
            case Component.Topic _ -> "{{" + label + "}}";
        };
    }

    private List<Fault> faults(ComponentId id) {
        return report.ledger().faults().stream()
                .filter(fault -> fault.to() == null && fault.component().equals(id))
                .toList();
    }

    private String words(Fault fault) {
        String what = switch (fault.kind()) {
            case DOWN -> "down";
            case CUT -> "cut";
            case REFUSES_WRITES -> "refuses writes";
        };
        String from = StoryLine.clock(fault.fromMicros());
        return what
                + (fault.goesOn()
                        ? " from " + from
                        : " " + from + " – "
                                + StoryLine.clock(report.ledger()
                                        .events()
                                        .get(fault.endPosition())
                                        .atMicros()));
    }

    private void link(Link link, int index) {
        List<Fault> cuts = report.ledger().faults().stream()
                .filter(fault -> fault.to() != null && link.joins(fault.component(), fault.to()))
                .toList();
        String from = node(link.from());
        String to = node(link.to());
        if (cuts.isEmpty()) {
            line("  " + from + " --> " + to);
            return;
        }
        line("  " + from + " -. \"" + words(cuts.getFirst()) + "\" .-> " + to);
        line("  linkStyle " + index + " stroke:#c24e00,stroke-width:2px");
    }

    private String node(ComponentId id) {
        return MermaidText.node(diagram, id);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
