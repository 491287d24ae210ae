// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/alertrules.h"

#include "domain/text.h"
#include "session/program/privatefile.h"
#include "session/program/sharedfile.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace stoker::session::program {

using domain::AlertComparison;
using domain::AlertFigure;
using domain::AlertFigureSpec;
using domain::AlertRule;
using domain::AlertSeverity;
using domain::ErrorCode;
using domain::Result;
using domain::toText;

namespace {

AlertRule usual(AlertFigure figure, AlertSeverity severity)
{
    const AlertFigureSpec& spec = domain::alertSpec(figure);
    AlertRule rule;
    rule.id = toText(spec.name);
    rule.figure = figure;
    rule.threshold = spec.usual;
    rule.window = spec.usualWindow;
    rule.duration = spec.usualDuration;
    rule.severity = severity;
    return rule;
}

auto place(std::vector<AlertRule>& rules, const QString& id)
{
    return std::find_if(rules.begin(), rules.end(), [&id](const AlertRule& rule) { return rule.id == id; });
}

} // namespace

bool QuietHours::contains(const QDateTime& local) const
{
    if (!enabled)
        return false;
    const auto begins = [this](const QDate& date) { return days[static_cast<std::size_t>(date.dayOfWeek() - 1)]; };
    const QTime time = local.time();
    if (from < to)
        return begins(local.date()) && time >= from && time < to;
    // Past midnight the day on which they began counts.
    return (time >= from && begins(local.date())) || (time < to && begins(local.date().addDays(-1)));
}

bool notifies(AlertSeverity severity, NotifyFrom from, const QuietHours& quiet, const QDateTime& local)
{
    const bool wanted = from == NotifyFrom::All || (from == NotifyFrom::Warning && severity >= AlertSeverity::Warning)
                        || (from == NotifyFrom::Critical && severity == AlertSeverity::Critical);
    return wanted && (!quiet.contains(local) || (quiet.criticalPasses && severity == AlertSeverity::Critical));
}

AlertSetup defaultAlertSetup()
{
    AlertRule manyLost = usual(AlertFigure::ExecutorsLost, AlertSeverity::Critical);
    manyLost.id += QStringLiteral("-2");
    manyLost.threshold = 4;
    AlertRule idle = usual(AlertFigure::Cpu, AlertSeverity::Info);
    idle.id += QStringLiteral("-2");
    idle.comparison = AlertComparison::Below;
    idle.threshold = 20;
    idle.duration = std::chrono::minutes{30};
    // What is little and what is much for these two depends on the application: they wait for somebody who knows it.
    AlertRule silence = usual(AlertFigure::LogsPerMinute, AlertSeverity::Warning);
    silence.comparison = AlertComparison::Below;
    silence.threshold = 1;
    silence.enabled = false;
    AlertRule cost = usual(AlertFigure::CoreHoursToday, AlertSeverity::Info);
    cost.enabled = false;
    AlertSetup setup;
    setup.rules = {
        usual(AlertFigure::StaleFor, AlertSeverity::Critical),
        usual(AlertFigure::AutopilotStopped, AlertSeverity::Critical),
        usual(AlertFigure::SecondsBehind, AlertSeverity::Critical),
        usual(AlertFigure::MissedDeadlines, AlertSeverity::Warning),
        usual(AlertFigure::BacklogGrowth, AlertSeverity::Warning),
        usual(AlertFigure::ExecutorsLost, AlertSeverity::Warning),
        manyLost,
        usual(AlertFigure::ExecutorsMissing, AlertSeverity::Warning),
        usual(AlertFigure::Cpu, AlertSeverity::Warning),
        idle,
        silence,
        cost,
    };
    return setup;
}

AlertRules::AlertRules(const QString& path, QObject* parent) : QObject(parent), m_path(path), m_setup(defaultAlertSetup()), m_inFile(m_setup) { readAgain(); }

/// A file that is not there, or cannot be read, says nothing of what others did.
void AlertRules::readAgain()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_fault = domain::Error{ErrorCode::FileUnreadable, {{QStringLiteral("path"), m_path}, {QStringLiteral("detail"), file.errorString()}}, false};
        return;
    }
    auto theirs = alertSetupFromJson(file.readAll());
    if (!theirs) {
        m_fault = theirs.error();
        return;
    }
    m_fault.reset();
    m_setup.rules = merged(m_inFile.rules, m_setup.rules, theirs->rules, &AlertRule::id);
    if (m_setup.quiet == m_inFile.quiet)
        m_setup.quiet = theirs->quiet;
    m_inFile = std::move(*theirs);
}

QString AlertRules::defaultPath() { return privateFilePath(QStringLiteral("alerts.json")); }

const AlertRule* AlertRules::find(const QString& id) const
{
    const auto found = std::find_if(m_setup.rules.begin(), m_setup.rules.end(), [&id](const AlertRule& rule) { return rule.id == id; });
    return found == m_setup.rules.end() ? nullptr : &*found;
}

QString AlertRules::freshId(AlertFigure figure) const
{
    const QString name = toText(domain::alertSpec(figure).name);
    QString id = name;
    for (int number = 2; find(id); ++number)
        id = name + QLatin1Char('-') + QString::number(number);
    return id;
}

Result<bool> AlertRules::put(const AlertRule& given, std::optional<std::size_t> row)
{
    if (const auto checked = checkAlertRule(given); !checked)
        return checked;
    if (const AlertRule* known = find(given.id); known && *known == given && m_setup == m_inFile)
        return true;
    const bool isNew = !find(given.id);
    return edit([this, rule = given, row, isNew]() mutable -> Result<bool> {
        std::vector<AlertRule>& rules = m_setup.rules;
        const auto known = place(rules, rule.id);
        if (known != rules.end() && *known == rule)
            return m_setup != m_inFile;
        if (known != rules.end() && !isNew) {
            *known = rule;
            return true;
        }
        if (rules.size() >= kMostAlertRules) {
            return domain::failure(ErrorCode::BadArgument, {{QStringLiteral("name"), QStringLiteral("rules")}, {QStringLiteral("value"), static_cast<int>(kMostAlertRules) + 1},
                                                            {QStringLiteral("accepted"), QStringLiteral("0..%1").arg(kMostAlertRules)}});
        }
        if (known != rules.end())
            rule.id = freshId(rule.figure);
        rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(std::min(row.value_or(rules.size()), rules.size())), rule);
        return true;
    });
}

Result<bool> AlertRules::remove(const QString& id)
{
    if (!find(id))
        return true;
    return edit([this, id]() -> Result<bool> {
        const auto known = place(m_setup.rules, id);
        if (known != m_setup.rules.end())
            m_setup.rules.erase(known);
        return m_setup != m_inFile;
    });
}

Result<bool> AlertRules::setQuiet(const QuietHours& quiet)
{
    if (m_setup.quiet == quiet && m_setup == m_inFile)
        return true;
    return edit([this, quiet]() -> Result<bool> {
        m_setup.quiet = quiet;
        return m_setup != m_inFile;
    });
}

Result<bool> AlertRules::setSetup(const AlertSetup& setup)
{
    return edit([this, setup]() -> Result<bool> {
        m_setup = setup;
        return true;
    });
}

Result<bool> AlertRules::takeBack(const AlertSetup& before, const AlertSetup& after)
{
    return edit([this, before, after]() -> Result<bool> {
        if (m_setup == after) {
            m_setup = before;
            return true;
        }
        m_setup.rules = merged(after.rules, before.rules, m_setup.rules, &AlertRule::id);
        if (m_setup.quiet == after.quiet)
            m_setup.quiet = before.quiet;
        return true;
    });
}

Result<bool> AlertRules::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    const auto read = alertSetupFromJson(file.readAll());
    if (!read)
        return tl::unexpected(read.error());
    return setSetup(*read);
}

Result<bool> AlertRules::exportTo(const QString& path) const
{
    QSaveFile file(path);
    const QByteArray json = alertSetupToJson(m_setup);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return domain::failure(ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return true;
}

Result<bool> AlertRules::edit(const std::function<Result<bool>()>& change)
{
    const AlertSetup before = m_setup;
    const bool wasFaulty = m_fault.has_value();
    const auto done = changeInTurn(m_path, [this] { readAgain(); }, change, [this] { return write(); });
    if (m_setup != before || wasFaulty != m_fault.has_value())
        emit changed();
    return done;
}

Result<bool> AlertRules::write()
{
    if (m_fault && QFile::exists(m_path)) {
        const QString aside = m_path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
    }
    m_fault.reset();
    const auto written = writePrivately(m_path, alertSetupToJson(m_setup));
    if (written)
        m_inFile = m_setup;
    return written;
}

} // namespace stoker::session::program
