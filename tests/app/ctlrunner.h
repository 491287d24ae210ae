// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include <csignal>

namespace stoker::test {

struct Ended {
    int code = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QList<QJsonObject> rows() const
    {
        QList<QJsonObject> rows;
        for (const QByteArray& line : out.split('\n')) {
            if (!line.isEmpty())
                rows.append(QJsonDocument::fromJson(line).object());
        }
        return rows;
    }
    [[nodiscard]] QString all() const { return QStringLiteral("exit %1\n%2\n%3").arg(code).arg(QString::fromUtf8(out), QString::fromUtf8(err)); }
};

/// The program under test as a process. The test's own event loop goes on meanwhile: the fake driver lives in it.
class Ctl final {
public:
    explicit Ctl(const QStringList& arguments, const QString& token = {}, const QByteArray& input = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("STOKER_TOKEN"));
        if (!token.isEmpty())
            environment.insert(QStringLiteral("STOKER_TOKEN"), token);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(STOKERCTL), arguments);
        m_process.write(input);
        m_process.closeWriteChannel();
    }
    ~Ctl()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    [[nodiscard]] Ended end(int timeoutMs = 60'000)
    {
        const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, timeoutMs);
        Ended result;
        result.crashed = !ended || m_process.exitStatus() != QProcess::NormalExit;
        result.code = ended ? m_process.exitCode() : -1;
        result.out = m_out + m_process.readAllStandardOutput();
        result.err = m_process.readAllStandardError();
        return result;
    }
    /// The next row of JSON lines for which `wanted` holds; empty when none comes.
    [[nodiscard]] QJsonObject row(const std::function<bool(const QJsonObject&)>& wanted, int timeoutMs = 30'000)
    {
        QJsonObject found;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                while (m_process.canReadLine()) {
                    const QByteArray line = m_process.readLine();
                    m_out += line;
                    const QJsonObject object = QJsonDocument::fromJson(line).object();
                    if (!object.isEmpty() && wanted(object)) {
                        found = object;
                        return true;
                    }
                }
                return m_process.state() == QProcess::NotRunning;
            },
            timeoutMs));
        return found;
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    void stopReading() { m_process.closeReadChannel(QProcess::StandardOutput); }
    [[nodiscard]] QProcess& process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_out;
};

inline Ended ctl(const QStringList& arguments, const QString& token = {}, const QByteArray& input = {}) { return Ctl(arguments, token, input).end(); }

} // namespace stoker::test
