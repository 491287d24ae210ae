// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/connectionform.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace stoker::widgets {
namespace {

constexpr int kField = 420; ///< where there is room
constexpr int kLeast = 160;

QFormLayout* makeForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void addRow(QFormLayout* form, const QString& name, QWidget* field)
{
    auto* caption = new Label(name, 13, ColorRole::Text2);
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    caption->setMinimumSize(scaled(88), scaled(28));
    caption->setBuddy(field);
    field->setAccessibleName(name);
    form->addRow(caption, field);
}

void limitWidth(QWidget* field)
{
    field->setMinimumWidth(scaled(kLeast));
    field->setMaximumWidth(scaled(kField));
}

} // namespace

domain::Result<QList<QPair<QByteArray, QByteArray>>> parseHeaders(const QString& text)
{
    using namespace Qt::StringLiterals;
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const QString& raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).trimmed();
        const auto isToken = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f && !u"()<>@,;:\\\"/[]?={}"_s.contains(c); };
        if (colon < 1 || !std::all_of(name.begin(), name.end(), isToken))
            return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"headers"_s}, {u"value"_s, line}, {u"accepted"_s, u"Name: value"_s}});
        headers.append({name.toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

QString headersText(const QList<QPair<QByteArray, QByteArray>>& headers)
{
    QStringList lines;
    for (const auto& [name, value] : headers)
        lines.append(QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromUtf8(value));
    return lines.join(u'\n');
}

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit), m_address(new QLineEdit), m_problem(new Label({}, 12, ColorRole::TroubleText)), m_token(new QLineEdit),
      m_tokenNote(new Label({}, 11, ColorRole::Text2)), m_environment(new SegmentedControl({tr("Development"), tr("Test"), tr("Production")})),
      m_readOnly(new QCheckBox(tr("Read-only: watch, never change"))), m_moreLink(new LinkButton(tr("More"))), m_more(makeMore())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* fields = new QWidget;
    QFormLayout* form = makeForm(fields);
    for (QLineEdit* line : {m_address, m_token, m_name, m_caFile}) {
        limitWidth(line);
        line->setFixedHeight(scaled(28));
    }
    m_address->setPlaceholderText(tr("http://host:4040, or demo:"));
    m_address->setObjectName(QStringLiteral("address"));
    m_token->setObjectName(QStringLiteral("token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_environment->setCurrentIndex(0);
    for (Label* note : {m_problem, m_tokenNote}) {
        note->setWordWrap(true);
        note->setMaximumWidth(scaled(kField)); // no least width: its height would be reserved
        note->hide();
    }
    addRow(form, tr("Driver UI"), m_address);
    form->addRow(nullptr, m_problem);
    addRow(form, tr("Token"), m_token);
    form->addRow(nullptr, m_tokenNote);
    addRow(form, tr("Environment"), m_environment);
    form->addRow(nullptr, m_readOnly);
    m_moreLink->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form->addRow(nullptr, m_moreLink);
    column->addWidget(fields);
    column->addWidget(m_more);
    setMoreShown(false);

    connect(m_moreLink, &QPushButton::clicked, this, [this] { setMoreShown(m_more->isHidden()); });
    for (QLineEdit* line : {m_address, m_token, m_name, m_caFile}) {
        connect(line, &QLineEdit::textEdited, this, &ConnectionForm::edited);
        connect(line, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    }
    connect(m_address, &QLineEdit::textEdited, this, [this] { setAddressProblem({}); });
    connect(m_environment, &SegmentedControl::currentIndexChanged, this, &ConnectionForm::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &ConnectionForm::edited);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &ConnectionForm::edited);
}

QWidget* ConnectionForm::makeMore()
{
    auto* more = new QWidget;
    QFormLayout* form = makeForm(more);
    addRow(form, tr("Name"), m_name);
    m_name->setPlaceholderText(tr("the application's own name"));
    m_headers = new QPlainTextEdit;
    m_headers->setObjectName(QStringLiteral("headers"));
    limitWidth(m_headers);
    m_headers->setFixedHeight(scaled(60));
    m_headers->setTabChangesFocus(true);
    m_headers->setPlaceholderText(tr("Authorization: Basic ..., one header a line: for the proxy in front, never the plugin's token"));
    addRow(form, tr("Headers"), m_headers);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_caFile = new QLineEdit;
    m_caFile->setPlaceholderText(tr("the system's own"));
    auto* choose = new Button(tr("Choose..."), u"folder");
    connect(choose, &QPushButton::clicked, this, &ConnectionForm::chooseCaFile);
    line->addWidget(m_caFile);
    line->addWidget(choose);
    addRow(form, tr("Certificates"), row);
    m_caFile->setAccessibleName(tr("Certificates"));
    return more;
}

void ConnectionForm::setMoreShown(bool shown)
{
    m_more->setVisible(shown);
    m_moreLink->setText(shown ? tr("Less") : tr("More: name, headers, certificates"));
    m_moreLink->updateGeometry();
}

void ConnectionForm::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Certificates that this connection trusts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_caFile->setText(path);
        emit edited();
    });
    dialog->open();
}

void ConnectionForm::setConnection(const domain::ConnectionSettings& settings)
{
    const QSignalBlocker quiet(this);
    m_settings = settings;
    m_keptToken.clear();
    m_name->setText(settings.name);
    m_address->setText(settings.address);
    m_token->clear();
    m_token->setPlaceholderText({});
    m_environment->setCurrentIndex(int(settings.environment));
    m_readOnly->setChecked(settings.readOnly);
    m_headers->setPlainText(headersText(settings.headers));
    m_caFile->setText(settings.caFile);
    setAddressProblem({});
    setMoreShown(!settings.headers.isEmpty() || !settings.caFile.isEmpty());
}

void ConnectionForm::setKeptToken(const QString& token)
{
    m_keptToken = token;
    //: shown in the token field, instead of the token
    m_token->setPlaceholderText(token.isEmpty() ? QString() : tr("kept; type another to replace it"));
}

void ConnectionForm::setTokenNote(const QString& note)
{
    m_tokenNote->setText(note);
    m_tokenNote->setVisible(!note.isEmpty());
}

domain::Result<domain::ConnectionSettings> ConnectionForm::connection() const
{
    auto headers = parseHeaders(m_headers->toPlainText());
    if (!headers)
        return tl::unexpected(headers.error());
    domain::ConnectionSettings settings = m_settings;
    settings.name = m_name->text().trimmed();
    settings.address = address();
    settings.environment = domain::Environment(std::max(0, m_environment->currentIndex()));
    settings.readOnly = m_readOnly->isChecked();
    settings.headers = *headers;
    settings.caFile = m_caFile->text().trimmed();
    return settings;
}

QString ConnectionForm::address() const
{
    return m_address->text().trimmed();
}

QString ConnectionForm::token() const
{
    return isTokenEdited() ? m_token->text().trimmed() : m_keptToken;
}

bool ConnectionForm::isTokenEdited() const
{
    return !m_token->text().trimmed().isEmpty();
}

void ConnectionForm::setAddressProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_address->setAccessibleDescription(sentence);
}

void ConnectionForm::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

QWidget* ConnectionForm::firstField() const
{
    return m_address;
}

} // namespace stoker::widgets
