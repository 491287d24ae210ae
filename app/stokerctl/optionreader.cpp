// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/optionreader.h"

#include "words/sentences.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Arguments)
};

constexpr qint64 kMostOfAPlan = 1'000'000;

} // namespace

std::optional<int> Reader::whole(const QString& name, const QString& text, int least, int most)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (ok && value >= least && value <= most)
        return value;
    complain(Text::tr("%1 %2: not a whole number from %3 to %4.").arg(name, text).arg(least).arg(most));
    return std::nullopt;
}

std::optional<int> Reader::wholeOption(const QString& name, int least, int most)
{
    return m_parser.isSet(name) ? whole(u"--"_s + name, m_parser.value(name), least, most) : std::nullopt;
}

std::optional<double> Reader::number(const QString& name, const QString& text, double least, double most)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && value >= least && value <= most)
        return value;
    complain(Text::tr("%1 %2: not a number from %3 to %4.").arg(name, text).arg(least).arg(most));
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> Reader::secondsOption(const QString& name, double least, double most)
{
    if (!m_parser.isSet(name))
        return std::nullopt;
    bool ok = false;
    const double value = m_parser.value(name).toDouble(&ok);
    if (ok && value >= least && value <= most)
        return std::chrono::milliseconds(std::llround(value * 1000));
    complain(Text::tr("--%1 %2: not a number of seconds from %3 to %4.").arg(name, m_parser.value(name)).arg(least).arg(most));
    return std::nullopt;
}

policy::Plan Reader::plan()
{
    const QString named = m_parser.value(u"policy"_s);
    if (named.isEmpty()) {
        complain(Text::tr("--policy is missing: a name that “stokerctl policies” lists, or a file."));
        return {};
    }
    return planOf(named, m_parser.values(u"set"_s));
}

policy::Plan Reader::planToTune()
{
    if (m_parser.value(u"policy"_s).isEmpty())
        return plan();
    return planOf(m_parser.value(u"policy"_s), m_parser.values(u"set"_s), true);
}

policy::Plan Reader::planOf(const QString& named, const QStringList& pairs, bool mayLack)
{
    policy::Plan result;
    result.policy = named;
    if (named.endsWith(u".json"_s) || named.contains(u'/')) {
        QFile file(named);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(words::wholeText({domain::ErrorCode::FileUnreadable, {{u"path"_s, named}, {u"detail"_s, file.errorString()}}, false}));
            return result;
        }
        auto read = policy::planFromJson(file.read(kMostOfAPlan));
        if (!read) {
            complain(u"%1: %2"_s.arg(named, words::wholeText(read.error(), words::Reader::Terminal)));
            return result;
        }
        result = std::move(*read);
    }
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0) {
            complain(Text::tr("--set %1: not a name, an equals sign and a value.").arg(pair));
            return result;
        }
        result.settings.insert(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
    }
    const auto pilot = policy::pilotOf(result);
    if (!pilot && !(mayLack && pilot.error().code == domain::ErrorCode::MissingArgument))
        complain(words::wholeText(pilot.error(), words::Reader::Terminal));
    return result;
}

} // namespace stoker::app::ctl
