package dev.custody.desktop.canvas;

import dev.custody.diagram.ComponentId;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.picture.Trail;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows one message: what it never touched steps back, and its way so far stays drawn. */
final class Spotlight {
    /** What is drawn of it; another branch has another one of its number. */
    private @Nullable MessageLife followed;

    private int tenures;

    /** Other views: what was shown on the old ones is no more. */
    void reset() {
        followed = null;
        tenures = 0;
    }

    /** @param selected whom to follow; null for nobody */
    void show(
            @Nullable MessageId selected,
            Ledger ledger,
            Map<ComponentId, ComponentView> components,
            List<LinkView> links) {
        MessageLife life = selected == null || ledger.lives().size() < selected.number() ? null : ledger.life(selected);
        if (life == null) {
            if (followed != null) {
                components.values().forEach(view -> view.setAside(false));
                links.forEach(link -> link.setTrail("", "", false));
            }
            reset();
            return;
        }
        if (life.equals(followed) && life.tenureCount() == tenures) {
            return;
        }
        followed = life;
        tenures = life.tenureCount();
        Trail trail = Trail.of(ledger.diagram(), life);
        components.forEach((id, view) -> view.setAside(!trail.been().contains(id)));
        for (int i = 0; i < links.size(); i++) {
            links.get(i)
                    .setTrail(
                            Trail.words(trail.forward().get(i)),
                            Trail.words(trail.backward().get(i)),
                            !trail.uses(i));
        }
    }
}
