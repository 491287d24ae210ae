// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/deadlinefield.h"

#include "widgets/lab/fieldundo.h"

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr double kMost = 86'400;
constexpr double kLeast = 0.1; ///< that can be set; a step down must not fall into "left to the trace"

} // namespace

DeadlineField::DeadlineField(QWidget* parent) : QDoubleSpinBox(parent)
{
    setRange(0, kMost);
    setDecimals(1);
    setKeyboardTracking(false);
    leaveUndoToPage(this);
}

void DeadlineField::setOwn(std::optional<double> seconds, const QString& text)
{
    m_own = seconds;
    // Only news: what is being typed would be written anew.
    if (text != specialValueText())
        setSpecialValueText(text);
}

void DeadlineField::stepBy(int steps)
{
    const double from = value() > minimum() ? value() : m_own.value_or(0);
    setValue(std::clamp(from + steps * singleStep(), kLeast, kMost));
    selectAll();
}

QAbstractSpinBox::StepEnabled DeadlineField::stepEnabled() const
{
    const double from = value() > minimum() ? value() : m_own.value_or(0);
    return (from < kMost ? StepUpEnabled : StepNone) | (from > kLeast ? StepDownEnabled : StepNone);
}

double DeadlineField::valueFromText(const QString& text) const { return text == specialValueText() ? minimum() : QDoubleSpinBox::valueFromText(text); }

QValidator::State DeadlineField::validate(QString& text, int& position) const { return text == specialValueText() ? QValidator::Acceptable : QDoubleSpinBox::validate(text, position); }

void DeadlineField::fixup(QString& text) const
{
    if (text.remove(suffix()).trimmed().isEmpty())
        text = specialValueText();
    else
        QDoubleSpinBox::fixup(text);
}

} // namespace stoker::widgets
