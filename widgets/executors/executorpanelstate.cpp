// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/executorpanelstate.h"

#include "item/executortablemodel.h"
#include "session/session.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QCoreApplication>

namespace stoker::widgets {
namespace {

using Action = ExecutorPanelState::Action;

QString translate(const char* context, const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, comment, n);
}

QString quickName(item::ExecutorTableModel::Quick quick)
{
    switch (quick) {
    case item::ExecutorTableModel::Quick::All: break;
    case item::ExecutorTableModel::Quick::Idle: return translate("ExecutorPanel", "Idle");
    case item::ExecutorTableModel::Quick::Cached: return translate("ExecutorPanel", "Cached");
    case item::ExecutorTableModel::Quick::Held: return translate("ExecutorPanel", "Held");
    }
    return {};
}

ExecutorPanelState nothingMatches(const item::ExecutorTableModel& model)
{
    QString filter = model.filter();
    if (model.quickFilter() != item::ExecutorTableModel::Quick::All)
        filter = filter.isEmpty() ? quickName(model.quickFilter()) : quickName(model.quickFilter()) + u' ' + filter;
    return {{QStringLiteral("search"), translate("ExecutorPanel", "No executor matches “%1”").arg(filter), translate("ExecutorPanel", "%n are hidden.", "executors", model.hiddenCount()),
             {translate("ExecutorPanel", "Clear filter")}, false},
            {Action::ClearFilter}};
}

ExecutorPanelState noApplication()
{
    return {{QStringLiteral("plug"), translate("ExecutorPanel", "No application yet"), translate("ExecutorPanel", "Connect to a driver, or look around in the demo."),
             {translate("ExecutorPanel", "Connect..."), translate("ExecutorPanel", "Start the demo")}, false},
            {Action::Connect, Action::Demo}};
}

ExecutorPanelState noExecutors(const session::Session& session)
{
    const std::optional<int> target = session.store().figures().target;
    const QString sentence = target.value_or(0) > 0
        ? translate("ExecutorPanel", "The target is %1; the cluster has not given any yet.").arg(words::Units().integer(*target))
        : translate("ExecutorPanel", "The driver runs alone. Set a target above to ask for some.");
    return {{QStringLiteral("idle"), translate("ExecutorPanel", "No executor is registered"), sentence, {}, false}, {}};
}

} // namespace

std::optional<ExecutorPanelState> executorPanelState(const session::Session* session, const item::ExecutorTableModel& model)
{
    if (model.rowCount() > 0)
        return {};
    if (model.hiddenCount() > 0)
        return nothingMatches(model);
    if (!session || session->state() == session::Session::State::Idle)
        return noApplication();
    if (session->store().snapshot())
        return noExecutors(*session);
    if (const auto& error = session->lastError(); error && error->code != domain::ErrorCode::Starting) {
        return ExecutorPanelState{{QStringLiteral("warn"), words::headline(*error), words::sentence(*error), {translate("ExecutorPanel", "Retry now"), translate("ExecutorPanel", "Connect...")}, true},
                                  {Action::Retry, Action::Connect}};
    }
    const bool starting = session->state() == session::Session::State::Starting;
    return ExecutorPanelState{{{}, starting ? translate("ExecutorPanel", "Spark is still starting") : translate("ExecutorPanel", "Reading the executors"), session->settings().address, {}, false}, {}};
}

} // namespace stoker::widgets
