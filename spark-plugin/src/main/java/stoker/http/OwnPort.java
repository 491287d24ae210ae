// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The endpoint on a port of its own, for where the driver's UI is switched off or cannot be reached. None of Spark's filters
 * work here, so every request needs the token. The server is the JDK's: Jetty is shaded differently in each Spark.
 */
public final class OwnPort {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPort.class);
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int WORTH_PACKING = 1024;

    private final HttpServer server;
    private final ThreadPoolExecutor pool;

    /** @param tls null for plain HTTP */
    public OwnPort(String host, int port, Tls tls, Endpoint endpoint) throws IOException {
        // A client that sends a byte a minute must not keep a thread for ever. The JDK reads these once, before the first
        // server of this kind; who has set them, or was first, is right.
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "30");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "120");
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("unknown host " + host);
        }
        server = tls == null ? HttpServer.create(address, WAITING) : secured(HttpsServer.create(address, WAITING), tls);
        AtomicInteger count = new AtomicInteger();
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "stoker-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        server.setExecutor(pool);
        server.createContext(Endpoint.CONTEXT, exchange -> serve(exchange, endpoint));
    }

    /** The server's own thread inherits being a daemon from the one that starts it, and nothing else can make it one. */
    public void start() throws InterruptedException {
        Thread starter = new Thread(server::start, "stoker-http-start");
        starter.setDaemon(true);
        starter.start();
        starter.join(10_000);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
        pool.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Endpoint endpoint) {
        try {
            String path = exchange.getRequestURI().getPath().substring(Endpoint.CONTEXT.length());
            Answer answer = endpoint.handle(new Request(exchange.getRequestMethod(), path, exchange.getRequestURI().getRawQuery(),
                    null, exchange.getRemoteAddress().getAddress().getHostAddress(), true,
                    exchange.getRequestHeaders()::getFirst, exchange::getRequestBody));
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            byte[] body = packed(exchange, answer.body);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status, head ? -1 : body.length);
            if (!head) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Stoker: the client has gone", e);
        } finally {
            exchange.close();
        }
    }

    private static byte[] packed(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (body.length < WORTH_PACKING || accepted == null || !accepted.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!;q=0(\\.0*)?\\b).*")) {
            return body;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        return out.toByteArray();
    }

    private static HttpsServer secured(HttpsServer server, Tls tls) {
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context) {
            @Override
            public void configure(HttpsParameters parameters) {
                javax.net.ssl.SSLParameters ssl = tls.context.getDefaultSSLParameters();
                if (tls.cipherSuites.length > 0) {
                    ssl.setCipherSuites(tls.cipherSuites);
                }
                parameters.setSSLParameters(ssl);
            }
        });
        return server;
    }
}
