// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerexport.h"

#include "archive/lines.h"
#include "archive/sqliteledger.h"
#include "domain/ledgerjson.h"

#include <QBuffer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using test::at;
using test::keyOf;

namespace {

/// RFC 4180, read by rule: what a spreadsheet makes of it.
std::vector<QStringList> readCsv(const QString& text)
{
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            rows.back().append(std::exchange(cell, {}));
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            rows.back().append(std::exchange(cell, {}));
            rows.emplace_back();
            ++i;
        } else {
            cell += c;
        }
    }
    if (rows.back().isEmpty() && cell.isEmpty())
        rows.pop_back();
    return rows;
}

/// Takes so many bytes, and then no more.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"full-up"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class TestLedgerExport : public QObject {
    Q_OBJECT

private:
    void fill(int decisions)
    {
        SqliteLedger ledger({.folder = m_folder->path()}, m_clock);
        ledger.put(keyOf(), test::fullLine(1, at(1)));
        for (int i = 1; i <= decisions; ++i)
            ledger.put(keyOf(), test::fullDecision(static_cast<quint64>(i), at(10 + i)));
    }
    [[nodiscard]] QByteArray whole(ports::LedgerFormat format, const ports::LedgerQuery& query = {})
    {
        LedgerReader reader({m_folder->filePath(u"ledger.sqlite"_s), std::chrono::seconds(5), 0});
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        LedgerExport steps(format, query, buffer);
        for (;;) {
            const auto more = steps.step(reader);
            if (!more)
                return "failed";
            if (!*more)
                return buffer.data();
        }
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void jsonHoldsEveryValue()
    {
        fill(2500); // three pages
        const QJsonDocument document = QJsonDocument::fromJson(whole(ports::LedgerFormat::Json));
        QVERIFY(document.isArray());
        const QJsonArray array = document.array();
        QCOMPARE(array.size(), 2501);
        const QJsonObject command = array.last().toObject();
        QCOMPARE(command.value("type"_L1).toString(), u"command"_s);
        QCOMPARE(command.value("application"_L1).toString(), u"app-1"_s);
        QCOMPARE(command.value("instance"_L1).toString(), u"i-1"_s);
        QCOMPARE(command.value("name"_L1).toString(), u"log-stream"_s);
        QCOMPARE(command.value("address"_L1).toString(), u"http://10.8.0.14:4040"_s);
        QVERIFY(domain::ledgerLineFromJson(command).value() == test::fullLine(1, at(1)));
        for (int i = 0; i < 2500; ++i) {
            const QJsonObject decision = array.at(i).toObject();
            QCOMPARE(decision.value("type"_L1).toString(), u"decision"_s);
            QVERIFY(domain::decisionLineFromJson(decision).value() == test::fullDecision(static_cast<quint64>(2500 - i), at(10 + 2500 - i)));
        }
    }

    void nothingFoundIsStillADocument()
    {
        fill(0);
        ports::LedgerQuery nothing;
        nothing.application = domain::ApplicationId{u"app-9"_s};
        QCOMPARE(whole(ports::LedgerFormat::Json, nothing), QByteArray("[]\n"));
        QCOMPARE(whole(ports::LedgerFormat::Csv, nothing), ledgerCsvColumns().join(u',').toUtf8() + "\r\n");
    }

    void csvHoldsOneRowEachWithTheSameColumns()
    {
        fill(2);
        const QByteArray bytes = whole(ports::LedgerFormat::Csv);
        const auto rows = readCsv(QString::fromUtf8(bytes));
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0], ledgerCsvColumns());
        QCOMPARE(QSet<QString>(rows[0].begin(), rows[0].end()).size(), rows[0].size());
        for (const QStringList& row : rows)
            QCOMPARE(row.size(), rows[0].size());
        const auto cell = [&rows](std::size_t row, const QString& column) { return rows[row].at(rows[0].indexOf(column)); };
        const std::pair<const char*, QString> command[] = {
            {"type", u"command"_s}, {"time_ms", u"1795262401000"_s}, {"application", u"app-1"_s}, {"id", u"1"_s}, {"actor", u"other_console"_s}, {"by", u"m.keller@console-3"_s},
            {"command", u"release"_s}, {"reason", u"they leak, \"again\"\nsee Größe, 堆"_s}, {"target_before", u"12"_s}, {"target", u"10"_s}, {"executors", u"7 31"_s},
            {"how", u"force"_s}, {"replace", u"true"_s}, {"status", u"not_seen"_s}, {"error", u"unknown_executors"_s}, {"error_values", u"address=http://h ids=7 31 seconds=2.5"_s},
            {"outcomes", u"7:removed 31:busy"_s}, {"ceiling", u"40"_s}, {"ceiling_because", u"cores_max"_s}, {"number", u"9007199254740993"_s}, {"sent_ms", u"1795262401020"_s},
            {"effect_wanted", u"2"_s}, {"effect_seen", u"1"_s}, {"mode", QString()}, {"policy", QString()}, {"registered", QString()}, {"command_id", QString()}};
        for (const auto& [column, value] : command)
            QCOMPARE(cell(3, QString::fromLatin1(column)), value);
        const std::pair<const char*, QString> decision[] = {
            {"type", u"decision"_s}, {"id", u"2"_s}, {"mode", u"autopilot"_s}, {"policy", u"deadline"_s}, {"wish", u"31"_s}, {"why", u"too_slow"_s},
            {"why_values", u"finish_s=50 high_s=61.25 low_s=55.5 predicted_s=58.321 wanted=31"_s}, {"releases", u"4"_s},
            {"guards", u"limits:31:30:above_maximum step:30:28:step_limit"_s}, {"final", u"28"_s}, {"victims", u"9 10"_s}, {"command_id", u"77"_s}, {"predicted_low_s", u"44.5"_s},
            {"observed_target", u"24"_s}, {"registered", u"23"_s}, {"logs_per_minute", u"1234567.891"_s}, {"cpu_percent", u"87.125"_s}, {"observed_ceiling", u"64"_s},
            {"stale", u"true"_s}, {"age_s", u"2.001"_s}, {"reason", QString()}, {"command", QString()}, {"target", QString()}, {"ceiling", QString()}};
        for (const auto& [column, value] : decision)
            QCOMPARE(cell(1, QString::fromLatin1(column)), value);
    }

    // Other people's scripts read them: a column may come at the end, none may go.
    void csvColumnsStay()
    {
        QCOMPARE(ledgerCsvColumns().mid(0, 18).join(u','), u"type,time_ms,application,instance,name,address,id,actor,by,command,reason,target_before,target,executors,how,replace,status,error"_s);
        QCOMPARE(ledgerCsvColumns().mid(30, 10).join(u','), u"mode,policy,wish,why,why_values,releases,guards,final,victims,command_id"_s);
        QCOMPARE(ledgerCsvColumns().size(), 62);
    }

    void aDeviceThatTakesNoMoreIsNamed()
    {
        fill(2500);
        LedgerReader reader({m_folder->filePath(u"ledger.sqlite"_s), std::chrono::seconds(5), 0});
        FullDevice device(1'500'000);
        LedgerExport steps(ports::LedgerFormat::Json, {}, device);
        QVERIFY(steps.step(reader).value());
        const auto second = steps.step(reader);
        QVERIFY(!second);
        QCOMPARE(second.error().code, domain::ErrorCode::FileUnwritable);
        QCOMPARE(second.error().values.value(u"detail"_s).toString(), u"full-up"_s);
    }

    void theStoreWritesAFileThatAppearsWhenItIsWhole()
    {
        SqliteLedger ledger({.folder = m_folder->path()}, m_clock);
        for (int i = 1; i <= 1500; ++i)
            ledger.put(keyOf(), test::fullDecision(static_cast<quint64>(i), at(i)));
        ports::LedgerQuery query;
        query.from = at(501);
        query.limit = 3; // of no effect here
        const QString path = m_folder->filePath(u"out.csv"_s);
        QCOMPARE(ledger.exportTo(path, ports::LedgerFormat::Csv, query).result().value(), 1000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(readCsv(QString::fromUtf8(file.readAll())).size(), std::size_t(1001));

        const auto refused = ledger.exportTo(path + u"/below/a/file"_s, ports::LedgerFormat::Json, {}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, domain::ErrorCode::FileUnwritable);
    }

    void aCancelledExportLeavesNoFile()
    {
        fill(4000);
        SqliteLedger ledger({.folder = m_folder->path()}, m_clock);
        const QString path = m_folder->filePath(u"out.json"_s);
        auto future = ledger.exportTo(path, ports::LedgerFormat::Json, {});
        future.cancel();
        QVERIFY(ledger.size().result()); // it has had its turn
        QVERIFY(ledger.size().result());
        QVERIFY(!QFile::exists(path));
    }

    void anExportSaysHowFarItIs()
    {
        fill(4000);
        SqliteLedger ledger({.folder = m_folder->path()}, m_clock);
        QFutureWatcher<domain::Result<qint64>> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        watcher.setFuture(ledger.exportTo(m_folder->filePath(u"out.json"_s), ports::LedgerFormat::Json, {}));
        QTRY_VERIFY(watcher.isFinished());
        const qint64 all = watcher.result().value();
        QTRY_VERIFY(!progress.isEmpty());
        QVERIFY(all >= 4000);
        QCOMPARE(qint64(watcher.progressValue()), all);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
};

QTEST_GUILESS_MAIN(TestLedgerExport)
#include "tst_ledgerexport.moc"
