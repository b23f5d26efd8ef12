package dev.custody.desktop.prefs;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** The preferences as they are now, and what they come to on this platform. */
public final class PreferencesModel {
    private final ReadOnlyObjectWrapper<Preferences> now;
    private final ObservableValue<Looks.Theme> theme;
    private final ObservableValue<Boolean> reducedMotion;

    /**
     * Begins with what was remembered.
     *
     * @param systemDark whether the platform is dark now
     * @param systemReducedMotion whether the platform wants less to move
     */
    public PreferencesModel(
            Preferences remembered, ObservableBooleanValue systemDark, ObservableBooleanValue systemReducedMotion) {
        now = new ReadOnlyObjectWrapper<>(remembered);
        ObservableValue<Looks.Theme> ofSystem = systemDark.map(dark -> dark ? Looks.Theme.DARK : Looks.Theme.LIGHT);
        theme = now.map(Preferences::looks)
                .map(Looks::theme)
                .flatMap(chosen -> chosen == Looks.Theme.SYSTEM ? ofSystem : constant(chosen));
        reducedMotion = now.map(Preferences::looks).map(Looks::motion).flatMap(motion -> switch (motion) {
            case SYSTEM -> systemReducedMotion.map(reduced -> reduced);
            case FULL -> constant(false);
            case REDUCED -> constant(true);
        });
    }

    /** The same where the platform is light, and wants nothing of its own. */
    public PreferencesModel(Preferences remembered) {
        this(remembered, new ReadOnlyBooleanWrapper(false), new ReadOnlyBooleanWrapper(false));
    }

    private static <T> ObservableValue<T> constant(T value) {
        return new ReadOnlyObjectWrapper<>(value);
    }

    public ReadOnlyObjectProperty<Preferences> property() {
        return now.getReadOnlyProperty();
    }

    public Preferences get() {
        return now.get();
    }

    public void change(UnaryOperator<Preferences> change) {
        now.set(change.apply(now.get()));
    }

    public void changeLooks(UnaryOperator<Looks> change) {
        change(each -> each.withLooks(change.apply(each.looks())));
    }

    /** The theme that is worn: never {@link Looks.Theme#SYSTEM}. */
    public ObservableValue<Looks.Theme> theme() {
        return theme;
    }

    /** Whether things step instead of gliding. */
    public ObservableValue<Boolean> reducedMotion() {
        return reducedMotion;
    }

    /** From dark to light, and from anything else to dark. */
    public void switchTheme() {
        boolean dark = theme.getValue() == Looks.Theme.DARK;
        changeLooks(looks -> looks.withTheme(dark ? Looks.Theme.LIGHT : Looks.Theme.DARK));
    }
}
