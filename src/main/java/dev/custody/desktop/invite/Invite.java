package dev.custody.desktop.invite;

import dev.custody.audience.Door;
import dev.custody.audience.Votes;
import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Invites the audience. Whoever shows the run somewhere puts a {@link #layer} over it. */
public final class Invite implements AutoCloseable {
    /** What a person goes on with where nobody is invited yet: a selector. In a field, Enter invites. */
    public static final String FIRST = "#invite-port";

    private final InviteViewModel model;
    private final Texts texts;

    public Invite(Desk desk) {
        texts = desk.language().texts(Invite.class);
        model = new InviteViewModel(desk.playback(), Door::all, desk.notices(), texts);
        desk.actions()
                .add(Action.of(
                        "invite",
                        Action.Group.WINDOW,
                        texts,
                        model::toggle,
                        Chord.anywhere(KeyCode.I, KeyCombination.SHIFT_DOWN)));
    }

    /** Whether it is seen, on all layers. */
    public BooleanProperty shownProperty() {
        return model.shownProperty();
    }

    /** A layer to be put over a window; it is seen as long as {@link #shownProperty} is true. */
    public Node layer() {
        return Fxml.load(new InviteView(model, texts), texts);
    }

    /** Opens an invitation to where it is to be; nothing happens where there is one. */
    public void open() {
        model.open();
    }

    /** Where phones come in, while they are invited. */
    public Optional<String> address() {
        return model.invitationProperty().get() instanceof Invitation.Open open
                ? Optional.of(open.address())
                : Optional.empty();
    }

    /** What the phones are asked, whether or not there are any. */
    public Votes votes() {
        return model.votes();
    }

    /** Ends the invitation, if there is one, for good. */
    @Override
    public void close() {
        model.close();
    }
}
