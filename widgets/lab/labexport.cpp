// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labexport.h"

#include "domain/outcomejson.h"
#include "session/lab/scenariofile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace stoker::widgets {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::LabExport)
};

} // namespace

QString labFormatWord(LabFormat format)
{
    switch (format) {
    case LabFormat::Html: return Text::tr("Report as HTML...");
    case LabFormat::Json: return Text::tr("Outcomes as JSON...");
    case LabFormat::Csv: return Text::tr("Minutes as CSV...");
    case LabFormat::SparkDefaults: break;
    }
    return Text::tr("Lines for spark-defaults.conf...");
}

QString labFormatFile(LabFormat format)
{
    switch (format) {
    case LabFormat::Html: return QStringLiteral("policies.html");
    case LabFormat::Json: return QStringLiteral("policies.json");
    case LabFormat::Csv: return QStringLiteral("policies.csv");
    case LabFormat::SparkDefaults: break;
    }
    return QStringLiteral("spark-defaults.conf");
}

QByteArray labBytes(LabFormat format, const item::Comparison& comparison)
{
    switch (format) {
    case LabFormat::Html: return item::toHtml(comparison);
    case LabFormat::Json: {
        QJsonArray outcomes;
        for (const item::ComparisonColumn& column : comparison.columns) {
            if (column.outcome)
                outcomes.append(domain::toJson(*column.outcome));
        }
        return QJsonDocument(outcomes).toJson();
    }
    case LabFormat::Csv: {
        std::vector<const domain::ScenarioOutcome*> outcomes;
        for (const item::ComparisonColumn& column : comparison.columns)
            outcomes.push_back(column.outcome);
        return session::lab::toCsv(outcomes);
    }
    case LabFormat::SparkDefaults: break;
    }
    return item::toSparkDefaults(comparison).toUtf8();
}

} // namespace stoker::widgets
