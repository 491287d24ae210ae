// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/parameterform.h"

#include "widgets/common/label.h"
#include "widgets/policy/parameterfield.h"
#include "words/policysentences.h"

#include <QVBoxLayout>

namespace stoker::widgets {

ParameterForm::ParameterForm(QWidget* parent) : QScrollArea(parent)
{
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(12, 12, 12, 12);
    m_column->setSpacing(12);
    m_column->addStretch(1);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

void ParameterForm::addSection(const QString& title, const QString& help, const QString& owner, std::span<const policy::Parameter> schema)
{
    const auto add = [this](QWidget* one) { m_column->insertWidget(m_column->count() - 1, one); };
    if (!title.isEmpty()) {
        if (m_column->count() > 1)
            add(new Hairline(Qt::Horizontal));
        add(new Label(title, 13, ColorRole::Text, QFont::DemiBold));
    }
    if (!help.isEmpty()) {
        auto* meaning = new Label(help, 12, ColorRole::Text2);
        meaning->setWordWrap(true);
        add(meaning);
    }
    for (const policy::Parameter& parameter : schema) {
        const QString name = QString::fromUtf8(parameter.name.data(), qsizetype(parameter.name.size()));
        auto* field = new ParameterField(parameter, words::parameterWord(owner, name), words::parameterHelp(owner, name));
        connect(field, &ParameterField::changed, this, &ParameterForm::changed);
        m_fields.append(field);
        add(field);
    }
}

void ParameterForm::clear()
{
    m_fields.clear();
    while (m_column->count() > 1) {
        const QLayoutItem* item = m_column->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void ParameterForm::setValues(const QVariantMap& values)
{
    for (ParameterField* field : m_fields)
        field->setValue(values.value(field->name()));
}

QVariantMap ParameterForm::values() const
{
    QVariantMap values;
    for (const ParameterField* field : m_fields) {
        if (field->value().isValid())
            values.insert(field->name(), field->value());
    }
    return values;
}

bool ParameterForm::setFault(const QString& name, const QString& sentence)
{
    bool found = false;
    for (ParameterField* field : m_fields) {
        const bool here = !sentence.isEmpty() && field->name() == name;
        field->setFault(here ? sentence : QString());
        found = found || here;
    }
    return found;
}

ParameterField* ParameterForm::field(const QString& name) const
{
    for (ParameterField* field : m_fields) {
        if (field->name() == name)
            return field;
    }
    return nullptr;
}

} // namespace stoker::widgets
