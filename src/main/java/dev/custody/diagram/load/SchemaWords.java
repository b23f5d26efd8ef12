package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.custody.diagram.Durations;
import dev.custody.diagram.Guarantee;
import dev.custody.diagram.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the findings of the schema's validator into the words of a person who helps. */
final class SchemaWords {
    private final JsonNode schema;
    private final JsonNode root;

    /** Names that no object of that kind has, by the pointer to the object. */
    private final Map<String, List<String>> unknown = new LinkedHashMap<>();

    SchemaWords(JsonNode schema, JsonNode root, List<Error> errors) {
        this.schema = schema;
        this.root = root;
        for (Error error : errors) {
            if ("additionalProperties".equals(error.getKeyword())) {
                unknown.computeIfAbsent(pointer(error), p -> new ArrayList<>()).add(error.getProperty());
            }
        }
    }

    /** Adds what the finding comes to; nothing if another finding says it better. */
    void add(Error error, Problems problems) {
        String pointer = pointer(error);
        JsonNode node = root.at(pointer);
        String path = error.getEvaluationPath().toString();
        if (path.contains("/dependentSchemas/limit/")) {
            addLonelyLimit(pointer, node, problems);
            return;
        }
        if (path.contains("/dependentSchemas/takes/")) {
            addLonely(
                    "takes",
                    "a validate or a work",
                    "how long a sink takes is said at the sink",
                    pointer,
                    node,
                    problems);
            return;
        }
        if (path.contains("/dependentSchemas/set/")) {
            addLonely("set", "an insert or an update", "there is nothing else to set", pointer, node, problems);
            return;
        }
        if (path.contains("/dependentSchemas/hears/")) {
            problems.add(
                    Pointer.in(pointer, "hears"),
                    "This client polls already: it learns what became of its messages in one way or the other.",
                    "Leave 'polls' or 'hears' out.");
            return;
        }
        if (path.contains("/dependentSchemas/outcome/")) {
            addLonely("outcome", "a notify", "nobody else tells one", pointer, node, problems);
            return;
        }
        if (path.contains("/oneOf/") || (path.contains("/anyOf/") && "enum".equals(error.getKeyword()))) {
            return;
        }
        Object[] arguments = error.getArguments();
        switch (error.getKeyword()) {
            case "additionalProperties" -> addUnknown(error, pointer, problems);
            case "required" -> addMissing(error, pointer, problems);
            case "dependentRequired" -> addDependent(arguments, pointer, problems);
            case "type" ->
                problems.add(
                        pointer,
                        "This is " + JsonWords.kind(node) + ", but must be " + JsonWords.types(error.getSchemaNode())
                                + ".",
                        describe(owner(error)));
            case "enum" -> {
                List<String> allowed = JsonWords.texts(error.getSchemaNode());
                problems.add(
                        pointer,
                        JsonWords.value(node) + " is not known here.",
                        Nearest.question(node.isTextual() ? node.textValue() : "", allowed) + "Allowed: "
                                + String.join(", ", allowed) + ".");
            }
            case "const" ->
                problems.add(
                        pointer,
                        JsonWords.value(node) + " is not known here.",
                        "Allowed: " + JsonWords.value(error.getSchemaNode()) + ".");
            case "pattern" -> addPattern(error, pointer, node.textValue(), problems);
            case "propertyNames" -> {
                String name = String.valueOf(arguments[0]);
                JsonNode rule =
                        schema.at(error.getSchemaNode().path("$ref").asText().substring(1));
                problems.add(
                        Pointer.in(pointer, name),
                        Quote.of(name) + " can't be the " + rule.path("title").asText() + ".",
                        describe(rule));
            }
            case "minLength" -> problems.add(pointer, "The text is empty.", describe(owner(error)));
            case "maxLength" ->
                problems.add(
                        pointer,
                        "The text is too long: " + node.textValue().length() + " characters.",
                        "At most " + error.getSchemaNode() + ".");
            case "minimum", "maximum" -> addRange(owner(error), pointer, node, problems);
            case "minItems", "minProperties", "maxItems", "maxProperties" -> addCount(error, pointer, node, problems);
            case "oneOf" -> addOneOf(owner(error), pointer, node, problems);
            default -> problems.add(pointer, Quote.plain(error.getMessage()) + ".", "");
        }
    }

    private void addUnknown(Error error, String pointer, Problems problems) {
        JsonNode owner = owner(error);
        List<String> allowed = names(owner.path("properties"));
        String what = isStep(owner) ? "There is no step or setting " : "There is no ";
        problems.add(
                Pointer.in(pointer, error.getProperty()),
                what + Quote.of(error.getProperty()) + " here.",
                Nearest.question(error.getProperty(), allowed) + "Allowed: " + String.join(", ", allowed) + ".");
    }

    private void addMissing(Error error, String pointer, Problems problems) {
        String missing = error.getProperty();
        if (!isMisspelt(pointer, missing)) {
            JsonNode property = owner(error).path("properties").path(missing);
            problems.add(pointer, Quote.of(missing) + " is missing.", describe(property));
        }
    }

    private void addDependent(Object[] arguments, String pointer, Problems problems) {
        String missing = String.valueOf(arguments[0]);
        String present = String.valueOf(arguments[1]);
        if (!isMisspelt(pointer, missing)) {
            problems.add(
                    pointer,
                    Quote.of(present) + " needs " + Quote.of(missing) + " beside it.",
                    "Add it, or leave " + Quote.of(present) + " out.");
        }
    }

    /** Whether an unknown name of the object is most likely meant to be this one: then that was said already. */
    private boolean isMisspelt(String pointer, String missing) {
        return unknown.getOrDefault(pointer, List.of()).stream()
                .anyMatch(name -> !Nearest.to(name, List.of(missing)).isEmpty());
    }

    private void addPattern(Error error, String pointer, String text, Problems problems) {
        JsonNode rule = owner(error);
        String name = rule.path("title").asText();
        switch (name) {
            case "duration" -> {
                String what = Quote.of(text) + " is no duration.";
                try {
                    Durations.parseMicros(text);
                } catch (IllegalArgumentException said) {
                    what = Quote.clean(String.valueOf(said.getMessage()));
                }
                problems.add(pointer, what, "");
            }
            case "text" ->
                problems.add(
                        pointer,
                        Quote.of(text) + " has a control character in it.",
                        "Write it without: no line breaks, no tabs, no invisible characters.");
            case "" -> {
                List<String> guarantees =
                        Stream.of(Guarantee.values()).map(Guarantee::id).toList();
                problems.add(
                        pointer,
                        Quote.of(text) + " is no guarantee.",
                        Nearest.question(text, guarantees)
                                + "Write it like \"nothing-lost\", \"nothing-lost for order\" or"
                                + " \"accepts-while-down: database\".");
            }
            default -> problems.add(pointer, Quote.of(text) + " is no " + name + ".", describe(rule));
        }
    }

    /** The validator says minimum of some numbers that are beyond the maximum. */
    private static void addRange(JsonNode owner, String pointer, JsonNode node, Problems problems) {
        JsonNode least = owner.path("minimum");
        boolean tooSmall = least.isNumber() && node.decimalValue().compareTo(least.decimalValue()) < 0;
        problems.add(
                pointer,
                JsonWords.value(node) + (tooSmall ? " is too small." : " is too large."),
                tooSmall ? "At least " + least + "." : "At most " + owner.path("maximum") + ".");
    }

    private void addCount(Error error, String pointer, JsonNode node, Problems problems) {
        JsonNode owner = owner(error);
        int bound = error.getSchemaNode().asInt();
        List<String> choices = names(owner.path("properties"));
        if (owner.path("minProperties").asInt() == 1
                && owner.path("maxProperties").asInt() == 1) {
            problems.add(
                    pointer,
                    "There must be exactly one " + owner.path("title").asText() + " here, not " + node.size() + ".",
                    choices.isEmpty() ? "Such as { \"sent\": true }." : "Choose: " + String.join(", ", choices) + ".");
        } else if (error.getKeyword().startsWith("min")) {
            problems.add(pointer, "There are too few here: " + node.size() + ".", "At least " + bound + ".");
        } else {
            problems.add(pointer, "There are too many here: " + node.size() + ".", "At most " + bound + ".");
        }
    }

    private void addOneOf(JsonNode owner, String pointer, JsonNode node, Problems problems) {
        if (isStep(owner)) {
            addStep(pointer, node, problems);
            return;
        }
        List<String> choices = choices(owner);
        long count = names(node).stream().filter(choices::contains).count();
        if (count > 0 || !unknown.containsKey(pointer)) {
            problems.add(
                    pointer,
                    "There must be exactly one " + owner.path("title").asText() + " here, not " + count + ".",
                    "Choose: " + String.join(", ", choices) + ".");
        }
    }

    private void addStep(String pointer, JsonNode node, Problems problems) {
        List<String> verbs = verbs(node);
        if (verbs.size() > 1) {
            problems.add(
                    pointer,
                    "There are " + verbs.size() + " steps in one: " + String.join(", ", verbs) + ".",
                    "Write them one after the other: { … }, { … }.");
        } else if (node.isObject() && verbs.isEmpty() && !unknown.containsKey(pointer)) {
            problems.add(pointer, "Here is no step.", "Allowed: " + String.join(", ", allVerbs()) + ".");
        }
    }

    private void addLonely(
            String member, String owners, String reason, String pointer, JsonNode node, Problems problems) {
        if (!verbs(node).isEmpty()) {
            problems.add(
                    Pointer.in(pointer, member),
                    Quote.of(member) + " belongs to " + owners + ".",
                    "Leave it out: " + reason + ".");
        }
    }

    private void addLonelyLimit(String pointer, JsonNode node, Problems problems) {
        if (!verbs(node).isEmpty()) {
            problems.add(
                    Pointer.in(pointer, "limit"),
                    "'limit' belongs to a select, a changes or a fetch.",
                    "Leave it out.");
        }
    }

    private List<String> verbs(JsonNode step) {
        return names(step).stream().filter(allVerbs()::contains).toList();
    }

    private List<String> allVerbs() {
        return choices(schema.at("/$defs/step"));
    }

    private static List<String> choices(JsonNode owner) {
        List<String> choices = new ArrayList<>();
        owner.path("oneOf")
                .forEach(choice -> choices.add(choice.at("/required/0").asText()));
        return choices;
    }

    private boolean isStep(JsonNode owner) {
        return owner.path("title").asText().equals("step");
    }

    /** What the schema says about something, looking behind its references. */
    private String describe(JsonNode rule) {
        for (JsonNode at = rule; !at.isMissingNode(); at = schema.at(ref(at))) {
            if (at.has("description")) {
                return at.path("description").asText();
            }
            if (!at.has("$ref")) {
                break;
            }
        }
        return "";
    }

    private static String ref(JsonNode rule) {
        String ref = rule.path("$ref").asText();
        return ref.startsWith("#") ? ref.substring(1) : "/nowhere";
    }

    /** The part of the schema that the keyword of the finding stands in. */
    private JsonNode owner(Error error) {
        String location = error.getSchemaLocation().toString();
        String fragment = location.substring(location.indexOf('#') + 1);
        return schema.at(Pointer.parent(fragment));
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
