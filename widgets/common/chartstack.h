// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/chartmetrics.h"
#include "widgets/common/marker.h"
#include "widgets/common/seriessource.h"
#include "widgets/common/seriesspec.h"
#include "widgets/common/timeaxis.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHelpEvent;

namespace stoker::domain {
class History;
}

namespace stoker::widgets {

class ChartOverlay;
class ChartPanel;
class EventLane;
class TimeRuler;

/// Charts over one another on one time axis: events above, a ruler below, one crosshair across all, values in the title rows.
///
/// Wheel zooms at the pointer, Shift+wheel pans, dragging zooms into the span, middle button or Shift+drag pans, a double click goes back to now.
/// Keys: Left/Right crosshair (Ctrl: to the next event), Enter opens its ledger line, Shift+Left/Right pan, + - zoom, 0 now, Space pause, Escape takes the
/// crosshair away. GUI thread; the history is not owned and must outlive its use: setHistory(nullptr) before it goes.
class ChartStack final : public QWidget {
    Q_OBJECT
public:
    struct Options {
        ChartMetrics metrics;
        bool lane = true;
        bool interactive = true;
    };
    ChartStack(std::vector<PanelSpec> panels, const Options& options, QWidget* parent = nullptr);
    explicit ChartStack(std::vector<PanelSpec> panels, QWidget* parent = nullptr) : ChartStack(std::move(panels), Options{}, parent) {}
    ~ChartStack() override;

    [[nodiscard]] TimeAxis* axis() const { return m_axis; }
    [[nodiscard]] const std::vector<ChartPanel*>& panels() const { return m_panels; }
    void setHistory(const domain::History* history);
    /// Something else than a history; as with it: null before it goes.
    void setSource(const SeriesSource* source);
    void setEvents(std::vector<ChartEvent> events);
    [[nodiscard]] const EventLane* lane() const { return m_lane; }
    void setEstimates(domain::Estimates estimates);
    void setStale(bool stale);
    /// A bold and a grey line in the middle, over the grid: loading, or nothing seen yet. Empty: none.
    void setMessage(const QString& headline, const QString& sentence);
    /// New samples came, or time went on. Redraws at most once per turn of the event loop.
    void refresh(domain::Instant now);
    /// What the crosshair reads, in words: "21:42: input 2.15 M, usable 58".
    [[nodiscard]] QString readout() const;

signals:
    void ledgerLineRequested(quint64 line);
    void decisionRequested(quint64 decision);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    friend class ChartOverlay;
    enum class Drag { None, Select, Pan };

    void scheduleRedraw();
    void redraw();
    void updateColumns();
    void moveCursor(int columns);
    void announce();
    bool openEventNear(double x);
    bool showEventTip(QHelpEvent* help);
    [[nodiscard]] int plotLeft() const { return m_options.metrics.gutter; }
    [[nodiscard]] int plotWidth() const;
    [[nodiscard]] double positionAt(double x) const;

    Options m_options;
    TimeAxis* m_axis;
    EventLane* m_lane = nullptr;
    std::vector<ChartPanel*> m_panels;
    TimeRuler* m_ruler;
    ChartOverlay* m_overlay;
    std::optional<HistorySource> m_history;
    const SeriesSource* m_source = nullptr;
    bool m_redrawPosted = false;
    bool m_cursorByKey = false;
    Drag m_drag = Drag::None;
    double m_dragFrom = 0;
    double m_dragTo = 0;
    domain::Instant m_dragWindow{};
};

} // namespace stoker::widgets
