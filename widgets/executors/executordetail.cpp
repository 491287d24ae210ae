// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/executordetail.h"

#include "item/executorcells.h"
#include "item/whynottext.h"
#include "session/session.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "words/sentences.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace stoker::widgets {
namespace {

QString numbers(const std::vector<int>& ids)
{
    QStringList texts;
    for (const int id : ids)
        texts.append(QString::number(id));
    return texts.isEmpty() ? QString(words::kNone) : words::list(texts);
}

} // namespace

ExecutorDetail::ExecutorDetail(session::Session& session, domain::ExecutorId id, QWidget* parent)
    : QDialog(parent), m_session(&session), m_id(std::move(id)), m_title(new Label({}, 16, ColorRole::Text, QFont::DemiBold)),
      m_release(new Button(tr("&Release..."), u"release"))
{
    setWindowTitle(tr("Executor %1").arg(m_id.text));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const int count = item::kExecutorColumnCount - 2 + 5; // all but id and host, which are the title
    for (int row = 0; row < count; ++row) {
        auto* name = new Label({}, 12, ColorRole::Text2);
        auto* text = new Label({}, 12);
        text->setFont(figureFont(12));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        m_lines.emplace_back(name, text);
    }
    layout->addLayout(grid);
    layout->addStretch(1);
    auto* row = new QHBoxLayout;
    auto* close = new Button(tr("Close"));
    close->setDefault(true);
    row->addWidget(m_release);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    setMinimumWidth(scaled(420));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_release, &QPushButton::clicked, this, [this] {
        accept();
        emit releaseRequested(m_id);
    });
    connect(&session, &session::Session::updated, this, &ExecutorDetail::refresh);
    connect(&session, &session::Session::stateChanged, this, &ExecutorDetail::refresh);
    connect(&session, &session::Session::ageChanged, this, &ExecutorDetail::refresh);
    connect(&session, &session::Session::applicationChanged, this, &QDialog::reject);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    refresh();
}

std::vector<std::pair<QString, QString>> ExecutorDetail::lines() const
{
    const auto& executors = m_session->store().executors();
    const auto found = std::lower_bound(executors.begin(), executors.end(), m_id, [](const domain::Executor& e, const domain::ExecutorId& wanted) { return e.id < wanted; });
    if (found == executors.end() || found->id != m_id)
        return {};
    const domain::Executor& executor = *found;
    const domain::Instant now = m_session->store().snapshot()->time;
    const item::ExecutorCells cells;
    std::vector<std::pair<QString, QString>> lines;
    for (const item::ExecutorColumnInfo& column : item::executorColumns()) {
        if (column.column == item::ExecutorColumn::Id || column.column == item::ExecutorColumn::Host)
            continue;
        QString text = column.column == item::ExecutorColumn::Tasks || column.column == item::ExecutorColumn::Memory ? cells.toolTip(column.column, executor, now)
                                                                                                                    : cells.wholeText(column.column, executor, now);
        lines.emplace_back(item::title(column.column), text.isEmpty() ? QString(words::kNone) : text);
    }
    lines.emplace_back(tr("Tasks ended"), cells.units().integer(executor.completedTasks));
    const QString pins = words::pinWords(executor.pins);
    lines.emplace_back(tr("Pinned by"), pins.isEmpty() ? QString(words::kNone) : pins);
    const policy::WhyNot* why = m_session->autopilot().whyNot(m_id);
    lines.emplace_back(tr("Policy"), why ? item::whyNotText(*why) : QString(words::kNone));
    lines.emplace_back(tr("Runs tasks of jobs"), numbers(executor.jobs));
    lines.emplace_back(tr("Read by jobs"), numbers(executor.neededBy));
    return lines;
}

void ExecutorDetail::refresh()
{
    if (!m_session || !m_session->store().snapshot())
        return;
    const auto texts = lines();
    const auto& executors = m_session->store().executors();
    const auto found = std::find_if(executors.begin(), executors.end(), [this](const domain::Executor& e) { return e.id == m_id; });
    m_title->setText(found == executors.end() ? tr("Executor %1 is gone").arg(m_id.text) : tr("Executor %1 on %2").arg(m_id.text, found->host));
    const bool stale = m_session->state() != session::Session::State::Live;
    for (std::size_t i = 0; i < m_lines.size() && i < texts.size(); ++i) {
        m_lines[i].first->setText(texts[i].first);
        m_lines[i].second->setText(texts[i].second);
        m_lines[i].second->setRole(stale ? ColorRole::Text3 : ColorRole::Text);
    }
    const auto blocked = m_session->steeringBlocked();
    m_release->setEnabled(found != executors.end() && !blocked);
    m_release->setToolTip(blocked ? words::wholeText(*blocked) : QString());
}

} // namespace stoker::widgets
