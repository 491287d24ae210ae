// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why a request is not done: a code of API.md, a sentence for whoever reads it raw, and values that go with it. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> values = new LinkedHashMap<>();

    public Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Refusal with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }
}
