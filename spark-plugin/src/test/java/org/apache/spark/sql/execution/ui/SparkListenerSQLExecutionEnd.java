// SPDX-License-Identifier: Apache-2.0
package org.apache.spark.sql.execution.ui;

/** What spark-sql posts when an execution ends, as far as the plugin reads it: the module itself is not in the tests' class path. */
public final class SparkListenerSQLExecutionEnd {
    private final long executionId;

    public SparkListenerSQLExecutionEnd(long executionId) {
        this.executionId = executionId;
    }

    public long executionId() {
        return executionId;
    }
}
