package dev.custody.desktop.settings;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.bridge.SpeedNames;
import dev.custody.desktop.pane.TabFocus;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The preferences as they are seen. */
public final class SettingsView {
    private final SettingsViewModel model;
    private final Texts words;
    private final Runnable close;

    @FXML
    private FlowPane theme;

    @FXML
    private Label themeNote;

    @FXML
    private FlowPane accent;

    @FXML
    private Slider size;

    @FXML
    private Label sizeText;

    @FXML
    private FlowPane motion;

    @FXML
    private ComboBox<Speed> pace;

    @FXML
    private ComboBox<Words.Tongue> texts;

    @FXML
    private ComboBox<Words.Tongue> numbers;

    /** @param close puts them away */
    public SettingsView(SettingsViewModel model, Texts words, Runnable close) {
        this.model = model;
        this.words = words;
        this.close = close;
    }

    @FXML
    void initialize() {
        offer(theme, "theme", Looks.Theme.values(), now -> now.looks().theme(), model::choose);
        offer(accent, "accent", Looks.Accent.values(), now -> now.looks().accent(), model::choose);
        offer(motion, "motion", Looks.Motion.values(), now -> now.looks().motion(), model::choose);
        for (Node button : accent.getChildren()) {
            Region swatch = new Region();
            swatch.getStyleClass()
                    .addAll(
                            "swatch",
                            "swatch-" + String.valueOf(button.getUserData()).toLowerCase(Locale.ROOT));
            ((ToggleButton) button).setGraphic(swatch);
        }
        size.setMin(Looks.SMALLEST);
        size.setMax(Looks.LARGEST);
        size.setValue(model.chosenProperty().get().looks().fontSize());
        size.setBlockIncrement(1);
        size.setMajorTickUnit(1);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        // While it is dragged the slider would grow away under the pointer.
        size.valueProperty().subscribe(pixels -> {
            sizeText.setText(words.of("size.px", Math.round(pixels.doubleValue())));
            if (!size.isValueChanging()) {
                model.chooseSize(pixels.doubleValue());
            }
        });
        size.valueChangingProperty().subscribe(dragged -> {
            if (!dragged) {
                model.chooseSize(size.getValue());
            }
        });
        List<Speed> speeds = new ArrayList<>(List.of(Speed.ACTION));
        speeds.addAll(Speed.LADDER);
        pace.setConverter(new SpeedNames(words));
        pace.getItems().setAll(speeds);
        pace.setOnAction(_ -> {
            if (pace.getValue() != null) {
                model.choosePace(pace.getValue());
            }
        });
        offer(texts, "tongue.SYSTEM", model::chooseTexts);
        offer(numbers, "tongue.TEXTS", model::chooseNumbers);
        model.chosenProperty().subscribe(this::show);
    }

    private void show(Preferences now) {
        themeNote.setText(words.of("theme." + now.looks().theme() + ".note"));
        size.setValue(now.looks().fontSize());
        pace.setValue(now.speed());
        texts.setValue(now.words().texts());
        numbers.setValue(now.words().numbers());
    }

    /** A button for each value, of which the chosen one is pressed. */
    private <T> void offer(
            FlowPane buttons, String name, T[] values, Function<Preferences, T> chosen, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.of(name + "." + value));
            button.setId("settings-" + name + "-" + value);
            button.setUserData(value);
            button.setToggleGroup(group);
            // One of them is pressed in any case.
            button.setOnAction(_ -> button.setSelected(true));
            // The arrow keys choose as they go, and then no action is told.
            button.selectedProperty().subscribe(selected -> {
                if (selected
                        && !value.equals(chosen.apply(model.chosenProperty().get()))) {
                    choose.accept(value);
                }
            });
            model.chosenProperty().subscribe(now -> {
                if (chosen.apply(now).equals(value)) {
                    button.setSelected(true);
                }
            });
            buttons.getChildren().add(button);
        }
    }

    /** @param unchosen what it is called if nothing is chosen */
    private void offer(ComboBox<Words.Tongue> tongues, String unchosen, Consumer<Words.Tongue> choose) {
        tongues.getItems().setAll(Words.Tongue.values());
        tongues.setConverter(new StringConverter<>() {
            @Override
            public String toString(Words.Tongue tongue) {
                return tongue == null ? "" : words.of(tongue == Words.Tongue.SYSTEM ? unchosen : "tongue." + tongue);
            }

            @Override
            public Words.Tongue fromString(String text) {
                throw new UnsupportedOperationException("nobody types a language");
            }
        });
        tongues.setOnAction(_ -> {
            if (tongues.getValue() != null) {
                choose.accept(tongues.getValue());
            }
        });
    }

    /** Puts the focus on what is chosen of the first. */
    public void focus() {
        theme.getChildren().stream()
                .filter(each -> ((ToggleButton) each).isSelected())
                .findFirst()
                .ifPresent(TabFocus::give);
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void defaults() {
        model.toDefaults();
    }
}
