// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/memorysecretstore.h"
#include "app/screenshot.h"

#include <QApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace Qt::StringLiterals;

class TestScreenshot : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        app::Options options;
        options.source = u"demo:?past=0"_s;
        options.screenshot = app::ScreenshotRequest{m_folder.filePath(u"never.png"_s), std::chrono::hours(1), QSize(1000, 700)};
        m_stoker = std::make_unique<app::Application>(*qApp, options, app::Application::Files{m_folder.filePath(u"s.ini"_s), m_folder.filePath(u"c.ini"_s), m_folder.filePath(u"a.json"_s), m_folder.filePath(u"p.json"_s)},
                                                      std::make_unique<app::MemorySecretStore>());
        QVERIFY2(m_stoker->start(), qPrintable(m_stoker->problem()));
    }
    void cleanup() { m_stoker.reset(); }

    void waitsForDataAndWritesExactlyTheSize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("laptop") << QSize(1280, 800);
        QTest::newRow("odd") << QSize(1201, 777);
        QTest::newRow("wall") << QSize(1920, 1080);
    }
    void waitsForDataAndWritesExactlyTheSize()
    {
        QFETCH(QSize, size);
        app::MainWindow* window = m_stoker->windows().front();
        const QString path = m_folder.filePath(u"picture.png"_s);
        app::Screenshot screenshot(*window, {path, std::chrono::milliseconds(0), size});
        QSignalSpy finished(&screenshot, &app::Screenshot::finished);
        screenshot.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QCOMPARE(finished.front().front().toString(), QString());
        QVERIFY(window->session()->store().hasRates());
        const QImage image(path);
        QCOMPARE(image.size(), size);
        QSet<QRgb> colours; // not one blank sheet
        for (int y = 0; y < image.height(); y += 5) {
            for (int x = 0; x < image.width(); x += 5)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 20, qPrintable(QString::number(colours.size())));
    }

    void saysWhatWentWrong()
    {
        app::MainWindow* window = m_stoker->windows().front();
        app::Screenshot screenshot(*window, {m_folder.filePath(u"no/such/folder.png"_s), std::chrono::milliseconds(0), QSize(1280, 800)});
        QSignalSpy finished(&screenshot, &app::Screenshot::finished);
        screenshot.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY(finished.front().front().toString().contains(u"folder.png"_s));
    }

    void tooSmallForTheWindowIsAnError()
    {
        app::MainWindow* window = m_stoker->windows().front();
        QVERIFY(app::Screenshot::picture(*window, QSize(320, 240)).isNull());
    }

    void sayingNothingIsWhatGoingWellLooksLike()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM", "QT_LOGGING_RULES"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(STOKER_PROGRAM), {u"--demo"_s, u"--screenshot"_s, m_folder.filePath(u"quiet.png"_s), u"--after"_s, u"0"_s, u"--size"_s, u"1280x800"_s});
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(program.readAllStandardError()), QString());
        QVERIFY(!QImage(m_folder.filePath(u"quiet.png"_s)).isNull());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_stoker;
};

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
