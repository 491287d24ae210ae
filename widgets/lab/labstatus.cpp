// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labstatus.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/labwords.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QKeySequence>

#include <algorithm>

namespace stoker::widgets {

using domain::EngineKind;
using session::lab::Bench;

namespace {

constexpr std::chrono::milliseconds kLong{800};

QString percentText(double share) { return words::Units().text(words::Units().percent(share * 100)); }

QString engineLower(EngineKind engine) { return words::engineWord(engine).toLower(); }

} // namespace

/// What is alike in columns that are told of in one breath.
struct LabStatus::Kind {
    enum class Shown {
        Nothing,
        OutOfDate, ///< figures of other settings, and no estimate of these is on its way
        Estimate,
        Answer,
    };
    Shown shown = Shown::Nothing;
    EngineKind engine = EngineKind::Fluid; ///< of the figures
    bool rests = false;     ///< the resting engine runs
    bool estimates = false; ///< nothing or out of date is shown, and an estimate is on its way
    bool cancelled = false; ///< by hand, and nothing is shown
    friend bool operator==(const Kind&, const Kind&) = default;
};

LabStatus::Kind LabStatus::kindOf(const Bench& bench, std::size_t column)
{
    const auto running = bench.runningEngine(column);
    const bool fluidRuns = running == EngineKind::Fluid;
    Kind kind{.shown = Kind::Shown::Nothing, .engine = EngineKind::Fluid, .rests = running && !fluidRuns, .estimates = fluidRuns, .cancelled = bench.isRestCancelled(column)};
    const domain::ScenarioOutcome* outcome = bench.outcome(column);
    if (!outcome)
        return kind;
    kind.engine = outcome->engine;
    kind.cancelled = false;
    const bool fluid = outcome->engine == EngineKind::Fluid;
    // While a slider is dragged the estimate is never quite of where it is: near enough.
    if (!bench.isCurrent(column) && !(fluid && fluidRuns)) {
        kind.shown = Kind::Shown::OutOfDate;
        return kind;
    }
    kind.estimates = false;
    kind.shown = fluid && bench.restingEngine() != EngineKind::Fluid ? Kind::Shown::Estimate : Kind::Shown::Answer;
    return kind;
}

LabStatus::LabStatus(Bench& bench, QWidget* parent) : QWidget(parent), m_bench(bench), m_text(new ElidedLabel({}, 12, ColorRole::Text2)), m_action(new LinkButton({}))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setObjectName(QStringLiteral("labStatus"));
    line->addWidget(m_text, 1);
    m_action->setObjectName(QStringLiteral("runs"));
    m_action->setFont(textFont(12, QFont::DemiBold));
    m_action->setFixedHeight(scaled(18)); // of the line, which keeps its height with and without it
    m_action->hide();
    line->addWidget(m_action);
    setFixedHeight(scaled(18));
    m_long.setSingleShot(true);
    m_long.setInterval(kLong);
    connect(&m_long, &QTimer::timeout, this, [this] {
        m_isLong = true;
        refresh();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!cancel())
            m_bench.runResting();
    });
}

bool LabStatus::restingRuns() const
{
    for (std::size_t i = 0; i < m_bench.setup().columns.size(); ++i) {
        if (kindOf(m_bench, i).rests)
            return true;
    }
    return false;
}

bool LabStatus::cancel()
{
    if (!restingRuns())
        return false;
    m_bench.cancelResting();
    return true;
}

QString LabStatus::say(const Kind& kind, double done) const
{
    const QString engine = engineLower(m_bench.restingEngine());
    switch (kind.shown) {
    case Kind::Shown::Answer: return words::engineWord(kind.engine);
    case Kind::Shown::Estimate:
        //: an estimate is shown now; which engine's figures will take its place, and how far that is: "exact 40 %"
        return kind.rests ? tr("Fluid estimate, %1 %2").arg(engine, percentText(done)) : tr("Fluid estimate");
    case Kind::Shown::OutOfDate:
        if (kind.rests)
            //: the figures are of settings that have changed since; which engine's will take their place, and how far that is: "exact 40 %"
            return tr("Out of date, %1 %2").arg(engine, percentText(done));
        return kind.estimates ? tr("Running...") : tr("Out of date");
    case Kind::Shown::Nothing: break;
    }
    if (kind.rests)
        //: an engine, and how far it is: "Exact, 40 % done"
        return tr("%1, %2 done").arg(words::engineWord(m_bench.restingEngine()), percentText(done));
    if (kind.estimates)
        return tr("Running...");
    return kind.cancelled ? tr("Not run") : QString();
}

QString LabStatus::columnText(std::size_t column) const { return say(kindOf(m_bench, column), m_bench.runProgress(column)); }

QString LabStatus::columnMark(std::size_t column) const
{
    const Kind kind = kindOf(m_bench, column);
    if (kind.rests)
        return percentText(m_bench.runProgress(column));
    return kind.shown == Kind::Shown::Estimate ? engineLower(EngineKind::Fluid) : QString();
}

QString LabStatus::text() const { return m_text->text(); }

void LabStatus::refresh()
{
    struct Group {
        Kind kind;
        int count = 0;
        double done = 0;
        QString letters;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < m_bench.setup().columns.size(); ++i) {
        const Kind kind = kindOf(m_bench, i);
        if (say(kind, 0).isEmpty())
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&kind](const Group& one) { return one.kind == kind; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{kind, 0, 0, {}});
        ++group->count;
        group->done += m_bench.runProgress(i);
        group->letters += (group->letters.isEmpty() ? QString() : QStringLiteral(", ")) + words::columnLetter(i);
    }
    QStringList whole;
    QStringList brief;
    for (const Group& group : groups) {
        const double done = group.done / group.count;
        const bool estimate = group.kind.shown == Kind::Shown::Estimate;
        QString text = say(group.kind, done);
        QString shorter = estimate ? words::engineWord(EngineKind::Fluid) + (group.kind.rests ? QStringLiteral(", ") + percentText(done) : QString()) : text;
        if (groups.size() > 1) {
            text = QStringLiteral("%1: %2").arg(group.letters, text);
            shorter = QStringLiteral("%1: %2").arg(group.letters, shorter);
        } else if (group.kind.shown == Kind::Shown::Answer) {
            //: which engine the figures are of, how many runs, how long the longest took
            text = tr("%1, %n run(s) in %2 ms", nullptr, group.count).arg(text, words::Units().integer(m_bench.lastTook().count()));
        }
        whole.append(text);
        brief.append(shorter);
    }
    m_text->setText(whole.join(QStringLiteral(" · ")), brief.join(QStringLiteral(" · ")));

    const bool runs = restingRuns();
    bool cancelled = false;
    for (std::size_t i = 0; i < m_bench.setup().columns.size(); ++i)
        cancelled = cancelled || m_bench.isRestCancelled(i);
    if (!runs) {
        m_long.stop();
        m_isLong = false;
    } else if (!m_isLong && !m_long.isActive()) {
        m_long.start();
    }
    m_action->setText(runs ? tr("Cancel") : m_bench.restingEngine() == EngineKind::Exact ? tr("Run exact") : tr("Run cohort"));
    m_action->setToolTip(runs ? tr("The estimates stay (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)) : words::engineHelp(m_bench.restingEngine()));
    m_action->setVisible(runs ? m_isLong : cancelled);
}

} // namespace stoker::widgets
