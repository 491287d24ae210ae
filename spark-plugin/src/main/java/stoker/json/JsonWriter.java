// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes one JSON document into memory. The caller opens and closes objects and arrays; commas are set here.
 *
 * <p>{@link #field(String, Object)} takes what {@link JsonReader} gives back, plus any number. NaN and infinity become
 * null: JSON has no word for them, and to our readers null means unknown.
 */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder(1024);
    private boolean first = true;

    /** The document itself, or an object within an array. */
    public JsonWriter object() {
        comma();
        return open('{');
    }

    public JsonWriter object(String name) {
        name(name);
        return open('{');
    }

    public JsonWriter array(String name) {
        name(name);
        return open('[');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    public JsonWriter field(String name, Object value) {
        name(name);
        write(value);
        return this;
    }

    public JsonWriter field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    public JsonWriter field(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** Seconds and percentages: three digits after the point are finer than anything we measure. */
    public JsonWriter rounded(String name, Double value) {
        return field(name, value == null ? null : (Object) (Math.round(value * 1000.0) / 1000.0));
    }

    public JsonWriter item(Object value) {
        comma();
        write(value);
        return this;
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void write(Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Double || value instanceof Float) {
            number(((Number) value).doubleValue());
        } else if (value instanceof Number) {
            out.append(value);
        } else if (value instanceof JsonText) {
            out.append(value);
        } else if (value instanceof Map) {
            open('{');
            for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
                field(String.valueOf(member.getKey()), member.getValue());
            }
            close('}');
        } else if (value instanceof Iterable) {
            open('[');
            for (Object each : (Iterable<?>) value) {
                item(each);
            }
            close(']');
        } else {
            string(value.toString());
        }
        first = false;
    }

    private void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("null");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            out.append(value);
        }
    }

    private void name(String name) {
        comma();
        string(name);
        out.append(':');
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private JsonWriter open(char bracket) {
        out.append(bracket);
        first = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private void string(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text).append('"');
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || c == 0x7f || Character.isSurrogate(c) && !paired(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Nearly every text is, and copied as a whole: going char by char was a fifth of what a poll cost. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Half a surrogate pair has no UTF-8; it is written as an escape instead of being turned into a question mark. */
    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
