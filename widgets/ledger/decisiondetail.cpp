// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/decisiondetail.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/policysentences.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace stoker::widgets {
namespace {

constexpr int kCaption = 128;
constexpr qsizetype kMostIds = 12;

QString change(int before, int after)
{
    return QStringLiteral("%1 %2 %3").arg(before).arg(words::kArrow).arg(after);
}

QString listOf(const std::vector<domain::ExecutorId>& ids)
{
    QStringList texts;
    for (const domain::ExecutorId& id : ids) {
        if (texts.size() == kMostIds)
            break;
        texts.append(id.text);
    }
    const int more = int(ids.size()) - int(texts.size());
    return more > 0 ? DecisionDetail::tr("%1 and %n more", nullptr, more).arg(words::list(texts)) : words::list(texts);
}

QString headlineOf(const domain::DecisionLine& decision)
{
    const QString target = decision.final == decision.observed.target ? DecisionDetail::tr("Target stays %1").arg(decision.final)
                                                                      : DecisionDetail::tr("Target %1").arg(change(decision.observed.target, decision.final));
    //: "Target 68 -> 76, wished 91"
    return decision.wish.total == decision.final ? target : DecisionDetail::tr("%1, wished %2").arg(target).arg(decision.wish.total);
}

} // namespace

DecisionDetail::DecisionDetail(QWidget* parent)
    : QScrollArea(parent), m_who(new Label({}, 12, ColorRole::Text2)), m_headline(new Label({}, 16, ColorRole::Text, QFont::DemiBold)), m_sentence(new Label({}, 12, ColorRole::Text2)),
      m_facts(new QGridLayout), m_command(new Button(tr("Show the command"), u"ledger")),
      m_chart(new Button(tr("Show on chart"), u"live"))
{
    for (Label* label : {m_headline, m_sentence}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    column->addWidget(m_who);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnMinimumWidth(0, scaled(kCaption));
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addStretch(1);
    column->addSpacing(8);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_chart);
    foot->addWidget(m_command);
    foot->addStretch(1);
    column->addLayout(foot);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    connect(m_chart, &QPushButton::clicked, this, [this] { emit showOnChartRequested(m_decision.observed.time); });
    connect(m_command, &QPushButton::clicked, this, [this] {
        if (m_decision.command)
            emit commandRequested(*m_decision.command);
    });
}

void DecisionDetail::setDecision(const domain::DecisionLine& decision, const domain::LedgerLine* command, bool charted)
{
    m_chart->setVisible(charted);
    const QString effect = command ? words::list({words::whatWord(*command), words::effectWord(*command)}) : QString();
    if (m_filled && decision == m_decision && effect == m_effect)
        return;
    m_filled = true;
    m_decision = decision;
    m_effect = effect;
    const words::Units units;
    //: the moment, a policy, its mode
    m_who->setText(tr("%1 · %2 · %3").arg(units.dateTime(decision.observed.time), words::policyWord(decision.policy), words::modeWord(decision.mode)));
    m_headline->setText(headlineOf(decision));
    m_sentence->setText(words::reasonSentence(decision.wish.reason));
    m_command->setVisible(command);

    clear();
    addCaption(tr("From wish to target"));
    addFact(tr("Wish"), QString::number(decision.wish.total), true);
    for (const domain::Clamp& clamp : decision.clamps)
        addFact(words::guardWord(clamp.guard), (clamp.ofStaying
                                                    //: how many executors a guard lets stay where more are there than the target asks for: "4 -> 7", and why
                                                    ? tr("staying %1  %2")
                                                    //: what a guard made of a wish: "91 -> 80", and why
                                                    : tr("%1  %2"))
                                                   .arg(change(clamp.before, clamp.after), words::reasonSentence(clamp.reason)));
    if (decision.clamps.empty())
        addFact(tr("Guards"), tr("let it pass"));
    addFact(tr("Final"), QString::number(decision.final), true);
    addFact(tr("To leave"), listOf(decision.victims));
    if (decision.wish.prediction)
        //: seconds
        addFact(tr("Next batch"), tr("%1, in nine of ten cases %2 to %3")
                                      .arg(units.text(units.secondsFigure(decision.wish.prediction->middle)), units.text(units.secondsFigure(decision.wish.prediction->low)),
                                           units.text(units.secondsFigure(decision.wish.prediction->high))));
    addFact(tr("Command"), command ? effect : decision.command ? tr("sent") : decision.mode == domain::Mode::Shadow ? tr("none: in the shadow nothing is sent") : tr("none"));
    addCaption(tr("What it saw"));
    addObserved();
}

void DecisionDetail::addObserved()
{
    const domain::Observed& seen = m_decision.observed;
    const words::Units units;
    addFact(tr("Executors"), tr("%1 registered, %2 usable, %3 busy").arg(units.integer(seen.registered), units.integer(seen.usable), units.integer(seen.busy)));
    addFact(tr("Tasks"), tr("%1 running, %2 waiting").arg(units.integer(seen.tasksRunning), units.integer(seen.tasksPending)));
    if (seen.logsPerMinute)
        addFact(tr("Logs per minute"), units.text(units.count(seen.logsPerMinute)));
    if (seen.cpuPercent)
        addFact(tr("CPU"), units.text(units.percent(seen.cpuPercent)));
    if (seen.batchSeconds)
        addFact(tr("Last batch"), seen.deadlineSeconds ? tr("%1 of %2").arg(units.text(units.secondsFigure(seen.batchSeconds)), units.text(units.secondsFigure(seen.deadlineSeconds)))
                                                       : units.text(units.secondsFigure(seen.batchSeconds)));
    if (seen.behindSeconds > 0)
        addFact(tr("Behind"), units.duration(seen.behindSeconds));
    if (seen.ceiling)
        addFact(tr("Ceiling"), units.integer(*seen.ceiling));
    if (seen.stale)
        addFact(tr("Age"), units.duration(seen.ageSeconds));
}

QString DecisionDetail::text() const
{
    return m_text.join(u'\n');
}

void DecisionDetail::clear()
{
    m_text.clear();
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void DecisionDetail::addCaption(const QString& text)
{
    const int row = m_facts->rowCount();
    auto* caption = new Label(text, 13, ColorRole::Text, QFont::DemiBold);
    if (!m_text.isEmpty())
        caption->setContentsMargins(0, scaled(10), 0, 0);
    m_facts->addWidget(caption, row, 0, 1, 2);
    m_text.append(text);
}

void DecisionDetail::addFact(const QString& name, const QString& value, bool strong)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    auto* caption = new Label(name, 12, ColorRole::Text2);
    auto* text = new Label(value, 12, ColorRole::Text, strong ? QFont::DemiBold : QFont::Normal);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    caption->setBuddy(text);
    m_facts->addWidget(caption, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
    //: a fact: its name, its value
    m_text.append(tr("%1: %2").arg(name, value));
}

} // namespace stoker::widgets
