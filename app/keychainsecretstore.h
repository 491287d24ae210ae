// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/memorysecretstore.h"

#include <QObject>

namespace stoker::app {

/// Secrets in the system's keychain (Secret Service, KWallet, Keychain, Credential Manager), by QtKeychain. Where none answers, it goes on in
/// memory and says so: isPersistent() is false from then on. Another failure (locked, refused by its user) is reported as SecretStoreFailed. GUI thread.
class KeychainSecretStore final : public QObject, public ports::SecretStore {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] QFuture<domain::Result<QString>> read(const QString& key) override;
    [[nodiscard]] QFuture<domain::Result<bool>> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<domain::Result<bool>> remove(const QString& key) override;
    [[nodiscard]] bool isPersistent() const override { return m_available; }

private:
    bool m_available = true; ///< until the keychain has said otherwise
    MemorySecretStore m_memory;
};

/// The keychain where the program was built with one, else memory.
[[nodiscard]] std::unique_ptr<ports::SecretStore> makeSecretStore();

} // namespace stoker::app
