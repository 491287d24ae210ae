// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer without the transport it goes by. There is no CORS header, ever: a page of another origin may not read it. */
public final class Answer {
    public final int status;
    public final byte[] body;
    public final Map<String, String> headers = new LinkedHashMap<>();

    Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
        headers.put("Content-Type", "application/json;charset=utf-8");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
    }
}
