// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "widgets/connect/checklist.h"
#include "widgets/connect/connectionform.h"
#include "widgets/connect/connectionlist.h"
#include "widgets/connect/connectpage.h"
#include "widgets/connect/discoverdialog.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;

namespace {

template <class Value>
QFuture<Value> ready(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

class FakeDiscovery final : public ports::Discovery {
public:
    QFuture<domain::Result<std::vector<domain::Discovered>>> discover(const domain::ConnectionSettings&, const QString&) override
    {
        return ready<domain::Result<std::vector<domain::Discovered>>>(found);
    }
    QFuture<domain::Probe> probe(const domain::ConnectionSettings& settings, const QString& token) override
    {
        asked.append(settings.address + u' ' + token);
        return ready(answer);
    }
    std::vector<domain::Discovered> found;
    domain::Probe answer;
    QStringList asked;
};

class FakeSecrets final : public ports::SecretStore {
public:
    QFuture<domain::Result<QString>> read(const QString& key) override { return ready<domain::Result<QString>>(kept.value(key)); }
    QFuture<domain::Result<bool>> write(const QString& key, const QString& secret) override
    {
        kept.insert(key, secret);
        return ready<domain::Result<bool>>(true);
    }
    QFuture<domain::Result<bool>> remove(const QString& key) override { return ready<domain::Result<bool>>(kept.remove(key)); }
    bool isPersistent() const override { return true; }
    QMap<QString, QString> kept;
};

/// The page with everything around it.
struct Case {
    Case()
    {
        page.resize(1180, 700);
        page.show();
    }
    QLineEdit* line(const QString& name) { return page.findChild<QLineEdit*>(name); }
    QAbstractButton* button(const QString& name) { return page.findChild<QAbstractButton*>(name); }
    void type(const QString& name, const QString& text)
    {
        line(name)->clear();
        QTest::keyClicks(line(name), text);
    }

    QTemporaryDir folder;
    session::program::ConnectionBook book{folder.filePath(u"c.ini"_s)};
    FakeSecrets secrets;
    FakeDiscovery discovery;
    ports::SystemClock clock;
    ConnectPage page{{book, secrets, discovery, clock, [](const QString& address) -> std::optional<domain::Error> {
                          if (address.startsWith(u"http://"_s) || address.startsWith(u"demo:"_s))
                              return {};
                          return domain::Error{domain::ErrorCode::BadAddress, {{u"address"_s, address}, {u"accepted"_s, u"http://host:4040"_s}}, false};
                      }}};
};

domain::Probe fullProbe()
{
    domain::Probe probe;
    probe.roundTrip = domain::Millis(11);
    probe.application = domain::ApplicationInfo{};
    probe.application->sparkVersion = u"3.5.8"_s;
    probe.application->pluginVersion = u"0.1.0"_s;
    probe.executors = 12;
    probe.coresPerExecutor = 4;
    probe.executorsAnswer = probe.stagesAnswer = true;
    probe.plugin = true;
    probe.tokenOk = true;
    probe.mayModify = true;
    probe.capabilities.target = true;
    return probe;
}

} // namespace

class TestConnect : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void checklistNamesWhatIsMissing_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("named");
        QTest::newRow("plugin") << 0 << u"No Stoker plugin"_s;
        QTest::newRow("token") << 1 << u"No token"_s;
        QTest::newRow("wrong token") << 2 << u"Token refused"_s;
        QTest::newRow("modify") << 3 << u"May not modify"_s;
        QTest::newRow("dynamic allocation") << 4 << u"Dynamic allocation"_s;
    }
    void checklistNamesWhatIsMissing()
    {
        QFETCH(int, what);
        QFETCH(QString, named);
        domain::Probe probe = fullProbe();
        const auto isBad = [](const CheckLine& line) { return line.mark != CheckLine::Mark::Good; };
        auto lines = checkLines(probe);
        QVERIFY(std::none_of(lines.begin(), lines.end(), isBad));
        if (what == 0)
            probe.plugin = false;
        if (what == 1)
            probe.tokenOk.reset();
        if (what == 2)
            probe.tokenOk = false;
        if (what == 3)
            probe.mayModify = false;
        if (what == 4)
            probe.dynamicAllocation = true;
        QCOMPARE(needsPlugin(probe), what == 0);
        lines = checkLines(probe);
        const auto bad = std::find_if(lines.begin(), lines.end(), isBad);
        QVERIFY(bad != lines.end());
        QCOMPARE(bad->what, named);
        QVERIFY(!bad->detail.isEmpty());
    }

    void anErrorIsALineOfItsOwnAndWhatAnsweredStays()
    {
        domain::Probe probe = fullProbe();
        probe.error = domain::Error{domain::ErrorCode::ViewDenied, {{u"address"_s, u"http://a:1"_s}, {u"status"_s, 403}}, false};
        const auto lines = checkLines(probe);
        QCOMPARE(lines.front().mark, CheckLine::Mark::Good);
        QCOMPARE(lines.back().mark, CheckLine::Mark::Missing);
    }

    void headersAreLines()
    {
        const auto headers = parseHeaders(u"Authorization: Basic abc==\n\n X-Team :ops\n"_s);
        QVERIFY(headers.has_value());
        QCOMPARE(headers->size(), 2);
        QCOMPARE(headers->at(0).second, QByteArray("Basic abc=="));
        QCOMPARE(headers->at(1).first, QByteArray("X-Team"));
        QCOMPARE(*parseHeaders(headersText(*headers)), *headers);
        const auto wrong = parseHeaders(u"no colon here"_s);
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().values.value(u"value"_s).toString(), u"no colon here"_s);
        QVERIFY(!parseHeaders(u"Bad Name: x"_s).has_value());
    }

    void aWrongAddressNamesWhatIsAcceptedAndWatchesNothing()
    {
        Case one;
        QSignalSpy watched(&one.page, &ConnectPage::watchRequested);
        one.button(u"add"_s)->click();
        QVERIFY(!one.button(u"watch"_s)->isEnabled());
        one.type(u"address"_s, u"gopher://x"_s);
        one.button(u"watch"_s)->click();
        QCOMPARE(watched.size(), 0);
        QVERIFY2(one.line(u"address"_s)->accessibleDescription().contains(u"http://host:4040"_s), qPrintable(one.line(u"address"_s)->accessibleDescription()));
        QVERIFY(one.book.connections().empty());
    }

    void watchingKeepsTheConnectionAndItsTokenApart()
    {
        Case one;
        QSignalSpy watched(&one.page, &ConnectPage::watchRequested);
        one.type(u"address"_s, u"http://host:4040"_s);
        one.type(u"token"_s, u"s3cret"_s);
        QTest::keyClick(one.line(u"token"_s), Qt::Key_Return);
        QCOMPARE(watched.size(), 1);
        QCOMPARE(watched.front().at(1).toString(), u"s3cret"_s);
        QCOMPARE(one.book.connections().size(), std::size_t(1));
        QCOMPARE(one.secrets.kept.value(session::program::tokenKey(u"http://host:4040"_s)), u"s3cret"_s);
        QFile file(one.folder.filePath(u"c.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
    }

    void editsAreKeptWhenAnotherIsChosen()
    {
        Case one;
        domain::ConnectionSettings first;
        first.address = u"http://first:4040"_s;
        domain::ConnectionSettings second;
        second.address = u"http://second:4040"_s;
        QVERIFY(one.book.remember(first, one.clock.wall()).has_value());
        QVERIFY(one.book.remember(second, one.clock.wall()).has_value());
        one.page.edit(first);
        one.type(u"address"_s, u"http://moved:4040"_s);
        one.page.edit(second); // as a discovery does: nothing is chosen by hand
        one.page.edit(first);
        one.type(u"address"_s, u"http://moved:4040"_s);
        auto* list = one.page.findChild<ConnectionListView*>();
        list->setCurrentIndex(static_cast<ConnectionListModel*>(list->model())->indexOf(second.address));
        QTRY_COMPARE(one.page.form()->address(), second.address);
        QVERIFY(one.book.find(u"http://moved:4040"_s));
        QVERIFY(!one.book.find(first.address)); // moved, not doubled
        QCOMPARE(one.book.connections().size(), std::size_t(2));
    }

    void theChosenOneIsAskedWithItsKeptToken()
    {
        Case one;
        domain::ConnectionSettings kept;
        kept.address = u"http://host:4040"_s;
        kept.headers = {{"Authorization", ""}};
        one.secrets.kept = {{session::program::tokenKey(kept.address), u"t0ken"_s}, {session::program::headersKey(kept.address), u"{\"Authorization\":\"Basic x\"}"_s}};
        one.discovery.answer = fullProbe();
        QVERIFY(one.book.remember(kept, one.clock.wall()).has_value());
        one.page.edit(kept);
        QTRY_COMPARE(one.discovery.asked, QStringList{u"http://host:4040 t0ken"_s});
        QVERIFY(one.line(u"token"_s)->text().isEmpty()); // kept, not shown
        QTRY_COMPARE(one.page.form()->connection()->headers.front().second, QByteArray("Basic x"));
        QCOMPARE(one.page.form()->token(), u"t0ken"_s);
    }

    void removingAsksFirstAndTakesTheTokenAlong()
    {
        Case one;
        domain::ConnectionSettings kept;
        kept.address = u"http://host:4040"_s;
        one.secrets.kept = {{session::program::tokenKey(kept.address), u"t0ken"_s}};
        QVERIFY(one.book.remember(kept, one.clock.wall()).has_value());
        one.page.edit(kept);
        one.button(u"remove"_s)->click();
        QCOMPARE(one.book.connections().size(), std::size_t(1));
        auto* box = one.page.findChild<QMessageBox*>();
        QVERIFY(box);
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QCOMPARE(one.book.connections().size(), std::size_t(0));
        QVERIFY(one.secrets.kept.isEmpty());
    }

    void aDiscoveredApplicationFillsTheForm()
    {
        Case one;
        domain::Discovered running{domain::ApplicationId(u"app-7"_s), u"clicks"_s, u"anna"_s, u"running"_s, QUrl(u"http://driver:4041"_s), 3, true};
        domain::Discovered lost = running;
        lost.ui.clear();
        one.discovery.found = {lost, running};
        one.page.discover();
        auto* dialog = one.page.findChild<DiscoverDialog*>();
        QVERIFY(dialog);
        const auto* nothing = dialog->findChild<StateView*>();
        QVERIFY(!nothing->isHidden() && !nothing->headline().isEmpty()); // not an empty table
        dialog->discover(u"http://master:8080"_s);
        auto* list = dialog->findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QTRY_VERIFY(nothing->isHidden() && !list->isHidden());
        QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 1); // the one without an address cannot be used
        emit list->itemActivated(list->currentItem(), 0);
        QCOMPARE(one.page.form()->address(), u"http://driver:4041"_s);
        QTRY_COMPARE(one.discovery.asked.size(), 1);
    }

    void whenAConnectionWasUsedIsSaidInADayOrATime()
    {
        ConnectionListModel model;
        std::vector<domain::ConnectionSettings> connections(2);
        const QDateTime today(QDate::currentDate(), QTime(0, 5));
        connections[0].address = u"http://a:1"_s;
        connections[0].lastUsed = domain::fromEpochMs(today.toMSecsSinceEpoch());
        connections[1].address = u"http://b:1"_s;
        connections[1].lastUsed = domain::fromEpochMs(QDateTime(QDate(2024, 11, 26), QTime(12, 0)).toMSecsSinceEpoch());
        model.setConnections(connections);
        QCOMPARE(model.index(0).data(ConnectionListModel::StandingTextRole).toString(), u"used 00:05"_s);
        QCOMPARE(model.index(1).data(ConnectionListModel::StandingTextRole).toString(), u"used "_s + QLocale().toString(QDate(2024, 11, 26), u"d MMM yyyy"_s));
        // Without a name the address is said once.
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString().count(u"http://a:1"_s), 1);
    }

    void theListModelKeepsItsContract()
    {
        ConnectionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<domain::ConnectionSettings> connections(3);
        for (std::size_t i = 0; i < 3; ++i)
            connections[i].address = u"http://h%1:1"_s.arg(i);
        model.setConnections(connections);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        connections.erase(connections.begin());
        model.setConnections(connections);
        connections.resize(5);
        model.setConnections(connections);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(resets.size(), 0);
        model.setWatched({u"http://h1:1"_s});
        QCOMPARE(model.index(0).data(ConnectionListModel::StandingTextRole).toString(), u"watched"_s);
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
