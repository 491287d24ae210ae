// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/memorysecretstore.h"
#include "support/fakeapplication.h"
#include "support/fakedriver.h"
#include "widgets/connect/connectionform.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

namespace stoker::test {

/// The real program around a driver on a loopback socket, with files of its own and without a keychain.
class WindowCase {
public:
    explicit WindowCase(app::Options options = {}, int executors = 4, app::Lab lab = {}) : application(QStringLiteral("app-1"), executors)
    {
        application.install(driver);
        if (!driver.listen())
            qFatal("no loopback port");
        auto store = std::make_unique<app::MemorySecretStore>();
        secrets = store.get();
        {
            session::program::Settings settings(settingsPath());
            settings.set(session::program::key::pollIntervalMs, 250);
            if (!settings.save())
                qFatal("no temporary folder");
        }
        stoker = std::make_unique<app::Application>(*qApp, std::move(options), app::Application::Files{settingsPath(), connectionsPath(), alertsPath(), plansPath(), ledgerFolder()}, std::move(store), std::move(lab));
    }

    [[nodiscard]] QString settingsPath() const { return folder.filePath(QStringLiteral("settings.ini")); }
    [[nodiscard]] QString connectionsPath() const { return folder.filePath(QStringLiteral("connections.ini")); }
    [[nodiscard]] QString alertsPath() const { return folder.filePath(QStringLiteral("alerts.json")); }
    [[nodiscard]] QString plansPath() const { return folder.filePath(QStringLiteral("policies.json")); }
    [[nodiscard]] QString ledgerFolder() const { return folder.filePath(QStringLiteral("ledger")); }
    [[nodiscard]] app::MainWindow* window() const { return stoker->windows().empty() ? nullptr : stoker->windows().front(); }
    [[nodiscard]] int puts(const QString& what) const { return driver.count("PUT", QStringLiteral("/stoker/api/v1/") + what); }

    /// Types address and token on the connect page and presses Watch, as an operator does.
    void connectByHand(const QString& token = QStringLiteral("secret"))
    {
        QVERIFY(stoker->start());
        QVERIFY(QTest::qWaitForWindowExposed(window()));
        type(QStringLiteral("address"), driver.address());
        if (!token.isEmpty())
            type(QStringLiteral("token"), token);
        press(QStringLiteral("watch"));
        QTRY_VERIFY(window()->session());
        QTRY_COMPARE_WITH_TIMEOUT(window()->session()->state(), session::Session::State::Live, 15'000);
    }
    void type(const QString& field, const QString& text) const
    {
        auto* line = window()->findChild<QLineEdit*>(field);
        QVERIFY(line);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, text);
    }
    void press(const QString& button) const
    {
        auto* found = window()->findChild<QAbstractButton*>(button);
        QVERIFY2(found && found->isVisible(), qPrintable(button));
        QVERIFY2(found->isEnabled(), qPrintable(button + QStringLiteral(" is off: ") + found->toolTip()));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const { return window()->findChild<QAbstractButton*>(name); }

    QTemporaryDir folder;
    FakeDriver driver;
    FakeApplication application;
    app::MemorySecretStore* secrets = nullptr;
    std::unique_ptr<app::Application> stoker;
};

} // namespace stoker::test
