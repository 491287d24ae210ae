// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelfields.h"
#include "ports/traceopener.h"

#include <QScrollArea>

namespace stoker::widgets {

class ModelRow;

/// The cluster that the lab simulates: start-up delay, allocation, cores, what a log costs, each with who says it. GUI thread.
class ModelPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ModelPanel(QWidget* parent = nullptr);

    /// Null: no trace, and no row speaks of one.
    void setModel(const ports::TracePtr& trace, const domain::ClusterModel& model);
    [[nodiscard]] ModelRow* row(domain::ModelField field) const { return m_rows.at(static_cast<std::size_t>(field)); }

signals:
    /// By the user.
    void modelChanged(const stoker::domain::ClusterModel& model);

private:
    domain::ClusterModel m_model;
    std::vector<ModelRow*> m_rows;
};

} // namespace stoker::widgets
