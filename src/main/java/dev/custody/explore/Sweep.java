package dev.custody.explore;

import dev.custody.diagram.Claim;
import dev.custody.engine.CommandText;
import dev.custody.engine.RunPlan;
import dev.custody.engine.port.Sinks;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Verdict;
import dev.custody.ledger.Verdict.Role;
import dev.custody.ledger.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs each crash point of a scope, on all cores, and puts together what the runs say. The map depends on the scope alone: not on
 * the number of threads, and not on how the points are shared among machines.
 */
public final class Sweep {
    /** A run that goes round for ever is tried for second faults no further than this. */
    private static final int MOST_SECONDS_OF_A_RUN = 5_000;

    /** One workload with one seed. */
    private record Setting(int messages, long seed, RunPlan plan, Trial trial) {}

    /** A run to be made. */
    private record Job(Setting setting, CrashPoint point) {}

    private final Scope scope;
    private final String tool;
    private final Supplier<Sinks> sinks;
    private final Watch watch;
    private final List<Question> questions;
    private final List<Claim> claims;
    private final Words words;
    private final Narration narration;
    private final AtomicBoolean outOfMemory = new AtomicBoolean();
    private long pairs;

    /**
     * @param tool the version of Custody, which is kept with the map
     * @param sinks opens storage for one run; called by several threads
     */
    public Sweep(Scope scope, String tool, Supplier<Sinks> sinks, Watch watch) {
        this(scope, tool, sinks, watch, Locale.ROOT);
    }

    /** @param witnesses the language that witnesses speak; that of files is English */
    public Sweep(Scope scope, String tool, Supplier<Sinks> sinks, Watch watch, Locale witnesses) {
        this.scope = scope;
        this.tool = tool;
        this.sinks = sinks;
        this.watch = watch;
        this.questions = Question.of(scope.diagram());
        this.claims = questions.stream().map(Question::claim).toList();
        Programs programs = new Programs(scope.diagram());
        this.words = new Words(scope.diagram(), programs);
        this.narration = new Narration(scope.diagram(), programs, witnesses);
    }

    /** Does it; once. A search that was cancelled gives what it knew by then. */
    public GuaranteeMap run() {
        List<Job> jobs = jobs();
        @Nullable Result[] results = results(jobs);
        List<Words.Row> rows = jobs.stream()
                .map(job -> Words.Row.of(job.point()))
                .distinct()
                .sorted(words.inOrder())
                .toList();
        Map<Words.Row, Integer> index = new LinkedHashMap<>();
        rows.forEach(row -> index.put(row, index.size()));
        Cell[][] cells = new Cell[rows.size()][questions.size()];
        for (Cell[] row : cells) {
            Arrays.fill(row, Cell.NONE);
        }
        Map<Long, Integer> smallest = new LinkedHashMap<>();
        int runs = 0;
        for (int i = 0; i < results.length; i++) {
            Result result = results[i];
            if (result == null) {
                continue;
            }
            runs++;
            int row = index.getOrDefault(Words.Row.of(jobs.get(i).point()), 0);
            for (int q = 0; q < questions.size(); q++) {
                cells[row][q] = cells[row][q].plus(result.standing(q));
                if (result.isBroken(q)) {
                    int job = i;
                    smallest.merge(
                            (long) row * Result.MOST_QUESTIONS + q,
                            job,
                            (a, b) ->
                                    Witness.SMALLEST_FIRST.compare(bare(jobs.get(a)), bare(jobs.get(b))) <= 0 ? a : b);
                }
            }
        }
        List<MapRow> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            table.add(words.row(rows.get(i), List.of(cells[i])));
        }
        List<Witness> witnesses = smallest.keySet().stream().sorted().toList().parallelStream()
                .map(cell -> explained(
                        (int) (cell / Result.MOST_QUESTIONS),
                        (int) (cell % Result.MOST_QUESTIONS),
                        jobs.get(smallest.getOrDefault(cell, 0))))
                .toList();
        return new GuaranteeMap(head(jobs.size(), runs), questions, table, witnesses);
    }

    private GuaranteeMap.Head head(long points, long runs) {
        return new GuaranteeMap.Head(
                tool,
                scope.diagram().id(),
                scope.diagram().title(),
                scope.diagram().hash(),
                scope.seeds(),
                scope.messages(),
                scope.kinds().stream().map(FaultKind::id).toList(),
                scope.depth(),
                pairs,
                scope.depth() == 1 ? 0 : scope.mostPairs(),
                points,
                runs,
                scope.shard().of(),
                List.of(scope.shard().index()));
    }

    private boolean isOver() {
        return outOfMemory.get() || watch.isCancelled();
    }

    /** Whether the search ended early because there was no memory for more. */
    public boolean ranOutOfMemory() {
        return outOfMemory.get();
    }

    // ---- what to run

    private List<Job> jobs() {
        List<Setting> settings = new ArrayList<>();
        for (int messages = 1; messages <= scope.messages(); messages++) {
            for (long seed = 1; seed <= scope.seeds(); seed++) {
                RunPlan plan = SmallWorkload.plan(scope.diagram(), messages, seed);
                settings.add(new Setting(messages, seed, plan, new Trial(plan, claims, sinks)));
            }
        }
        for (long seed = 1; seed <= scope.seeds(); seed++) {
            RunPlan plan = SmallWorkload.plan(scope.diagram(), Witness.OWN_WORKLOAD, seed);
            settings.add(new Setting(Witness.OWN_WORKLOAD, seed, plan, new Trial(plan, claims, sinks)));
        }
        List<Job> singles = settings.parallelStream()
                .flatMap(setting -> isOver()
                        ? Stream.empty()
                        : points(setting.plan()).stream().map(point -> new Job(setting, point)))
                .toList();
        if (scope.depth() == 1) {
            return singles;
        }
        List<Job> all = new ArrayList<>(singles);
        all.addAll(pairs(singles));
        return all;
    }

    /** The points of a run: the run itself, and each kind of fault. */
    private List<CrashPoint> points(RunPlan plan) {
        Recording recording = recording(plan);
        List<CrashPoint> points = new ArrayList<>(FaultKind.NONE.find(recording));
        if (plan.workloads().isEmpty()) {
            // The diagram's own workload may be large: it is looked at once.
            return points;
        }
        for (FaultKind kind : scope.kinds()) {
            points.addAll(kind.find(recording));
        }
        return points;
    }

    private Recording recording(RunPlan plan) {
        try (Sinks storage = sinks.get()) {
            return Recording.of(plan, storage);
        }
    }

    /**
     * The second faults are those of the run that the first one leads to. There are many: they are counted first, and then each
     * <em>k</em>-th is taken.
     */
    private List<Job> pairs(List<Job> singles) {
        long[] before = new long[singles.size() + 1];
        int[] counts = singles.parallelStream()
                .mapToInt(job -> isOver() ? 0 : seconds(job).size())
                .toArray();
        for (int i = 0; i < counts.length; i++) {
            before[i + 1] = before[i] + counts[i];
        }
        pairs = before[counts.length];
        long stride = GuaranteeMap.Head.stride(pairs, scope.mostPairs());
        return IntStream.range(0, singles.size())
                .parallel()
                .filter(i -> !isOver() && counts[i] > 0 && Math.ceilDiv(before[i], stride) * stride < before[i + 1])
                .boxed()
                .flatMap(i -> {
                    Job first = singles.get(i);
                    List<CrashPoint> seconds = seconds(first);
                    List<Job> chosen = new ArrayList<>();
                    for (long at = Math.ceilDiv(before[i], stride) * stride; at < before[i + 1]; at += stride) {
                        chosen.add(new Job(first.setting(), first.point().and(seconds.get((int) (at - before[i])))));
                    }
                    return chosen.stream();
                })
                .toList();
    }

    private List<CrashPoint> seconds(Job first) {
        if (first.point().faults() == 0) {
            return List.of();
        }
        Recording recording =
                recording(first.setting().trial().plan(first.point().commands()));
        List<CrashPoint> seconds = new ArrayList<>();
        for (FaultKind kind : scope.kinds()) {
            kind.find(recording).stream()
                    .filter(second -> second.isAfter(first.point()))
                    .limit(MOST_SECONDS_OF_A_RUN)
                    .forEach(seconds::add);
        }
        return seconds;
    }

    // ---- running it

    /** One result for each run; null for those of other shards, and those that were not come to. */
    private @Nullable Result[] results(List<Job> jobs) {
        @Nullable Result[] results = new Result[jobs.size()];
        long mine = IntStream.range(0, jobs.size()).filter(scope.shard()::has).count();
        AtomicLong done = new AtomicLong();
        IntStream.range(0, jobs.size()).parallel().filter(scope.shard()::has).forEach(i -> {
            if (isOver()) {
                return;
            }
            try {
                results[i] =
                        jobs.get(i).setting().trial().run(jobs.get(i).point().commands());
                watch.ran(done.incrementAndGet(), mine);
            } catch (OutOfMemoryError _) {
                // What is known is worth keeping, and is small; the run that was too large is let go.
                outOfMemory.set(true);
            }
        });
        return results;
    }

    // ---- what was found

    /** Enough of a witness to compare it. */
    private static Witness bare(Job job) {
        return witness(0, 0, job, "", "", List.of());
    }

    private static Witness witness(int row, int question, Job job, String sentence, String reason, List<String> story) {
        Setting setting = job.setting();
        List<Witness.Given> commands = setting.trial().plan(job.point().commands()).commands().stream()
                .map(timed -> new Witness.Given(
                        timed.moment().atMicros(),
                        timed.moment().afterDispatches(),
                        CommandText.print(timed.command())))
                .toList();
        return new Witness(
                row,
                question,
                setting.messages(),
                setting.seed(),
                job.point().faults(),
                commands,
                sentence,
                reason,
                story);
    }

    private Witness explained(int row, int question, Job job) {
        Ledger ledger = job.setting().trial().ledger(job.point().commands());
        Verdict verdict = Verdicts.of(claims.get(question), Role.CLAIM, ledger, narration.sentences());
        return witness(
                row,
                question,
                job,
                narration.tell(job.point()),
                narration.reason(verdict, ledger),
                narration.story(verdict, ledger));
    }
}
