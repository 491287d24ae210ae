// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/decisionjson.h"

#include "app/stokerctl/steerdocument.h"
#include "domain/jsonparts.h"
#include "domain/ledgerjson.h"

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using namespace domain::json;

namespace {

QJsonValue commandOf(const domain::LedgerLine* line)
{
    if (!line)
        return {};
    return QJsonObject{{u"line"_s, static_cast<qint64>(line->id)}, {u"target"_s, orNull(line->targetAfter)}, {u"release"_s, idsToJson(line->executors)}};
}

} // namespace

QJsonObject toJson(const domain::DecisionLine& line, const domain::LedgerLine* command, const domain::LedgerLine* last)
{
    QJsonObject json = domain::decisionToJson(line, domain::Spelling::Run);
    json.insert("command"_L1, commandOf(command));
    json.insert("effect"_L1, effectOf(last));
    return json;
}

} // namespace stoker::app::ctl
