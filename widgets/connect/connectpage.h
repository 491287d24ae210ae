// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"
#include "ports/clock.h"
#include "ports/discovery.h"
#include "ports/recordings.h"
#include "ports/secretstore.h"
#include "session/program/connectionbook.h"

#include <QFutureWatcher>
#include <QWidget>

#include <functional>

class QStackedLayout;

namespace stoker::widgets {

class Button;
class Checklist;
class ConnectionForm;
class ConnectionListModel;
class ConnectionListView;
class Label;
class RecordedList;
class StateView;

/// What the connect page works with; all outlive it.
struct ConnectServices {
    session::program::ConnectionBook& book;
    ports::SecretStore& secrets;
    ports::Discovery& discovery;
    const ports::Clock& clock;
    std::function<std::optional<domain::Error>(const QString& address)> addressFault; ///< checks without asking anybody
    ports::Recordings* recordings = nullptr; ///< null: nothing is offered of what was watched before
};

/// The connections of the past, one of them as a form, and what its address answered. Nothing typed is lost: an edited connection is kept when
/// another is chosen. Tokens and the values of headers go to the secret store only. GUI thread.
class ConnectPage final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectPage(const ConnectServices& services, QWidget* parent = nullptr);
    ~ConnectPage() override;

    /// Shows this connection, kept or not.
    void edit(const domain::ConnectionSettings& settings);
    void setWatched(const QStringList& addresses, const QStringList& silent);
    /// Why the chosen connection could not be opened.
    void showProblem(const domain::Error& error);
    [[nodiscard]] ConnectionForm* form() const { return m_form; }
    /// Where the keyboard starts: the list, or the address where there is none.
    [[nodiscard]] QWidget* first() const;

public slots:
    void addNew();
    void discover();
    void watch();
    void test();

signals:
    void watchRequested(const stoker::domain::ConnectionSettings& settings, const QString& token);
    void demoRequested();
    void recordingRequested(const stoker::ports::RecordingPlace& place);
    /// Of a recording that lies in a file.
    void openFileRequested();
    void failed(const stoker::domain::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeDetail();
    [[nodiscard]] QWidget* makePluginBox();
    void choose(const QModelIndex& index);
    void open(const domain::ConnectionSettings& settings);
    void readSecrets();
    void keepSecrets(const domain::ConnectionSettings& settings);
    void keepEdits();
    [[nodiscard]] std::optional<domain::ConnectionSettings> checked();
    void refreshList();
    void refreshTitle();
    void showProbe(const domain::Probe& probe);
    void forgetProbe();
    void remove();
    void report(const domain::Result<bool>& result);

    ConnectServices m_services;
    QString m_original; ///< the address the form was opened with; empty: a new one
    bool m_edited = false;
    bool m_opening = false; ///< a selection made by us, not by the operator
    QFutureWatcher<domain::Probe> m_probe;
    ConnectionListModel* m_model;
    ConnectionListView* m_list;
    StateView* m_none;
    QStackedLayout* m_listStack;
    Label* m_title;
    ConnectionForm* m_form;
    Checklist* m_checklist;
    QWidget* m_plugin;
    Button* m_remove;
    Button* m_test;
    Button* m_watch;
    RecordedList* m_recorded = nullptr;
};

} // namespace stoker::widgets
