// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/bytesource.h"

#include <memory>

struct ZSTD_DCtx_s;
struct z_stream_s;

namespace stoker::trace {

/// zstd, frame after frame. A file ends Whole only behind the end of a frame.
class ZstdSource final : public ByteSource {
public:
    explicit ZstdSource(std::unique_ptr<ByteSource> packed);
    ~ZstdSource() override;
    std::size_t read(char* into, std::size_t size) override;
    [[nodiscard]] StreamEnd end() const override { return m_end; }

private:
    std::unique_ptr<ByteSource> m_packed;
    Lookahead m_input;
    ZSTD_DCtx_s* m_context;
    bool m_open = false; ///< inside a frame
    StreamEnd m_end = StreamEnd::None;
};

/// gzip, member after member.
class GzipSource final : public ByteSource {
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed);
    ~GzipSource() override;
    std::size_t read(char* into, std::size_t size) override;
    [[nodiscard]] StreamEnd end() const override { return m_end; }

private:
    std::unique_ptr<ByteSource> m_packed;
    Lookahead m_input;
    std::unique_ptr<z_stream_s> m_stream;
    bool m_open = true; ///< inside a member
    StreamEnd m_end = StreamEnd::None;
};

} // namespace stoker::trace
