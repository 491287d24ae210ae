// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this application allows, as far as its settings tell: how many executors Spark was told to start, the most there
 * can be, and which ways of control work. Immutable; made anew when Spark has finished starting.
 */
public final class Bounds {
    public static final String DYNAMIC_ALLOCATION = "dynamic_allocation";
    public static final String LOCAL_MODE = "local_mode";
    public static final String STARTING = "starting";
    public static final String NOT_SUPPORTED = "not_supported";

    /** What Spark itself was told to start; null when nothing says. */
    public final Integer told;
    public final Integer ceiling;
    public final String ceilingBecause;
    public final boolean dynamicAllocation;
    public final boolean local;
    /** For each capability that is missing, why. */
    private final Map<String, String> missing;

    public Bounds(Integer told, Integer ceiling, String ceilingBecause, boolean dynamicAllocation, boolean local,
            Map<String, String> missing) {
        this.told = told;
        this.ceiling = ceiling;
        this.ceilingBecause = ceilingBecause;
        this.dynamicAllocation = dynamicAllocation;
        this.local = local;
        this.missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /** Null when it works. */
    public String whyNot(String capability) {
        return missing.get(capability);
    }

    public Map<String, String> missing() {
        return missing;
    }

    public Map<String, Object> ceilingJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", ceiling);
        json.put("because", ceilingBecause);
        return json;
    }
}
