// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QCommandLineParser>

#include <chrono>
#include <optional>

namespace stoker::app::ctl {

/// Reads the values of options and collects the first complaint.
class Reader final {
public:
    explicit Reader(const QCommandLineParser& parser) : m_parser(parser) {}

    [[nodiscard]] std::optional<int> whole(const QString& name, const QString& text, int least, int most);
    [[nodiscard]] std::optional<int> wholeOption(const QString& name, int least, int most);
    [[nodiscard]] std::optional<double> number(const QString& name, const QString& text, double least, double most);
    [[nodiscard]] std::optional<std::chrono::milliseconds> secondsOption(const QString& name, double least, double most);
    /// The plan of `--policy` and `--set`. A file holds one whole; `--set` changes it.
    [[nodiscard]] policy::Plan plan();
    /// As plan(), but what a policy requires may be missing: it is what is looked for.
    [[nodiscard]] policy::Plan planToTune();
    /// As plan(), of this name or file, changed by these "k=v".
    [[nodiscard]] policy::Plan planOf(const QString& named, const QStringList& pairs, bool mayLack = false);

    void complain(const QString& text)
    {
        if (m_complaint.isEmpty())
            m_complaint = text;
    }
    [[nodiscard]] const QString& complaint() const { return m_complaint; }

private:
    const QCommandLineParser& m_parser;
    QString m_complaint;
};

} // namespace stoker::app::ctl
