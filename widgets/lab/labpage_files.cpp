// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab takes from files and writes into them.
#include "widgets/lab/labpage.h"

#include "domain/modelfields.h"
#include "session/lab/scenariofile.h"
#include "session/program/privatefile.h"
#include "widgets/lab/csvdialog.h"
#include "widgets/lab/tracemenu.h"
#include "words/tracewords.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>

namespace stoker::widgets {

namespace key = session::program::key;

void LabPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void LabPage::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData()->urls().front().toLocalFile();
    // A scenario names its trace; anything else is one.
    if (path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive) && session::lab::readScenarioFile(path))
        openScenario(path);
    else
        open(path);
    event->acceptProposedAction();
}

void LabPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
}

void LabPage::hideEvent(QHideEvent* event)
{
    window()->removeEventFilter(this);
    QWidget::hideEvent(event);
}

/// The keys that open a file are the menu's everywhere else. Two shortcuts on them would be ambiguous, so that neither acts; but a shortcut gives way to whoever claims its keys.
bool LabPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool overriding = event->type() == QEvent::ShortcutOverride;
    if ((overriding || event->type() == QEvent::KeyPress) && watched == window() && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Open)) {
        event->accept();
        if (!overriding)
            m_trace->openFile();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

item::Comparison LabPage::comparison() const
{
    item::Comparison comparison{words::traceName(m_bench.address()), m_shown.get(), {}, m_bench.deadlineSeconds(), price(), m_settings.value(key::currency), m_bench.setup().model};
    for (std::size_t i = 0; i < m_bench.setup().columns.size(); ++i)
        comparison.columns.push_back({m_bench.setup().columns[i], m_bench.outcome(i)});
    return comparison;
}

bool LabPage::exportTo(const QString& path, LabFormat format)
{
    if (const auto written = session::program::writePrivately(path, labBytes(format, comparison())); !written) {
        emit failed(written.error());
        return false;
    }
    emit informed(tr("Written: %1").arg(path));
    return true;
}

void LabPage::askExport(LabFormat format)
{
    auto* dialog = new QFileDialog(this, labFormatWord(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QFileInfo offered(labFormatFile(format));
    dialog->setNameFilter(labFormatWord(format).remove(QStringLiteral("...")) + QStringLiteral(" (*.%1)").arg(offered.suffix()));
    dialog->setDefaultSuffix(offered.suffix());
    dialog->selectFile(offered.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { exportTo(path, format); });
    dialog->open();
}

void LabPage::askScenario()
{
    auto* dialog = new QFileDialog(this, tr("Save as scenario"), {}, tr("Scenarios (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &LabPage::saveScenario);
    dialog->open();
}

/// A CSV tells logs, and not what they cost.
bool LabPage::lacksCost() const
{
    const auto& error = m_bench.openError();
    return error && error->code == domain::ErrorCode::MissingArgument && error->values.value(QStringLiteral("name")) == QStringLiteral("cost_per_log_s");
}

void LabPage::askCost()
{
    const domain::ClusterModel known = m_bench.openingModel();
    auto* dialog = new CsvDialog(words::traceName(m_bench.address()), domain::withTraceFields(known, m_csvModel), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_csvModel = dialog->model();
        m_bench.retry(m_csvModel);
    });
    dialog->open();
}

bool LabPage::saveScenario(const QString& path)
{
    if (const auto written = session::lab::writeScenarioFile(path, {m_bench.address(), m_bench.setup()}); !written) {
        emit failed(written.error());
        return false;
    }
    emit informed(tr("Written: %1").arg(path));
    return true;
}

bool LabPage::openScenario(const QString& path)
{
    const auto scenario = session::lab::readScenarioFile(path);
    if (!scenario) {
        emit failed(scenario.error());
        return false;
    }
    m_bench.open(scenario->trace, scenario->setup);
    return true;
}

} // namespace stoker::widgets
