// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recordings.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace stoker::widgets {

class Button;
class ChartStack;
class RangeBar;
class StateView;

/// What the Live page is for an application that is watched, of a recording: its charts over days, and below them whatever the window puts there (the executors of
/// the moment). Nothing in it is live. GUI thread.
class RecordedPage final : public QWidget {
    Q_OBJECT
public:
    explicit RecordedPage(QWidget* parent = nullptr);
    ~RecordedPage() override;

    /// It is being read; `what` names it.
    void showReading(const QString& what);
    void showFailure(const domain::Error& error);
    /// Null: none.
    void setRecorded(const ports::RecordedPtr& recorded);
    void setLowerWidget(QWidget* widget);
    [[nodiscard]] ChartStack* charts() const { return m_charts; }
    /// The middle of the charts is at that time.
    void showTime(domain::Instant time);

signals:
    /// What the executors below are wanted of: where the crosshair is, or was last.
    void momentChanged(stoker::domain::Instant time);
    void ledgerLineRequested(quint64 line);
    void decisionRequested(quint64 decision);
    /// Another recording beside this one.
    void compareRequested();
    /// It could not be read: another one.
    void openRequested();

private:
    ports::RecordedPtr m_recorded;
    QStackedLayout* m_stack;
    StateView* m_state;
    ChartStack* m_charts;
    RangeBar* m_ranges;
    Button* m_compare;
    QSplitter* m_splitter;
};

} // namespace stoker::widgets
