package dev.custody.audience;

import java.util.List;

/** What whoever presents asks of the room. All of it returns at once; none of it fails where nobody is there. */
public interface Votes {
    /** Where nobody was invited. */
    Votes NONE = new Votes() {
        @Override
        public void ask(String question, List<String> choices) {}

        @Override
        public void close() {}

        @Override
        public void reveal(int right, String because) {}

        @Override
        public void withdraw() {}

        @Override
        public List<Integer> counts() {
            return List.of();
        }

        @Override
        public int phones() {
            return 0;
        }
    };

    /** From now on everybody may choose, once, and change their mind. Another question takes the place of the one before. */
    void ask(String question, List<String> choices);

    /** Nobody may choose any more. */
    void close();

    /**
     * Closes, and says which choice was right.
     *
     * @param right from 0
     * @param because the sentence that decided it
     */
    void reveal(int right, String because);

    /** Takes the question away. */
    void withdraw();

    /** How many chose each of the choices so far; empty if there is no question. */
    List<Integer> counts();

    /** How many phones are there now. */
    int phones();
}
