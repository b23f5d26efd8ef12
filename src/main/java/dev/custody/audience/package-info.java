/**
 * The audience takes part: people send messages into the run from their phones, follow them there, and vote.
 *
 * <p>Two threads' worlds meet in one place, the {@link dev.custody.audience.Room}. On one side is whoever plays the run: once a
 * pulse it takes a few of the messages that were sent, and says what can be sent, what became of what was sent, and what is asked.
 * On the other side is the {@link dev.custody.audience.PhoneServer}, with a thread for each request. Neither waits for the other.
 *
 * <p>What a phone sees is a state, not a stream of news: every part of it carries the number of its last change, and a phone is
 * sent what has a higher number than what it has. So there is no buffer that a slow phone could fill; whoever reads late gets
 * the newest, and whoever comes back (<i>Last-Event-ID</i>) what was missed.
 *
 * <p>Strangers talk to this package. All that they can have much of has a bound ({@link dev.custody.audience.Limits}), what they
 * write is text and stays text, and nothing of it is kept but the commands of the run.
 */
@NullMarked
package dev.custody.audience;

import org.jspecify.annotations.NullMarked;
