// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/units.h"

#include <QTest>

#include <limits>

using stoker::words::Figure;
using stoker::words::Units;

namespace {
const QString kThin(QChar(0x202f));
QString thin(QString text) { return text.replace(u' ', QChar(0x202f)); }
} // namespace

class TestUnits : public QObject {
    Q_OBJECT
    const Units m_english{QLocale(QLocale::English)};
    const Units m_german{QLocale(QLocale::German)};
    const Units m_chinese{QLocale(QLocale::Chinese)};

private slots:
    void countsHaveThreeDigitsAndAPrefix_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("small fraction") << 0.4 << "0.4";
        QTest::newRow("nearly whole") << 3.02 << "3";
        QTest::newRow("whole") << 12.0 << "12";
        QTest::newRow("group") << 1240.0 << thin(QStringLiteral("1 240"));
        QTest::newRow("five digits") << 99999.4 << thin(QStringLiteral("99 999"));
        QTest::newRow("thousands") << 248300.0 << thin(QStringLiteral("248 k"));
        QTest::newRow("just below a million") << 999499.0 << thin(QStringLiteral("999 k"));
        QTest::newRow("rounds up to a million") << 999500.0 << thin(QStringLiteral("1.00 M"));
        QTest::newRow("millions") << 3.36e6 << thin(QStringLiteral("3.36 M"));
        QTest::newRow("tens of millions") << 33.64e6 << thin(QStringLiteral("33.6 M"));
        QTest::newRow("billions") << 1.2e9 << thin(QStringLiteral("1.20 G"));
        QTest::newRow("beyond the last prefix") << 1.2e16 << thin(QStringLiteral("12 000 T"));
        QTest::newRow("negative") << -1240.0 << thin(QStringLiteral("−1 240"));
    }
    void countsHaveThreeDigitsAndAPrefix()
    {
        QFETCH(double, value);
        QTEST(m_english.text(m_english.count(value)), "expected");
    }

    void bytesAreOfThePowersOf1024_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << qint64(0) << thin(QStringLiteral("0 B"));
        QTest::newRow("bytes") << qint64(999) << thin(QStringLiteral("999 B"));
        QTest::newRow("never four digits") << qint64(1000) << thin(QStringLiteral("0.98 kB"));
        QTest::newRow("kilo") << qint64(1536) << thin(QStringLiteral("1.50 kB"));
        QTest::newRow("mega") << qint64(64) * 1024 * 1024 << thin(QStringLiteral("64.0 MB"));
        QTest::newRow("giga") << qint64(2.38 * 1024 * 1024 * 1024) << thin(QStringLiteral("2.38 GB"));
        QTest::newRow("hundreds") << qint64(366) * 1024 * 1024 << thin(QStringLiteral("366 MB"));
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << thin(QStringLiteral("8 192 PB"));
    }
    void bytesAreOfThePowersOf1024()
    {
        QFETCH(qint64, value);
        QTEST(m_english.text(m_english.bytes(value)), "expected");
    }

    void durationsSayWhatMatters_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << 0.0 << thin(QStringLiteral("0 s"));
        QTest::newRow("seconds") << 19.9 << thin(QStringLiteral("19 s"));
        QTest::newRow("minutes") << 253.0 << thin(QStringLiteral("4 m 13 s"));
        QTest::newRow("padded") << 243.0 << thin(QStringLiteral("4 m 03 s"));
        QTest::newRow("hours") << 15900.0 << thin(QStringLiteral("4 h 25"));
        QTest::newRow("padded minutes") << 14580.0 << thin(QStringLiteral("4 h 03"));
        QTest::newRow("days") << 187200.0 << thin(QStringLiteral("2 d 4 h"));
        QTest::newRow("negative") << -19.0 << thin(QStringLiteral("−19 s"));
        QTest::newRow("negative, less than a second") << -0.5 << thin(QStringLiteral("0 s"));
    }
    void durationsSayWhatMatters()
    {
        QFETCH(double, value);
        QTEST(m_english.duration(value), "expected");
    }

    void unknownIsAnEnDash()
    {
        const QString dash(QChar(0x2013));
        QCOMPARE(m_english.text(m_english.count(std::nullopt)), dash);
        QCOMPARE(m_english.text(m_english.bytes(std::nullopt)), dash);
        QCOMPARE(m_english.text(m_english.percent(std::nullopt)), dash);
        QCOMPARE(m_english.text(m_english.percent(std::numeric_limits<double>::quiet_NaN())), dash);
        QCOMPARE(m_english.text(m_english.count(std::numeric_limits<double>::infinity())), dash);
        QCOMPARE(m_english.integer(std::nullopt), dash);
        QCOMPARE(m_english.duration(std::nullopt), dash);
    }

    void theLocaleChoosesTheDecimalPointAndNothingElse()
    {
        QCOMPARE(m_german.text(m_german.count(3.36e6)), thin(QStringLiteral("3,36 M")));
        QCOMPARE(Units(QLocale(QLocale::Chinese)).text(Units(QLocale(QLocale::Chinese)).count(3.36e6)), thin(QStringLiteral("3.36 M"))); // not 336 万: as the consoles beside it
        QCOMPARE(m_german.text(m_german.count(1240.0)), thin(QStringLiteral("1 240")));
        QCOMPARE(m_german.text(m_german.percent(14.25, 1)), thin(QStringLiteral("14,3 %")).replace(QStringLiteral("14,3"), QLocale(QLocale::German).toString(14.25, 'f', 1)));
        QCOMPARE(m_chinese.text(m_chinese.bytes(qint64(1536))), thin(QStringLiteral("1.50 kB")));
    }

    void figureAndUnitComeApart()
    {
        QCOMPARE(m_english.secondsFigure(47.23), (Figure{QStringLiteral("47.2"), QStringLiteral("s")}));
        QCOMPARE(m_english.secondsFigure(123.4), (Figure{QStringLiteral("123"), QStringLiteral("s")}));
        QCOMPARE(m_english.percent(72.4), (Figure{QStringLiteral("72"), QStringLiteral("%")}));
    }

    void integersKeepEveryDigit()
    {
        QCOMPARE(m_english.integer(1234567), thin(QStringLiteral("1 234 567")));
        QCOMPARE(m_english.integer(-12), QStringLiteral("−12"));
        QCOMPARE(m_english.integer(0), QStringLiteral("0"));
    }

    void whatRoundsToZeroHasNoSign() { QCOMPARE(m_english.text(m_english.percent(-0.2)), thin(QStringLiteral("0 %"))); }

    void timesAreLocal()
    {
        const auto time = stoker::domain::Instant(std::chrono::milliseconds(QDateTime(QDate(2026, 11, 20), QTime(14, 26, 4)).toMSecsSinceEpoch()));
        QCOMPARE(m_english.timeOfDay(time), QStringLiteral("14:26:04"));
        QCOMPARE(m_english.dateTime(time), QStringLiteral("20 Nov 2026 14:26:04"));
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
