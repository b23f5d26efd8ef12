package dev.custody.desktop.palette;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * What there is now.
     *
     * @param entries empty where nothing is selected that has a menu
     * @param actions the ids of those that do the same, under a name that does not say to what
     */
    record Now(List<PaletteEntry> entries, Set<String> actions) {
        static final Now NOTHING = new Now(List.of(), Set.of());
    }

    Now at(Scene scene) {
        Selection selected = desk.selection().get();
        String part = title(selected, scene.diagram());
        Optional<Deed> fault = Deeds.fault(selected, scene);
        List<PaletteEntry> entries = new ArrayList<>();
        Set<String> actions = new HashSet<>();
        for (Deed deed : Deeds.of(selected, scene)) {
            Optional<String> action = action(deed, fault);
            action.ifPresent(actions::add);
            entries.add(entry(deed, part, action));
        }
        return new Now(entries, actions);
    }

    private PaletteEntry entry(Deed deed, String part, Optional<String> action) {
        String what = deed.text(ofCanvas);
        return new PaletteEntry(
                "deed " + part + " " + what,
                Kind.DEED,
                deed.saysToWhat() ? what : texts.of("deed", part, what),
                texts.of("kind.DEED"),
                action.flatMap(desk.actions()::find).map(desk.actions()::key).orElse(""),
                true,
                () -> deed.commands().forEach(desk.playback()::give));
    }

    /** The action that does the same to what is selected, and has a key. */
    private static Optional<String> action(Deed deed, Optional<Deed> fault) {
        return switch (deed.kind()) {
            case SEND_ONE -> Optional.of("send-one");
            case SEND_BURST -> Optional.of("send-burst");
            case SEND_INVALID -> Optional.of("send-invalid");
            case SEND_POISON -> Optional.of("send-poison");
            case SEND_LATE -> Optional.of("send-late");
            case KILL, RESTART, CUT_BOTH, HEAL_BOTH, HEAL ->
                fault.filter(deed::equals).map(_ -> "toggle-fault");
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
