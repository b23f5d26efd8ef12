package dev.custody.desktop.ledger;

import dev.custody.engine.Nickname;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.trace.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of all messages, and those of them that a query wants in its order. Goes on from what it knew: a life that saw no
 * event is neither read nor searched again, and rows that were in order are sorted fast.
 */
final class Listing {
    /** So many rows are read in one go; the others stay as they were until the next. */
    private static final int IN_ONE_GO = 300;

    private static final int UNREAD = -1;

    private final int inOneGo;
    private final Function<MessageId, Optional<Nickname>> names;
    private final List<LedgerRow> all = new ArrayList<>();
    /** For each row, how many events its life had seen when it was read. */
    private int[] read = new int[64];

    private final BitSet wanted = new BitSet();
    private List<LedgerRow> shown = List.of();
    private LedgerQuery query = LedgerQuery.ALL;
    private List<String> words = List.of();
    private boolean anyNamed;

    /** Of messages on which nobody put a name. */
    Listing() {
        this(IN_ONE_GO);
    }

    /** @param inOneGo so many rows are read at a time */
    Listing(int inOneGo) {
        this(inOneGo, _ -> Optional.empty());
    }

    /** @param names who says whose a message is */
    Listing(Function<MessageId, Optional<Nickname>> names) {
        this(IN_ONE_GO, names);
    }

    private Listing(int inOneGo, Function<MessageId, Optional<Nickname>> names) {
        this.inOneGo = inOneGo;
        this.names = names;
    }

    /**
     * Takes in how the messages stand, or how many of them it can in one go.
     *
     * @param goesOn whether it is the ledger of the last call, gone on
     * @return whether that was all
     */
    boolean read(Ledger ledger, boolean goesOn) {
        List<MessageLife> lives = ledger.lives();
        boolean differs = false;
        if (all.size() > lives.size()) {
            wanted.clear(lives.size(), all.size());
            all.subList(lives.size(), all.size()).clear();
            differs = true;
        }
        if (read.length < lives.size()) {
            read = Arrays.copyOf(read, Math.max(lives.size(), 2 * read.length));
        }
        if (!goesOn) {
            Arrays.fill(read, UNREAD);
        }
        int left = inOneGo;
        for (int i = 0; i < lives.size() && left > 0; i++) {
            MessageLife life = lives.get(i);
            boolean isNew = i == all.size();
            if (!isNew && read[i] == life.events()) {
                continue;
            }
            left--;
            read[i] = life.events();
            LedgerRow row = LedgerRow.of(life, ledger, names.apply(life.id()));
            anyNamed |= !row.by().isEmpty();
            if (isNew) {
                all.add(row);
            } else if (row.equals(all.get(i))) {
                continue;
            } else {
                all.set(i, row);
            }
            wanted.set(i, query.matches(row, words));
            differs = true;
        }
        if (differs) {
            list();
        }
        return left > 0;
    }

    /** Asks for others, or in another order. */
    void ask(LedgerQuery now) {
        boolean others = !now.search().equals(query.search()) || !now.outcomes().equals(query.outcomes());
        query = now;
        words = now.words();
        if (others) {
            for (int i = 0; i < all.size(); i++) {
                wanted.set(i, query.matches(all.get(i), words));
            }
        }
        list();
    }

    /** Those that are wanted, in order. Another list each time that it differs. */
    List<LedgerRow> shown() {
        return Collections.unmodifiableList(shown);
    }

    /** Whether somebody put a name on any of them, now or earlier. */
    boolean anyNamed() {
        return anyNamed;
    }

    /** How many messages there are. */
    int size() {
        return all.size();
    }

    private void list() {
        List<LedgerRow> next = new ArrayList<>(shown.size() + 16);
        BitSet missing = (BitSet) wanted.clone();
        // As they stood: then only what moves costs the sort something.
        for (LedgerRow before : shown) {
            int index = before.message().number() - 1;
            if (missing.get(index)) {
                missing.clear(index);
                next.add(all.get(index));
            }
        }
        missing.stream().forEach(index -> next.add(all.get(index)));
        next.sort(query.comparator());
        shown = next;
    }
}
