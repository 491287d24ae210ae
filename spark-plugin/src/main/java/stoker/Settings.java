// SPDX-License-Identifier: Apache-2.0
package stoker;

import org.apache.spark.SparkConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings {@code spark.stoker.*}, read once. A value that makes no sense is logged and replaced by its default:
 * a slip in a setting of ours must never keep an application from starting.
 */
public final class Settings {
    public static final String TOKEN = "spark.stoker.token";
    public static final String TOKEN_FILE = "spark.stoker.token.file";
    public static final String PORT = "spark.stoker.port";
    public static final String HOST = "spark.stoker.host";
    public static final String HOLD = "spark.stoker.hold";
    public static final String SAMPLE = "spark.stoker.sample.interval";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final SparkConf conf;

    public Settings(SparkConf conf) {
        this.conf = conf;
    }

    public String token() {
        return text(TOKEN, null);
    }

    public String tokenFile() {
        return text(TOKEN_FILE, null);
    }

    /** The own port: null when none is wanted, 0 for any that is free. */
    public Integer port() {
        String given = text(PORT, null);
        if (given == null) {
            return null;
        }
        try {
            int port = Integer.parseInt(given);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            LOG.debug("Stoker: not a number", e);
        }
        LOG.error("Stoker: {}={} is not a port; the plugin's own port stays closed", PORT, given);
        return null;
    }

    public String host() {
        return text(HOST, "127.0.0.1");
    }

    /** For how long an operator's command keeps a policy's hands off. */
    public long holdMs() {
        return time(HOLD, 300_000, 0, 24 * 3600_000L);
    }

    /** How often an executor that runs tasks looks at its CPU time. */
    public long sampleMs() {
        return time(SAMPLE, 2_000, 500, 60_000);
    }

    private long time(String key, long fallback, long least, long most) {
        try {
            long ms = conf.getTimeAsMs(key, fallback + "ms");
            if (ms >= least && ms <= most) {
                return ms;
            }
            LOG.error("Stoker: {} must lie between {} ms and {} ms; {} ms is taken", key, least, most, fallback);
        } catch (RuntimeException e) {
            LOG.error("Stoker: {} is not a time; {} ms is taken", key, fallback);
        }
        return fallback;
    }

    private String text(String key, String fallback) {
        String value = conf.get(key, "").trim();
        return value.isEmpty() ? fallback : value;
    }
}
