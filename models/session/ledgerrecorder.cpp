// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ledgerrecorder.h"

#include "session/holder.h"
#include "session/otherapplication.h"

#include <QJsonDocument>

#include <algorithm>

namespace stoker::session {

using domain::LedgerLine;

namespace {

/// More than a driver remembers (spark-plugin/API.md, commands).
constexpr int kMostStored = 10'000;
/// A command that was sent from here has the time at which it was wanted, one that the driver tells of that at which it came.
constexpr domain::Millis kApart = std::chrono::hours(1);

/// What is stored of one start of a driver: its commands by their number, losses by who was lost (those of one moment may stand in one line, or in two).
struct Told {
    QSet<qint64> numbers;
    QSet<domain::ExecutorId> lost;

    explicit Told(const std::vector<ports::LedgerEntry>& entries)
    {
        for (const ports::LedgerEntry& entry : entries) {
            const auto* line = std::get_if<LedgerLine>(&entry.what);
            if (line && line->number)
                numbers.insert(*line->number);
            if (line && line->kind == domain::LineKind::ExecutorsLost)
                lost.unite(QSet<domain::ExecutorId>(line->executors.begin(), line->executors.end()));
        }
    }
    [[nodiscard]] bool has(const LedgerLine& line) const
    {
        if (line.number)
            return numbers.contains(*line.number);
        return line.kind == domain::LineKind::ExecutorsLost
            && std::all_of(line.executors.begin(), line.executors.end(), [this](const domain::ExecutorId& id) { return lost.contains(id); });
    }
};

QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

} // namespace

LedgerRecorder::LedgerRecorder(Session& session, ports::LedgerStore& store, int number, QObject* parent) : QObject(parent), m_session(session), m_store(store)
{
    m_key.session = number;
    connect(&session, &Session::updated, this, [this] {
        if (m_epochs.empty())
            begin(1);
    });
    connect(&session, &Session::applicationChanged, this, [this] {
        const auto& lines = m_session.commands().lines();
        if (m_epochs.empty() || isOtherApplication(m_application, m_session.store().snapshot()->application))
            begin(lines.empty() || m_epochs.empty() ? 1 : lines.back().id + 1);
    });
    connect(&session.commands(), &CommandQueue::lineAdded, this, [this](quint64 id) {
        followApplication(id);
        storeLine(id);
    });
    connect(&session.commands(), &CommandQueue::lineChanged, this, &LedgerRecorder::storeLine);
    connect(&session.autopilot(), &Autopilot::decided, this, [this](quint64 id) {
        storeDecision(id);
        storeMark();
    });
    connect(&session.autopilot(), &Autopilot::planChanged, this, &LedgerRecorder::storeMark);
    connect(&session.autopilot(), &Autopilot::modeChanged, this, &LedgerRecorder::storeMark);
}

LedgerRecorder* LedgerRecorder::of(const Session& session) { return session.findChild<LedgerRecorder*>(QString(), Qt::FindDirectChildrenOnly); }

void LedgerRecorder::giveUpMark()
{
    if (!m_epochs.empty())
        m_store.saveMark(m_key, {domain::Mode::Watch, {}, {}, {}, m_session.store().snapshot()->time, {}});
}

/// What another application's driver remembers is told with its first figures, before anybody says that it is another one.
void LedgerRecorder::followApplication(quint64 id)
{
    const LedgerLine* line = m_session.commands().line(id);
    const domain::SnapshotPtr& snapshot = m_session.store().snapshot();
    // That it changed is the last that the ledger of the old one has to say.
    if (!m_epochs.empty() && line && snapshot && line->kind != domain::LineKind::ApplicationChanged && isOtherApplication(m_application, snapshot->application))
        begin(id);
}

void LedgerRecorder::begin(quint64 firstLine)
{
    const domain::Snapshot& snapshot = *m_session.store().snapshot();
    const auto& decisions = m_session.autopilot().decisions();
    // The first takes over what there is; another application begins with what comes.
    const bool first = m_epochs.empty();
    m_application = snapshot.application;
    m_key.application = snapshot.application.id;
    m_key.instance = snapshot.application.instance;
    m_key.name = snapshot.application.name;
    m_key.address = m_session.settings().address;
    m_began = snapshot.time;
    m_epochs.push_back({m_key, firstLine, first || decisions.empty() ? 1 : decisions.back().id + 1, {}, false, {}});
    const std::size_t epoch = m_epochs.size() - 1;
    m_store.lastIds(m_key).then(this, [this, epoch](const domain::Result<ports::LedgerIds>& ids) {
        // A store that cannot be read says so itself; what is put waits there for better times.
        look(epoch, ids.value_or(ports::LedgerIds{}));
    });
}

bool LedgerRecorder::isOf(std::size_t epoch, quint64 id, quint64 Epoch::*first) const
{
    return id >= m_epochs[epoch].*first && (epoch + 1 == m_epochs.size() || id < m_epochs[epoch + 1].*first);
}

bool LedgerRecorder::isOfBefore(const LedgerLine& line) const
{
    return line.actor != domain::Actor::Operator && line.actor != domain::Actor::Policy && line.time < m_began;
}

void LedgerRecorder::look(std::size_t epoch, const ports::LedgerIds& ids)
{
    m_epochs[epoch].base = ids;
    std::vector<LedgerLine> before;
    for (const LedgerLine& line : m_session.commands().lines()) {
        if (isOf(epoch, line.id, &Epoch::firstLine) && isOfBefore(line))
            before.push_back(line);
    }
    if (ids.line == 0 || before.empty()) {
        started(epoch);
        return;
    }
    const auto oldest = std::min_element(before.begin(), before.end(), [](const LedgerLine& a, const LedgerLine& b) { return a.time < b.time; })->time;
    ports::LedgerQuery query{.application = m_epochs[epoch].key.application, .instance = m_epochs[epoch].key.instance, .from = oldest - kApart, .until = {}, .text = {},
                             .decisions = false, .kinds = {}, .limit = kMostStored, .below = {}};
    m_store.read(query).then(this, [this, epoch, before](const domain::Result<ports::LedgerPage>& page) {
        const Told told(page ? page->entries : std::vector<ports::LedgerEntry>());
        for (const LedgerLine& line : before) {
            if (told.has(line))
                m_epochs[epoch].told.insert(line.id);
        }
        started(epoch);
    });
}

void LedgerRecorder::started(std::size_t epoch)
{
    m_epochs[epoch].known = true;
    for (const LedgerLine& line : m_session.commands().lines()) {
        if (isOf(epoch, line.id, &Epoch::firstLine))
            storeLine(line.id);
    }
    for (const domain::DecisionLine& decision : m_session.autopilot().decisions()) {
        if (isOf(epoch, decision.id, &Epoch::firstDecision))
            storeDecision(decision.id);
    }
    storeMark();
    emit ready();
}

const LedgerRecorder::Epoch* LedgerRecorder::epochOf(quint64 id, quint64 Epoch::*first) const
{
    const auto found = std::find_if(m_epochs.rbegin(), m_epochs.rend(), [&](const Epoch& epoch) { return id >= epoch.*first; });
    return found != m_epochs.rend() && found->known ? &*found : nullptr;
}

std::optional<quint64> LedgerRecorder::storedLine(quint64 line) const
{
    const Epoch* epoch = epochOf(line, &Epoch::firstLine);
    return epoch ? std::optional(line - epoch->firstLine + 1 + epoch->base.line) : std::nullopt;
}

void LedgerRecorder::storeLine(quint64 id)
{
    const Epoch* epoch = epochOf(id, &Epoch::firstLine);
    const LedgerLine* line = m_session.commands().line(id);
    if (!epoch || !line || epoch->told.contains(id))
        return;
    LedgerLine stored = *line;
    stored.id = *storedLine(id);
    m_store.put(epoch->key, stored);
}

void LedgerRecorder::storeDecision(quint64 id)
{
    const Epoch* epoch = epochOf(id, &Epoch::firstDecision);
    const domain::DecisionLine* decision = m_session.autopilot().decision(id);
    if (!epoch || !decision)
        return;
    domain::DecisionLine stored = *decision;
    stored.id = id - epoch->firstDecision + 1 + epoch->base.decision;
    if (stored.command)
        stored.command = storedLine(*stored.command);
    m_store.put(epoch->key, stored);
}

void LedgerRecorder::storeMark()
{
    const Autopilot& autopilot = m_session.autopilot();
    // One that only asked for the lease must not wipe out what the one that held it left behind.
    m_steered = m_steered || autopilot.isSteering();
    if (!m_steered || !autopilot.plan() || m_epochs.empty() || !m_epochs.back().known)
        return;
    QJsonObject state = policy::toJson(*autopilot.pilot(), autopilot.state());
    state.insert(QStringLiteral("holder"), toJson(thisProcess(autopilot.instanceId())));
    m_store.saveMark(m_key, {autopilot.mode(), autopilot.plan()->policy, compact(policy::toJson(*autopilot.plan())), compact(state), m_session.store().snapshot()->time, {}});
}

} // namespace stoker::session
