package dev.custody.audience;

import dev.custody.engine.Command;

/**
 * A message that came from a phone, to be given to the run.
 *
 * @param ticket by which to say what became of it
 * @param offer what it answers; with another diagram on the stage, it means nothing
 */
public record Sent(long ticket, Offer offer, Command.SendPayload command) {}
