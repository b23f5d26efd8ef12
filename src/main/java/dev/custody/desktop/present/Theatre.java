package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.prefs.PresentPlaces;
import dev.custody.desktop.prefs.SavedPlaces;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.scenario.story.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The two windows of a presentation, while it goes on: the audience's and, when it is wanted, the speaker's. */
final class Theatre {
    /** The width of what the speaker sees of the audience's picture. */
    private static final double MIRROR = 640;

    private final Desk desk;
    private final Texts texts;
    private final House house;
    private final Show show;
    private final Controls controls;
    private final Keys keys;
    private final PresentView view;
    private final Optional<Beside> beside;
    private final AudienceWindow audience;
    private final Backstage backstage;
    /** It goes on while the speaker's window is closed. */
    private final Stopwatch stopwatch = new Stopwatch();

    private Rectangle2D stage = Rectangle2D.EMPTY;
    private @Nullable SpeakerWindow speaker;
    private @Nullable SpeakerView speakerView;

    /**
     * One whose curtain is still closed.
     *
     * @param told the scenario of the show, if it has one
     * @param outside hears of what concerns more than the two windows
     */
    Theatre(Desk desk, House house, Show show, Diagram diagram, Optional<Scenario> told, Consumer<Wish> outside) {
        this.desk = desk;
        this.house = house;
        this.show = show;
        backstage = new Backstage(house.window());
        texts = desk.language().texts(Theatre.class);
        controls = new Controls(
                show,
                wish -> {
                    if (wish == Wish.SPEAKER) {
                        toggleSpeaker();
                    } else {
                        outside.accept(wish);
                    }
                },
                house.putAway());
        keys = new Keys(controls);
        DiagramCanvas canvas = canvas();
        canvas.setNames(desk.playback().authorship()::nameOf);
        canvas.show(diagram);
        beside = told.flatMap(Scenario::beside).map(each -> new Beside(desk, each, canvas()));
        view = new PresentView(show, controls, diagram, canvas, house.overlays().get(), house.panels(), texts);
        audience = new AudienceWindow(
                Fxml.load(view, texts), texts.of("audience"), house.dress(), keys, () -> controls.wish(Wish.LEAVE));
        beside.ifPresentOrElse(
                view::putBeside,
                () -> view.arrangeFor(told.filter(Looking::opensPanel).isPresent()));
    }

    private DiagramCanvas canvas() {
        DiagramCanvas made = new DiagramCanvas(new SavedPlaces(desk.preferences()), desk.language());
        made.reducedMotionProperty().set(desk.preferences().reducedMotion().getValue());
        return made;
    }

    /** Makes the audience's picture, unseen. */
    void prepare() {
        audience.prepare(choice().audience());
    }

    /** Shows the audience's picture, and the speaker's window if there is a screen for it. */
    void open() {
        ScreenChoice choice = choice();
        stage = choice.audience();
        // The speaker's window has a button for everything, and the audience need not read of keys.
        choice.speaker().ifPresentOrElse(this::showSpeaker, controls.hint()::show);
        audience.show(stage);
        backstage.cover(stage, house.middle());
        beside.ifPresent(Beside::open);
    }

    private ScreenChoice choice() {
        return ScreenChoice.of(
                house.screens().get(),
                house.middle(),
                places().audience().map(corner -> new Point2D(corner.x(), corner.y())));
    }

    private PresentPlaces places() {
        return desk.preferences().get().presenting();
    }

    /** Whether it is made for that diagram. */
    boolean isFor(Diagram other) {
        return view.isOf(other);
    }

    /** Whether keys come to one of its windows. */
    boolean hasKeys() {
        SpeakerWindow second = speaker;
        return audience.stage().isFocused() || (second != null && second.stage().isFocused());
    }

    /** Shows the run as it is now; one of another diagram is over, or has not begun yet. */
    void show(Frame frame) {
        if (!isFor(frame.diagram())) {
            return;
        }
        controls.pulse(frame);
        stopwatch.pulse(frame.pulseNanos());
        view.show(frame);
        SpeakerView seen = speakerView;
        if (seen != null) {
            seen.show(frame);
        }
    }

    Controls controls() {
        return controls;
    }

    private void toggleSpeaker() {
        if (speaker == null) {
            showSpeaker(choice().speaker().orElse(stage));
        } else {
            closeSpeaker();
            audience.toFront();
        }
    }

    private void showSpeaker(Rectangle2D screen) {
        SpeakerViewModel model = new SpeakerViewModel(show, controls, house.clock(), stopwatch, texts);
        SpeakerView made = new SpeakerView(model, controls, () -> audience.picture(MIRROR), this::swap, texts);
        SpeakerWindow opened =
                new SpeakerWindow(Fxml.load(made, texts), texts.of("speaker"), house.dress(), keys, this::closeSpeaker);
        speakerView = made;
        speaker = opened;
        opened.show(screen, places().speaker());
    }

    private void closeSpeaker() {
        SpeakerWindow closing = speaker;
        if (closing != null) {
            desk.preferences()
                    .change(before -> before.withPresenting(before.presenting().withSpeaker(closing.place())));
            closing.close();
        }
        SpeakerView seen = speakerView;
        if (seen != null) {
            seen.close();
        }
        speaker = null;
        speakerView = null;
    }

    /** The audience's picture goes to the next screen, the speaker's window to where it was. */
    private void swap() {
        List<Rectangle2D> all = house.screens().get();
        Rectangle2D left = stage;
        stage = all.get((all.indexOf(left) + 1) % all.size());
        Point2D corner = ScreenChoice.corner(stage);
        desk.preferences()
                .change(before ->
                        before.withPresenting(before.presenting().withAudience(corner.getX(), corner.getY())));
        audience.show(stage);
        backstage.cover(stage, house.middle());
        SpeakerWindow shown = speaker;
        if (shown != null) {
            shown.show(left, Optional.empty());
        }
    }

    void close() {
        beside.ifPresent(Beside::close);
        closeSpeaker();
        audience.close();
        backstage.uncover();
        view.close();
    }
}
