// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/settings.h"

#include "session/program/privatefile.h"

#include <algorithm>
#include <cmath>

namespace stoker::session::program {

namespace {

constexpr const char* kKeys[] = {
    key::theme.key, key::language.key, key::page.key, key::windowGeometry.key, key::windowState.key, key::liveSplitter.key,
    key::executorHeader.key, key::pollIntervalMs.key, key::releaseGraceSeconds.key, key::victimOrder.key,
    key::deadlineSeconds.key, key::costPerCoreHour.key, key::currency.key, key::labRecent.key, key::labScenario.key, key::labEngine.key, key::notifyFrom.key,
    key::historyDays.key, key::historyMegabytes.key,
};

const QString kVersionKey = QStringLiteral("version");

QString keyText(const char* name) { return QString::fromLatin1(name); }

} // namespace

std::span<const char* const> allSettingKeys() { return kKeys; }

Settings::Settings(const QString& path, std::span<const Migration> migrations, QObject* parent) : QObject(parent), m_file(path, QSettings::IniFormat)
{
    // An empty file is new; one without a version is from before there was one. A newer one is left as it is: its known keys still hold.
    const int newest = migrations.empty() ? kVersion : migrations.back().version;
    const int found = m_file.allKeys().isEmpty() ? newest : m_file.value(kVersionKey, 0).toInt();
    for (const Migration& step : migrations) {
        if (step.version > found)
            step.apply(m_file);
    }
    if (found < newest || !m_file.contains(kVersionKey))
        m_file.setValue(kVersionKey, std::max(found, newest));
}

QString Settings::defaultPath() { return privateFilePath(QStringLiteral("settings.ini")); }

int Settings::indexOf(const char* key, std::span<const char* const> names) const
{
    const QString text = m_file.value(keyText(key)).toString();
    const auto found = std::find_if(names.begin(), names.end(), [&text](const char* name) { return text == QLatin1String(name); });
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

int Settings::number(const Setting<int>& setting) const
{
    bool ok = false;
    const int value = m_file.value(keyText(setting.key)).toString().toInt(&ok);
    return ok ? std::clamp(value, setting.least, setting.most) : setting.fallback;
}

double Settings::number(const Setting<double>& setting) const
{
    bool ok = false;
    const double value = m_file.value(keyText(setting.key)).toString().toDouble(&ok);
    return ok && std::isfinite(value) ? std::clamp(value, setting.least, setting.most) : setting.fallback;
}

QString Settings::value(const TextSetting& setting) const
{
    const QVariant found = m_file.value(keyText(setting.key));
    // A comma makes a list of a line that somebody wrote without quotes.
    return found.isValid() ? found.toStringList().join(QLatin1Char(',')) : QString::fromUtf8(setting.fallback);
}

QByteArray Settings::value(const StateSetting& setting) const { return m_file.value(keyText(setting.key)).toByteArray(); }

void Settings::write(const char* key, const QVariant& value)
{
    if (m_file.value(keyText(key)) == value)
        return;
    m_file.setValue(keyText(key), value);
    emit changed(keyText(key));
}

void Settings::reset(const char* key)
{
    if (!m_file.contains(keyText(key)))
        return;
    m_file.remove(keyText(key));
    emit changed(keyText(key));
}

domain::Result<bool> Settings::save() { return savePrivately(m_file); }

} // namespace stoker::session::program
