// SPDX-License-Identifier: GPL-3.0-or-later
// Traces damaged in every way, by a fixed seed: nothing may crash, hang or leave a workload that points outside itself (run it under the sanitizers).
#include "fuzz/tracebytes.h"
#include "support/packed.h"
#include "support/tracelogs.h"

#include <QTest>

#include <random>

using namespace stoker;

namespace {

QByteArray wholeLog()
{
    test::LogText log;
    log.environment({{"spark.executor.cores", "2"}, {"spark.task.cpus", "1"}}).executor("0", 10, 2, 5).executor("1", 20, 2, 5).removed("1", 900);
    log.job(0, 100, {{0, 2, {}, 4, {7}}, {1, 1, {0}, 5}}, {{"sql.streaming.queryId", "q"}, {"streaming.sql.batchId", "3"}});
    log.submitted({0, 2, {}, 4, {7}}, 101).task({.stage = 0, .index = 0, .from = 110, .to = 150, .shuffle = true, .records = 4});
    log.task({.stage = 0, .index = 1, .from = 110, .to = 190, .executor = "1", .attempt = 1, .speculative = true, .shuffle = true, .records = 4});
    log.task({.stage = 0, .index = 1, .from = 105, .to = 195, .reason = "TaskKilled", .shuffle = true}).completed({0, 2, {}, 4, {7}}, 101, 200);
    log.submitted({1, 1, {0}, 5}, 201).task({.stage = 1, .index = 0, .from = 210, .to = 300}).completed({1, 1, {0}, 5}, 201, 301).jobEnd(0, 302);
    log.progress("q", 3, 90, 250, 8).progress("q", 4, 1'000, 20, 0);
    log.job(1, 2'000, {{2, 1, {}, 4}, {3, 1, {2}, 6}}, {{"spark.streaming.internal.batchTime", QByteArray::number(test::kLogOrigin + 1'900)}});
    return log.submitted({3, 1, {2}, 6}, 2'001).completed({3, 1, {2}, 6}, 2'001, 2'100, "lost").jobEnd(1, 2'101, false).end(3'000).text();
}

void damage(QByteArray& bytes, std::mt19937& random)
{
    static const char* words[] = {"null", "-1", "1e308", "18446744073709551616", "NaN", "true", "[", "]", "{", "}", "\"", ",", ":", "\n", "\\u0000", "\\ud800", "\xff",
                                  "9223372036854775807", "-9223372036854775808", "2147483648", "32503680000000", "0", "1"};
    const auto at = [&random](qsizetype size) { return static_cast<qsizetype>(random() % static_cast<std::size_t>(std::max<qsizetype>(1, size))); };
    const qsizetype where = at(bytes.size());
    switch (random() % 6) {
    case 0: bytes[where] = static_cast<char>(random()); break;
    case 1: bytes.truncate(where + 1); break;
    case 2: bytes.remove(where, 1 + at(60)); break;
    case 3: bytes.insert(where, bytes.mid(at(bytes.size()), 1 + at(600))); break;
    case 4: bytes.insert(where, words[random() % std::size(words)]); break;
    default: {
        const qsizetype colon = bytes.indexOf(':', where);
        const qsizetype end = colon < 0 ? -1 : bytes.indexOf(',', colon);
        if (end > colon)
            bytes.replace(colon + 1, end - colon - 1, words[random() % std::size(words)]);
        break;
    }
    }
    if (bytes.isEmpty())
        bytes = "x";
}

} // namespace

class TestTraceMutations : public QObject {
    Q_OBJECT

private slots:
    void textAndPacked_data()
    {
        QTest::addColumn<int>("packing");
        int next = 0; // in the order of Packing
        for (const char* name : {"plain", "zstd", "lz4", "snappy", "lzf", "gzip"})
            QTest::newRow(name) << next++;
    }
    void textAndPacked()
    {
        QFETCH(int, packing);
        const QByteArray text = wholeLog();
        const QByteArray packed = test::pack(test::Packing(packing), text, 700);
        QVERIFY(fuzz::openAsTrace(packed));
        std::mt19937 random(20'261'127u + static_cast<unsigned>(packing));
        const int asked = qEnvironmentVariableIntValue("STOKER_FUZZ_ROUNDS");
        const int rounds = (asked > 0 ? asked : 12'000) / 6;
        int opened = 0;
        for (int round = 0; round < rounds; ++round) {
            // Damage before the packing reaches the parser, after it the decoder.
            QByteArray bytes = text;
            for (unsigned n = 1 + random() % 6; n > 0; --n)
                damage(bytes, random);
            bytes = test::pack(test::Packing(packing), bytes, 700);
            if (packing != 0 && round % 2 == 0)
                damage(bytes, random);
            opened += fuzz::openAsTrace(bytes);
        }
        QVERIFY2(opened > rounds / 3 && opened < rounds, qPrintable(QString::number(opened)));
    }
    void tables()
    {
        const QByteArray text = "minute,logs\n0,10\n1,20.5\n2,0\n5;7\n";
        std::mt19937 random(7);
        int opened = 0;
        for (int round = 0; round < 1'000; ++round) {
            QByteArray bytes = text;
            damage(bytes, random);
            opened += fuzz::openAsTrace(bytes);
        }
        QVERIFY(opened > 50);
    }
};

QTEST_GUILESS_MAIN(TestTraceMutations)
#include "tst_tracemutations.moc"
