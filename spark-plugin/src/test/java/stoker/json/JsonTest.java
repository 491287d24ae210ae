// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() throws JsonException {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("s", "a\"\\/\b\f\n\r\té€😀");
        expected.put("n", -12L);
        expected.put("d", -1.25e3);
        expected.put("t", true);
        expected.put("x", null);
        expected.put("l", Arrays.asList(1L, "two", Arrays.asList()));
        assertEquals(expected, JsonReader.read(" {\"s\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9€😀\" , \"n\":-12,"
                + "\"d\":-1.25E3,\"t\":true,\"x\":null,\"l\":[1,\"two\",[]]}\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "01", "+1", "1.", ".5", "1e", "-", "NaN",
            "tru", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "\"open", "1 2", "{\"a\":1,\"a\":2}", "'a'", "[1 2]", "\"\\u١٢٣٤\"", "nul"})
    void refusesWhatIsNotJson(String text) {
        assertThrows(JsonException.class, () -> JsonReader.read(text));
    }

    @Test
    void stopsAtItsDepth() throws JsonException {
        String deepest = nested(JsonReader.MAX_DEPTH);
        JsonReader.read(deepest);
        assertThrows(JsonException.class, () -> JsonReader.read("[" + deepest + "]"));
        assertThrows(JsonException.class, () -> JsonReader.read(nested(100_000)));
    }

    @Test
    void writesWhatItCanReadAgain() throws JsonException {
        JsonWriter json = new JsonWriter().object().field("a", "q\"\\\n\u0001é😀\ud800").field("n", 7).field("d", 1.5)
                .field("nan", Double.NaN).rounded("r", 1.23456).field("none", null).array("rows");
        json.object().field("x", true).endObject().object().endObject().item("s").endArray();
        json.object("o").field("list", Arrays.asList(1, 2.0, "z")).endObject().field("last", 1L).endObject();
        assertEquals("{\"a\":\"q\\\"\\\\\\n\\u0001é😀\\ud800\",\"n\":7,\"d\":1.5,\"nan\":null,\"r\":1.235,\"none\":null,"
                + "\"rows\":[{\"x\":true},{},\"s\"],\"o\":{\"list\":[1,2,\"z\"]},\"last\":1}", json.toString());
        JsonReader.read(json.toString());
    }

    private static String nested(int depth) {
        char[] open = new char[depth];
        char[] close = new char[depth];
        Arrays.fill(open, '[');
        Arrays.fill(close, ']');
        return new String(open) + new String(close);
    }
}
