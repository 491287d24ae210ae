// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychainsecretstore.h"

#include "app/logging.h"

#include <QPromise>

#ifdef STOKER_WITH_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace stoker::app {

#ifdef STOKER_WITH_KEYCHAIN
namespace {

using namespace Qt::StringLiterals;

/// A keychain that is not there at all, as against one that refuses. The Secret Service backend says OtherError when no service answers on D-Bus.
bool isAbsent(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return true;
    case QKeychain::OtherError:
        return qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    default:
        return false;
    }
}

domain::Error failed(const QKeychain::Job& job)
{
    return {domain::ErrorCode::SecretStoreFailed, {{u"detail"_s, job.errorString()}}, true};
}

template <class Job>
Job* makeJob(const QString& key, QObject* parent)
{
    auto* job = new Job(u"Stoker"_s, parent);
    job->setKey(key);
    job->setInsecureFallback(false); // never a plain file
    return job;
}

} // namespace

QFuture<domain::Result<QString>> KeychainSecretStore::read(const QString& key)
{
    if (!m_available)
        return m_memory.read(key);
    auto promise = std::make_shared<QPromise<domain::Result<QString>>>();
    promise->start();
    auto* job = makeJob<QKeychain::ReadPasswordJob>(key, this);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, promise] {
        if (job->error() == QKeychain::NoError) {
            promise->addResult(job->textData());
        } else if (job->error() == QKeychain::EntryNotFound) {
            promise->addResult(QString());
        } else if (isAbsent(*job)) {
            qCInfo(logApp) << "no keychain here, tokens stay in memory:" << job->errorString();
            m_available = false;
            promise->addResult(m_memory.read(key).result());
        } else {
            promise->addResult(tl::unexpected(failed(*job)));
        }
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<domain::Result<bool>> KeychainSecretStore::write(const QString& key, const QString& secret)
{
    if (!m_available)
        return m_memory.write(key, secret);
    auto promise = std::make_shared<QPromise<domain::Result<bool>>>();
    promise->start();
    auto* job = makeJob<QKeychain::WritePasswordJob>(key, this);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, secret, promise] {
        if (job->error() == QKeychain::NoError) {
            promise->addResult(true);
        } else if (isAbsent(*job)) {
            qCInfo(logApp) << "no keychain here, tokens stay in memory:" << job->errorString();
            m_available = false;
            promise->addResult(m_memory.write(key, secret).result());
        } else {
            promise->addResult(tl::unexpected(failed(*job)));
        }
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<domain::Result<bool>> KeychainSecretStore::remove(const QString& key)
{
    if (!m_available)
        return m_memory.remove(key);
    auto promise = std::make_shared<QPromise<domain::Result<bool>>>();
    promise->start();
    auto* job = makeJob<QKeychain::DeletePasswordJob>(key, this);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, promise] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound) {
            promise->addResult(job->error() == QKeychain::NoError);
        } else if (isAbsent(*job)) {
            m_available = false;
            promise->addResult(m_memory.remove(key).result());
        } else {
            promise->addResult(tl::unexpected(failed(*job)));
        }
        promise->finish();
    });
    job->start();
    return promise->future();
}

std::unique_ptr<ports::SecretStore> makeSecretStore()
{
    return std::make_unique<KeychainSecretStore>();
}

#else

QFuture<domain::Result<QString>> KeychainSecretStore::read(const QString& key)
{
    return m_memory.read(key);
}

QFuture<domain::Result<bool>> KeychainSecretStore::write(const QString& key, const QString& secret)
{
    return m_memory.write(key, secret);
}

QFuture<domain::Result<bool>> KeychainSecretStore::remove(const QString& key)
{
    return m_memory.remove(key);
}

std::unique_ptr<ports::SecretStore> makeSecretStore()
{
    return std::make_unique<MemorySecretStore>();
}

#endif

} // namespace stoker::app
