// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/tunedialog.h"

#include "widgets/common/button.h"
#include "widgets/common/label.h"
#include "widgets/lab/lettermark.h"
#include "words/labwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

namespace stoker::widgets {

TuneDialog::TuneDialog(const QStringList& policies, std::size_t column, QWidget* parent)
    : QDialog(parent), m_column(new QComboBox), m_never(new QCheckBox(tr("Miss no deadline, whatever it costs"))), m_worth(new QDoubleSpinBox), m_budget(new QSpinBox)
{
    setWindowTitle(tr("Tune a policy"));
    for (qsizetype i = 0; i < policies.size(); ++i)
        //: letter and name of a column
        m_column->addItem(tr("%1  %2").arg(words::columnLetter(std::size_t(i)), policies.at(i)));
    m_column->setCurrentIndex(int(column));
    m_column->setObjectName(QStringLiteral("tuneColumn"));
    m_worth->setRange(0.01, 1e6);
    m_worth->setDecimals(2);
    m_worth->setValue(10);
    m_worth->setObjectName(QStringLiteral("tuneWorth"));
    m_never->setChecked(true);
    m_never->setObjectName(QStringLiteral("tuneNever"));
    m_worth->setEnabled(false);
    m_budget->setRange(10, 100'000);
    m_budget->setSingleStep(100);
    m_budget->setValue(1000);
    m_budget->setObjectName(QStringLiteral("tuneBudget"));
    auto* form = new QFormLayout;
    form->addRow(tr("Policy"), m_column);
    form->addRow(QString(), m_never);
    form->addRow(tr("Core-hours worth one miss"), m_worth);
    form->addRow(tr("Candidates"), m_budget);
    auto* help = new Label(tr("Many settings are tried with the fluid engine; the best are run again with the exact one. Each point of the plot can be taken with a click."), 12, ColorRole::Text2);
    help->setWordWrap(true);
    auto* go = new Button(tr("Tune"), u"lab", ButtonRole::Primary);
    go->setObjectName(QStringLiteral("tuneGo"));
    go->setDefault(true);
    auto* cancel = new Button(tr("Cancel"));
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(go);
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(12);
    body->addLayout(form);
    body->addWidget(help);
    body->addLayout(foot);
    connect(m_never, &QCheckBox::toggled, m_worth, &QWidget::setDisabled);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

std::size_t TuneDialog::column() const { return std::size_t(std::max(0, m_column->currentIndex())); }

double TuneDialog::costWeight() const { return m_never->isChecked() ? 0 : 1 / m_worth->value(); }

int TuneDialog::budget() const { return m_budget->value(); }

} // namespace stoker::widgets
