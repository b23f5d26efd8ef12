package dev.custody.audience;

import java.util.List;
import java.util.Optional;

/**
 * What is new for a phone.
 *
 * @param version after which to ask the next time
 * @param offer with its number, if it is another one
 * @param asked whether the question is another one, or stands otherwise; then {@code ballot} has it, or is empty where nothing is
 *     asked any more
 * @param messages those of its own that stand otherwise
 */
record Update(
        long version,
        Optional<Numbered> offer,
        boolean asked,
        Optional<Ballot.View> ballot,
        List<Phone.View> messages) {
    record Numbered(int number, Offer offer) {}

    boolean isEmpty() {
        return offer.isEmpty() && !asked && messages.isEmpty();
    }
}
