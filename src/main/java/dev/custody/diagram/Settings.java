package dev.custody.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which settings the components and links of a diagram have, and what the diagram says of each.
 *
 * <p>Left out is what can't be changed soundly while a run goes on: how many replicas of a service run that somebody scales
 * (the next look at the backlog would undo it) or that keeps messages in itself (they would be gone with it); how many jobs a
 * schedule's service runs (a tick never starts a second one); and the batch of a service whose program is about one message.
 */
public final class Settings {
    private Settings() {}

    /**
     * A setting that can be changed.
     *
     * @param own its value by the diagram
     * @param least may be lower than the setting's own least, where the diagram's value is
     * @param most likewise
     */
    public record Offer(Setting setting, long own, long least, long most) {
        public boolean allows(long value) {
            return least <= value && value <= most;
        }

        /** From where to where, with the unit: {@code 1 to 100}. */
        public String range() {
            return setting.unit() == Setting.Unit.YES_NO
                    ? "yes or no"
                    : setting.format(least) + " to " + setting.format(most);
        }
    }

    /** What can be changed of a component, in the order of {@link Setting}. */
    public static List<Offer> of(Diagram diagram, ComponentId id) {
        Component component = diagram.component(id);
        List<Offer> offers = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            OptionalLong own = own(component, setting);
            if (own.isPresent() && isFree(component, setting)) {
                offers.add(offer(setting, own.getAsLong()));
            }
        }
        return List.copyOf(offers);
    }

    /** What can be changed of each direction of a link. */
    public static List<Offer> of(Link link) {
        return List.of(offer(Setting.LATENCY, link.latencyMicros()), offer(Setting.JITTER, link.jitterMicros()));
    }

    /** The one of that setting, if it is among them. */
    public static Optional<Offer> find(List<Offer> offers, Setting setting) {
        return offers.stream().filter(offer -> offer.setting() == setting).findFirst();
    }

    private static Offer offer(Setting setting, long own) {
        return new Offer(setting, own, Math.min(own, setting.least()), Math.max(own, setting.most()));
    }

    /** What the diagram says, of a component that has the setting; whether or not it can be changed. */
    public static OptionalLong own(Component component, Setting setting) {
        return switch (setting) {
            case CONCURRENCY -> component instanceof Component.Service s ? of(s.concurrency()) : none();
            case REPLICAS -> component instanceof Component.Service s ? of(s.replicas()) : none();
            case CALL_TIMEOUT ->
                switch (component) {
                    case Component.Service s -> of(s.callTimeoutMicros());
                    case Component.Stream s -> of(s.callTimeoutMicros());
                    case Component.Client _, Component.Database _, Component.Queue _, Component.Topic _ -> none();
                };
            case TIMEOUT -> component instanceof Component.Client c ? of(c.timeoutMicros()) : none();
            case VISIBILITY ->
                switch (component) {
                    case Component.Queue q -> of(q.visibilityMicros());
                    case Component.Topic t -> of(t.visibilityMicros());
                    case Component.Client _, Component.Service _, Component.Database _, Component.Stream _ -> none();
                };
            case MAX_RECEIVES ->
                component instanceof Component.Queue q && q.deadLetters().isPresent() ? of(q.maxReceives()) : none();
            case BATCH ->
                switch (component) {
                    case Component.Service s ->
                        s.trigger() instanceof Trigger.Receive(ComponentId _, int batch) ? of(batch) : none();
                    case Component.Stream s -> of(s.size());
                    case Component.Client _, Component.Database _, Component.Queue _, Component.Topic _ -> none();
                };
            case LATENCY, JITTER -> none();
            case DURABLE ->
                component instanceof Component.Database d && d.kind() != Component.Database.Kind.EXTERNAL
                        ? of(1)
                        : none();
        };
    }

    private static boolean isFree(Component component, Setting setting) {
        if (!(component instanceof Component.Service service)) {
            return true;
        }
        return switch (setting) {
            case CONCURRENCY -> !(service.trigger() instanceof Trigger.Every);
            case REPLICAS -> service.scale().isEmpty() && !keeps(service);
            case BATCH -> service.program().all().stream().noneMatch(Settings::isAboutOne);
            case CALL_TIMEOUT, TIMEOUT, VISIBILITY, MAX_RECEIVES, LATENCY, JITTER, DURABLE -> true;
        };
    }

    private static boolean keeps(Component.Service service) {
        return service.program().all().stream().anyMatch(s -> s instanceof Step.Keep || s instanceof Step.Buffer);
    }

    private static boolean isAboutOne(Step step) {
        return step instanceof Step.Load || step instanceof Step.Lookup || step instanceof Step.Log;
    }

    private static OptionalLong of(long value) {
        return OptionalLong.of(value);
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }
}
