// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/storedlines.h"

namespace stoker::widgets {
namespace {

using namespace std::chrono_literals;
constexpr auto kSoon = 1s; ///< a policy decides every few seconds, and every state of a command is one more

std::vector<item::StoredEntry> rowsOf(const ports::LedgerPage& page)
{
    std::vector<item::StoredEntry> rows;
    rows.reserve(page.entries.size());
    for (const ports::LedgerEntry& entry : page.entries)
        rows.push_back({entry.place.time, entry.place.command, entry.place.row, entry.key.application, entry.key.name, entry.what});
    return rows;
}

} // namespace

StoredLines::StoredLines(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &StoredLines::refresh);
    connect(&m_model, &item::StoredLedgerModel::moreWanted, this, &StoredLines::readMore);
}

void StoredLines::setStore(ports::LedgerStore* store)
{
    ++m_question;
    m_store = store;
    m_soon.stop();
    m_reading = m_refreshing = false;
    m_error.reset();
    m_total.reset();
    m_unreadable = 0;
    m_model.setEntries({}, false);
}

void StoredLines::ask(const ports::LedgerQuery& query, void (StoredLines::*take)(const Answer&))
{
    m_store->read(query).then(this, [this, take, question = m_question](const Answer& page) {
        if (question == m_question)
            (this->*take)(page);
    });
}

void StoredLines::read(const ports::LedgerQuery& query)
{
    if (!m_store)
        return;
    ++m_question;
    m_query = query;
    m_query.below.reset();
    m_soon.stop();
    m_refreshing = false;
    m_reading = true;
    ask(m_query, &StoredLines::takeFirst);
    emit changed();
}

void StoredLines::takeFirst(const Answer& page)
{
    m_reading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    m_unreadable = page ? page->unreadable : 0;
    m_total.reset();
    if (page)
        m_model.setEntries(rowsOf(*page), page->next.has_value());
    else
        m_model.setEntries({}, false);
    countAll();
    emit changed();
}

void StoredLines::readMore()
{
    const item::StoredEntry* last = m_model.last();
    if (!m_store || !last) {
        m_model.giveUp();
        return;
    }
    ports::LedgerQuery query = m_query;
    query.below = ports::LedgerPlace{last->time, last->command, last->row};
    ask(query, &StoredLines::takeNext);
}

void StoredLines::takeNext(const Answer& page)
{
    if (!page) {
        m_model.giveUp(); // the next scroll asks again; what is here stays
        return;
    }
    m_unreadable += page->unreadable;
    m_model.append(rowsOf(*page), page->next.has_value());
    emit changed();
}

void StoredLines::refreshSoon()
{
    if (m_store && !m_soon.isActive())
        m_soon.start();
}

void StoredLines::refresh()
{
    if (!m_store || m_reading || m_refreshing)
        return;
    if (m_error) {
        read(m_query);
        return;
    }
    m_refreshing = true;
    ask(m_query, &StoredLines::takeFresh);
}

void StoredLines::takeFresh(const Answer& page)
{
    m_refreshing = false;
    if (!page)
        return; // what is here is still true; who stores says what is wrong
    m_model.refresh(rowsOf(*page), page->next.has_value());
    countAll();
    emit changed();
}

void StoredLines::countAll()
{
    if (m_error)
        return;
    m_store->count(m_query).then(this, [this, question = m_question](const domain::Result<qint64>& count) {
        if (question != m_question || !count)
            return;
        m_total = *count;
        emit changed();
    });
}

} // namespace stoker::widgets
