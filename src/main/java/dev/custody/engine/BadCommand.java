package dev.custody.engine;

/**
 * A command, or a condition, that makes no sense for a diagram: what is wrong with it, and what would be right. Its message is
 * both.
 */
public final class BadCommand extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String mend;

    /**
     * @param what what is wrong, as a sentence
     * @param mend what to write instead, as sentences
     */
    public BadCommand(String what, String mend) {
        super(what);
        this.what = what;
        this.mend = mend;
    }

    public String what() {
        return what;
    }

    public String mend() {
        return mend;
    }

    @Override
    public String getMessage() {
        return mend.isEmpty() ? what : what + " " + mend;
    }
}
