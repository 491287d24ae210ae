// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/lease.h"

namespace stoker::simulation {

using domain::Owner;
using domain::OwnerKind;

namespace {

domain::Millis paced(domain::Millis real, double pace) { return domain::Millis{static_cast<qint64>(static_cast<double>(real.count()) * pace)}; }

tl::unexpected<domain::Error> owned(const Owner& owner)
{
    const auto until = owner.holdUntil ? owner.holdUntil : owner.expires;
    return domain::failure(domain::ErrorCode::Owned, {{QStringLiteral("owner_until_ms"), until ? QVariant(domain::toEpochMs(*until)) : QVariant()},
                                                         {QStringLiteral("owner"), owner.name}, {QStringLiteral("owner_host"), owner.host},
                                                         {QStringLiteral("owner_kind"), owner.kind == OwnerKind::Policy ? QStringLiteral("policy") : QStringLiteral("operator")}});
}

Owner operatorOf(const domain::Command& command)
{
    const qsizetype at = command.by.indexOf(u'@');
    Owner owner;
    owner.kind = OwnerKind::Operator;
    owner.name = command.by.left(at);
    owner.host = at < 0 ? QString() : command.by.mid(at + 1);
    return owner;
}

} // namespace

Owner Lease::owner(domain::Instant now) const
{
    const bool over = (m_owner.expires && now >= *m_owner.expires) || (m_owner.holdUntil && now >= *m_owner.holdUntil);
    return over ? Owner{} : m_owner;
}

bool Lease::isHeldByOther(const QString& instance, domain::Instant now) const
{
    const Owner held = owner(now);
    return (held.expires || held.holdUntil) && held.instanceId != instance;
}

domain::Result<Owner> Lease::take(const domain::TakeLease& wish, const domain::Command& command, domain::Instant now, double pace)
{
    const bool policy = wish.kind == OwnerKind::Policy;
    if (policy && command.instanceId.isEmpty())
        return domain::failure(domain::ErrorCode::BadRequest, {{QStringLiteral("detail"), QStringLiteral("instance_id")}});
    if (policy)
        m_policies.insert(command.instanceId);
    if (wish.kind == OwnerKind::None) {
        if (isHeldByOther(command.instanceId, now) && (owner(now).kind == OwnerKind::Policy || m_policies.contains(command.instanceId)))
            return owned(owner(now));
        m_policies.remove(command.instanceId);
        m_owner = {};
        return m_owner;
    }
    if (policy && isHeldByOther(command.instanceId, now))
        return owned(owner(now));
    m_owner = Owner{wish.kind, wish.name, wish.host, command.instanceId, now + paced(wish.lasts, pace), std::nullopt};
    return m_owner;
}

domain::Result<bool> Lease::admit(const domain::Command& command, domain::Instant now)
{
    if (m_policies.contains(command.instanceId) && isHeldByOther(command.instanceId, now))
        return owned(owner(now));
    return true;
}

void Lease::commanded(const domain::Command& command, domain::Instant now, double pace)
{
    const Owner held = owner(now);
    if (m_policies.contains(command.instanceId))
        return;
    const bool overPolicy = held.kind == OwnerKind::Policy;
    m_owner = operatorOf(command);
    if (overPolicy || held.holdUntil)
        m_owner.holdUntil = now + paced(kHold, pace);
}

} // namespace stoker::simulation
