// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import scala.collection.immutable.$colon$colon;
import scala.collection.immutable.Nil$;

/** Between Java's collections and Scala's, with nothing but what Scala 2.12 and 2.13 have in common. */
public final class Seqs {
    private Seqs() {}

    /** An immutable List is a Seq in both: {@code scala.collection.Seq} and {@code scala.collection.immutable.Seq}. */
    @SuppressWarnings("unchecked")
    public static Object fromStrings(Collection<String> items) {
        scala.collection.immutable.List<String> list = (scala.collection.immutable.List<String>) (Object) Nil$.MODULE$;
        List<String> reversed = new ArrayList<>(items);
        for (int i = reversed.size() - 1; i >= 0; i--) {
            list = new $colon$colon<>(reversed.get(i), list);
        }
        return list;
    }

    public static void forEach(Object iterable, Consumer<Object> each) {
        if (iterable instanceof scala.collection.Iterable) {
            scala.collection.Iterator<?> it = ((scala.collection.Iterable<?>) iterable).iterator();
            while (it.hasNext()) {
                each.accept(it.next());
            }
        }
    }

    public static List<String> toStrings(Object iterable) {
        List<String> items = new ArrayList<>();
        forEach(iterable, item -> items.add(String.valueOf(item)));
        return items;
    }

    /** What is in an Option, or null. */
    public static Object orNull(Object option) {
        return option instanceof scala.Option && ((scala.Option<?>) option).isDefined() ? ((scala.Option<?>) option).get() : null;
    }
}
