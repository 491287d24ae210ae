// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/recordedlist.h"

#include "item/roles.h"
#include "widgets/common/theme.h"
#include "widgets/recordingfakes.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QMessageBox>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;

namespace {

ports::HistoryRun run(qint64 id, const QString& name, const QString& address)
{
    ports::HistoryRun made;
    made.id = id;
    made.application.id = domain::ApplicationId{u"app-%1"_s.arg(id)};
    made.application.name = name;
    made.address = address;
    made.first = test::kRecordedFrom;
    made.last = test::kRecordedFrom + std::chrono::hours{6};
    made.samples = 100;
    made.bytes = 2'000'000;
    return made;
}

} // namespace

class TestRecordedList : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        m_recordings = std::make_unique<test::FakeRecordings>();
        m_recordings->stored = std::vector{run(3, u"log-stream"_s, u"http://a:4040"_s), run(2, u"nightly"_s, u"http://b:4040"_s), run(1, {}, u"http://a:4040"_s)};
        m_window = std::make_unique<QWidget>();
        m_list = new RecordedList(*m_recordings);
        (new QVBoxLayout(m_window.get()))->addWidget(m_list);
        m_window->resize(460, 300);
        m_window->show();
        m_list->refresh();
    }
    void cleanup() { m_window.reset(); }

    void whatIsNotWatchedNowIsOffered()
    {
        const QAbstractItemModelTester tester(model());
        QTRY_COMPARE(model()->rowCount(), 3);
        QVERIFY(m_list->isVisible());
        QCOMPARE(name(0), u"log-stream"_s);
        QCOMPARE(name(2), u"app-1"_s); // without a name, its id
        QVERIFY(model()->index(0, 0).data(item::SecondTextRole).toString().contains(u"MB"_s));
        // Of a watched address the newest one is live; what was there before it is not.
        m_list->setWatched({u"http://a:4040"_s});
        QCOMPARE(model()->rowCount(), 2);
        QCOMPARE(name(0), u"nightly"_s);
        QCOMPARE(name(1), u"app-1"_s);
        m_list->setWatched({});
        QCOMPARE(model()->rowCount(), 3);
    }

    void oneIsOpened()
    {
        QTRY_COMPARE(model()->rowCount(), 3);
        auto* open = m_list->findChild<QAbstractButton*>(u"openRecorded"_s);
        QVERIFY(!open->isEnabled() && !open->toolTip().isEmpty());
        QSignalSpy asked(m_list, &RecordedList::openRequested);
        m_list->list()->setCurrentIndex(model()->index(1, 0));
        QVERIFY(open->isEnabled());
        open->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<ports::RecordingPlace>(), (ports::RecordingPlace{{}, 2}));
    }

    void oneIsRemovedAfterAYes()
    {
        QTRY_COMPARE(model()->rowCount(), 3);
        m_list->list()->setCurrentIndex(model()->index(1, 0));
        m_list->findChild<QAbstractButton*>(u"removeRecorded"_s)->click();
        auto* box = m_list->findChild<QMessageBox*>(u"removeRun"_s);
        QVERIFY(box && box->text().contains(u"nightly"_s));
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(m_recordings->removed.empty());
        m_list->findChild<QAbstractButton*>(u"removeRecorded"_s)->click();
        const auto boxes = m_list->findChildren<QMessageBox*>(u"removeRun"_s);
        for (auto* button : boxes.back()->buttons()) {
            if (boxes.back()->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(m_recordings->removed, std::vector<qint64>{2});
        QTRY_COMPARE(model()->rowCount(), 2);
    }

    void whatCannotBeRemovedIsSaid()
    {
        QTRY_COMPARE(model()->rowCount(), 3);
        m_recordings->removal = domain::failure(domain::ErrorCode::StillRecorded, {{u"application"_s, u"app-2"_s}});
        QSignalSpy failed(m_list, &RecordedList::failed);
        m_list->list()->setCurrentIndex(model()->index(1, 0));
        m_list->findChild<QAbstractButton*>(u"removeRecorded"_s)->click();
        auto* box = m_list->findChild<QMessageBox*>(u"removeRun"_s);
        for (auto* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(model()->rowCount(), 3);
    }

    void withoutAnyItIsNotThere()
    {
        QTRY_VERIFY(m_list->isVisible());
        m_recordings->stored = std::vector<ports::HistoryRun>{};
        m_list->refresh();
        QTRY_VERIFY(!m_list->isVisible());
        QSignalSpy failed(m_list, &RecordedList::failed);
        m_recordings->stored = domain::failure(domain::ErrorCode::StorageBusy);
        m_list->refresh();
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    [[nodiscard]] QAbstractItemModel* model() const { return m_list->list()->model(); }
    [[nodiscard]] QString name(int row) const { return model()->index(row, 0).data().toString(); }

    std::unique_ptr<test::FakeRecordings> m_recordings;
    std::unique_ptr<QWidget> m_window;
    RecordedList* m_list = nullptr;
};

QTEST_MAIN(TestRecordedList)
#include "tst_recordedlist.moc"
