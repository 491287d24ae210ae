// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/result.h"

#include <QDateTime>
#include <QObject>
#include <QTime>

#include <array>
#include <functional>
#include <vector>

namespace stoker::session::program {

/// When alerts are listed, but notify nobody. Local time. From `from` to `to` on the days it begins on; past midnight where `to` is earlier; the whole day
/// where they are equal.
struct QuietHours {
    bool enabled = false;
    QTime from{22, 0};
    QTime to{7, 0};
    std::array<bool, 7> days{true, true, true, true, true, true, true}; ///< Monday first; the day on which they begin
    bool criticalPasses = true;

    [[nodiscard]] bool contains(const QDateTime& local) const;
    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

/// From which severity on alerts are shown on the desktop.
enum class NotifyFrom { Nothing, Critical, Warning, All };
/// What the setting and the quiet hours let through at a moment. Pure.
[[nodiscard]] bool notifies(domain::AlertSeverity severity, NotifyFrom from, const QuietHours& quiet, const QDateTime& local);

/// Everything that the file holds.
struct AlertSetup {
    std::vector<domain::AlertRule> rules;
    QuietHours quiet;
    friend bool operator==(const AlertSetup&, const AlertSetup&) = default;
};
inline constexpr std::size_t kMostAlertRules = 200;

/// What the program comes with.
[[nodiscard]] AlertSetup defaultAlertSetup();
/// BadArgument{name, value, accepted}; `name` is "<id>.threshold": the rule and its field.
[[nodiscard]] domain::Result<bool> checkAlertRule(const domain::AlertRule& rule);
/// Versioned JSON and back (alertjson.cpp). Fails with the first fault: BadArgument or MissingArgument as checkAlertRule(), where a rule without an id is
/// "rules[2]"; BadArgument{"json"} for what is none. Members nobody knows are passed over.
[[nodiscard]] QByteArray alertSetupToJson(const AlertSetup& setup);
[[nodiscard]] domain::Result<AlertSetup> alertSetupFromJson(const QByteArray& json);

/// The rules of the program, for every application it watches, in one JSON file that only its user may read, and that any number of processes may change
/// (sharedfile.h). GUI thread.
class AlertRules final : public QObject {
    Q_OBJECT
public:
    /// `path`: defaultPath() for the program, a file of their own for tests. What cannot be read is kept beside it as ".broken" when something is written.
    explicit AlertRules(const QString& path, QObject* parent = nullptr);
    /// alerts.json in the folder that the system gives this program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const AlertSetup& setup() const { return m_setup; }
    [[nodiscard]] const std::vector<domain::AlertRule>& rules() const { return m_setup.rules; }
    [[nodiscard]] const QuietHours& quiet() const { return m_setup.quiet; }
    /// Null: there is none.
    [[nodiscard]] const domain::AlertRule* find(const QString& id) const;
    /// Why the file was not taken, and the defaults are in force.
    [[nodiscard]] const std::optional<domain::Error>& fault() const { return m_fault; }
    /// An id that no rule has, made from what it watches.
    [[nodiscard]] QString freshId(domain::AlertFigure figure) const;

    // Each of these reads the file again, changes the rules at once and writes the file, so that what another process changed meanwhile stays: BadArgument (nothing is changed then), or FileUnwritable{path, detail} (kept until the program ends).
    /// Replaces the rule of that id, or adds it: at `row`, or as the last; under freshId() where another process has just used the id for a rule of its own.
    domain::Result<bool> put(const domain::AlertRule& rule, std::optional<std::size_t> row = {});
    domain::Result<bool> remove(const QString& id);
    domain::Result<bool> setQuiet(const QuietHours& quiet);
    domain::Result<bool> setSetup(const AlertSetup& setup);
    /// Undoes what led from `before` to `after`, and nothing that was changed since.
    domain::Result<bool> takeBack(const AlertSetup& before, const AlertSetup& after);

    /// FileUnreadable, or as alertSetupFromJson(). Replaces everything.
    domain::Result<bool> importFrom(const QString& path);
    [[nodiscard]] domain::Result<bool> exportTo(const QString& path) const;

signals:
    void changed();

private:
    void readAgain();
    domain::Result<bool> edit(const std::function<domain::Result<bool>()>& change);
    [[nodiscard]] domain::Result<bool> write();

    QString m_path;
    AlertSetup m_setup;
    AlertSetup m_inFile; ///< as it was read or written last
    std::optional<domain::Error> m_fault;
};

} // namespace stoker::session::program
