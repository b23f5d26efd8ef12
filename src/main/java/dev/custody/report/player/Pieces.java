package dev.custody.report.player;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures taken apart into their tags: most of what two pictures of a component have in common is in the reel once. */
final class Pieces {
    private final Map<String, Integer> known = new LinkedHashMap<>();

    /** The indices of its pieces, each of which begins with a tag. */
    Numbers of(String picture) {
        Numbers pieces = new Numbers();
        int begin = 0;
        while (begin < picture.length()) {
            int next = picture.indexOf('<', begin + 1);
            int end = next < 0 ? picture.length() : next;
            String piece = picture.substring(begin, end);
            Integer index = known.putIfAbsent(piece, known.size());
            pieces.add(index == null ? known.size() - 1 : index);
            begin = end;
        }
        return pieces;
    }

    List<String> all() {
        return List.copyOf(known.keySet());
    }
}
