package dev.custody.transcript;

import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds English in a text, apart from what the diagram itself says: the names of its components, tables and fields, its reasons. */
public final class English {
    /** Some of these are in every sentence of ours; none of them is German. */
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(became|read|wrote|the|is|are|of|and|with|for|from|into|to|by|on|it|its|nobody|somebody|sent|took|told|left|arrived|began"
                    + "|done|failed|stored|inserted|updated|written|deleted|connection|answer|time|rows?|messages?|handed|made|committed|killed|keeps?|opened|accepted|rejected|was"
                    + " (?:killed|told|given|asked|started|lost|cut|healed)|ended|came|read its|rolled back|looked|gave"
                    + " up|enqueue|publish|receive|release|select|validate|reply"
                    + "|still|never|every|all|each|nothing|has|refuses|takes|ignored|changed|step)\\b");

    private final List<String> own = new ArrayList<>();

    public English(Diagram diagram) {
        own.add(diagram.id().toString());
        for (Component component : diagram.components()) {
            own.add(component.title());
            own.add(component.id().value());
            if (component instanceof Component.Service service) {
                addReasons(service.program().steps());
            }
            if (component instanceof Component.Database database) {
                database.tables().forEach(table -> own.add(table.id().table()));
            }
        }
        diagram.messages().forEach(type -> {
            own.add(type.id().value());
            type.fields().forEach(field -> own.add(field.name()));
        });
        own.sort(Comparator.comparingInt(String::length).reversed());
    }

    private void addReasons(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.End end) {
                own.add(end.why());
            }
            if (step instanceof Step.Block block) {
                addReasons(block.steps());
            }
        }
    }

    /** The English words in it. */
    public List<String> in(String text) {
        // Names of watermarks, values of a payload and commands are data too.
        String rest = text.replaceAll("Wasserstand \\w+|\\w+=[^,)]*", "")
                .replaceAll("„(?:kill|restart|set|cut|heal|send|slow) [^“]*“", "");
        for (String each : own) {
            rest = rest.replaceAll("(?<![\\p{L}])" + Pattern.quote(each) + "(?![\\p{L}])", "");
        }
        return WORDS.matcher(rest).results().map(MatchResult::group).toList();
    }
}
