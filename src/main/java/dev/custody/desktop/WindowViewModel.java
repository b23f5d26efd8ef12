package dev.custody.desktop;

import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.notices.ErrorReport;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.scenario.CrashLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What belongs to the window as a whole: what there is to tell, and what lies on top of it. */
final class WindowViewModel {
    private final BooleanProperty settingsShown = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final NoticesModel notices = new NoticesModel();
    private String lastFailure = "";

    BooleanProperty keysShownProperty() {
        return keysShown;
    }

    NoticesModel notices() {
        return notices;
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
        for (BooleanProperty shown : List.of(keysShown, settingsShown)) {
            if (shown.get()) {
                shown.set(false);
                return true;
            }
        }
        return notices.putAway();
    }

    void tell(Notice news) {
        notices.tell(news);
    }

    /** A mistake of ours: told once in a pane with its details, however often it happens. */
    void tell(Throwable failure, String title) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (!lastFailure.equals(trace.toString())) {
            lastFailure = trace.toString();
            notices.report(new ErrorReport(
                    title + " " + CrashLog.summary(failure),
                    CrashLog.write(failure),
                    "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                            + System.getProperty("os.version") + "\n" + trace));
        }
    }
}
