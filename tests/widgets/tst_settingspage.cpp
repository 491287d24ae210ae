// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settingspage.h"

#include "widgets/common/theme.h"

#include <QDoubleSpinBox>
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
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
