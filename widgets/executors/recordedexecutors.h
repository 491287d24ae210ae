// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recordings.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedLayout;

namespace stoker::item {
class ExecutorTableModel;
}

namespace stoker::widgets {

class ElidedLabel;
class ExecutorTableView;
class Label;
class LinkButton;
class StateView;

/// The executors of a recording at one moment, at its end at first: those that lived, and what they did in that minute, which is read when it is wanted.
/// Nothing in it can be released. GUI thread.
class RecordedExecutors final : public QWidget {
    Q_OBJECT
public:
    /// `recordings` outlives it.
    explicit RecordedExecutors(ports::Recordings& recordings, QWidget* parent = nullptr);
    ~RecordedExecutors() override;

    /// Null: none.
    void setRecorded(const ports::RecordedPtr& recorded);
    /// Shown a moment later: a pointer that moves asks for many.
    void setMoment(domain::Instant time);
    void showEnd();
    [[nodiscard]] domain::Instant moment() const { return m_moment; }
    [[nodiscard]] ExecutorTableView* table() const { return m_table; }
    [[nodiscard]] item::ExecutorTableModel* model() const { return m_model; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void take();
    void apply();
    [[nodiscard]] domain::Instant minuteOf(domain::Instant time) const;

    ports::Recordings& m_recordings;
    ports::RecordedPtr m_recorded;
    domain::Instant m_moment{};
    std::optional<domain::Instant> m_minute; ///< that m_minutes are of
    std::vector<domain::ExecutorMinute> m_minutes;
    std::vector<domain::Executor> m_shown;
    quint64 m_question = 0;
    QTimer m_rest;
    item::ExecutorTableModel* m_model;
    ElidedLabel* m_what;
    LinkButton* m_end;
    Label* m_message;
    ExecutorTableView* m_table;
    StateView* m_state;
    QStackedLayout* m_stack;
};

} // namespace stoker::widgets
