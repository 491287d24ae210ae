// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"
#include "trace/event.h"

#include <map>

namespace stoker::trace {

/// The resource profiles of a log. How many tasks they leave room for is ResourceProfile.calculateTasksAndLimitingResource. One log, one thread.
class ProfileBook final {
public:
    void added(const ResourceProfileAdded& event);
    /// A stage needs it, whether or not the log describes it.
    void used(int id) { note(id); }
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_profiles.size()); }
    /// Fills taskCpus, mostTasks and profiles. What the default profile is, the settings say where no event does: before Spark 3.1.
    void build(const std::map<QString, QString>& settings, domain::Workload& workload) const;

private:
    struct Profile {
        domain::WorkProfile described;
        bool isDescribed = false;
    };
    /// Null where there are too many.
    Profile* note(int id);
    std::map<int, Profile> m_profiles;
};

} // namespace stoker::trace
