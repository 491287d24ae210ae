// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QPromise>

#include <algorithm>
#include <limits>
#include <utility>

namespace stoker::archive {

/// One answer, given at most once; if it never is, the future ends with Cancelled.
template <class Value>
class Answer {
public:
    Answer() { m_promise.start(); }
    ~Answer() { give(domain::failure(domain::ErrorCode::Cancelled)); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    [[nodiscard]] QFuture<domain::Result<Value>> future() const { return m_promise.future(); }
    void progress(qint64 value) { m_promise.setProgressValue(static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()))); }
    [[nodiscard]] bool isCanceled() const { return m_promise.isCanceled(); }
    void give(domain::Result<Value> value)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

private:
    QPromise<domain::Result<Value>> m_promise;
    bool m_given = false;
};

} // namespace stoker::archive
