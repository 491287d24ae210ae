// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QWidget>

#include <vector>

namespace stoker::widgets {

/// What each parameter does alone: its name, the curve of core-hours over its values, where deadlines are missed marked, and the span in words, on one line where all of them
/// fit, else on two. The weightiest first.
class SensitivityView final : public QWidget {
    Q_OBJECT
public:
    explicit SensitivityView(QWidget* parent = nullptr);
    void setSensitivity(const QString& policy, std::vector<domain::Sensitivity> sensitivity);
    [[nodiscard]] const std::vector<domain::Sensitivity>& sensitivity() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Words under the curves and the room they have.
    struct Caption {
        QRect rect;
        Qt::AlignmentFlag side = Qt::AlignRight;
        QString text;
    };
    [[nodiscard]] std::vector<Caption> captions() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int curveLeft() const { return width() * 42 / 100; }
    [[nodiscard]] bool needsTwoLines() const;
    void updateHeight();

    QString m_policy;
    std::vector<domain::Sensitivity> m_rows;
    bool m_twoLines = false;
};

} // namespace stoker::widgets
