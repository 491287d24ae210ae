// SPDX-License-Identifier: Apache-2.0
package stoker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoker.json.JsonReader;
import stoker.spark.Allocation;

/** The plugin within a real Spark, in this very JVM: local mode, the only one that needs no installation. */
class LocalSparkTest {
    private static final String TOKEN = "a-token-for-this-test";

    private interface Check {
        void run(SparkContext context) throws Exception;
    }

    private static SparkConf conf() {
        return new SparkConf(false).setMaster("local[2]").setAppName("plugin test").set("spark.plugins", "stoker.StokerPlugin")
                .set("spark.ui.port", "0").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.showConsoleProgress", "false").set(Settings.TOKEN, TOKEN);
    }

    private static void within(SparkConf conf, Check check) throws Exception {
        SparkContext context = new SparkContext(conf);
        try {
            check.run(context);
        } finally {
            context.stop();
        }
        long end = System.nanoTime() + 10_000_000_000L;
        while (ours() != 0) {
            assertTrue(System.nanoTime() < end, "threads of the plugin live on");
            Thread.sleep(10);
        }
    }

    private static long ours() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("stoker-")).count();
    }

    private static final class Reply {
        int status;
        Map<?, ?> json;

        Object code() {
            return ((Map<?, ?>) json.get("error")).get("code");
        }
    }

    private static Reply send(String method, String url, String token, String body) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(10_000);
        if (token != null) {
            connection.setRequestProperty("X-Stoker-Token", token);
        }
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        Reply reply = new Reply();
        reply.status = connection.getResponseCode();
        try (InputStream in = reply.status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            reply.json = (Map<?, ?>) JsonReader.read(text(in));
        }
        return reply;
    }

    private static String text(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            out.write(part, 0, n);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void localModeWatchesOnly() throws Exception {
        within(conf(), context -> {
            String base = context.uiWebUrl().get() + "/stoker/api/v1";
            Reply health = send("GET", base + "/health", null, null);
            assertEquals(200, health.status);
            assertEquals(context.applicationId(), health.json.get("application"));
            assertEquals(false, ((Map<?, ?>) health.json.get("capabilities")).get("target"));
            assertEquals("local_mode", ((Map<?, ?>) health.json.get("because")).get("force"));
            String application = "{\"application\":\"" + context.applicationId() + "\",";
            Reply target = send("PUT", base + "/target", TOKEN, application + "\"total\":3}");
            assertEquals(422, target.status);
            assertEquals("local_mode", target.code());
            Reply removal = send("PUT", base + "/removals", TOKEN, application + "\"ids\":[\"driver\"],\"how\":\"force\"}");
            assertEquals("local_mode", removal.code());
            assertEquals("token_wrong", send("PUT", base + "/target", "wrong", application + "\"total\":3}").code());
            Reply state = send("GET", base + "/state", null, null);
            assertEquals(0L, ((Map<?, ?>) state.json.get("counts")).get("registered"));
        });
    }

    @Test
    void countsInputOfARealJob() throws Exception {
        within(conf(), context -> {
            String base = context.uiWebUrl().get() + "/stoker/api/v1";
            java.nio.file.Path file = java.nio.file.Files.createTempFile("stoker", ".txt");
            java.nio.file.Files.write(file, java.util.Collections.nCopies(1000, "line"));
            assertEquals(1000, context.textFile(file.toUri().toString(), 4).count());
            long end = System.nanoTime() + 10_000_000_000L;
            long total = 0;
            while (total != 1000) {
                assertTrue(System.nanoTime() < end, "total is " + total);
                Reply state = send("GET", base + "/state", null, null);
                total = (Long) ((Map<?, ?>) ((Map<?, ?>) state.json.get("records")).get("batch")).get("total");
            }
            java.nio.file.Files.delete(file);
        });
    }

    @Test
    void withoutUiTheOwnPortServes() throws Exception {
        int port = freePort();
        within(conf().set("spark.ui.enabled", "false").set(Settings.PORT, String.valueOf(port)), context -> {
            String base = "http://127.0.0.1:" + port + "/stoker/api/v1";
            assertEquals("token_missing", send("GET", base + "/health", null, null).code());
            assertEquals(200, send("GET", base + "/health", TOKEN, null).status);
        });
    }

    @Test
    void withoutUiAndPortNothingIsOpened() throws Exception {
        within(conf().set("spark.ui.enabled", "false"), context -> assertEquals(10, context.range(0, 10, 1, 2).count()));
    }

    @Test
    void ownPortSpeaksTlsAsTheUiDoes(@TempDir Path dir) throws Exception {
        Path store = dir.resolve("keys.p12");
        Process keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias", "k", "-keyalg",
                "RSA", "-keysize", "2048", "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", "secret1").inheritIO().start();
        assertEquals(0, keytool.waitFor());
        int port = freePort();
        SparkConf conf = conf().set("spark.ui.enabled", "false").set(Settings.PORT, String.valueOf(port))
                .set("spark.ssl.ui.enabled", "true").set("spark.ssl.ui.keyStore", store.toString())
                .set("spark.ssl.ui.keyStorePassword", "secret1").set("spark.ssl.ui.keyStoreType", "PKCS12")
                .set("spark.ssl.ui.protocol", "TLSv1.2");
        trustAll();
        within(conf, context ->
                assertEquals(200, send("GET", "https://127.0.0.1:" + port + "/stoker/api/v1/health", TOKEN, null).status));
    }

    @Test
    void tlsThatCannotBeHadOpensNothing() throws Exception {
        int port = freePort();
        SparkConf conf = conf().set("spark.ui.enabled", "false").set(Settings.PORT, String.valueOf(port))
                .set("spark.ssl.ui.enabled", "true").set("spark.ssl.ui.keyStore", "/nowhere").set("spark.ssl.ui.port", "0");
        within(conf, context -> {
            try (java.net.Socket socket = new java.net.Socket()) {
                boolean refused = false;
                try {
                    socket.connect(new java.net.InetSocketAddress("127.0.0.1", port), 2000);
                } catch (IOException e) {
                    refused = true;
                }
                assertTrue(refused);
            }
        });
    }

    @Test
    void theManagerOfDStreamsHasNoIdleTimeout() throws Exception {
        within(conf().set("spark.streaming.dynamicAllocation.enabled", "true"),
                context -> assertNull(new Allocation(context, false).idleS));
        within(conf().set("spark.dynamicAllocation.enabled", "true"), context -> assertEquals(60L, new Allocation(context, false).idleS));
    }

    @Test
    void nonsenseInTheSettingsEndsNobody() throws Exception {
        within(conf().set(Settings.PORT, "eighty").set(Settings.HOLD, "long").set(Settings.SAMPLE, "1ms"),
                context -> assertFalse(context.isStopped()));
    }

    private static void trustAll() throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        HttpsURLConnection.setDefaultSSLSocketFactory(trusting.getSocketFactory());
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
    }
}
