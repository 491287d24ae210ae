// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What this jar calls itself; Maven writes it into the jar, so that it stands in one place only. */
public final class Version {
    /** The version of the wire contract (API.md). */
    public static final int API = 1;

    public static final String PLUGIN = read();

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/stoker/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            properties.clear();
        }
        return properties.getProperty("version", "unknown");
    }
}
