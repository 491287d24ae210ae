// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace stoker::spark::json {

/// The parser's buffers, kept from poll to poll so that a body of the same size costs no allocation. Not thread-safe.
/// Opaque: what simdjson is made of depends on how it is compiled, and only the parsers themselves (json.h) look inside.
class Parser final {
public:
    struct Buffers;
    Parser();
    ~Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    [[nodiscard]] Buffers& buffers() { return *m_buffers; }

private:
    std::unique_ptr<Buffers> m_buffers;
};

} // namespace stoker::spark::json
