// SPDX-License-Identifier: GPL-3.0-or-later
// The window at its smallest sizes, in every language: everything is reached without scrolling sideways, and messages cover and move no figure.
#include "app/application.h"

#include "app/memorysecretstore.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/connect/connectpage.h"
#include "widgets/frame/resultbar.h"
#include "widgets/live/livepage.h"
#include "widgets/live/tilestrip.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSmallest{950, 600};

class DemoCase {
public:
    explicit DemoCase(const QString& language, QSize size)
    {
        app::Options options;
        options.source = u"demo:?past=1"_s;
        options.language = language;
        stoker = std::make_unique<app::Application>(*qApp, std::move(options), app::Application::Files{path("s.ini"), path("c.ini"), path("a.json"), path("p.json")},
                                                    std::make_unique<app::MemorySecretStore>());
        if (!stoker->start())
            qFatal("no demo");
        window()->resize(size);
        if (!QTest::qWaitFor([this] { return window()->session()->state() == session::Session::State::Live && window()->isReady(); }, 20'000))
            qFatal("no figures");
    }
    [[nodiscard]] app::MainWindow* window() const { return stoker->windows().front(); }
    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir folder;
    std::unique_ptr<app::Application> stoker;
};

struct Places {
    QRect tiles;
    QList<QRect> charts;
    friend bool operator==(const Places&, const Places&) = default;
};

Places placesOf(const app::MainWindow& window)
{
    const auto in = [&window](const QWidget* widget) { return QRect(widget->mapTo(&window, QPoint()), widget->size()); };
    const auto* live = window.findChild<widgets::LivePage*>();
    Places places{in(live->tiles()), {}};
    for (const widgets::ChartPanel* panel : live->charts()->panels())
        places.charts << in(panel);
    return places;
}

} // namespace

class TestNarrowWindow : public QObject {
    Q_OBJECT
private slots:
    void theWindowFits_data() { languages(); }
    void theWindowFits()
    {
        QFETCH(QString, language);
        DemoCase demo(language, kSmallest);
        for (int i = 0; i < app::kPageCount; ++i) {
            demo.window()->showPage(app::Page(i));
            QTest::qWait(0);
            const QSize least = demo.window()->minimumSizeHint();
            QVERIFY2(least.width() <= kSmallest.width() && least.height() <= kSmallest.height(),
                     qPrintable(u"%1: %2 x %3"_s.arg(app::pageName(app::Page(i))).arg(least.width()).arg(least.height())));
        }
    }

    void theConnectPageDoesNotScrollSideways_data() { languages(); }
    void theConnectPageDoesNotScrollSideways()
    {
        QFETCH(QString, language);
        for (const QSize size : {kSmallest, QSize(1024, 640)}) {
            DemoCase demo(language, size);
            demo.window()->showPage(app::Page::Connect);
            domain::ConnectionSettings settings;
            settings.address = u"http://127.0.0.1:1/proxy/application_1795262400000_0001"_s;
            settings.headers = {{"Authorization", "Basic"}}; // opens all that can be opened
            demo.window()->connectPage()->edit(settings);
            demo.window()->connectPage()->showProblem({domain::ErrorCode::Unreachable, {{u"address"_s, settings.address}}, true});
            QTest::qWait(0);
            for (const QScrollArea* area : demo.window()->connectPage()->findChildren<QScrollArea*>()) {
                QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(u"%1 of %2 px"_s.arg(area->widget()->width()).arg(area->viewport()->width())));
                for (const QWidget* field : area->widget()->findChildren<QWidget*>()) {
                    if (field->isVisibleTo(area->widget()) && !field->size().isEmpty())
                        QVERIFY2(field->mapTo(area->widget(), QPoint(field->width(), 0)).x() <= area->viewport()->width(), field->metaObject()->className());
                }
            }
        }
    }

    void aMessageMovesAndCoversNoFigure()
    {
        DemoCase demo(u"en"_s, {1024, 640});
        demo.window()->showPage(app::Page::Live);
        QTest::qWait(50);
        const Places before = placesOf(*demo.window());
        demo.window()->showError({domain::ErrorCode::Unreachable, {{u"address"_s, u"http://10.8.0.14:4040"_s}}, true});
        QTest::qWait(50);
        auto* bar = demo.window()->findChild<widgets::ResultBar*>();
        QVERIFY(bar->isVisible());
        QVERIFY(placesOf(*demo.window()) == before);
        const QRect covered(bar->mapTo(demo.window(), QPoint()), bar->size());
        QVERIFY(!covered.intersects(QRect(demo.window()->findChild<widgets::LivePage*>()->mapTo(demo.window(), QPoint()), demo.window()->findChild<widgets::LivePage*>()->size())));
        bar->hide();
        QTest::qWait(50);
        QVERIFY(placesOf(*demo.window()) == before);
        // When the window is resized both charts and table give.
        demo.window()->resize(1024, 760);
        QTest::qWait(50);
        QVERIFY(placesOf(*demo.window()).charts[1].height() > before.charts[1].height());
        demo.window()->resize(1024, 640);
        QTest::qWait(50);
        QVERIFY(placesOf(*demo.window()).tiles == before.tiles);
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

QTEST_MAIN(TestNarrowWindow)
#include "tst_narrowwindow.moc"
