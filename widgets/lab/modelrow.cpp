// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/modelrow.h"

#include "domain/text.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/lab/fieldundo.h"
#include "words/modelwords.h"
#include "words/policysentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QTimer>

#include <cmath>

namespace stoker::widgets {
namespace {

using domain::ModelField;
constexpr int kFieldWide = 100;

int decimalsOf(ModelField field)
{
    if (domain::infoOf(field).whole)
        return 0;
    return field == ModelField::CostPerLog ? 12 : 3; // a log may cost a millionth of a second
}

double stepOf(ModelField field)
{
    switch (field) {
    case ModelField::StartUp:
    case ModelField::Interval: return 5;
    case ModelField::Cap: return 10;
    case ModelField::Serial: return 0.5;
    default: return 1;
    }
}

} // namespace

/// Its minimum, one below the least, stands for "left to the trace". The first step from there begins at the trace's own number.
class ModelRow::Field final : public QDoubleSpinBox {
public:
    explicit Field(ModelField field) : m_field(field)
    {
        setDecimals(decimalsOf(field));
        setRange(unset(), domain::infoOf(field).most);
        setSingleStep(stepOf(field));
        setKeyboardTracking(false);
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (const QString unit = words::modelFieldUnit(field); !unit.isEmpty())
            setSuffix(words::kThinSpace + unit);
    }
    [[nodiscard]] double unset() const { return domain::infoOf(m_field).least - 1; }
    [[nodiscard]] bool isSet() const { return value() > unset() + 0.5; }
    void setOwn(std::optional<double> own, const QString& text)
    {
        m_own = own;
        // Not while it is typed into, unless there is news: what is typed would be written anew.
        if (const QString special = own ? textFromValue(*own) + suffix() : text; special != specialValueText())
            setSpecialValueText(special);
    }

    [[nodiscard]] QString textFromValue(double value) const override
    {
        QLocale plain = locale();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        // Costs span nine powers of ten: three digits of them say it.
        const int decimals = m_field == ModelField::CostPerLog && value > 0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(value))), 3, 12) : this->decimals();
        QString text = plain.toString(value, 'f', decimals);
        while (decimals > 0 && text.endsWith(locale().zeroDigit()))
            text.chop(1);
        return text.endsWith(locale().decimalPoint()) ? text.chopped(1) : text;
    }

    [[nodiscard]] double valueFromText(const QString& text) const override { return text == specialValueText() ? minimum() : QDoubleSpinBox::valueFromText(text); }

    void stepBy(int steps) override
    {
        const domain::ModelFieldInfo& info = domain::infoOf(m_field);
        const double from = isSet() ? value() : m_own.value_or(info.least);
        const double to = m_field == ModelField::CostPerLog ? from * std::pow(1.1, steps) : from + steps * singleStep();
        setValue(std::clamp(to, info.least, info.most));
        selectAll();
    }

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    /// Numbers between "unset" and the least are slips.
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override
    {
        if (text == specialValueText())
            return QValidator::Acceptable;
        const QValidator::State state = QDoubleSpinBox::validate(text, position);
        if (state != QValidator::Acceptable)
            return state;
        return domain::accepts(domain::infoOf(m_field), valueFromText(text)) ? state : QValidator::Intermediate;
    }
    /// Emptied: back to the trace's own.
    void fixup(QString& text) const override { text = text.remove(suffix()).trimmed().isEmpty() ? specialValueText() : textFromValue(value()) + suffix(); }

private:
    ModelField m_field;
    std::optional<double> m_own;
};

ModelRow::ModelRow(ModelField field, QWidget* parent)
    : QWidget(parent), m_field(field), m_editor(new Field(field)), m_source(new ElidedLabel({}, 12, ColorRole::Text2)), m_back(Button::iconOnly(u"refresh", tr("Back to what the trace says")))
{
    setFixedHeight(scaled(26));
    const domain::ModelFieldInfo& info = domain::infoOf(field);
    const QString name = domain::toText(info.name);
    //: a field: what it means, its name on the command line, what may be set
    const QString tip = tr("%1\nAccepted: %3. In the terminal: --model %2").arg(words::modelFieldHelp(field), name, words::rangeWord(words::modelFieldUnit(field), info.least, info.most));
    auto* label = new ElidedLabel(words::modelFieldWord(field), 12, ColorRole::Text2);
    label->setBuddy(m_editor);
    label->setToolTip(tip);
    m_editor->setObjectName(name);
    m_editor->setAccessibleName(words::modelFieldWord(field));
    m_editor->setAccessibleDescription(words::modelFieldHelp(field));
    m_editor->setToolTip(tip);
    m_editor->setFixedSize(scaled(kFieldWide), scaled(24));
    m_editor->setFocusPolicy(Qt::StrongFocus);
    m_editor->installEventFilter(this);
    leaveUndoToPage(m_editor);
    m_back->setRole(ButtonRole::Flat);
    m_back->setFixedSize(scaled(24), scaled(24));
    m_back->setObjectName(QStringLiteral("back_") + name);
    m_back->hide();
    // By their shares alone, so that they stand in columns whatever they say.
    for (ElidedLabel* one : {label, m_source})
        one->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label, 3);
    row->addWidget(m_editor);
    row->addWidget(m_source, 2);
    QSizePolicy kept = m_back->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(kept);
    row->addWidget(m_back);
    connect(m_editor, &QDoubleSpinBox::valueChanged, this, [this] { emit changed(chosen()); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_editor->setFocus();
        m_editor->setValue(m_editor->unset());
    });
}

void ModelRow::show(std::optional<double> chosen, const domain::ModelValue& own, domain::TraceKind kind)
{
    const QSignalBlocker quiet(m_editor);
    m_editor->setOwn(own.value, words::modelFieldNone(m_field, own.source));
    if (chosen != this->chosen())
        m_editor->setValue(chosen.value_or(m_editor->unset()));
    m_editor->setFont(figureFont(12, chosen ? QFont::DemiBold : QFont::Normal));
    const bool known = own.value || own.source == domain::ModelSource::Trace || m_field == ModelField::Cap;
    m_source->setText(chosen ? words::modelSourceWord(domain::ModelSource::Chosen, kind) : known ? words::modelSourceWord(own.source, kind) : QString());
    m_back->setVisible(chosen.has_value());
}

std::optional<double> ModelRow::chosen() const { return m_editor->isSet() ? std::optional(m_editor->value()) : std::nullopt; }

QDoubleSpinBox* ModelRow::editor() const { return m_editor; }

QString ModelRow::source() const { return m_source->text(); }

bool ModelRow::eventFilter(QObject* watched, QEvent* event)
{
    // Who scrolls the panel must not change what lies under the wheel.
    if (event->type() == QEvent::Wheel && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    // What stands there untouched is no number to go on with: typing replaces it.
    if (event->type() == QEvent::FocusIn)
        QTimer::singleShot(0, m_editor, &QAbstractSpinBox::selectAll);
    return QWidget::eventFilter(watched, event);
}

} // namespace stoker::widgets
