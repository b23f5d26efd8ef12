package dev.custody.desktop.canvas;

import dev.custody.diagram.Component;
import dev.custody.diagram.Trigger;
import java.util.Locale;
import javafx.scene.layout.Region;

/** The icon of a component's kind, for the canvas and for every other pane: see {@code styles/icons.css}. */
public final class KindIcon {
    private KindIcon() {}

    /** A new one. */
    public static Region of(Component component) {
        Region icon = new Region();
        icon.getStyleClass().addAll("kind-icon", styleClass(component));
        icon.setMouseTransparent(true);
        return icon;
    }

    /** Which icon it is: {@code kind-queue} and so on. */
    public static String styleClass(Component component) {
        return switch (component) {
            case Component.Client _ -> "kind-client";
            case Component.Service service -> "kind-" + kind(service);
            case Component.Database database ->
                "kind-" + database.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (database.kind() == Component.Database.Kind.EXTERNAL ? "-system" : "");
            case Component.Queue queue -> queue.forDeadLetters() ? "kind-dead-letter-queue" : "kind-queue";
            case Component.Topic _ -> "kind-topic";
            case Component.Stream _ -> "kind-delivery-stream";
        };
    }

    /** What sets it off says what a service is; its role only tells apart those that are called, and those that forward. */
    private static String kind(Component.Service service) {
        return switch (service.trigger()) {
            case Trigger.Request _, Trigger.Status _ -> service.role().equals("gateway") ? "gateway" : "api";
            case Trigger.Receive _ -> "worker";
            case Trigger.Subscription _ -> "subscriber";
            case Trigger.Every _ ->
                service.role().equals("relay") || service.role().equals("connector") ? "relay" : "schedule";
        };
    }
}
