// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/exitcode.h"
#include "app/stokerctl/output.h"
#include "ports/clock.h"
#include "spark/sparkconnection.h"
#include "words/sentences.h"

#include <QObject>

#include <utility>

namespace stoker::app::ctl {

/// What every task is given; all outlive it.
struct Surroundings {
    Output& output;
    spark::IoThread& io;
    const ports::Clock& clock;
};

/// One command of stokerctl, from start() to one finished().
class Task : public QObject {
    Q_OBJECT
public:
    explicit Task(const Surroundings& surroundings, QObject* parent = nullptr) : QObject(parent), m_surroundings(surroundings) {}
    virtual void start() = 0;
    /// SIGINT or SIGTERM: end with what there is.
    virtual void interrupt() = 0;

signals:
    void finished(int exitCode);

protected:
    [[nodiscard]] Output& output() const { return m_surroundings.output; }
    [[nodiscard]] const Surroundings& surroundings() const { return m_surroundings; }
    void finish(int exitCode)
    {
        if (!std::exchange(m_finished, true))
            emit finished(exitCode);
    }
    void fail(const domain::Error& error)
    {
        output().complain(error);
        finish(exitCodeOf(error.code));
    }
    /// The same where a trace was opened or run: nothing was sent that might have been done after it was called off.
    void failTrace(const domain::Error& error)
    {
        if (error.code == domain::ErrorCode::Cancelled)
            output().warn(words::headline(error));
        else
            output().complain(error);
        finish(exitCodeOfTrace(error.code));
    }
    [[nodiscard]] bool isFinished() const { return m_finished; }

private:
    Surroundings m_surroundings;
    bool m_finished = false;
};

} // namespace stoker::app::ctl
