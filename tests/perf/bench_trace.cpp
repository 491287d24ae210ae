// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an event log: instructions for each 8 MB of text, beside a scan for the ends of its lines by memchr, and packed by zstd. The log is a real one
// repeated with shifted ids where it is at hand (../shared/data), else one of the same shape. `bench_trace --large MB` opens one of that size and prints
// the time and the growth of memory: figures of one machine, for the reader.
#include "perf/bench.h"
#include "support/packed.h"
#include "support/tracelogs.h"
#include "trace/open.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

using namespace stoker;

namespace {

constexpr qsizetype kText = 8 * 1024 * 1024;

/// A number behind `name`, plus `by`; negative ones stay.
void shift(QByteArray& line, const char* name, qint64 by)
{
    const QByteArray key = QByteArray("\"") + name + "\":";
    for (qsizetype at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
        const qsizetype from = at + key.size();
        qsizetype to = from;
        while (to < line.size() && line[to] >= '0' && line[to] <= '9')
            ++to;
        if (to > from)
            line.replace(from, to - from, QByteArray::number(line.mid(from, to - from).toLongLong() + by));
    }
}

/// The lines that repeat: jobs, stages and tasks of one log.
QByteArrayList repeatedLines()
{
    QByteArray text;
    QFile real(test::sharedData() + QStringLiteral("/eventlogs/own/dyn356/app-20261121052453-0000"));
    if (!test::sharedData().isEmpty() && real.open(QFile::ReadOnly)) {
        text = real.readAll();
    } else {
        test::LogText log;
        log.job(0, 1'000, {{0, 100}}).submitted({0, 100}, 1'001);
        for (int i = 0; i < 100; ++i)
            log.task({.stage = 0, .index = i, .from = 1'010 + i, .to = 2'000 + i, .records = 50});
        text = log.completed({0, 100}, 1'001, 2'200).jobEnd(0, 2'201).text();
    }
    QByteArrayList lines;
    for (const QByteArray& line : text.split('\n')) {
        if (line.contains("SparkListenerJob") || line.contains("SparkListenerStage") || line.contains("SparkListenerTask"))
            lines.append(line);
    }
    return lines;
}

/// Text of about `size` bytes to `take`.
void generate(qint64 size, const std::function<void(const QByteArray&)>& take)
{
    take(test::LogText().executor("0", 10).text());
    const QByteArrayList lines = repeatedLines();
    qint64 written = 0;
    for (int round = 0; written < size; ++round) {
        for (QByteArray line : lines) {
            shift(line, "Job ID", 100LL * round);
            shift(line, "Stage ID", 100LL * round);
            for (const char* time : {"Submission Time", "Completion Time", "Launch Time"})
                shift(line, time, 200'000LL * round);
            if (!line.contains("\"Finish Time\":0,"))
                shift(line, "Finish Time", 200'000LL * round);
            line += '\n';
            take(line);
            written += line.size();
        }
    }
}

struct Files {
    QTemporaryDir folder;
    QByteArray text;
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
};

std::shared_ptr<Files> files()
{
    auto made = std::make_shared<Files>();
    generate(kText, [&made](const QByteArray& piece) { made->text += piece; });
    made->text.truncate(made->text.lastIndexOf('\n', kText) + 1);
    for (const auto& [name, packing] : {std::pair{"plain", test::Packing::Plain}, std::pair{"zstd", test::Packing::Zstd}}) {
        QFile file(made->path(name));
        const QByteArray bytes = test::pack(packing, made->text, 256 * 1024);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            std::abort();
    }
    return made;
}

void openIt(const QString& path)
{
    const auto trace = trace::open(path);
    if (!trace || trace->summary.tasks < 1'000 || trace->summary.jobsFailed > 0)
        std::abort(); // a benchmark of refusals would look fast
}

qint64 residentBytes(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(std::strlen(name))).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

int large(qint64 megabytes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    if (!file.open(QFile::WriteOnly))
        return 1;
    generate(megabytes * 1'000'000, [&file](const QByteArray& piece) { file.write(piece); });
    file.close();
    const qint64 before = residentBytes("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    const auto trace = trace::open(file.fileName());
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!trace)
        return 1;
    const double size = static_cast<double>(file.size()) / 1e6;
    std::printf("%.0f MB of text, %lld tasks: %.2f s, %.0f MB/s; memory grew by %.1f MB at most, %.1f %% of the log\n", size, static_cast<long long>(trace->summary.tasks), seconds,
                size / seconds, static_cast<double>(residentBytes("VmHWM:") - before) / 1e6, static_cast<double>(residentBytes("VmHWM:") - before) / 1e4 / size);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--large") == 0)
        return large(std::atoll(argv[2]));
    const auto scan = [] {
        const auto made = files();
        return [made] {
            qint64 lines = 0;
            const char* at = made->text.constData();
            const char* end = at + made->text.size();
            while (const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
                ++lines;
                at = static_cast<const char*>(found) + 1;
            }
            if (lines < 1'000)
                std::abort();
        };
    };
    const auto opening = [](const char* name) {
        return [name] {
            const auto made = files();
            return [made, name] { openIt(made->path(name)); };
        };
    };
    return perf::benchMain(argc, argv,
                           {{"scan for ends of lines, 8 MB", 0, 1, 9, scan},
                            {"event log, 8 MB of text", 80, 1, 3, opening("plain")},
                            {"event log, 8 MB packed by zstd", 0, 1, 3, opening("zstd")}},
                           {{"event log / scan", "event log, 8 MB of text", "scan for ends of lines, 8 MB", 75, false}});
}
