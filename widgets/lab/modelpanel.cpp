// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/modelpanel.h"

#include "widgets/lab/modelrow.h"

#include <QBoxLayout>

namespace stoker::widgets {

ModelPanel::ModelPanel(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("The simulated cluster"));
    setFocusPolicy(Qt::NoFocus); // its fields take it
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 2, 10, 6);
    column->setSpacing(2);
    for (const domain::ModelFieldInfo& info : domain::kModelFields) {
        auto* row = new ModelRow(info.field);
        m_rows.push_back(row);
        column->addWidget(row);
        connect(row, &ModelRow::changed, this, [this, field = info.field](std::optional<double> value) {
            domain::setField(m_model, field, value);
            emit modelChanged(m_model);
        });
    }
    column->addStretch(1);
    setWidget(inside);
    inside->setAutoFillBackground(false);
}

void ModelPanel::setModel(const ports::TracePtr& trace, const domain::ClusterModel& model)
{
    m_model = model;
    static const domain::Trace none;
    const domain::Trace& of = trace ? *trace : none;
    for (ModelRow* row : m_rows) {
        domain::ClusterModel without = model;
        domain::setField(without, row->field(), std::nullopt);
        row->show(domain::fieldOf(model, row->field()), domain::modelValue(of, without, row->field()), of.summary.kind);
    }
}

} // namespace stoker::widgets
