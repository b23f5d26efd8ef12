package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.Frame;
import dev.custody.explore.Comparison.Pair;
import dev.custody.ledger.Outcome;
import java.util.List;
import java.util.Optional;

/** Finds messages that fare differently: one of the two runs harmed it, or both have decided, and not alike. */
final class Fate {
    private Fate() {}

    static List<Pair> different(Frame left, Frame right) {
        boolean leftIsOver = isOver(left);
        boolean rightIsOver = isOver(right);
        return Pair.of(left.ledger(), right.ledger()).stream()
                .filter(Pair::isDifferent)
                .filter(pair -> isHarmed(pair.a())
                        || isHarmed(pair.b())
                        || ((leftIsOver || isDecided(pair.a())) && (rightIsOver || isDecided(pair.b()))))
                .toList();
    }

    private static boolean isOver(Frame frame) {
        return frame.live() && (frame.atRest() || frame.ended());
    }

    private static boolean isHarmed(Optional<Outcome> outcome) {
        return outcome.filter(Outcome::isHarm).isPresent();
    }

    private static boolean isDecided(Optional<Outcome> outcome) {
        return outcome.filter(known -> known != Outcome.UNDER_WAY).isPresent();
    }
}
