package dev.custody.audience;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A text as a square of dark and light modules, without the quiet zone of {@link #QUIET} modules that must be round it. */
public final class QrCode {
    /** So wide must be the light margin. */
    public static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if the text is too long for any */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, Map.<EncodeHintType, Object>of())
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Modules on each side. */
    public int size() {
        return modules.getWidth();
    }

    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }
}
