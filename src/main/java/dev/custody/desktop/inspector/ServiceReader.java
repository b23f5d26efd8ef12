package dev.custody.desktop.inspector;

import dev.custody.desktop.bridge.Frame;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Keeping;
import dev.custody.diagram.Setting;
import dev.custody.diagram.Step;
import dev.custody.diagram.Trigger;
import dev.custody.scene.Job;
import dev.custody.scene.ServiceState;
import java.util.List;

/** Reads what a service does and has. */
final class ServiceReader {
    private final Wording wording;

    ServiceReader(Wording wording) {
        this.wording = wording;
    }

    void facts(Diagram diagram, Component.Service service, ServiceState state, List<Fact> facts) {
        facts.add(wording.fact("service.trigger", trigger(diagram, service.trigger())));
        int up = 0;
        for (int i = 0; i < state.replicas(); i++) {
            up += state.isReplicaDown(i) || state.isReplicaAbsent(i) ? 0 : 1;
        }
        if (state.replicas() > 1) {
            facts.add(new Fact(
                    wording.of("service.replicas"),
                    wording.of("service.replicas.up", up, state.wanted()),
                    up < state.wanted()));
        }
        long places = state.changed(Setting.CONCURRENCY).orElse(service.concurrency()) * up;
        facts.add(wording.fact("service.jobs", wording.of("of", state.jobs().size(), places)));
        boolean isCalled = service.trigger() instanceof Trigger.Request;
        if (isCalled || !state.waiting().isEmpty()) {
            facts.add(wording.fact("service.waiting", state.waiting().size()));
        }
        if (service.program().all().stream().anyMatch(ServiceReader::remembers)) {
            long kept =
                    state.kept().stream().filter(k -> k.in() == Keeping.MEMORY).count();
            facts.add(wording.fact("service.memory", wording.of("of", kept, service.memory() * (long) up)));
        }
    }

    void lists(Frame frame, ServiceState state, List<Listing> lists) {
        List<Line> jobs = state.jobs().stream()
                .limit(Wording.FIRST)
                .map(job -> job(frame, state, job))
                .toList();
        add(lists, "service.hands", jobs, state.jobs().size());
        add(
                lists,
                "service.door",
                state.waiting().stream()
                        .limit(Wording.FIRST)
                        .map(m -> Line.of(m.toString(), "").does(new Line.Choose(m)))
                        .toList(),
                state.waiting().size());
        add(
                lists,
                "service.kept",
                state.kept().stream()
                        .limit(Wording.FIRST)
                        .map(k -> Line.of(k.message().toString(), wording.of("kept." + k.in().name()))
                                .does(new Line.Choose(k.message())))
                        .toList(),
                state.kept().size());
    }

    private void add(List<Listing> lists, String title, List<Line> lines, int all) {
        if (all > 0) {
            lists.add(new Listing(wording.of(title), wording.first(lines, all)));
        }
    }

    private Line job(Frame frame, ServiceState state, Job job) {
        String since = Wording.seconds(Math.max(0, frame.playheadMicros() - job.sinceMicros()));
        String step = job.step() == null ? wording.of("job.begins") : wording.step(job.step());
        String note = state.replicas() > 1
                ? wording.of("job.replica", step, since, Integer.toString(job.replica() + 1))
                : wording.of("job", step, since);
        Line line = Line.of(job.messages().isEmpty() ? "–" : wording.messages(job.messages()), note);
        return job.messages().isEmpty()
                ? line
                : line.does(new Line.Choose(job.messages().getFirst()));
    }

    private static boolean remembers(Step step) {
        return step instanceof Step.Buffer || step instanceof Step.Keep keep && keep.in() == Keeping.MEMORY;
    }

    private String trigger(Diagram diagram, Trigger trigger) {
        return switch (trigger) {
            case Trigger.Request request ->
                wording.of("trigger.request", request.message().value());
            case Trigger.Status status ->
                wording.of("trigger.status", status.message().value());
            case Trigger.Receive receive -> wording.of("trigger.receive", Wording.title(diagram, receive.queue()));
            case Trigger.Subscription subscription ->
                wording.of("trigger.subscription", Wording.title(diagram, subscription.topic()));
            case Trigger.Every every -> wording.of("trigger.every", Durations.format(every.periodMicros()));
        };
    }
}
