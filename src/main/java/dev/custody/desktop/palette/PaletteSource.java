package dev.custody.desktop.palette;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.bridge.BranchTree;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.palette.PaletteEntry.Kind;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.MessageLife;
import dev.custody.scenario.story.Scenario;
import dev.custody.words.Kebab;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to find in a window: what can be done to what is selected, actions, components, the other branches of the run,
 * diagrams, scenarios, files, comparisons, and messages by their number.
 */
public final class PaletteSource implements Function<String, List<PaletteEntry>> {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})|#");
    private static final int MESSAGES = 24;

    private final Desk desk;
    private final Texts texts;
    private final Texts ofWindow;
    private final PartMenu ofPart;
    private final Set<String> without;
    private final Supplier<List<PaletteEntry>> files;
    private final Consumer<Diagram> compareWith;

    /**
     * @param ofWindow with {@code group.GROUP} for each group of actions
     * @param without ids of actions that make no sense here
     * @param files those that were open lately
     * @param compareWith compares the open run with the same one on another diagram
     */
    public PaletteSource(
            Desk desk,
            Texts texts,
            Texts ofWindow,
            Set<String> without,
            Supplier<List<PaletteEntry>> files,
            Consumer<Diagram> compareWith) {
        this.desk = desk;
        this.texts = texts;
        this.ofWindow = ofWindow;
        ofPart = new PartMenu(desk, texts);
        this.without = Set.copyOf(without);
        this.files = files;
        this.compareWith = compareWith;
    }

    @Override
    public List<PaletteEntry> apply(String typed) {
        List<PaletteEntry> entries = new ArrayList<>();
        Matcher number = NUMBER.matcher(typed.strip());
        Frame frame = desk.playback().frameProperty().get();
        if (number.matches() && frame != null) {
            addMessages(entries, frame, number.group(1) == null ? "" : number.group(1));
        }
        PartMenu.Now part = frame == null ? PartMenu.Now.NOTHING : ofPart.at(frame.scene());
        entries.addAll(part.entries());
        desk.actions().all().stream()
                .filter(action -> !without.contains(action.id()))
                .filter(action -> !part.actions().contains(action.id()))
                .map(this::entry)
                .forEach(entries::add);
        Diagram open = desk.runs().diagramProperty().get();
        if (open != null) {
            open.components().stream().map(this::entry).forEach(entries::add);
        }
        BranchTree branches = desk.playback().branching().shownProperty().get();
        branches.branches().stream()
                .filter(branch -> branch.id() != branches.currentId())
                .map(this::entry)
                .forEach(entries::add);
        desk.runs().catalogue().stream().map(this::entry).forEach(entries::add);
        desk.stories().read();
        desk.stories().allProperty().get().stream().map(this::entry).forEach(entries::add);
        entries.addAll(files.get());
        if (open != null) {
            desk.runs().catalogue().stream()
                    .filter(other -> !other.id().equals(open.id()))
                    .map(this::comparison)
                    .forEach(entries::add);
        }
        return entries;
    }

    private void addMessages(List<PaletteEntry> entries, Frame frame, String digits) {
        frame.ledger().lives().stream()
                .filter(life -> Integer.toString(life.id().number()).startsWith(digits))
                .limit(MESSAGES)
                .map(this::entry)
                .forEach(entries::add);
    }

    /** Something that is always there to be chosen, and has no key. */
    private static PaletteEntry entry(Kind kind, Object id, String name, String detail, Runnable act) {
        return new PaletteEntry(Kebab.of(kind) + " " + id, kind, name, detail, "", true, act);
    }

    private PaletteEntry entry(MessageLife life) {
        return entry(
                Kind.MESSAGE,
                life.id(),
                life.id().toString(),
                texts.of("kind.MESSAGE"),
                () -> desk.selection().set(new Selection.OfMessage(life.id())));
    }

    private PaletteEntry entry(Action action) {
        boolean enabled = action.enabled().get();
        String group = ofWindow.of("group." + action.group());
        return new PaletteEntry(
                "action " + action.id(),
                Kind.ACTION,
                action.name().get(),
                enabled ? group : texts.of("not-now", group),
                action.hint(),
                desk.actions().key(action),
                enabled,
                action::run);
    }

    private PaletteEntry entry(Component component) {
        return entry(
                Kind.COMPONENT,
                component.id(),
                component.title(),
                texts.of("kind.COMPONENT"),
                () -> desk.selection().set(new Selection.OfComponent(component.id())));
    }

    private PaletteEntry entry(BranchTree.Branch branch) {
        return entry(
                Kind.BRANCH,
                branch.id(),
                branch.name(),
                texts.of("kind.BRANCH"),
                () -> desk.playback().branching().switchTo(branch.id()));
    }

    private PaletteEntry entry(Diagram diagram) {
        return entry(
                Kind.DIAGRAM,
                diagram.id(),
                diagram.title(),
                texts.of("kind.DIAGRAM"),
                () -> desk.runs().open(diagram));
    }

    private PaletteEntry comparison(Diagram other) {
        return entry(
                Kind.COMPARISON,
                other.id(),
                texts.of("compare-with", other.title()),
                texts.of("kind.COMPARISON"),
                () -> compareWith.accept(other));
    }

    private PaletteEntry entry(Scenario scenario) {
        return entry(
                Kind.SCENARIO,
                scenario.id(),
                scenario.title(),
                texts.of("kind.SCENARIO", scenario.diagram().title()),
                () -> desk.stories().present(scenario));
    }
}
