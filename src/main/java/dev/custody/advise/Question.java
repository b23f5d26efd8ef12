package dev.custody.advise;

import java.util.List;
import java.util.Map;

/**
 * A fact that the advice depends on.
 *
 * @param id names it in the data and on the command line
 * @param answers the first is what is assumed as long as nobody says otherwise
 * @param when it is of interest only with these answers to others, by their ids; always if empty
 */
public record Question(String id, String text, List<Answer> answers, Map<String, List<String>> when) {
    public Question {
        answers = List.copyOf(answers);
        when = Map.copyOf(when);
    }

    /** @param id names it within its question */
    public record Answer(String id, String text) {}

    /** The answer of that name; it must exist. */
    public Answer answer(String named) {
        return answers.stream()
                .filter(each -> each.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer " + named + " to " + id));
    }
}
