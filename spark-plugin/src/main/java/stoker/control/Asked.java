// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.Map;

/** Who asked for a change, why, and from where. Values only. */
public final class Asked {
    public final String by;
    public final String reason;
    public final String instanceId;
    /** The user Spark's filters named, else the remote address. */
    public final String from;
    public final Map<String, Object> request;

    public Asked(Body body, String from) throws Refusal {
        this.by = body.text("by");
        this.reason = body.text("reason");
        this.instanceId = body.text("instance_id");
        this.from = from;
        this.request = body.toLog();
    }
}
