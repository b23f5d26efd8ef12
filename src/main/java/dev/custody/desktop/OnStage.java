package dev.custody.desktop;

import dev.custody.desktop.invite.Invite;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.present.House;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What a presentation gets of the window that it is done from. */
final class OnStage {
    private final Desk desk;
    private final Invite invite;
    private @Nullable Node invitation;
    private final Map<String, Node> panels = new HashMap<>();

    OnStage(Desk desk, Invite invite) {
        this.desk = desk;
        this.invite = invite;
    }

    House house(Stage window, WindowLooks looks) {
        return new House(
                window,
                looks::dress,
                WindowPlacing::screens,
                LocalTime::now,
                invite.votes(),
                () -> List.of(invitation()),
                this::panel,
                this::putAway);
    }

    /** A panel like the window's, but another one: its keys are not those of the stage. Each is made once, for all presentations. */
    Optional<Node> panel(String id) {
        return Panes.ALL.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .map(type -> panels.computeIfAbsent(type.id(), _ -> made(type)));
    }

    private Node made(PaneType type) {
        Pane pane = type.make().apply(desk.with(desk.actions().none()));
        Node view = pane.view();
        view.sceneProperty().subscribe(scene -> pane.shown(scene != null));
        return view;
    }

    private Node invitation() {
        Node made = invitation == null ? invite.layer() : invitation;
        invitation = made;
        return made;
    }

    private boolean putAway() {
        boolean shown = invite.shownProperty().get();
        invite.shownProperty().set(false);
        return shown;
    }
}
