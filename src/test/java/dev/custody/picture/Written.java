package dev.custody.picture;

import dev.custody.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A word in a picture, and the room that it takes.
 *
 * @param element the {@code text} itself
 */
record Written(String text, Box box, Element element) {
    private static final Pattern MOVED = Pattern.compile("translate\\(([-\\d.]+) ([-\\d.]+)\\)");
    private static final Pattern SCALED = Pattern.compile("scale\\(([-\\d.]+)\\)");

    /** How far into each other rooms may reach: what sticks out of a letter's own height is mostly air. */
    private static final double SLACK = 2;

    private static final Paintbox BOX = Paintbox.of(dev.custody.picture.style.Theme.LIGHT);

    /** All words of a picture; those in turned signs as if they were not turned. */
    static List<Written> in(Markup markup) {
        return markup.elements()
                .filter(element -> element.getTagName().equals("text"))
                .map(Written::of)
                .toList();
    }

    private static Written of(Element element) {
        String text = element.getTextContent();
        String own = element.getAttribute("font-size");
        double size = own.isEmpty() ? 12 : Double.parseDouble(own);
        boolean bold = !element.getAttribute("font-weight").isEmpty();
        String given = element.getAttribute("textLength");
        double width = given.isEmpty() ? BOX.width(text, size, bold) : Double.parseDouble(given);
        double x = Double.parseDouble(element.getAttribute("x"));
        double left = switch (element.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double base = Double.parseDouble(element.getAttribute("y"));
        Box box = new Box(left, base - size * 0.73, width, size * 0.73);
        for (Node above = element.getParentNode(); above instanceof Element group; above = above.getParentNode()) {
            box = moved(box, group.getAttribute("transform"));
        }
        return new Written(text, box, element);
    }

    private static Box moved(Box box, String transform) {
        Box result = box;
        Matcher scaled = SCALED.matcher(transform);
        if (scaled.find()) {
            double zoom = Double.parseDouble(scaled.group(1));
            result = new Box(result.x() * zoom, result.y() * zoom, result.width() * zoom, result.height() * zoom);
        }
        Matcher moved = MOVED.matcher(transform);
        if (moved.find()) {
            double x = Double.parseDouble(moved.group(1));
            double y = Double.parseDouble(moved.group(2));
            result = new Box(result.x() + x, result.y() + y, result.width(), result.height());
        }
        return result;
    }

    /** Pairs of words that lie on each other. */
    static List<String> overlapping(Markup markup) {
        List<Written> all = in(markup);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).liesOn(all.get(j))) {
                    pairs.add(all.get(i).text + " " + all.get(i).box + " / " + all.get(j).text + " " + all.get(j).box);
                }
            }
        }
        return pairs;
    }

    boolean liesOn(Written other) {
        double across = Math.min(box.right(), other.box.right()) - Math.max(box.x(), other.box.x());
        double down = Math.min(box.bottom(), other.box.bottom()) - Math.max(box.y(), other.box.y());
        return across > SLACK && down > SLACK;
    }
}
