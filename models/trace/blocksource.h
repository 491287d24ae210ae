// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/bytesource.h"

#include <memory>
#include <vector>

namespace stoker::trace {

/// No writer makes blocks so large (lz4-java at most 32 MB, the others 64 KB unless told): a header that claims more is damaged.
inline constexpr std::size_t kLargestBlock = 64 * 1024 * 1024;

/// Takes the next block from `input` and unpacks it. None = there was one (it may be empty); otherwise how the stream ends here.
using NextBlock = StreamEnd (*)(Lookahead& input, std::vector<char>& block);

[[nodiscard]] StreamEnd nextLz4Block(Lookahead& input, std::vector<char>& block);
[[nodiscard]] StreamEnd nextSnappyBlock(Lookahead& input, std::vector<char>& block);
[[nodiscard]] StreamEnd nextLzfBlock(Lookahead& input, std::vector<char>& block);

/// A stream of blocks, each with its header.
class BlockSource final : public ByteSource {
public:
    BlockSource(std::unique_ptr<ByteSource> packed, NextBlock next) : m_packed(std::move(packed)), m_input(*m_packed), m_next(next) {}
    std::size_t read(char* into, std::size_t size) override;
    [[nodiscard]] StreamEnd end() const override { return m_end; }

private:
    std::unique_ptr<ByteSource> m_packed;
    Lookahead m_input;
    NextBlock m_next;
    std::vector<char> m_block;
    std::size_t m_at = 0;
    StreamEnd m_end = StreamEnd::None;
};

} // namespace stoker::trace
