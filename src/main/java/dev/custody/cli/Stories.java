package dev.custody.cli;

import dev.custody.ledger.Ledger;
import dev.custody.ledger.MessageLife;
import dev.custody.ledger.StoryLine;
import dev.custody.report.SameStory;
import dev.custody.trace.MessageId;
import java.util.List;

/** The stories of some messages; those to whom the same happened share one, so that a long outage is told once. */
final class Stories {
    private static final int MOST_STORIES = 6;
    private static final int MOST_LINES = 12;
    private static final int LINES_AT_THE_END = 3;

    private final Session session;
    private final Ledger ledger;
    private final boolean all;
    private final int clockWidth;

    /** @param all every story in full, and one for each message */
    Stories(Session session, Ledger ledger, boolean all) {
        this.session = session;
        this.ledger = ledger;
        this.all = all;
        this.clockWidth = StoryLine.clock(ledger.atMicros()).length();
    }

    void print(List<MessageLife> lives) {
        List<List<MessageLife>> groups = groups(lives);
        int shown = all ? groups.size() : Math.min(groups.size(), MOST_STORIES);
        groups.subList(0, shown).forEach(this::tell);
        int left = groups.subList(shown, groups.size()).stream()
                .mapToInt(List::size)
                .sum();
        if (left > 0) {
            line("");
            line(session.faint("... and " + left + " more; --all shows them"));
        }
    }

    private List<List<MessageLife>> groups(List<MessageLife> lives) {
        return all
                ? lives.stream().map(List::of).toList()
                : SameStory.group(ledger, lives).stream().map(SameStory::lives).toList();
    }

    private void tell(List<MessageLife> group) {
        MessageLife life = group.getFirst();
        line("");
        String id = life.id().toString();
        String outcome = life.outcome().words();
        String head = Words.hanging(id + " " + outcome + ": " + ledger.why(life.id()), 4);
        line("  " + session.bold(id) + " " + session.styled(Colours.of(life.outcome()), outcome)
                + head.substring(id.length() + 1 + outcome.length()));
        List<StoryLine> story = story(life);
        int beginning = all || story.size() <= MOST_LINES ? story.size() : MOST_LINES - 1 - LINES_AT_THE_END;
        story.subList(0, beginning).forEach(this::tell);
        if (beginning < story.size()) {
            int tail = story.size() - LINES_AT_THE_END;
            line(" ".repeat(clockWidth + 6) + session.faint("... " + Words.count(tail - beginning, "more line")));
            story.subList(tail, story.size()).forEach(this::tell);
        }
        if (group.size() > 1) {
            line("  " + session.faint(Words.hanging("Much the same happened to " + others(group) + ".", 2)));
        }
    }

    /** Without the lines that the next one says too, unless all is wanted. */
    private List<StoryLine> story(MessageLife life) {
        List<StoryLine> story = ledger.story(life.id());
        return all ? story : SameStory.headlines(ledger, story);
    }

    private static String others(List<MessageLife> group) {
        List<String> ids = group.stream()
                .skip(1)
                .limit(20)
                .map(MessageLife::id)
                .map(MessageId::toString)
                .toList();
        int more = group.size() - 1 - ids.size();
        return String.join(", ", ids) + (more > 0 ? " and " + more + " more" : "");
    }

    private void tell(StoryLine line) {
        String clock = StoryLine.clock(line.atMicros());
        line("    " + " ".repeat(Math.max(0, clockWidth - clock.length())) + clock + "  "
                + Words.hanging(line.text(), clockWidth + 6));
    }

    private void line(String text) {
        session.out().println(text);
    }
}
