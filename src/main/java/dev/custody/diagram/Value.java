package dev.custody.diagram;

/** A value of a field or of a column. */
public sealed interface Value {
    /** A whole number. */
    record Int(long value) implements Value {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A text. */
    record Text(String value) implements Value {
        @Override
        public String toString() {
            return value;
        }
    }

    /** A yes or a no. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }
}
