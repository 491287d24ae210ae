// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/ledgercells.h"

#include <QAbstractTableModel>

#include <optional>
#include <variant>
#include <vector>

namespace stoker::item {

/// A line of the ledger as it was stored. Time, command and row together are its place in the order, and which one it is.
struct StoredEntry {
    domain::Instant time;
    bool command = false;
    qint64 row = 0;
    domain::ApplicationId application;
    QString applicationName;
    std::variant<domain::LedgerLine, domain::DecisionLine> what;
    friend bool operator==(const StoredEntry&, const StoredEntry&) = default;
};
/// Newer; at one time a command stands above the decision that it came from.
[[nodiscard]] bool isAbove(const StoredEntry& a, const StoredEntry& b);

/// What was stored, newest first, page by page: asks for the next one (moreWanted()) when a view comes to its end, and takes what was stored since by
/// refresh(), without a reset. Knows nothing of the store. Roles as LedgerTableModel's. GUI thread.
class StoredLedgerModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxEntries = 20'000; ///< then nothing more is asked for: a search is what leads further

    explicit StoredLedgerModel(QObject* parent = nullptr);

    /// The first page of another question. `more`: older ones are stored.
    void setEntries(std::vector<StoredEntry> entries, bool more);
    /// The next page.
    void append(std::vector<StoredEntry> entries, bool more);
    /// The page that was asked for did not come: it may be asked for again.
    void giveUp();
    /// The first page as it is now: rows come, go and change. Where it does not reach down to what is here, it takes its place.
    void refresh(std::vector<StoredEntry> entries, bool more);

    /// Null: none. Valid until the next change.
    [[nodiscard]] const StoredEntry* entry(const QModelIndex& index) const;
    [[nodiscard]] const StoredEntry* last() const { return m_entries.empty() ? nullptr : &m_entries.back(); }
    /// The command that a decision led to, among those that are here.
    [[nodiscard]] QModelIndex commandOf(const StoredEntry& decision) const;
    [[nodiscard]] bool isCut() const { return m_more && m_entries.size() >= kMaxEntries; }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// append() or giveUp() is the answer.
    void moreWanted();

private:
    void removeFrom(std::size_t row, std::size_t count);

    std::vector<StoredEntry> m_entries; ///< newest first
    bool m_more = false;
    bool m_asked = false;
    words::Units m_units;
};

} // namespace stoker::item
