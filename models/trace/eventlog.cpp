// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/eventlog.h"

#include "domain/text.h"
#include "trace/eventparser.h"
#include "trace/textreader.h"
#include "trace/tracebuilder.h"

#include <QFileInfo>

#include <unordered_map>
#include <utility>

namespace stoker::trace {

using domain::ErrorCode;
using domain::OddityKind;
using Verdict = EventParser::Verdict;
using namespace Qt::StringLiterals;

namespace {

/// A file with no event in so many lines is no event log, however it goes on; nor is one that begins with so many blank ones.
constexpr qint64 kPatience = 100;
constexpr qint64 kBlankPatience = 100'000;
constexpr std::size_t kMostNames = 500;

/// The lines of all parts, numbered through.
class Reading final {
public:
    explicit Reading(const OpenOptions& options) : m_options(options) {}

    /// Empty: go on.
    std::optional<domain::Error> part(TextReader& reader, const QString& name);
    domain::Trace finish();
    [[nodiscard]] bool sawEvents() const { return m_events > 0; }
    [[nodiscard]] bool sawText() const { return m_texts > 0; }
    [[nodiscard]] Oddities& oddities() { return m_builder.oddities(); }
    [[nodiscard]] domain::TraceSummary& summary() { return m_builder.summary(); }
    [[nodiscard]] bool isForeign() const { return m_events == 0 && (m_texts >= kPatience || m_number - m_texts >= kBlankPatience || m_isEndless); }

private:
    void line(const Line& line);
    void count(std::string_view name);

    const OpenOptions& m_options;
    EventParser m_parser;
    TraceBuilder m_builder;
    Event m_event;
    std::unordered_map<std::string, qint64> m_counts;
    qint64* m_lastCount = nullptr;
    std::string m_lastName;
    qint64 m_number = 0;
    qint64 m_texts = 0; ///< lines with something on them
    qint64 m_events = 0;
    bool m_isCut = false; ///< in the last line of the part
    bool m_isEndless = false; ///< a line that is too long, and does not begin as an event does
};

void Reading::count(std::string_view name)
{
    if (!m_lastCount || name != m_lastName) {
        m_lastName = name;
        const bool isFull = m_counts.size() >= kMostNames && !m_counts.contains(m_lastName);
        m_lastCount = &m_counts[isFull ? std::string() : m_lastName]; // pointers into the map stay good
    }
    ++*m_lastCount;
}

void Reading::line(const Line& line)
{
    ++m_number;
    if (line.text.find_first_not_of(" \t") == std::string_view::npos)
        return;
    ++m_texts;
    const EventParser::Parsed parsed = m_parser.parse(line, m_event);
    if (parsed.verdict == Verdict::TooLong && parsed.name.empty()) {
        m_isEndless = true;
        m_builder.oddities().add(OddityKind::LineTooLong, m_number, {}, {{u"limit_bytes"_s, qint64(m_options.longestLine)}});
        return;
    }
    if (parsed.verdict == Verdict::Malformed) {
        // Spark writes whole lines: one without its end was cut off.
        if (line.terminated)
            m_builder.oddities().add(OddityKind::MalformedLine, m_number);
        else
            m_isCut = true;
        return;
    }
    ++m_events;
    count(shortName(parsed.name));
    if (parsed.verdict == Verdict::TooLong) {
        m_builder.oddities().add(OddityKind::LineTooLong, m_number, {}, {{u"limit_bytes"_s, qint64(m_options.longestLine)}});
        return;
    }
    if (parsed.kind == EventKind::Unknown) {
        const QString name = domain::toText(parsed.name.substr(0, 200));
        m_builder.oddities().add(OddityKind::UnknownEvent, m_number, name, {{u"event"_s, name}});
        return;
    }
    m_builder.take(m_event, m_number);
}

std::optional<domain::Error> Reading::part(TextReader& reader, const QString& name)
{
    Line text;
    while (reader.next(text)) {
        line(text);
        if (isForeign())
            break;
    }
    summary().textBytes += reader.bytes();
    if (isForeign())
        return std::nullopt;
    if (const auto failure = reader.failure())
        return failure;
    if (std::exchange(m_isCut, false) ? reader.end() != StreamEnd::Damaged : reader.end() == StreamEnd::CutOff)
        oddities().add(OddityKind::CutOff, m_number, name, {{u"part"_s, name}});
    if (reader.end() == StreamEnd::Damaged)
        oddities().add(OddityKind::Damaged, m_number, name, {{u"part"_s, name}});
    return std::nullopt;
}

domain::Trace Reading::finish()
{
    summary().lines = m_number;
    for (const auto& [name, count] : m_counts)
        summary().events[domain::toText(name)] += count;
    return m_builder.finish();
}

} // namespace

domain::Result<domain::Trace> readEventLog(const QString& path, const LogParts& parts, const OpenOptions& options, ReadControl& control)
{
    Reading reading(options);
    reading.summary().kind = parts.rolling ? domain::TraceKind::RollingEventLog : domain::TraceKind::EventLog;
    reading.summary().path = path;
    reading.summary().bytes = control.total;
    if (parts.compacted) {
        reading.summary().partial = true;
        reading.oddities().add(OddityKind::PartialHistory);
    }
    for (const QString& missing : parts.missing)
        reading.oddities().add(OddityKind::MissingPart, 0, missing, {{u"part"_s, missing}});
    for (const QString& part : parts.paths) {
        TextReader reader(part, options.longestLine, control);
        if (const auto error = reader.open())
            return tl::unexpected(*error);
        if (QStringList& codecs = reading.summary().codecs; !codecs.contains(codecName(reader.codec())))
            codecs.append(codecName(reader.codec()));
        if (const auto error = reading.part(reader, QFileInfo(part).fileName()))
            return tl::unexpected(*error);
        if (reading.isForeign())
            break;
    }
    if (!reading.sawEvents())
        return domain::failure(reading.sawText() ? ErrorCode::NotATrace : ErrorCode::TraceEmpty, {{u"path"_s, path}});
    return reading.finish();
}

} // namespace stoker::trace
