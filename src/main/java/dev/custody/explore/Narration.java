package dev.custody.explore;

import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Sentences;
import dev.custody.ledger.StoryLine;
import dev.custody.ledger.Verdict;
import dev.custody.trace.MessageId;
import dev.custody.words.Phrasebook;
import java.util.List;
import java.util.Locale;

/** What a witness says for itself, in one language: what was done, what was broken by it, and what became of the message. */
final class Narration {
    private final Diagram diagram;
    private final Programs programs;
    private final Phrasebook book;
    private final Sentences sentences;

    Narration(Diagram diagram, Programs programs, Locale locale) {
        this.diagram = diagram;
        this.programs = programs;
        book = Phrasebook.of(Narration.class, "Narration", locale);
        sentences = new Sentences(locale);
    }

    Sentences sentences() {
        return sentences;
    }

    // ---- what was done

    /** What goes wrong at a crash point, in a sentence without its full stop. */
    String tell(CrashPoint point) {
        String first = tell(point.row(), "link.first");
        return point.then()
                .map(second -> book.of("then", first, tell(second, "link.second")))
                .orElse(first);
    }

    private String tell(RowKey row, String link) {
        String on =
                row.to().map(to -> book.of(link, title(row.on()), title(to))).orElseGet(() -> title(row.on()));
        boolean own = row.to().isEmpty() && row.spot().actor().equals(row.on());
        return book.of("fault." + row.kind().id(), on, when(row.spot(), own));
    }

    private String when(Spot spot, boolean own) {
        if (!Programs.isAtStep(spot)) {
            return book.of("when.between." + spot.phase(), what(spot, own), title(spot.actor()), job(spot, own));
        }
        String key = "when.step." + spot.phase();
        return spot.phase() == Phase.AFTER
                ? programs.next(spot)
                        .map(next -> book.of(key + ".before", what(spot, own), step(next)))
                        .orElseGet(() -> book.of(key, what(spot, own)))
                : book.of(key, what(spot, own));
    }

    private String what(Spot spot, boolean own) {
        String done = Programs.isAtStep(spot) ? step(spot) : sentences.told(spot.verb());
        return own ? book.of("own", done) : book.of("of", title(spot.actor()), done);
    }

    private String job(Spot spot, boolean own) {
        return own ? book.of("own.job") : book.of("of.job", title(spot.actor()));
    }

    private String step(Spot spot) {
        String verb = sentences.told(spot.verb());
        return programs.sink(spot).map(sink -> verb + " " + title(sink)).orElse(verb);
    }

    private String title(ComponentId id) {
        return diagram.component(id).title();
    }

    // ---- what was broken by it

    /** Why a guarantee is broken, and what became of the message if that does not say so. */
    String reason(Verdict verdict, Ledger ledger) {
        if (verdict.messages().isEmpty()) {
            return verdict.reason();
        }
        MessageId message = verdict.messages().getFirst();
        String outcome = sentences.names().of(ledger.life(message).outcome());
        return verdict.reason().contains(outcome)
                ? verdict.reason()
                : book.of("ends", verdict.reason(), message, outcome, ledger.why(message, sentences));
    }

    /** The story of the message that it is about, line by line. */
    List<String> story(Verdict verdict, Ledger ledger) {
        return verdict.messages().stream()
                .limit(1)
                .flatMap(message -> ledger.story(message, sentences).stream())
                .map(StoryLine::toString)
                .toList();
    }
}
