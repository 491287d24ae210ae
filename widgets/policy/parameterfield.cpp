// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/parameterfield.h"

#include "domain/text.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/policysentences.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <cmath>

namespace stoker::widgets {
namespace {

using policy::ParameterType;
using domain::toText;

constexpr int kCaption = 190;
constexpr int kNumber = 150;
constexpr int kDecimals = 3;
constexpr double kWidest = 1e9; // what a spin box shows where there is no bound

/// As few decimals as the number has.
class NumberBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        QString text = locale().toString(value, 'f', decimals());
        while (decimals() > 0 && text.endsWith(locale().zeroDigit()))
            text.chop(1);
        return text.endsWith(locale().decimalPoint()) ? text.chopped(1) : text;
    }
};

} // namespace

ParameterField::ParameterField(const policy::Parameter& parameter, const QString& word, const QString& help, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_name(toText(parameter.name)), m_caption(new Label(word)), m_range(new Label({}, 11, ColorRole::Text2)), m_editor(makeEditor()),
      m_reset(Button::iconOnly(u"refresh", {})), m_fault(new Label({}, 11, ColorRole::CautionText))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_caption->setFixedWidth(scaled(kCaption));
    m_caption->setMinimumHeight(scaled(28));
    m_caption->setBuddy(m_editor);
    grid->addWidget(m_caption, 0, 0);
    m_caption->setWordWrap(true);
    auto* name = new ElidedLabel(m_name, 11, ColorRole::Text3);
    name->setElideMode(Qt::ElideMiddle);
    name->setFixedWidth(scaled(kCaption));
    grid->addWidget(name, 1, 0, Qt::AlignTop);
    if (parameter.type == ParameterType::Text) {
        grid->addWidget(m_editor, 0, 1);
    } else {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(m_editor);
        line->addWidget(m_range, 1);
        grid->addLayout(line, 0, 1);
    }
    if (qobject_cast<QDoubleSpinBox*>(m_editor))
        m_range->setText(words::rangeWord(toText(parameter.unit), parameter.least, parameter.most));
    grid->addWidget(m_reset, 0, 2);
    auto* meaning = new Label(help, 11, ColorRole::Text2);
    meaning->setWordWrap(true);
    grid->addWidget(meaning, 1, 1, 1, 2);
    m_fault->setWordWrap(true);
    m_fault->hide();
    grid->addWidget(m_fault, 2, 1, 1, 2);

    m_editor->setObjectName(m_name);
    m_editor->setAccessibleName(word);
    m_editor->setAccessibleDescription(words::list({help, m_range->text()}));
    m_editor->setFocusPolicy(Qt::StrongFocus);
    m_editor->installEventFilter(this);
    //: a parameter's name in files and on the command line, and where its rule comes from
    const QString tip = tr("%1\nSource: %2").arg(m_name, toText(parameter.source));
    m_editor->setToolTip(tip);
    m_caption->setToolTip(tip);
    QSizePolicy keepsItsPlace = m_reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsItsPlace);
    m_reset->setObjectName(QStringLiteral("default ") + m_name);
    const QString normally = fallbackText();
    m_reset->setToolTip(tr("Back to the default: %1").arg(normally.isEmpty() ? QString(words::kUnknown) : normally));
    m_reset->setAccessibleName(tr("%1: back to the default").arg(word));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setValue({});
        emit changed();
    });
    setValue({});
}

QWidget* ParameterField::makeEditor()
{
    switch (m_parameter.type) {
    case ParameterType::Flag: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, [this](bool on) { edited(on); });
        return box;
    }
    case ParameterType::Choice: {
        auto* combo = new QComboBox;
        for (const std::string_view choice : m_parameter.choices)
            combo->addItem(words::choiceWord(toText(choice)), toText(choice));
        combo->setFixedHeight(scaled(28));
        connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] { edited(combo->currentData().toString()); });
        return combo;
    }
    case ParameterType::Text: {
        auto* line = new QLineEdit;
        line->setFixedHeight(scaled(28));
        connect(line, &QLineEdit::textChanged, this, [this](const QString& text) { edited(text); });
        return line;
    }
    case ParameterType::Integer:
    case ParameterType::Number:
    case ParameterType::Seconds:
        break;
    }
    auto* spin = new NumberBox;
    const bool whole = m_parameter.type == ParameterType::Integer;
    spin->setDecimals(whole ? 0 : kDecimals);
    const double least = std::max(m_parameter.least, -kWidest);
    spin->setRange(fallback().isValid() ? least : least - 1, std::min(m_parameter.most, kWidest));
    if (!fallback().isValid())
        spin->setSpecialValueText(tr("not set", "a parameter"));
    spin->setSingleStep(!whole && spin->maximum() <= 2 ? 0.05 : 1);
    if (m_parameter.unit == "s" || m_parameter.unit == "%")
        spin->setSuffix(words::kThinSpace + toText(m_parameter.unit));
    spin->setFixedSize(scaled(kNumber), scaled(28));
    spin->setFont(figureFont(13));
    spin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(spin, &QDoubleSpinBox::valueChanged, this, [this, spin](double value) {
        const bool none = !fallback().isValid() && value <= spin->minimum();
        edited(none ? QVariant() : QVariant(value));
    });
    return spin;
}

QString ParameterField::fallbackText() const
{
    const QVariant normally = fallback();
    if (!normally.isValid())
        return tr("not set", "a parameter");
    switch (m_parameter.type) {
    case ParameterType::Flag: return normally.toBool() ? tr("on") : tr("off");
    case ParameterType::Choice: return words::choiceWord(normally.toString());
    case ParameterType::Text: return normally.toString();
    default: return QLocale().toString(normally.toDouble());
    }
}

QVariant ParameterField::fallback() const
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
        m_parameter.fallback);
}

void ParameterField::setValue(const QVariant& value)
{
    m_value = value.isValid() && value != fallback() ? value : QVariant();
    show(m_value.isValid() ? m_value : fallback());
    refresh();
}

void ParameterField::show(const QVariant& value)
{
    const QSignalBlocker quiet(m_editor);
    if (auto* box = qobject_cast<QCheckBox*>(m_editor)) {
        box->setChecked(value.toBool());
    } else if (auto* combo = qobject_cast<QComboBox*>(m_editor)) {
        combo->setCurrentIndex(combo->findData(value.toString()));
    } else if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->setText(value.toString());
    } else if (auto* spin = qobject_cast<QDoubleSpinBox*>(m_editor)) {
        bool number = false;
        double shown = value.toDouble(&number);
        // As Spark writes it: "2min".
        if (const auto seconds = policy::secondsFromText(value.toString()); !number && m_parameter.type == ParameterType::Seconds && seconds) {
            shown = *seconds;
            number = true;
        }
        spin->setValue(number ? shown : spin->minimum());
    }
}

void ParameterField::edited(const QVariant& value)
{
    const bool nothing = m_parameter.type == ParameterType::Text && !fallback().isValid() && value.toString().isEmpty();
    m_value = nothing || value == fallback() ? QVariant() : value;
    refresh();
    emit changed();
}

void ParameterField::refresh()
{
    // What differs from the default is bold, as everywhere.
    m_caption->setFont(textFont(13, m_value.isValid() ? QFont::DemiBold : QFont::Normal));
    m_reset->setEnabled(m_value.isValid());
    m_reset->setVisible(m_value.isValid());
}

void ParameterField::setFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

QString ParameterField::fault() const
{
    return m_fault->text();
}

bool ParameterField::eventFilter(QObject* watched, QEvent* event)
{
    // Who scrolls the form must not change what lies under the wheel.
    if (event->type() == QEvent::Wheel && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stoker::widgets
