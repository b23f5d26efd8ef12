package dev.custody.desktop.invite;

import dev.custody.audience.PhoneServer;
import dev.custody.audience.QrCode;
import dev.custody.audience.Room;

/** How an invitation stands. */
sealed interface Invitation {
    /** Nobody is invited. */
    record None() implements Invitation {}

    /** The door is being opened or shut. */
    record Moving() implements Invitation {}

    /**
     * Whoever has the address may come in.
     *
     * @param code the address
     */
    record Open(PhoneServer server, Room room, QrCode code) implements Invitation {
        String address() {
            return server.address();
        }
    }

    /** It can't be opened. @param why in a sentence, with what to do */
    record Refused(String why) implements Invitation {}
}
