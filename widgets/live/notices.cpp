// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/notices.h"

#include "widgets/live/livewords.h"
#include "words/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr double kMuchGc = 10;
constexpr std::chrono::minutes kRecently{10};

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::Notices)
};

} // namespace

std::vector<Notice> wallNotices(const session::Session& session)
{
    std::vector<Notice> notices;
    const session::Store& store = session.store();
    if (!store.snapshot())
        return notices;
    const domain::Figures& figures = store.figures();
    const words::Units units;
    if (const auto banner = liveBanner(session); banner && !banner->dismissable)
        notices.push_back({true, banner->sentence});
    if (figures.batchLastSeconds && figures.batchDeadlineSeconds && *figures.batchLastSeconds > *figures.batchDeadlineSeconds)
        notices.push_back({true, Notices::tr("The last batch took %1, longer than the %2 it may take")
                                     .arg(units.text(units.secondsFigure(figures.batchLastSeconds)), units.text(units.secondsFigure(figures.batchDeadlineSeconds)))});
    const auto lost = std::count_if(store.lives().begin(), store.lives().end(), [&](const domain::ExecutorLife& life) {
        return life.by == domain::RemovedBy::Lost && life.removed && figures.time - *life.removed <= kRecently;
    });
    if (lost > 0)
        notices.push_back({true, Notices::tr("%n executor(s) lost in the last 10 minutes", nullptr, static_cast<int>(lost))});

    const domain::Executor* worst = nullptr;
    int many = 0;
    for (const domain::Executor& executor : store.executors()) {
        if (executor.gcPercent.value_or(0) <= kMuchGc)
            continue;
        ++many;
        if (!worst || *executor.gcPercent > *worst->gcPercent)
            worst = &executor;
    }
    if (worst) {
        const QString share = units.text(units.percent(worst->gcPercent, 1));
        notices.push_back({false, many == 1 ? Notices::tr("Executor %1: %2 of its task time in garbage collection").arg(worst->id.text, share)
                                            : Notices::tr("%1 executors spend more than 10 % of their task time in garbage collection; most of all executor %2, %3")
                                                  .arg(units.integer(many), worst->id.text, share)});
    }
    return notices;
}

} // namespace stoker::widgets
