package dev.custody.advise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that has to be decided. Whatever somebody answers, one of its options that are not {@linkplain Option#never() never}
 * right fits, and only one.
 *
 * @param when it has to be decided only with these answers, by the ids of their questions; always if empty
 */
public record Concern(String id, List<Option> options, Map<String, List<String>> when) {
    public Concern {
        options = List.copyOf(options);
        when = Map.copyOf(when);
    }

    /**
     * One way to decide it.
     *
     * @param diagram of the catalogue; empty where there is nothing to build
     * @param shows a built-in scenario
     * @param never whether it is there to be warned of
     * @param needs the answers that it fits; for one that is never right, those that make it tempting
     */
    public record Option(Optional<String> diagram, String shows, boolean never, List<Need> needs) {
        public Option {
            needs = List.copyOf(needs);
        }
    }

    /**
     * An answer that an option depends on.
     *
     * @param answers any of them will do
     * @param shows a built-in scenario in which that is seen, if there is one
     */
    public record Need(String question, List<String> answers, Optional<String> shows) {
        public Need {
            answers = List.copyOf(answers);
        }
    }
}
