// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/discovertask.h"

#include "app/common/source.h"
#include "app/stokerctl/json.h"
#include "app/stokerctl/table.h"
#include "simulation/demo.h"

#include <QCoreApplication>

namespace stoker::app::ctl {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Table)
};

QString tableOf(const std::vector<domain::Discovered>& applications)
{
    Table table({{Text::tr("ID"), false}, {Text::tr("Name"), false}, {Text::tr("User"), false}, {Text::tr("State"), false}, {Text::tr("Executors"), true},
                 {Text::tr("Address"), false}});
    for (const domain::Discovered& one : applications)
        table.add({one.id.text, one.name, one.user, one.state, one.executors ? QString::number(*one.executors) : QString(), one.ui.toString()});
    return table.text();
}

} // namespace

DiscoverTask::DiscoverTask(const Surroundings& surroundings, domain::ConnectionSettings settings, QString token, Format format, QObject* parent)
    : Task(surroundings, parent), m_settings(std::move(settings)), m_token(std::move(token)), m_format(format)
{
}

void DiscoverTask::start()
{
    if (simulation::isDemoAddress(m_settings.address)) {
        startDemo();
        return;
    }
    m_discovery = spark::makeDiscovery(surroundings().io);
    m_discovery->discover(m_settings, m_token)
        .then(this,
              [this](const domain::Result<std::vector<domain::Discovered>>& found) {
                  if (found)
                      print(*found);
                  else
                      fail(found.error());
              })
        .onCanceled(this, [this] { fail({domain::ErrorCode::Cancelled, {}, false}); });
}

void DiscoverTask::interrupt() { finish(Refused); }

void DiscoverTask::startDemo()
{
    auto demo = openSource(m_settings, m_token, surroundings().io);
    if (!demo) {
        fail(demo.error());
        return;
    }
    m_demo = std::move(demo->source);
    connect(m_demo.get(), &ports::SnapshotSource::fetched, this, [this](const domain::SnapshotPtr& snapshot) {
        domain::Discovered one;
        one.id = snapshot->application.id;
        one.name = snapshot->application.name;
        one.user = snapshot->application.user;
        one.state = QStringLiteral("running");
        one.ui = QUrl(m_settings.address);
        one.executors = static_cast<int>(snapshot->executors.size());
        one.plugin = false; // it needs none
        print({one});
    });
    m_demo->fetch();
}

void DiscoverTask::print(std::vector<domain::Discovered> applications)
{
    if (applications.size() > ports::Discovery::kMostListed) {
        applications.resize(ports::Discovery::kMostListed);
        output().warn(tr("There are more than these %1 applications.").arg(applications.size()));
    }
    if (m_format == Format::Table) {
        output().text(tableOf(applications));
    } else if (m_format == Format::JsonLines) {
        for (const domain::Discovered& application : applications)
            output().document(QJsonDocument(toJson(application)), m_format);
    } else {
        QJsonArray list;
        for (const domain::Discovered& application : applications)
            list.append(toJson(application));
        output().document(QJsonDocument(list), m_format);
    }
    finish(Done);
}

} // namespace stoker::app::ctl
