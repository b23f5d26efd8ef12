package dev.custody.desktop.invite;

import dev.custody.audience.Attendance;
import dev.custody.audience.Door;
import dev.custody.desktop.text.Texts;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The invitation as it is seen, over everything else: first where to invite to, then the way in, and who came. */
public final class InviteView {
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /** From this size on, in pixels, there is room for larger words beside the code. */
    private static final double ROOMY_WIDTH = 1500;

    private static final double ROOMY_HEIGHT = 860;

    private final InviteViewModel model;
    private final Texts texts;

    @FXML
    private StackPane invite;

    @FXML
    private VBox choosing;

    @FXML
    private ComboBox<Door> doors;

    @FXML
    private Label warning;

    @FXML
    private TextField port;

    @FXML
    private Label refused;

    @FXML
    private HBox inviting;

    @FXML
    private QrView code;

    @FXML
    private Label address;

    @FXML
    private Label phones;

    @FXML
    private Label sent;

    @FXML
    private VBox latest;

    @FXML
    private Button end;

    InviteView(InviteViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        invite.visibleProperty().bind(model.shownProperty());
        doors.setItems(model.doors());
        doors.setConverter(new DoorNames());
        doors.valueProperty().bindBidirectional(model.doorProperty());
        doors.valueProperty().subscribe(this::warn);
        port.textProperty().bindBidirectional(model.portProperty());
        // The letter that called for the invitation is still to be written, into what has the focus by then.
        port.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("[0-9 ]*") ? change : null));
        model.invitationProperty().subscribe(this::show);
        model.attendanceProperty().subscribe(this::show);
        model.shownProperty().subscribe(shown -> {
            if (shown) {
                focus();
            }
        });
        invite.layoutBoundsProperty().subscribe(this::grow);
    }

    private void grow(Bounds room) {
        inviting.pseudoClassStateChanged(ROOMY, room.getWidth() >= ROOMY_WIDTH && room.getHeight() >= ROOMY_HEIGHT);
    }

    /** A click beside it puts it away; one on it does not. What lies behind hears of neither: on stage, that would go on. */
    @FXML
    void clicked(MouseEvent click) {
        click.consume();
        if (invite.equals(click.getTarget())) {
            putAway();
        }
    }

    @FXML
    void putAway() {
        model.shownProperty().set(false);
    }

    @FXML
    void open() {
        model.open();
    }

    @FXML
    void end() {
        model.end();
    }

    private void warn(Door chosen) {
        warning.setText(texts.of(chosen == null || chosen.isOfThisMachine() ? "door.here.note" : "door.network.note"));
    }

    private void show(Invitation now) {
        boolean isOpen = now instanceof Invitation.Open;
        see(inviting, isOpen);
        see(choosing, !isOpen);
        see(refused, now instanceof Invitation.Refused);
        choosing.setDisable(now instanceof Invitation.Moving);
        switch (now) {
            case Invitation.Open(var server, var _, var qr) -> {
                code.show(qr);
                code.setAccessibleText(texts.of("code", server.address()));
                // Broken where one takes breath, not in the midst of a number or of the key.
                address.setText(server.address().replaceFirst("//", "//\n").replaceFirst("/([^/]*)$", "/\n$1"));
            }
            case Invitation.Refused(String why) -> refused.setText(why);
            case Invitation.None(), Invitation.Moving() -> code.show(null);
        }
        if (model.shownProperty().get()) {
            focus();
        }
    }

    private void focus() {
        switch (model.invitationProperty().get()) {
            case Invitation.Open _ -> end.requestFocus();
            // In a field, Enter invites also on stage, where all other keys are the presentation's.
            case Invitation.None _, Invitation.Moving _, Invitation.Refused _ -> port.requestFocus();
        }
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void show(Attendance now) {
        phones.setText(texts.of("phones", now.phones()));
        sent.setText(texts.of("sent", now.sent()));
        latest.getChildren().setAll(now.latest().stream().map(this::line).toList());
    }

    private Node line(Attendance.Latest message) {
        Label who = new Label(message.name());
        who.getStyleClass().add("who");
        Label what = new Label(message.payload());
        what.getStyleClass().add("what");
        HBox line = new HBox(who, what);
        line.getStyleClass().add("invite-line");
        return line;
    }

    private final class DoorNames extends StringConverter<Door> {
        @Override
        public String toString(Door door) {
            if (door == null) {
                return "";
            }
            return door.isOfThisMachine()
                    ? texts.of("door.here")
                    : texts.of("door.network", door.address().getHostAddress(), door.network());
        }

        @Override
        public Door fromString(String text) {
            throw new UnsupportedOperationException("nobody types it");
        }
    }
}
