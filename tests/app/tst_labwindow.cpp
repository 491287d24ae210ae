// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/memorysecretstore.h"
#include "session/lab/labfakes.h"
#include "widgets/frame/pagerail.h"
#include "widgets/lab/labpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using app::Page;

class TestLabWindow : public QObject {
    Q_OBJECT
private slots:
    void withoutItsServicesThereIsNoLab()
    {
        start(false, {});
        QVERIFY(!window()->findChild<widgets::LabPage*>());
        window()->showPage(Page::Timeline);
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(window()->page(), Page::Timeline);
        QVERIFY(window()->findChildren<widgets::LabPage*>().isEmpty());
    }

    void theLabWorksWithoutAConnection()
    {
        app::Options options;
        options.page = Page::Lab;
        start(true, options);
        QCOMPARE(window()->page(), Page::Lab);
        auto* lab = window()->findChild<widgets::LabPage*>();
        lab->open(u"demo:day"_s);
        QTRY_VERIFY(lab->isReady() && lab->bench().outcome(1));
        auto* shadow = lab->findChild<QAbstractButton*>(u"shadow"_s);
        QVERIFY(!shadow->isEnabled());
        QVERIFY(shadow->toolTip().contains(u"Connect"_s));
    }

    void theWinnerGoesIntoTheShadow()
    {
        app::Options options;
        options.source = u"demo:"_s;
        options.page = Page::Lab;
        start(true, options);
        auto* lab = window()->findChild<widgets::LabPage*>();
        lab->open(u"demo:day"_s);
        QTRY_VERIFY(lab->isReady() && lab->bench().outcome(1));
        QTRY_COMPARE(window()->session()->state(), session::Session::State::Live);
        auto* shadow = lab->findChild<QAbstractButton*>(u"shadow"_s);
        lab->choose(1);
        QTRY_VERIFY(shadow->isEnabled());
        shadow->click();
        QCOMPARE(window()->session()->autopilot().mode(), domain::Mode::Shadow);
        QCOMPARE(*window()->session()->autopilot().plan(), lab->bench().setup().columns[1]);
    }

private:
    void start(bool lab, app::Options options)
    {
        m_stoker.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto file = [this](const char* name) { return m_folder->filePath(QString::fromLatin1(name)); };
        app::Lab doors;
        if (lab)
            doors = {std::make_unique<test::FakeOpener>(), std::make_unique<test::FakeRunner>()};
        m_stoker = std::make_unique<app::Application>(*qApp, std::move(options), app::Application::Files{file("s.ini"), file("c.ini"), file("a.json"), file("p.json"), {}},
                                                      std::make_unique<app::MemorySecretStore>(), std::move(doors));
        QVERIFY(m_stoker->start());
        QVERIFY(QTest::qWaitForWindowExposed(window()));
    }
    [[nodiscard]] app::MainWindow* window() const { return m_stoker->windows().front(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Application> m_stoker;
};

QTEST_MAIN(TestLabWindow)
#include "tst_labwindow.moc"
