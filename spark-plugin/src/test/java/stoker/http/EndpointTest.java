// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import stoker.control.Body;
import stoker.control.Refusal;
import stoker.cpu.OwnCost;
import stoker.json.JsonReader;
import stoker.json.JsonWriter;
import stoker.token.Token;

/** Everything between the transport and the service: paths, methods, tokens, origins, sizes, codes. */
class EndpointTest {
    private final AtomicLong now = new AtomicLong(1);
    private final Map<String, String> headers = new HashMap<>();
    private boolean allowed = true;
    private String changed;
    private String user;
    private boolean ownPort;

    private final Service service = new Service() {
        @Override
        public void envelope(JsonWriter json) {
            json.field("application", "app-1").field("instance", "i").field("revision", 5L);
        }

        @Override
        public void health(JsonWriter json, Boolean tokenOk, boolean mayModify) {
            json.field("token_ok", tokenOk).field("may_modify", mayModify);
        }

        @Override
        public void state(JsonWriter json, Long since) {
            json.field("since", since);
        }

        @Override
        public void commands(JsonWriter json, Long since) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void requireApplication(String application) throws Refusal {
            if (!application.equals("app-1")) {
                throw new Refusal("other_application", "another");
            }
        }

        @Override
        public Map<String, Object> change(String name, Body body, String from) {
            changed = name + " from " + from;
            return Collections.singletonMap("command", 1);
        }
    };
    private final Endpoint endpoint =
            new Endpoint(service, new Guard(new Token("good"), u -> allowed, now::get), new OwnCost());

    private Answer send(String method, String path, byte[] body) {
        return endpoint.handle(new Request(method, path.split("\\?")[0], path.contains("?") ? path.split("\\?")[1] : null,
                user, "10.0.0.9", ownPort, headers::get, () -> new ByteArrayInputStream(body)));
    }

    private Answer put(String body) {
        return send("PUT", "/api/v1/target", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Answer get(String path) {
        return send("GET", path, new byte[0]);
    }

    private static void is(int status, String code, Answer answer) throws Exception {
        Map<?, ?> json = (Map<?, ?>) JsonReader.read(new String(answer.body, StandardCharsets.UTF_8));
        assertEquals(status, answer.status, json.toString());
        assertEquals("app-1", json.get("application"));
        assertEquals(5L, json.get("revision"));
        assertEquals(code, ((Map<?, ?>) json.get("error")).get("code"));
        assertTrue(!((String) ((Map<?, ?>) json.get("error")).get("message")).isEmpty());
        assertTrue(answer.headers.keySet().stream().noneMatch(name -> name.toLowerCase().startsWith("access-control")));
    }

    private void json() {
        headers.put("Content-Type", "application/json; charset=utf-8");
    }

    private void good() {
        json();
        headers.put("X-Stoker-Token", "good");
    }

    @Test
    void everyCodeWithItsStatus() throws Exception {
        is(404, "unknown_path", get("/api/v1/nothing"));
        is(404, "unknown_path", get("/api/v2/health"));
        is(404, "unknown_path", get(""));
        is(405, "method_not_allowed", send("POST", "/api/v1/target", new byte[0]));
        assertEquals("PUT", get("/api/v1/target").headers.get("Allow"));
        assertEquals("GET", send("DELETE", "/api/v1/state", new byte[0]).headers.get("Allow"));
        is(400, "bad_request", get("/api/v1/state?since=-1"));
        is(500, "internal_error", get("/api/v1/commands"));
        is(415, "not_json", put("{}"));
        json();
        is(400, "bad_json", put("{"));
        is(400, "bad_request", put("[]"));
        is(401, "token_missing", put("{'application':'app-1'}"));
        is(401, "token_wrong", put("{'application':'app-1','token':'bad'}"));
        headers.put("X-Stoker-Token", "bad");
        is(401, "token_wrong", put("not even json"));
        good();
        is(400, "bad_request", put("{'total':1}"));
        is(409, "other_application", put("{'application':'app-2'}"));
        allowed = false;
        is(403, "modify_denied", put("{'application':'app-1'}"));
        assertNull(changed);
    }

    @Test
    void tokenInHeaderOrBody() {
        good();
        assertEquals(200, put("{'application':'app-1'}").status);
        assertEquals("target from 10.0.0.9", changed);
        headers.remove("X-Stoker-Token");
        user = "ann";
        assertEquals(200, put("{'application':'app-1','token':'good'}").status);
        assertEquals("target from ann", changed);
    }

    @Test
    void readingNeedsNoTokenOnTheUi() {
        assertEquals(200, get("/api/v1/state?since=7").status);
        assertTrue(new String(get("/api/v1/health").body, StandardCharsets.UTF_8).contains("\"token_ok\":null"));
        headers.put("X-Stoker-Token", "good");
        assertTrue(new String(get("/api/v1/health").body, StandardCharsets.UTF_8).contains("\"token_ok\":true"));
    }

    @Test
    void everythingNeedsItOnTheOwnPort() throws Exception {
        ownPort = true;
        is(401, "token_missing", get("/api/v1/state"));
        is(401, "token_missing", get("/nothing"));
        headers.put("X-Stoker-Token", "bad");
        is(401, "token_wrong", get("/api/v1/state"));
        headers.put("X-Stoker-Token", "good");
        assertEquals(200, get("/api/v1/state").status);
        headers.remove("X-Stoker-Token");
        json();
        assertEquals(200, put("{'application':'app-1','token':'good'}").status);
        is(401, "token_missing", put("{'application':'app-1'}"));
    }

    @Test
    void noOtherOrigin() throws Exception {
        good();
        headers.put("Host", "driver:4040");
        headers.put("Origin", "http://evil.example");
        is(403, "cross_origin", put("{'application':'app-1'}"));
        headers.put("Origin", "null");
        is(403, "cross_origin", put("{'application':'app-1'}"));
        headers.put("Origin", "http://driver:4040");
        assertEquals(200, put("{'application':'app-1'}").status);
        headers.put("Sec-Fetch-Site", "same-site");
        is(403, "cross_origin", put("{'application':'app-1'}"));
        headers.put("Origin", "http://proxy:8088");
        headers.put("Sec-Fetch-Site", "same-origin");
        assertEquals(200, put("{'application':'app-1'}").status);
    }

    @Test
    void bodiesAreCapped() throws Exception {
        good();
        byte[] body = new byte[(1 << 20) + 1];
        java.util.Arrays.fill(body, (byte) ' ');
        is(413, "too_large", send("PUT", "/api/v1/target", body));
        is(400, "bad_json", send("PUT", "/api/v1/target", java.util.Arrays.copyOf(body, 1 << 20)));
        is(400, "bad_json", send("PUT", "/api/v1/target", new byte[] {'"', (byte) 0xff, '"'}));
        headers.put("Content-Length", "99999999999");
        is(413, "too_large", put("{}"));
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        json();
        for (int i = 0; i < 10; i++) {
            is(401, "token_wrong", put("{'application':'app-1','token':'guess" + i + "'}"));
        }
        Answer answer = put("{'application':'app-1','token':'good'}");
        is(429, "too_many_requests", answer);
        assertEquals("3", answer.headers.get("Retry-After"));
        now.addAndGet(3_000);
        assertEquals(200, put("{'application':'app-1','token':'good'}").status);
    }

    @Test
    void theSameWrongTokenIsNoNewGuess() throws Exception {
        headers.put("X-Stoker-Token", "old");
        for (int i = 0; i < 100; i++) {
            assertEquals(200, get("/api/v1/health").status);
        }
    }

    @Test
    void aBrokenTransportIsAnAnswerToo() {
        good();
        Answer answer = endpoint.handle(new Request("PUT", "/api/v1/target", null, null, "a", false, headers::get, () -> {
            throw new IOException("gone");
        }));
        assertEquals(500, answer.status);
    }
}
