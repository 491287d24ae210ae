// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/connectpage.h"

#include "widgets/common/button.h"
#include "widgets/connect/checklist.h"
#include "widgets/common/label.h"
#include "widgets/connect/connectionform.h"
#include "widgets/connect/connectionlist.h"
#include "widgets/connect/discoverdialog.h"
#include "widgets/connect/recordedlist.h"
#include "words/sentences.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QScopedValueRollback>
#include <QStackedLayout>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
namespace program = session::program;

bool isDemo(const QString& address)
{
    return address.startsWith("demo:"_L1);
}

QString headersToSecret(const domain::ConnectionSettings& settings)
{
    QJsonObject values;
    for (const auto& [name, value] : settings.headers)
        values.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace

void ConnectPage::edit(const domain::ConnectionSettings& settings)
{
    const domain::ConnectionSettings* known = m_services.book.find(settings.address);
    open(known ? *known : settings);
}

QWidget* ConnectPage::first() const
{
    return m_services.book.connections().empty() ? m_form->firstField() : m_list;
}

void ConnectPage::setWatched(const QStringList& addresses, const QStringList& silent)
{
    m_model->setWatched(addresses, silent);
    if (!m_recorded)
        return;
    m_recorded->setWatched(addresses);
    if (isVisible())
        m_recorded->refresh();
}

void ConnectPage::showProblem(const domain::Error& error)
{
    m_form->setAddressProblem(words::wholeText(error));
}

void ConnectPage::choose(const QModelIndex& index)
{
    if (m_opening)
        return;
    const domain::ConnectionSettings* chosen = m_model->connection(index);
    if (!chosen || (chosen->address == m_original && !m_original.isEmpty()))
        return;
    // Later: what is kept then may change the list, and the view is still in the middle of the click.
    QMetaObject::invokeMethod(
        this,
        [this, copy = *chosen] {
            keepEdits();
            open(copy);
        },
        Qt::QueuedConnection);
}

void ConnectPage::forgetProbe()
{
    m_probe.setFuture({});
    m_checklist->setLines({});
    m_plugin->hide();
}

void ConnectPage::open(const domain::ConnectionSettings& settings)
{
    const QScopedValueRollback opening(m_opening, true);
    const domain::ConnectionSettings* known = m_services.book.find(settings.address);
    m_original = known ? known->address : QString();
    m_edited = !known && !settings.address.isEmpty();
    forgetProbe();
    m_form->setConnection(settings);
    m_remove->setVisible(known);
    const QModelIndex index = m_model->indexOf(m_original);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->clearSelection();
    refreshTitle();
    if (known)
        readSecrets();
}

void ConnectPage::addNew()
{
    keepEdits();
    open({});
    m_form->focusAddress();
}

void ConnectPage::readSecrets()
{
    const QString address = m_original;
    const auto same = [this, address] { return m_original == address; };
    m_services.secrets.read(program::headersKey(address)).then(this, [this, same](const domain::Result<QString>& kept) {
        const auto current = m_form->connection();
        if (!same() || m_edited || !kept || kept->isEmpty() || !current)
            return;
        domain::ConnectionSettings settings = *current;
        const QJsonObject values = QJsonDocument::fromJson(kept->toUtf8()).object();
        for (auto& [name, value] : settings.headers)
            value = values.value(QString::fromLatin1(name)).toString().toUtf8();
        const QString token = m_form->token();
        m_form->setConnection(settings);
        m_form->setKeptToken(token);
    });
    m_services.secrets.read(program::tokenKey(address)).then(this, [this, same](const domain::Result<QString>& kept) {
        if (!same())
            return;
        if (kept)
            m_form->setKeptToken(*kept);
        else
            emit failed(kept.error());
        m_form->setTokenNote(m_services.secrets.isPersistent() ? QString() : tr("There is no keychain here: a token is forgotten when Stoker ends."));
        if (isVisible())
            test();
    });
}

void ConnectPage::keepSecrets(const domain::ConnectionSettings& settings)
{
    const auto note = [this](const domain::Result<bool>& result) {
        report(result);
        m_form->setTokenNote(m_services.secrets.isPersistent() ? QString() : tr("There is no keychain here: a token is forgotten when Stoker ends."));
    };
    if (!m_form->token().isEmpty() && (m_form->isTokenEdited() || program::addressKey(m_original) != program::addressKey(settings.address)))
        m_services.secrets.write(program::tokenKey(settings.address), m_form->token()).then(this, note);
    if (!settings.headers.isEmpty())
        m_services.secrets.write(program::headersKey(settings.address), headersToSecret(settings)).then(this, note);
}

std::optional<domain::ConnectionSettings> ConnectPage::checked()
{
    const QString address = m_form->address();
    if (const auto fault = m_services.addressFault(address)) {
        m_form->setAddressProblem(words::wholeText(*fault));
        m_form->focusAddress();
        return {};
    }
    auto settings = m_form->connection();
    if (!settings) {
        m_form->setAddressProblem(words::wholeText(settings.error()));
        return {};
    }
    m_form->setAddressProblem({});
    return *settings;
}

void ConnectPage::keepEdits()
{
    const auto settings = m_form->connection();
    if (!m_edited || !settings || settings->address.isEmpty() || m_services.addressFault(settings->address))
        return;
    const QString before = m_original;
    keepSecrets(*settings);
    m_edited = false;
    m_original = settings->address;
    report(m_services.book.remember(*settings, settings->lastUsed.value_or(m_services.clock.wall())));
    // An address that was changed is the same connection at another place, not a second one.
    if (!before.isEmpty() && program::addressKey(before) != program::addressKey(settings->address)) {
        report(m_services.book.forget(before));
        m_services.secrets.remove(program::tokenKey(before)).then(this, [this](const domain::Result<bool>& result) { report(result); });
        m_services.secrets.remove(program::headersKey(before)).then(this, [this](const domain::Result<bool>& result) { report(result); });
    }
}

void ConnectPage::watch()
{
    const auto settings = checked();
    if (!settings)
        return;
    const QString token = m_form->token();
    m_edited = true; // used now, whether or not anything was typed
    keepEdits();
    report(m_services.book.remember(*settings, m_services.clock.wall()));
    emit watchRequested(*settings, token);
}

void ConnectPage::test()
{
    const auto settings = checked();
    if (!settings)
        return;
    if (isDemo(settings->address)) {
        m_checklist->setLines({{CheckLine::Mark::Good, tr("Demo application"), tr("simulated in this program; commands act on the simulation only")}});
        m_plugin->hide();
        return;
    }
    m_checklist->setLines({{CheckLine::Mark::Asking, tr("Asking"), settings->address}});
    m_plugin->hide();
    m_probe.setFuture(m_services.discovery.probe(*settings, m_form->token()));
}

void ConnectPage::showProbe(const domain::Probe& probe)
{
    m_checklist->setLines(checkLines(probe));
    m_plugin->setVisible(needsPlugin(probe));
    m_test->setText(tr("Test again"));
    const auto standing = probe.error ? ConnectionStanding::Failed : probe.plugin ? ConnectionStanding::Unknown : ConnectionStanding::NoPlugin;
    m_model->setStanding(m_form->address(), standing);
}

void ConnectPage::discover()
{
    keepEdits();
    const auto settings = m_form->connection();
    auto* dialog = new DiscoverDialog(m_services.discovery, settings ? *settings : domain::ConnectionSettings{}, m_form->token(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DiscoverDialog::chosen, this, [this](const domain::ConnectionSettings& chosen) {
        const QString token = m_form->token();
        edit(chosen);
        if (m_original.isEmpty() && !token.isEmpty())
            m_form->setKeptToken(token);
        test();
    });
    dialog->open();
}

void ConnectPage::remove()
{
    const QString address = m_original;
    const domain::ConnectionSettings* known = m_services.book.find(address);
    if (!known)
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Remove a connection"), tr("Remove %1?").arg(known->name.isEmpty() ? known->address : known->name), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Its token is removed from the keychain too. The application itself is not touched."));
    box->setTextFormat(Qt::PlainText);
    QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, address] {
        m_edited = false;
        m_services.secrets.remove(program::tokenKey(address)).then(this, [this](const domain::Result<bool>& result) { report(result); });
        m_services.secrets.remove(program::headersKey(address)).then(this, [this](const domain::Result<bool>& result) { report(result); });
        report(m_services.book.forget(address));
        const auto& left = m_services.book.connections();
        open(left.empty() ? domain::ConnectionSettings{} : left.front());
    });
    box->open();
}

void ConnectPage::refreshList()
{
    const QScopedValueRollback opening(m_opening, true);
    m_model->setConnections(m_services.book.connections());
    m_listStack->setCurrentIndex(m_services.book.connections().empty() ? 1 : 0);
    const QModelIndex index = m_model->indexOf(m_original);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    m_remove->setVisible(m_services.book.find(m_original) && !m_original.isEmpty());
    refreshTitle();
}

void ConnectPage::refreshTitle()
{
    const auto settings = m_form->connection();
    const QString name = settings ? (settings->name.isEmpty() ? settings->address : settings->name) : m_form->address();
    m_title->setText(m_original.isEmpty() && name.isEmpty() ? tr("New connection") : name);
    const bool can = !m_form->address().isEmpty();
    m_watch->setEnabled(can);
    m_test->setEnabled(can);
    const QString why = can ? QString() : tr("Type the address of a driver UI first");
    m_watch->setToolTip(why);
    m_test->setToolTip(why);
}

void ConnectPage::report(const domain::Result<bool>& result)
{
    if (!result)
        emit failed(result.error());
}

void ConnectPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_recorded)
        m_recorded->refresh();
}

void ConnectPage::hideEvent(QHideEvent* event)
{
    keepEdits();
    QWidget::hideEvent(event);
}

} // namespace stoker::widgets
