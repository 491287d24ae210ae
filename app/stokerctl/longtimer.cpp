// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/longtimer.h"

#include <algorithm>
#include <utility>

namespace stoker::app::ctl {

namespace {

constexpr std::chrono::milliseconds kLook = std::chrono::hours(1);

}

LongTimer::LongTimer(const ports::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LongTimer::wake);
}

void LongTimer::start(std::chrono::milliseconds length)
{
    m_length = length;
    m_due = m_clock.steady() + length;
    m_timer.start(std::clamp(length, std::chrono::milliseconds{0}, kLook));
}

void LongTimer::stop()
{
    m_due.reset();
    m_timer.stop();
}

void LongTimer::wake()
{
    if (!m_due)
        return;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_due - m_clock.steady());
    if (left > std::chrono::milliseconds{0}) {
        m_timer.start(std::min(left, kLook));
        return;
    }
    stop();
    emit timeout();
}

} // namespace stoker::app::ctl
