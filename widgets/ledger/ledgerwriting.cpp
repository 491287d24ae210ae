// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerwriting.h"

#include "words/sentences.h"
#include "words/units.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>

namespace stoker::widgets {

using namespace Qt::StringLiterals;

LedgerWriting::LedgerWriting(QWidget* parent) : QWidget(parent), m_bar(new MessageBar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 6);
    column->addWidget(m_bar);
    m_bar->setObjectName(u"writing"_s);
    hide();
    connect(m_bar, &MessageBar::actionTriggered, this, &LedgerWriting::cancel);
    connect(m_bar, &MessageBar::dismissed, this, &QWidget::hide);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &LedgerWriting::sayProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LedgerWriting::finished);
}

void LedgerWriting::write(ports::LedgerStore& store, const QString& path, const ports::LedgerQuery& query, std::optional<qint64> expected)
{
    m_watcher.cancel();
    m_path = path;
    m_expected = expected;
    m_running = true;
    const bool csv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    m_watcher.setFuture(store.exportTo(path, csv ? ports::LedgerFormat::Csv : ports::LedgerFormat::Json, query));
    sayProgress();
}

void LedgerWriting::sayProgress()
{
    if (!m_running)
        return;
    const words::Units units;
    const QString name = QFileInfo(m_path).fileName();
    const QString soFar = units.integer(m_watcher.progressValue());
    m_bar->setDismissable(false);
    m_bar->showMessage(MessageBar::Kind::Information,
                       //: a file, lines, lines
                       m_expected ? tr("Writing %1: %2 of %3 lines").arg(name, soFar, units.integer(*m_expected)) : tr("Writing %1: %2 lines").arg(name, soFar), tr("Cancel"));
    show();
}

void LedgerWriting::cancel()
{
    if (!m_running)
        return;
    if (m_watcher.future().resultCount() > 0) { // too late: it is written
        finished();
        return;
    }
    m_running = false;
    m_watcher.cancel();
    m_bar->setDismissable(true);
    m_bar->showMessage(MessageBar::Kind::Information, tr("The export was cancelled. Nothing was written."));
}

void LedgerWriting::finished()
{
    if (!std::exchange(m_running, false))
        return;
    const auto future = m_watcher.future();
    const domain::Result<qint64> written = future.resultCount() > 0 ? future.result() : domain::failure(domain::ErrorCode::Cancelled);
    if (written)
        sayDone(m_path, *written);
    else
        sayFailed(written.error());
}

void LedgerWriting::sayDone(const QString& path, qint64 lines)
{
    m_bar->setDismissable(true);
    m_bar->showMessage(MessageBar::Kind::Information, tr("%n line(s) written to %1.", nullptr, int(lines)).arg(QDir::toNativeSeparators(path)));
    show();
}

void LedgerWriting::sayFailed(const domain::Error& error)
{
    m_bar->setDismissable(true);
    m_bar->showMessage(MessageBar::Kind::Error, words::wholeText(error));
    show();
}

} // namespace stoker::widgets
