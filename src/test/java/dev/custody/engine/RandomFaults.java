package dev.custody.engine;

import static dev.custody.engine.TestDiagrams.SECOND;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Settings;
import dev.custody.engine.kernel.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Programs of faults, drawn by a seed: a dozen commands within 20 s, and everything healed at 25 s. */
final class RandomFaults {
    private static final int COMMANDS = 12;
    private static final int SETTINGS = 4;
    private static final long FAULTS_UNTIL = 20 * SECOND;
    private static final long HEALED = 25 * SECOND;

    private RandomFaults() {}

    static List<TimedCommand> draw(Diagram diagram, long seed) {
        RandomStream random = new RandomStream(seed).fork("faults");
        List<TimedCommand> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            commands.add(new TimedCommand(Moment.at(random.uniform(0, FAULTS_UNTIL)), draw(diagram, random)));
        }
        RandomStream settings = new RandomStream(seed).fork("settings");
        for (int i = 0; i < SETTINGS; i++) {
            commands.add(new TimedCommand(Moment.at(settings.uniform(0, FAULTS_UNTIL)), set(diagram, settings)));
        }
        commands.sort(Comparator.comparingLong(c -> c.moment().atMicros()));
        for (Component component : diagram.components()) {
            commands.add(healed(new Command.Restart(component.id(), Command.ALL_REPLICAS)));
            commands.add(healed(new Command.RefuseWrites(component.id(), false)));
            commands.add(healed(new Command.Slow(component.id(), 1)));
            // Timeouts that are shorter than a round trip never let anything come to rest.
            for (Settings.Offer offer : Settings.of(diagram, component.id())) {
                commands.add(healed(new Command.Set(component.id(), offer.setting(), offer.own())));
            }
        }
        for (Link link : diagram.links()) {
            commands.add(healed(new Command.Heal(link.from(), link.to())));
            commands.add(healed(new Command.Heal(link.to(), link.from())));
            commands.add(healed(new Command.SetLink(link.to(), link.from(), Setting.LATENCY, link.latencyMicros())));
        }
        return commands;
    }

    private static TimedCommand healed(Command command) {
        return new TimedCommand(Moment.at(HEALED), command);
    }

    private static Command draw(Diagram diagram, RandomStream random) {
        Component component = pick(diagram.components(), random);
        Link link = pick(diagram.links(), random);
        boolean forward = random.chance(0.5);
        var from = forward ? link.from() : link.to();
        var to = forward ? link.to() : link.from();
        return switch ((int) random.nextLong(11)) {
            case 0, 1 -> new Command.Kill(component.id(), Command.ALL_REPLICAS);
            case 2, 3 -> new Command.Restart(component.id(), Command.ALL_REPLICAS);
            case 4 -> new Command.Cut(from, to);
            case 5 -> new Command.Heal(from, to);
            case 6 -> new Command.Slow(component.id(), 1 + random.nextDouble() * 50);
            case 7 -> new Command.DropReply(from, to);
            case 8 -> new Command.RefuseWrites(component.id(), random.chance(0.7));
            case 9 -> new Command.Send(client(diagram), pick(List.of(Nature.values()), random), 3);
            default -> new Command.Redrive(component.id());
        };
    }

    /** Some of them are refused: not all that is drawn has settings. */
    private static Command set(Diagram diagram, RandomStream random) {
        if (random.chance(0.3)) {
            Link link = pick(diagram.links(), random);
            return new Command.SetLink(link.to(), link.from(), Setting.LATENCY, random.uniform(0, SECOND / 2));
        }
        Component component = pick(diagram.components(), random);
        List<Settings.Offer> offers = Settings.of(diagram, component.id());
        if (offers.isEmpty()) {
            return new Command.Set(component.id(), Setting.CONCURRENCY, 2);
        }
        Setting setting = pick(offers, random).setting();
        return new Command.Set(
                component.id(),
                setting,
                switch (setting.unit()) {
                    case COUNT -> random.uniform(1, 5);
                    case YES_NO -> random.uniform(0, 1);
                    case DURATION -> random.uniform(SECOND / 10, 10 * SECOND);
                });
    }

    private static ComponentId client(Diagram diagram) {
        return diagram.components().stream()
                .filter(Component.Client.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static <T> T pick(List<T> list, RandomStream random) {
        return list.get((int) random.nextLong(list.size()));
    }
}
