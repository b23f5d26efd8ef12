package dev.custody.report.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that differ in nothing but whole numbers, kept once: a template has {@link #GAP} where a number stands. */
final class Templates {
    /** No text of ours has it. */
    static final char GAP = '\u0001';

    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final boolean markup;

    /** @param markup whether texts are SVG: then only numbers that are read, between tags, are taken out */
    Templates(boolean markup) {
        this.markup = markup;
    }

    /** A text as its template and its numbers. */
    record Filled(int template, List<Integer> numbers) {}

    Filled of(String text) {
        StringBuilder template = new StringBuilder(text.length());
        List<Integer> numbers = new ArrayList<>(4);
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (markup && c == '<') {
                int end = text.indexOf('>', at);
                at = end < 0 ? text.length() : end + 1;
            } else {
                int end = isDigit(c) ? number(text, at) : at;
                if (end > at) {
                    numbers.add(Integer.parseInt(text, at, end, 10));
                    template.append(text, from, at).append(GAP);
                    from = end;
                }
                at = Math.max(end, at + 1);
            }
        }
        template.append(text, from, text.length());
        return new Filled(index(template.toString()), numbers);
    }

    /** The index of a text that is kept as it is. */
    int index(String text) {
        Integer index = known.get(text);
        if (index == null) {
            index = known.size();
            known.put(text, index);
        }
        return index;
    }

    /** The end of a number that begins there and reads the same again; {@code at} if none does. */
    private static int number(String text, int at) {
        if (at > 0 && isDigit(text.charAt(at - 1))) {
            return at;
        }
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean plain = end - at <= 9 && end > at && (text.charAt(at) != '0' || end - at == 1);
        return plain ? end : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    List<String> all() {
        return List.copyOf(known.keySet());
    }
}
