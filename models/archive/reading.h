// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"

namespace stoker::archive {

/// One picture of a file over several statements. Ends the reading, whatever came of it: an open one keeps the log from being taken over.
class Reading {
public:
    explicit Reading(const DatabaseFile& file) : m_file(file), m_begun(file.run(QStringLiteral("BEGIN"))) {}
    ~Reading() { (void)m_file.run(QStringLiteral("COMMIT")); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    [[nodiscard]] const domain::Result<bool>& begun() const { return m_begun; }

private:
    const DatabaseFile& m_file;
    domain::Result<bool> m_begun;
};

} // namespace stoker::archive
