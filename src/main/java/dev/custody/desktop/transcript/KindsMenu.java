package dev.custody.desktop.transcript;

import dev.custody.desktop.pane.TickItem;
import dev.custody.desktop.text.Texts;
import dev.custody.transcript.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

/** Which kinds of lines are listed: each of them, and all or none at once. */
final class KindsMenu {
    private final MenuButton menu;
    private final Texts texts;
    private final TickItem all;
    private final Map<Kind, TickItem> items = new EnumMap<>(Kind.class);

    KindsMenu(MenuButton menu, TranscriptViewModel model, Texts texts) {
        this.menu = menu;
        this.texts = texts;
        all = new TickItem(
                texts.of("kinds.all"),
                wanted -> model.kindsProperty().set(wanted ? EnumSet.allOf(Kind.class) : EnumSet.noneOf(Kind.class)));
        menu.getItems().addAll(all, new SeparatorMenuItem());
        for (Kind kind : TranscriptViewModel.allKinds()) {
            TickItem item = new TickItem(texts.of("kind." + kind.name()), wanted -> model.setKind(kind, wanted));
            items.put(kind, item);
            menu.getItems().add(item);
        }
        model.kindsProperty().subscribe(this::show);
    }

    private void show(Set<Kind> chosen) {
        List<Kind> kinds = TranscriptViewModel.allKinds();
        boolean every = chosen.size() == kinds.size();
        menu.setText(every ? texts.of("kinds") : texts.of("kinds.some", chosen.size(), kinds.size()));
        menu.setAccessibleText(every ? texts.of("kinds") : texts.of("kinds.some.spoken", chosen.size(), kinds.size()));
        items.forEach((kind, item) -> item.setTicked(chosen.contains(kind)));
        if (every || chosen.isEmpty()) {
            all.setTicked(every);
        } else {
            all.setTickedInPart();
        }
    }
}
