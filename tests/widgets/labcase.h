// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/labfakes.h"
#include "widgets/common/theme.h"
#include "widgets/lab/labpage.h"
#include "widgets/lab/outcomeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

namespace stoker::test {

/// A lab on fakes, on the screen. What a test of the page stands on.
class LabCase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::ThemeChoice::Light); }
    void init()
    {
        m_page.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_opener = std::make_unique<FakeOpener>();
        m_runner = std::make_unique<FakeRunner>();
        m_settings = std::make_unique<session::program::Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_plans = std::make_unique<session::program::PlanBook>(m_folder->filePath(QStringLiteral("policies.json")));
        makePage();
    }
    void cleanup() { m_page.reset(); }

protected:
    void makePage()
    {
        m_page = std::make_unique<widgets::LabPage>(*m_opener, *m_runner, *m_settings, *m_plans);
        m_page->resize(1212, 728);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void openDay()
    {
        m_page->open(QStringLiteral("demo:day"));
        QTRY_VERIFY(m_page->isReady() && m_page->bench().outcome(0) && m_page->bench().outcome(0)->engine == domain::EngineKind::Exact && m_page->bench().isCurrent(2));
    }
    [[nodiscard]] QAbstractButton* button(const char* name) const { return m_page->findChild<QAbstractButton*>(QString::fromLatin1(name)); }
    [[nodiscard]] QString cell(domain::OutcomeFigure figure, int column) const
    {
        auto& model = m_page->findChild<widgets::OutcomeView*>()->outcomes();
        return model.index(model.rowOf(figure), column + 1).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeOpener> m_opener;
    std::unique_ptr<FakeRunner> m_runner;
    std::unique_ptr<session::program::Settings> m_settings;
    std::unique_ptr<session::program::PlanBook> m_plans;
    std::unique_ptr<widgets::LabPage> m_page;
};

} // namespace stoker::test
