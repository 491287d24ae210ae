// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/policydialog.h"

#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/theme.h"
#include "widgets/policy/parameterfield.h"
#include "widgets/policy/parameterform.h"
#include "widgets/policy/planlist.h"
#include "policy/sparklines.h"
#include "policy/victimnames.h"
#include "words/policysentences.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using policy::Plan;
using session::program::PlanBook;

namespace {

const Plan kNight{u"Night"_s, u"deadline"_s, {{u"finish_share"_s, 0.5}, {u"max_executors"_s, 40.0}}};

} // namespace

class TestPolicyDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        QFile::remove(path());
        m_book = std::make_unique<PlanBook>(path());
        QVERIFY(m_book->add(kNight).has_value());
        m_dialog = std::make_unique<PolicyDialog>(*m_book, PolicyContext{u"logs"_s, kNight, {}, {}});
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_book.reset();
    }

    void everyParameterIsExplainedAndKeepsItsDefault()
    {
        for (const Plan& plan : builtInPlans()) {
            QVERIFY(m_dialog->list()->select(plan));
            QVERIFY2(!m_dialog->editor()->isEdited(), qPrintable(plan.policy));
            QVERIFY(m_dialog->editor()->plan().settings.isEmpty());
            QCOMPARE(button("usePlan")->isEnabled(), policy::pilotOf(plan).has_value());
            for (const policy::Parameter& parameter : policy::planParameters(*policy::findPolicy(plan.policy.toStdString()))) {
                const QString name = QString::fromUtf8(parameter.name.data(), qsizetype(parameter.name.size()));
                const auto* one = field(name);
                QVERIFY2(one, qPrintable(name));
                QVERIFY2(!one->editor()->accessibleDescription().isEmpty(), qPrintable(name));
                QVERIFY2(one->editor()->toolTip().contains(u':'), qPrintable(name));
                // Called as people speak; the technical name is small beside it, and in the tool tip.
                QVERIFY2(one->editor()->accessibleName() != name, qPrintable(name));
                QVERIFY2(one->editor()->toolTip().startsWith(name), qPrintable(name));
                const auto labels = one->findChildren<Label*>();
                QVERIFY2(std::any_of(labels.begin(), labels.end(), [&](const Label* label) { return label->text() == one->editor()->accessibleName(); }), qPrintable(name));
            }
        }
    }

    void theOneInUseIsOpen()
    {
        QCOMPARE(m_dialog->list()->current()->name, u"Night"_s);
        QCOMPARE(m_dialog->editor()->plan(), kNight);
        QVERIFY(!m_dialog->editor()->isEdited());
    }

    void anEditIsCheckedWhereItIsMade()
    {
        auto* least = qobject_cast<QDoubleSpinBox*>(field(u"min_executors"_s)->editor());
        least->setValue(50); // above the maximum
        QVERIFY2(field(u"max_executors"_s)->fault().contains(u"max_executors"_s), qPrintable(field(u"max_executors"_s)->fault()));
        QVERIFY(!button("savePlan")->isEnabled());
        QVERIFY(!button("usePlan")->isEnabled());
        QVERIFY(!button("usePlan")->toolTip().isEmpty());
        least->setValue(10);
        QVERIFY(field(u"max_executors"_s)->fault().isEmpty());
        QVERIFY(button("usePlan")->isEnabled());
        qobject_cast<QLineEdit*>(field(u"blackout"_s)->editor())->setText(u"some day"_s);
        QVERIFY(!field(u"blackout"_s)->fault().isEmpty());
    }

    void aFieldGoesBackToItsDefault()
    {
        auto* most = field(u"max_executors"_s);
        auto* back = most->findChild<QAbstractButton*>(u"default max_executors"_s);
        QVERIFY(back->isEnabled());
        back->click();
        QVERIFY(!back->isEnabled());
        QVERIFY(!most->value().isValid());
        QVERIFY(!m_dialog->editor()->plan().settings.contains(u"max_executors"_s));
        auto* spin = qobject_cast<QDoubleSpinBox*>(most->editor());
        QVERIFY(!spin->specialValueText().isEmpty() && spin->text() == spin->specialValueText());
    }

    void whatIsSavedIsInTheBook()
    {
        qobject_cast<QDoubleSpinBox*>(field(u"max_executors"_s)->editor())->setValue(60);
        m_dialog->findChild<QLineEdit*>(u"planName"_s)->setText(u"Day"_s);
        QVERIFY(button("savePlan")->isEnabled());
        m_dialog->save();
        QCOMPARE(m_book->plans().size(), std::size_t(1));
        QCOMPARE(m_book->find(u"Day"_s)->settings.value(u"max_executors"_s).toDouble(), 60.0);
        QCOMPARE(m_book->find(u"Day"_s)->settings.value(u"finish_share"_s).toDouble(), 0.5);
        QVERIFY(!m_dialog->editor()->isEdited());
    }

    void aBuiltInOneIsSavedUnderANameOfItsOwn()
    {
        QVERIFY(m_dialog->list()->select(builtInPlans().front()));
        QVERIFY(!button("savePlan")->isEnabled());
        QVERIFY(!button("deletePlan")->isEnabled());
        m_dialog->saveAs();
        QCOMPARE(m_book->plans().size(), std::size_t(2));
        QCOMPARE(m_dialog->list()->current()->name, words::policyWord(builtInPlans().front().policy));
        m_dialog->saveAs();
        QCOMPARE(m_book->plans().size(), std::size_t(3)); // another name
    }

    void aNameThatIsTakenIsNotSaved()
    {
        m_dialog->duplicate();
        m_dialog->findChild<QLineEdit*>(u"planName"_s)->setText(u"Night"_s);
        QVERIFY(!button("savePlan")->isEnabled());
        QVERIFY(button("savePlan")->toolTip().contains(u"Night"_s));
    }

    void aDeletionIsTakenBack()
    {
        m_dialog->duplicate();
        QCOMPARE(m_book->plans().size(), std::size_t(2));
        QVERIFY(m_dialog->list()->select(kNight));
        m_dialog->removeCurrent();
        QVERIFY(!m_book->find(u"Night"_s));
        QVERIFY(bar()->text().contains(u"Night"_s));
        m_dialog->undo();
        QCOMPARE(m_book->plans().front(), kNight); // where it stood
        QCOMPARE(m_dialog->list()->current()->name, u"Night"_s);
        QVERIFY(bar()->isHidden());
        m_dialog->undo(); // once is once
        QCOMPARE(m_book->plans().size(), std::size_t(2));
    }

    void editsLeftBehindComeBack()
    {
        qobject_cast<QDoubleSpinBox*>(field(u"max_executors"_s)->editor())->setValue(60);
        QVERIFY(m_dialog->list()->select(builtInPlans().front()));
        QVERIFY(!m_dialog->editor()->isEdited());
        m_dialog->undo();
        QCOMPARE(m_dialog->list()->current()->name, u"Night"_s);
        QVERIFY(m_dialog->editor()->isEdited());
        QCOMPARE(m_dialog->editor()->plan().settings.value(u"max_executors"_s).toDouble(), 60.0);
    }

    void closingAsksOnlyWhereSomethingWouldBeLost()
    {
        qobject_cast<QDoubleSpinBox*>(field(u"max_executors"_s)->editor())->setValue(60);
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        auto* box = m_dialog->findChild<QMessageBox*>();
        QVERIFY(box);
        box->button(QMessageBox::Discard)->click();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(*m_book->find(u"Night"_s), kNight);
    }

    void useHandsOverWhatTheFieldsSay()
    {
        QSignalSpy used(m_dialog.get(), &PolicyDialog::used);
        qobject_cast<QDoubleSpinBox*>(field(u"max_executors"_s)->editor())->setValue(60);
        m_dialog->use();
        QCOMPARE(used.size(), 1);
        const Plan plan = used.front().front().value<Plan>();
        QCOMPARE(plan.settings.value(u"max_executors"_s).toDouble(), 60.0);
        QVERIFY(plan.name.startsWith(u"Night"_s) && plan.name != u"Night"_s);
    }

    void aPolicyInUseThatNobodySavedIsShownAsItIs()
    {
        PolicyDialog dialog(*m_book, PolicyContext{u"logs"_s, Plan{u"Night, changed"_s, u"fixed"_s, {{u"executors"_s, 7.0}}}, {}, {}});
        QCOMPARE(dialog.editor()->plan().policy, u"fixed"_s);
        QCOMPARE(dialog.editor()->plan().settings.value(u"executors"_s).toDouble(), 7.0);
    }

    void aBrokenFileIsSaidAndChangesNothing()
    {
        const QString file = m_folder.filePath(u"one.json"_s);
        for (const QByteArray& content : {QByteArray("{"), QByteArray(R"({"stoker_policy": 1, "policy": "deadline", "settings": {"finish_share": 9}})")}) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
            out.close();
            QVERIFY(!m_dialog->importFrom(file));
            QCOMPARE(bar()->kind(), MessageBar::Kind::Error);
            QVERIFY(!bar()->text().isEmpty());
            QCOMPARE(m_book->plans().size(), std::size_t(1));
        }
        QVERIFY(session::program::writePlanFile(file, kNight).has_value());
        QVERIFY(m_dialog->importFrom(file));
        QCOMPARE(m_book->plans().back().name, u"Night 2"_s);
    }

    void theExportSaysWhatSparkWouldNeed()
    {
        const auto lines = [](const Plan& plan) { return policy::sparkLines(plan, *policy::pilotOf(plan)).split(u'\n'); };
        QVERIFY(lines(kNight).contains(u"spark.dynamicAllocation.maxExecutors 40"_s));
        const QStringList own = lines({{}, u"spark-dynamic-allocation"_s, {{u"executorIdleTimeout"_s, 90.0}, {u"maxExecutors"_s, 8.0}}});
        QVERIFY(own.contains(u"spark.dynamicAllocation.executorIdleTimeout 90s"_s));
        QVERIFY(own.contains(u"spark.dynamicAllocation.maxExecutors 8"_s));
        QVERIFY(own.contains(u"spark.dynamicAllocation.shuffleTracking.enabled true"_s));
        for (const QString& line : lines({{}, u"spark-streaming-allocation"_s, {}}))
            QVERIFY2(line.startsWith(u"spark.streaming.dynamicAllocation."_s) && !line.contains(u"seed"_s), qPrintable(line));
        const Plan seven{{}, u"fixed"_s, {{u"executors"_s, 7.0}}};
        const QStringList off{u"spark.dynamicAllocation.enabled false"_s, u"spark.streaming.dynamicAllocation.enabled false"_s}; // the file may have them on
        QCOMPARE(lines(seven), off + QStringList({u"spark.executor.instances 7"_s, u"# spark.cores.max 7 x spark.executor.cores"_s}));
        QCOMPARE(policy::sparkLines(seven, *policy::pilotOf(seven), 4), (off + QStringList({u"spark.executor.instances 7"_s, u"spark.cores.max 28"_s})).join(u'\n'));
        // Spark refuses to start its manager where nothing keeps shuffle data.
        QVERIFY(lines(kNight).contains(u"spark.dynamicAllocation.enabled true"_s) && lines(kNight).contains(u"spark.dynamicAllocation.shuffleTracking.enabled true"_s));
        QVERIFY(words::sparkLinesHelp(kNight.policy).contains(u"shuffle tracking"_s));
        QVERIFY(m_dialog->findChild<QPlainTextEdit*>(u"planExport"_s)->toPlainText().contains(u"spark.dynamicAllocation.maxExecutors 40"_s));
    }

    void returnInTheListUsesTheCurrentOne()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QCOMPARE(QApplication::focusWidget(), m_dialog->list()); // the keyboard begins where the choice is
        QSignalSpy used(m_dialog.get(), &PolicyDialog::used);
        const auto drawn = [this] { return m_dialog->list()->viewport()->grab().toImage(); };
        const QImage focused = drawn();
        button("savePlanAs")->setFocus();
        QVERIFY(drawn() != focused); // and is seen there
        m_dialog->list()->setFocus();
        QTest::keyClick(m_dialog->list(), Qt::Key_Down);
        const policy::Plan chosen = *m_dialog->list()->current();
        QTest::keyClick(m_dialog->list(), Qt::Key_Return);
        QCOMPARE(used.size(), 1);
        QCOMPARE(used.front().front().value<policy::Plan>().policy, chosen.policy);
    }

    void whereItCannotBeUsedItSaysWhy()
    {
        PolicyDialog dialog(*m_book, PolicyContext{u"logs"_s, {}, u"Read-only."_s, {}});
        auto* use = dialog.findChild<QAbstractButton*>(u"usePlan"_s);
        QVERIFY(!use->isEnabled());
        QCOMPARE(use->toolTip(), u"Read-only."_s);
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"policies.json"_s); }
    [[nodiscard]] QAbstractButton* button(const char* name) const { return m_dialog->findChild<QAbstractButton*>(QString::fromLatin1(name)); }
    [[nodiscard]] MessageBar* bar() const { return m_dialog->findChild<MessageBar*>(); }
    [[nodiscard]] ParameterField* field(const QString& name) const
    {
        for (const ParameterForm* form : m_dialog->findChildren<ParameterForm*>()) {
            if (ParameterField* found = form->field(name))
                return found;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PlanBook> m_book;
    std::unique_ptr<PolicyDialog> m_dialog;
};

QTEST_MAIN(TestPolicyDialog)
#include "tst_policydialog.moc"
