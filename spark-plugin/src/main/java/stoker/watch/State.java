// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.List;
import java.util.Map;
import stoker.json.JsonText;

/** What {@link Watch} saw at one moment, cut loose from it. Immutable by convention: made, handed over, written out. */
public final class State {
    public long revision;
    public long timeMs;
    public boolean full;
    public int registered;
    public int usable;
    public int busy;
    public int running;
    public int pending;
    public int slots;
    public Map<String, Object> records;
    public List<JsonText> executors;
    public List<JsonText> departed;
    /** Arrays, written as a whole. */
    public JsonText batches;
    public JsonText jobs;
}
