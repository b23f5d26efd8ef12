package dev.custody.trace;

import java.io.IOException;
import java.io.Reader;

/** Reads text line by line, and no line into memory that is longer than its bound. */
final class Lines {
    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int filled;

    Lines(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** Reads the next line, without its end. Returns whether there was one. */
    boolean read() throws IOException {
        line.setLength(0);
        if (next == filled && !fill()) {
            return false;
        }
        do {
            int start = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            line.append(buffer, start, next - start);
            if (next < filled) {
                next++;
                return true;
            }
        } while (line.length() <= maxLength && fill());
        return true;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    boolean isTooLong() {
        return line.length() > maxLength;
    }

    String line() {
        return line.toString();
    }
}
