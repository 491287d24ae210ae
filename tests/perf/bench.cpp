// SPDX-License-Identifier: GPL-3.0-or-later
#include "perf/bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

namespace stoker::perf {

namespace {

void list(const std::vector<Case>& cases, const std::vector<Ratio>& ratios)
{
    QJsonArray caseList;
    for (const Case& item : cases) {
        caseList.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(item.name)},
                                    {QStringLiteral("budget_millions"), item.budgetMillions},
                                    {QStringLiteral("few"), item.few},
                                    {QStringLiteral("many"), item.many}});
    }
    QJsonArray ratioList;
    for (const Ratio& item : ratios) {
        ratioList.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(item.name)},
                                     {QStringLiteral("numerator"), QString::fromStdString(item.numerator)},
                                     {QStringLiteral("denominator"), QString::fromStdString(item.denominator)},
                                     {QStringLiteral("limit"), item.limit},
                                     {QStringLiteral("at_least"), item.atLeast}});
    }
    const QJsonObject all{{QStringLiteral("cases"), caseList}, {QStringLiteral("ratios"), ratioList}};
    std::puts(QJsonDocument(all).toJson().constData());
}

} // namespace

int benchMain(int argc, char** argv, const std::vector<Case>& cases, const std::vector<Ratio>& ratios)
{
    const std::string name = argc > 1 ? argv[1] : "";
    if (name == "--list") {
        list(cases, ratios);
        return 0;
    }
    const int repetitions = argc > 2 ? std::atoi(argv[2]) : 0;
    for (const Case& item : cases) {
        if (item.name != name || repetitions < 1)
            continue;
        const std::function<void()> run = item.prepare();
        for (int i = 0; i < repetitions; ++i)
            run();
        return 0;
    }
    std::fprintf(stderr, "usage: %s --list | CASE REPETITIONS\n", argv[0]);
    return 2;
}

} // namespace stoker::perf
