// SPDX-License-Identifier: Apache-2.0
package stoker.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.Settings;

/**
 * Where the token comes from: {@code spark.stoker.token}, else the first line of {@code spark.stoker.token.file}, else a
 * random one that is written to the driver's log, as notebook servers do. There is no way to run without one.
 */
public final class TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(TokenSource.class);
    private static final int WEAK = 16;

    private TokenSource() {}

    public static Token from(Settings settings) {
        String given = settings.token();
        if (given != null) {
            return checked(given, Settings.TOKEN);
        }
        String file = settings.tokenFile();
        if (file != null) {
            String read = firstLine(Paths.get(file));
            if (read != null) {
                return checked(read, Settings.TOKEN_FILE);
            }
        }
        String random = random();
        LOG.warn("Stoker: no token is set ({} or {}), so one was made for this run. Whoever sends it as header "
                + "X-Stoker-Token may change the number of executors: {}", Settings.TOKEN, Settings.TOKEN_FILE, random);
        return new Token(random);
    }

    private static Token checked(String secret, String setting) {
        if (secret.length() < WEAK) {
            LOG.warn("Stoker: the token of {} has fewer than {} characters and could be guessed", setting, WEAK);
        }
        return new Token(secret);
    }

    /** A file that cannot be read is no reason to end the application or to go without a token: a random one follows. */
    private static String firstLine(Path file) {
        try {
            warnIfOpen(file);
            String line = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).trim().split("\\R", 2)[0].trim();
            if (!line.isEmpty()) {
                return line;
            }
            LOG.error("Stoker: the token file {} is empty", file);
        } catch (IOException | RuntimeException e) {
            LOG.error("Stoker: the token file {} cannot be read: {}", file, e.toString());
        }
        return null;
    }

    private static void warnIfOpen(Path file) throws IOException {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.OTHERS_READ)) {
                LOG.warn("Stoker: everybody on this machine can read the token file {}", file);
            }
        } catch (UnsupportedOperationException e) {
            LOG.debug("Stoker: no POSIX permissions to look at", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
