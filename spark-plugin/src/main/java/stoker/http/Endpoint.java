// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.control.Body;
import stoker.control.Refusal;
import stoker.cpu.OwnCost;
import stoker.json.JsonException;
import stoker.json.JsonReader;
import stoker.json.JsonWriter;

/** The control API, whatever transport a request came by. Never throws; any number of threads. */
public final class Endpoint {
    public static final String CONTEXT = "/stoker";
    private static final String PREFIX = "/api/v1/";
    private static final int MAX_BODY = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final List<String> READ = Arrays.asList("health", "state", "commands");
    private static final List<String> CHANGE = Arrays.asList("target", "removals", "owner");

    private final Service service;
    private final Guard guard;
    private final OwnCost cost;

    public Endpoint(Service service, Guard guard, OwnCost cost) {
        this.service = service;
        this.guard = guard;
        this.cost = cost;
    }

    public Answer handle(Request request) {
        try {
            return cost.measured(() -> answer(request));
        } catch (Exception | LinkageError e) {
            LOG.warn("Stoker: a request failed", e);
            return refusal(new Refusal("internal_error", "The plugin failed; the driver's log says how."), null);
        }
    }

    private Answer answer(Request request) throws Exception {
        try {
            if (request.ownPort && !isBodyToken(request)) {
                guard.requireToken(request, null);
            }
            String name = request.path.startsWith(PREFIX) ? request.path.substring(PREFIX.length()) : "";
            if (READ.contains(name)) {
                return request.method.equals("GET") ? read(name, request) : notAllowed("GET");
            }
            if (CHANGE.contains(name)) {
                return request.method.equals("PUT") ? change(name, request) : notAllowed("PUT");
            }
            throw new Refusal("unknown_path", "The API has /health, /state, /commands, /target, /removals and /owner below "
                    + CONTEXT + "/api/v1.");
        } catch (Refusal e) {
            return refusal(e, null);
        }
    }

    /** A PUT without the header may carry the token in its body; its turn comes when the body is read. */
    private static boolean isBodyToken(Request request) {
        return request.method.equals("PUT") && request.header(Guard.TOKEN_HEADER) == null;
    }

    private Answer read(String name, Request request) throws Exception {
        JsonWriter json = new JsonWriter().object();
        switch (name) {
            case "health":
                service.health(json, guard.tokenOk(request), guard.mayModify(request));
                break;
            case "state":
                service.state(json, number(request, "since"));
                break;
            default:
                service.commands(json, number(request, "since"));
                break;
        }
        return new Answer(200, json.endObject().bytes());
    }

    private Answer change(String name, Request request) throws Exception {
        guard.requireSameOrigin(request);
        String type = request.header("Content-Type");
        if (type == null || !type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new Refusal("not_json", "Send the body as application/json.");
        }
        if (request.header(Guard.TOKEN_HEADER) != null) {
            guard.requireToken(request, null); // Before a byte of the body is read.
        }
        Body body = body(request);
        guard.requireToken(request, body.text("token"));
        guard.requireModify(request);
        service.requireApplication(body.requiredText("application"));
        Map<String, Object> members = service.change(name, body, from(request));
        JsonWriter json = new JsonWriter().object();
        service.envelope(json);
        members.forEach(json::field);
        return new Answer(200, json.endObject().bytes());
    }

    private static Body body(Request request) throws Exception {
        byte[] bytes = request.body(MAX_BODY);
        if (bytes == null) {
            throw new Refusal("too_large", "A body has at most " + MAX_BODY + " bytes.").with("most", MAX_BODY);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return Body.of(JsonReader.read(text));
        } catch (JsonException e) {
            throw new Refusal("bad_json", "The body is not JSON: " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            throw new Refusal("bad_json", "The body is not UTF-8.");
        }
    }

    private static Long number(Request request, String name) throws Refusal {
        String value = request.query.get(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw new Refusal("bad_request", "Parameter \"" + name + "\" must be a whole number.").with("member", name);
        }
        return Long.valueOf(value);
    }

    private static String from(Request request) {
        return request.user == null ? request.address : request.user;
    }

    private Answer notAllowed(String allowed) {
        return refusal(new Refusal("method_not_allowed", "This one takes " + allowed + " only."), allowed);
    }

    private Answer refusal(Refusal refusal, String allow) {
        JsonWriter json = new JsonWriter().object();
        service.envelope(json);
        json.object("error").field("code", refusal.code()).field("message", refusal.getMessage());
        refusal.values().forEach(json::field);
        Answer answer = new Answer(Statuses.of(refusal.code()), json.endObject().endObject().bytes());
        if (allow != null) {
            answer.headers.put("Allow", allow);
        }
        Object wait = refusal.values().get("retry_after_s");
        if (wait != null) {
            answer.headers.put("Retry-After", wait.toString());
        }
        return answer;
    }
}
