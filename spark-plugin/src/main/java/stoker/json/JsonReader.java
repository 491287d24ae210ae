// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document (RFC 8259, nothing looser) into maps, lists, strings, longs, doubles, booleans and nulls.
 *
 * <p>Our own, because a dependency in the driver's class path would fight with the application's version of it. It is
 * strict, refuses a name given twice (two readers could disagree on which counts) and stops at a fixed depth, since what
 * it reads comes from the network.
 */
public final class JsonReader {
    /** Deeper than any request of ours; shallow enough that recursion cannot exhaust a servlet thread's stack. */
    public static final int MAX_DEPTH = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static Object read(String text) throws JsonException {
        JsonReader reader = new JsonReader(text);
        reader.skipSpace();
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.at != text.length()) {
            throw reader.wrong("something follows the document");
        }
        return value;
    }

    private Object value(int depth) throws JsonException {
        char first = peek();
        if ((first == '{' || first == '[') && depth >= MAX_DEPTH) {
            throw wrong("nested deeper than " + MAX_DEPTH);
        }
        switch (first) {
            case '{':
                return object(depth);
            case '[':
                return array(depth);
            case '"':
                return string();
            case 't':
                return literal("true", Boolean.TRUE);
            case 'f':
                return literal("false", Boolean.FALSE);
            case 'n':
                return literal("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object(int depth) throws JsonException {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            if (peek() != '"') {
                throw wrong("a member's name is expected");
            }
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (members.containsKey(name)) {
                throw wrong("a name is given twice");
            }
            members.put(name, value(depth + 1));
            skipSpace();
            if (next("',' or '}' is expected", ',', '}') == '}') {
                return members;
            }
            skipSpace();
        }
    }

    private List<Object> array(int depth) throws JsonException {
        List<Object> items = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return items;
        }
        while (true) {
            items.add(value(depth + 1));
            skipSpace();
            if (next("',' or ']' is expected", ',', ']') == ']') {
                return items;
            }
            skipSpace();
        }
    }

    private String string() throws JsonException {
        at++;
        StringBuilder out = null;
        int from = at;
        while (true) {
            if (at >= text.length()) {
                throw wrong("a string does not end");
            }
            char c = text.charAt(at);
            if (c < 0x20) {
                throw wrong("a control character in a string");
            }
            if (c == '"') {
                String tail = text.substring(from, at++);
                return out == null ? tail : out.append(tail).toString();
            }
            if (c == '\\') {
                if (out == null) {
                    out = new StringBuilder();
                }
                out.append(text, from, at++).append(escaped());
                from = at;
            } else {
                at++;
            }
        }
    }

    private char escaped() throws JsonException {
        char c = peek();
        at++;
        switch (c) {
            case '"':
            case '\\':
            case '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                throw wrong("an unknown escape");
        }
    }

    private char unicode() throws JsonException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            // Not Character.digit: it would take digits of every script.
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
            if (digit < 0) {
                throw wrong("four hexadecimal digits are expected");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Object number() throws JsonException {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        boolean whole = true;
        if (at < text.length() && text.charAt(at) == '.') {
            whole = false;
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            whole = false;
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            digits();
        }
        String number = text.substring(from, at);
        // 18 digits always fit; longer ones are of no use to us as whole numbers.
        return whole && number.length() <= 18 ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
    }

    private void digits() throws JsonException {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw wrong("a value is expected");
        }
    }

    private Object literal(String word, Object value) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw wrong("a value is expected");
        }
        at += word.length();
        return value;
    }

    private char next(String complaint, char one, char other) throws JsonException {
        char c = peek();
        if (c != one && c != other) {
            throw wrong(complaint);
        }
        at++;
        return c;
    }

    private void expect(char c) throws JsonException {
        if (peek() != c) {
            throw wrong("'" + c + "' is expected");
        }
        at++;
    }

    private char peek() throws JsonException {
        if (at >= text.length()) {
            throw wrong("the document ends too early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return;
            }
            at++;
        }
    }

    private JsonException wrong(String what) {
        return new JsonException(what, at);
    }
}
