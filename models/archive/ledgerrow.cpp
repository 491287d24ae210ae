// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerrow.h"

#include "domain/jsonparts.h"
#include "domain/ledgerjson.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;
using namespace domain;
using namespace domain::json;

QJsonObject toRow(const LedgerLine& line)
{
    static const QJsonObject usual = toJson(LedgerLine{});
    return withoutDefaults(toJson(line), usual, {"id"_L1, "time_ms"_L1, "actor"_L1, "by"_L1, "command"_L1, "status"_L1, "reason"_L1});
}

Result<LedgerLine> ledgerLineFromRow(const QJsonObject& row) { return ledgerLineFromJson(row); }

// Usually what is wanted is what is decided, what there is is what was asked for, and all of it can be used.
QJsonObject toRow(const DecisionLine& line)
{
    static const QJsonObject fixed = toJson(DecisionLine{});
    const QJsonObject whole = toJson(line);
    QJsonObject usual = fixed;
    usual.insert("final"_L1, line.wish.total);
    QJsonObject seen = usual.value("observation"_L1).toObject();
    seen.insert("registered"_L1, line.observed.target);
    seen.insert("usable"_L1, line.observed.registered);
    usual.insert("observation"_L1, seen);
    QJsonObject row = withoutDefaults(whole, usual, {"id"_L1, "time_ms"_L1, "mode"_L1, "policy"_L1, "reason"_L1, "prediction"_L1});
    if (const QJsonObject values = whole.value("reason"_L1).toObject().value("values"_L1).toObject(); !values.isEmpty())
        row.insert("values"_L1, values);
    if (const QJsonObject expected = whole.value("prediction"_L1).toObject(); !expected.isEmpty())
        row.insert("low_middle_high_s"_L1, QJsonArray{expected.value("low_s"_L1), expected.value("middle_s"_L1), expected.value("high_s"_L1)});
    return row;
}

Result<DecisionLine> decisionLineFromRow(const QJsonObject& row, const QString& reason)
{
    const auto fill = [](QJsonObject& object, QLatin1StringView member, QLatin1StringView from) {
        if (!object.contains(member))
            object.insert(member, object.value(from));
    };
    QJsonObject whole = row;
    fill(whole, "final"_L1, "wish"_L1);
    QJsonObject seen = row.value("observation"_L1).toObject();
    fill(seen, "registered"_L1, "target"_L1);
    fill(seen, "usable"_L1, "registered"_L1);
    whole.insert("observation"_L1, seen);
    whole.insert("reason"_L1, QJsonObject{{u"code"_s, reason}, {u"values"_s, row.value("values"_L1)}});
    if (const QJsonArray expected = row.value("low_middle_high_s"_L1).toArray(); expected.size() == 3)
        whole.insert("prediction"_L1, QJsonObject{{u"low_s"_s, expected.at(0)}, {u"middle_s"_s, expected.at(1)}, {u"high_s"_s, expected.at(2)}});
    return decisionLineFromJson(whole);
}

} // namespace stoker::archive
