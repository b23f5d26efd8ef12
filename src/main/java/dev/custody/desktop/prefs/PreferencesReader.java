package dev.custody.desktop.prefs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes preferences of what the file holds. By hand: the library would look at each record first, and the window of each start
 * has to wait for its preferences. What is not there, and what a later version calls in ways of its own, is as it is by default.
 */
final class PreferencesReader {
    private PreferencesReader() {}

    /** @throws IllegalArgumentException if something is of another kind than it must be */
    static Preferences read(JsonNode tree) {
        return new Preferences(
                object(tree, "window", PreferencesReader::window),
                object(tree, "panels", PreferencesReader::panels),
                object(tree, "looks", PreferencesReader::looks),
                object(tree, "words", PreferencesReader::words),
                number(tree, "pace"),
                text(tree, "diagram"),
                list(tree, "recent"),
                object(
                        tree,
                        "places",
                        places -> map(places, (of, name) -> map(of.path(name), PreferencesReader::place))),
                flag(tree, "tourSeen"),
                object(tree, "presenting", PreferencesReader::presenting));
    }

    private static WindowPlace window(JsonNode of) {
        return new WindowPlace(
                number(of, "width"), number(of, "height"), flag(of, "maximized"), perhaps(of, "x"), perhaps(of, "y"));
    }

    private static Panels panels(JsonNode of) {
        return new Panels(list(of, "seen"), object(of, "sizes", PreferencesReader::sizes));
    }

    private static Panels.Sizes sizes(JsonNode of) {
        return new Panels.Sizes(
                number(of, "left"), number(of, "right"), number(of, "rightUpper"), number(of, "centreUpper"));
    }

    private static Looks looks(JsonNode of) {
        return new Looks(
                constant(of, "theme", Looks.Theme.SYSTEM),
                constant(of, "accent", Looks.Accent.BLUE),
                number(of, "fontSize"),
                constant(of, "motion", Looks.Motion.SYSTEM));
    }

    private static Words words(JsonNode of) {
        return new Words(constant(of, "texts", Words.Tongue.SYSTEM), constant(of, "numbers", Words.Tongue.SYSTEM));
    }

    private static PresentPlaces presenting(JsonNode of) {
        return new PresentPlaces(
                perhaps(of, "x"), perhaps(of, "y"), object(of, "speakerWindow", PreferencesReader::window));
    }

    private static Place place(JsonNode of, String name) {
        JsonNode at = of.path(name);
        return new Place(number(at, "column"), number(at, "row"));
    }

    private static <T> @Nullable T object(JsonNode of, String name, Function<JsonNode, T> read) {
        JsonNode found = of.path(name);
        if (isNothing(found)) {
            return null;
        }
        return read.apply(mustBe(found.isObject(), found, name));
    }

    private static <T> Map<String, T> map(JsonNode of, BiFunction<JsonNode, String, T> read) {
        Map<String, T> map = new LinkedHashMap<>();
        of.fieldNames().forEachRemaining(name -> {
            mustBe(of.path(name).isObject(), of.path(name), name);
            map.put(name, read.apply(of, name));
        });
        return map;
    }

    private static @Nullable List<String> list(JsonNode of, String name) {
        JsonNode found = of.path(name);
        if (isNothing(found)) {
            return null;
        }
        List<String> list = new ArrayList<>();
        for (JsonNode each : mustBe(found.isArray(), found, name)) {
            list.add(mustBe(each.isTextual(), each, name).textValue());
        }
        return list;
    }

    private static @Nullable String text(JsonNode of, String name) {
        JsonNode found = of.path(name);
        return isNothing(found) ? null : mustBe(found.isTextual(), found, name).textValue();
    }

    private static double number(JsonNode of, String name) {
        Double found = perhaps(of, name);
        return found == null ? 0 : found;
    }

    private static @Nullable Double perhaps(JsonNode of, String name) {
        JsonNode found = of.path(name);
        return isNothing(found)
                ? null
                : (Double) mustBe(found.isNumber(), found, name).doubleValue();
    }

    private static boolean flag(JsonNode of, String name) {
        JsonNode found = of.path(name);
        return !isNothing(found) && mustBe(found.isBoolean(), found, name).booleanValue();
    }

    private static <E extends Enum<E>> E constant(JsonNode of, String name, E otherwise) {
        String called = text(of, name);
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (each.name().equals(called)) {
                return each;
            }
        }
        return otherwise;
    }

    private static boolean isNothing(JsonNode found) {
        return found.isMissingNode() || found.isNull();
    }

    private static JsonNode mustBe(boolean right, JsonNode found, String name) {
        if (!right) {
            throw new IllegalArgumentException(name + " can't be " + found);
        }
        return found;
    }
}
