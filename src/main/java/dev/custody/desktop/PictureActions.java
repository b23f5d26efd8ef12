package dev.custody.desktop;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.Background;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.canvas.CanvasSight;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.picture.Paintbox;
import dev.custody.picture.raster.Raster;
import dev.custody.picture.style.Theme;
import dev.custody.scenario.CompleteFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

/** Copies or saves what is seen of the diagram: the same picture that reports have, painted away from JavaFX's thread. */
final class PictureActions {
    /** Pixels of a picture for one of the window: it may be looked at more closely than a window. */
    private static final double SHARPNESS = 2;

    private static final String SVG = ".svg";
    private static final String PNG = ".png";

    private final Playback playback;
    private final Outside outside;
    private final PreferencesModel preferences;
    private final Language language;
    private final Texts texts;
    private final NoticesModel notices;
    private final Supplier<Optional<CanvasSight>> sight;

    /** @param sight what is seen of the diagram now */
    PictureActions(
            Playback playback,
            Outside outside,
            PreferencesModel preferences,
            Language language,
            NoticesModel notices,
            Supplier<Optional<CanvasSight>> sight) {
        this.playback = playback;
        this.outside = outside;
        this.preferences = preferences;
        this.language = language;
        this.texts = language.texts(PictureActions.class);
        this.notices = notices;
        this.sight = sight;
    }

    void addActions(Actions actions) {
        actions.add(Action.of(
                "copy-picture",
                Action.Group.FILE,
                texts,
                this::copy,
                Chord.always(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)));
        actions.add(Action.of(
                "save-picture",
                Action.Group.FILE,
                texts,
                this::save,
                Chord.always(KeyCode.G, SHORTCUT_DOWN, SHIFT_DOWN)));
    }

    private void copy() {
        seen().ifPresent(seen -> paint(box -> picture(pixels(seen, box)), picture -> {
            outside.clip().picture(picture);
            notices.tell(Notice.information(texts.of("picture.copied")));
        }));
    }

    private void save() {
        seen().ifPresent(seen -> outside.dialogs()
                .askWhereToSavePicture(seen.layout().diagram().id() + PNG)
                .ifPresent(file -> save(seen, named(file))));
    }

    private void save(CanvasSight seen, Path file) {
        paint(
                box -> {
                    write(file, isSvg(file) ? svg(seen, box) : new Raster(box).png(seen.svg(box), width(seen)));
                    return file;
                },
                saved -> notices.tell(Notice.information(texts.of("picture.saved", saved))));
    }

    private Optional<CanvasSight> seen() {
        Optional<CanvasSight> seen = sight.get();
        if (seen.isEmpty()) {
            notices.tell(Notice.information(texts.of("picture.none")));
        }
        return seen;
    }

    private static Path named(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PNG) || name.endsWith(SVG) ? file : Path.of(file + PNG);
    }

    private static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(SVG);
    }

    private static void write(Path file, byte[] content) {
        try {
            CompleteFile.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] svg(CanvasSight seen, Paintbox box) {
        return box.alone(seen.svg(box)).getBytes(StandardCharsets.UTF_8);
    }

    private static double width(CanvasSight seen) {
        return seen.width() * SHARPNESS;
    }

    private static BufferedImage pixels(CanvasSight seen, Paintbox box) {
        return new Raster(box).paint(seen.svg(box), width(seen));
    }

    /** May be made by any thread, as long as nobody sees it. */
    private static WritableImage picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableImage picture = new WritableImage(width, height);
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture;
    }

    /** @param then what to do with it, in a pulse */
    private <R> void paint(Function<Paintbox, R> painting, Consumer<R> then) {
        Theme theme = theme();
        playback.background()
                .start(
                        _ -> painting.apply(Paintbox.of(theme).in(language.locale())),
                        new Background.Listener<String, R>() {
                            @Override
                            public void done(R result) {
                                then.accept(result);
                            }

                            @Override
                            public void failed(Throwable why) {
                                Throwable cause = why.getCause() == null ? why : why.getCause();
                                notices.tell(Notice.problem(texts.of("not-saved", String.valueOf(cause.getMessage()))));
                            }
                        });
    }

    private Theme theme() {
        Looks.Theme worn = preferences.theme().getValue();
        return switch (worn) {
            case SYSTEM, LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
            case PROJECTOR -> Theme.PROJECTOR;
        };
    }
}
