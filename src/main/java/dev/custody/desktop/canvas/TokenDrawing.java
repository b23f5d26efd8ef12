package dev.custody.desktop.canvas;

import dev.custody.engine.Nickname;
import dev.custody.layout.Layout;
import dev.custody.picture.DiagramWords;
import dev.custody.scene.Looks;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Draws the tokens of a scene at a time as they are seen through the lens, with sprites of the right size, and the names beside
 * them. It draws again by itself when something that they sit in has moved.
 */
final class TokenDrawing {
    /** How near a token one has to point, in its widths. */
    private static final double REACH = 0.55;

    private final Lens lens;
    private final Supplier<@Nullable Layout> layout;
    private final Supplier<@Nullable MessageId> followed;
    private final BooleanSupplier reducedMotion;
    private final TokenLayer tokens = new TokenLayer(this::repaint);
    private final NameFlags flags = new NameFlags();
    private final SpriteSource sprites;
    private @Nullable Scene scene;
    private double shownScale;
    private @Nullable Looks looks;
    private long micros;
    private double seconds;

    /**
     * @param layout where everything stands; null while that is not known
     * @param followed the message whose copies are to stand out; null for none
     */
    TokenDrawing(
            Lens lens,
            Supplier<@Nullable Layout> layout,
            Supplier<@Nullable MessageId> followed,
            BooleanSupplier reducedMotion,
            DiagramWords words) {
        this.lens = lens;
        this.layout = layout;
        this.followed = followed;
        this.reducedMotion = reducedMotion;
        sprites = new SpriteSource(words.of("sign.lost"), tokens::soil);
    }

    /** What has to be in the scene for it, but is not seen. */
    Node source() {
        return sprites.node();
    }

    /** What is seen of it, from below to above. */
    List<Node> layers() {
        return List.of(tokens, flags);
    }

    /** Who says how a message looks; null lets the scene say it. */
    void setLooks(@Nullable Looks newLooks) {
        looks = newLooks;
    }

    /** Who says whose a message is. */
    void setNames(Function<MessageId, Optional<Nickname>> names) {
        flags.setNames(names);
    }

    /**
     * What there is to draw from now on.
     *
     * @param newSeconds the beholder's clock
     */
    void see(Scene newScene, long newMicros, double newSeconds) {
        scene = newScene;
        micros = newMicros;
        seconds = newSeconds;
    }

    /** The virtual time that was seen last. */
    long micros() {
        return micros;
    }

    /** Starts afresh: another diagram, in which nothing goes on. */
    void reset() {
        scene = null;
        micros = 0;
        sprites.settle();
        tokens.reset();
    }

    void resize(double width, double height) {
        tokens.resizeRelocate(0, 0, width, height);
    }

    /** Everything is in its place in the next picture: what it sits in has moved. */
    void jump() {
        tokens.jump();
    }

    /** Draws again before the next picture. */
    void soil() {
        tokens.soil();
    }

    /** The zoom is changing. */
    void hold() {
        sprites.hold();
    }

    /** Ends a change of zoom at once, for pictures. */
    void settle() {
        sprites.settle();
        paint();
    }

    /** Draws what is seen, if that can be seen. */
    void paint() {
        Layout now = layout.get();
        Scene seen = scene;
        if (now == null || seen == null || tokens.getScene() == null || (!sprites.areMade() && isEmpty(seen))) {
            return;
        }
        tokens.begin();
        double outputScale = outputScale();
        if (sprites.areMade() && outputScale != shownScale) {
            // All of the window is another size, which takes long enough by itself.
            sprites.hold();
        }
        shownScale = outputScale;
        Sprites drawn =
                sprites.at(lens.viewport().scale() * outputScale, now.metrics().token());
        MessageId selected = followed.get();
        tokens.paint(
                seen,
                looks == null ? seen : looks,
                now,
                new Exposure(lens.viewport(), drawn, sprites.scale(), outputScale),
                micros,
                seconds,
                reducedMotion.getAsBoolean(),
                selected);
        tokens.flag(flags, now, lens.viewport(), selected);
    }

    /** In a pulse that gives all of the window another style, tokens keep theirs: the next one has the time to make them anew. */
    private void repaint() {
        if (!sprites.areOfAnotherStyle()) {
            paint();
        }
    }

    /** Whether nobody has sent anything yet: no sprites are needed for that, and the first picture is there sooner. */
    private static boolean isEmpty(Scene seen) {
        return seen.messages().isEmpty() && seen.happenings().isEmpty();
    }

    private double outputScale() {
        Window window = tokens.getScene() == null ? null : tokens.getScene().getWindow();
        double ofScreen = window == null || window.getOutputScaleX() <= 0 ? 1 : window.getOutputScaleX();
        return ofScreen * tokens.getLocalToSceneTransform().getMxx();
    }

    /** The message drawn at that place of the canvas; null if none is. */
    @Nullable
    MessageId messageAt(double x, double y) {
        Layout now = layout.get();
        return now == null
                ? null
                : tokens.pick(lens.viewport().worldAt(x, y), now.metrics().token() * REACH);
    }
}
