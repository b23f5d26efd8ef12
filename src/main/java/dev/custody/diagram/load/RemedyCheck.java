package dev.custody.diagram.load;

import java.net.URL;
import java.util.Optional;

/** Whether the remedy of a diagram is another one of the catalogue. */
final class RemedyCheck implements Check {
    @Override
    public void run(Draft draft, Problems problems) {
        Optional<String> remedy = draft.diagram().remedy();
        if (remedy.isEmpty() || problems.touch("/remedy")) {
            return;
        }
        String id = remedy.get();
        URL file = RemedyCheck.class.getResource("/diagrams/" + id + ".json");
        if (id.equals(draft.diagram().id())) {
            problems.add("/remedy", "A diagram is not its own remedy.", "Name another one, or leave it out.");
        } else if (file == null) {
            problems.add("/remedy", "There is no diagram " + Quote.of(id) + " in the catalogue.", "See: custody list.");
        }
    }
}
