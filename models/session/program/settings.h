// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "session/program/alertrules.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>

namespace stoker::session::program {

enum class Theme { System, Light, Dark };

/// The names of an enum in the file, in the order of its values.
template <class Enum>
struct Names;
template <>
struct Names<Theme> {
    static constexpr std::array list{"system", "light", "dark"};
};
template <>
struct Names<NotifyFrom> {
    static constexpr std::array list{"nothing", "critical", "warning", "all"};
};

/// One setting: its key in the file, what it is without one, and for numbers what it may be.
template <class T>
struct Setting {
    const char* key;
    T fallback{};
    T least{};
    T most{};
};

/// A text, and what it is without one.
struct TextSetting {
    const char* key;
    const char* fallback;
};
/// The state of something on the screen, as Qt writes it; empty without one.
struct StateSetting {
    const char* key;
};

/// Every setting of the program. Who adds one adds it to allSettingKeys() as well; a test compares.
namespace key {
inline constexpr Setting<Theme> theme{"ui/theme", Theme::System};
inline constexpr TextSetting language{"ui/language", ""}; ///< "de", "zh_CN"; empty = the system's
inline constexpr TextSetting page{"ui/page", "live"};
inline constexpr StateSetting windowGeometry{"ui/window_geometry"};
inline constexpr StateSetting windowState{"ui/window_state"};
inline constexpr StateSetting liveSplitter{"ui/live_splitter"};
inline constexpr StateSetting executorHeader{"ui/executor_header"};
inline constexpr Setting<int> pollIntervalMs{"poll/interval_ms", 1000, 250, 60'000};
inline constexpr Setting<int> releaseGraceSeconds{"release/grace_s", 5, 0, 60};
inline constexpr TextSetting victimOrder{"release/victim_order", "excluded,idle,no_cache,no_needed_shuffle,no_shuffle,worst_gc,newest"};
inline constexpr Setting<double> deadlineSeconds{"batch/deadline_s", 0.0, 0.0, 86'400.0}; ///< 0 = the interval of the batch
inline constexpr Setting<double> costPerCoreHour{"cost/per_core_hour", 0.0, 0.0, 1e6};     ///< 0 = not known, cost is not shown
inline constexpr TextSetting currency{"cost/currency", ""};
inline constexpr Setting<int> historyDays{"history/keep_days", 30, 1, 3'650};
inline constexpr Setting<int> historyMegabytes{"history/keep_mb", 2'000, 50, 1'000'000}; ///< of 10^6 bytes; the oldest goes first
inline constexpr TextSetting labRecent{"lab/recent", ""};     ///< addresses of traces, the newest first, parted by line feeds
inline constexpr TextSetting labScenario{"lab/scenario", ""}; ///< the last arrangement, as a scenario file has it
inline constexpr TextSetting labEngine{"lab/engine", "exact"}; ///< the one that answers at rest
inline constexpr Setting<NotifyFrom> notifyFrom{"alerts/notify", NotifyFrom::Critical};
} // namespace key
[[nodiscard]] std::span<const char* const> allSettingKeys();

/// What the user chose, typed, in one INI file. A value that cannot be read is its fallback, a number out of range the nearest that is allowed;
/// keys nobody knows (of a newer version) are kept. Never holds a token. GUI thread (stokerctl: the main thread).
class Settings final : public QObject {
    Q_OBJECT
public:
    /// A change of the file's layout: brings it to `version`.
    struct Migration {
        int version;
        void (*apply)(QSettings& file);
    };
    static constexpr int kVersion = 1;

    /// `path`: defaultPath() for the program, a file of their own for tests.
    explicit Settings(const QString& path, std::span<const Migration> migrations = {}, QObject* parent = nullptr);
    /// settings.ini in the folder that the system gives this program.
    [[nodiscard]] static QString defaultPath();

    template <class T>
    [[nodiscard]] T value(const Setting<T>& setting) const
    {
        if constexpr (std::is_enum_v<T>) {
            const int index = indexOf(setting.key, Names<T>::list);
            return index < 0 ? setting.fallback : static_cast<T>(index);
        } else {
            return number(setting);
        }
    }
    [[nodiscard]] QString value(const TextSetting& setting) const;
    [[nodiscard]] QByteArray value(const StateSetting& setting) const;

    template <class T>
    void set(const Setting<T>& setting, T value)
    {
        if constexpr (std::is_enum_v<T>)
            write(setting.key, QString::fromLatin1(Names<T>::list.at(static_cast<std::size_t>(value))));
        else
            write(setting.key, std::clamp(value, setting.least, setting.most));
    }
    void set(const TextSetting& setting, const QString& value) { write(setting.key, value); }
    void set(const StateSetting& setting, const QByteArray& value) { write(setting.key, value); }
    /// Back to the fallback.
    void reset(const char* key);

    /// Writes what is not yet in the file. FileUnwritable{path}.
    [[nodiscard]] domain::Result<bool> save();

signals:
    /// `key` of the setting that has another value now.
    void changed(const QString& key);

private:
    [[nodiscard]] int indexOf(const char* key, std::span<const char* const> names) const;
    [[nodiscard]] int number(const Setting<int>& setting) const;
    [[nodiscard]] double number(const Setting<double>& setting) const;
    void write(const char* key, const QVariant& value);

    QSettings m_file;
};

} // namespace stoker::session::program
