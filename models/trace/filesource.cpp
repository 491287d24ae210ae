// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/filesource.h"

#include <algorithm>

namespace stoker::trace {

namespace {
constexpr qint64 kStep = 1024 * 1024;
}

FileSource::FileSource(const QString& path, ReadControl& control) : m_file(path), m_control(control) {}

// Unbuffered: the readers above ask for large pieces, and QFile's own buffer would copy each once more.
bool FileSource::open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

std::size_t FileSource::read(char* into, std::size_t size)
{
    if (m_end != StreamEnd::None)
        return 0;
    if (m_control.stop.stop_requested()) {
        m_end = StreamEnd::Cancelled;
        return 0;
    }
    const qint64 got = m_file.read(into, std::min(static_cast<qint64>(size), kStep));
    if (got <= 0)
        m_end = got < 0 ? StreamEnd::Unreadable : StreamEnd::Whole;
    else
        m_control.done += got;
    if (m_control.progress && (got <= 0 || m_control.done - m_told >= kStep)) {
        m_told = m_control.done;
        // A log that still grows is longer than it was.
        m_control.total = std::max(m_control.total, m_control.done);
        m_control.progress(m_control.done, m_control.total);
    }
    return static_cast<std::size_t>(std::max<qint64>(0, got));
}

} // namespace stoker::trace
