package dev.custody.engine.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The polls that wait at a queue or a topic, those that wait longest first. */
final class WaitingLine {
    private final List<String> channels;
    private final List<Poll> polls = new ArrayList<>();

    /** @param channels of the sink: by the names of its subscribers, or one without a name */
    WaitingLine(List<String> channels) {
        this.channels = channels;
    }

    void add(Poll poll, long waitMicros) {
        polls.add(poll);
        poll.beginWait(waitMicros);
    }

    void remove(Poll poll) {
        polls.remove(poll);
        poll.endWait();
    }

    /** Who waits for what comes by that channel, and waits longest. */
    @Nullable
    Poll first(String channel) {
        for (Poll poll : polls) {
            if (channelOf(poll).equals(channel)) {
                return poll;
            }
        }
        return null;
    }

    String channelOf(Poll poll) {
        String service = poll.receiver().part().id().value();
        return channels.contains(service) ? service : "";
    }

    List<Poll> all() {
        return List.copyOf(polls);
    }

    List<Poll> those(Predicate<Poll> which) {
        return polls.stream().filter(which).toList();
    }
}
