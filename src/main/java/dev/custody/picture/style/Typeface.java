package dev.custody.picture.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A font of the window, as far as is needed to know how much room a text takes: the tables {@code head}, {@code hhea},
 * {@code hmtx} and {@code cmap} of its OpenType file. All measures are in parts of the font size.
 */
public final class Typeface {
    /** Its name in stylesheets, and what comes near it where it is not to be had. */
    public static final String FAMILY = "'Inter Tabular', Inter, system-ui, sans-serif";

    /** What a glyph that the font does not have takes, in another font, at least; those of East Asia and emoji take more. */
    private static final double FOREIGN = 0.62;

    private static final double WIDE = 1.25;
    private static final int FIRST_WIDE = 0x1100;

    private final byte[] file;
    private final double ascent;
    private final double descent;
    private final Map<Integer, Double> widths = new HashMap<>();

    private Typeface(byte[] file) {
        this.file = file;
        ByteBuffer data = ByteBuffer.wrap(file);
        Map<String, Integer> tables = tables(data);
        double unit = data.getShort(offset(tables, "head") + 18) & 0xFFFF;
        int header = offset(tables, "hhea");
        ascent = data.getShort(header + 4) / unit;
        descent = -data.getShort(header + 6) / unit;
        int metrics = data.getShort(header + 34) & 0xFFFF;
        Map<Integer, Integer> glyphs = glyphs(data, offset(tables, "cmap"));
        int advances = offset(tables, "hmtx");
        glyphs.forEach((character, glyph) ->
                widths.put(character, (data.getShort(advances + 4 * Math.min(glyph, metrics - 1)) & 0xFFFF) / unit));
    }

    /** The font for ordinary text. */
    public static Typeface regular() {
        return named("InterTabular-Regular.otf");
    }

    /** The font for text that stands out. */
    public static Typeface bold() {
        return named("InterTabular-Bold.otf");
    }

    private static Typeface named(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/styles/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from this build");
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException("can't read the font " + name, problem);
        }
    }

    private static Map<String, Integer> tables(ByteBuffer data) {
        Map<String, Integer> tables = new HashMap<>();
        for (int i = 0; i < data.getShort(4); i++) {
            byte[] tag = new byte[4];
            data.get(12 + 16 * i, tag);
            tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), data.getInt(12 + 16 * i + 8));
        }
        return tables;
    }

    private static int offset(Map<String, Integer> tables, String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalStateException("a font without the table " + tag);
        }
        return offset;
    }

    /** The glyph of each character, from the table of format 4. */
    private static Map<Integer, Integer> glyphs(ByteBuffer data, int cmap) {
        Map<Integer, Integer> glyphs = new HashMap<>();
        for (int i = 0; i < data.getShort(cmap + 2); i++) {
            int table = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (data.getShort(table) == 4) {
                segments(data, table, glyphs);
            }
        }
        return glyphs;
    }

    private static void segments(ByteBuffer data, int table, Map<Integer, Integer> glyphs) {
        int doubled = data.getShort(table + 6) & 0xFFFF;
        for (int segment = 0; segment < doubled; segment += 2) {
            int end = data.getShort(table + 14 + segment) & 0xFFFF;
            int start = data.getShort(table + 16 + doubled + segment) & 0xFFFF;
            int delta = data.getShort(table + 16 + 2 * doubled + segment);
            int at = table + 16 + 3 * doubled + segment;
            int range = data.getShort(at) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c : data.getShort(at + range + 2 * (c - start)) & 0xFFFF;
                if (glyph != 0) {
                    glyphs.put(c, glyph + delta & 0xFFFF);
                }
            }
        }
    }

    /** From the line that letters stand on up to the top of a line of text. */
    public double ascent() {
        return ascent;
    }

    /** How high a line of text is. */
    public double height() {
        return ascent + descent;
    }

    /** How wide a text is, without kerning. */
    public double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        Double known = widths.get(character);
        return known != null ? known : character >= FIRST_WIDE ? WIDE : FOREIGN;
    }

    /** The whole font, to be put into a picture or page. */
    public String dataUri() {
        return "data:font/otf;base64," + Base64.getEncoder().encodeToString(file);
    }

    /** The bytes of the font's file. */
    public byte[] file() {
        return file.clone();
    }
}
