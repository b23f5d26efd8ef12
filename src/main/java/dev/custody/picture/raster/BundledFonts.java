package dev.custody.picture.raster;

import dev.custody.picture.Paintbox;
import dev.custody.picture.style.Typeface;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/** The font of the window for whatever family is asked for, from the bundled files: nothing needs to be installed. */
final class BundledFonts implements FontFamilyResolver {
    private final GVTFontFamily family;

    BundledFonts(Paintbox box) {
        family = new Family(font(box.regular()), font(box.bold()));
    }

    private static Font font(Typeface typeface) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(typeface.file()));
        } catch (FontFormatException | IOException problem) {
            throw new IllegalStateException("can't read the bundled font: " + problem.getMessage(), problem);
        }
    }

    private record Family(Font regular, Font bold) implements GVTFontFamily {
        @Override
        public String getFamilyName() {
            return "Inter Tabular";
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(getFamilyName());
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes") // as Batik declares it
        public GVTFont deriveFont(float size, Map attributes) {
            boolean isBold = attributes.get(TextAttribute.WEIGHT) instanceof Number weight
                    && weight.floatValue() > TextAttribute.WEIGHT_MEDIUM;
            return new AWTGVTFont((isBold ? bold : regular).deriveFont(size));
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }

    @Override
    public GVTFontFamily resolve(String familyName) {
        return family;
    }

    @Override
    public GVTFontFamily resolve(String familyName, FontFace fontFace) {
        return family;
    }

    @Override
    public GVTFontFamily loadFont(InputStream in, FontFace fontFace) {
        return family;
    }

    @Override
    public GVTFontFamily getDefault() {
        return family;
    }

    /** Characters that the font lacks are painted as it paints what it lacks. */
    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char character) {
        return family;
    }
}
