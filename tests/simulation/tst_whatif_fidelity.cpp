// SPDX-License-Identifier: GPL-3.0-or-later
// What the exact engine foretells of recorded runs on real Spark, against what they then took. Prints each pair; fails where a run of the same work is missed by
// more than a tenth, or where Sparklens's model comes nearer on the whole. Logs: those of tests/spark/recordlogs.py in tests/simulation/data, or in the folder
// that STOKER_FIDELITY_LOGS names, and those shared with other projects where they are on this machine.
#include "simulation/whatif/whatif.h"
#include "support/tracelogs.h"
#include "trace/open.h"

#include "sparklensmodel.h"

#include <QDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace stoker;
using namespace Qt::StringLiterals;

namespace {

constexpr double kClose = 0.10;
constexpr double kSameWork = 0.05; ///< summed task times that differ by more: another amount of work, which no scheduler foretells
constexpr std::size_t kEnoughPairs = 4;

struct Run {
    QString name;
    int executors = 0; ///< 0 = dynamic allocation
    domain::Trace trace;
};

struct Span {
    domain::Millis from{0};
    domain::Millis to{0};
    [[nodiscard]] double seconds() const { return domain::seconds(to - from); }
};

Span spanOf(const domain::Workload& workload)
{
    Span span{domain::Millis::max(), domain::Millis{0}};
    for (const domain::WorkJob& job : workload.jobs) {
        span.from = std::min(span.from, job.submitted);
        span.to = std::max(span.to, job.ended.value_or(job.submitted));
    }
    return span;
}

double taskSeconds(const domain::Workload& workload)
{
    double sum = 0;
    for (const domain::WorkStage& stage : workload.stages) {
        for (const domain::WorkTask& task : stage.tasks)
            sum += task.millis / 1000.0;
    }
    return sum;
}

double executorSeconds(const domain::Workload& workload)
{
    const Span span = spanOf(workload);
    double sum = 0;
    for (const domain::WorkExecutor& one : workload.executors)
        sum += std::max(0.0, domain::seconds(std::min(span.to, one.removed.value_or(span.to)) - std::max(span.from, one.added)));
    return sum;
}

int peakExecutors(const domain::Workload& workload)
{
    const Span span = spanOf(workload);
    int peak = 0;
    for (const domain::WorkExecutor& at : workload.executors) {
        const domain::Millis moment = std::max(span.from, at.added);
        const auto alive = [moment](const domain::WorkExecutor& one) { return one.added <= moment && one.removed.value_or(domain::Millis::max()) > moment; };
        if (moment <= span.to)
            peak = std::max(peak, static_cast<int>(std::count_if(workload.executors.begin(), workload.executors.end(), alive)));
    }
    return peak;
}

/// Empty where the shared logs are not on this machine.
QString sharedLog(const QString& path) { return test::sharedData().isEmpty() ? QString() : test::sharedData() + path; }

double error(double foretold, double real) { return std::abs(foretold - real) / real; }

domain::Result<domain::ScenarioOutcome> foretell(const domain::Workload& workload, const QString& policy, const QVariantMap& settings, std::optional<int> cap = {})
{
    domain::Scenario scenario;
    scenario.policy = policy;
    scenario.settings = settings;
    scenario.model.cap = cap;
    return simulation::run(workload, scenario);
}

/// Spark's own words without their prefix, as the policy takes them.
QVariantMap dynamicSettings(const domain::TraceSummary& summary, const QString& prefix)
{
    QVariantMap settings;
    for (const auto& [key, value] : summary.settings) {
        if (key.startsWith(prefix) && key != prefix + u"enabled"_s)
            settings.insert(key.mid(prefix.size()), value);
    }
    return settings;
}

QString ownLogs()
{
    const QString named = qEnvironmentVariable("STOKER_FIDELITY_LOGS");
    return named.isEmpty() ? QStringLiteral(STOKER_SOURCE_DIR "/tests/simulation/data") : named;
}

/// <shape>-<executors>.zstd, as recordlogs.py names them: the shapes that there are at two sizes or more.
QStringList shapesIn(const QString& folder)
{
    std::map<QString, int> sizes;
    for (const QString& file : QDir(folder).entryList({u"*-*.zstd"_s}, QDir::Files, QDir::Name)) {
        bool isSize = false;
        file.section(u'-', -1).section(u'.', 0, 0).toInt(&isSize);
        sizes[file.section(u'-', 0, -2)] += isSize ? 1 : 0;
    }
    QStringList shapes;
    for (const auto& [shape, count] : sizes) {
        if (count > 1)
            shapes.append(shape);
    }
    return shapes;
}

std::vector<Run> runsIn(const QString& folder, const QString& shape)
{
    std::vector<Run> runs;
    for (const QString& file : QDir(folder).entryList({shape + u"-*"_s}, QDir::Files, QDir::Name)) {
        bool isSize = false;
        const int executors = file.section(u'-', -1).section(u'.', 0, 0).toInt(&isSize);
        if (!isSize)
            continue;
        auto trace = trace::open(QDir(folder).filePath(file), {});
        if (!trace) {
            qWarning() << file << static_cast<int>(trace.error().code) << trace.error().values;
            continue;
        }
        runs.push_back({file.section(u'.', 0, 0), executors, std::move(*trace)});
    }
    return runs;
}

/// Errors of the pairs that count, ours and those of Sparklens's model.
struct Errors {
    std::vector<double> ours;
    std::vector<double> sparklens;
    [[nodiscard]] static double mean(const std::vector<double>& errors)
    {
        return errors.empty() ? 0 : std::accumulate(errors.begin(), errors.end(), 0.0) / static_cast<double>(errors.size());
    }
    void print(const char* of) const
    {
        qInfo("%s: mean error of %d pairs %.1f %%, Sparklens's model %.1f %%", of, static_cast<int>(ours.size()), mean(ours) * 100, mean(sparklens) * 100);
    }
};

} // namespace

class TestFidelity : public QObject {
    Q_OBJECT
    Errors m_all;

private slots:
    void fixedSizes_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("shape");
        for (const QString& shape : shapesIn(ownLogs()))
            QTest::newRow(qPrintable(shape)) << ownLogs() << shape;
        QTest::newRow("PySpark") << sharedLog(u"/eventlogs/own/sizes"_s) << u"executors"_s;
    }
    void fixedSizes()
    {
        QFETCH(QString, folder);
        QFETCH(QString, shape);
        if (folder.isEmpty())
            QSKIP("the shared logs are not on this machine");
        const std::vector<Run> all = runsIn(folder, shape);
        QVERIFY(all.size() > 1);
        Errors errors;
        for (const Run& from : all) {
            for (const Run& to : all) {
                if (&from == &to)
                    continue;
                const double real = spanOf(to.trace.workload).seconds();
                const auto outcome = foretell(from.trace.workload, u"fixed"_s, {{u"executors"_s, to.executors}});
                QVERIFY2(outcome, qPrintable(from.name));
                const double other = tests::sparklensSeconds(from.trace.workload, to.executors);
                const double work = error(taskSeconds(from.trace.workload), taskSeconds(to.trace.workload));
                const double mine = error(outcome->durationSeconds, real);
                qInfo("%s -> %d executors: real %.2f s, foretold %.2f s (%+.1f %%), Sparklens's model %.2f s (%+.1f %%)%s", qPrintable(from.name), to.executors, real,
                      outcome->durationSeconds, (outcome->durationSeconds / real - 1) * 100, other, (other / real - 1) * 100,
                      work > kSameWork ? "; not gated: summed task times differ" : "");
                if (work > kSameWork)
                    continue;
                for (Errors* into : {&errors, &m_all}) {
                    into->ours.push_back(mine);
                    into->sparklens.push_back(error(other, real));
                }
                QVERIFY2(mine <= kClose, qPrintable(from.name));
            }
        }
        errors.print(QTest::currentDataTag());
    }
    /// Over all jobs together: two runs of one job differ by chance as much as two models do.
    void nearerThanSparklens()
    {
        m_all.print("all jobs");
        if (m_all.ours.size() < kEnoughPairs)
            QSKIP("too few pairs of the same work to tell models apart");
        QVERIFY(Errors::mean(m_all.ours) < Errors::mean(m_all.sparklens));
    }

    void dynamicAllocation_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(ownLogs()).entryList({u"*-dynamic.zstd"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << QDir(ownLogs()).filePath(file);
        QTest::newRow("dyn356") << sharedLog(u"/eventlogs/own/dyn356/app-20261121052453-0000"_s);
        QTest::newRow("sss356, two queries") << sharedLog(u"/eventlogs/own/sss356/eventlog_v2_app-20261121052814-0000"_s);
        QTest::newRow("dstream356") << sharedLog(u"/eventlogs/own/dstream356/app-20261121053241-0000.lz4"_s);
    }
    void dynamicAllocation()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("the shared logs are not on this machine");
        const auto trace = trace::open(file, {});
        QVERIFY(trace);
        const domain::Workload& workload = trace->workload;
        const bool streaming = trace->summary.settings.contains(u"spark.streaming.dynamicAllocation.enabled"_s);
        const auto outcome = streaming ? foretell(workload, u"spark-streaming-allocation"_s, dynamicSettings(trace->summary, u"spark.streaming.dynamicAllocation."_s))
                                       : foretell(workload, u"spark-dynamic-allocation"_s, dynamicSettings(trace->summary, u"spark.dynamicAllocation."_s));
        QVERIFY(outcome);
        const double real = spanOf(workload).seconds();
        qInfo("real %.2f s, %.1f executor-seconds, peak %d; foretold %.2f s, %.1f executor-seconds, peak %d", real, executorSeconds(workload), peakExecutors(workload),
              outcome->durationSeconds, outcome->executorHours * 3600, outcome->peakExecutors);
        QVERIFY(error(outcome->durationSeconds, real) <= kClose);
        QVERIFY(error(outcome->executorHours * 3600, executorSeconds(workload)) <= kClose);
        QCOMPARE(outcome->peakExecutors, peakExecutors(workload));
    }
};

QTEST_GUILESS_MAIN(TestFidelity)
#include "tst_whatif_fidelity.moc"
