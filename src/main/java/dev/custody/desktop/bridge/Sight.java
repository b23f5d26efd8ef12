package dev.custody.desktop.bridge;

import dev.custody.ledger.MessageLife;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person looks for along a run. A value that any thread may ask. */
sealed interface Sight {
    /**
     * Whether the event is it.
     *
     * @param ahead what is known of the run, that event included
     */
    boolean isAt(int position, TraceEvent event, MarkFold ahead);

    /** Whether it takes more than the event to know. If not, nothing but the event may be used. */
    default boolean asksWhatIsKnown() {
        return true;
    }

    /** What to say when there is none. */
    String none(Phrases phrases);

    /** Anything that can be seen. */
    record Anything() implements Sight {
        @Override
        public boolean isAt(int position, TraceEvent event, MarkFold ahead) {
            return Stops.isStop(event);
        }

        @Override
        public boolean asksWhatIsKnown() {
            return false;
        }

        @Override
        public String none(Phrases phrases) {
            return phrases.of("none.anything");
        }
    }

    /** Something that happens to that message. */
    record Of(MessageId message) implements Sight {
        @Override
        public boolean isAt(int position, TraceEvent event, MarkFold ahead) {
            List<MessageLife> lives = ahead.ledger().lives();
            // Messages are counted from 1 in the order in which they come; it may not be there yet.
            return message.number() <= lives.size()
                    && ahead.ledger().life(message).isConcernedAt(position)
                    && Stops.isStop(event);
        }

        @Override
        public String none(Phrases phrases) {
            return phrases.of("none.of", message);
        }
    }

    /** Something that happens to another message than those. */
    record NotOf(Set<MessageId> messages) implements Sight {
        public NotOf {
            messages = Set.copyOf(messages);
        }

        /** Another than those that the event at that position concerns. */
        static NotOf at(int position, MarkFold ahead) {
            Set<MessageId> concerned = new HashSet<>();
            for (MessageLife life : ahead.ledger().lives()) {
                if (life.isConcernedAt(position)) {
                    concerned.add(life.id());
                }
            }
            return new NotOf(concerned);
        }

        @Override
        public boolean isAt(int position, TraceEvent event, MarkFold ahead) {
            if (!Stops.isStop(event)) {
                return false;
            }
            for (MessageLife life : ahead.ledger().lives()) {
                if (life.isConcernedAt(position) && !messages.contains(life.id())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String none(Phrases phrases) {
            return phrases.of("none.not-of");
        }
    }

    /** A mark of one of those kinds. */
    record Marked(Landmark landmark) implements Sight {
        @Override
        public boolean isAt(int position, TraceEvent event, MarkFold ahead) {
            return ahead.isMarked(position, landmark.kinds());
        }

        @Override
        public String none(Phrases phrases) {
            return phrases.of("none." + landmark.name());
        }
    }
}
