// SPDX-License-Identifier: Apache-2.0
package stoker;

import stoker.control.Fleet;
import stoker.watch.Leaving;
import stoker.watch.Watch;

/** Lets control see the listener's picture without either room knowing the other. */
final class WatchFleet implements Fleet {
    private final Watch watch;

    WatchFleet(Watch watch) {
        this.watch = watch;
    }

    @Override
    public boolean knew(String id) {
        return watch.knew(id);
    }

    @Override
    public void draining(String id) {
        watch.leaving(id, Leaving.DRAINING);
    }

    @Override
    public void removing(String id) {
        watch.leaving(id, Leaving.REMOVING);
    }
}
