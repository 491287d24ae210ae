// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "policy/plan.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace stoker::session::program {

/// The policies that the user has saved under names of their own, and which one each application was last steered with, in one JSON file that only its
/// user may read, and that any number of processes may change (sharedfile.h). GUI thread.
class PlanBook final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostPlans = 200;
    static constexpr std::size_t kMostUsed = 50; ///< applications whose policy is remembered; the longest unused one goes first
    static constexpr int kLongestName = 60;

    /// `path`: defaultPath() for the program, a file of their own for tests. What cannot be read is kept beside it as ".broken" when something is written.
    explicit PlanBook(const QString& path, QObject* parent = nullptr);
    /// policies.json in the folder that the system gives this program.
    [[nodiscard]] static QString defaultPath();

    /// In the order in which they were saved. Each has a name that no other one has, and is accepted by policy::pilotOf().
    [[nodiscard]] const std::vector<policy::Plan>& plans() const { return m_now.plans; }
    /// Null: there is none of this name.
    [[nodiscard]] const policy::Plan* find(const QString& name) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(const QString& name) const;
    /// Why the file was not taken, and the book is empty.
    [[nodiscard]] const std::optional<domain::Error>& fault() const { return m_fault; }
    /// `wanted`, with a number behind it where it is taken.
    [[nodiscard]] QString freshName(const QString& wanted) const;

    // Each of these reads the file again, changes the book at once and writes the file, so that what another process saved meanwhile stays: what pilotOf() finds wrong, BadArgument{name: "name"} for a name that is empty, too long or taken
    // (nothing is changed then), or FileUnwritable{path, detail} (kept until the program ends).
    /// Adds it: at `row`, or as the last.
    domain::Result<bool> add(const policy::Plan& plan, std::optional<std::size_t> row = {});
    /// In place of the one called `name`; its own name may be another.
    domain::Result<bool> replace(const QString& name, const policy::Plan& plan);
    domain::Result<bool> remove(const QString& name);

    /// What the application at this address was last used with; need not be in the book. Empty: nothing.
    [[nodiscard]] std::optional<policy::Plan> lastUsed(const QString& address) const;
    domain::Result<bool> noteUsed(const QString& address, const policy::Plan& plan);

signals:
    void changed();

private:
    struct Used {
        QString address;
        policy::Plan plan;
        friend bool operator==(const Used&, const Used&) = default;
    };
    struct Content {
        std::vector<policy::Plan> plans;
        std::vector<Used> used; ///< the latest first
        friend bool operator==(const Content&, const Content&) = default;
    };
    [[nodiscard]] domain::Result<bool> check(const policy::Plan& plan, const QString& instead) const;
    [[nodiscard]] static domain::Result<Content> read(const QByteArray& document);
    void readAgain();
    domain::Result<bool> edit(const std::function<domain::Result<bool>()>& change);
    [[nodiscard]] domain::Result<bool> write();

    QString m_path;
    Content m_now;
    Content m_inFile; ///< as it was read or written last
    std::optional<domain::Error> m_fault;
};

/// FileUnreadable, or as policy::planFromJson().
[[nodiscard]] domain::Result<policy::Plan> readPlanFile(const QString& path);
/// FileUnwritable{path, detail}.
[[nodiscard]] domain::Result<bool> writePlanFile(const QString& path, const policy::Plan& plan);

} // namespace stoker::session::program
