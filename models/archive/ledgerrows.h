// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/ledgerstore.h"

#include <QHash>

namespace stoker::archive {

/// How long what is stored is kept, by the application's clock. Commands are few, and what was done by whom is asked for longer than why nothing was.
struct Retention {
    int decisionDays = 90; ///< 0 = for ever
    int commandDays = 365;
    friend bool operator==(const Retention&, const Retention&) = default;
};

/// Puts values into rows, inside whatever transaction its owner has open. One thread, that of the file, which it does not own.
class LedgerRows {
public:
    struct Put {
        ports::LedgerKey key;
        std::variant<domain::LedgerLine, domain::DecisionLine, ports::PilotMark> value;
    };
    using Retention = archive::Retention;
    struct Context {};
    static constexpr qsizetype kMostWaiting = 20'000;

    explicit LedgerRows(DatabaseFile& file, const Context& context = {});
    ~LedgerRows();

    /// Commands and marks are worth a disk's trouble at once; of decisions there is one every few seconds.
    [[nodiscard]] static bool isPatient(const Put& put) { return std::holds_alternative<domain::DecisionLine>(put.value); }
    [[nodiscard]] static bool givesWay(const Put& put) { return isPatient(put); }
    [[nodiscard]] static qsizetype weightOf(const Put&) { return 1; }

    using Done = domain::Result<bool>;
    /// `now`: the machine's clock.
    [[nodiscard]] Done put(const Put& put, domain::Instant now);
    [[nodiscard]] Done put(const ports::LedgerKey& key, const domain::LedgerLine& line, domain::Instant now);
    [[nodiscard]] Done put(const ports::LedgerKey& key, const domain::DecisionLine& decision, domain::Instant now);
    [[nodiscard]] Done put(const ports::LedgerKey& key, const ports::PilotMark& mark, domain::Instant now);
    /// From here on lines of this session up to the answer's id are those of before (ports::LedgerStore::lastIds).
    [[nodiscard]] domain::Result<ports::LedgerIds> lastIds(const ports::LedgerKey& key);

    /// What was looked up inside a transaction that was rolled back is not there.
    void forget();
    /// Removes at most `rows` of each kind that are too old; answers how many.
    [[nodiscard]] domain::Result<int> sweep(const Retention& retention, domain::Instant now, int rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The text that is searched: who and why, whatever the case.
[[nodiscard]] QString searchText(const domain::LedgerLine& line);

} // namespace stoker::archive
