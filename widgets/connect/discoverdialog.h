// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "ports/discovery.h"

#include <QDialog>
#include <QFutureWatcher>

#include <vector>

class QLineEdit;
class QStackedLayout;
class QTreeWidget;

namespace stoker::widgets {

class Button;
class Label;
class StateView;

/// Asks an address (driver UI, standalone master, history server) which applications are behind it, and lets one be chosen. GUI thread.
class DiscoverDialog final : public QDialog {
    Q_OBJECT
public:
    /// `discovery` must outlive the dialog. `like`: headers and certificates to ask with.
    DiscoverDialog(ports::Discovery& discovery, const domain::ConnectionSettings& like, const QString& token, QWidget* parent);

    void discover(const QString& address);

signals:
    /// A connection made from the chosen application; the dialog closes itself.
    void chosen(const stoker::domain::ConnectionSettings& settings);

private:
    void show(const domain::Result<std::vector<domain::Discovered>>& result);
    void choose();
    void refreshButton();
    void showNothing(const QString& headline, const QString& sentence, bool icon = true);

    ports::Discovery& m_discovery;
    domain::ConnectionSettings m_like;
    QString m_token;
    QFutureWatcher<domain::Result<std::vector<domain::Discovered>>> m_watcher;
    std::vector<domain::Discovered> m_found;
    QLineEdit* m_address;
    Button* m_ask;
    Label* m_note;
    QStackedLayout* m_stack;
    StateView* m_nothing;
    QTreeWidget* m_list;
    Button* m_use;
};

} // namespace stoker::widgets
