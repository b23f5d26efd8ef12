package dev.custody.explore;

import dev.custody.diagram.Nature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way in which things go wrong. A new one is a line here, a {@link FaultFinder}, and its sentence {@code fault.ID} for a
 * {@link Narration}. */
public enum FaultKind {
    /** Nothing goes wrong: claims hold then, too. */
    NONE("none", "nothing goes wrong", true, new Nothing()),
    KILL("kill", "a component (of several replicas, one) dies, and is restarted 2 s later", true, new Kills()),
    CUT("cut", "a direction of a link swallows everything for 10 s", true, new Cuts()),
    SLOW("slow", "a component is 20 times slower for 10 s", false, new Slowdowns()),
    DOWN("down", "a component is down from the start, for 10 s", false, new Outages()),
    POISON("poison", "a message can never be processed", false, new BadMessages(Nature.POISON)),
    INVALID("invalid", "a message breaks the limits of its type", false, new BadMessages(Nature.INVALID)),
    LATE("late", "a row comes with an old time", false, new BadMessages(Nature.LATE));

    private final String id;
    private final String meaning;
    private final boolean promised;
    private final FaultFinder finder;

    FaultKind(String id, String meaning, boolean promised, FaultFinder finder) {
        this.id = id;
        this.meaning = meaning;
        this.promised = promised;
        this.finder = finder;
    }

    /** Its name on the command line and in files. */
    public String id() {
        return id;
    }

    /** What happens, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether what a diagram claims must be kept under it; other faults are there to find witnesses of risks. */
    public boolean isPromised() {
        return promised;
    }

    List<CrashPoint> find(Recording recording) {
        return finder.find(recording);
    }

    /** The kind of that name. */
    public static Optional<FaultKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
