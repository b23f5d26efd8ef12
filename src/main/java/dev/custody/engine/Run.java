package dev.custody.engine;

import dev.custody.engine.kernel.Kernel;
import dev.custody.engine.port.Sinks;
import dev.custody.engine.world.Faults;
import dev.custody.engine.world.World;
import dev.custody.trace.TraceEvent;
import dev.custody.trace.TraceEvent.EndReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run, going on. Everything that happens in it goes to {@code out} as it happens, in order; nothing else tells of it.
 * Commands of the plan are given at their moments, further ones by {@link #give}. Not for several threads.
 *
 * <p>A {@link dev.custody.engine.port.SinkFailure} of the storage comes through to the caller; the run is over then.
 */
public final class Run {
    /** The time of what never happens. */
    public static final long NEVER = Kernel.NEVER;

    private final RunPlan plan;
    private final long untilMicros;
    private final World world;
    private final Faults faults;
    private final List<TimedCommand> given = new ArrayList<>();
    private int planned;
    private boolean ended;

    /** Starts the run at time 0. The sinks stay the caller's to close. */
    public Run(RunPlan plan, Sinks sinks, Consumer<TraceEvent> out) {
        this.plan = plan;
        this.untilMicros = Math.min(plan.untilMicros(), Kernel.MAX_MICROS);
        this.world = new World(plan.diagram(), plan.seed(), plan.workloads(), sinks, out);
        this.faults = new Faults(world);
    }

    /** Virtual time, in microseconds. */
    public long nowMicros() {
        return world.now();
    }

    /** The moment that it is: a command with it is given before anything else happens. */
    public Moment moment() {
        return new Moment(world.now(), world.dispatched());
    }

    /** When the next thing happens, a planned command included; {@link #NEVER} if nothing will. */
    public long nextMicros() {
        if (ended) {
            return NEVER;
        }
        return commandIsNext() ? Math.max(nextCommand().moment().atMicros(), world.now()) : world.next();
    }

    /** Whether nothing moves any more, and only a further command would change that. */
    public boolean atRest() {
        return planned == plan.commands().size() && world.atRest();
    }

    /** Whether nothing moves any more, and only a further command would change that, be it one of the plan. */
    public boolean isQuiet() {
        return world.atRest();
    }

    /** Whether the run has written its last event. */
    public boolean ended() {
        return ended;
    }

    /** The step of a program that begins when the next thing happens, if that is what happens. */
    public Optional<Upcoming> upcoming() {
        return ended || commandIsNext() ? Optional.empty() : world.upcoming();
    }

    /** Moves the clock to when the next thing happens, and does not let it: a command that is given now comes just before. */
    public void moveToNext() {
        if (!ended && nextMicros() != NEVER) {
            world.moveTo(nextMicros());
        }
    }

    /** Lets exactly the next thing happen. */
    public void step() {
        if (ended) {
            return;
        }
        if (commandIsNext()) {
            TimedCommand next = nextCommand();
            planned++;
            world.moveTo(Math.max(next.moment().atMicros(), world.now()));
            execute(next);
        } else {
            world.step();
        }
        checkLimits();
    }

    private void checkLimits() {
        if (world.written() >= plan.maxEvents() || world.isCrowded()) {
            end(EndReason.EVENT_LIMIT);
        }
    }

    private TimedCommand nextCommand() {
        return plan.commands().get(planned);
    }

    /**
     * Whether the next planned command comes before the next thing in the world. The time decides; the count only among things
     * of the same time, so that a command is also given in a run that has gone another way since it was recorded.
     */
    public boolean commandIsNext() {
        if (planned == plan.commands().size()) {
            return false;
        }
        Moment moment = nextCommand().moment();
        long next = world.next();
        return moment.atMicros() < next
                || (moment.atMicros() == next
                        && moment.afterDispatches() != Moment.AFTER_ALL
                        && moment.afterDispatches() <= world.dispatched());
    }

    /** Lets everything happen up to and at that time, and moves the clock there; not beyond the plan's end. */
    public void advanceTo(long micros) {
        long until = Math.min(micros, untilMicros);
        while (!ended && nextMicros() <= until) {
            step();
        }
        if (!ended && until > world.now()) {
            world.moveTo(until);
        }
        if (!ended && micros > untilMicros) {
            end(EndReason.TIME_LIMIT);
        }
    }

    /** Lets everything happen until the run is at rest or a limit of the plan is reached, and writes its last event. */
    public void finish() {
        while (!ended) {
            if (atRest()) {
                end(EndReason.AT_REST);
            } else if (nextMicros() > untilMicros) {
                advanceTo(untilMicros);
                end(EndReason.TIME_LIMIT);
            } else {
                step();
            }
        }
    }

    /** Gives a command now. One given after the end changes nothing. */
    public void give(Command command) {
        if (!ended) {
            execute(new TimedCommand(new Moment(world.now(), world.dispatched()), command));
            checkLimits();
        }
    }

    private void execute(TimedCommand command) {
        given.add(new TimedCommand(new Moment(world.now(), world.dispatched()), command.command()));
        faults.execute(command.command());
    }

    /** All commands given so far, each with its moment: what a saved run needs besides its plan. */
    public List<TimedCommand> given() {
        return Collections.unmodifiableList(given);
    }

    private void end(EndReason reason) {
        ended = true;
        world.write(new TraceEvent.RunEnded(world.now(), reason));
    }
}
