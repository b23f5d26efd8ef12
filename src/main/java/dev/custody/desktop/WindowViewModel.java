package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What belongs to the window as a whole: what there is to tell, and what lies on top of it. */
final class WindowViewModel {
    private final BooleanProperty settingsShown = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    BooleanProperty keysShownProperty() {
        return keysShown;
    }

    /** What is told now; null for nothing. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Whether the preferences are seen. */
    BooleanProperty settingsShownProperty() {
        return settingsShown;
    }

    void toggleSettings() {
        settingsShown.set(!settingsShown.get());
    }

    void toggleKeys() {
        keysShown.set(!keysShown.get());
    }

    /** Puts away what lies on top of the window; false if nothing does. */
    boolean putAway() {
        boolean something = keysShown.get() || settingsShown.get() || notice.get() != null;
        keysShown.set(false);
        settingsShown.set(false);
        dismiss();
        return something;
    }

    void tell(Notice news) {
        notice.set(news);
    }

    void dismiss() {
        notice.set(null);
    }

    /** Does what the notice offers. */
    void act() {
        Notice told = notice.get();
        notice.set(null);
        if (told != null) {
            told.action().ifPresent(action -> action.act().run());
        }
    }
}
