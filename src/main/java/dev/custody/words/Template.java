package dev.custody.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places.
 *
 * @param around the pieces around the places: one more than there are places
 * @param places which value stands at each of them
 */
record Template(List<String> around, List<Integer> places) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Template of(String text) {
        List<String> around = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            around.add(text.substring(from, matcher.start()));
            places.add(Integer.parseInt(matcher.group(1)));
            from = matcher.end();
        }
        around.add(text.substring(from));
        return new Template(List.copyOf(around), List.copyOf(places));
    }

    boolean isFixed() {
        return places.isEmpty();
    }

    /** How many letters it has of its own. */
    int letters() {
        return around.stream().mapToInt(String::length).sum();
    }

    String fill(Object... values) {
        if (isFixed()) {
            return around.getFirst();
        }
        StringBuilder text = new StringBuilder(around.getFirst());
        for (int i = 0; i < places.size(); i++) {
            text.append(values[places.get(i)]).append(around.get(i + 1));
        }
        return text.toString();
    }

    /** The pattern of all that it may be filled to; its groups are the places, in their order. */
    Pattern filled() {
        StringBuilder pattern = new StringBuilder(Pattern.quote(around.getFirst()));
        for (String piece : around.subList(1, around.size())) {
            pattern.append("(.+?)").append(Pattern.quote(piece));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /** Undoes {@link #fill}, by a matcher of {@link #filled}. */
    Optional<Object[]> values(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Object[] values =
                new Object[places.stream().mapToInt(place -> place + 1).max().orElse(0)];
        for (int i = 0; i < places.size(); i++) {
            values[places.get(i)] = matcher.group(i + 1);
        }
        return Optional.of(values);
    }
}
