// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/victims.h"
#include "session/program/settings.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QHideEvent;
class QShowEvent;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace stoker::widgets {

class Button;
class Label;
class SegmentedControl;

/// The settings of the program, written as they are changed; who is concerned hears of it from Settings::changed(). GUI thread.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    /// `languages` as "en", "zh_CN". `settings` outlives the page.
    SettingsPage(session::program::Settings& settings, const QStringList& languages, QWidget* parent = nullptr);

    /// Of the history on the disk, in bytes; empty = cannot be told. `setAside`: of damaged files beside it.
    void setHistorySize(std::optional<qint64> bytes, qint64 setAside = 0);

signals:
    /// It is about to be shown, so figures should be there; and every few seconds while it is in sight.
    void historySizeRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeLook(const QStringList& languages);
    [[nodiscard]] QWidget* makeFigures();
    [[nodiscard]] QWidget* makeHistory();
    [[nodiscard]] QWidget* makeCommands();
    [[nodiscard]] QWidget* makeAlerts();
    [[nodiscard]] QWidget* makeVictims();
    void refresh();
    void fillVictims(const policy::VictimOrder& order);
    void moveVictim(int by);

    session::program::Settings& m_settings;
    QTimer m_ask; ///< for the size of the history
    SegmentedControl* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QDoubleSpinBox* m_interval = nullptr;
    QDoubleSpinBox* m_deadline = nullptr;
    QDoubleSpinBox* m_price = nullptr;
    QLineEdit* m_currency = nullptr;
    QSpinBox* m_days = nullptr;
    QSpinBox* m_megabytes = nullptr;
    Label* m_stored = nullptr;
    QSpinBox* m_grace = nullptr;
    SegmentedControl* m_notify = nullptr;
    QListWidget* m_victims = nullptr;
    Button* m_up = nullptr;
    Button* m_down = nullptr;
};

} // namespace stoker::widgets
