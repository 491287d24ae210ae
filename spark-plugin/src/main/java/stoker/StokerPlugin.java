// SPDX-License-Identifier: Apache-2.0
package stoker;

import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * The name to put into {@code spark.plugins}. Opens Stoker's control API on the driver's web UI (API.md), and reports the
 * CPU time of each executor's process tree to the driver.
 */
public final class StokerPlugin implements SparkPlugin {
    @Override
    public DriverPlugin driverPlugin() {
        return new DriverSide();
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new ExecutorSide();
    }
}
