// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.lang.reflect.Method;

/**
 * Hangs the endpoint into the driver's own web UI, so that Spark's filters, permissions, TLS and proxies stand before it.
 *
 * <p>Which servlet fits is told by the parameter of {@code attachHandler}, not by which classes can be found: Spark 4 has
 * both kinds in its class path.
 */
public final class UiDoor {
    private UiDoor() {}

    public static void open(Object sparkUi, Endpoint endpoint) throws ReflectiveOperationException {
        for (Method method : sparkUi.getClass().getMethods()) {
            if (method.getName().equals("attachHandler") && method.getParameterCount() == 3) {
                boolean jakarta = method.getParameterTypes()[1].getName().startsWith("jakarta.");
                Object servlet = jakarta ? Servlets.jakarta(endpoint) : Servlets.javax(endpoint);
                method.invoke(sparkUi, Endpoint.CONTEXT, servlet, "/*");
                return;
            }
        }
        throw new NoSuchMethodException("attachHandler(String, HttpServlet, String)");
    }

    /** Each in a method of its own: the class the other Spark lacks is never resolved. */
    private static final class Servlets {
        static Object javax(Endpoint endpoint) {
            return new JavaxServlet(endpoint);
        }

        static Object jakarta(Endpoint endpoint) {
            return new JakartaServlet(endpoint);
        }
    }
}
