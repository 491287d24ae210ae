// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static SparkConf conf(String... settings) {
        SparkConf conf = new SparkConf(false);
        for (int i = 0; i < settings.length; i += 2) {
            conf.set(settings[i], settings[i + 1]);
        }
        return conf;
    }

    @Test
    void aStandaloneMasterIsToldInCores() {
        assertEquals(2, Settled.told("spark://h:7077", conf("spark.cores.max", "11", "spark.executor.cores", "4",
                "spark.executor.instances", "50")));
        assertNull(Settled.told("spark://h:7077", conf("spark.executor.cores", "4", "spark.executor.instances", "50")),
                "Spark never looks at the instances there");
        assertNull(Settled.told("spark://h:7077", conf("spark.cores.max", "11", "spark.executor.instances", "50")));
    }

    @Test
    void elsewhereTheInstancesCount() {
        assertEquals(50, Settled.told("yarn", conf("spark.executor.instances", "50", "spark.cores.max", "4", "spark.executor.cores", "1")));
        assertEquals(2, Settled.told("k8s://https://h", conf()));
        assertNull(Settled.told("other", conf()));
    }
}
