// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/csvdialog.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/lab/modelrow.h"
#include "words/modelwords.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>

#include <array>

namespace stoker::widgets {
namespace {

using domain::ModelField;
constexpr std::array kFields{ModelField::CostPerLog, ModelField::Interval, ModelField::Serial, ModelField::Cores};

/// What reading a CSV takes where nothing is said (trace::OpenOptions).
domain::ModelValue usual(ModelField field)
{
    switch (field) {
    case ModelField::Interval: return {60, domain::ModelSource::Assumed};
    case ModelField::Serial: return {0, domain::ModelSource::Assumed};
    case ModelField::Cores: return {1, domain::ModelSource::Assumed};
    default: return {};
    }
}

} // namespace

CsvDialog::CsvDialog(const QString& name, const domain::ClusterModel& model, QWidget* parent) : QDialog(parent), m_model(model), m_open(new Button(tr("Open"), {}, ButtonRole::Primary))
{
    setWindowTitle(tr("Open a CSV"));
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(6);
    //: the name of a CSV
    auto* head = new Label(tr("What does a log of %1 cost?").arg(name), 13, ColorRole::Text, QFont::DemiBold);
    head->setWordWrap(true);
    body->addWidget(head);
    auto* help = new Label(tr("The file says how many logs came in each minute, but not what they cost. A cost is core seconds of one log: the seconds of all tasks of a batch, divided by its logs. "
                              "An event log of the same application says it, under Cluster."),
                           12, ColorRole::Text2);
    help->setWordWrap(true);
    body->addWidget(help);
    body->addSpacing(6);
    for (const ModelField field : kFields) {
        auto* row = new ModelRow(field);
        m_rows.push_back(row);
        row->editor()->setKeyboardTracking(true); // the button is ready as soon as there is a number
        body->addWidget(row);
        connect(row, &ModelRow::changed, this, [this, field](std::optional<double> value) {
            domain::setField(m_model, field, value);
            refresh();
        });
    }
    body->addSpacing(10);
    auto* cancel = new Button(tr("Cancel"));
    m_open->setObjectName(QStringLiteral("csvOpen"));
    m_open->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_open);
    body->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(scaled(420));
    refresh();
    m_rows.front()->editor()->setFocus();
}

void CsvDialog::refresh()
{
    for (ModelRow* row : m_rows)
        row->show(domain::fieldOf(m_model, row->field()), usual(row->field()), domain::TraceKind::Csv);
    m_open->setEnabled(m_model.costPerLogSeconds.has_value());
    m_open->setToolTip(m_open->isEnabled() ? QString() : tr("Say what a log costs first."));
}

} // namespace stoker::widgets
