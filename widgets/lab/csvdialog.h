// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QDialog>

namespace stoker::widgets {

class Button;
class ModelRow;

/// What a CSV of logs per minute does not say of itself: what a log costs, which it needs, and three that have a usual value. GUI thread.
class CsvDialog final : public QDialog {
    Q_OBJECT
public:
    /// `name`: of the file; `model`: what is known already.
    CsvDialog(const QString& name, const domain::ClusterModel& model, QWidget* parent = nullptr);
    [[nodiscard]] const domain::ClusterModel& model() const { return m_model; }

private:
    void refresh();

    domain::ClusterModel m_model;
    std::vector<ModelRow*> m_rows;
    Button* m_open;
};

} // namespace stoker::widgets
