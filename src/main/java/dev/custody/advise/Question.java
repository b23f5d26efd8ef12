package dev.custody.advise;

import java.util.List;
import java.util.Map;

/**
 * A fact that the advice depends on. What it says is in {@link AdviceWords}.
 *
 * @param id names it in the data and on the command line
 * @param answers the first is what is assumed as long as nobody says otherwise
 * @param when it is of interest only with these answers to earlier ones, by their ids; always if empty
 */
public record Question(String id, List<Answer> answers, Map<String, List<String>> when) {
    public Question {
        answers = List.copyOf(answers);
        when = Map.copyOf(when);
    }

    /**
     * An answer to it.
     *
     * @param question the id of its question
     * @param id names it within its question
     */
    public record Answer(String question, String id) {
        /** As it is given on the command line. */
        @Override
        public String toString() {
            return question + "=" + id;
        }
    }

    /** The answer of that name; it must exist. */
    public Answer answer(String named) {
        return answers.stream()
                .filter(each -> each.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer " + named + " to " + id));
    }
}
