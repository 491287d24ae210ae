// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the policy lab: gives it what was recorded, and puts what was chosen there into the shadow.
#include "app/mainwindow.h"

#include "domain/historyaddress.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/toolbar.h"
#include "widgets/lab/labpage.h"
#include "widgets/lab/tracemenu.h"
#include "widgets/policy/planlist.h"
#include "words/recordingwords.h"
#include "words/sentences.h"

namespace stoker::app {
namespace {

QString historyAddress(qint64 run, const domain::ApplicationInfo& application) { return run > 0 ? domain::toText({run, application.id.text, application.name}) : QString(); }

QString addressOf(const ports::Recorded& recorded)
{
    return recorded.place.file.isEmpty() ? historyAddress(recorded.place.run, recorded.recording->application) : recorded.place.file;
}

} // namespace

void MainWindow::connectLab()
{
    if (!m_lab)
        return;
    connect(m_lab, &widgets::LabPage::shadowRequested, this, &MainWindow::runInShadow);
    connect(m_lab, &widgets::LabPage::failed, this, &MainWindow::showError);
    connect(m_lab, &widgets::LabPage::informed, this, &MainWindow::showInformation);
    connect(m_lab->traceMenu(), &widgets::TraceMenu::storedRequested, this, &MainWindow::offerTraces);
    refreshLab();
}

void MainWindow::openTrace(const QString& address)
{
    if (m_lab)
        m_lab->open(address);
}

QString MainWindow::ownTrace() const
{
    if (m_places.isEmpty())
        return {};
    return m_recorded ? addressOf(*m_recorded) : m_places.front().file;
}

/// Only where nothing else was opened: what somebody arranged for another trace stays.
void MainWindow::beginLab()
{
    if (m_lab->bench().state() != session::lab::Bench::State::Empty)
        return;
    if (const QString own = ownTrace(); !own.isEmpty())
        m_lab->open(own);
    else if (!m_remembers && m_places.isEmpty()) // a picture shows a lab at work: nobody is there to open a trace
        m_lab->open(widgets::kBuiltInDay);
}

void MainWindow::offerTraces()
{
    std::vector<widgets::TraceChoice> shown;
    for (const ports::RecordedPtr& one : {m_recorded, m_compared}) {
        if (one && !addressOf(*one).isEmpty())
            //: a recorded application in a menu: name, from when to when
            shown.push_back({addressOf(*one), tr("%1  %2").arg(words::recordingName(*one->recording), words::timeSpan(one->recording->from, one->recording->to))});
    }
    m_lab->traceMenu()->setShown(shown);
    m_services.recordings.runs().then(this, [this, shown](const domain::Result<std::vector<ports::HistoryRun>>& runs) {
        std::vector<widgets::TraceChoice> stored;
        for (const ports::HistoryRun& run : runs.value_or(std::vector<ports::HistoryRun>{})) {
            const QString address = historyAddress(run.id, run.application);
            if (run.samples > 0 && std::none_of(shown.begin(), shown.end(), [&address](const auto& one) { return one.address == address; }))
                stored.push_back({address, tr("%1  %2").arg(words::applicationName(run.application), words::timeSpan(run.first, run.last))});
        }
        m_lab->traceMenu()->setStored(std::move(stored));
    });
}

void MainWindow::refreshLab()
{
    if (!m_lab)
        return;
    QString why;
    if (!m_session)
        why = tr("Connect to an application first: the shadow runs beside a live one.");
    else if (m_session->settings().readOnly)
        why = words::wholeText(domain::Error{domain::ErrorCode::ReadOnly, {}, false});
    else if (m_session->autopilot().mode() == domain::Mode::Autopilot)
        why = tr("The autopilot steers now. Put it into the shadow or to watch first.");
    m_lab->setShadowBlocked(why);
}

void MainWindow::runInShadow(const policy::Plan& plan)
{
    if (!m_session)
        return;
    usePlan(plan);
    if (!m_session->autopilot().plan() || *m_session->autopilot().plan() != plan)
        return; // refused, and said
    enterMode(domain::Mode::Shadow);
    if (m_session->autopilot().mode() == domain::Mode::Shadow)
        showInformation(tr("%1 runs in the shadow of %2. The ledger tells what it would have done.").arg(widgets::planName(plan), widgets::applicationName(*m_session)));
}

} // namespace stoker::app
