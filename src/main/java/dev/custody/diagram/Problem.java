package dev.custody.diagram;

/**
 * Something wrong with a file.
 *
 * @param file the file as the user named it
 * @param pointer where in it: a JSON pointer (RFC 6901), or {@code line 3, column 7} where it is no JSON at all
 * @param what what is wrong
 * @param mend what to do about it
 */
public record Problem(String file, String pointer, String what, String mend) {
    @Override
    public String toString() {
        return file + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + what + (mend.isEmpty() ? "" : " " + mend);
    }
}
