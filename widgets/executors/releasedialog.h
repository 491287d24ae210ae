// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "item/releaseimpact.h"
#include "session/steering.h"

#include <QDialog>
#include <QPointer>

#include <chrono>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace stoker::session {
class Session;
}

namespace stoker::widgets {

class Button;
class ElidedLabel;
class Label;
class ReleaseFigures;
class ReleaseList;

/// Names every executor that is to go and what is really lost by the chosen way, follows the polls while it is open, and hands the release to
/// session::CommandQueue with a grace period in which it can be taken back. Without ids it asks for a number and names the victims it would choose.
/// Open it with open(); it never runs an event loop of its own. Nothing is sent before submitted().
class ReleaseDialog final : public QDialog {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kGrace{10};

    ReleaseDialog(session::Session& session, std::vector<domain::ExecutorId> ids, QWidget* parent = nullptr);

    [[nodiscard]] const item::ReleaseImpact& impact() const { return m_impact; }
    [[nodiscard]] domain::ReleaseWay way() const;
    void setWay(domain::ReleaseWay way);
    /// What would be submitted now.
    [[nodiscard]] session::Intent intent() const;
    /// Why it cannot be submitted now; empty = it can.
    [[nodiscard]] QString obstacle() const;
    /// The release as shell lines; empty where there is no address.
    [[nodiscard]] QString curl() const;

public slots:
    void accept() override;

signals:
    /// The line of the ledger that waits out its grace period.
    void submitted(quint64 line);

private:
    struct Way {
        domain::ReleaseWay way;
        QRadioButton* button;
        Label* text;
    };

    void build();
    [[nodiscard]] QWidget* buildHead();
    void buildWays(class QVBoxLayout* layout);
    void buildOptions(QVBoxLayout* layout);
    void buildFoot(QVBoxLayout* layout);
    void chooseVictims();
    void refresh();
    void refreshWays();
    void refreshNameField();
    void refreshFoot();
    [[nodiscard]] bool asksForName() const;
    [[nodiscard]] QString applicationName() const;

    QPointer<session::Session> m_session;
    std::vector<domain::ExecutorId> m_ids;
    const bool m_byCount;
    domain::Result<bool> m_chosen = true; ///< why no victims could be chosen
    item::ReleaseImpact m_impact;
    QString m_failure; ///< what the last submit answered

    ElidedLabel* m_title = nullptr;
    QSpinBox* m_count = nullptr;
    ReleaseFigures* m_figures = nullptr;
    ReleaseList* m_list = nullptr;
    QButtonGroup* m_group = nullptr;
    std::vector<Way> m_ways;
    QCheckBox* m_replace = nullptr;
    QSpinBox* m_wait = nullptr;
    Label* m_waitLabel = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_name = nullptr;
    Label* m_nameLabel = nullptr;
    Label* m_obstacle = nullptr;
    Button* m_curl = nullptr;
    Button* m_release = nullptr;
};

} // namespace stoker::widgets
