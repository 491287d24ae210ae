// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/streamsource.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>

namespace stoker::trace {

namespace {
constexpr int kWindowLog = 27; // 128 MB: the largest that zstd itself takes without being told
}

ZstdSource::ZstdSource(std::unique_ptr<ByteSource> packed) : m_packed(std::move(packed)), m_input(*m_packed), m_context(ZSTD_createDCtx())
{
    if (!m_context || ZSTD_isError(ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, kWindowLog)))
        m_end = StreamEnd::Damaged;
}

ZstdSource::~ZstdSource() { ZSTD_freeDCtx(m_context); }

std::size_t ZstdSource::read(char* into, std::size_t size)
{
    ZSTD_outBuffer out{into, size, 0};
    while (m_end == StreamEnd::None && out.pos == 0) {
        // Without new input there may still be output inside the context.
        const bool more = m_input.has(1);
        ZSTD_inBuffer in{more ? m_input.data() : nullptr, more ? m_input.available() : 0, 0};
        if (!more && !m_open) {
            m_end = m_input.endOr(StreamEnd::Whole);
            break;
        }
        const std::size_t hint = ZSTD_decompressStream(m_context, &out, &in);
        m_input.skip(in.pos);
        if (ZSTD_isError(hint)) {
            m_end = m_input.endOr(StreamEnd::Damaged);
            break; // what came out before the damage is good
        }
        m_open = hint != 0;
        if (!more && out.pos == 0)
            m_end = m_input.endOr(m_open ? StreamEnd::CutOff : StreamEnd::Whole);
    }
    return out.pos;
}

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed) : m_packed(std::move(packed)), m_input(*m_packed), m_stream(std::make_unique<z_stream_s>())
{
    *m_stream = z_stream_s{};
    if (inflateInit2(m_stream.get(), 15 + 16) != Z_OK) // the largest window, gzip only
        m_end = StreamEnd::Damaged;
}

GzipSource::~GzipSource() { inflateEnd(m_stream.get()); }

std::size_t GzipSource::read(char* into, std::size_t size)
{
    const std::size_t room = std::min<std::size_t>(size, std::numeric_limits<uInt>::max());
    m_stream->next_out = reinterpret_cast<Bytef*>(into);
    m_stream->avail_out = static_cast<uInt>(room);
    while (m_end == StreamEnd::None && m_stream->avail_out == room) {
        if (!m_input.has(1)) {
            m_end = m_input.endOr(m_open ? StreamEnd::CutOff : StreamEnd::Whole);
            break;
        }
        m_open = true;
        const std::size_t given = std::min<std::size_t>(m_input.available(), std::numeric_limits<uInt>::max());
        // zlib wants a mutable pointer but does not write through it.
        m_stream->next_in = const_cast<Bytef*>(m_input.data());
        m_stream->avail_in = static_cast<uInt>(given);
        const int code = inflate(m_stream.get(), Z_NO_FLUSH);
        m_input.skip(given - m_stream->avail_in);
        if (code == Z_STREAM_END) {
            m_open = false;
            if (inflateReset(m_stream.get()) != Z_OK)
                m_end = StreamEnd::Damaged;
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            m_end = m_input.endOr(StreamEnd::Damaged);
        }
    }
    return room - m_stream->avail_out;
}

} // namespace stoker::trace
