// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The endpoint as a servlet for Spark 4.x. Loaded only where Spark's own web UI has these servlet classes. */
public final class JakartaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Endpoint endpoint;

    public JakartaServlet(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = endpoint.handle(new Request(request.getMethod(), request.getPathInfo(), request.getQueryString(),
                request.getRemoteUser(), request.getRemoteAddr(), false, request::getHeader, request::getInputStream));
        response.setStatus(answer.status);
        answer.headers.forEach(response::setHeader);
        response.setContentLength(answer.body.length);
        response.getOutputStream().write(answer.body);
    }
}
