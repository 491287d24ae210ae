// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/inspecttask.h"

#include "app/common/opentrace.h"
#include "app/stokerctl/inspectdocument.h"

#include <QLocale>

#include <memory>

namespace stoker::app::ctl {

void InspectTask::start()
{
    m_reader = std::jthread([this, request = m_request](const std::stop_token& stop) {
        trace::OpenOptions options;
        options.model = request.model;
        options.stop = stop;
        auto read = std::make_shared<domain::Result<domain::Trace>>(openTrace(request.path, options));
        QMetaObject::invokeMethod(this, [this, read] { onRead(*read); }, Qt::QueuedConnection);
    });
}

void InspectTask::onRead(const domain::Result<domain::Trace>& trace)
{
    if (!trace)
        return failTrace(trace.error());
    if (m_format == Format::Table)
        output().text(inspectText(*trace, QLocale()));
    else
        output().document(QJsonDocument(inspectDocument(*trace)), m_format);
    finish(Done);
}

} // namespace stoker::app::ctl
