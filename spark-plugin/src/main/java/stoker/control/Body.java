// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of a request. Each getter says what it accepts and refuses anything else by the member's name; members it
 * is not asked for are passed over, so that an older plugin serves a newer client.
 */
public final class Body {
    private static final int MAX_TEXT = 1000;
    private static final int MAX_IDS = 10_000;
    private static final int MAX_ID = 200;
    /** The outcomes name every id; the request is only to be recognised. */
    private static final int MAX_LOGGED_IDS = 1_000;
    private static final String[] KNOWN = {"application", "total", "add", "expect", "ids", "how", "replace", "wait_s", "kind", "name",
        "host", "instance_id", "ttl_s", "reason", "by"};

    private final Map<String, Object> members;

    @SuppressWarnings("unchecked")
    public static Body of(Object json) throws Refusal {
        if (!(json instanceof Map)) {
            throw new Refusal("bad_request", "The body must be a JSON object.");
        }
        return new Body((Map<String, Object>) json);
    }

    private Body(Map<String, Object> members) {
        this.members = members;
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** Null when it is not there. */
    public String text(String name) throws Refusal {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String) || ((String) value).length() > MAX_TEXT) {
            throw wrong(name, "a text of at most " + MAX_TEXT + " characters");
        }
        return (String) value;
    }

    public String requiredText(String name) throws Refusal {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw wrong(name, "a text, and it is required");
        }
        return value;
    }

    public String choice(String name, String... accepted) throws Refusal {
        String value = text(name);
        for (String each : accepted) {
            if (each.equals(value)) {
                return each;
            }
        }
        throw wrong(name, "one of " + String.join(", ", accepted));
    }

    public Long number(String name, long least, long most) throws Refusal {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Long) || (Long) value < least || (Long) value > most) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        return (Long) value;
    }

    public boolean flag(String name) throws Refusal {
        Object value = members.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(name, "true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** In the order given, each once. */
    public List<String> ids(String name) throws Refusal {
        Object value = members.get(name);
        Set<String> ids = new LinkedHashSet<>();
        if (value instanceof List && ((List<?>) value).size() <= MAX_IDS) {
            for (Object each : (List<?>) value) {
                if (!(each instanceof String) || ((String) each).isEmpty() || ((String) each).length() > MAX_ID) {
                    ids.clear();
                    break;
                }
                ids.add((String) each);
            }
        }
        if (ids.isEmpty()) {
            throw wrong(name, "a list of 1 to " + MAX_IDS + " executor ids, each a text");
        }
        return new ArrayList<>(ids);
    }

    /**
     * For the log of commands: what the API knows, without the secret. Cut short, for hundreds of them are kept, and a body
     * may be large and full of members nobody asked for.
     */
    public Map<String, Object> toLog() {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (String name : KNOWN) {
            if (members.containsKey(name)) {
                copy.put(name, shortened(members.get(name)));
            }
        }
        return copy;
    }

    private static Object shortened(Object value) {
        if (value instanceof String) {
            String text = (String) value;
            return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        }
        if (value instanceof List) {
            List<Object> kept = new ArrayList<>();
            for (Object each : ((List<?>) value).subList(0, Math.min(MAX_LOGGED_IDS, ((List<?>) value).size()))) {
                if (each instanceof String && ((String) each).length() <= MAX_ID) {
                    kept.add(each);
                }
            }
            return kept;
        }
        return value instanceof Number || value instanceof Boolean ? value : null;
    }

    private static Refusal wrong(String name, String accepted) {
        return new Refusal("bad_request", "Member \"" + name + "\" must be " + accepted + ".").with("member", name);
    }
}
