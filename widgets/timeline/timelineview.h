// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/life.h"
#include "domain/snapshot.h"
#include "widgets/common/marker.h"
#include "widgets/timeline/lanespans.h"
#include "widgets/timeline/timelineaxis.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace stoker::widgets {

/// What the timeline draws, as the session knows it. The lists belong to the session's store, which must outlive the view or the next setData();
/// null = none. Copying 20,000 lives a second would cost more than painting them.
struct TimelineData {
    const std::vector<domain::ExecutorLife>* lives = nullptr;
    const std::vector<domain::Batch>* batches = nullptr;
    const std::vector<domain::Job>* jobs = nullptr;
    std::optional<double> intervalSeconds;
    std::optional<double> deadlineSeconds;
    domain::Instant now; ///< the application's clock at the last answer
    domain::Instant end; ///< the same clock by now: later than `now` where nothing was heard for a while
    bool stale = false;
};

/// Batches with their deadline, jobs, what a policy decided, and one lane per executor from added to removed, over one time range. Paints only the lanes in sight.
/// Wheel: lanes; Ctrl+wheel: zoom; drag: pan. Keys: look, section 7. GUI thread.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setData(const TimelineData& fresh);
    /// What policies changed or would have (decisionevents.h), by time; the strip is there while there is any.
    void setDecisions(std::vector<ChartEvent> decisions);
    /// The end of the axis stays at "now" while `following`.
    void setRange(domain::Instant from, domain::Instant to, bool following);
    [[nodiscard]] const TimelineAxis& axis() const { return m_axis; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool hasUnwatched() const { return m_unwatched; }
    /// What is under a point of the viewport, in words; empty over nothing.
    [[nodiscard]] QString textAt(QPoint point) const;

signals:
    void decisionRequested(quint64 decision);
    void rangeChanged(stoker::domain::Instant from, stoker::domain::Instant to, bool following);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void zoom(double factor, int aroundX);
    void pan(domain::Millis by);
    void setCurrentLane(int lane);
    void setCursorX(std::optional<int> x);
    [[nodiscard]] bool hasBatches() const { return m_data.batches && !m_data.batches->empty(); }
    [[nodiscard]] bool hasJobs() const { return m_data.jobs && !m_data.jobs->empty(); }
    [[nodiscard]] int jobsTop() const;
    [[nodiscard]] int decisionsTop() const;
    /// The one whose marker is drawn within reach of a point; null where none is.
    [[nodiscard]] const ChartEvent* decisionAt(QPoint point) const;
    void paintDecisions(QPainter& painter) const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int laneAt(int y) const;
    [[nodiscard]] const domain::ExecutorLife& life(int lane) const;
    void paintBatches(QPainter& painter) const;
    void paintJobs(QPainter& painter) const;
    void paintLanes(QPainter& painter);
    void paintLane(QPainter& painter, int lane, int top);
    void paintRuler(QPainter& painter) const;
    [[nodiscard]] QString headText(QPoint point) const;

    TimelineData m_data;
    std::vector<ChartEvent> m_decisions;
    TimelineAxis m_axis;
    bool m_following = true;
    std::vector<int> m_rows; ///< of m_data.lives
    int m_current = -1;
    std::optional<int> m_cursorX;
    std::optional<QPoint> m_dragFrom;
    TimelineAxis m_dragAxis;
    bool m_unwatched = false;
};

} // namespace stoker::widgets
