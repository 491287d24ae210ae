// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/inflater.h"

#include <zlib.h>

#include <algorithm>

namespace stoker::spark {

Inflater::Inflater(qint64 limit) : m_stream(std::make_unique<z_stream_s>()), m_limit(limit)
{
    *m_stream = z_stream_s{};
    // 15 + 32: the largest window, header recognised by itself (gzip or zlib).
    if (inflateInit2(m_stream.get(), 15 + 32) != Z_OK)
        m_state = State::Broken;
}

Inflater::~Inflater() { inflateEnd(m_stream.get()); }

Inflater::State Inflater::feed(const QByteArray& packed, QByteArray& into)
{
    if (m_state != State::More)
        return m_state;
    // zlib wants a mutable pointer but does not write through it.
    m_stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData()));
    m_stream->avail_in = static_cast<uInt>(packed.size());
    constexpr qsizetype kStep = 256 * 1024;
    do {
        const qsizetype before = into.size();
        const qsizetype room = std::min<qsizetype>(kStep, static_cast<qsizetype>(m_limit) + 1 - before);
        if (room <= 0)
            return m_state = State::TooLarge;
        // Grow in doublings: resize() alone would copy at every step.
        if (into.capacity() < before + room)
            into.reserve(std::max(before + room, 2 * into.capacity()));
        into.resize(before + room);
        m_stream->next_out = reinterpret_cast<Bytef*>(into.data() + before);
        m_stream->avail_out = static_cast<uInt>(room);
        const int code = inflate(m_stream.get(), Z_NO_FLUSH);
        into.resize(before + room - static_cast<qsizetype>(m_stream->avail_out));
        if (into.size() > m_limit) {
            into.resize(static_cast<qsizetype>(m_limit));
            return m_state = State::TooLarge;
        }
        if (code == Z_STREAM_END)
            return m_state = State::Ended;
        if (code != Z_OK && code != Z_BUF_ERROR)
            return m_state = State::Broken;
        if (code == Z_BUF_ERROR && m_stream->avail_in == 0)
            break;
    } while (m_stream->avail_in > 0 || m_stream->avail_out == 0);
    return m_state;
}

} // namespace stoker::spark
