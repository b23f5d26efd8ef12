package dev.custody.desktop.palette;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.canvas.Deed;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.palette.PaletteEntry.Kind;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Link;
import dev.custody.scene.Scene;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Optional;

/** What stands in the menu of what is selected, to be found by the palette as well. */
final class PartMenu {
    private final Desk desk;
    private final Texts texts;
    private final Texts ofCanvas;

    PartMenu(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        ofCanvas = desk.language().texts(Deeds.class);
    }

    /** Empty where nothing is selected that has a menu. */
    List<PaletteEntry> entries(Scene scene) {
        Selection selected = desk.selection().get();
        String part = title(selected, scene.diagram());
        return Deeds.of(selected, scene).stream()
                .map(deed -> entry(deed, part, scene))
                .toList();
    }

    /** Whether the menu has what that action does now, under a name that says to what. */
    boolean has(Action action, Scene scene) {
        return Deeds.of(desk.selection().get(), scene).stream()
                .anyMatch(deed -> action(deed, scene).equals(Optional.of(action.id())));
    }

    private PaletteEntry entry(Deed deed, String part, Scene scene) {
        String what = deed.text(ofCanvas);
        return new PaletteEntry(
                "deed " + part + " " + what,
                Kind.DEED,
                texts.of("deed", part, what),
                texts.of("kind.DEED"),
                action(deed, scene)
                        .flatMap(desk.actions()::find)
                        .map(desk.actions()::key)
                        .orElse(""),
                true,
                () -> deed.commands().forEach(desk.playback()::give));
    }

    /** The action that does the same to what is selected, and has a key. */
    private Optional<String> action(Deed deed, Scene scene) {
        return switch (deed.kind()) {
            case SEND_ONE -> Optional.of("send-one");
            case SEND_BURST -> Optional.of("send-burst");
            case SEND_INVALID -> Optional.of("send-invalid");
            case SEND_POISON -> Optional.of("send-poison");
            case SEND_LATE -> Optional.of("send-late");
            case KILL, RESTART, CUT_BOTH, HEAL_BOTH, HEAL ->
                Deeds.fault(desk.selection().get(), scene).filter(deed::equals).map(_ -> "toggle-fault");
            case KILL_REPLICA, RESTART_REPLICA, CUT, SLOW, NORMAL, REFUSE, ACCEPT, RERUN, REDRIVE, DROP_NEXT ->
                Optional.empty();
        };
    }

    private static String title(Selection part, Diagram diagram) {
        return switch (part) {
            case Selection.OfComponent(ComponentId id) ->
                diagram.find(id).map(Component::title).orElse("");
            case Selection.OfLink(Link link) -> diagram.links().contains(link) ? Deeds.title(diagram, link) : "";
            case Selection.OfMessage(MessageId id) -> id.toString();
            case Selection.None _ -> "";
        };
    }
}
