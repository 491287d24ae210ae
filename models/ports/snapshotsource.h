// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshot.h"

#include <QObject>

namespace stoker::ports {

/// Where snapshots come from: a driver over the network, or a simulation. Lives on the thread of its session (the GUI thread);
/// what takes time happens elsewhere. One fetch at a time: fetch() while one is under way is ignored.
class SnapshotSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ask once. Ends with exactly one fetched() or failed(), never from inside this call, unless cancelled or destroyed.
    virtual void fetch() = 0;
    /// Drop the fetch under way and its answer.
    virtual void cancel() = 0;

signals:
    void fetched(const stoker::domain::SnapshotPtr& snapshot);
    void failed(const stoker::domain::Error& error);
};

} // namespace stoker::ports
