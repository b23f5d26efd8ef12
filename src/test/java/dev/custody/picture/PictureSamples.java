package dev.custody.picture;

import dev.custody.chart.Chart;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Nature;
import dev.custody.engine.Command;
import dev.custody.layout.Layout;
import dev.custody.ledger.MessageLife;
import dev.custody.picture.raster.Gif;
import dev.custody.picture.raster.Raster;
import dev.custody.picture.style.Theme;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes pictures of some runs into a folder, for people to look at: {@code PictureSamples FOLDER}. */
public final class PictureSamples {
    private PictureSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, Filmed> run : runs().entrySet()) {
            for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                Paintbox box = Paintbox.of(theme);
                String name = run.getKey() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
                Filmed film = run.getValue();
                if (theme == Theme.LIGHT) {
                    pixels(folder, name, film, box);
                }
                write(folder, name + "-faults", FaultTimelineSvg.of(box, film.ledger));
                for (Chart chart : Chart.values()) {
                    ChartSvg.of(box, film.ledger, film.charts, chart)
                            .ifPresent(svg -> write(folder, name + "-chart-" + chart, svg));
                }
                write(folder, name + "-space", SpaceTimeSvg.of(box, film.ledger, affected(film)));
                if (SpaceTimeSvg.hops(film.ledger) <= SpaceTimeSvg.MOST_HOPS) {
                    write(folder, name + "-space-all", SpaceTimeSvg.of(box, film.ledger));
                }
            }
        }
    }

    private static void write(Path folder, String name, String svg) {
        try {
            Files.writeString(folder.resolve(name + ".svg"), svg);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void pixels(Path folder, String name, Filmed film, Paintbox box) {
        try {
            long before = System.nanoTime();
            Raster raster = new Raster(box);
            long made = System.nanoTime();
            Layout layout = DiagramSvg.layout(box, film.scene.diagram(), 980, 640);
            DiagramSvg svg = new DiagramSvg(box, layout);
            String document = svg.document(name, film.moment(), svg.whole(), 980, true);
            long drawn = System.nanoTime();
            Files.write(folder.resolve(name + ".png"), raster.png(document, 980));
            long painted = System.nanoTime();
            int decisive = film.events.stream()
                    .map(film.events::indexOf)
                    .filter(at -> film.events.get(at) instanceof TraceEvent.OfFault)
                    .findFirst()
                    .orElse(film.events.size() / 2);
            byte[] gif = new Gif(box).of(film.scene.diagram(), film.events, decisive, 800);
            Files.write(folder.resolve(name + ".gif"), gif);
            System.out.printf(
                    "%s: fonts %d ms, svg %d us, png %d ms, gif %d ms, %d KB%n",
                    name,
                    (made - before) / 1_000_000,
                    (drawn - made) / 1_000,
                    (painted - drawn) / 1_000_000,
                    (System.nanoTime() - painted) / 1_000_000,
                    gif.length / 1024);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Set<MessageId> affected(Filmed film) {
        Set<MessageId> affected = film.ledger.lives().stream()
                .filter(life -> life.outcome() != dev.custody.ledger.Outcome.DELIVERED
                        || life.attempts().size() > 1
                        || life.effects().size() > 1)
                .map(MessageLife::id)
                .limit(8)
                .collect(Collectors.toSet());
        return affected.isEmpty() ? Set.of(new MessageId(1), new MessageId(2)) : affected;
    }

    private static ComponentId id(String name) {
        return new ComponentId(name);
    }

    static Map<String, Filmed> runs() {
        Map<String, Filmed> runs = new LinkedHashMap<>();
        runs.put(
                "blocks",
                new Filmed("building-blocks")
                        .time(2_550_000)
                        .give(new Command.Kill(id("worker"), -1))
                        .time(5_000_000)
                        .give(new Command.Restart(id("worker"), -1))
                        .time(60_000_000));
        runs.put(
                "ack-first",
                new Filmed("ack-first")
                        .time(2_000_000)
                        .give(new Command.Kill(id("worker"), -1))
                        .time(4_000_000)
                        .give(new Command.Restart(id("worker"), -1))
                        .time(60_000_000));
        runs.put(
                "retrying",
                new Filmed("sync-api-retrying")
                        .time(2_000_000)
                        .give(new Command.Cut(id("database"), id("api")))
                        .time(9_000_000)
                        .give(new Command.Heal(id("database"), id("api")))
                        .time(60_000_000));
        runs.put(
                "outbox",
                new Filmed("outbox")
                        .time(2_000_000)
                        .give(new Command.Send(id("client"), Nature.VALID, 3))
                        .time(2_300_000)
                        .give(new Command.Kill(id("relay"), -1))
                        .time(4_000_000)
                        .give(new Command.Restart(id("relay"), -1))
                        .time(60_000_000));
        runs.put(
                "queue-worker",
                new Filmed("queue-worker")
                        .time(2_000_000)
                        .give(new Command.Send(id("client"), Nature.POISON, 2))
                        .time(200_000_000));
        return runs;
    }
}
