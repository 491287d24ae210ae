// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memorysecretstore.h"

#include <QPromise>

namespace stoker::app {
namespace {

template <class Value>
QFuture<domain::Result<Value>> ready(domain::Result<Value> result)
{
    QPromise<domain::Result<Value>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<domain::Result<QString>> MemorySecretStore::read(const QString& key)
{
    return ready<QString>(m_secrets.value(key));
}

QFuture<domain::Result<bool>> MemorySecretStore::write(const QString& key, const QString& secret)
{
    m_secrets.insert(key, secret);
    return ready<bool>(true);
}

QFuture<domain::Result<bool>> MemorySecretStore::remove(const QString& key)
{
    return ready<bool>(m_secrets.remove(key));
}

} // namespace stoker::app
