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

/// On a command line a flag may be switched as people do it; what is stored of it is true or false.
void readFlags(policy::Plan& plan)
{
    const policy::PolicyInfo* info = policy::findPolicy(plan.policy.toStdString());
    if (!info)
        return;
    for (const policy::Parameter& parameter : policy::planParameters(*info)) {
        const auto given = plan.settings.find(QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size())));
        if (given == plan.settings.end() || parameter.type != policy::ParameterType::Flag)
            continue;
        const QString text = given->toString().toLower();
        if (QStringList{u"true"_s, u"yes"_s, u"on"_s, u"1"_s}.contains(text))
            *given = true;
        else if (QStringList{u"false"_s, u"no"_s, u"off"_s, u"0"_s}.contains(text))
            *given = false;
    }
}

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
    complain(Text::tr("%1 %2: not a number from %3 to %4.").arg(name, text).arg(least).arg(most, 0, 'g', 12));
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
    complain(Text::tr("--%1 %2: not a number of seconds from %3 to %4.").arg(name, m_parser.value(name)).arg(least).arg(most, 0, 'g', 12));
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
    readFlags(result);
    const auto pilot = policy::pilotOf(result);
    if (!pilot && !(mayLack && pilot.error().code == domain::ErrorCode::MissingArgument))
        complain(words::wholeText(pilot.error(), words::Reader::Terminal));
    return result;
}

} // namespace stoker::app::ctl
