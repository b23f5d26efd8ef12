package dev.custody.advise;

import dev.custody.advise.Concern.Option;
import dev.custody.words.Phrasebook;
import java.util.Locale;
import java.util.Optional;

/** The advisor's questions and reasons, in a language. */
public final class AdviceWords {
    private final Phrasebook book;

    /** In that language; what it lacks is in English. */
    public AdviceWords(Locale locale) {
        book = Phrasebook.of(AdviceWords.class, "Advice", locale);
    }

    /** What is asked. */
    public String of(Question question) {
        return book.of("question." + question.id());
    }

    /** What somebody says who gives that answer. */
    public String of(Question.Answer answer) {
        return book.of("answer." + answer.question() + "." + answer.id());
    }

    /** What is decided. */
    public String of(Concern concern) {
        return book.of("concern." + concern.id());
    }

    /** What stands for an option without a diagram. */
    public String nothing() {
        return book.of("nothing");
    }

    /** Why an option is right; or, of one that never is, why not. */
    public String because(Option option) {
        return book.of("because." + key(option));
    }

    /** Why an option is not the one, with the answer that speaks against it. */
    public String because(Counsel.Against against) {
        return otherwise(against.option(), against.answer().question()).orElseThrow();
    }

    /** Why an option is not the one for whoever does not answer that question as it needs; empty if that alone never decides. */
    Optional<String> otherwise(Option option, String question) {
        return book.find("else." + key(option) + "." + question);
    }

    private static String key(Option option) {
        return option.diagram().orElse("nothing");
    }
}
