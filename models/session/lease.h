// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/result.h"
#include "ports/clock.h"
#include "ports/commandsink.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace stoker::session {

/// Keeps the owner's lease of one application while an autopilot steers it: asks, renews at a third of its life, gives it back. GUI thread; does not own the sink.
class Lease final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString policy;     ///< shown to others as the owner's name
        QString by;         ///< name@host
        QString host;
        QString instanceId; ///< of this autopilot, random
        std::chrono::seconds lasts{30};
    };
    Lease(ports::CommandSink* sink, const ports::Clock& clock, QObject* parent = nullptr);

    void setOptions(Options options) { m_options = std::move(options); }
    [[nodiscard]] const Options& options() const { return m_options; }
    /// Asks for it, and goes on asking until giveBack(): what is refused now may be free when a hold or another's lease ends.
    /// `dead`: the instance of one that is known to be gone. Its lease, and nobody else's, is given back in its name first.
    void take(const domain::ApplicationId& application, const QString& dead = {});
    /// Lifts what holds it off, in the name of the operator who asks for that, and asks again.
    void lift();
    /// Ends with returned(), whatever the driver says: it runs out by itself.
    void giveBack();
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// Granted, and not yet run out.
    [[nodiscard]] bool isHeld() const;
    /// Why it is not held; empty before the first answer and while it is held.
    [[nodiscard]] const std::optional<domain::Error>& refusal() const { return m_refusal; }
    /// Asks now what is due: the timer calls it; so does who moves a clock by hand.
    void wake();

signals:
    /// Held or not, or why not; also when it ran out because nobody answered.
    void changed();
    void returned();

private:
    void ask();
    void tell(bool refusalChanged);
    void giveUp(const QString& instanceId, const std::function<void()>& then);
    void answered(quint64 question, const domain::Result<domain::Receipt>& answer);

    ports::CommandSink* const m_sink;
    const ports::Clock& m_clock;
    Options m_options;
    domain::ApplicationId m_application;
    QTimer m_timer;
    bool m_wanted = false;
    quint64 m_question = 0; ///< the answer to an older one no longer counts
    std::optional<std::chrono::steady_clock::time_point> m_asked;
    std::optional<std::chrono::steady_clock::time_point> m_heldUntil;
    std::optional<domain::Error> m_refusal;
    bool m_waits = false;   ///< for an answer
    bool m_wasHeld = false; ///< as last told
};

} // namespace stoker::session
