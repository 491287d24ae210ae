// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskEventsTest {
    private final List<Integer> told = new ArrayList<>();
    private final TaskEvents events = new TaskEvents(event -> {
        try {
            event.tell();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    });

    @Test
    void waitUntilSomebodyLooks() {
        assertFalse(events.add(() -> told.add(1)));
        assertFalse(events.add(() -> told.add(2)));
        assertTrue(told.isEmpty());
        events.tell();
        assertEquals(Arrays.asList(1, 2), told);
        events.tell();
        assertEquals(Arrays.asList(1, 2), told, "each is told once");
    }

    @Test
    void manyAskToBeTold() {
        int count = 0;
        while (!events.add(() -> told.add(0))) {
            count++;
        }
        assertEquals(255, count);
        events.tell();
        assertEquals(256, told.size());
        assertFalse(events.add(() -> told.add(0)));
    }

    @Test
    void keepTheirOrderWhileSeveralTellThem() throws InterruptedException {
        int most = 50_000;
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            while (done.getCount() > 0) {
                events.tell();
            }
        });
        reader.start();
        for (int i = 0; i < most; i++) {
            int number = i;
            if (events.add(() -> told.add(number))) {
                events.tell();
            }
        }
        done.countDown();
        reader.join();
        events.tell();
        assertEquals(IntStream.range(0, most).boxed().collect(Collectors.toList()), told);
    }
}
