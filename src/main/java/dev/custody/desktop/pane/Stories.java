package dev.custody.desktop.pane;

import dev.custody.scenario.story.Scenario;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The scenarios that come with Custody. */
public interface Stories {
    /** Where there are none. */
    Stories NONE = new Stories() {
        @Override
        public void read() {}

        @Override
        public ReadOnlyObjectProperty<List<Scenario>> allProperty() {
            return new ReadOnlyObjectWrapper<>(List.of());
        }

        @Override
        public void present(Scenario scenario) {}
    };

    /** Has them read, beside the run, if that was not done yet. */
    void read();

    /** All of them, in their order; none before they are read. */
    ReadOnlyObjectProperty<List<Scenario>> allProperty();

    /** Opens one and presents it. */
    void present(Scenario scenario);
}
