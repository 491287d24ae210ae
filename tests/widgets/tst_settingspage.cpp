// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingspage.h"

#include "widgets/common/theme.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
namespace key = session::program::key;

class TestSettingsPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void priceAndCurrencyAreSetHere()
    {
        const QTemporaryDir folder;
        session::program::Settings settings(folder.filePath(u"settings.ini"_s));
        SettingsPage page(settings, {u"en"_s, u"de"_s});
        page.show();
        auto* price = page.findChild<QDoubleSpinBox*>(u"price"_s);
        auto* currency = page.findChild<QLineEdit*>(u"currency"_s);
        QVERIFY(price && currency);
        price->setValue(0.048);
        QCOMPARE(settings.value(key::costPerCoreHour), 0.048);
        currency->setFocus();
        QTest::keyClicks(currency, u" EUR "_s);
        QTest::keyClick(currency, Qt::Key_Return);
        QCOMPARE(settings.value(key::currency), u"EUR"_s);
        settings.set(key::costPerCoreHour, 0.5); // in the Lab
        QCOMPARE(price->value(), 0.5);
        QCOMPARE(currency->text().trimmed(), u"EUR"_s);
    }

    void theSizeOfTheHistoryIsAskedForWhileItIsInSight()
    {
        const QTemporaryDir folder;
        session::program::Settings settings(folder.filePath(u"settings.ini"_s));
        SettingsPage page(settings, {u"en"_s});
        QSignalSpy asked(&page, &SettingsPage::historySizeRequested);
        QVERIFY(asked.isEmpty());
        page.show();
        QCOMPARE(asked.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 2, 8'000);
        page.hide();
        QTest::qWait(5'500);
        QCOMPARE(asked.count(), 2);
    }

    void whatWasSetAsideIsSaid()
    {
        const QTemporaryDir folder;
        session::program::Settings settings(folder.filePath(u"settings.ini"_s));
        SettingsPage page(settings, {u"en"_s});
        auto* size = page.findChild<QLabel*>(u"historySize"_s);
        page.setHistorySize(0);
        QCOMPARE(size->text(), u"nothing"_s);
        page.setHistorySize(189'000);
        QVERIFY2(!size->text().contains(u"damaged"_s), qPrintable(size->text()));
        page.setHistorySize(189'000, 76'500);
        QVERIFY2(size->text().contains(u"damaged"_s) && size->text().count(u"kB"_s) == 2, qPrintable(size->text()));
        page.setHistorySize({});
        QVERIFY(!size->text().contains(u"kB"_s));
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
