// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <deque>
#include <vector>

namespace stoker::session {

/// When tasks failed, as far as it was watched: what each executor's counter grew by from poll to poll. A day at most, in steps of ten seconds. Pure.
class FailedTasks {
public:
    static constexpr domain::Millis kLongest{24LL * 3600 * 1000};

    /// Both by id. Of an executor that is new all its failures are news; one that went takes those of its last moments with it.
    void update(const std::vector<domain::Executor>& before, const std::vector<domain::Executor>& after, bool sameIds, domain::Instant time);
    void reset() { m_steps.clear(); }
    /// In (now - window, now].
    [[nodiscard]] qint64 within(domain::Millis window, domain::Instant now) const;

private:
    struct Step {
        domain::Instant begun;
        domain::Instant time;
        qint64 tasks = 0;
    };
    std::deque<Step> m_steps;
};

} // namespace stoker::session
