package dev.custody.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows a text of one phrasebook, filled, and says it in the words of another that has the same keys. Never changes; for several
 * threads.
 */
public final class Translation {
    /** One with places: how it is known, and what it becomes. */
    private record Known(Pattern filled, Template from, Template to) {}

    private final boolean same;
    private final Map<String, Template> fixed = new LinkedHashMap<>();
    private final List<Known> filled = new ArrayList<>();

    public Translation(Phrasebook from, Phrasebook to) {
        same = from.saysAs(to);
        if (same) {
            return;
        }
        for (String key : from.keys()) {
            Template template = from.template(key);
            if (template.isFixed()) {
                fixed.put(template.fill(), to.template(key));
            } else {
                filled.add(new Known(template.filled(), template, to.template(key)));
            }
        }
        filled.sort(Comparator.comparingInt(known -> -known.from().letters()));
    }

    /**
     * That text in the other words, if it is one of those that are known. Where several fit, that with the most letters of its own is
     * meant. Of the same language, all are. What stands at its places is put into the other words too, where it is known.
     */
    public Optional<String> of(String text) {
        if (same) {
            return Optional.of(text);
        }
        Template other = fixed.get(text);
        if (other != null) {
            return Optional.of(other.fill());
        }
        for (Known known : filled) {
            Optional<Object[]> values = known.from().values(known.filled().matcher(text));
            if (values.isPresent()) {
                Object[] said = values.get();
                Arrays.setAll(said, i -> of(said[i].toString()).orElse(said[i].toString()));
                return Optional.of(known.to().fill(said));
            }
        }
        return Optional.empty();
    }
}
