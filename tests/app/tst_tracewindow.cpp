// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "app/labdoors.h"
#include "archive/recordings.h"
#include "domain/historyaddress.h"
#include "support/tracelogs.h"
#include "widgets/lab/labpage.h"
#include "widgets/lab/tracemenu.h"

#include <QDir>
#include <QMenu>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using State = session::lab::Bench::State;

namespace {

domain::Instant yesterday()
{
    static const domain::Instant once = std::chrono::floor<std::chrono::hours>(ports::SystemClock().wall()) - std::chrono::hours{30};
    return once;
}

app::Options source(const QString& text)
{
    app::Options options;
    options.source = text;
    return options;
}

/// The entries of the trace menu as it drops down.
QList<QAction*> entries(const app::MainWindow* window)
{
    auto* menu = window->findChild<widgets::TraceMenu*>()->menu();
    emit menu->aboutToShow();
    return menu->actions();
}

QAction* entry(const QList<QAction*>& actions, const QString& text)
{
    const auto found = std::find_if(actions.begin(), actions.end(), [&text](const QAction* action) { return !action->isSeparator() && action->text().contains(text); });
    return found == actions.end() ? nullptr : *found;
}

} // namespace

/// What the lab of the real window takes: what the window shows, what was recorded before, and what the command line names.
class TraceWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRecordingIsTheTraceOfItsWindow()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.name = u"log-stream"_s, .start = yesterday(), .length = std::chrono::hours{2}});
        app::Options options;
        options.recordings = {file};
        WindowCase stoker(options, 4, app::makeLab());
        QVERIFY(stoker.stoker->start());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        auto* lab = labOf(stoker);
        QCOMPARE(lab->bench().state(), State::Empty); // nobody asked for it yet
        stoker.window()->showPage(app::Page::Lab);
        QTRY_COMPARE_WITH_TIMEOUT(lab->bench().state(), State::Ready, 15'000);
        QCOMPARE(lab->bench().address(), file);
        QCOMPARE(lab->bench().trace()->summary.name, u"log-stream"_s);
        QVERIFY(entry(entries(stoker.window()), u"log-stream"_s));
        // Another trace that somebody opened stays when the page is left and comes back.
        lab->open(u"demo:day"_s);
        stoker.window()->showPage(app::Page::Live);
        stoker.window()->showPage(app::Page::Lab);
        QCOMPARE(lab->bench().address(), u"demo:day"_s);
    }

    void theCommandLineMayNameTheLabOfARecording()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.start = yesterday(), .length = std::chrono::hours{2}});
        app::Options options;
        options.recordings = {file};
        options.page = app::Page::Lab;
        WindowCase stoker(options, 4, app::makeLab());
        QVERIFY(stoker.stoker->start());
        QCOMPARE(labOf(stoker)->bench().address(), file);
        QTRY_COMPARE_WITH_TIMEOUT(labOf(stoker)->bench().state(), State::Ready, 15'000);
    }

    void whatWasWatchedBeforeIsInTheChooser()
    {
        WindowCase stoker({}, 4, app::makeLab());
        fillHistory(stoker);
        QVERIFY(stoker.stoker->start());
        auto* lab = labOf(stoker);
        stoker.window()->showPage(app::Page::Lab);
        QCOMPARE(lab->bench().state(), State::Empty);
        QTRY_VERIFY_WITH_TIMEOUT(entry(entries(stoker.window()), u"nightly & more"_s.replace(u'&', u"&&"_s)) && entry(entries(stoker.window()), u"other"_s), 15'000);
        entry(entries(stoker.window()), u"nightly"_s)->trigger();
        QCOMPARE(lab->bench().state(), State::Opening);
        QTRY_COMPARE_WITH_TIMEOUT(lab->bench().state(), State::Ready, 15'000);
        const domain::Trace& trace = *lab->bench().trace();
        QCOMPARE(trace.summary.kind, domain::TraceKind::Recording);
        QCOMPARE(trace.summary.application, u"app-7"_s);
        QVERIFY2(trace.workload.batches.size() >= 115 && trace.workload.batches.size() <= 120, qPrintable(QString::number(trace.workload.batches.size())));
        QVERIFY(!trace.workload.jobs.empty() && !trace.workload.executors.empty());
        QCOMPARE(lab->findChild<widgets::TraceMenu*>()->text(), u"nightly & more"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lab->isReady() && lab->bench().outcome(0), 60'000);
        // It has its place in the list, and is no file that was opened.
        QVERIFY(lab->findChild<widgets::TraceMenu*>()->recent().isEmpty());
    }

    void aRunThatIsShownIsTheTraceOfItsWindow()
    {
        WindowCase stoker({}, 4, app::makeLab());
        fillHistory(stoker);
        QVERIFY(stoker.stoker->start());
        emit stoker.window()->recordingsRequested({{{}, 1}});
        stoker.window()->showPage(app::Page::Lab); // before it is read
        QTRY_COMPARE_WITH_TIMEOUT(labOf(stoker)->bench().state(), State::Ready, 15'000);
        QCOMPARE(stoker.window()->recordings().front().run, 1);
        QCOMPARE(labOf(stoker)->bench().trace()->summary.application, stoker.window()->recorded()->recording->application.id.text);
        // Once, and not among the others too.
        const QString name = stoker.window()->recorded()->recording->application.name;
        QTRY_COMPARE_WITH_TIMEOUT(entries(stoker.window()).size(), qsizetype(4 + 2 + 2), 15'000);
    }

    void aRunOfAnotherApplicationIsNot()
    {
        WindowCase stoker({}, 4, app::makeLab());
        fillHistory(stoker);
        QVERIFY(stoker.stoker->start());
        for (const domain::HistoryAddress& address : {domain::HistoryAddress{1, u"app-other"_s, {}}, domain::HistoryAddress{77, u"app-7"_s, {}}}) {
            labOf(stoker)->open(domain::toText(address));
            QTRY_COMPARE_WITH_TIMEOUT(labOf(stoker)->bench().state(), State::Failed, 15'000);
            QCOMPARE(labOf(stoker)->bench().openError()->code, domain::ErrorCode::BadArgument);
        }
    }

    void anEventLogOnTheCommandLineOpensTheLab()
    {
        LogText log;
        log.environment({{"spark.executor.cores", "1"}}).executor("0", 0).job(0, 1'000, {{.id = 0, .tasks = 1}}).submitted({.id = 0, .tasks = 1}, 1'000);
        log.task({.stage = 0, .index = 0, .from = 1'100, .to = 5'000}).completed({.id = 0, .tasks = 1}, 1'000, 5'000).jobEnd(0, 5'000).end(6'000);
        write(u"app-1"_s, log.text());
        WindowCase stoker(source(path(u"app-1"_s)), 4, app::makeLab());
        QVERIFY(stoker.stoker->start());
        QCOMPARE(stoker.window()->page(), app::Page::Lab);
        QTRY_COMPARE_WITH_TIMEOUT(labOf(stoker)->bench().state(), State::Ready, 15'000);
        QCOMPARE(labOf(stoker)->bench().trace()->summary.kind, domain::TraceKind::EventLog);
        QCOMPARE(labOf(stoker)->bench().trace()->workload.jobs.size(), std::size_t(1));
        QVERIFY(!stoker.window()->session());
    }

    void aTableAsksWhatALogCosts()
    {
        write(u"day.csv"_s, "minute,logs\n0,1000\n1,2000\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        WindowCase stoker(source(u"day.csv"_s), 4, app::makeLab()); // no address either, though a host may be called so
        const bool started = stoker.stoker->start();
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(started);
        QTRY_COMPARE_WITH_TIMEOUT(labOf(stoker)->bench().state(), State::Failed, 15'000);
        QCOMPARE(labOf(stoker)->bench().openError()->code, domain::ErrorCode::MissingArgument);
        QCOMPARE(QFileInfo(labOf(stoker)->bench().address()).canonicalFilePath(), QFileInfo(path(u"day.csv"_s)).canonicalFilePath());
    }

    void aPathThatIsNotThereIsSaid()
    {
        WindowCase stoker(source(path(u"none.csv"_s)), 4, app::makeLab());
        QVERIFY(!stoker.stoker->start());
        QVERIFY2(stoker.stoker->problem().contains(u"none.csv"_s) && stoker.stoker->problem().contains(u"cannot be read"_s), qPrintable(stoker.stoker->problem()));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static widgets::LabPage* labOf(const WindowCase& stoker) { return stoker.window()->findChild<widgets::LabPage*>(); }
    /// What the history of this program holds before it is started: run 1 and run 2.
    static void fillHistory(const WindowCase& stoker)
    {
        const ports::SystemClock clock;
        archive::SqliteHistory::Options options{.path = QDir(stoker.ledgerFolder()).filePath(u"history.sqlite"_s)};
        options.mostUnread = 1'000'000;
        archive::SqliteHistory history(options, clock);
        record(history, {.id = u"app-7"_s, .name = u"nightly & more"_s, .start = yesterday(), .length = std::chrono::hours{2}}, 0);
        record(history, {.id = u"app-8"_s, .name = u"other"_s, .start = yesterday() + std::chrono::hours{2}, .length = std::chrono::hours{2}}, 1);
        QVERIFY(history.runs().result());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TraceWindowTest)
#include "tst_tracewindow.moc"
