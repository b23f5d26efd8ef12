package dev.custody.scenario.story;

/** How many: exactly so many, at least or at most. */
public record Amount(Sign sign, int number) {
    /** How a number is compared. */
    public enum Sign {
        EXACTLY("="),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        /** As it is written. */
        public String text() {
            return text;
        }
    }

    public static Amount exactly(int number) {
        return new Amount(Sign.EXACTLY, number);
    }

    boolean holds(int counted) {
        return switch (sign) {
            case EXACTLY -> counted == number;
            case AT_LEAST -> counted >= number;
            case AT_MOST -> counted <= number;
        };
    }
}
