// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace stoker::archive {

/// One thread that does tasks, one after the other. post() may be called from any thread, the tasks included. What is not begun when it is destroyed is
/// dropped, on the thread that destroys it.
class TaskThread {
public:
    using Task = std::function<void()>;
    TaskThread() : m_thread([this] { run(); }) {}
    ~TaskThread() { finish({}); }
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    void post(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop)
                return;
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }
    /// Ends the thread after the task under way and `last`; post() does nothing from then on.
    void finish(Task last)
    {
        std::deque<Task> left;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_stop) {
                m_stop = true;
                left.swap(m_tasks);
                m_last = std::move(last);
            }
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    void run()
    {
        for (;;) {
            Task task;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
                if (m_stop)
                    break;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            task();
        }
        if (m_last)
            m_last();
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stop = false;
    Task m_last; ///< set before m_stop is seen
    std::thread m_thread;
};

} // namespace stoker::archive
