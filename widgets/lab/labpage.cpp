// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labpage.h"

#include "domain/outcomejson.h"
#include "domain/text.h"
#include "domain/workloadfigures.h"
#include "session/lab/scenariofile.h"
#include "session/lab/startingpoint.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/lab/deadlinefield.h"
#include "widgets/lab/labcharts.h"
#include "widgets/lab/labstatus.h"
#include "widgets/lab/lettermark.h"
#include "widgets/lab/modelpanel.h"
#include "widgets/lab/outcomeview.h"
#include "widgets/lab/paretoplot.h"
#include "widgets/lab/policycolumn.h"
#include "widgets/lab/sensitivityview.h"
#include "widgets/lab/tracemenu.h"
#include "widgets/lab/tracepanel.h"
#include "widgets/lab/tunedialog.h"
#include "words/labwords.h"
#include "words/outcomewords.h"
#include "words/policysentences.h"
#include "words/tracewords.h"
#include "words/units.h"

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stoker::widgets {

using domain::EngineKind;
using policy::Plan;
using session::lab::Bench;
namespace key = session::program::key;

namespace {

constexpr std::array kEngines{EngineKind::Fluid, EngineKind::Cohort, EngineKind::Exact}; // as the segments stand

enum Action { Day, File, Folder, CancelOpening, Back, SayCost };

QString planWord(const Plan& plan) { return plan.name.isEmpty() ? words::policyWord(plan.policy) : plan.name; }

} // namespace

LabPage::LabPage(ports::TraceOpener& opener, ports::WhatIfRunner& runner, session::program::Settings& settings, const session::program::PlanBook& plans, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_plans(plans), m_bench(opener, runner)
{
    build();
    connectBench();
    m_trace->setRecent(m_settings.value(key::labRecent).split(u'\n', Qt::SkipEmptyParts));
    m_price->setValue(m_settings.value(key::costPerCoreHour));
    const QString engine = m_settings.value(key::labEngine);
    for (std::size_t i = 0; i < kEngines.size(); ++i) {
        if (domain::toText(domain::engineName(kEngines[i])) == engine)
            m_engine->setCurrentIndex(int(i));
    }
    m_lower->setCurrentIndex(0);
    showState();
    refreshOutcome();
    refreshLower();
}

LabPage::~LabPage()
{
    if (m_remember.isActive())
        remember();
}

void LabPage::connectBench()
{
    connect(&m_bench, &Bench::traceChanged, this, &LabPage::onTrace);
    connect(&m_bench, &Bench::setupChanged, this, &LabPage::onSetup);
    connect(&m_bench, &Bench::outcomeChanged, this, &LabPage::onOutcome);
    connect(&m_bench, &Bench::progressChanged, this, &LabPage::refreshStatus);
    connect(&m_bench, &Bench::tuningChanged, this, &LabPage::onTuning);
    connect(m_trace, &TraceMenu::traceChosen, this, &LabPage::open);
    connect(m_trace, &TraceMenu::scenarioRequested, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Open a scenario"), {}, tr("Scenarios (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &LabPage::openScenario);
        dialog->open();
    });
    connect(m_engine, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        const EngineKind engine = kEngines.at(std::size_t(std::max(0, index)));
        m_settings.set(key::labEngine, domain::toText(domain::engineName(engine)));
        m_bench.setRestingEngine(engine);
    });
    connect(m_deadline, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_bench.setDeadline(value > 0 ? std::optional(value) : std::nullopt); });
    connect(m_price, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_settings.set(key::costPerCoreHour, value);
        refreshOutcome();
    });
    connect(&m_settings, &session::program::Settings::changed, this, [this](const QString& changed) {
        if (changed == QLatin1StringView(key::costPerCoreHour.key) && m_price->value() != m_settings.value(key::costPerCoreHour)) {
            const QSignalBlocker quiet(m_price);
            m_price->setValue(m_settings.value(key::costPerCoreHour));
            refreshOutcome();
        } else if (changed == QLatin1StringView(key::currency.key)) {
            refreshOutcome();
        }
    });
    connect(m_undo, &QPushButton::clicked, &m_bench, &Bench::undo);
    connect(m_redo, &QPushButton::clicked, &m_bench, &Bench::redo);
    connect(m_add, &QPushButton::clicked, this, [this] {
        // The first policy that stands in no column yet.
        for (const policy::PolicyInfo* info : policy::policyInfos()) {
            const QString name = QString::fromUtf8(info->name.data(), qsizetype(info->name.size()));
            const auto& columns = m_bench.setup().columns;
            if (m_shown && std::none_of(columns.begin(), columns.end(), [&name](const Plan& plan) { return plan.policy == name; })) {
                m_bench.addColumn(session::lab::startingPlan(name, m_shown->workload));
                return;
            }
        }
    });
    connect(m_tune, &QPushButton::clicked, this, &LabPage::tune);
    connect(m_lowerAction, &QPushButton::clicked, &m_bench, &Bench::cancelTuning);
    connect(m_pareto, &ParetoPlot::taken, this, [this](const domain::ScenarioOutcome& outcome) { m_bench.takeTuned(outcome); });
    connect(m_model, &ModelPanel::modelChanged, &m_bench, &Bench::setModel);
    connect(m_lower, &SegmentedControl::currentIndexChanged, this, &LabPage::refreshLower);
    connect(m_outcome, &OutcomeView::columnChosen, this, &LabPage::choose);
    connect(m_shadow, &QPushButton::clicked, this, [this] { emit shadowRequested(m_bench.setup().columns.at(chosen())); });
    connect(m_state, &StateView::actionTriggered, this, [this](int index) {
        switch (m_stateActions.at(std::size_t(index))) {
        case Day: open(kBuiltInDay); break;
        case File: m_trace->openFile(); break;
        case Folder: m_trace->openFolder(); break;
        case SayCost: askCost(); break;
        default: m_bench.cancelOpening(); break;
        }
    });
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        connect(m_columns[i], &PolicyColumn::planChanged, this,
                [this, i](const Plan& plan, bool moving) { m_bench.setPlan(i, plan, moving ? Bench::Gesture::Moving : Bench::Gesture::Done); });
        connect(m_columns[i], &PolicyColumn::planChosen, this, [this, i](const Plan& plan) {
            m_bench.setPlan(i, plan.settings.isEmpty() && m_shown ? session::lab::startingPlan(plan.policy, m_shown->workload) : plan);
        });
        connect(m_columns[i], &PolicyColumn::removeRequested, this, [this, i] { m_bench.removeColumn(i); });
    }
    connect(&m_plans, &session::program::PlanBook::changed, this, [this] {
        for (PolicyColumn* column : m_columns)
            column->setChoices(m_plans.plans(), m_shown ? session::lab::staticExecutors(m_shown->workload) : 1);
    });
    m_remember.setSingleShot(true);
    m_remember.setInterval(std::chrono::seconds(1));
    connect(&m_remember, &QTimer::timeout, this, &LabPage::remember);
}

void LabPage::open(const QString& address)
{
    // What was arranged for this very trace comes back with it.
    if (m_bench.setup().columns.empty()) {
        const auto last = session::lab::scenarioFromJson(m_settings.value(key::labScenario).toUtf8());
        if (last && last->trace == address) {
            m_bench.open(address, last->setup);
            return;
        }
    }
    m_bench.open(address);
}

void LabPage::remember()
{
    if (!m_shown || m_bench.setup().columns.size() < Bench::kFewest)
        return;
    const session::lab::ScenarioFile scenario{m_bench.traceAddress(), m_bench.setup()};
    m_settings.set(key::labScenario, QString::fromUtf8(QJsonDocument(session::lab::toJson(scenario)).toJson(QJsonDocument::Compact)));
}

void LabPage::onTrace()
{
    m_trace->setAddress(m_bench.address());
    if (m_bench.trace() != m_shown) {
        m_shown = m_bench.trace();
        m_chosen.reset();
        m_charts->setTrace(m_shown);
        m_tracePanel->setTrace(m_shown);
        m_model->setModel(m_shown, m_bench.setup().model);
        const int most = m_shown ? session::lab::staticExecutors(m_shown->workload) : 1;
        for (PolicyColumn* column : m_columns)
            column->setChoices(m_plans.plans(), most);
        QStringList recent = m_trace->recent();
        recent.removeAll(m_bench.address());
        recent.prepend(m_bench.address());
        m_trace->setRecent(recent);
        m_settings.set(key::labRecent, m_trace->recent().join(u'\n'));
        showDeadline();
        const words::Units units;
        const auto& workload = m_shown->workload;
        const auto count = int(workload.batches.empty() ? workload.jobs.size() : workload.batches.size());
        const double logs = std::accumulate(workload.logsPerMinute.begin(), workload.logsPerMinute.end(), 0.0);
        QStringList found{workload.batches.empty() ? tr("%n job(s)", nullptr, count) : tr("%n batch(es)", nullptr, count)};
        if (logs > 0)
            found.append(tr("%1 logs").arg(units.text(units.count(logs))));
        if (!m_shown->summary.oddities.empty())
            found.append(tr("%n oddity(s)", nullptr, int(m_shown->summary.oddities.size())));
        m_found->setText(found.join(QStringLiteral(" · ")));
        refreshOutcome();
    }
    showState();
    refreshLower();
}

void LabPage::showState()
{
    const bool ready = m_bench.state() == Bench::State::Ready;
    m_stack->setCurrentIndex(ready ? 1 : 0);
    for (QWidget* one : {static_cast<QWidget*>(m_engine), static_cast<QWidget*>(m_deadline), static_cast<QWidget*>(m_tune), static_cast<QWidget*>(m_export)})
        one->setEnabled(ready);
    m_add->setEnabled(ready && m_bench.setup().columns.size() < Bench::kMost);
    m_undo->setEnabled(ready && m_bench.canUndo());
    m_redo->setEnabled(ready && m_bench.canRedo());
    m_found->setVisible(ready);
    StateView::State state;
    m_stateActions = {};
    const auto act = [this, &state](Action action, const QString& word) {
        state.actions.append(word);
        m_stateActions.push_back(action);
    };
    switch (m_bench.state()) {
    case Bench::State::Ready: return;
    case Bench::State::Opening:
        state.headline = tr("Reading %1").arg(words::traceName(m_bench.address()));
        //: how much of a file was read
        state.sentence = tr("%1 of it is read.").arg(words::Units().text(words::Units().percent(m_bench.progress() * 100)));
        act(CancelOpening, tr("Cancel"));
        break;
    case Bench::State::Failed:
        state.iconName = QStringLiteral("warn");
        state.caution = true;
        state.headline = words::headline(*m_bench.openError());
        state.sentence = words::sentence(*m_bench.openError());
        if (lacksCost()) {
            //: the name of a CSV
            state.headline = tr("What does a log of %1 cost?").arg(words::traceName(m_bench.address()));
            state.sentence = tr("The file says how many logs came in each minute, but not what they cost.");
            act(SayCost, tr("Say what it costs..."));
        }
        if (m_shown)
            act(Back, tr("Back to the trace before"));
        act(File, tr("Open a file..."));
        act(Folder, tr("Open a folder..."));
        act(Day, tr("Built-in day"));
        break;
    case Bench::State::Empty:
        state.iconName = QStringLiteral("lab");
        state.headline = tr("What would another policy have done?");
        state.sentence = tr("Open an event log, a recording or a CSV of logs per minute, or drop it here. The lab needs no connection.");
        act(Day, tr("Built-in day"));
        act(File, tr("Open a file..."));
        act(Folder, tr("Open a folder..."));
        break;
    }
    m_state->setState(state);
}

void LabPage::onSetup()
{
    const auto& setup = m_bench.setup();
    if (m_chosen)
        m_chosen = session::lab::columnAfter(m_arranged, setup.columns, *m_chosen);
    m_arranged = setup.columns;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        PolicyColumn* column = m_columns[i];
        const bool there = i < setup.columns.size();
        if (there)
            column->setPlan(setup.columns[i]);
        column->setVisible(there);
        column->setRemovable(setup.columns.size() > Bench::kFewest);
        if (!there)
            m_charts->setOutcome(i, nullptr);
        else
            onOutcome(i);
    }
    showDeadline();
    m_model->setModel(m_shown, setup.model);
    m_undo->setEnabled(m_bench.canUndo());
    m_redo->setEnabled(m_bench.canRedo());
    m_add->setEnabled(m_bench.state() == Bench::State::Ready && setup.columns.size() < Bench::kMost);
    layOutColumns();
    m_remember.start();
}

void LabPage::onOutcome(std::size_t column)
{
    if (column >= m_bench.setup().columns.size())
        return;
    m_charts->setOutcome(column, m_bench.outcome(column));
    const auto pilot = policy::pilotOf(m_bench.setup().columns[column]);
    m_columns[column]->setFault(!pilot ? words::wholeText(pilot.error()) : m_bench.error(column) ? words::wholeText(*m_bench.error(column)) : QString());
    refreshOutcome();
}

void LabPage::showDeadline()
{
    const auto& setup = m_bench.setup();
    // Untouched it shows what holds all the same.
    const auto own = m_shown ? domain::deadlineSeconds(m_shown->workload, setup.model, {}) : std::nullopt;
    const words::Units units;
    const QSignalBlocker quiet(m_deadline);
    m_deadline->setOwn(own, own ? units.text(units.secondsFigure(own)) : tr("none", "no deadline"));
    m_deadline->setFont(figureFont(12, setup.deadlineSeconds ? QFont::DemiBold : QFont::Normal));
    m_deadline->setValue(setup.deadlineSeconds.value_or(0));
    m_charts->setDeadline(m_bench.deadlineSeconds());
}

std::optional<double> LabPage::price() const { return m_price->value() > 0 ? std::optional(m_price->value()) : std::nullopt; }

std::size_t LabPage::chosen() const
{
    return m_chosen.value_or(domain::bestOutcome(m_bench.outcomes()).value_or(0));
}

bool LabPage::isOpen() const
{
    const auto outcomes = m_bench.outcomes();
    return !m_chosen && std::any_of(outcomes.begin(), outcomes.end(), [](const auto* one) { return one && !one->deadlineSeconds; });
}

void LabPage::choose(std::size_t column)
{
    m_chosen = column;
    refreshOutcome();
}

QString LabPage::status() const { return m_status->text(); }

void LabPage::refreshStatus()
{
    m_status->refresh();
    for (std::size_t i = 0; i < m_bench.setup().columns.size(); ++i)
        m_outcome->setNote(i, m_status->columnMark(i), m_status->columnText(i));
}

void LabPage::refreshOutcome()
{
    const auto outcomes = m_bench.outcomes();
    m_outcome->outcomes().setOutcomes(outcomes, price(), m_settings.value(key::currency));
    m_outcome->setChosen(isOpen() ? std::nullopt : std::optional(chosen()));
    m_pareto->setOutcomes(outcomes);
    refreshStatus();
    const std::size_t best = chosen();
    QString verdict;
    QString inShort;
    if (best < outcomes.size() && best > 0 && outcomes[best] && outcomes[0] && outcomes[0]->coreHours > 0) {
        const double percent = 100 * (outcomes[best]->coreHours / outcomes[0]->coreHours - 1);
        const words::Units units;
        const QString much = units.text(units.percent(std::abs(percent)));
        const QString one = words::columnLetter(best);
        const QString first = words::columnLetter(0);
        if (std::abs(percent) < 0.5) {
            verdict = tr("%1 costs as much as %2").arg(one, first);
            inShort = tr("as much as %1", "costs").arg(first);
        } else if (percent < 0) {
            verdict = tr("%1 costs %2 less than %3").arg(one, much, first);
            inShort = tr("%1 less than %2", "costs").arg(much, first);
        } else {
            verdict = tr("%1 costs %2 more than %3").arg(one, much, first);
            inShort = tr("%1 more than %2", "costs").arg(much, first);
        }
    }
    m_verdict->setText(verdict, inShort);
    const QStringList notes = words::outcomeNotes(outcomes, words::Units());
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
    refreshShadow();
}

void LabPage::setShadowBlocked(const QString& why)
{
    m_shadowBlocked = why;
    refreshShadow();
}

void LabPage::refreshShadow()
{
    const std::size_t column = chosen();
    m_shadow->setText(isOpen() ? tr("Run in shadow") : tr("Run %1 in shadow").arg(words::columnLetter(column)));
    QString why = m_shadowBlocked.isEmpty() && isOpen() ? tr("Without a deadline nothing says which is the best: choose a column of the table.") : m_shadowBlocked;
    if (column < m_bench.setup().columns.size()) {
        if (const auto pilot = policy::pilotOf(m_bench.setup().columns[column]); why.isEmpty() && !pilot)
            why = words::wholeText(pilot.error());
    }
    m_shadow->setEnabled(why.isEmpty() && column < m_bench.setup().columns.size());
    m_shadow->setToolTip(why.isEmpty() ? tr("It decides beside what steers now, and changes nothing; the ledger tells what it would have done.") : why);
}

void LabPage::tune()
{
    if (m_bench.state() != Bench::State::Ready)
        return;
    QStringList names;
    for (const Plan& plan : m_bench.setup().columns)
        names.append(planWord(plan));
    auto* dialog = new TuneDialog(names, chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lower->setCurrentIndex(int(Lower::TradeOff));
        m_bench.tune(dialog->column(), dialog->costWeight(), dialog->budget());
    });
    dialog->open();
}

void LabPage::onTuning()
{
    const auto& tuned = m_bench.tuned();
    m_pareto->setResult(tuned);
    m_sensitivity->setSensitivity(tuned ? tuned->best.policy : QString(), tuned ? tuned->sensitivity : std::vector<domain::Sensitivity>());
    refreshLower();
}

void LabPage::refreshLower()
{
    const auto lower = Lower(std::max(0, m_lower->currentIndex()));
    m_lowerStack->setCurrentIndex(int(lower));
    const words::Units units;
    QString text;
    if (lower == Lower::TradeOff || lower == Lower::Sensitivity) {
        const auto& tuned = m_bench.tuned();
        const QChar letter = words::columnLetter(m_bench.tunedColumn());
        if (m_bench.isTuning())
            text = tr("Tuning %1: %2").arg(letter, units.text(units.percent(m_bench.tuningProgress() * 100)));
        else if (m_bench.tuneError())
            text = words::wholeText(*m_bench.tuneError());
        else if (!tuned)
            text = lower == Lower::TradeOff ? tr("Deadline misses over core-hours. Tune a policy to see what else there is.") : tr("Tune a policy to see what each parameter does.");
        else if (lower == Lower::TradeOff)
            //: what the tuner tried of a column, and how many of them nothing beats
            text = tr("%1: %2 tried, %n on the front", nullptr, int(tuned->pareto.size())).arg(letter, units.integer(tuned->evaluated));
        else
            text = tr("%1: each parameter alone, crosses where deadlines are missed").arg(letter);
    }
    m_lowerText->setText(text);
    m_lowerText->setVisible(!text.isEmpty());
    m_lowerAction->setText(tr("Cancel"));
    m_lowerAction->setVisible(m_bench.isTuning());
}

void LabPage::keyPressEvent(QKeyEvent* event)
{
    // Only what nothing inside has a use for comes here.
    if (event->key() != Qt::Key_Escape || !m_status->cancel())
        QWidget::keyPressEvent(event);
}

void LabPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutColumns();
}

bool LabPage::isReady() const
{
    if (m_bench.state() == Bench::State::Opening)
        return false;
    return m_bench.state() != Bench::State::Ready || m_bench.isAtRest();
}

QWidget* LabPage::first() const { return m_trace; }

} // namespace stoker::widgets
