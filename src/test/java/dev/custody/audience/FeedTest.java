package dev.custody.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.NamedValue;
import dev.custody.diagram.Value;
import dev.custody.trace.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes over the line. */
final class FeedTest {
    private final Feed feed = new Feed(new Phrases(Locale.ENGLISH));

    @Test
    void aTextThatLooksLikeAnEventIsAText() {
        String text = "event: party\nid: 7\n\ndata: x";
        Update update = new Update(
                12,
                Optional.empty(),
                true,
                Optional.of(new Ballot(3, "event: what?", List.of("id: 1", "event: 2")).seenWith(Ballot.NONE)),
                List.of(new Phone.View(
                        1, List.of(new NamedValue("text", new Value.Text(text))), new Standing.Waiting())));

        List<String> lines = feed.of(update).lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("event: question");
        assertThat(lines.get(1)).startsWith("data: {");
        assertThat(lines.get(2)).isEmpty();
        assertThat(lines.get(3)).isEqualTo("id: 12");
        assertThat(lines.get(4)).isEqualTo("event: message");
        assertThat(lines.get(5)).startsWith("data: {").contains("event: party");
        assertThat(lines.get(6)).isEmpty();
    }
}
