// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/signals.h"

#include <QSocketNotifier>

#include <csignal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace stoker::app::ctl {

#ifdef Q_OS_UNIX

namespace {

int pipeEnds[2] = {-1, -1};

/// Only write() is allowed in here.
void onSignal(int)
{
    const char byte = 0;
    static_cast<void>(!::write(pipeEnds[1], &byte, 1));
}

} // namespace

Signals::Signals(QObject* parent) : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the default action ends the program as well
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        static_cast<void>(!::read(pipeEnds[0], bytes, sizeof bytes));
        // Whoever asks a second time does not want to wait for anything.
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        emit interrupted();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Signals::~Signals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

Signals::Signals(QObject* parent) : QObject(parent) {}
Signals::~Signals() = default;

#endif

} // namespace stoker::app::ctl
