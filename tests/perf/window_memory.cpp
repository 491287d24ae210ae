// SPDX-License-Identifier: GPL-3.0-or-later
// What the whole window needs in memory, and whether an hour of polls makes it grow (design, "Budgets"): resident size, as the kernel counts it.
//   QT_QPA_PLATFORM=offscreen build/ci/tests/perf/window_memory [POLLS]
#include "app/application.h"
#include "app/heap.h"
#include "app/memorysecretstore.h"
#include "session/session.h"
#include "support/builders.h"
#include "widgets/common/chartstack.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace stoker;
using domain::Millis;

namespace {

constexpr int kExecutors = 10'000;
constexpr int kWeek = 7 * 86'400;
constexpr double kBudgetMb = 110;
constexpr double kGrowthMb = 1;

double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return -1;
}

/// 10,000 executors of which a third changes with every poll, and in every minute forty come and forty go: in two hours more than are remembered.
class BusySource final : public ports::SnapshotSource {
public:
    void fetch() override
    {
        QMetaObject::invokeMethod(this, [this] { emit fetched(next()); }, Qt::QueuedConnection);
    }
    void cancel() override {}
    [[nodiscard]] int polls() const { return m_polls; }

private:
    domain::SnapshotPtr next()
    {
        ++m_polls;
        auto snapshot = test::makeSnapshot(test::kNoon + Millis{1000LL * m_polls}, 0);
        snapshot->records.batch.total = 50'000LL * m_polls;
        snapshot->target = kExecutors;
        const int gone = m_polls * 2 / 3;
        snapshot->executors.reserve(kExecutors);
        for (int i = 0; i < kExecutors; ++i) {
            const int id = gone + i;
            domain::Executor executor = test::makeExecutor(id);
            executor.runningTasks = (id + m_polls) % 3 == 0 ? 0 : 1;
            executor.cpuSeconds = 0.7 * m_polls;
            executor.cpuAt = snapshot->time;
            executor.completedTasks = m_polls;
            executor.taskTimeMs = 700LL * m_polls;
            snapshot->executors.push_back(std::move(executor));
        }
        std::sort(snapshot->executors.begin(), snapshot->executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        for (int i = std::max(0, gone - 200); i < gone; ++i)
            snapshot->departed.push_back({test::id(i), QStringLiteral("10.0.0.1"), test::kNoon, snapshot->time, {}, domain::RemovedBy::Spark});
        return snapshot;
    }

    int m_polls = 0;
};

struct Week {
    int second = 0;
    domain::SnapshotPtr operator()()
    {
        if (second == kWeek)
            return nullptr;
        auto snapshot = test::makeSnapshot(test::kNoon - Millis{1000LL * (kWeek - second)}, 1);
        snapshot->records.batch.total = 50'000LL * second;
        snapshot->executors[0].cpuSeconds = 0.6 * second;
        snapshot->executors[0].cpuAt = snapshot->time;
        ++second;
        return snapshot;
    }
};

bool check(const char* what, double value, double budget)
{
    const bool ok = value <= budget;
    std::printf("%s %-52s %8.1f MB, budget %g MB\n", ok ? "ok  " : "OVER", what, value, budget);
    std::fflush(stdout);
    return ok;
}

} // namespace

int main(int argc, char** argv)
{
    app::keepHeapSmall(); // as the program does
    QApplication qt(argc, argv);
    const int hour = argc > 1 ? std::max(2, QByteArray(argv[1]).toInt()) : 3600;
    const ports::SystemClock clock;
    QTemporaryDir folder;
    const app::Application::Files files{folder.filePath(QStringLiteral("settings.ini")), folder.filePath(QStringLiteral("connections.ini")), folder.filePath(QStringLiteral("alerts.json")),
                                        folder.filePath(QStringLiteral("policies.json"))};
    app::Application stoker(qt, {}, files, std::make_unique<app::MemorySecretStore>());
    if (!stoker.start())
        return 2;
    app::MainWindow* window = stoker.windows().front();

    auto source = std::make_unique<BusySource>();
    const BusySource* polled = source.get();
    ports::Connection connection;
    connection.source = std::move(source);
    connection.past = Week{};
    session::Session::Options options;
    options.interval = Millis{20}; // an hour's polls in minutes
    window->setSession(std::make_unique<session::Session>(domain::ConnectionSettings{}, std::move(connection), options, clock));
    window->showPage(app::Page::Live);
    if (!QTest::qWaitFor([&] { return polled->polls() >= 30; }, 300'000))
        qFatal("no polls");
    const auto ranges = window->findChildren<widgets::ChartStack*>();
    for (widgets::ChartStack* stack : ranges)
        stack->axis()->setSpan(std::chrono::hours{7 * 24});
    (void)window->grab();

    int failed = 0;
    failed += !check("7 days of history, 10,000 executors, everything drawn", residentMb(), kBudgetMb);
    const int warm = polled->polls() + 2 * hour; // until what is bounded has reached its bounds: 100 minutes of lanes, 4,000 departed
    if (!QTest::qWaitFor([&] { return polled->polls() >= warm; }, 3'600'000))
        qFatal("polls stopped");
    if (argc <= 1 && window->session()->store().lives().size() <= kExecutors + 3'000)
        qFatal("what is remembered of the departed is not at its bound yet");
    const double before = residentMb();
    failed += !check("the same after two hours", before, kBudgetMb);
    const int first = polled->polls();
    if (!QTest::qWaitFor([&] { return polled->polls() >= first + hour; }, 3'600'000))
        qFatal("polls stopped");
    failed += !check("growth over an hour's polls", residentMb() - before, kGrowthMb);
    std::printf("%d passed, %d failed\n", 3 - failed, failed);
    return failed == 0 ? 0 : 1;
}
