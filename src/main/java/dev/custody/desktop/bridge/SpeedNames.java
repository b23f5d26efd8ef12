package dev.custody.desktop.bridge;

import dev.custody.desktop.text.Texts;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What speeds are called in a list to choose from. */
public final class SpeedNames extends StringConverter<Speed> {
    private final Texts texts;

    /** @param texts with {@code speed.action}, the name of the pace that follows the action */
    public SpeedNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(@Nullable Speed speed) {
        return speed == null ? "" : speed.text(texts.of("speed.action"), texts.numbers());
    }

    /** Nobody types a speed. */
    @Override
    public Speed fromString(String name) {
        return Speed.LADDER.stream()
                .filter(speed -> toString(speed).equals(name))
                .findFirst()
                .orElse(Speed.ACTION);
    }
}
