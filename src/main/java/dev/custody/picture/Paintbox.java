package dev.custody.picture;

import dev.custody.picture.style.Ink;
import dev.custody.picture.style.Styles;
import dev.custody.picture.style.Theme;
import dev.custody.picture.style.Typeface;
import java.util.Locale;

/**
 * What pictures are painted with. Making one reads the stylesheets and fonts, so make one and keep it; any number of threads may
 * use it.
 *
 * @param styles of a theme
 * @param ink how colours are said
 * @param regular the font of ordinary text
 * @param bold the font of text that stands out
 * @param words what is written on diagrams
 * @param outlines how large outlines are, found out once
 */
public record Paintbox(Styles styles, Ink ink, Typeface regular, Typeface bold, DiagramWords words, Outlines outlines) {
    /** With the colours of that theme, for every reader of SVG. */
    public static Paintbox of(Theme theme) {
        Styles styles = new Styles(theme);
        return new Paintbox(
                styles,
                Ink.of(styles),
                Typeface.regular(),
                Typeface.bold(),
                new DiagramWords(Locale.ENGLISH),
                new Outlines());
    }

    /** With variables for colours: for pages in a browser, which have {@link #css()} in them once. */
    public static Paintbox variables() {
        return new Paintbox(
                new Styles(Theme.LIGHT),
                Ink.variables(),
                Typeface.regular(),
                Typeface.bold(),
                new DiagramWords(Locale.ENGLISH),
                new Outlines());
    }

    /** The same with words in that language. */
    public Paintbox in(Locale language) {
        return new Paintbox(styles, ink, regular, bold, new DiagramWords(language), outlines);
    }

    /**
     * What a page defines once for all its pictures with variables: the colours in light and dark (as the reader prefers, or by
     * the class {@code light} or {@code dark} of the page's root), and the font.
     */
    public String css() {
        return Ink.Variables.css(new Styles(Theme.LIGHT), new Styles(Theme.DARK)) + fonts();
    }

    /** The font itself as CSS: 120 KB. */
    public String fonts() {
        return face(regular, "400") + face(bold, "700");
    }

    /** A picture with the font in it, for whoever has it by itself: 120 KB more. */
    public String alone(String svg) {
        int at = svg.indexOf("</title>") + "</title>".length();
        return svg.substring(0, at) + "<style>" + fonts() + "</style>" + svg.substring(at);
    }

    private static String face(Typeface font, String weight) {
        return "@font-face{font-family:'Inter Tabular';font-weight:" + weight + ";src:url(" + font.dataUri()
                + ") format('opentype')}\n";
    }

    Typeface typeface(boolean isBold) {
        return isBold ? bold : regular;
    }

    /** How wide a text is in that size, in the same unit. */
    public double width(String text, double size, boolean isBold) {
        return typeface(isBold).width(text) * size;
    }
}
