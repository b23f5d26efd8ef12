package dev.custody.diagram.load;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Component;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.MessageTypeId;
import dev.custody.diagram.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether claims and risks name guarantees, components and message types that there are. */
final class ClaimCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String list : List.of("claims", "risks")) {
            for (Part part : draft.root().in(list).parts()) {
                if (!problems.touch(part.pointer())) {
                    check(part, draft, said, problems);
                }
            }
        }
    }

    private static void check(Part part, Draft draft, Map<String, String> said, Problems problems) {
        String text = part.node().asText();
        Optional<Claim> read = DiagramReader.claim(text);
        if (read.isEmpty()) {
            List<String> guarantees =
                    Arrays.stream(Guarantee.values()).map(Guarantee::id).toList();
            String name = text.split("[: ]", 2)[0];
            problems.add(
                    part.pointer(),
                    "There is no guarantee " + Quote.of(name) + ".",
                    Nearest.question(name, guarantees) + "There are: " + String.join(", ", guarantees) + ".");
            return;
        }
        Claim claim = read.get();
        String before = said.putIfAbsent(claim.toString(), part.pointer());
        if (before != null) {
            problems.add(
                    part.pointer(),
                    Quote.of(text) + " is said already: " + before + ".",
                    "A guarantee is claimed or risked, and once.");
        }
        Names names = new Names(draft, problems);
        for (MessageTypeId type : claim.types()) {
            names.expect(type, part.pointer());
        }
        boolean wantsComponent = claim.guarantee() == Guarantee.ACCEPTS_WHILE_DOWN;
        if (wantsComponent && claim.whileDown().isEmpty()) {
            problems.add(
                    part.pointer(),
                    Quote.of(text) + " does not say which component is down.",
                    "Write \"" + claim.guarantee().id() + ": database\", with the name of a component.");
        } else if (!wantsComponent && claim.whileDown().isPresent()) {
            problems.add(
                    part.pointer(),
                    Quote.of(claim.guarantee().id()) + " is about no component.",
                    "Write only \"" + claim.guarantee().id() + "\".");
        } else if (wantsComponent
                && names.expect(claim.whileDown().orElseThrow(), part.pointer())
                        .filter(Component.Client.class::isInstance)
                        .isPresent()) {
            problems.add(part.pointer(), "A client is never down.", "Name a service or a sink.");
        }
    }
}
