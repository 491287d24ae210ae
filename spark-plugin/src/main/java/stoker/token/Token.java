// SPDX-License-Identifier: Apache-2.0
package stoker.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The secret that allows changes. Only its digest is kept: what is not in memory cannot turn up in a heap dump, and two
 * digests have one length, so that comparing them takes the same time whatever was sent.
 */
public final class Token {
    private final byte[] digest;

    public Token(String secret) {
        this.digest = digest(secret);
    }

    public boolean matches(String sent) {
        return sent != null && MessageDigest.isEqual(digest, digest(sent));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has to have SHA-256.
        }
    }
}
