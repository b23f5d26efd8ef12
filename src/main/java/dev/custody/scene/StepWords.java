package dev.custody.scene;

import dev.custody.diagram.Step;
import dev.custody.words.Phrasebook;
import java.util.Locale;

/** What a step does, in the words of the screen, in one language. Never changes; for several threads. */
public final class StepWords {
    /** As reports have them. */
    public static final StepWords ENGLISH = new StepWords(Locale.ROOT);

    private final Phrasebook book;

    /** @param locale the language; one that there is no bundle for is English */
    public StepWords(Locale locale) {
        book = Phrasebook.of(StepWords.class, "Steps", locale);
    }

    /** A step of a program: {@code insert orders}. What a work does and why a program ends, its diagram says. */
    public String of(Step step) {
        return switch (step) {
            case Step.Work work -> work.what();
            case Step.End end -> end.why();
            case Step.Otherwise otherwise -> of(otherwise.tried());
            case Step.Insert insert -> book.of("insert", insert.table().table());
            case Step.Select select -> book.of("select", select.table().table());
            case Step.Stash stash -> book.of("stash", stash.bucket().table());
            case Step.Load load -> book.of("load", load.bucket().table());
            case Step.Append append -> book.of("append", append.table().table());
            case Step.Lookup lookup -> book.of("lookup", lookup.table().table());
            case Step.Fetch fetch -> book.of("fetch", fetch.table().table());
            case Step.Update update -> book.of("update", update.table().table());
            case Step.Keep keep -> book.of("keep." + keep.in());
            case Step.Notify notify -> book.of("notify." + notify.outcome());
            case Step.Reply reply -> book.of("reply." + reply.answer());
            case Step.Validate _,
                    Step.Buffer _,
                    Step.Guess _,
                    Step.Log _,
                    Step.Recall _,
                    Step.Changes _,
                    Step.Remember _,
                    Step.Each _,
                    Step.Commit _,
                    Step.Enqueue _,
                    Step.Publish _,
                    Step.Ack _ -> book.of(step.verb());
        };
    }

    /** A step of a diagram's program, or what a trace calls it where the program has no such step. */
    public String of(StepLabel label) {
        return label.step().map(this::of).orElseGet(label::text);
    }
}
