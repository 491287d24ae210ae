// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QWidget>

#include <vector>

namespace stoker::widgets {

/// What each parameter does alone: its name, the curve of core-hours over its values, where deadlines are missed marked, and the span in words. The weightiest first.
class SensitivityView final : public QWidget {
    Q_OBJECT
public:
    explicit SensitivityView(QWidget* parent = nullptr);
    void setSensitivity(const QString& policy, std::vector<domain::Sensitivity> sensitivity);
    [[nodiscard]] const std::vector<domain::Sensitivity>& sensitivity() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_policy;
    std::vector<domain::Sensitivity> m_rows;
};

} // namespace stoker::widgets
