package dev.custody.desktop.invite;

import dev.custody.audience.QrCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;

/** A QR code, as large as there is room: dark on light in every theme, since phones read no other. */
public final class QrView extends Region {
    private static final double LEAST = 120;

    private final SVGPath modules = new SVGPath();
    private final Affine magnified = new Affine();
    private int size = 1;

    public QrView() {
        getStyleClass().add("qr");
        modules.getStyleClass().add("qr-modules");
        modules.setManaged(false);
        modules.getTransforms().add(magnified);
        getChildren().add(modules);
        setMinSize(LEAST, LEAST);
    }

    /** Shows that one; null shows none. */
    void show(@Nullable QrCode code) {
        if (code == null) {
            modules.setContent("");
            return;
        }
        size = code.size() + 2 * QrCode.QUIET;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    path.append('M')
                            .append(column + QrCode.QUIET)
                            .append(' ')
                            .append(row + QrCode.QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        modules.setContent(path.toString());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        // Whole pixels: edges between modules are then sharp, and none shows a gap.
        double module = Math.max(1, Math.floor(Math.min(getWidth(), getHeight()) / size));
        magnified.setToTransform(
                module, 0, (getWidth() - module * size) / 2, 0, module, (getHeight() - module * size) / 2);
    }
}
