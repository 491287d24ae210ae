// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the ledger page: files, and the clipboard. The rest is in ledgerpage.cpp.
#include "widgets/ledger/ledgerpage.h"

#include "widgets/ledger/ledgerdetail.h"
#include "widgets/ledger/ledgerhead.h"
#include "widgets/ledger/ledgerwriting.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTableView>

namespace stoker::widgets {

using namespace Qt::StringLiterals;

void LedgerPage::askForExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the ledger"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("Comma-separated (*.csv)")});
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.contains("*.csv"_L1) ? u"csv"_s : u"json"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerPage::startExport);
    dialog->open();
}

void LedgerPage::startExport(const QString& path)
{
    const auto stored = query();
    if (isStored() && stored) {
        m_writing->write(*m_stored.store(), path, *stored, m_stored.total());
        return;
    }
    if (const auto written = exportTo(path); !written)
        m_writing->sayFailed(written.error());
    else
        m_writing->sayDone(path, *written);
}

/// As session::LedgerRecorder stores them.
ports::LedgerKey LedgerPage::sessionKey() const
{
    ports::LedgerKey key;
    if (m_recorded) {
        const domain::Recording& recording = *m_recorded->recording;
        key.application = recording.application.id;
        key.instance = recording.application.instance;
        key.name = recording.application.name;
        key.address = recording.address;
    }
    if (!m_session)
        return key;
    if (const domain::SnapshotPtr snapshot = m_session->store().snapshot()) {
        key.application = snapshot->application.id;
        key.instance = snapshot->application.instance;
        key.name = snapshot->application.name;
    }
    key.address = m_session->settings().address;
    return key;
}

std::vector<ports::LedgerEntry> LedgerPage::shownOfSession() const
{
    std::vector<ports::LedgerEntry> entries;
    const ports::LedgerKey key = sessionKey();
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const QModelIndex source = sourceOf(m_rows.index(row, 0));
        if (const domain::LedgerLine* line = source.model() == &m_model ? m_model.line(source) : nullptr)
            entries.push_back({key, {}, *line});
        else if (const domain::DecisionLine* decision = source.model() == &m_decisions ? m_decisions.decision(source) : nullptr)
            entries.push_back({key, {}, *decision});
    }
    return entries;
}

domain::Result<qint64> LedgerPage::exportTo(const QString& path) const
{
    const std::vector<ports::LedgerEntry> entries = shownOfSession();
    const QByteArray bytes = m_document(path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? ports::LedgerFormat::Csv : ports::LedgerFormat::Json, entries);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return domain::failure(domain::ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return static_cast<qint64>(entries.size());
}

void LedgerPage::copyLine()
{
    const item::StoredEntry* stored = isStored() ? m_stored.model()->entry(sourceOf(m_table->currentIndex())) : nullptr;
    ports::LedgerKey key = sessionKey();
    if (stored) {
        key.application = stored->application;
        key.name = stored->applicationName;
        key.address = QString();
        key.instance = {};
    }
    const QByteArray document = m_document(ports::LedgerFormat::Json, {{key, {}, m_detail->line()}});
    const QJsonObject line = QJsonDocument::fromJson(document).array().first().toObject();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Indented)));
}

} // namespace stoker::widgets
