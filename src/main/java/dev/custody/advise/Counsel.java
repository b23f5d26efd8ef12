package dev.custody.advise;

import java.util.List;
import java.util.Optional;

/**
 * What is advised for one concern.
 *
 * @param rather the option that fits
 * @param not the others, and what speaks against each, in the order of the data
 * @param never what is tempting here and never right
 */
public record Counsel(Concern concern, Concern.Option rather, List<Against> not, List<Concern.Option> never) {
    public Counsel {
        not = List.copyOf(not);
        never = List.copyOf(never);
    }

    /**
     * Why an option is not the one.
     *
     * @param answer that speaks against it
     * @param shows a scenario in which that is seen, if there is one
     */
    public record Against(Concern.Option option, Question.Answer answer, Optional<String> shows) {}
}
