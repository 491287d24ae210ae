// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/bytesource.h"

#include <QFile>

#include <functional>
#include <memory>
#include <stop_token>

namespace stoker::trace {

/// What the files of one trace share: how far they are read, and whether anybody still wants them.
struct ReadControl {
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> progress; ///< bytes on disk; called on the reading thread, at most every megabyte and at the end of each file
    qint64 done = 0;
    qint64 total = 0;
};

/// A file as it lies on the disk. `control` outlives it.
class FileSource final : public ByteSource {
public:
    FileSource(const QString& path, ReadControl& control);
    /// False: it cannot be opened, error() says why.
    [[nodiscard]] bool open();
    [[nodiscard]] QString error() const { return m_file.errorString(); }
    /// The first bytes, without moving on.
    [[nodiscard]] QByteArray peek(qint64 size) { return m_file.peek(size); }

    std::size_t read(char* into, std::size_t size) override;
    [[nodiscard]] StreamEnd end() const override { return m_end; }

private:
    QFile m_file;
    ReadControl& m_control;
    qint64 m_told = 0;
    StreamEnd m_end = StreamEnd::None;
};

/// What a file unpacks to, until nobody wants it any more: a few bytes on disk can be gigabytes of text, and FileSource sees only the former.
class WantedSource final : public ByteSource {
public:
    WantedSource(std::unique_ptr<ByteSource> text, const ReadControl& control) : m_text(std::move(text)), m_control(control) {}
    std::size_t read(char* into, std::size_t size) override
    {
        m_cancelled = m_cancelled || m_control.stop.stop_requested();
        return m_cancelled ? 0 : m_text->read(into, size);
    }
    [[nodiscard]] StreamEnd end() const override { return m_cancelled ? StreamEnd::Cancelled : m_text->end(); }

private:
    std::unique_ptr<ByteSource> m_text;
    const ReadControl& m_control;
    bool m_cancelled = false;
};

} // namespace stoker::trace
