// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.LongSupplier;
import stoker.control.Refusal;
import stoker.token.Token;

/**
 * Who may do what. A change needs the token and Spark's modify permission: Spark guards an attached handler with its view
 * permission only. On the plugin's own port everything needs the token.
 */
public final class Guard {
    static final String TOKEN_HEADER = "X-Stoker-Token";

    private final Token token;
    private final Access access;
    private final Throttle throttle;

    public Guard(Token token, Access access, LongSupplier clock) {
        this.token = token;
        this.access = access;
        this.throttle = new Throttle(clock);
    }

    /** Null when none was sent. /health says whether a token is good, to whoever asks slowly. */
    Boolean tokenOk(Request request) throws Refusal {
        String sent = request.header(TOKEN_HEADER);
        if (sent == null) {
            return null;
        }
        slowDown(request);
        boolean ok = token.matches(sent);
        if (!ok) {
            throttle.failed(request.address, sent);
        }
        return ok;
    }

    boolean mayModify(Request request) {
        try {
            return access.mayModify(request.user);
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** @param inBody the token as member of the body, for proxies that drop headers; the header goes first */
    void requireToken(Request request, String inBody) throws Refusal {
        String sent = request.header(TOKEN_HEADER);
        sent = sent == null ? inBody : sent;
        if (sent == null) {
            throw new Refusal("token_missing", "Send the token as header " + TOKEN_HEADER + " or as member \"token\" of the body.");
        }
        slowDown(request);
        if (!token.matches(sent)) {
            throttle.failed(request.address, sent);
            throw new Refusal("token_wrong", "That is not the token of this application.");
        }
    }

    void requireModify(Request request) throws Refusal {
        if (!mayModify(request)) {
            throw new Refusal("modify_denied", "Spark does not let this user change the application.").with("user", request.user);
        }
    }

    /**
     * A browser says where a page that sends comes from; programs do not. What is not of our own origin is refused, even
     * with the token.
     */
    void requireSameOrigin(Request request) throws Refusal {
        String site = request.header("Sec-Fetch-Site");
        if (site != null) {
            if (site.equals("same-origin") || site.equals("none")) {
                return;
            }
            throw crossOrigin();
        }
        String origin = request.header("Origin");
        if (origin != null && !sameHost(origin, request.header("Host"))) {
            throw crossOrigin();
        }
    }

    private void slowDown(Request request) throws Refusal {
        int wait = throttle.waitS(request.address);
        if (wait > 0) {
            throw new Refusal("too_many_requests", "Too many wrong tokens from this address.").with("retry_after_s", wait);
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Refusal crossOrigin() {
        return new Refusal("cross_origin", "Pages of another origin may not change this application.");
    }
}
