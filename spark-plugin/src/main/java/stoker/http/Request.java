// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A request without the transport it came by: three kinds of servers lead to one endpoint. */
public final class Request {
    /** Opens the body; called at most once. */
    public interface BodySource {
        InputStream open() throws IOException;
    }

    public final String method;
    /** Below {@code /stoker}, with a leading slash. */
    public final String path;
    public final Map<String, String> query;
    /** Null where no filter of Spark's named one. */
    public final String user;
    public final String address;
    /** True on the plugin's own port, where none of Spark's filters stand. */
    public final boolean ownPort;
    private final Function<String, String> headers;
    private final BodySource body;

    public Request(String method, String path, String query, String user, String address, boolean ownPort,
            Function<String, String> headers, BodySource body) {
        this.method = method;
        this.path = path == null ? "" : path;
        this.query = parse(query);
        this.user = user;
        this.address = address;
        this.ownPort = ownPort;
        this.headers = headers;
        this.body = body;
    }

    public String header(String name) {
        return headers.apply(name);
    }

    /** @return null when there is more than allowed */
    byte[] body(int most) throws IOException {
        String length = header("Content-Length");
        if (length != null && length.length() > 9) {
            return null;
        }
        try (InputStream in = body.open()) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            byte[] part = new byte[8192];
            int read;
            while ((read = in.read(part)) >= 0) {
                out.write(part, 0, read);
                if (out.size() > most) {
                    return null;
                }
            }
            return out.toByteArray();
        }
    }

    /** No decoding: the two parameters there are take digits. */
    private static Map<String, String> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int at = pair.indexOf('=');
            parameters.putIfAbsent(at < 0 ? pair : pair.substring(0, at), at < 0 ? "" : pair.substring(at + 1));
        }
        return parameters;
    }
}
