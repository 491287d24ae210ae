// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/victimnames.h"
#include "session/program/settings.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <set>

using namespace stoker::session::program;
using stoker::domain::ErrorCode;
using stoker::policy::VictimRule;
using stoker::policy::victimOrderFromText;
using stoker::policy::victimOrderText;

class tst_Settings : public QObject {
    Q_OBJECT
private slots:
    void fallbacksOfAnEmptyFile();
    void everyKeyOnce();
    void everyKeyIsRead();
    void keptOverARestart();
    void changedIsToldOnce();
    void badValues_data();
    void badValues();
    void numbersAreKeptInRange();
    void victimOrderByName_data();
    void victimOrderByName();
    void migratesStepByStep();
    void aNewFileNeedsNoMigration();
    void aNewerFileIsLeftAlone();
    void onlyItsUserMayReadIt();
    void unwritableIsSaid();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    void write(const char* text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QString text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QTemporaryDir m_folder;

private slots:
    void init() { QFile::remove(path()); }
};

void tst_Settings::fallbacksOfAnEmptyFile()
{
    const Settings settings(path());
    QCOMPARE(settings.value(key::theme), Theme::System);
    QCOMPARE(settings.value(key::pollIntervalMs), 1000);
    QCOMPARE(settings.value(key::deadlineSeconds), 0.0);
    QCOMPARE(settings.value(key::page), QStringLiteral("live"));
    QVERIFY(settings.value(key::windowGeometry).isEmpty());
    QCOMPARE(victimOrderFromText(settings.value(key::victimOrder)), stoker::policy::defaultVictimOrder());
}

void tst_Settings::everyKeyOnce()
{
    std::set<QString> seen;
    for (const char* name : allSettingKeys()) {
        QVERIFY2(seen.insert(QString::fromLatin1(name)).second, name);
        QVERIFY2(QString::fromLatin1(name).contains(QLatin1Char('/')), name);
    }
    // The table in the header and the list agree.
    QFile header(QStringLiteral(STOKER_SOURCE_DIR "/models/session/program/settings.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const auto declared = QString::fromUtf8(header.readAll()).count(QStringLiteral("\ninline constexpr "));
    QCOMPARE(static_cast<std::size_t>(declared), seen.size());
}

/// A setting that nothing reads is a promise that nothing keeps.
void tst_Settings::everyKeyIsRead()
{
    QFile header(QStringLiteral(STOKER_SOURCE_DIR "/models/session/program/settings.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    QString sources;
    for (const QString& room : {QStringLiteral("app"), QStringLiteral("widgets")}) {
        QDirIterator files(QStringLiteral(STOKER_SOURCE_DIR "/") + room, {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += QString::fromUtf8(file.readAll());
        }
    }
    const QRegularExpression declaration(QStringLiteral("\ninline constexpr \\S+ (\\w+)\\{"));
    auto keys = declaration.globalMatch(QString::fromUtf8(header.readAll()));
    int count = 0;
    for (; keys.hasNext(); ++count) {
        const QString name = keys.next().captured(1);
        QVERIFY2(sources.contains(QRegularExpression(QStringLiteral("value\\((session::program::)?key::%1\\b").arg(name))), qPrintable(name));
    }
    QCOMPARE(static_cast<std::size_t>(count), allSettingKeys().size());
}

void tst_Settings::keptOverARestart()
{
    const QByteArray geometry = QByteArray::fromHex("01d9d0cb00030000ff2c");
    {
        Settings settings(path());
        settings.set(key::theme, Theme::Dark);
        settings.set(key::pollIntervalMs, 2500);
        settings.set(key::deadlineSeconds, 50.5);
        settings.set(key::language, QStringLiteral("zh_CN"));
        settings.set(key::costPerCoreHour, 0.048);
        settings.set(key::currency, QStringLiteral("€, Fr."));
        settings.set(key::windowGeometry, geometry);
        settings.set(key::victimOrder, victimOrderText({VictimRule::Newest, VictimRule::Idle}));
        QVERIFY(settings.save());
    }
    QVERIFY(text().contains(QStringLiteral("theme=dark"))); // names, not numbers that move with the enum
    Settings settings(path());
    QCOMPARE(settings.value(key::theme), Theme::Dark);
    QCOMPARE(settings.value(key::pollIntervalMs), 2500);
    QCOMPARE(settings.value(key::deadlineSeconds), 50.5);
    QCOMPARE(settings.value(key::language), QStringLiteral("zh_CN"));
    QCOMPARE(settings.value(key::costPerCoreHour), 0.048);
    QCOMPARE(settings.value(key::currency), QStringLiteral("€, Fr."));
    QCOMPARE(settings.value(key::windowGeometry), geometry);
    QCOMPARE(victimOrderFromText(settings.value(key::victimOrder)), (stoker::policy::VictimOrder{VictimRule::Newest, VictimRule::Idle}));
    settings.reset(key::theme.key);
    QCOMPARE(settings.value(key::theme), Theme::System);
}

void tst_Settings::changedIsToldOnce()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(key::pollIntervalMs, 2000);
    settings.set(key::pollIntervalMs, 2000);
    settings.reset(key::pollIntervalMs.key);
    settings.reset(key::pollIntervalMs.key);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("poll/interval_ms"));
}

void tst_Settings::badValues_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("words for numbers") << QByteArray("[poll]\ninterval_ms=soon\n[batch]\ndeadline_s=later\n[ui]\ntheme=pink\n");
    QTest::newRow("empty values") << QByteArray("[poll]\ninterval_ms=\n[batch]\ndeadline_s=\n[ui]\ntheme=\n");
    QTest::newRow("lists") << QByteArray("[poll]\ninterval_ms=1,2\n[batch]\ndeadline_s=1,2\n[ui]\ntheme=dark,light\n");
    QTest::newRow("not a number") << QByteArray("[poll]\ninterval_ms=nan\n[batch]\ndeadline_s=nan\n[ui]\ntheme=1\n");
    QTest::newRow("too large for its type") << QByteArray("[poll]\ninterval_ms=99999999999999\n[batch]\ndeadline_s=inf\n[ui]\ntheme=Dark\n");
    QTest::newRow("foreign types") << QByteArray("[poll]\ninterval_ms=@Rect(1 2 3 4)\n[batch]\ndeadline_s=@Invalid()\n[ui]\ntheme=@ByteArray(dark\\0)\n");
    QTest::newRow("no settings at all") << QByteArray("\x7f\x45\x4c\x46\0\0\0 garbage [[[ = = =\n");
}

void tst_Settings::badValues()
{
    QFETCH(QByteArray, file);
    write(file.constData());
    const Settings settings(path());
    QCOMPARE(settings.value(key::pollIntervalMs), 1000);
    QCOMPARE(settings.value(key::deadlineSeconds), 0.0);
    QCOMPARE(settings.value(key::theme), Theme::System);
}

void tst_Settings::numbersAreKeptInRange()
{
    write("[poll]\ninterval_ms=1\n[batch]\ndeadline_s=-4\n[release]\ngrace_s=100000\n");
    Settings settings(path());
    QCOMPARE(settings.value(key::pollIntervalMs), 250);
    QCOMPARE(settings.value(key::deadlineSeconds), 0.0);
    QCOMPARE(settings.value(key::releaseGraceSeconds), 60);
    settings.set(key::pollIntervalMs, std::numeric_limits<int>::max());
    QCOMPARE(settings.value(key::pollIntervalMs), 60'000);
}

void tst_Settings::victimOrderByName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    const QString standard = victimOrderText(stoker::policy::defaultVictimOrder());
    QTest::newRow("as written") << QStringLiteral("newest,idle") << QStringLiteral("newest,idle");
    QTest::newRow("spaces") << QStringLiteral(" newest , idle ") << QStringLiteral("newest,idle");
    QTest::newRow("unknown left out") << QStringLiteral("newest,tallest,idle") << QStringLiteral("newest,idle");
    QTest::newRow("twice is once") << QStringLiteral("idle,newest,idle") << QStringLiteral("idle,newest");
    QTest::newRow("nothing") << QString() << standard;
    QTest::newRow("nothing known") << QStringLiteral("a,b") << standard;
    QTest::newRow("all") << standard << QStringLiteral("excluded,idle,no_cache,no_needed_shuffle,no_shuffle,worst_gc,newest");
}

void tst_Settings::victimOrderByName()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    QCOMPARE(victimOrderText(victimOrderFromText(text)), meant);
    // Written by hand without quotes it is a list to the INI format; it means the same.
    write(QByteArray("[release]\nvictim_order=" + text.toUtf8() + '\n').constData());
    QCOMPARE(victimOrderText(victimOrderFromText(Settings(path()).value(key::victimOrder))), meant);
}

void tst_Settings::migratesStepByStep()
{
    static constexpr Settings::Migration steps[] = {
        {1, [](QSettings& file) {
             file.setValue(QStringLiteral("poll/interval_s"), file.value(QStringLiteral("interval")));
             file.remove(QStringLiteral("interval"));
         }},
        {2, [](QSettings& file) {
             file.setValue(QStringLiteral("poll/interval_ms"), file.value(QStringLiteral("poll/interval_s")).toInt() * 1000);
             file.remove(QStringLiteral("poll/interval_s"));
         }},
    };
    write("[General]\ninterval=3\nstranger=kept\n");
    {
        Settings settings(path(), steps);
        QCOMPARE(settings.value(key::pollIntervalMs), 3000);
        QVERIFY(settings.save());
    }
    QVERIFY(text().contains(QStringLiteral("version=2")));
    QVERIFY(text().contains(QStringLiteral("stranger=kept")));
    QVERIFY(!text().contains(QStringLiteral("interval_s=")));
    // Once is enough.
    QCOMPARE(Settings(path(), steps).value(key::pollIntervalMs), 3000);
    // From the middle only what is missing.
    write("[General]\nversion=1\n[poll]\ninterval_s=7\n");
    QCOMPARE(Settings(path(), steps).value(key::pollIntervalMs), 7000);
}

void tst_Settings::aNewFileNeedsNoMigration()
{
    static constexpr Settings::Migration steps[] = {{5, [](QSettings& file) { file.setValue(QStringLiteral("poll/interval_ms"), 9999); }}};
    QCOMPARE(Settings(path(), steps).value(key::pollIntervalMs), 1000);
}

void tst_Settings::aNewerFileIsLeftAlone()
{
    write("[General]\nversion=99\n[ui]\ntheme=dark\nhologram=on\n");
    {
        Settings settings(path());
        QCOMPARE(settings.value(key::theme), Theme::Dark);
        settings.set(key::pollIntervalMs, 500);
        QVERIFY(settings.save());
    }
    QVERIFY(text().contains(QStringLiteral("version=99")));
    QVERIFY(text().contains(QStringLiteral("hologram=on")));
}

void tst_Settings::onlyItsUserMayReadIt()
{
    Settings settings(path());
    QVERIFY(settings.save());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

void tst_Settings::unwritableIsSaid()
{
    Settings settings(m_folder.filePath(QStringLiteral("settings.ini/no/such.ini")));
    write("[General]\n"); // a file where a folder would have to be
    settings.set(key::pollIntervalMs, 500);
    const auto saved = settings.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    QVERIFY(saved.error().values.value(QStringLiteral("path")).toString().endsWith(QStringLiteral("such.ini")));
    QCOMPARE(settings.value(key::pollIntervalMs), 500); // until the program ends
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
