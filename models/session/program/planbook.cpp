// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/planbook.h"

#include "session/program/connectionbook.h"
#include "session/program/privatefile.h"

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

} // namespace

PlanBook::PlanBook(const QString& path, QObject* parent) : QObject(parent), m_path(path)
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_fault = domain::Error{ErrorCode::FileUnreadable, {{u"path"_s, m_path}, {u"detail"_s, file.errorString()}}, false};
        return;
    }
    if (const auto taken = read(file.readAll()); !taken) {
        m_plans.clear();
        m_used.clear();
        m_fault = taken.error();
    }
}

QString PlanBook::defaultPath() { return privateFilePath(u"policies.json"_s); }

Result<bool> PlanBook::read(const QByteArray& document)
{
    QJsonParseError parse;
    const QJsonObject json = QJsonDocument::fromJson(document, &parse).object();
    if (json.value(u"stoker_policies"_s).toInt(-1) != kVersion)
        return bad(u"stoker_policies"_s, parse.error == QJsonParseError::NoError ? json.value(u"stoker_policies"_s).toVariant() : QVariant(parse.errorString()), QString::number(kVersion));
    for (const QJsonValue& one : json.value(u"policies"_s).toArray()) {
        const Result<Plan> plan = planOf(one);
        if (!plan)
            return tl::unexpected(plan.error());
        if (const auto checked = check(*plan, {}); !checked)
            return checked;
        m_plans.push_back(*plan);
    }
    for (const QJsonValue& one : json.value(u"last_used"_s).toArray()) {
        const Result<Plan> plan = planOf(one.toObject().value(u"policy"_s));
        if (!plan)
            return tl::unexpected(plan.error());
        if (m_used.size() < kMostUsed)
            m_used.push_back({one.toObject().value(u"address"_s).toString(), *plan});
    }
    return true;
}

const Plan* PlanBook::find(const QString& name) const
{
    const auto row = rowOf(name);
    return row ? &m_plans[*row] : nullptr;
}

std::optional<std::size_t> PlanBook::rowOf(const QString& name) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&name](const Plan& plan) { return plan.name == name; });
    return found == m_plans.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_plans.begin()));
}

QString PlanBook::freshName(const QString& wanted) const
{
    QString name = wanted.trimmed().left(kLongestName);
    for (int number = 2; find(name); ++number) {
        const QString tail = QLatin1Char(' ') + QString::number(number);
        name = wanted.trimmed().left(kLongestName - static_cast<int>(tail.size())) + tail;
    }
    return name;
}

Result<bool> PlanBook::check(const Plan& plan, const QString& instead) const
{
    if (plan.name.trimmed().isEmpty() || plan.name.size() > kLongestName)
        return bad(u"name"_s, plan.name, u"1..%1"_s.arg(kLongestName));
    if (plan.name != instead && find(plan.name))
        return bad(u"name"_s, plan.name, freshName(plan.name));
    if (instead.isNull() && m_plans.size() >= kMostPlans)
        return bad(u"policies"_s, static_cast<int>(kMostPlans) + 1, u"0..%1"_s.arg(kMostPlans));
    if (const auto pilot = policy::pilotOf(plan); !pilot)
        return tl::unexpected(pilot.error());
    return true;
}

Result<bool> PlanBook::add(const Plan& plan, std::optional<std::size_t> row)
{
    if (const auto checked = check(plan, {}); !checked)
        return checked;
    m_plans.insert(m_plans.begin() + static_cast<std::ptrdiff_t>(std::min(row.value_or(m_plans.size()), m_plans.size())), plan);
    return keep();
}

Result<bool> PlanBook::replace(const QString& name, const Plan& plan)
{
    const auto row = rowOf(name);
    if (!row)
        return add(plan);
    if (const auto checked = check(plan, name); !checked)
        return checked;
    m_plans[*row] = plan;
    return keep();
}

Result<bool> PlanBook::remove(const QString& name)
{
    if (std::erase_if(m_plans, [&name](const Plan& plan) { return plan.name == name; }) == 0)
        return true;
    return keep();
}

std::optional<Plan> PlanBook::lastUsed(const QString& address) const
{
    const auto found = std::find_if(m_used.begin(), m_used.end(), [key = addressKey(address)](const Used& used) { return used.address == key; });
    return found == m_used.end() ? std::nullopt : std::optional(found->plan);
}

Result<bool> PlanBook::noteUsed(const QString& address, const Plan& plan)
{
    const QString key = addressKey(address);
    if (!m_used.empty() && m_used.front().address == key && m_used.front().plan == plan)
        return true;
    std::erase_if(m_used, [&key](const Used& used) { return used.address == key; });
    m_used.insert(m_used.begin(), {key, plan});
    if (m_used.size() > kMostUsed)
        m_used.resize(kMostUsed);
    return keep();
}

Result<bool> PlanBook::keep()
{
    if (m_fault && QFile::exists(m_path)) {
        const QString aside = m_path + u".broken"_s;
        QFile::remove(aside);
        QFile::rename(m_path, aside);
    }
    m_fault.reset();
    QJsonArray plans;
    for (const Plan& plan : m_plans)
        plans.append(policy::toJson(plan));
    QJsonArray used;
    for (const Used& one : m_used)
        used.append(QJsonObject{{u"address"_s, one.address}, {u"policy"_s, policy::toJson(one.plan)}});
    const auto written = writePrivately(m_path, QJsonDocument(QJsonObject{{u"stoker_policies"_s, kVersion}, {u"policies"_s, plans}, {u"last_used"_s, used}}).toJson());
    emit changed();
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
