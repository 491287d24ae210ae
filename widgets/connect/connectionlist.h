// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace stoker::widgets {

/// How a connection stands, as far as it is known without asking.
enum class ConnectionStanding { Unknown, Live, NoPlugin, Failed };

/// The kept connections, newest used first. GUI thread.
class ConnectionListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { EnvironmentRole = Qt::UserRole + 1, AddressRole, StandingRole, StandingTextRole, ReadOnlyRole };
    using QAbstractListModel::QAbstractListModel;

    /// Takes another list; a row that stays keeps its selection.
    void setConnections(const std::vector<domain::ConnectionSettings>& connections);
    void setStanding(const QString& address, ConnectionStanding standing);
    /// `silent`: those of them that do not answer.
    void setWatched(const QStringList& addresses, const QStringList& silent = {});
    [[nodiscard]] const domain::ConnectionSettings* connection(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& address) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString standingText(const domain::ConnectionSettings& connection) const;
    [[nodiscard]] ConnectionStanding standing(const domain::ConnectionSettings& connection) const;

    std::vector<domain::ConnectionSettings> m_connections;
    QHash<QString, ConnectionStanding> m_standings; ///< by address, of this run of the program
    QStringList m_watched;
    QStringList m_silent;
};

/// Rows of 52: chip, name, address elided in the middle, how it stands. GUI thread.
class ConnectionListView final : public QListView {
    Q_OBJECT
public:
    explicit ConnectionListView(QWidget* parent = nullptr);
};

} // namespace stoker::widgets
