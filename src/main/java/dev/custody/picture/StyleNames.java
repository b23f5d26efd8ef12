package dev.custody.picture;

import dev.custody.diagram.Component;
import dev.custody.diagram.Trigger;
import dev.custody.scene.Look;
import dev.custody.words.Kebab;

/** What the stylesheets call kinds of components and looks of messages. */
public final class StyleNames {
    private StyleNames() {}

    /** {@code look-under-way} and so on. */
    public static String of(Look look) {
        return "look-" + Kebab.of(look);
    }

    /** The icon of a component's kind: {@code kind-queue} and so on. */
    public static String of(Component component) {
        return switch (component) {
            case Component.Client _ -> "kind-client";
            case Component.Service service -> "kind-" + role(service);
            case Component.Database database ->
                "kind-" + Kebab.of(database.kind())
                        + (database.kind() == Component.Database.Kind.EXTERNAL ? "-system" : "");
            case Component.Queue queue -> queue.forDeadLetters() ? "kind-dead-letter-queue" : "kind-queue";
            case Component.Topic _ -> "kind-topic";
            case Component.Stream _ -> "kind-delivery-stream";
        };
    }

    /** What a component is: {@code client}, {@code service}, {@code log-store} and so on. */
    public static String kind(Component component) {
        return component instanceof Component.Service
                ? "service"
                : of(component).substring("kind-".length());
    }

    /** What sets it off says what a service is; its role only tells apart those that are called, and those that forward. */
    private static String role(Component.Service service) {
        return switch (service.trigger()) {
            case Trigger.Request _, Trigger.Status _ -> service.role().equals("gateway") ? "gateway" : "api";
            case Trigger.Receive _ -> "worker";
            case Trigger.Subscription _ -> "subscriber";
            case Trigger.Every _ ->
                service.role().equals("relay") || service.role().equals("connector") ? "relay" : "schedule";
        };
    }
}
