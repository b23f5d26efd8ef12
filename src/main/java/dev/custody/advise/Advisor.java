package dev.custody.advise;

import dev.custody.advise.Concern.Need;
import dev.custody.advise.Concern.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Advises by what somebody answers. */
public final class Advisor {
    private final List<Question> questions;
    private final List<Concern> concerns;

    /** @param questions each is of interest by answers to earlier ones only */
    Advisor(List<Question> questions, List<Concern> concerns) {
        this.questions = List.copyOf(questions);
        this.concerns = List.copyOf(concerns);
    }

    /** The one that Custody comes with. */
    public static Advisor builtIn() {
        return AdvisorFile.builtIn();
    }

    /** All of them, in the order in which they are asked. */
    public List<Question> questions() {
        return questions;
    }

    List<Concern> concerns() {
        return concerns;
    }

    /**
     * The questions that are of interest, and the answers that hold: those given, and what is assumed where none is.
     *
     * @param given answers by the ids of their questions; those to questions that are not of interest count for nothing
     */
    public Map<Question, Question.Answer> holding(Map<String, String> given) {
        Map<String, String> ids = ids(given);
        Map<Question, Question.Answer> holding = new LinkedHashMap<>();
        for (Question question : questions) {
            if (holds(question.when(), ids)) {
                holding.put(question, question.answer(ids.getOrDefault(question.id(), "")));
            }
        }
        return holding;
    }

    /** An answer to every question: what is assumed also where the question is not of interest. */
    private Map<String, String> ids(Map<String, String> given) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Question question : questions) {
            String assumed = question.answers().getFirst().id();
            ids.put(question.id(), holds(question.when(), ids) ? given.getOrDefault(question.id(), assumed) : assumed);
        }
        return ids;
    }

    /** What is advised for each concern that somebody with these answers has. */
    public List<Counsel> advise(Map<String, String> given) {
        Map<String, String> ids = ids(given);
        return concerns.stream()
                .filter(concern -> holds(concern.when(), ids))
                .map(concern -> counsel(concern, ids))
                .toList();
    }

    private Counsel counsel(Concern concern, Map<String, String> ids) {
        List<Option> fitting = new ArrayList<>();
        List<Option> never = new ArrayList<>();
        List<Counsel.Against> not = new ArrayList<>();
        for (Option option : concern.options()) {
            List<Need> unmet = option.needs().stream()
                    .filter(need -> !need.answers().contains(ids.get(need.question())))
                    .toList();
            if (unmet.isEmpty()) {
                (option.never() ? never : fitting).add(option);
            } else if (!option.never() && option.diagram().isPresent()) {
                not.add(against(option, unmet.getFirst(), ids));
            }
        }
        if (fitting.size() != 1) {
            throw new IllegalStateException("for " + concern.id() + " with " + ids + " there fit " + fitting);
        }
        return new Counsel(concern, fitting.getFirst(), not, never);
    }

    private Counsel.Against against(Option option, Need unmet, Map<String, String> ids) {
        Question question = questions.stream()
                .filter(each -> each.id().equals(unmet.question()))
                .findFirst()
                .orElseThrow();
        String answer = ids.getOrDefault(question.id(), "");
        return new Counsel.Against(option, question.answer(answer), unmet.shows());
    }

    private static boolean holds(Map<String, List<String>> when, Map<String, String> ids) {
        return when.entrySet().stream().allMatch(each -> each.getValue().contains(ids.get(each.getKey())));
    }
}
