// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerdetail.h"

#include "domain/ledgerjson.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/ledger/effectline.h"
#include "widgets/ledger/ledgerchart.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QGridLayout>

#include <map>

namespace stoker::widgets {
namespace {

using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using namespace std::chrono_literals;

constexpr qsizetype kMostIds = 12;
constexpr std::size_t kMostStates = 8;

void clear(QGridLayout* grid)
{
    while (QLayoutItem* item = grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// Something that was asked, as against something that happened.
bool isCommand(const LedgerLine& line)
{
    return line.kind == LineKind::Target || line.kind == LineKind::Release || line.kind == LineKind::Hold;
}

QString headlineOf(const LedgerLine& line)
{
    switch (line.kind) {
    case LineKind::Target:
        return line.targetBefore ? LedgerDetail::tr("Target %1").arg(words::whatWord(line)) : LedgerDetail::tr("Target set to %1").arg(words::Units().integer(line.targetAfter));
    case LineKind::Release:
        return LedgerDetail::tr("Release %n executor(s)", nullptr, int(line.executors.size()));
    default:
        return words::whatWord(line);
    }
}

/// What came of it, as a sentence of its own.
QString sentenceOf(const LedgerLine& line)
{
    if (const QString failure = words::failureText(line); !failure.isEmpty())
        return failure;
    if (!isCommand(line))
        return line.reason; // Spark's own words
    switch (line.status) {
    case LineStatus::Pending:
        return LedgerDetail::tr("Not sent yet: it can be taken back.");
    case LineStatus::TakenBack:
        return LedgerDetail::tr("Taken back before it was sent. Nothing changed.");
    case LineStatus::Sent:
        return LedgerDetail::tr("Sent; the driver has not answered yet.");
    case LineStatus::Accepted:
        return LedgerDetail::tr("The driver accepted it. No effect was seen yet.");
    case LineStatus::Refused:
        return LedgerDetail::tr("Refused. Nothing changed.");
    case LineStatus::Seen:
        return LedgerDetail::tr("The driver accepted it, and the effect was seen.");
    case LineStatus::NotSeen:
        return LedgerDetail::tr("The driver accepted it, but the effect was not seen in the time it was given.");
    }
    return {};
}

QString listOf(const std::vector<domain::ExecutorId>& ids)
{
    QStringList texts;
    for (const domain::ExecutorId& id : ids) {
        if (texts.size() == kMostIds)
            break;
        texts.append(id.text);
    }
    const QString list = words::list(texts);
    const int more = int(ids.size()) - int(texts.size());
    return more > 0 ? LedgerDetail::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace

LedgerDetail::LedgerDetail(QWidget* parent)
    : QWidget(parent), m_who(new Label({}, 12, ColorRole::Text2)), m_headline(new Label({}, 16, ColorRole::Text, QFont::DemiBold)), m_sentence(new Label({}, 12, ColorRole::Text2)),
      m_facts(new QGridLayout), m_effectText(new Label({}, 12, ColorRole::Text2)), m_effectTitle(new Label(tr("Effect seen"), 13, ColorRole::Text, QFont::DemiBold)),
      m_effect(new EffectLine), m_chart(new LedgerChart), m_course(new QWidget), m_states(new QGridLayout), m_showOnChart(new Button(tr("Show on chart"), u"live"))
{
    for (Label* label : {m_headline, m_sentence}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    column->addWidget(m_who);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnMinimumWidth(0, 96);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addSpacing(12);
    auto* effectHead = new QHBoxLayout;
    effectHead->addWidget(m_effectTitle);
    effectHead->addStretch(1);
    effectHead->addWidget(m_effectText);
    column->addLayout(effectHead);
    column->addWidget(m_effect);
    column->addWidget(makeCourse());
    column->addSpacing(8);
    m_chart->setMaximumHeight(scaled(230));
    column->addWidget(m_chart, 3);
    column->addStretch(1);
    column->addSpacing(8);
    auto* foot = new QHBoxLayout;
    auto* copy = new Button(tr("Copy JSON"), u"copy");
    foot->addWidget(m_showOnChart);
    foot->addStretch(1);
    foot->addWidget(copy);
    column->addLayout(foot);
    connect(m_showOnChart, &QPushButton::clicked, this, [this] { emit showOnChartRequested(m_line.time); });
    connect(copy, &QPushButton::clicked, this,
            [this, copy] {
                emit copyRequested();
                copy->sayDone(tr("Copied"));
            });
}

void LedgerDetail::setLine(const LedgerLine& line, const domain::History* history, domain::Instant now)
{
    const words::Units units;
    if (!(m_line == line)) {
        m_line = line;
        //: the moment and who: "13:52:40 · m.keller"
        m_who->setText(tr("%1 · %2").arg(units.dateTime(line.time), words::whoWord(line)));
        m_headline->setText(headlineOf(line));
        m_sentence->setText(sentenceOf(line));
        m_sentence->setRole(line.error || line.status == LineStatus::NotSeen ? ColorRole::CautionText : ColorRole::Text2);
        fillFacts();
        m_effect->setLine(line);
        m_effectTitle->setVisible(line.sent.has_value());
        m_effectText->setText(line.sent ? words::effectWord(line) : QString());
    }
    m_chart->setVisible(history);
    m_showOnChart->setVisible(history);
    // From a few minutes before to well after its effect, and never beyond now.
    const domain::Instant end = std::min(now, line.fullEffect.value_or(line.time) + 5min);
    m_chart->show(history, line.time - 5min, std::max(end, line.time + 30s), line.time);
}

QWidget* LedgerDetail::makeCourse()
{
    auto* column = new QVBoxLayout(m_course);
    column->setContentsMargins(0, scaled(8), 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(tr("Course", "of a command, from asked for to its effect"), 13, ColorRole::Text, QFont::DemiBold));
    m_states->setHorizontalSpacing(12);
    m_states->setVerticalSpacing(3);
    m_states->setColumnStretch(1, 1);
    column->addLayout(m_states);
    m_course->hide();
    return m_course;
}

void LedgerDetail::setStates(const std::vector<ports::LedgerState>& states)
{
    const words::Units units;
    std::vector<std::pair<QString, QString>> rows;
    for (const ports::LedgerState& state : states) {
        const QString word = words::effectWord(state.line);
        if (!word.isEmpty() && (rows.empty() || rows.back().second != word))
            rows.emplace_back(units.timeOfDay(state.recorded), word);
    }
    QStringList texts;
    for (const auto& [time, word] : rows)
        texts.append(time + QStringLiteral("  ") + word);
    m_course->setVisible(!rows.empty());
    if (texts == m_stateTexts)
        return;
    m_stateTexts = texts;
    clear(m_states);
    // The last ones say how it ended; what is left out is in the export.
    const std::size_t first = rows.size() > kMostStates ? rows.size() - kMostStates : 0;
    for (std::size_t i = first; i < rows.size(); ++i) {
        auto* time = new Label(rows[i].first, 12, ColorRole::Text2);
        time->setFont(figureFont(12));
        auto* word = new Label(rows[i].second, 12);
        word->setWordWrap(true);
        m_states->addWidget(time, int(i - first), 0, Qt::AlignTop);
        m_states->addWidget(word, int(i - first), 1);
    }
}

QString LedgerDetail::statesText() const { return m_stateTexts.join(u'\n'); }

void LedgerDetail::addFact(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    auto* caption = new Label(name, 12, ColorRole::Text2);
    auto* text = new Label(value, 12);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    caption->setBuddy(text);
    m_facts->addWidget(caption, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
}

void LedgerDetail::fillFacts()
{
    clear(m_facts);
    const words::Units units;
    if (!m_line.reason.isEmpty() && isCommand(m_line))
        addFact(tr("Why"), tr("“%1”").arg(m_line.reason));
    addFact(tr("Executors"), listOf(m_line.executors));
    if (m_line.kind == LineKind::Release) {
        addFact(tr("How"), words::wayWord(m_line.way));
        addFact(tr("Afterwards"), m_line.replace ? tr("Spark starts new ones in their place") : tr("the target goes down with them"));
    }
    if (m_line.targetBefore && m_line.kind == LineKind::Target)
        addFact(tr("Before"), tr("target %1").arg(*m_line.targetBefore));
    if (m_line.aboveCeiling && m_line.ceiling.value)
        addFact(tr("Ceiling"), tr("at most %1 can come: %2").arg(QString::number(*m_line.ceiling.value), words::ceilingWord(m_line.ceiling.because)));
    std::map<domain::Outcome, std::vector<domain::ExecutorId>> byOutcome;
    for (const domain::ExecutorOutcome& one : m_line.outcomes)
        byOutcome[one.outcome].push_back(one.id);
    for (const auto& [outcome, ids] : byOutcome)
        //: what became of executors: "draining: 3, 7"
        addFact(tr("Answered"), tr("%1: %2").arg(words::outcomeWord(outcome), listOf(ids)));
    if (m_line.sent)
        addFact(tr("Sent"), units.timeOfDay(*m_line.sent));
    if (m_line.number)
        addFact(tr("Number"), tr("%1 of the driver's own list").arg(*m_line.number));
}

} // namespace stoker::widgets
