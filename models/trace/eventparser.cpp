// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/eventparser.h"

#include "trace/eventreaders.h"

namespace stoker::trace {

namespace {

constexpr std::string_view kHead = "{\"Event\":\"";

/// The name where the line begins with it, as Spark writes it; empty where it does not.
std::string_view nameAtHead(std::string_view text)
{
    if (!text.starts_with(kHead))
        return {};
    const std::string_view rest = text.substr(kHead.size(), 256);
    const std::size_t end = rest.find_first_of("\"\\");
    return end == std::string_view::npos || rest[end] == '\\' ? std::string_view() : rest.substr(0, end);
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

constexpr std::size_t kMostNames = 1000;

} // namespace

struct EventParser::Buffers {
    simdjson::ondemand::parser parser;
    std::string name;
};

struct EventParser::Names {
    std::unordered_map<std::string, EventKind, Hash, std::equal_to<>> kinds;

    EventKind of(std::string_view name)
    {
        const auto found = kinds.find(name);
        if (found != kinds.end())
            return found->second;
        const EventKind kind = eventKind(name);
        if (kinds.size() < kMostNames)
            kinds.emplace(name, kind);
        return kind;
    }
};

EventParser::EventParser() : m_buffers(std::make_unique<Buffers>()), m_names(std::make_unique<Names>()) {}
EventParser::~EventParser() = default;

EventParser::Parsed EventParser::parse(const Line& line, Event& event)
{
    Parsed parsed;
    parsed.name = nameAtHead(line.text);
    event.emplace<Other>();
    if (line.tooLong) {
        if (!parsed.name.empty())
            parsed.kind = m_names->of(parsed.name);
        // Of the plans of large queries nothing is wanted but that they were there.
        parsed.verdict = parsed.kind == EventKind::Unused ? Verdict::Read : Verdict::TooLong;
        return parsed;
    }
    Document document;
    if (m_buffers->parser.iterate(line.text.data(), line.text.size(), line.room).get(document))
        return parsed;
    if (parsed.name.empty()) {
        // Written by hand, or by another tool: the name may stand anywhere.
        std::string_view name;
        if (document.find_field_unordered("Event").get_string().get(name))
            return parsed;
        m_buffers->name = name;
        parsed.name = m_buffers->name;
        if (m_buffers->parser.iterate(line.text.data(), line.text.size(), line.room).get(document))
            return parsed;
    }
    parsed.kind = m_names->of(parsed.name);
    json::error_code error = readEvent(parsed.kind, document, event);
    // Something left after the object: at its end there is no location any more.
    if (!error && document.current_location().error() == simdjson::SUCCESS)
        error = simdjson::TRAILING_CONTENT;
    if (error)
        event.emplace<Other>();
    else
        parsed.verdict = Verdict::Read;
    return parsed;
}

} // namespace stoker::trace
