// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretstore.h"

#include <QHash>

namespace stoker::app {

/// Secrets for as long as the program runs: where there is no keychain, for pictures, and for tests. GUI thread.
class MemorySecretStore final : public ports::SecretStore {
public:
    [[nodiscard]] QFuture<domain::Result<QString>> read(const QString& key) override;
    [[nodiscard]] QFuture<domain::Result<bool>> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<domain::Result<bool>> remove(const QString& key) override;
    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace stoker::app
