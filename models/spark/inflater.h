// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace stoker::spark {

/// Unpacks gzip and zlib as the bytes come, and stops at a cap: a small body cannot grow into a large one unseen.
/// By hand, because the network manager's own unpacking runs twice (once only to count) and refuses honest bodies above 40:1.
class Inflater final {
public:
    enum class State { More, Ended, TooLarge, Broken };

    explicit Inflater(qint64 limit);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Appends what `packed` unpacks to. `into` never grows beyond the limit.
    State feed(const QByteArray& packed, QByteArray& into);
    [[nodiscard]] State state() const { return m_state; }

private:
    std::unique_ptr<z_stream_s> m_stream;
    qint64 m_limit;
    State m_state = State::More;
};

} // namespace stoker::spark
