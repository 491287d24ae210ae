// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/alertdocument.h"

#include "domain/text.h"
#include "words/alertwords.h"

#include <QCoreApplication>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Alert)
};

} // namespace

QJsonObject toJson(const domain::AlertEvent& event)
{
    const domain::AlertRule& rule = event.rule;
    return {{u"type"_s, u"alert"_s},
            {u"state"_s, event.isActive() ? u"raised"_s : u"over"_s},
            {u"time_ms"_s, domain::toEpochMs(event.ended.value_or(event.raised))},
            {u"since_ms"_s, domain::toEpochMs(event.since)},
            {u"rule"_s, rule.id},
            {u"figure"_s, toText(domain::alertSpec(rule.figure).name)},
            {u"comparison"_s, toText(domain::comparisonName(rule.comparison))},
            {u"threshold"_s, rule.threshold},
            {u"window_s"_s, domain::seconds(rule.window)},
            {u"duration_s"_s, domain::seconds(rule.duration)},
            {u"severity"_s, toText(domain::severityName(rule.severity))},
            {u"value"_s, event.value},
            {u"worst"_s, event.worst}};
}

QString alertSentence(const domain::AlertEvent& event)
{
    const QString severity = words::severityWord(event.rule.severity);
    if (event.isActive())
        //: how bad it is (critical), what happened
        return Text::tr("Alert, %1: %2").arg(severity, words::alertText(event));
    //: how bad it was (critical), what happened, that it is over and after how long
    return Text::tr("Alert, %1: %2; %3").arg(severity, words::alertText(event), words::alertStateText(event));
}

} // namespace stoker::app::ctl
