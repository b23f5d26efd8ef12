package dev.custody.desktop.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives sprites of the size at which they are seen. Making them takes longer than a picture may, so that while the zoom changes
 * they stay as they are and the picture is magnified: from smaller ones for as long as it lasts, from larger ones up to a limit,
 * as a picture from these is larger than the window.
 */
final class SpriteSource {
    /** How many times as large as seen sprites are at most. */
    static final double SLACK = 1.5;

    /** Device pixels that a world unit has in them at most; what is to be larger is magnified. */
    private static final double SHARPEST = 6;

    /** A zoom that has not changed for so long has come to rest. */
    private static final Duration REST = Duration.millis(120);

    /** So many sizes are kept: who zooms in to look goes back, and making sprites again would be seen as a halt. */
    private static final int KEPT = 3;

    private final SpriteSheet sheet;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Runnable rested;
    private final Deque<Made> made = new ArrayDeque<>();
    private @Nullable Sprites sprites;
    private double scale;
    private boolean inMotion;

    private record Made(double scale, double token, Sprites sprites) {}

    /**
     * @param lost what is written where a message is lost
     * @param rested run when sprites of the right size can be had after the zoom has changed
     */
    SpriteSource(String lost, Runnable rested) {
        sheet = new SpriteSheet(lost);
        this.rested = rested;
        rest.setOnFinished(_ -> settle());
    }

    /** What the sprites are taken from; it has to be in the scene, and is not seen. */
    Node node() {
        Pane hidden = new Pane(sheet);
        hidden.setManaged(false);
        hidden.setOpacity(0);
        hidden.setMouseTransparent(true);
        return hidden;
    }

    /** The zoom is changing: sprites stay as they are for now. */
    void hold() {
        inMotion = true;
        rest.playFromStart();
    }

    /** The zoom has come to rest. */
    void settle() {
        rest.stop();
        if (inMotion) {
            inMotion = false;
            rested.run();
        }
    }

    /** Whether any were ever asked for. */
    boolean areMade() {
        return sprites != null;
    }

    /** Whether those that were given last are of a style that the window has no more. */
    boolean areOfAnotherStyle() {
        return sprites != null && sheet.isStale();
    }

    /** Device pixels that a world unit has in the sprites that were given last. */
    double scale() {
        return scale;
    }

    /**
     * @param wanted device pixels a world unit
     * @param token the width of a token, in world units
     */
    Sprites at(double wanted, double token) {
        Sprites current = sprites;
        boolean wrong = Math.abs(Math.min(wanted, SHARPEST) - scale) > 1e-6 && (!inMotion || scale > wanted * SLACK);
        if (current == null || sheet.isStale() || wrong) {
            double next = Math.min(wanted, SHARPEST);
            current = kept(next, token);
            scale = next;
            sprites = current;
        }
        return current;
    }

    /** The sprites of that size, made now if they are not among those that were used last. */
    private Sprites kept(double wanted, double token) {
        if (sheet.isStale()) {
            made.clear();
        }
        Made found = made.stream()
                .filter(each -> Math.abs(each.scale() - wanted) <= 1e-6 && each.token() == token)
                .findFirst()
                .orElseGet(() -> new Made(wanted, token, sheet.rasterise(wanted, token)));
        made.remove(found);
        made.addFirst(found);
        if (made.size() > KEPT) {
            made.removeLast();
        }
        return found.sprites();
    }
}
