package dev.custody.audience;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** Makes up what nobody can guess. */
final class Keys {
    /** Small letters and digits that are not taken for one another when they are read off a wall: almost five bits each. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** The key of an invitation: 49 bits, so that it can be typed. */
    String invitation() {
        return of(10);
    }

    /** The identity of a phone: 99 bits. */
    String phone() {
        return of(20);
    }

    private String of(int length) {
        StringBuilder key = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /** Whether two keys are the same; how long that takes says nothing about where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
