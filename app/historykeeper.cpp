// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historykeeper.h"

#include "archive/databasefile.h"
#include "archive/sqlitehistory.h"
#include "session/historyrecorder.h"
#include "session/pastreader.h"
#include "simulation/demo.h"

#include <QDir>
#include <QFileInfo>

namespace stoker::app {

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;

namespace {

namespace key = session::program::key;

/// More lines than anybody asks for in months.
constexpr int kMostLines = 100'000;

archive::HistoryRetention retentionOf(const session::program::Settings& settings)
{
    return {settings.value(key::historyDays), qint64{settings.value(key::historyMegabytes)} * 1'000'000};
}

} // namespace

HistoryKeeper::HistoryKeeper(QString folder, session::program::Settings& settings, const ports::Clock& clock) : m_folder(std::move(folder)), m_settings(settings), m_clock(clock)
{
    connect(&settings, &session::program::Settings::changed, this, [this](const QString& name) {
        if (name == QLatin1StringView(key::historyDays.key) || name == QLatin1StringView(key::historyMegabytes.key))
            applyRetention();
    });
}

HistoryKeeper::~HistoryKeeper() = default;

void HistoryKeeper::applyRetention()
{
    if (m_store)
        m_store->setRetention(retentionOf(m_settings));
}

bool HistoryKeeper::keep(session::Session& session)
{
    if (m_folder.isEmpty() || simulation::isDemoAddress(session.settings().address))
        return false;
    if (session::HistoryRecorder::of(session))
        return true;
    open();
    new session::HistoryRecorder(session, *m_store, m_sessions++, session::HistoryRecorder::Ledger::Elsewhere, &session);
    new session::PastReader(session, *m_store, &session);
    return true;
}

QString HistoryKeeper::path() const { return QDir(m_folder).filePath(u"history.sqlite"_s); }

void HistoryKeeper::open()
{
    if (m_store)
        return;
    m_store = std::make_unique<archive::SqliteHistory>(archive::SqliteHistory::Options{.path = path(), .retention = retentionOf(m_settings)}, m_clock);
    connect(m_store.get(), &ports::HistoryStore::failed, this, &HistoryKeeper::failed);
    connect(m_store.get(), &ports::HistoryStore::recovered, this, &HistoryKeeper::recovered);
    connect(m_store.get(), &ports::HistoryStore::replaced, this, &HistoryKeeper::replaced);
}

ports::HistoryStore* HistoryKeeper::stored()
{
    // Nothing was ever recorded: then there is no reason to make a file either.
    if (!m_store && !m_folder.isEmpty() && QFileInfo::exists(path()))
        open();
    return m_store.get();
}

ports::HistoryStore* HistoryKeeper::of(const session::Session& session) const
{
    return session::HistoryRecorder::of(session) ? m_store.get() : nullptr;
}

std::optional<domain::Error> HistoryKeeper::trouble() const
{
    return m_store ? m_store->health().error : std::nullopt;
}

void HistoryKeeper::size(QObject* context, std::function<void(const Result<ports::HistorySize>&)> answer)
{
    if (!m_store) {
        ports::HistorySize left;
        if (!m_folder.isEmpty()) {
            left.bytes = archive::bytesOnDisk(path());
            left.setAside = archive::bytesSetAside(path());
        }
        QMetaObject::invokeMethod(context, [answer = std::move(answer), left] { answer(left); }, Qt::QueuedConnection);
        return;
    }
    m_store->size().then(context, [answer = std::move(answer)](const Result<ports::HistorySize>& size) { answer(size); });
}

void HistoryKeeper::exportRun(const QString& path, qint64 run, std::vector<domain::LedgerLine> lines, std::vector<domain::DecisionLine> decisions, QObject* context, Answer answer)
{
    if (ports::HistoryStore* store = stored())
        store->exportTo(path, {run, {}, {}}, std::move(lines), std::move(decisions)).then(context, [answer = std::move(answer)](const Result<qint64>& bytes) { answer(bytes); });
}

void HistoryKeeper::exportTo(const QString& path, const session::Session& session, ports::LedgerStore* ledger, QObject* context, Answer answer)
{
    auto* recorder = session::HistoryRecorder::of(session);
    if (!recorder || !recorder->key()) {
        QMetaObject::invokeMethod(context, [answer = std::move(answer)] { answer(domain::failure(ErrorCode::NoApplication)); }, Qt::QueuedConnection);
        return;
    }
    const domain::ApplicationInfo application = recorder->key()->application;
    const auto write = [this, path, application, context, answer](std::vector<domain::LedgerLine> lines, std::vector<domain::DecisionLine> decisions) {
        m_store->runs().then(context, [this, path, application, context, answer, lines = std::move(lines), decisions = std::move(decisions)](const Result<std::vector<ports::HistoryRun>>& runs) {
            if (!runs)
                return answer(tl::unexpected(runs.error()));
            const auto run = std::find_if(runs->begin(), runs->end(), [&application](const ports::HistoryRun& one) {
                return one.application.id == application.id && (application.instance.isEmpty() || one.application.instance == application.instance);
            });
            if (run == runs->end())
                return answer(domain::failure(ErrorCode::NoApplication));
            m_store->exportTo(path, {run->id, {}, {}}, lines, decisions).then(context, [answer](const Result<qint64>& bytes) { answer(bytes); });
        });
    };
    if (!ledger)
        return write({}, {});
    ports::LedgerQuery query;
    query.application = application.id;
    query.instance = application.instance;
    query.limit = kMostLines;
    ledger->read(query).then(context, [write](const Result<ports::LedgerPage>& page) {
        std::vector<domain::LedgerLine> lines;
        std::vector<domain::DecisionLine> decisions;
        if (page) { // one that cannot be read has said so itself; the history is worth having without it
            for (const ports::LedgerEntry& entry : page->entries) {
                if (const auto* line = std::get_if<domain::LedgerLine>(&entry.what))
                    lines.push_back(*line);
                else
                    decisions.push_back(std::get<domain::DecisionLine>(entry.what));
            }
        }
        write(std::move(lines), std::move(decisions));
    });
}

} // namespace stoker::app
