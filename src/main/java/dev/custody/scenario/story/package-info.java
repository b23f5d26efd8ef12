/**
 * Stories as files: a diagram that runs, what is done to it, what is said, asked and expected.
 *
 * <p>A {@link dev.custody.scenario.story.Scenario} is a list of {@link dev.custody.scenario.story.Beat}s. A
 * {@link dev.custody.scenario.story.Performance} is the fold that says which of them begins; the
 * {@link dev.custody.scenario.story.StoryPlayer} plays one to its end, and a window plays one with somebody who presses
 * <em>next</em>. Nothing that a scenario says comes true by being written down: predictions are answered and expectations judged
 * by the trace.
 *
 * <h2>For authors</h2>
 *
 * A file is called {@code NAME.scenario.json}; built-in ones are in {@code diagrams/scenarios/} and named in
 * {@code catalogue.txt} there. An editor completes and checks them by {@code diagrams/scenario.schema.json}, {@code custody check
 * FILE} says all that is wrong with one, and {@code custody run FILE} plays it.
 *
 * <pre>{@code
 * {
 *   "$schema": "../scenario.schema.json",
 *   "format": 1,
 *   "title": "The worker dies over a message",
 *   "summary": "What it shows, in a sentence or two.",
 *   "diagram": { "id": "building-blocks" },
 *   "beside": "outbox",                                 // optional: another diagram under the same commands
 *   "seed": 1,                                          // optional
 *   "until": "1 h",                                     // optional
 *   "workloads": { "client": { "messages": 4, "invalid": 0 } },   // optional; 0: only what the commands send
 *   "beats": [
 *     {
 *       "when": "message 2 at worker",                  // or "at": "2 s", or "later": "1.5 s" (after the beat before)
 *       "giveUp": "2 min",                              // optional: how long after the beat before it waits at most
 *       "do": ["kill worker"],                          // optional: a command or several, as on the command line
 *       "say": "The worker is dead.",                   // for the screen
 *       "notes": "Let them vote first.",                // optional: for the speaker
 *       "look": "worker",                               // optional: worker, worker->database, message 2, panel ledger
 *       "pace": 4,                                      // optional: virtual seconds a second until the next beat
 *       "ask": {                                        // optional, asked before the commands are given
 *         "question": "Who has order #2 now?",
 *         "choices": [
 *           { "text": "Nobody: it is lost", "if": "message 2 lost" },
 *           { "text": "The queue", "if": "message 2 held by queue" }
 *         ]
 *       }
 *     }
 *   ],
 *   "expect": [
 *     { "that": "every message delivered", "say": "Every order arrives." },
 *     { "that": "worker down", "say": "The worker is dead.", "beat": 2 }    // when the second beat begins
 *   ]
 * }
 * }</pre>
 *
 * <p><b>Cues.</b> A beat begins as soon as its condition <em>is</em> so, which may be at once: {@code "when"} does not wait for
 * it to become so. Its commands are given before anything else happens, so that {@code "when": "message 2 held by database"} with
 * {@code "do": "kill api"} falls between the commit and the reply. A condition that does not come true within two minutes after
 * the beat before (or {@code "giveUp"}), or can't any more since nothing moves, is a problem; the beat begins all the same, so
 * that a story that is told goes on.
 *
 * <p><b>Predictions.</b> The right choice is the first whose condition holds <em>when the next beat begins</em> (or at the end).
 * Exactly one must. Ask with the beat that does the harm, and let the next beat begin when the answer can be seen.
 *
 * <p><b>Conditions</b> are listed, each with its meaning, in {@link dev.custody.scenario.story.ConditionText#USAGE}. Messages are
 * counted as they are handed in: {@code message 3} is {@code #3} on screen, log lines and messages of all clients included.
 *
 * <p><b>Pace.</b> A scenario is played at the pace that follows the action, at which a virtual second in which much goes on takes half
 * a minute. For a crowd, or a minute of rounds, say how many virtual seconds shall pass a second. It changes nothing in the run.
 *
 * <p><b>Narration</b> is read by a person in the last row: two short sentences, concrete, about what is seen now.
 */
@NullMarked
package dev.custody.scenario.story;

import org.jspecify.annotations.NullMarked;
