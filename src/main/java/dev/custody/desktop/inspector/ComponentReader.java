package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Breakpoint;
import dev.custody.desktop.bridge.Breakpoints;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.canvas.KindIcon;
import dev.custody.diagram.Component;
import dev.custody.diagram.Settings;
import dev.custody.scene.ClientState;
import dev.custody.scene.ComponentState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Job;
import dev.custody.scene.ProgramLine;
import dev.custody.scene.ServiceState;
import dev.custody.scene.VesselState;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a component. */
final class ComponentReader {
    private final Wording wording;
    private final ServiceReader services;
    private final SinkReader sinks;

    ComponentReader(Wording wording) {
        this.wording = wording;
        services = new ServiceReader(wording);
        sinks = new SinkReader(wording);
    }

    Subject read(Frame frame, Component component, Breakpoints breakpoints) {
        ComponentState state = frame.scene().component(component.id());
        List<Fact> facts = new ArrayList<>();
        List<Listing> lists = new ArrayList<>();
        switch (state) {
            case ClientState client -> client(client, facts);
            case ServiceState service -> {
                services.facts(frame.diagram(), (Component.Service) component, service, facts);
                lists.add(program((Component.Service) component, service, breakpoints));
                services.lists(frame, service, lists);
            }
            case DatabaseState database -> sinks.database((Component.Database) component, database, facts, lists);
            case VesselState vessel -> sinks.vessel(frame, component, vessel, facts, lists);
        }
        List<SettingRow> settings = Settings.of(frame.diagram(), component.id()).stream()
                .map(offer -> wording.setting(
                        component.id(), offer, state.changed(offer.setting()).orElse(offer.own())))
                .toList();
        return new Subject(
                List.of("kind-icon", KindIcon.styleClass(component)),
                component.title(),
                wording.of("kind." + KindIcon.styleClass(component).substring("kind-".length())),
                state(state),
                Standing.of(state.isDown() || state.isRefusing(), state.slowFactor() != 1),
                facts,
                Deeds.of(component, frame.scene()),
                settings,
                lists);
    }

    private String state(ComponentState state) {
        if (state.isDown()) {
            return wording.of("state.down");
        }
        List<String> words = new ArrayList<>();
        if (state.slowFactor() != 1) {
            words.add(wording.of("state.slow", state.slowFactor()));
        }
        if (state.isRefusing()) {
            words.add(wording.of("state.refusing"));
        }
        return words.isEmpty() ? wording.of("state.up") : String.join(", ", words);
    }

    private void client(ClientState client, List<Fact> facts) {
        facts.add(wording.fact("client.created", client.created()));
        facts.add(wording.fact("client.waiting", client.waiting()));
        for (Receipt receipt : Receipt.values()) {
            if (client.count(receipt) > 0) {
                facts.add(wording.fact("receipt." + receipt.name(), client.count(receipt)));
            }
        }
    }

    private Listing program(Component.Service service, ServiceState state, Breakpoints breakpoints) {
        List<Line> lines = new ArrayList<>();
        for (ProgramLine step : ProgramLine.of(service)) {
            List<MessageId> here = new ArrayList<>();
            boolean now = false;
            for (Job job : state.jobs()) {
                if (step.label().equals(job.step())) {
                    now = true;
                    here.addAll(job.messages());
                }
            }
            Optional<Breakpoint.Action> point = breakpoints.at(service.id(), step.path());
            String words = wording.step(step.label());
            String text = step.instead() ? wording.of("program.instead", words) : words;
            String breaks = wording.of("break." + point.map(Enum::name).orElse("NONE"));
            String messages = wording.messages(here);
            lines.add(new Line(
                    step.depth(),
                    step.number(),
                    "break-"
                            + point.map(p -> p.name().toLowerCase(java.util.Locale.ROOT))
                                    .orElse("none"),
                    text,
                    messages,
                    now,
                    Optional.of(new Line.Break(service.id(), step.path())),
                    now
                            ? wording.of("program.spoken.now", step.number(), text, messages, breaks)
                            : wording.of("program.spoken", step.number(), text, breaks)));
        }
        return new Listing(wording.of("program"), lines);
    }
}
