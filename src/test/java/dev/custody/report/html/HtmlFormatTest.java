package dev.custody.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Workload;
import dev.custody.engine.RunPlan;
import dev.custody.report.Report;
import dev.custody.report.Reports;
import dev.custody.report.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
    private static final String[] KILLED = {"2s kill worker", "5s restart worker"};

    static String page(Report report) {
        return new String(new HtmlFormat().write(report, Watch.NOBODY), StandardCharsets.UTF_8);
    }

    static String reel(String page) {
        Matcher reel =
                Pattern.compile("class=\"reel\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(reel.find()).isTrue();
        return reel.group(1);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(page(Reports.run("queue-worker", KILLED))).isEqualTo(page(Reports.run("queue-worker", KILLED)));
    }

    @Test
    void theVerdictStandsBeforeAllElse() {
        String page = page(Reports.run("queue-worker", KILLED));
        String body = page.substring(page.indexOf("<body>"));
        assertThat(body.indexOf("All 4 claims were kept")).isBetween(0, body.indexOf("<svg"));
        assertThat(body).contains("custody run queue-worker --at &#39;2s kill worker&#39;");
    }

    @Test
    void aNumberAndItsUnitStayOnALineAndACommandIsCopiedAsItIs() {
        String page = page(Reports.run("sync-api", "2s send client {\"number\":3,\"text\":\"3 s\"}"));

        String said = page.replaceAll("(?s)<script.*?</script>", "");
        assertThat(said).containsPattern("half within [0-9]+\u00a0ms, 95\u00a0% within [0-9]+\u00a0ms");
        assertThat(said).contains("{&quot;number&quot;:3,&quot;text&quot;:&quot;3 s&quot;}");
    }

    @Test
    void itNeedsNothingFromElsewhere() {
        String page = page(Reports.run("queue-worker", KILLED)).replace("http://www.w3.org/", "");
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("http:", "https:", "@import", "src=\"", "href=\"http");
    }

    @Test
    void whatComesFromOutsideIsNoMarkup() throws Exception {
        String page = page(Reports.of(Reports.plan(
                Reports.hostile("sync-api"),
                "100ms send client {\"number\":300,\"text\":\"" + Reports.HOSTILE + "\"}")));
        assertThat(page).doesNotContain("<script>alert", "<img", "onerror=alert(1)>");
        assertThat(page.split("<script", -1)).hasSize(3);
    }

    @Test
    void theFilmHasEachThatEverMoved() throws Exception {
        var report = Reports.run("outbox", "2s kill relay", "5s restart relay");
        JsonNode reel = JsonMapper.builder().build().readTree(reel(page(report)));
        Set<Integer> seen = new TreeSet<>();
        for (int i = 4; i < reel.path("hops").size(); i += 5) {
            seen.add(reel.path("hops").get(i).asInt());
        }
        assertThat(seen)
                .contains(report.ledger().lives().stream()
                        .map(life -> life.id().number())
                        .toArray(Integer[]::new));
        assertThat(reel.path("ticks").asLong()).isEqualTo(report.ledger().atMicros() / 100 + 1);
    }

    @Test
    void aComparisonPlaysBothSides() {
        String page = page(Reports.compared("ack-first", "queue-worker", KILLED));
        assertThat(page.split("class=\"reel\"", -1)).hasSize(3);
        assertThat(page).contains("Side by side", "4 messages of 16 fare differently");
    }

    @Test
    void aRunWithoutAMessageHasNoFilm() {
        var plan = Reports.plan(Reports.diagram("sync-api"));
        var quiet = new RunPlan(
                plan.diagram(),
                1,
                Map.of(new ComponentId("client"), new Workload(0, 1, 1, false, 0, 0, 0)),
                List.of(),
                plan.untilMicros(),
                plan.maxEvents());
        assertThat(page(Reports.of(quiet))).contains("None were sent.").doesNotContain("class=\"reel\"");
    }
}
