package dev.custody.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A guarantee, as a diagram claims it or documents that it risks it. In files: {@code nothing-lost}, {@code nothing-lost for
 * order}, {@code nothing-lost for valid}, {@code accepts-while-down: database}.
 *
 * @param whileDown the component that is down, for {@link Guarantee#ACCEPTS_WHILE_DOWN}
 * @param types the message types it is about; empty for all
 * @param natures the natures of messages it is about; empty for all
 */
public record Claim(
        Guarantee guarantee, Optional<ComponentId> whileDown, List<MessageTypeId> types, List<Nature> natures) {
    public Claim {
        types = List.copyOf(types);
        natures = List.copyOf(natures);
    }

    /** One about messages of all natures. */
    public Claim(Guarantee guarantee, Optional<ComponentId> whileDown, List<MessageTypeId> types) {
        this(guarantee, whileDown, types, List.of());
    }

    /** Whether this is about messages of that type and nature. */
    public boolean covers(MessageTypeId type, Nature nature) {
        return (types.isEmpty() || types.contains(type)) && (natures.isEmpty() || natures.contains(nature));
    }

    /** Whether this is about all messages. */
    public boolean coversAll() {
        return types.isEmpty() && natures.isEmpty();
    }

    /** What stands behind {@code for}: message types, then natures. */
    public List<String> about() {
        List<String> about = new ArrayList<>();
        types.forEach(type -> about.add(type.value()));
        natures.forEach(nature -> about.add(nature.id()));
        return about;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(guarantee.id());
        whileDown.ifPresent(component -> text.append(": ").append(component));
        if (!about().isEmpty()) {
            text.append(" for ").append(String.join(", ", about()));
        }
        return text.toString();
    }
}
