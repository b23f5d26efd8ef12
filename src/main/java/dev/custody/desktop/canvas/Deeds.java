package dev.custody.desktop.canvas;

import dev.custody.desktop.canvas.Deed.Kind;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.scene.ComponentState;
import dev.custody.scene.LinkState;
import dev.custody.scene.Scene;
import dev.custody.scene.ServiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done to a component or a link, as it stands now. */
public final class Deeds {
    private static final double SLOW = 10;
    private static final int BURST = 10;
    /** What is broken in half can be broken wholly, too, and is mended first. */
    private static final List<Kind> FAULTS = List.of(Kind.RESTART, Kind.HEAL_BOTH, Kind.HEAL, Kind.KILL, Kind.CUT_BOTH);

    private final List<Deed> deeds = new ArrayList<>();

    private Deeds() {}

    /** What can be done to what is selected; nothing to a message, nor to what another diagram has. */
    public static List<Deed> of(Selection selection, Scene scene) {
        Diagram diagram = scene.diagram();
        return switch (selection) {
            case Selection.OfComponent(ComponentId id) ->
                diagram.find(id).map(component -> of(component, scene)).orElse(List.of());
            case Selection.OfLink(Link link) -> diagram.links().contains(link) ? of(link, scene) : List.of();
            case Selection.OfMessage _, Selection.None _ -> List.of();
        };
    }

    /** The one of them that breaks what is selected, or mends it while it is broken; empty for what does not break. */
    public static Optional<Deed> fault(Selection selection, Scene scene) {
        List<Deed> all = of(selection, scene);
        return FAULTS.stream()
                .flatMap(kind -> all.stream().filter(deed -> deed.kind() == kind))
                .findFirst();
    }

    /** What can be done to a component. */
    public static List<Deed> of(Component component, Scene scene) {
        Deeds all = new Deeds();
        ComponentState state = scene.component(component.id());
        switch (component) {
            case Component.Client client -> all.sends(client, scene.diagram());
            case Component.Service service -> {
                all.life(component, state);
                all.replicas(service, (ServiceState) state);
                all.pace(component, state);
                if (service.readsByTime()) {
                    all.add(Deed.of(Kind.RERUN, new Command.Rerun(service.id(), 0, Durations.MAX_MICROS)));
                }
            }
            case Component.Database _, Component.Topic _, Component.Stream _ -> all.ofSink(component, state);
            case Component.Queue queue -> {
                all.ofSink(component, state);
                if (queue.forDeadLetters()) {
                    all.add(Deed.of(Kind.REDRIVE, new Command.Redrive(component.id())));
                }
            }
        }
        return List.copyOf(all.deeds);
    }

    /** What can be done to a link of the scene's diagram. */
    public static List<Deed> of(Link link, Scene scene) {
        Deeds all = new Deeds();
        LinkState state = scene.links().stream()
                .filter(l -> l.link().equals(link))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such link"));
        boolean forth = state.isCut(true);
        boolean back = state.isCut(false);
        Command healForth = new Command.Heal(link.from(), link.to());
        Command healBack = new Command.Heal(link.to(), link.from());
        all.add(
                forth && back
                        ? Deed.of(Kind.HEAL_BOTH, healForth, healBack)
                        : new Deed(Kind.CUT_BOTH, List.of(), cuts(link, forth, back)));
        String there = title(scene.diagram(), link, true);
        String hither = title(scene.diagram(), link, false);
        all.add(
                forth
                        ? Deed.of(Kind.HEAL, there, healForth)
                        : Deed.of(Kind.CUT, there, new Command.Cut(link.from(), link.to())));
        all.add(
                back
                        ? Deed.of(Kind.HEAL, hither, healBack)
                        : Deed.of(Kind.CUT, hither, new Command.Cut(link.to(), link.from())));
        boolean slow = state.slowFactor(true) != 1 || state.slowFactor(false) != 1;
        double factor = slow ? 1 : SLOW;
        all.add(Deed.of(
                slow ? Kind.NORMAL : Kind.SLOW,
                new Command.SlowLink(link.from(), link.to(), factor),
                new Command.SlowLink(link.to(), link.from(), factor)));
        all.add(Deed.of(Kind.DROP_NEXT, there, new Command.DropReply(link.from(), link.to())));
        all.add(Deed.of(Kind.DROP_NEXT, hither, new Command.DropReply(link.to(), link.from())));
        return List.copyOf(all.deeds);
    }

    /** The commands that cut what is not cut yet. */
    static List<Command> cuts(Link link, boolean forwardIsCut, boolean backwardIsCut) {
        List<Command> commands = new ArrayList<>();
        if (!forwardIsCut) {
            commands.add(new Command.Cut(link.from(), link.to()));
        }
        if (!backwardIsCut) {
            commands.add(new Command.Cut(link.to(), link.from()));
        }
        return commands;
    }

    /** A direction of a link, by the titles of its ends. */
    public static String title(Diagram diagram, Link link, boolean forward) {
        String from = diagram.component(link.from()).title();
        String to = diagram.component(link.to()).title();
        return forward ? from + " → " + to : to + " → " + from;
    }

    /** A link, by the titles of its ends. */
    public static String title(Diagram diagram, Link link) {
        return diagram.component(link.from()).title() + " – "
                + diagram.component(link.to()).title();
    }

    private void sends(Component.Client client, Diagram diagram) {
        add(Deed.of(Kind.SEND_ONE, new Command.Send(client.id(), Nature.VALID, 1)));
        add(Deed.of(Kind.SEND_BURST, new Command.Send(client.id(), Nature.VALID, BURST)));
        add(Deed.of(Kind.SEND_INVALID, new Command.Send(client.id(), Nature.INVALID, 1)));
        add(Deed.of(Kind.SEND_POISON, new Command.Send(client.id(), Nature.POISON, 1)));
        if (diagram.component(client.to()) instanceof Component.Database database && database.isStamped()) {
            add(Deed.of(Kind.SEND_LATE, new Command.Send(client.id(), Nature.LATE, 1)));
        }
    }

    private void ofSink(Component component, ComponentState state) {
        life(component, state);
        pace(component, state);
        add(Deed.of(
                state.isRefusing() ? Kind.ACCEPT : Kind.REFUSE,
                new Command.RefuseWrites(component.id(), !state.isRefusing())));
    }

    private void life(Component component, ComponentState state) {
        add(
                state.isDown()
                        ? Deed.of(Kind.RESTART, new Command.Restart(component.id(), Command.ALL_REPLICAS))
                        : Deed.of(Kind.KILL, new Command.Kill(component.id(), Command.ALL_REPLICAS)));
    }

    private void replicas(Component.Service service, ServiceState state) {
        for (int i = 0; i < state.replicas() && state.replicas() > 1; i++) {
            boolean down = state.isReplicaDown(i);
            if (down || !state.isReplicaAbsent(i)) {
                String number = Integer.toString(i + 1);
                add(
                        down
                                ? Deed.of(Kind.RESTART_REPLICA, number, new Command.Restart(service.id(), i))
                                : Deed.of(Kind.KILL_REPLICA, number, new Command.Kill(service.id(), i)));
            }
        }
    }

    private void pace(Component component, ComponentState state) {
        boolean slow = state.slowFactor() != 1;
        add(Deed.of(slow ? Kind.NORMAL : Kind.SLOW, new Command.Slow(component.id(), slow ? 1 : SLOW)));
    }

    private void add(Deed deed) {
        deeds.add(deed);
    }
}
