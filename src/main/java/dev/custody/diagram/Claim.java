package dev.custody.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A guarantee, as a diagram claims it or documents that it risks it. In files: {@code nothing-lost}, {@code nothing-lost for
 * order}, {@code accepts-while-down: database}.
 *
 * @param whileDown the component that is down, for {@link Guarantee#ACCEPTS_WHILE_DOWN}
 * @param types the message types it is about; empty for all
 */
public record Claim(Guarantee guarantee, Optional<ComponentId> whileDown, List<MessageTypeId> types) {
    public Claim {
        types = List.copyOf(types);
    }

    /** Whether this is about messages of {@code type}. */
    public boolean covers(MessageTypeId type) {
        return types.isEmpty() || types.contains(type);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(guarantee.id());
        whileDown.ifPresent(component -> text.append(": ").append(component));
        if (!types.isEmpty()) {
            text.append(" for ")
                    .append(String.join(
                            ", ", types.stream().map(MessageTypeId::value).toList()));
        }
        return text.toString();
    }
}
