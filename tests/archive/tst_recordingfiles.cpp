// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingfiles.h"

#include "archive/historyschema.h"
#include "archive/recordings.h"
#include "domain/recordedmoment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Instant;
using test::RecordedApplication;

namespace {

constexpr Instant kStart{domain::Millis{1'795'262'400'000}};

ErrorCode codeOf(RecordingFiles& files, const QString& path)
{
    auto answer = files.read(path);
    answer.waitForFinished();
    return answer.result() ? ErrorCode::Internal : answer.result().error().code;
}

} // namespace

/// Recordings read off the thread that asks: whole, minute by minute, and where they cannot be.
class TestRecordingFiles : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"one.stoker"_s);
    }

    void aFileIsReadWithItsMinutes()
    {
        test::writeRecording(m_file, {.start = kStart});
        RecordingFiles files;
        auto reading = files.read(m_file);
        const auto read = reading.result();
        QVERIFY(read);
        const domain::Recording& recording = **read;
        QCOMPARE(recording.from, kStart);
        QCOMPARE(recording.to, kStart + std::chrono::hours{6});
        QCOMPARE(recording.lines.size(), std::size_t(1));
        const Instant moment = kStart + std::chrono::minutes{150};
        const auto minutes = files.minute(m_file, moment).result();
        QVERIFY(minutes);
        QCOMPARE(minutes->size(), std::size_t(3)); // 0 is gone, 1 to 3 live
        const auto executors = domain::executorsAt(recording, moment, *minutes);
        QCOMPARE(executors.size(), std::size_t(3));
        QCOMPARE(executors.front().id.text, u"1"_s);
        QCOMPARE(executors.front().runningTasks, 1);
        QVERIFY(std::abs(executors.front().memoryUsedBytes - 101'000'000) <= 1024);
        QVERIFY(!executors.front().isStarting());
        QCOMPARE(executors.back().cores, 2);
        QVERIFY(files.minute(m_file, kStart - std::chrono::hours{1}).result()->empty());
    }

    void whatIsNoRecordingIsSaid()
    {
        RecordingFiles files;
        QCOMPARE(codeOf(files, m_file), ErrorCode::FileUnreadable);
        QFile text(m_file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("{}");
        text.close();
        QCOMPARE(codeOf(files, m_file), ErrorCode::NotRecording);
        QCOMPARE(files.minute(m_file, kStart).result().error().code, ErrorCode::NotRecording);
    }

    void damagedNewerAndEmptyOnes()
    {
        test::writeRecording(m_file, {.start = kStart});
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto write = [&file](const QByteArray& bytes) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
        };
        RecordingFiles files;
        write(good.first(good.size() / 2));
        QCOMPARE(codeOf(files, m_file), ErrorCode::StorageDamaged);
        QByteArray newer = good;
        newer[63] = static_cast<char>(historySchema().version() + 1);
        write(newer);
        QCOMPARE(codeOf(files, m_file), ErrorCode::StorageTooNew);
        // One of ours in which nothing was ever recorded.
        const QString none = m_folder->filePath(u"none.stoker"_s);
        {
            DatabaseFile::Options options;
            options.path = none;
            options.schema = &historySchema();
            QVERIFY(DatabaseFile::openForWriting(options, kStart, nullptr));
        }
        QCOMPARE(codeOf(files, none), ErrorCode::NotRecording);
        write(good);
        QCOMPARE(codeOf(files, m_file), ErrorCode::Internal); // it can be read
    }

    void aFileThatVanishesStillAnswers()
    {
        test::writeRecording(m_file, {.start = kStart});
        RecordingFiles files;
        QVERIFY(files.read(m_file).result());
        QVERIFY(QFile::remove(m_file));
        QCOMPARE(files.minute(m_file, kStart + std::chrono::minutes{5}).result()->size(), std::size_t(2));
        QCOMPARE(codeOf(files, m_file), ErrorCode::FileUnreadable); // to be read anew it must be there
    }

    void aFolderThatNobodyMayWriteIntoIsEnough()
    {
        const QString folder = m_folder->filePath(u"locked"_s);
        QVERIFY(QDir().mkdir(folder));
        const QString file = folder + u"/sent.stoker"_s;
        test::writeRecording(file, {.start = kStart});
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        RecordingFiles files;
        const auto read = files.read(file).result();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(read);
    }

    void twoStayOpenAndAThirdOneIsOpenedAgain()
    {
        const QStringList names{m_folder->filePath(u"a.stoker"_s), m_folder->filePath(u"b.stoker"_s), m_folder->filePath(u"c.stoker"_s)};
        for (int i = 0; i < 3; ++i)
            test::writeRecording(names[i], {.id = u"app-%1"_s.arg(i), .start = kStart, .length = std::chrono::hours{2 + i}});
        RecordingFiles files;
        for (int i = 0; i < 3; ++i)
            QCOMPARE((*files.read(names[i]).result())->application.id.text, u"app-%1"_s.arg(i));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!files.minute(names[i], kStart + std::chrono::minutes{90}).result()->empty());
    }

    void whatIsNotAnsweredIsCancelled()
    {
        test::writeRecording(m_file, {.start = kStart});
        auto files = std::make_unique<RecordingFiles>();
        std::vector<QFuture<domain::Result<domain::RecordingPtr>>> asked;
        for (int i = 0; i < 20; ++i)
            asked.push_back(files->read(m_file));
        files.reset();
        for (auto& one : asked) {
            QVERIFY(one.isFinished());
            QVERIFY(one.result() || one.result().error().code == ErrorCode::Cancelled);
        }
        QCOMPARE(asked.back().result().error().code, ErrorCode::Cancelled);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestRecordingFiles)
#include "tst_recordingfiles.moc"
