// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QString>

namespace stoker::ports {

/// Keeps tokens in the system's keychain. Asynchronous: a keychain may ask its user first.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Empty when nothing is stored under `key`.
    [[nodiscard]] virtual QFuture<domain::Result<QString>> read(const QString& key) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<bool>> write(const QString& key, const QString& secret) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<bool>> remove(const QString& key) = 0;
    /// False: no keychain here; secrets live in memory until the program ends, and the user is told so.
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

} // namespace stoker::ports
