// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"
#include "trace/eventnames.h"
#include "trace/linereader.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace stoker::trace {

/// Reads lines of an event log into events. One thread; keeps its buffers and the names it has seen.
class EventParser final {
public:
    enum class Verdict {
        Read,
        Malformed, ///< no JSON, no event, or without what its event must have
        TooLong,
    };
    struct Parsed {
        Verdict verdict = Verdict::Malformed;
        EventKind kind = EventKind::Unknown;
        std::string_view name; ///< as it stands in the log; empty = not to be found
    };

    EventParser();
    ~EventParser();
    EventParser(const EventParser&) = delete;
    EventParser& operator=(const EventParser&) = delete;

    /// `event` is Other unless the verdict is Read and the kind has something for us. Its texts live until the next call.
    [[nodiscard]] Parsed parse(const Line& line, Event& event);

private:
    struct Buffers;
    struct Names;
    std::unique_ptr<Buffers> m_buffers; // opaque: what simdjson is made of depends on how it is compiled
    std::unique_ptr<Names> m_names;
};

} // namespace stoker::trace
