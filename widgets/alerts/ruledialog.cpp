// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/ruledialog.h"

#include "widgets/alerts/alertdelegate.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "words/alertwords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>

#include <cmath>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::AlertComparison;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertSeverity;

constexpr double kMsPerMinute = 60'000;

/// How the figure is found, for who sets a threshold on it.
QString helpText(AlertFigure figure)
{
    switch (figure) {
    case AlertFigure::MissedDeadlines: return RuleDialog::tr("Batches that took longer than the deadline set under Settings, else than their interval.");
    case AlertFigure::BacklogGrowth: return RuleDialog::tr("How much the least backlog of the second half of this time exceeds that of the first: what one batch brings and takes away does not count.");
    case AlertFigure::SecondsBehind: return RuleDialog::tr("How long the next batch has waited to start.");
    case AlertFigure::ExecutorsLost: return RuleDialog::tr("Executors that ended without anybody asking: neither released nor removed by Spark.");
    case AlertFigure::StaleFor: return RuleDialog::tr("The time since the last good answer of the driver.");
    case AlertFigure::ExecutorsMissing: return RuleDialog::tr("Registered executors short of the target. Give new ones the time they need to start.");
    case AlertFigure::Cpu: return RuleDialog::tr("The mean of all registered cores over one batch, and over a minute at least.");
    case AlertFigure::LogsPerMinute: return RuleDialog::tr("Input records of the last 60 s.");
    case AlertFigure::CoreHoursToday: return RuleDialog::tr("Cores times hours since midnight, as far as Stoker watched.");
    case AlertFigure::AutopilotStopped: return RuleDialog::tr("How long the autopilot has not steered although it should: old figures, a lost lease, refused commands, or a fall back to the shadow. What an operator holds does not count.");
    case AlertFigure::Backlog: return RuleDialog::tr("Tasks of running stages that wait for a slot. Between two batches it may fall to 0: then watch its growth, or set no time.");
    case AlertFigure::TasksRunning: return RuleDialog::tr("Tasks that run, on all executors together.");
    case AlertFigure::BatchTime: return RuleDialog::tr("What the last batch took that has ended.");
    case AlertFigure::Target: return RuleDialog::tr("The number of executors that somebody asked for.");
    case AlertFigure::Registered: return RuleDialog::tr("Executors that Spark has, whatever their state.");
    case AlertFigure::Usable: return RuleDialog::tr("Registered, and neither excluded, draining nor being removed.");
    case AlertFigure::Busy: return RuleDialog::tr("Executors that run at least one task.");
    case AlertFigure::Needed: return RuleDialog::tr("Executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.");
    case AlertFigure::ExecutorsAway: return RuleDialog::tr("Executors that are registered, but excluded, draining or being removed.");
    case AlertFigure::Wished: return RuleDialog::tr("What the policy asks for before any guard. Not known while none runs.");
    case AlertFigure::CpuP10: return RuleDialog::tr("A tenth of the executors is below this, of what their cores could give.");
    case AlertFigure::CpuP90: return RuleDialog::tr("A tenth of the executors is above this, of what their cores could give.");
    case AlertFigure::GcShare: return RuleDialog::tr("Garbage collection, of the task time of all registered executors since they started.");
    case AlertFigure::FailedTasks: return RuleDialog::tr("Tasks that failed within this time, as far as Stoker watched.");
    }
    return {};
}

/// As few decimals as the number has, but two at most.
class ShortSpinBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        const double cents = std::round(value * 100);
        const int decimals = std::fmod(cents, 100) == 0 ? 0 : std::fmod(cents, 10) == 0 ? 1 : 2;
        return locale().toString(value, 'f', decimals);
    }
};

} // namespace

RuleDialog::RuleDialog(const AlertRule& rule, bool fresh, Reading reading, QWidget* parent)
    : QDialog(parent), m_given(rule), m_reading(std::move(reading)), m_figure(new QComboBox), m_help(new Label({}, 11, ColorRole::Text2)),
      m_comparison(new SegmentedControl({tr("above"), tr("below")})), m_threshold(new ShortSpinBox), m_unit(new Label({}, 13, ColorRole::Text2)),
      m_windowCaption(new Label(tr("Within"), 13, ColorRole::Text2)), m_window(new ShortSpinBox), m_duration(new ShortSpinBox), m_severity(new SegmentedControl),
      m_sentence(new Label({}, 13, ColorRole::Text, QFont::DemiBold)), m_now(new Label({}, 12, ColorRole::Text2))
{
    setWindowTitle(fresh ? tr("New rule") : tr("Change rule"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(new Label(windowTitle(), 16, ColorRole::Text, QFont::DemiBold));

    auto* form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setColumnStretch(1, 1);
    const auto addRow = [form](Label* caption, QWidget* field, QWidget* after = nullptr) {
        const int row = form->rowCount();
        caption->setMinimumSize(scaled(96), scaled(28));
        caption->setBuddy(field);
        field->setAccessibleName(caption->text());
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(field);
        if (after)
            line->addWidget(after);
        line->addStretch(1);
        form->addWidget(caption, row, 0);
        form->addLayout(line, row, 1);
    };
    for (const domain::AlertFigureSpec& spec : domain::alertFigures())
        m_figure->addItem(words::figureWord(spec.figure), int(spec.figure));
    m_figure->setFixedSize(scaled(220), scaled(28));
    addRow(new Label(tr("Figure"), 13, ColorRole::Text2), m_figure);
    m_help->setWordWrap(true);
    m_help->setMinimumHeight(3 * m_help->fontMetrics().lineSpacing()); // the form below does not jump with the length of it
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addWidget(m_help, form->rowCount(), 1);
    addRow(new Label(tr("Is"), 13, ColorRole::Text2), m_comparison);
    auto* thresholdCaption = new Label(tr("Threshold"), 13, ColorRole::Text2);
    addRow(thresholdCaption, m_threshold, m_unit);
    addRow(m_windowCaption, m_window);
    auto* durationCaption = new Label(tr("For at least"), 13, ColorRole::Text2);
    addRow(durationCaption, m_duration);
    for (const AlertSeverity severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical})
        m_severity->addSegment(words::severityWord(severity), severityIcon(severity));
    addRow(new Label(tr("Severity"), 13, ColorRole::Text2), m_severity);
    column->addLayout(form);

    m_threshold->setDecimals(2);
    for (QDoubleSpinBox* spin : {m_window, m_duration}) {
        spin->setDecimals(2);
        spin->setSuffix(words::kThinSpace + tr("min", "minutes"));
    }
    m_duration->setRange(0, double(AlertRule::kLongestDuration.count()) / kMsPerMinute);
    m_duration->setSpecialValueText(tr("at once"));
    m_duration->setToolTip(tr("It has to hold for so long before it is an alert, and to be good again for as long before the alert is over."));
    for (QDoubleSpinBox* spin : {m_threshold, m_window, m_duration}) {
        spin->setFixedSize(scaled(140), scaled(28));
        spin->setFont(figureFont(13));
    }
    m_threshold->setObjectName(u"threshold"_s);
    m_figure->setObjectName(u"figure"_s);
    m_window->setObjectName(u"window"_s);
    m_duration->setObjectName(u"duration"_s);

    column->addWidget(new Hairline(Qt::Horizontal));
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addWidget(m_now);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    auto* cancel = new Button(tr("Cancel"));
    auto* save = new Button(fresh ? tr("Add rule") : tr("Save rule"), u"check", ButtonRole::Primary);
    save->setObjectName(u"saveRule"_s);
    save->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(save);
    column->addLayout(foot);
    setFixedWidth(scaled(480));

    m_figure->setCurrentIndex(int(rule.figure));
    chooseFigure();
    m_comparison->setCurrentIndex(int(rule.comparison));
    m_threshold->setValue(rule.threshold);
    m_window->setValue(double(rule.window.count()) / kMsPerMinute);
    m_duration->setValue(double(rule.duration.count()) / kMsPerMinute);
    m_severity->setCurrentIndex(int(rule.severity));

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_figure, &QComboBox::currentIndexChanged, this, [this] {
        chooseFigure();
        // Another figure has other measures.
        const domain::AlertFigureSpec& spec = domain::alertSpec(AlertFigure(m_figure->currentIndex()));
        m_threshold->setValue(spec.usual);
        m_window->setValue(double(spec.usualWindow.count()) / kMsPerMinute);
        m_duration->setValue(double(spec.usualDuration.count()) / kMsPerMinute);
        refresh();
    });
    for (SegmentedControl* control : {m_comparison, m_severity})
        connect(control, &SegmentedControl::currentIndexChanged, this, &RuleDialog::refresh);
    for (QDoubleSpinBox* spin : {m_threshold, m_window, m_duration})
        connect(spin, &QDoubleSpinBox::valueChanged, this, &RuleDialog::refresh);
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, &RuleDialog::refresh);
    m_tick.start();
    refresh();
    m_figure->setFocus();
}

void RuleDialog::chooseFigure()
{
    const domain::AlertFigureSpec& spec = domain::alertSpec(AlertFigure(m_figure->currentIndex()));
    m_help->setText(helpText(spec.figure));
    m_figure->setAccessibleDescription(m_help->text());
    m_comparison->setSegmentEnabled(1, spec.mayBeLow, tr("Little of it is never wrong."));
    if (!spec.mayBeLow)
        m_comparison->setCurrentIndex(0);
    m_threshold->setRange(spec.least, spec.most);
    m_unit->setText(words::alertUnitWord(spec.unit));
    m_window->setRange(double(spec.leastWindow.count()) / kMsPerMinute, double(spec.mostWindow.count()) / kMsPerMinute);
    m_windowCaption->setEnabled(spec.hasWindow());
    m_window->setEnabled(spec.hasWindow());
    m_window->setSpecialValueText(spec.hasWindow() ? QString() : tr("now", "a figure of this moment"));
}

AlertRule RuleDialog::rule() const
{
    const auto span = [](const QDoubleSpinBox* spin) { return domain::Millis{qRound64(spin->value() * kMsPerMinute)}; };
    AlertRule rule = m_given;
    rule.figure = AlertFigure(m_figure->currentIndex());
    rule.comparison = AlertComparison(std::max(0, m_comparison->currentIndex()));
    rule.threshold = m_threshold->value();
    rule.window = span(m_window);
    rule.duration = span(m_duration);
    rule.severity = AlertSeverity(std::max(0, m_severity->currentIndex()));
    return rule;
}

void RuleDialog::refresh()
{
    const AlertRule rule = this->rule();
    m_sentence->setText(words::ruleText(rule));
    const auto reading = m_reading ? m_reading(rule) : std::nullopt;
    if (!reading || !std::isfinite(*reading)) {
        m_now->setText(tr("Not known at the moment."));
        return;
    }
    const QString value = words::alertValue(rule.figure, reading);
    m_now->setText(rule.holds(*reading) ? tr("Now %1: it holds.").arg(value) : tr("Now %1: it does not hold.").arg(value));
}

} // namespace stoker::widgets
