package dev.custody.explore;

import dev.custody.diagram.Claim;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A guarantee that runs are asked after: a column of the guarantee map.
 *
 * @param part how the diagram speaks of it
 */
public record Question(Claim claim, Part part) {
    public enum Part {
        /** The diagram says that it keeps it, under any single kill and any single cut. */
        CLAIM("claim"),
        /** The diagram documents that it may break it. */
        RISK("risk"),
        /** The diagram says nothing about it. */
        OTHER("other");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        /** Its name in files. */
        public String id() {
            return id;
        }
    }

    /**
     * The diagram's claims and risks in its order, then all other guarantees that need no parameter: those of which claims and
     * risks together do not speak for every type and nature of message.
     */
    public static List<Question> of(Diagram diagram) {
        List<Question> questions = new ArrayList<>();
        diagram.claims().forEach(claim -> questions.add(new Question(claim, Part.CLAIM)));
        diagram.risks().forEach(risk -> questions.add(new Question(risk, Part.RISK)));
        for (Guarantee guarantee : Guarantee.values()) {
            Claim claim = new Claim(guarantee, Optional.empty(), List.of());
            boolean said = diagram.messages().stream()
                    .allMatch(type -> Arrays.stream(Nature.values())
                            .allMatch(nature -> questions.stream()
                                    .anyMatch(q -> q.claim().guarantee() == guarantee
                                            && q.claim().covers(type.id(), nature))));
            if (guarantee != Guarantee.ACCEPTS_WHILE_DOWN && !said) {
                questions.add(new Question(claim, Part.OTHER));
            }
        }
        return List.copyOf(questions);
    }
}
