// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "ports/recordings.h"
#include "session/session.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace stoker::widgets {

class Label;
class SegmentedControl;
class StateView;
class TimelineLegend;
class TimelineView;

/// The timeline of one application: range, legend, and the lanes. Shows why there is nothing to see. GUI thread.
class TimelinePage final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePage(QWidget* parent = nullptr);

    /// Null: no application. The session must outlive the page or the next call.
    void setSession(const session::Session* session);
    /// Of a recording, in place of a session; null: none. `deadlineSeconds`: the time a batch may take; empty = its interval.
    void setRecorded(const ports::RecordedPtr& recorded, std::optional<double> deadlineSeconds = {});
    /// The range that Live and Timeline share.
    void setSpan(std::chrono::seconds span);
    [[nodiscard]] std::chrono::seconds span() const;
    [[nodiscard]] TimelineView* view() const { return m_view; }

signals:
    void spanChanged(std::chrono::seconds span);
    void decisionRequested(quint64 decision);
    void connectRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshRecorded();
    [[nodiscard]] std::optional<domain::Instant> now() const; ///< where the axis ends
    void refreshDecisions();
    void showRange(domain::Instant from, domain::Instant to);
    void showState();

    QPointer<const session::Session> m_session;
    ports::RecordedPtr m_recorded;
    std::optional<double> m_recordedDeadline;
    SegmentedControl* m_ranges;
    Label* m_range;
    TimelineLegend* m_legend;
    TimelineView* m_view;
    StateView* m_state;
    QStackedLayout* m_stack;
};

} // namespace stoker::widgets
