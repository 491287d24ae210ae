// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/planbook.h"

#include "session/program/connectionbook.h"
#include "session/program/privatefile.h"
#include "session/program/sharedfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace stoker::session::program {

using domain::ErrorCode;
using domain::Result;
using policy::Plan;
using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kLargestFile = 1'000'000; // of one policy that is imported

tl::unexpected<domain::Error> bad(const QString& name, const QVariant& value, const QString& accepted)
{
    return domain::failure(ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, accepted}});
}

Result<Plan> planOf(const QJsonValue& value) { return policy::planFromJson(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)); }

std::optional<std::size_t> rowIn(const std::vector<Plan>& plans, const QString& name)
{
    const auto found = std::find_if(plans.begin(), plans.end(), [&name](const Plan& plan) { return plan.name == name; });
    return found == plans.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - plans.begin()));
}

QString freshIn(const std::vector<Plan>& plans, const QString& wanted)
{
    QString name = wanted.trimmed().left(PlanBook::kLongestName);
    for (int number = 2; rowIn(plans, name); ++number) {
        const QString tail = QLatin1Char(' ') + QString::number(number);
        name = wanted.trimmed().left(PlanBook::kLongestName - static_cast<int>(tail.size())) + tail;
    }
    return name;
}

Result<bool> checkIn(const std::vector<Plan>& plans, const Plan& plan, const QString& instead)
{
    if (plan.name.trimmed().isEmpty() || plan.name.size() > PlanBook::kLongestName)
        return bad(u"name"_s, plan.name, u"1..%1"_s.arg(PlanBook::kLongestName));
    if (plan.name != instead && rowIn(plans, plan.name))
        return bad(u"name"_s, plan.name, freshIn(plans, plan.name));
    if (instead.isNull() && plans.size() >= PlanBook::kMostPlans)
        return bad(u"policies"_s, static_cast<int>(PlanBook::kMostPlans) + 1, u"0..%1"_s.arg(PlanBook::kMostPlans));
    if (const auto pilot = policy::pilotOf(plan); !pilot)
        return tl::unexpected(pilot.error());
    return true;
}

} // namespace

PlanBook::PlanBook(const QString& path, QObject* parent) : QObject(parent), m_path(path) { readAgain(); }

QString PlanBook::defaultPath() { return privateFilePath(u"policies.json"_s); }

Result<PlanBook::Content> PlanBook::read(const QByteArray& document)
{
    QJsonParseError parse;
    const QJsonObject json = QJsonDocument::fromJson(document, &parse).object();
    if (json.value(u"stoker_policies"_s).toInt(-1) != kVersion)
        return bad(u"stoker_policies"_s, parse.error == QJsonParseError::NoError ? json.value(u"stoker_policies"_s).toVariant() : QVariant(parse.errorString()), QString::number(kVersion));
    Content content;
    for (const QJsonValue& one : json.value(u"policies"_s).toArray()) {
        const Result<Plan> plan = planOf(one);
        if (!plan)
            return tl::unexpected(plan.error());
        if (const auto checked = checkIn(content.plans, *plan, {}); !checked)
            return tl::unexpected(checked.error());
        content.plans.push_back(*plan);
    }
    for (const QJsonValue& one : json.value(u"last_used"_s).toArray()) {
        const Result<Plan> plan = planOf(one.toObject().value(u"policy"_s));
        if (!plan)
            return tl::unexpected(plan.error());
        if (content.used.size() < kMostUsed)
            content.used.push_back({one.toObject().value(u"address"_s).toString(), *plan});
    }
    return content;
}

/// A file that is not there, or cannot be read, says nothing of what others did.
void PlanBook::readAgain()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_fault = domain::Error{ErrorCode::FileUnreadable, {{u"path"_s, m_path}, {u"detail"_s, file.errorString()}}, false};
        return;
    }
    auto theirs = read(file.readAll());
    if (!theirs) {
        m_fault = theirs.error();
        return;
    }
    m_fault.reset();
    m_now.plans = merged(m_inFile.plans, m_now.plans, theirs->plans, &Plan::name);
    m_now.used = merged(m_inFile.used, m_now.used, theirs->used, &Used::address);
    m_inFile = std::move(*theirs);
}

const Plan* PlanBook::find(const QString& name) const
{
    const auto row = rowOf(name);
    return row ? &m_now.plans[*row] : nullptr;
}

std::optional<std::size_t> PlanBook::rowOf(const QString& name) const { return rowIn(m_now.plans, name); }

QString PlanBook::freshName(const QString& wanted) const { return freshIn(m_now.plans, wanted); }

Result<bool> PlanBook::check(const Plan& plan, const QString& instead) const { return checkIn(m_now.plans, plan, instead); }

Result<bool> PlanBook::add(const Plan& plan, std::optional<std::size_t> row)
{
    return edit([this, plan, row]() -> Result<bool> {
        if (const auto checked = check(plan, {}); !checked)
            return checked;
        m_now.plans.insert(m_now.plans.begin() + static_cast<std::ptrdiff_t>(std::min(row.value_or(m_now.plans.size()), m_now.plans.size())), plan);
        return true;
    });
}

Result<bool> PlanBook::replace(const QString& name, const Plan& plan)
{
    return edit([this, name, plan]() -> Result<bool> {
        const auto row = rowOf(name);
        if (const auto checked = check(plan, row ? name : QString()); !checked)
            return checked;
        if (row)
            m_now.plans[*row] = plan;
        else
            m_now.plans.push_back(plan);
        return true;
    });
}

Result<bool> PlanBook::remove(const QString& name)
{
    return edit([this, name]() -> Result<bool> { return std::erase_if(m_now.plans, [&name](const Plan& plan) { return plan.name == name; }) > 0; });
}

std::optional<Plan> PlanBook::lastUsed(const QString& address) const
{
    const auto found = std::find_if(m_now.used.begin(), m_now.used.end(), [key = addressKey(address)](const Used& used) { return used.address == key; });
    return found == m_now.used.end() ? std::nullopt : std::optional(found->plan);
}

Result<bool> PlanBook::noteUsed(const QString& address, const Plan& plan)
{
    const QString key = addressKey(address);
    const auto isNoted = [this, key, plan] { return !m_now.used.empty() && m_now.used.front().address == key && m_now.used.front().plan == plan; };
    if (isNoted() && m_now == m_inFile)
        return true;
    return edit([this, isNoted, key, plan]() -> Result<bool> {
        if (isNoted())
            return m_now != m_inFile;
        std::vector<Used>& used = m_now.used;
        std::erase_if(used, [&key](const Used& one) { return one.address == key; });
        used.insert(used.begin(), {key, plan});
        if (used.size() > kMostUsed)
            used.resize(kMostUsed);
        return true;
    });
}

Result<bool> PlanBook::edit(const std::function<Result<bool>()>& change)
{
    const Content before = m_now;
    const auto done = changeInTurn(m_path, [this] { readAgain(); }, change, [this] { return write(); });
    if (m_now != before)
        emit changed();
    return done;
}

Result<bool> PlanBook::write()
{
    if (m_fault && QFile::exists(m_path)) {
        const QString aside = m_path + u".broken"_s;
        QFile::remove(aside);
        QFile::rename(m_path, aside);
    }
    m_fault.reset();
    QJsonArray plans;
    for (const Plan& plan : m_now.plans)
        plans.append(policy::toJson(plan));
    QJsonArray used;
    for (const Used& one : m_now.used)
        used.append(QJsonObject{{u"address"_s, one.address}, {u"policy"_s, policy::toJson(one.plan)}});
    const auto written = writePrivately(m_path, QJsonDocument(QJsonObject{{u"stoker_policies"_s, kVersion}, {u"policies"_s, plans}, {u"last_used"_s, used}}).toJson());
    if (written)
        m_inFile = m_now;
    return written;
}

Result<Plan> readPlanFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return policy::planFromJson(file.read(kLargestFile));
}

Result<bool> writePlanFile(const QString& path, const Plan& plan)
{
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(policy::toJson(plan)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return domain::failure(ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return true;
}

} // namespace stoker::session::program
