// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace stoker::widgets {

/// Deadline misses over core-hours: what the tuner tried, those that nothing beats as a front of rings, the columns with their letters, and the optimum of who knows the
/// future. The axes reach over the front, the columns and the optimum; what else was tried is drawn as far as it lies within them. A click on a ring takes its settings;
/// with the keyboard Left, Right and Enter. GUI thread.
class ParetoPlot final : public QWidget {
    Q_OBJECT
public:
    explicit ParetoPlot(QWidget* parent = nullptr);

    void setResult(const std::optional<domain::TuneResult>& result);
    void setOutcomes(std::vector<const domain::ScenarioOutcome*> outcomes);
    /// Where the ring of this point of the front is; in this widget's coordinates.
    [[nodiscard]] QPointF pointOf(std::size_t index) const;
    [[nodiscard]] static QString describe(const domain::ScenarioOutcome& outcome);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void taken(const stoker::domain::ScenarioOutcome& outcome);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Mark {
        double coreHours = 0;
        double misses = 0;
    };
    void rescale();
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF at(double coreHours, double misses) const;
    [[nodiscard]] int nearest(QPointF where) const;
    void choose(int index);

    std::vector<domain::ScenarioOutcome> m_front;
    std::vector<Mark> m_others;
    std::vector<std::optional<Mark>> m_columns;
    std::optional<double> m_optimum;
    double m_least = 0; ///< core-hours at the left edge
    double m_most = 1;
    double m_top = 1;
    int m_chosen = -1;
};

} // namespace stoker::widgets
