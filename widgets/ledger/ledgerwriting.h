// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/ledgerstore.h"
#include "widgets/common/messagebar.h"

#include <QFutureWatcher>

namespace stoker::widgets {

/// An export of stored lines: says how far it is, can be cancelled, and says what came of it. Hidden while there is nothing to say. GUI thread.
class LedgerWriting final : public QWidget {
    Q_OBJECT
public:
    explicit LedgerWriting(QWidget* parent = nullptr);

    /// JSON, or comma-separated where the path ends in .csv. One at a time: an earlier one is cancelled. `expected`: lines; empty = not known.
    void write(ports::LedgerStore& store, const QString& path, const ports::LedgerQuery& query, std::optional<qint64> expected);
    void cancel();
    /// Of an export that was made elsewhere.
    void sayDone(const QString& path, qint64 lines);
    void sayFailed(const domain::Error& error);
    [[nodiscard]] MessageBar* bar() const { return m_bar; }

private:
    void sayProgress();
    void finished();

    MessageBar* m_bar;
    QFutureWatcher<domain::Result<qint64>> m_watcher;
    QString m_path;
    std::optional<qint64> m_expected;
    bool m_running = false;
};

} // namespace stoker::widgets
