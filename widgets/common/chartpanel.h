// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/snapshot.h"
#include "widgets/common/chartmetrics.h"
#include "widgets/common/seriesgeometry.h"
#include "widgets/common/seriesspec.h"

#include <QWidget>

class QChart;
class QChartView;
class QValueAxis;

namespace stoker::widgets {

class SeriesItem;
class TimeAxis;

/// One chart of a stack: a Qt Chart for grid and axis with our own series item in it, labels in our own gutter (Qt's turn into "..." when
/// close), and a title row that is legend and readout in one: values at the cursor, else the newest. GUI thread.
class ChartPanel final : public QWidget {
    Q_OBJECT
public:
    ChartPanel(PanelSpec spec, const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent = nullptr);
    ~ChartPanel() override;

    /// Asks the source for the axis' window and redraws. Null: an empty grid.
    void refresh(const SeriesSource* source);
    /// A line across the plot that should not be crossed, its side above washed, `words` on it. It may raise the axis. Empty: none.
    void setLimit(std::optional<double> value, const QString& words = {});
    void setStale(bool stale);
    void setEstimates(domain::Estimates estimates);
    [[nodiscard]] const PanelSpec& spec() const { return m_spec; }
    /// The plot, in this widget's coordinates: whole pixels.
    [[nodiscard]] QRect plotRect() const;
    [[nodiscard]] double top() const { return m_top; }

    struct Readout {
        const SeriesSpec* series = nullptr;
        QString text;
        std::optional<double> y; ///< of its dot, in this widget's coordinates; bands have none
    };
    /// What the title row says now.
    [[nodiscard]] const std::vector<Readout>& readouts() const { return m_readouts; }
    /// What the letters on the curves cover, and what words in the plot do: in its coordinates. They never meet.
    [[nodiscard]] std::vector<QRectF> chipRects() const;
    [[nodiscard]] std::vector<QRectF> wordRects() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void applyColors();
    [[nodiscard]] SeriesEdges edgesOf(const SeriesSource& source, SeriesKey series, const std::vector<domain::Bucket>& buckets) const;
    void query(const SeriesSource& source);
    void placeChips();
    [[nodiscard]] double highestOf(std::size_t series) const;
    [[nodiscard]] double axisCeiling() const;
    void rescale();
    void rebuild();
    [[nodiscard]] bool isKnown(std::size_t series) const;
    void updateReadouts();
    void onCursorChanged();
    [[nodiscard]] std::optional<double> shown(std::size_t series, int column, bool upper) const;
    void paintGutter(QPainter* painter) const;
    void paintHead(QPainter* painter) const;
    [[nodiscard]] PlotScale plotScale() const;
    [[nodiscard]] QRect headRect() const;

    PanelSpec m_spec;
    const TimeAxis* m_axis;
    ChartMetrics m_metrics;
    QChart* m_chart;
    QChartView* m_view;
    QValueAxis* m_values;
    SeriesItem* m_item;
    double m_top = 0;
    double m_step = 0;
    std::optional<double> m_limit;
    bool m_stale = false;
    domain::Estimates m_estimates;
    std::vector<std::vector<domain::Bucket>> m_buckets;
    std::vector<std::vector<domain::Bucket>> m_uppers;
    std::vector<SeriesEdges> m_edges; ///< of m_buckets
    std::vector<SeriesEdges> m_upperEdges;
    std::vector<std::optional<double>> m_newest;      ///< the last sample itself: the title row while following
    std::vector<std::optional<double>> m_newestUpper;
    int m_longestHold = 1;
    std::vector<Readout> m_readouts;
};

} // namespace stoker::widgets
