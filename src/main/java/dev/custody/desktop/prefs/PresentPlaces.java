package dev.custody.desktop.prefs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a presentation was last.
 *
 * @param x of the upper left corner of the audience's screen, over all screens; null if nobody chose one
 * @param y the same
 * @param speakerWindow where the speaker's window was; null if there was none
 */
public record PresentPlaces(
        @Nullable Double x, @Nullable Double y, @Nullable WindowPlace speakerWindow) {
    public static final PresentPlaces DEFAULT = new PresentPlaces(null, null, null);

    /** A corner of a screen. */
    public record Corner(double x, double y) {}

    /** The screen that the audience's picture is to be on. */
    @JsonIgnore
    public Optional<Corner> audience() {
        Double left = x;
        Double top = y;
        return left == null || top == null ? Optional.empty() : Optional.of(new Corner(left, top));
    }

    /** Where the speaker's window was. */
    @JsonIgnore
    public Optional<WindowPlace> speaker() {
        return Optional.ofNullable(speakerWindow);
    }

    public PresentPlaces withAudience(double left, double top) {
        return new PresentPlaces(left, top, speakerWindow);
    }

    public PresentPlaces withSpeaker(WindowPlace place) {
        return new PresentPlaces(x, y, place);
    }
}
