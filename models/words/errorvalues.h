// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "words/text.h"
#include "words/units.h"

/// The values of an error as a sentence takes them. For use inside `words` only.
namespace stoker::words {

/// As a terminal says it; empty where it says the same as the window.
[[nodiscard]] QString terminalSentence(const domain::Error& error);

[[nodiscard]] inline QString value(const domain::Error& error, const char* name)
{
    const QVariant found = error.values.value(QString::fromLatin1(name));
    const QString text = found.canConvert<QStringList>() && found.typeId() != QMetaType::QString
        ? found.toStringList().join(translate("Error", ", ", "between the items of a list"))
        : found.toString();
    return text.isEmpty() ? QString(kUnknown) : text;
}

/// Who is meant when a sentence starts with it: what was found out inside knows no address.
[[nodiscard]] inline QString subject(const domain::Error& error)
{
    const QString address = error.values.value(QStringLiteral("address")).toString();
    return address.isEmpty() ? translate("Error", "The driver", "instead of its address, at the start of a sentence") : address;
}

[[nodiscard]] inline QString seconds(const domain::Error& error)
{
    const QVariant found = error.values.value(QStringLiteral("seconds"));
    return Units().duration(found.isValid() ? std::optional<double>(found.toDouble()) : std::nullopt);
}

[[nodiscard]] inline QString bytes(const domain::Error& error, const char* name)
{
    const QVariant found = error.values.value(QString::fromLatin1(name));
    const Units units;
    return units.text(units.bytes(found.isValid() ? std::optional<qint64>(found.toLongLong()) : std::nullopt));
}

/// What else is known, in brackets at the end: often the words of another program, so never in the middle of ours.
[[nodiscard]] inline QString withDetail(const domain::Error& error, const QString& text)
{
    const QString detail = error.values.value(QStringLiteral("detail")).toString();
    return detail.isEmpty() ? text : translate("Error", "%1 (%2)", "a sentence and its detail").arg(text, detail);
}

} // namespace stoker::words
