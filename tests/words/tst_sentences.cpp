// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include <QRegularExpression>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;

namespace {

constexpr int kCodes = domain::kErrorCodeCount;

// The values that domain/error.h promises for a code, and how a reader should find them.
struct Promise {
    QVariantMap values;
    QStringList shown;
};

Promise promise(ErrorCode code)
{
    const QString address = u"http://10.8.0.14:4040"_s;
    const auto onlyAddress = Promise{{{u"address"_s, address}}, {address}};
    const auto withDetail = Promise{{{u"address"_s, address}, {u"detail"_s, u"refused-7"_s}}, {address, u"refused-7"_s}};
    switch (code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotSpark:
    case ErrorCode::BadAnswer: return withDetail;
    case ErrorCode::Timeout: return {{{u"address"_s, address}, {u"seconds"_s, 17}}, {address, u"17\u202fs"_s}};
    case ErrorCode::Starting:
    case ErrorCode::NoApplication:
    case ErrorCode::TokenMissing:
    case ErrorCode::TokenWrong:
    case ErrorCode::NoPlugin:
    case ErrorCode::MasterAddress: return onlyAddress;
    case ErrorCode::ApplicationEnded: return {{{u"address"_s, address}, {u"application"_s, u"app-1"_s}}, {address, u"app-1"_s}};
    case ErrorCode::TokenFileEmpty: return {{{u"path"_s, u"/tmp/token"_s}}, {u"/tmp/token"_s}};
    case ErrorCode::AnswerTooLarge: return {{{u"address"_s, address}, {u"limit_bytes"_s, qint64(64) << 20}}, {address, u"64.0\u202fMB"_s}};
    case ErrorCode::HttpStatus:
    case ErrorCode::ViewDenied: return {{{u"address"_s, address}, {u"status"_s, 418}}, {address, u"418"_s}};
    case ErrorCode::OtherApplication: return {{{u"expected"_s, u"app-1"_s}, {u"found"_s, u"app-2"_s}}, {u"app-1"_s, u"app-2"_s}};
    case ErrorCode::RedirectRefused: return {{{u"address"_s, address}, {u"target"_s, u"http://elsewhere"_s}}, {address, u"http://elsewhere"_s}};
    case ErrorCode::ModifyDenied: return {{{u"address"_s, address}, {u"user"_s, u"jo"_s}}, {address, u"jo"_s}};
    case ErrorCode::NotCapable: return {{{u"capability"_s, u"drain"_s}, {u"because"_s, u"decommission_disabled"_s}}, {u"draining"_s, u"spark.decommission.enabled"_s}};
    case ErrorCode::UnknownExecutors:
    case ErrorCode::Protected: return {{{u"ids"_s, QStringList{u"3"_s, u"17"_s}}}, {u"3, 17"_s}};
    case ErrorCode::NotEnoughExecutors: return {{{u"wanted"_s, 12}, {u"available"_s, 5}}, {u"12"_s, u"5"_s}};
    case ErrorCode::Owned: return {{{u"owner"_s, u"deadline-9"_s}}, {u"deadline-9"_s}};
    case ErrorCode::TooManyRequests:
    case ErrorCode::Stale: return {{{u"seconds"_s, 90}}, {u"1\u202fm\u202f30\u202fs"_s}};
    case ErrorCode::BadRequest:
    case ErrorCode::SecretStoreFailed:
    case ErrorCode::Internal: return {{{u"detail"_s, u"detail-5"_s}}, {u"detail-5"_s}};
    case ErrorCode::AnswerLost:
        return {{{u"address"_s, address}, {u"cause"_s, static_cast<int>(ErrorCode::HttpStatus)}, {u"status"_s, 418}}, {address, u"418"_s}};
    case ErrorCode::BadAddress: return {{{u"address"_s, u"ftp:x"_s}, {u"accepted"_s, u"http, https"_s}}, {u"ftp:x"_s, u"http, https"_s}};
    case ErrorCode::BadArgument: return {{{u"name"_s, u"--add"_s}, {u"value"_s, u"x1"_s}, {u"accepted"_s, u"a number"_s}}, {u"--add"_s, u"x1"_s, u"a number"_s}};
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable: return {{{u"path"_s, u"/tmp/a.stoker"_s}, {u"detail"_s, u"full"_s}}, {u"/tmp/a.stoker"_s, u"full"_s}};
    case ErrorCode::UnknownName: return {{{u"name"_s, u"fixd"_s}, {u"accepted"_s, QStringList{u"deadline"_s, u"fixed"_s}}}, {u"fixd"_s, u"deadline, fixed"_s}};
    case ErrorCode::MissingArgument: return {{{u"name"_s, u"executors"_s}, {u"accepted"_s, u"0..100"_s}}, {u"executors"_s, u"0..100"_s}};
    case ErrorCode::StorageFull: return {{{u"path"_s, u"/tmp/l.sqlite"_s}, {u"detail"_s, u"full-3"_s}}, {u"/tmp/l.sqlite"_s, u"full-3"_s}};
    case ErrorCode::StorageBusy: return {{{u"path"_s, u"/tmp/l.sqlite"_s}, {u"seconds"_s, 90}}, {u"/tmp/l.sqlite"_s, u"1\u202fm\u202f30\u202fs"_s}};
    case ErrorCode::StorageDamaged: return {{{u"path"_s, u"/tmp/l.sqlite"_s}, {u"kept"_s, u"/tmp/l.damaged-1"_s}}, {u"/tmp/l.sqlite"_s, u"/tmp/l.damaged-1"_s}};
    case ErrorCode::NotRecording:
    case ErrorCode::FileExists: return {{{u"path"_s, u"/tmp/l.stoker"_s}}, {u"/tmp/l.stoker"_s}};
    case ErrorCode::StorageTooNew: return {{{u"path"_s, u"/tmp/l.sqlite"_s}, {u"version"_s, 9}, {u"accepted"_s, 4}}, {u"/tmp/l.sqlite"_s, u"9"_s, u"4"_s}};
    case ErrorCode::NotATrace:
    case ErrorCode::TraceEmpty: return {{{u"path"_s, u"/tmp/app-7"_s}}, {u"/tmp/app-7"_s}};
    case ErrorCode::StillRecorded: return {{{u"application"_s, u"app-7"_s}}, {u"app-7"_s}};
    case ErrorCode::BadLines:
        return {{{u"path"_s, u"day.csv"_s}, {u"lines"_s, QStringList{u"3"_s, u"17"_s}}, {u"value"_s, u"1,x"_s}, {u"accepted"_s, u"minute,logs"_s}}, {u"day.csv"_s, u"3, 17"_s, u"1,x"_s, u"minute,logs"_s}};
    case ErrorCode::NothingToRun:
    case ErrorCode::Recorded:
    case ErrorCode::ReadOnly:
    case ErrorCode::DynamicAllocation:
    case ErrorCode::LocalMode:
    case ErrorCode::RevisionChanged:
    case ErrorCode::RefusedBySpark:
    case ErrorCode::Cancelled: return {};
    }
    return {};
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT

private slots:
    void everyErrorCodeHasASentenceThatNamesItsValues()
    {
        for (int i = 0; i < kCodes; ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const Promise expected = promise(code);
            const domain::Error error{code, expected.values, false};
            for (const words::Reader reader : {words::Reader::Window, words::Reader::Terminal}) {
                const QString text = words::wholeText(error, reader);
                for (const QString& value : expected.shown)
                    QVERIFY2(text.contains(value), qPrintable(QStringLiteral("code %1: '%2' is not in: %3").arg(i).arg(value, text)));
            }
        }
    }

    void everySentenceIsWholeEvenWithoutValues()
    {
        for (int i = 0; i < kCodes; ++i) {
            const domain::Error error{static_cast<ErrorCode>(i), {}, false};
            const QString headline = words::headline(error);
            const QString sentence = words::sentence(error);
            const QString terminal = words::sentence(error, words::Reader::Terminal);
            QVERIFY2(!headline.isEmpty() && !headline.endsWith(u'.'), qPrintable(headline));
            QVERIFY2(sentence.size() > 20 && QStringLiteral(".?").contains(sentence.back()), qPrintable(sentence));
            QVERIFY2(terminal.size() > 20 && QStringLiteral(".?").contains(terminal.back()), qPrintable(terminal));
            // There a page of the window is no way out, and nothing goes on.
            static const QRegularExpression window(QStringLiteral("under Connect|asked again|goes on|figures stand"));
            QVERIFY2(!terminal.contains(window), qPrintable(terminal));
            for (const QString& text : {headline, sentence, terminal}) {
                static const QRegularExpression placeholder(QStringLiteral("%[0-9n]"));
                QVERIFY2(!text.contains(placeholder), qPrintable(text));
                static const QRegularExpression rude(QStringLiteral("please|oops|successfully|!|\\.\\.\\."), QRegularExpression::CaseInsensitiveOption);
                QVERIFY2(!text.contains(rude), qPrintable(text));
            }
        }
    }

    void withoutAnAddressTheDriverIsMeant()
    {
        for (const ErrorCode code : {ErrorCode::NoPlugin, ErrorCode::TokenMissing, ErrorCode::TokenWrong, ErrorCode::ModifyDenied, ErrorCode::Starting}) {
            const QString text = words::sentence({code, {}, false});
            QVERIFY2(text.startsWith(u"The driver "_s), qPrintable(text));
        }
    }

    void headlinesTellCodesApart()
    {
        QSet<QString> seen;
        for (int i = 0; i < kCodes; ++i) {
            const QString headline = words::headline({static_cast<ErrorCode>(i), {}, false});
            QVERIFY2(!seen.contains(headline), qPrintable(headline));
            seen.insert(headline);
        }
    }

    void valuesWithPlaceholdersAreNotExpandedAgain()
    {
        const domain::Error error{ErrorCode::BadArgument, {{u"name"_s, u"%2"_s}, {u"value"_s, u"%3"_s}, {u"accepted"_s, u"%1"_s}}, false};
        QCOMPARE(words::sentence(error), QStringLiteral("%2 cannot be “%3”. Accepted: %1."));
    }

    void aFolderThatIsMissingIsNoName()
    {
        const domain::Error error{ErrorCode::BadArgument, {{u"name"_s, u"path"_s}, {u"value"_s, u"/no/r.stoker"_s}, {u"accepted"_s, u"existing_folder"_s}}, false};
        const QString text = words::wholeText(error);
        QVERIFY2(text.contains(u"/no/r.stoker"_s) && text.contains(u"a file in a folder that is there"_s) && !text.contains(u'_'), qPrintable(text));
    }

    /// Where there is more to say than what is accepted.
    void whatToDoIsSaid()
    {
        const auto text = [](ErrorCode code, const QVariantMap& values) { return words::wholeText({code, values, false}, words::Reader::Terminal); };
        const QString token = text(ErrorCode::BadArgument, {{u"name"_s, u"token"_s}, {u"value"_s, u"STOKER_TOKEN"_s}, {u"most_characters"_s, 4096}});
        QVERIFY2(token.contains(u"STOKER_TOKEN holds has a space"_s) && token.contains(u"4096"_s) && !token.contains(u"“"_s), qPrintable(token));
        const QString json = text(ErrorCode::BadArgument, {{u"name"_s, u"stoker_policy"_s}, {u"value"_s, u"{"_s}, {u"accepted"_s, u"{…}"_s}, {u"fault_at"_s, 1}});
        QVERIFY2(json.startsWith(u"That is no policy."_s) && json.contains(u"no JSON"_s) && json.contains(u"character 1"_s), qPrintable(json));
        const QString loop = text(ErrorCode::RedirectRefused, {{u"address"_s, u"http://a"_s}, {u"target"_s, u"http://a/b"_s}, {u"times"_s, 6}});
        QVERIFY2(loop.contains(u"6 times"_s) && !loop.contains(u"token"_s), qPrintable(loop));
        const QString password = text(ErrorCode::BadAddress, {{u"address"_s, u"http://host"_s}, {u"accepted"_s, u"http://…"_s}, {u"because"_s, u"user_info"_s}});
        QVERIFY2(password.contains(u"password"_s) && password.contains(u"http://host"_s), qPrintable(password));
        const qint64 until = QDateTime(QDate(2026, 11, 27), QTime(14, 3, 7)).toMSecsSinceEpoch();
        const QString owned = text(ErrorCode::Owned, {{u"owner"_s, u"fixed"_s}, {u"owner_host"_s, u"desk"_s}, {u"owner_until_ms"_s, until}});
        QVERIFY2(owned.contains(u"fixed on desk, until"_s) && owned.contains(u"03:07"_s), qPrintable(owned));
        QVERIFY(text(ErrorCode::NotEnoughExecutors, {{u"wanted"_s, 30}, {u"available"_s, 0}, {u"staying"_s, 24}}).contains(u"only 24 are registered"_s));
        QVERIFY(text(ErrorCode::NotEnoughExecutors, {{u"wanted"_s, 20}, {u"available"_s, 3}, {u"staying"_s, 24}}).contains(u"only 3 may"_s));
    }

    void everyReasonOfTheControlApiHasASentence()
    {
        QSet<QString> seen;
        for (const char* code : {"dynamic_allocation", "local_mode", "decommission_disabled", "storage_decommission_disabled", "not_supported", "starting",
                                 "no_plugin", "read_only", "token_missing", "token_wrong", "modify_denied", "stale"}) {
            const QString text = words::because(QString::fromLatin1(code));
            QVERIFY2(text.endsWith(u'.') && !text.contains(u'_'), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
        QVERIFY(words::because(QStringLiteral("new_code_9")).contains(QStringLiteral("new_code_9")));
    }

    void everyCapabilityHasAWord()
    {
        for (const char* name : {"target", "idle", "force", "drain", "migrates_cache", "migrates_shuffle", "replace"})
            QVERIFY2(words::capabilityWord(QString::fromLatin1(name)).contains(u' ') || QLatin1String(name) == QLatin1String("drain"), name);
    }

    void statesHaveTheWordsOfTheTable()
    {
        domain::Executor executor;
        executor.memoryMaxBytes = 1;
        QCOMPARE(words::stateWord(executor), QStringLiteral("idle"));
        executor.runningTasks = 2;
        QCOMPARE(words::stateWord(executor), QStringLiteral("busy"));
        executor.runningTasks = 0;
        executor.memoryMaxBytes = 0;
        QCOMPARE(words::stateWord(executor), QStringLiteral("starting"));
        executor.completedTasks = 1; // without a figure of its memory, but it worked
        QCOMPARE(words::stateWord(executor), QStringLiteral("idle"));
        executor.state = domain::ExecutorState::Draining;
        executor.runningTasks = 1;
        QCOMPARE(words::stateWord(executor), QStringLiteral("draining"));
        executor.state = domain::ExecutorState::Removing;
        QCOMPARE(words::stateWord(executor), QStringLiteral("leaving"));
        executor.state = domain::ExecutorState::Excluded;
        QCOMPARE(words::stateWord(executor), QStringLiteral("excluded"));
    }

    void pinsAreListedOnceAndStrongestFirst()
    {
        using domain::Pin;
        QCOMPARE(words::pinWords(Pin::Busy | Pin::Shuffle | Pin::ShuffleNeeded | Pin::Cached), QStringLiteral("shuffle needed, holds cache, busy"));
        QCOMPARE(words::pinWords(Pin::Busy | Pin::Cached, Pin::Busy), QStringLiteral("holds cache"));
        QCOMPARE(words::pinWords({}), QString());
    }

    void lostReleasedAndRemovedAreThreeThings()
    {
        domain::Departed departed;
        departed.reason = QStringLiteral("worker lost");
        departed.by = domain::RemovedBy::Lost;
        QCOMPARE(words::removedWord(departed), QStringLiteral("lost: worker lost"));
        departed.by = domain::RemovedBy::Command;
        QCOMPARE(words::removedWord(departed), QStringLiteral("released"));
        departed.by = domain::RemovedBy::Spark;
        QCOMPARE(words::removedWord(departed), QStringLiteral("removed by Spark: worker lost"));
        departed.reason.clear();
        departed.by = domain::RemovedBy::Unknown;
        QCOMPARE(words::removedWord(departed), QStringLiteral("gone"));
    }

    void ownersAreNamed()
    {
        QCOMPARE(words::ownerWord({}), QStringLiteral("nobody yet"));
        domain::Owner owner;
        owner.kind = domain::OwnerKind::Policy;
        owner.name = QStringLiteral("deadline");
        QCOMPARE(words::ownerWord(owner), QStringLiteral("Stoker policy deadline"));
        owner.kind = domain::OwnerKind::Operator;
        owner.name = QStringLiteral("m.keller");
        QCOMPARE(words::ownerWord(owner), QStringLiteral("operator m.keller"));
    }

    void pluginLinesAreTwoLinesThatNameTheClassAndTheJar()
    {
        const QStringList lines = words::pluginLines().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(QStringLiteral("spark.plugins=stoker.StokerPlugin")));
        static const QRegularExpression jars(QStringLiteral("--jars (stoker-spark-plugin-[0-9.]+\\.jar) --driver-class-path \\1$"));
        QVERIFY2(lines.at(1).contains(jars), qPrintable(lines.at(1)));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
