package dev.custody.engine.world;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database that is not durable has committed and not yet on its disk. It is written half a second after the first such
 * commit, or as soon as it is much, whatever comes first.
 */
final class WriteBehind extends Timed {
    /** H2's own WRITE_DELAY by default; PostgreSQL's commits are at risk for up to 600 ms. */
    static final long DELAY_MICROS = 500_000;

    /** So much may wait, in rows. Well below what makes H2 write by itself, which no other store would know. */
    private static final int MOST = 256;
    /** A row with longer texts counts as several. */
    private static final int CHARACTERS_OF_A_ROW = 200;

    /** @param messages whose rows it wrote */
    record Commit(int tx, List<MessageId> messages) {}

    private final DatabasePart database;
    private final List<Commit> commits = new ArrayList<>();
    private boolean on;
    private int waiting;

    WriteBehind(DatabasePart database) {
        this.database = database;
    }

    /** From now on commits wait, or no longer. */
    void set(boolean writesBehind) {
        on = writesBehind;
        if (!on && database.isUp() && !commits.isEmpty()) {
            write();
        }
    }

    /** A row is about to be written, by whatever transaction. */
    void makeRoom(List<NamedValue> values) {
        if (!on) {
            return;
        }
        int size = 1;
        for (NamedValue value : values) {
            size += value.value() instanceof Value.Text(String text) ? text.length() / CHARACTERS_OF_A_ROW : 0;
        }
        if (waiting + size > MOST && !commits.isEmpty()) {
            write();
        }
        waiting += size;
    }

    void committed(int tx, List<MessageId> messages) {
        if (!on) {
            return;
        }
        if (commits.isEmpty()) {
            database.world().slots().add(this);
            database.world().after(DELAY_MICROS, Op.CHECKPOINT, this);
        }
        commits.add(new Commit(tx, List.copyOf(messages)));
        if (waiting > MOST) {
            write();
        }
    }

    @Override
    void fire(Op op) {
        write();
    }

    private void write() {
        database.world().slots().remove(this);
        commits.clear();
        waiting = 0;
        database.checkpoint();
    }

    /** The database dies. */
    void stop() {
        database.world().slots().remove(this);
    }

    /** It is back. Returns what it came back without, what was committed last first. */
    List<Commit> lost() {
        List<Commit> lost = List.copyOf(commits.reversed());
        commits.clear();
        waiting = 0;
        return lost;
    }
}
