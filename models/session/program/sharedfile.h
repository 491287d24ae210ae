// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QLockFile>
#include <QString>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

/// Files of the user that two windows (and a terminal) may change at the same time.
namespace stoker::session::program {

/// A turn at a file, from before it is read again until it is written: held among all processes (QLockFile, `path`.lock beside it; the lock of a process
/// that died is taken over). Waits for two seconds at the most: a turn lasts milliseconds. Makes the folder.
class FileTurn {
public:
    explicit FileTurn(const QString& path);
    /// FileUnwritable{path, detail}: somebody else holds it, or nothing can be written there.
    [[nodiscard]] const domain::Result<bool>& taken() const { return m_taken; }

private:
    QLockFile m_lock;
    domain::Result<bool> m_taken;
};

/// Reads again, changes, writes: all in one turn. `change` says whether there is something to write, or what is wrong (then nothing is written). Without a turn it is
/// changed nevertheless, and the answer says why it is not in the file.
[[nodiscard]] domain::Result<bool> changeInTurn(const QString& path, const std::function<void()>& readAgain, const std::function<domain::Result<bool>()>& change,
                                                const std::function<domain::Result<bool>()>& write);

/// What two sides have made of `base`, their last common state: each entry once by `key`. What one side alone changed, added or removed is so in the result. Both
/// changed one entry: mine stands. One changed what the other removed: it stays, changed. In the order of `theirs`; what only I have, behind its neighbour in `mine`.
template <class T, class Key>
[[nodiscard]] std::vector<T> merged(const std::vector<T>& base, const std::vector<T>& mine, const std::vector<T>& theirs, Key key)
{
    const auto in = [&key](const std::vector<T>& list, const T& one) {
        return std::find_if(list.begin(), list.end(), [&](const T& other) { return std::invoke(key, other) == std::invoke(key, one); });
    };
    std::vector<T> result;
    for (const T& theirOne : theirs) {
        const auto myOne = in(mine, theirOne);
        const auto baseOne = in(base, theirOne);
        if (myOne == mine.end() && baseOne != base.end() && *baseOne == theirOne)
            continue;
        const bool isMine = myOne != mine.end() && (baseOne == base.end() || !(*myOne == *baseOne));
        result.push_back(isMine ? *myOne : theirOne);
    }
    for (auto myOne = mine.begin(); myOne != mine.end(); ++myOne) {
        const auto baseOne = in(base, *myOne);
        if (in(theirs, *myOne) != theirs.end() || (baseOne != base.end() && *baseOne == *myOne))
            continue;
        const auto neighbour = myOne == mine.begin() ? result.end() : std::find_if(result.begin(), result.end(), [&](const T& one) { return std::invoke(key, one) == std::invoke(key, *std::prev(myOne)); });
        result.insert(neighbour == result.end() ? (myOne == mine.begin() ? result.begin() : result.end()) : std::next(neighbour), *myOne);
    }
    return result;
}

} // namespace stoker::session::program
