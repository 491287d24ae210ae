// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertspage.h"

#include "widgets/alerts/alertlist.h"
#include "widgets/alerts/ruleeditor.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QTableView>

namespace stoker::widgets {

AlertsPage::AlertsPage(session::program::AlertRules& rules, QWidget* parent) : QWidget(parent), m_rules(rules), m_list(new AlertList), m_editor(new RuleEditor(rules))
{
    setAccessibleName(tr("Alerts"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(m_editor);
    splitter->setHandleWidth(10);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({720, 458});
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 12, 10);
    page->addWidget(splitter);

    connect(m_list, &AlertList::opened, this, &AlertsPage::alertOpened);
    connect(m_list, &AlertList::connectRequested, this, &AlertsPage::connectRequested);
    connect(m_list, &AlertList::demoRequested, this, &AlertsPage::demoRequested);
    connect(m_editor, &RuleEditor::failed, this, &AlertsPage::failed);
    connect(&m_rules, &session::program::AlertRules::changed, this, [this] { m_list->setRules(m_rules.rules()); });
    m_list->setRules(m_rules.rules());
}

void AlertsPage::setSession(const session::Session* session)
{
    session::AlertWatch* watch = session ? session::AlertWatch::of(*session) : nullptr;
    m_list->setSession(session, watch);
    m_editor->setReading([watch = QPointer(watch)](const domain::AlertRule& rule) { return watch ? watch->reading(rule) : std::nullopt; });
}

void AlertsPage::showAlert(quint64 id)
{
    m_list->showAlert(id);
}

QWidget* AlertsPage::list() const
{
    return m_list->table();
}

} // namespace stoker::widgets
