package dev.custody.picture.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A selector of a stylesheet: types, classes and states, joined by blanks or by {@code >}. */
record Selector(List<Compound> compounds) {
    private static final Pattern PIECE = Pattern.compile("[.:]?[\\w-]+");

    /** @param child whether what it selects is a child of what the one before selects, and not any descendant */
    private record Compound(String type, Set<String> marks, boolean child) {
        boolean fits(Part part) {
            return (type.isEmpty() || type.equals(part.type())) && part.marks().containsAll(marks);
        }
    }

    static Selector parse(String text) {
        List<Compound> compounds = new ArrayList<>();
        boolean child = false;
        for (String word : text.replace(">", " > ").strip().split("\\s+", -1)) {
            if (word.equals(">")) {
                child = true;
                continue;
            }
            String type = "";
            Set<String> marks = new LinkedHashSet<>();
            Matcher piece = PIECE.matcher(word);
            while (piece.find()) {
                String found = piece.group();
                switch (found.charAt(0)) {
                    case '.' -> marks.add(found.substring(1));
                    case ':' -> marks.add(found);
                    default -> type = found;
                }
            }
            compounds.add(new Compound(type, marks, child));
            child = false;
        }
        return new Selector(compounds);
    }

    /** The same, said of the parts of that one: it need not say of each that it is within it. */
    Selector within(Part whole) {
        Compound first = compounds.getFirst();
        return compounds.size() > 1 && !first.marks().isEmpty() && first.fits(whole)
                ? new Selector(compounds.subList(1, compounds.size()))
                : this;
    }

    /** The more it says of what it selects, the more it counts. */
    int weight() {
        int weight = 0;
        for (Compound compound : compounds) {
            weight += compound.marks().size() * 100 + (compound.type().isEmpty() ? 0 : 1);
        }
        return weight;
    }

    boolean selects(Part part) {
        return fits(compounds.size() - 1, part);
    }

    private boolean fits(int index, Part part) {
        Compound compound = compounds.get(index);
        if (!compound.fits(part)) {
            return false;
        }
        if (index == 0) {
            return true;
        }
        for (@Nullable Part above = part.parent(); above != null; above = above.parent()) {
            if (fits(index - 1, above)) {
                return true;
            }
            if (compound.child()) {
                return false;
            }
        }
        return false;
    }
}
