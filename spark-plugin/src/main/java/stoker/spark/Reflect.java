// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls by name, for what has another signature in Scala 2.12 and 2.13 ({@code Seq}), or belongs to a module that may be
 * absent (spark-streaming, spark-sql). Methods are looked up once for each class.
 */
public final class Reflect {
    private static final ConcurrentHashMap<String, Method> METHODS = new ConcurrentHashMap<>();

    private Reflect() {}

    public static Object call(Object target, String name, Object... args) throws ReflectiveOperationException {
        return method(target.getClass(), name, args.length).invoke(target, args);
    }

    public static boolean has(Object target, String name, int parameters) {
        try {
            return target != null && method(target.getClass(), name, parameters) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** A private field, wherever in its class's line; null when there is none of that name. */
    public static Object field(Object target, String name) throws IllegalAccessException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            try {
                java.lang.reflect.Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(target);
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        return null;
    }

    private static Method method(Class<?> type, String name, int parameters) throws NoSuchMethodException {
        String key = type.getName() + '#' + name + '/' + parameters + '@' + System.identityHashCode(type.getClassLoader());
        Method known = METHODS.get(key);
        if (known != null) {
            return known;
        }
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge()) {
                // Scala's private classes are public in the class file, but those of Java modules are not.
                method.setAccessible(true);
                METHODS.put(key, method);
                return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + '.' + name);
    }
}
