package dev.custody.report;

import dev.custody.explore.Cell;
import dev.custody.explore.GuaranteeMap;
import dev.custody.explore.HeatMap;

/** What a guarantee map says, in words. */
public final class MapWords {
    private MapWords() {}

    /**
     * What a column says.
     *
     * @param look the name that a stylesheet knows it by
     */
    public record Column(String sign, String words, String look) {}

    /** What was explored, in sentences. */
    public static String lead(GuaranteeMap map) {
        GuaranteeMap.Head head = map.head();
        return Amount.of(head.runs(), "run") + ", one for each crash point, "
                + (head.seeds() == 1 ? "seed 1" : "seeds 1 to " + head.seeds()) + ", with workloads of "
                + (head.messages() == 1 ? "1 message" : "1 to " + head.messages() + " messages")
                + " of each client. Everything is restarted and healed, and judged when nothing moves."
                + (head.isComplete()
                        ? ""
                        : " Incomplete: of " + Amount.of(head.points(), "run")
                                + "; what is not broken here may be broken there.");
    }

    /** What the column of a guarantee says. */
    public static Column column(GuaranteeMap map, int question) {
        Cell all = map.total(question);
        Cell promised = map.promised(question);
        String unjudged = unjudged(all);
        String kept = "kept in " + Amount.number(all.kept()) + " of " + Amount.number(all.judged()) + unjudged;
        String broken = " in " + Amount.number(all.broken()) + " of " + Amount.number(all.judged()) + unjudged;
        return switch (HeatMap.verdict(map, question)) {
            case UNTRIED -> new Column("–", "never put to the test", "untried");
            case CLAIM_BROKEN ->
                new Column(
                        "✗",
                        "broken in " + Amount.number(promised.broken()) + " of " + Amount.number(promised.judged())
                                + unjudged(promised),
                        "claim-broken");
            case CLAIM_KEPT_WHERE_MADE ->
                new Column(
                        "✓",
                        "kept in all " + Amount.number(promised.judged())
                                + " with faults that it is about; broken by others",
                        "kept");
            case CLAIM_KEPT, OTHER_KEPT -> new Column("✓", kept, "kept");
            case RISK_WITNESSED -> new Column("!", "witnessed" + broken, "risk-broken");
            case RISK_UNSEEN -> new Column("?", "no witness in " + Amount.number(all.judged()) + unjudged, "untried");
            case OTHER_BROKEN -> new Column("·", "broken" + broken, "other-broken");
        };
    }

    private static String unjudged(Cell cell) {
        return cell.notJudged() == 0
                ? ""
                : ", not judged in " + Amount.number(cell.notJudged()) + " of " + Amount.number(cell.runs());
    }
}
