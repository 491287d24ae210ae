// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/bench.h"

#include <QTimer>
#include <QWidget>

namespace stoker::widgets {

class ElidedLabel;
class LinkButton;

/// Which engine the figures of each column are of, what runs and how far it is: in one line, with the way to end a run that takes long and to begin it again.
/// GUI thread.
class LabStatus final : public QWidget {
    Q_OBJECT
public:
    /// `bench` outlives it.
    explicit LabStatus(session::lab::Bench& bench, QWidget* parent = nullptr);

    /// The bench has changed, or has come further.
    void refresh();
    /// "Exact, 3 runs in 420 ms"; where the columns differ, each with its letter: "A: Exact · B, C: Fluid estimate, exact 40 %". Not of a column that failed.
    [[nodiscard]] QString text() const;
    /// Of one column: "Fluid estimate, exact 40 %"; and what of it fits beside its letter: "40 %". Both empty where there is nothing to say.
    [[nodiscard]] QString columnText(std::size_t column) const;
    [[nodiscard]] QString columnMark(std::size_t column) const;
    /// Ends the runs of the resting engine, as the button does. False: none is under way.
    bool cancel();

private:
    struct Kind;
    [[nodiscard]] static Kind kindOf(const session::lab::Bench& bench, std::size_t column);
    [[nodiscard]] QString say(const Kind& kind, double done) const;
    [[nodiscard]] bool restingRuns() const;

    session::lab::Bench& m_bench;
    QTimer m_long; ///< until a run counts as one that may be cancelled: a button that comes and goes at each answer would be in the way
    bool m_isLong = false;
    ElidedLabel* m_text;
    LinkButton* m_action;
};

} // namespace stoker::widgets
