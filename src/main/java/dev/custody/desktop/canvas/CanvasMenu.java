package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
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
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done to a component or a link, as a menu. */
final class CanvasMenu {
    private static final double SLOW = 10;

    private final Consumer<Command> give;
    private final List<MenuItem> items = new ArrayList<>();

    private CanvasMenu(Consumer<Command> give) {
        this.give = give;
    }

    /** The menu of a component as it stands. */
    static ContextMenu of(Component component, Scene scene, Consumer<Command> give) {
        CanvasMenu menu = new CanvasMenu(give);
        ComponentState state = scene.component(component.id());
        switch (component) {
            case Component.Client client -> menu.sends(client, scene.diagram());
            case Component.Service service -> {
                menu.life(component, state);
                menu.replicas(service, (ServiceState) state);
                menu.pace(component, state);
                if (service.readsByTime()) {
                    menu.separator();
                    menu.add("Run again over all time", new Command.Rerun(service.id(), 0, Durations.MAX_MICROS));
                }
            }
            case Component.Database _, Component.Topic _, Component.Stream _ -> {
                menu.life(component, state);
                menu.pace(component, state);
                menu.writes(component, state);
            }
            case Component.Queue queue -> {
                menu.life(component, state);
                menu.pace(component, state);
                menu.writes(component, state);
                if (queue.forDeadLetters()) {
                    menu.separator();
                    menu.add("Redrive all", new Command.Redrive(component.id()));
                }
            }
        }
        return menu.done();
    }

    /** The menu of a link as it stands. */
    static ContextMenu of(Link link, Scene scene, Consumer<Command> give) {
        CanvasMenu menu = new CanvasMenu(give);
        Diagram diagram = scene.diagram();
        LinkState state = scene.links().stream()
                .filter(l -> l.link().equals(link))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such link"));
        String there = title(diagram, link, true);
        String back = title(diagram, link, false);
        boolean forth = state.isCut(true);
        boolean backward = state.isCut(false);
        if (!forth || !backward) {
            menu.add("Cut both directions", cuts(link, forth, backward));
        } else {
            menu.add(
                    "Heal both directions",
                    new Command.Heal(link.from(), link.to()),
                    new Command.Heal(link.to(), link.from()));
        }
        menu.add(
                (forth ? "Heal " : "Cut ") + there,
                forth ? new Command.Heal(link.from(), link.to()) : new Command.Cut(link.from(), link.to()));
        menu.add(
                (backward ? "Heal " : "Cut ") + back,
                backward ? new Command.Heal(link.to(), link.from()) : new Command.Cut(link.to(), link.from()));
        menu.separator();
        if (state.slowFactor(true) == 1 && state.slowFactor(false) == 1) {
            menu.add(
                    "Slow ×10",
                    new Command.SlowLink(link.from(), link.to(), SLOW),
                    new Command.SlowLink(link.to(), link.from(), SLOW));
        } else {
            menu.add(
                    "Normal speed",
                    new Command.SlowLink(link.from(), link.to(), 1),
                    new Command.SlowLink(link.to(), link.from(), 1));
        }
        menu.separator();
        menu.add("Drop next " + there, new Command.DropReply(link.from(), link.to()));
        menu.add("Drop next " + back, new Command.DropReply(link.to(), link.from()));
        return menu.done();
    }

    /** The commands that cut what is not cut yet. */
    static Command[] cuts(Link link, boolean forwardIsCut, boolean backwardIsCut) {
        List<Command> commands = new ArrayList<>();
        if (!forwardIsCut) {
            commands.add(new Command.Cut(link.from(), link.to()));
        }
        if (!backwardIsCut) {
            commands.add(new Command.Cut(link.to(), link.from()));
        }
        return commands.toArray(Command[]::new);
    }

    private static String title(Diagram diagram, Link link, boolean forward) {
        String from = diagram.component(link.from()).title();
        String to = diagram.component(link.to()).title();
        return forward ? from + " → " + to : to + " → " + from;
    }

    private void sends(Component.Client client, Diagram diagram) {
        add("Send one", new Command.Send(client.id(), Nature.VALID, 1));
        add("Send a burst of 10", new Command.Send(client.id(), Nature.VALID, 10));
        separator();
        add("Send an invalid one", new Command.Send(client.id(), Nature.INVALID, 1));
        add("Send a poison one", new Command.Send(client.id(), Nature.POISON, 1));
        if (diagram.component(client.to()) instanceof Component.Database database && database.isStamped()) {
            add("Send a late one", new Command.Send(client.id(), Nature.LATE, 1));
        }
    }

    private void life(Component component, ComponentState state) {
        if (state.isDown()) {
            add("Restart", new Command.Restart(component.id(), Command.ALL_REPLICAS));
        } else {
            add("Kill", new Command.Kill(component.id(), Command.ALL_REPLICAS));
        }
    }

    private void replicas(Component.Service service, ServiceState state) {
        for (int i = 0; i < state.replicas() && state.replicas() > 1; i++) {
            boolean down = state.isReplicaDown(i);
            if (!down && state.isReplicaAbsent(i)) {
                continue;
            }
            add(
                    (down ? "Restart replica " : "Kill replica ") + (i + 1),
                    down ? new Command.Restart(service.id(), i) : new Command.Kill(service.id(), i));
        }
    }

    private void pace(Component component, ComponentState state) {
        separator();
        if (state.slowFactor() == 1) {
            add("Slow ×10", new Command.Slow(component.id(), SLOW));
        } else {
            add("Normal speed", new Command.Slow(component.id(), 1));
        }
    }

    private void writes(Component component, ComponentState state) {
        add(
                state.isRefusing() ? "Accept writes again" : "Refuse writes",
                new Command.RefuseWrites(component.id(), !state.isRefusing()));
    }

    private void add(String text, Command... commands) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> {
            for (Command command : commands) {
                give.accept(command);
            }
        });
        items.add(item);
    }

    private void separator() {
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
    }

    private ContextMenu done() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items);
        return menu;
    }
}
