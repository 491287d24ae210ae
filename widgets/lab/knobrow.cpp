// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/knobrow.h"

#include "domain/text.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/lab/fieldundo.h"
#include "words/policysentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace stoker::widgets {
namespace {

using domain::toText;
using policy::ParameterType;

constexpr int kSteps = 1000;
constexpr double kWidest = 1e9;
constexpr int kDigits = 5;
constexpr int kFieldWide = 66;

/// A slider with one tick: the default.
class KnobSlider final : public QSlider {
public:
    explicit KnobSlider(std::optional<double> tick) : QSlider(Qt::Horizontal), m_tick(tick) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QSlider::paintEvent(event);
        if (!m_tick)
            return;
        QPainter painter(this);
        const int margin = scaled(6);
        const int x = margin + static_cast<int>(std::lround(*m_tick * (width() - 2 * margin)));
        hairline(&painter, {x, height() - scaled(5)}, {x, height() - 2}, color(ColorRole::Text3, palette()));
    }

private:
    std::optional<double> m_tick;
};

/// Shows five digits at the most, so that a tuned 319.894 s leaves room for its unit; the value keeps all of them.
class KnobField final : public QDoubleSpinBox {
public:
    [[nodiscard]] QString textFromValue(double value) const override
    {
        QLocale plain = locale();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        const int whole = std::abs(value) < 10 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
        const int shown = std::clamp(kDigits - whole, 0, decimals());
        QString text = plain.toString(value, 'f', shown);
        while (shown > 0 && text.endsWith(locale().zeroDigit()))
            text.chop(1);
        return text.endsWith(locale().decimalPoint()) ? text.chopped(1) : text;
    }
    [[nodiscard]] double valueFromText(const QString& text) const override
    {
        // Enter on what stands there must not round it.
        return text == prefix() + textFromValue(value()) + suffix() ? value() : QDoubleSpinBox::valueFromText(text);
    }
};

} // namespace

KnobRow::KnobRow(session::lab::Knob knob, ColorRole role, QWidget* parent)
    : QWidget(parent), m_knob(std::move(knob)), m_label(new ElidedLabel(words::parameterWord(m_knob.owner, m_knob.name), 12, ColorRole::Text2))
{
    setFixedHeight(scaled(24));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_label->setMinimumWidth(scaled(40));
    row->addWidget(m_label, 14);
    const QString help = words::parameterHelp(m_knob.owner, m_knob.name);
    const QString range = words::rangeWord(toText(m_knob.parameter.unit), m_knob.parameter.least, m_knob.parameter.most);
    //: a parameter: what it means, its name in files, what may be set
    const QString tip = tr("%1\n%2: %3").arg(help, m_knob.name, range);
    m_label->setToolTip(tip);
    if (m_knob.scale) {
        const auto* number = std::get_if<double>(&m_knob.parameter.fallback);
        m_slider = new KnobSlider(number ? std::optional(m_knob.scale->position(*number)) : std::nullopt);
        m_slider->setRange(0, kSteps);
        m_slider->setSingleStep(kSteps / 100);
        m_slider->setPageStep(kSteps / 10);
        m_slider->setMinimumWidth(scaled(44));
        QPalette own = m_slider->palette();
        own.setColor(QPalette::Highlight, color(role));
        m_slider->setPalette(own);
        m_field = new KnobField;
        const bool whole = m_knob.parameter.type == ParameterType::Integer;
        m_field->setDecimals(whole ? 0 : 3);
        const double least = std::max(m_knob.parameter.least, -kWidest);
        // One below the least is "not set", where that may be.
        m_field->setRange(fallback().isValid() || m_knob.parameter.required ? least : least - 1, std::min(m_knob.parameter.most, kWidest));
        if (!fallback().isValid() && !m_knob.parameter.required)
            m_field->setSpecialValueText(QString(words::kUnknown));
        m_field->setSingleStep(m_knob.scale->step);
        if (m_knob.parameter.unit == "s" || m_knob.parameter.unit == "%")
            m_field->setSuffix(words::kThinSpace + toText(m_knob.parameter.unit));
        m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_field->setFixedSize(scaled(kFieldWide), scaled(22));
        m_field->setKeyboardTracking(false);
        leaveUndoToPage(m_field);
        row->addWidget(m_slider, 8);
        row->addWidget(m_field);
        connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
            const auto value = m_knob.scale->value(double(position) / kSteps);
            take(value ? QVariant(*value) : QVariant(), m_slider->isSliderDown());
        });
        connect(m_slider, &QSlider::sliderReleased, this, [this] { emit changed(false); });
        connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            const bool none = m_field->minimum() < m_knob.parameter.least && value <= m_field->minimum();
            take(none ? QVariant() : QVariant(value), false);
        });
    } else {
        m_other = makeOther();
        row->addWidget(m_other, 16);
    }
    for (QWidget* editor : editors()) {
        editor->setObjectName(m_knob.name);
        editor->setAccessibleName(words::parameterWord(m_knob.owner, m_knob.name));
        editor->setAccessibleDescription(help);
        editor->setToolTip(tip);
        editor->setFocusPolicy(Qt::StrongFocus);
        editor->installEventFilter(this);
    }
    setValue({});
}

QWidget* KnobRow::makeOther()
{
    if (m_knob.parameter.type == ParameterType::Flag) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, [this](bool on) { take(on, false); });
        return box;
    }
    if (m_knob.parameter.type == ParameterType::Choice) {
        auto* combo = new QComboBox;
        for (const std::string_view choice : m_knob.parameter.choices)
            combo->addItem(words::choiceWord(toText(choice)), toText(choice));
        combo->setFixedHeight(scaled(22));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] { take(combo->currentData(), false); });
        return combo;
    }
    auto* line = new QLineEdit;
    line->setFixedHeight(scaled(22));
    connect(line, &QLineEdit::editingFinished, this, [this, line] { take(line->text(), false); });
    leaveUndoToPage(line, [this, line] { return line->text() != (m_value.isValid() ? m_value : fallback()).toString(); });
    return line;
}

std::vector<QWidget*> KnobRow::editors() const
{
    if (m_other)
        return {m_other};
    return {m_slider, m_field};
}

QVariant KnobRow::fallback() const
{
    return std::visit(
        [](const auto& held) -> QVariant {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Held, std::string_view>)
                return toText(held);
            else
                return held;
        },
        m_knob.parameter.fallback);
}

std::optional<double> KnobRow::number() const
{
    const QVariant value = m_value.isValid() ? m_value : fallback();
    bool ok = false;
    const double plain = value.toDouble(&ok);
    if (ok)
        return plain;
    // As Spark writes it: "2min".
    return policy::secondsFromText(value.toString());
}

void KnobRow::setValue(const QVariant& value)
{
    m_value = value.isValid() && value != fallback() ? value : QVariant();
    show();
}

void KnobRow::take(const QVariant& value, bool moving)
{
    const bool nothing = !value.isValid() || value == fallback() || (value.typeId() == QMetaType::QString && value.toString().isEmpty() && !fallback().isValid());
    const QVariant fresh = nothing ? QVariant() : value;
    if (fresh == m_value)
        return;
    m_value = fresh;
    show();
    emit changed(moving);
}

void KnobRow::show()
{
    if (m_slider) {
        const auto shown = number();
        const QSignalBlocker quietSlider(m_slider);
        const QSignalBlocker quietField(m_field);
        if (!m_slider->isSliderDown())
            m_slider->setValue(static_cast<int>(std::lround(m_knob.scale->position(shown) * kSteps)));
        m_field->setValue(shown.value_or(m_field->minimum()));
        // What differs from the default is bold, as everywhere.
        m_field->setFont(figureFont(12, m_value.isValid() ? QFont::DemiBold : QFont::Normal));
        return;
    }
    const QVariant shown = m_value.isValid() ? m_value : fallback();
    const QSignalBlocker quiet(m_other);
    if (auto* box = qobject_cast<QCheckBox*>(m_other))
        box->setChecked(shown.toBool());
    else if (auto* combo = qobject_cast<QComboBox*>(m_other))
        combo->setCurrentIndex(combo->findData(shown.toString()));
    else if (auto* line = qobject_cast<QLineEdit*>(m_other))
        line->setText(shown.toString());
}

bool KnobRow::eventFilter(QObject* watched, QEvent* event)
{
    // Who scrolls the page must not change what lies under the wheel.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stoker::widgets
