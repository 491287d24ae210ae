// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "session/session.h"

#include <QWidget>

#include <array>

class QMenu;

namespace stoker::widgets {

class Button;
class PolicyBadge;
class SegmentedControl;

/// Who steers: Watch, Shadow or Autopilot, by which policy, and how to hold it. Says what it is asked, changes nothing itself: the chosen mode is the one that
/// setState() says. GUI thread.
class ModeControls final : public QWidget {
    Q_OBJECT
public:
    struct State {
        domain::Mode mode = domain::Mode::Watch;
        std::array<QString, 3> whyNot; ///< for each mode why it cannot be chosen; empty = it can
        QString policy;                ///< as it is called; empty = none is chosen
        QString standing;              ///< what it does now: "would ask for 31"
        QString detail;                ///< the whole of it
        bool trouble = false;          ///< it does not do what it should
        QString heldUntil;             ///< "12:40"; empty = not held
        QString whyNoHold;             ///< empty = it can be held
    };
    explicit ModeControls(QWidget* parent = nullptr);

    void setState(const State& state);
    [[nodiscard]] const State& state() const { return m_state; }
    /// How little room there is: 0 plenty, 1 "Hold" as its icon, 2 the modes too, 3 a narrow policy as well.
    void setCompact(int level);
    /// The keyboard's way in; nothing while it cannot be held.
    void openHoldMenu();
    [[nodiscard]] QMenu* holdMenu() const { return m_holds; }

signals:
    void modeRequested(stoker::domain::Mode mode);
    void policyRequested();
    /// For so long; zero = until six in the morning of the next day. `releases`: only those are held back, it may still grow.
    void holdRequested(std::chrono::minutes length, bool releasesOnly);
    void holdEnded();

private:
    void fillHoldMenu();

    State m_state;
    SegmentedControl* m_modes;
    PolicyBadge* m_policy;
    Button* m_hold;
    QMenu* m_holds;
    QAction* m_end = nullptr;
    QAction* m_releasesOnly = nullptr;
};

/// What the controls say of a session. `policy`: what its policy is called; empty = it has none.
[[nodiscard]] ModeControls::State modeState(const session::Session& session, const QString& policy);

} // namespace stoker::widgets
