package dev.custody.report;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.Outcome;
import dev.custody.ledger.StoryLine;
import dev.custody.transcript.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Messages to whom the same happened, so that a long outage is told once.
 *
 * @param lives at least one
 */
public record SameStory(List<MessageLife> lives) {
    /** What differs between messages to whom the same happened. */
    private static final Pattern OWN = Pattern.compile("[0-9][0-9.]*");

    public SameStory {
        lives = List.copyOf(lives);
    }

    /** Groups messages by what became of them, and how; the groups in the order of their first messages. */
    public static List<SameStory> group(Ledger ledger, List<MessageLife> lives) {
        record Same(Outcome outcome, String why, List<String> story) {}
        Map<Same, List<MessageLife>> groups = new LinkedHashMap<>();
        for (MessageLife life : lives) {
            // The first line tells the payload, which is always another.
            List<String> story = headlines(ledger, ledger.story(life.id())).stream()
                    .skip(1)
                    .map(line -> OWN.matcher(line.text()).replaceAll(""))
                    .toList();
            String why = OWN.matcher(ledger.why(life.id())).replaceAll("");
            groups.computeIfAbsent(new Same(life.outcome(), why, story), _ -> new ArrayList<>())
                    .add(life);
        }
        return groups.values().stream().map(SameStory::new).toList();
    }

    /** A story without the lines that the next one says too. */
    public static List<StoryLine> headlines(Ledger ledger, List<StoryLine> story) {
        return story.stream()
                .filter(line -> Weight.of(ledger.events().get(line.position())) == Weight.HEADLINE)
                .toList();
    }
}
