// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/executors/releasetext.h"

#include <QWidget>

#include <array>

namespace stoker::widgets {

class Label;

/// The four figures over the list of a release: one card with dividers, 64 high.
class ReleaseFigures final : public QWidget {
    Q_OBJECT
public:
    explicit ReleaseFigures(QWidget* parent = nullptr);
    void setFigures(const std::array<ReleaseFigure, 4>& figures);
    [[nodiscard]] const std::array<ReleaseFigure, 4>& figures() const { return m_figures; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell {
        QWidget* box;
        Label* number;
        Label* unit;
        QWidget* sign;
        Label* note;
    };
    std::array<Cell, 4> m_cells{};
    std::array<ReleaseFigure, 4> m_figures;
};

} // namespace stoker::widgets
