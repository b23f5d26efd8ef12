package dev.custody.picture;

import dev.custody.chart.Names;
import dev.custody.diagram.Component;
import dev.custody.diagram.Defaults;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.MarkId;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import dev.custody.ledger.Outcome;
import dev.custody.scene.ClientState;
import dev.custody.scene.ComponentState;
import dev.custody.scene.DatabaseState;
import dev.custody.scene.Job;
import dev.custody.scene.ServiceState;
import dev.custody.scene.StepLabel;
import dev.custody.scene.StepWords;
import dev.custody.scene.VesselState;
import dev.custody.trace.Receipt;
import dev.custody.words.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is written on a diagram, in a language. */
public final class DiagramWords {
    private final Phrasebook book;
    private final StepWords steps;
    private final Locale locale;
    private final Phrasebook charts;

    /** @param locale the language; one that there are no words for is English */
    public DiagramWords(Locale locale) {
        book = Phrasebook.of(DiagramWords.class, "Words", locale);
        steps = new StepWords(locale);
        this.locale = locale;
        charts = Phrasebook.of(Names.class, "Names", locale);
    }

    /** A text by its name in the bundle. */
    public String of(String key, Object... values) {
        return book.of(key, values);
    }

    /** A step of a program. */
    public String step(StepLabel label) {
        return steps.of(label);
    }

    /** What a client was told. */
    public String receipt(Receipt receipt) {
        return of("receipt." + receipt.name());
    }

    /** What became of a message. */
    public String outcome(Outcome outcome) {
        return charts.of("outcome." + outcome.name());
    }

    /** What the charts of a diagram are called. */
    Names names(Diagram diagram) {
        return new Names(diagram, locale);
    }

    /** {@code 1 message}, {@code 2 messages}. */
    public String messages(int count) {
        return of(count == 1 ? "messages.one" : "messages", count);
    }

    /** {@code 1 waits}, {@code 2 wait}: requests that have no answer yet. */
    public String waiting(int count) {
        return of(count == 1 ? "tally.wait.one" : "tally.wait", count);
    }

    /** What a service is, as its diagram says; in this language if it is one of the usual. */
    public String role(String role) {
        return book.find("role." + role).orElse(role);
    }

    /** What a component is, in a word or two. */
    public String kind(Component component) {
        return of("kind." + StyleNames.kind(component));
    }

    /** Of how many messages the only copy is there; empty for none. */
    public String onlyCopies(int count) {
        return count == 0 ? "" : of(count == 1 ? "only-copy" : "only-copy.of", count);
    }

    /** What is written on a component's upper edge beside only copies: what is wrong with it, what is at risk in it, who waits for it. */
    public List<String> badges(ComponentState state) {
        List<String> badges = new ArrayList<>();
        if (state.slowFactor() != 1) {
            badges.add(of("badge.slow", factor(state.slowFactor())));
        }
        if (state.isRefusing()) {
            badges.add(of("badge.refuses"));
        }
        switch (state) {
            case ServiceState service -> {
                if (!service.waiting().isEmpty()) {
                    badges.add(of("badge.waiting", service.waiting().size()));
                }
            }
            case DatabaseState database -> {
                if (database.connectionsInUse() > 0) {
                    int waiting = database.waitingForConnection();
                    badges.add(of(
                            waiting == 0 ? "badge.connections" : "badge.connections.waiting",
                            database.connectionsInUse(),
                            database.connections().orElse(0),
                            waiting));
                }
                if (!database.isDurable()) {
                    int unwritten = database.unwrittenCommits();
                    badges.add(of(unwritten == 0 ? "badge.not-durable" : "badge.unwritten", unwritten));
                }
            }
            case ClientState _, VesselState _ -> {}
        }
        return badges;
    }

    /** {@code ×10}, {@code ×2.5}. */
    public static String factor(double factor) {
        return factor == Math.rint(factor) ? "×" + (long) factor : String.format(Locale.ROOT, "×%.1f", factor);
    }

    /**
     * What a service is, and how many of it: {@code api × 2}, {@code 3 of 5} if it is scaled.
     *
     * @param unseated how many of its jobs are not seen by themselves
     */
    public String role(Component.Service service, ServiceState now, int unseated) {
        // A worker that is called Worker need not say so twice.
        String kind = service.role().equalsIgnoreCase(service.title()) ? "" : role(service.role());
        String replicas = now.wanted() > 1 || service.replicas() > 1 ? " × " + now.wanted() : "";
        List<String> parts = new ArrayList<>();
        parts.add((service.scale().isPresent() ? kind : kind + replicas).strip());
        if (service.scale().isPresent()) {
            parts.add(of("role.scaled", now.wanted(), service.replicas()));
        }
        if (service.trigger() instanceof Trigger.Receive receive) {
            long batch = now.changed(Setting.BATCH).orElse(receive.batch());
            parts.add(batch > 1 ? of("role.batch", batch) : "");
        }
        parts.add(unseated > 0 ? of("role.unseated", unseated) : "");
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    /** The steps of all jobs: {@code 3 insert orders · 1 commit}. */
    public String summary(ServiceState now) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Job job : now.jobs()) {
            StepLabel step = job.step();
            if (step != null) {
                counts.merge(step(step), 1, Integer::sum);
            }
        }
        return String.join(
                " · ",
                counts.entrySet().stream()
                        .map(e -> e.getValue() > 1 ? e.getValue() + " " + e.getKey() : e.getKey())
                        .limit(3)
                        .toList());
    }

    /** How long the oldest entry has been there; empty if it is merely passing through. */
    public String age(long seconds) {
        return seconds < 1 ? "" : of("vessel.old", seconds < 120 ? seconds + " s" : seconds / 60 + " min");
    }

    /** How full the memory of a service is: {@code 6 of 25 in memory}. */
    public String kept(Component.Service service, ServiceState now) {
        int onDisk = 0;
        for (ServiceState.Kept copy : now.kept()) {
            onDisk += copy.in() == Keeping.DISK ? 1 : 0;
        }
        int inMemory = now.kept().size() - onDisk;
        String memory = of(isLimited(service) ? "shelf.memory.of" : "shelf.memory", inMemory, service.memory());
        String disk = of("shelf.disk", onDisk);
        return !keepsIn(service, Keeping.DISK)
                ? memory
                : !keepsIn(service, Keeping.MEMORY) ? disk : memory + ", " + disk;
    }

    /** How much of its memory the replica has used that keeps the most, from 0 to 1; 0 if there is no limit to it. */
    public static double memoryUsed(Component.Service service, ServiceState now) {
        if (!isLimited(service)) {
            return 0;
        }
        int[] counts = new int[now.replicas()];
        int most = 0;
        for (ServiceState.Kept copy : now.kept()) {
            if (copy.in() == Keeping.MEMORY) {
                most = Math.max(most, ++counts[copy.replica()]);
            }
        }
        return Math.min(1, (double) most / service.memory());
    }

    /** Whether there is a limit to its memory. Nobody runs into one that nobody has set. */
    public static boolean isLimited(Component.Service service) {
        return keepsIn(service, Keeping.MEMORY) && service.memory() < Defaults.MEMORY;
    }

    private static boolean keepsIn(Component.Service service, Keeping in) {
        return service.program().all().stream()
                .anyMatch(step -> step instanceof Step.Keep(Keeping place) && place == in);
    }

    /** A watermark: a time, if somebody reads up to it by the time of writing, or the number of a change. */
    public static String mark(Diagram diagram, MarkId mark, long value) {
        for (Component reader : diagram.components()) {
            if (reader instanceof Component.Service service
                    && service.readsByTime()
                    && service.program().all().stream()
                            .anyMatch(step -> step instanceof Step.Recall(MarkId recalled) && recalled.equals(mark))) {
                return String.format(Locale.ROOT, "%.3f s", value / 1e6);
            }
        }
        return Long.toString(value);
    }
}
