// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace stoker::widgets {

class Label;
class LinkButton;
class SegmentedControl;

/// Extra headers as they are typed, one "Name: value" a line. BadArgument names the line that is none.
[[nodiscard]] domain::Result<QList<QPair<QByteArray, QByteArray>>> parseHeaders(const QString& text);
[[nodiscard]] QString headersText(const QList<QPair<QByteArray, QByteArray>>& headers);

/// One connection as fields. Keeps what is typed until setConnection(). GUI thread.
class ConnectionForm final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConnection(const domain::ConnectionSettings& settings);
    /// What is kept for it, once the keychain has answered; not shown, only that there is one.
    void setKeptToken(const QString& token);
    /// Where a token goes: a sentence under the field, empty for none.
    void setTokenNote(const QString& note);

    /// What the fields say; wrong headers are an error that names the line.
    [[nodiscard]] domain::Result<domain::ConnectionSettings> connection() const;
    [[nodiscard]] QString address() const;
    /// The typed token, else the kept one.
    [[nodiscard]] QString token() const;
    [[nodiscard]] bool isTokenEdited() const;
    /// Says under the address what is wrong with it; empty = nothing.
    void setAddressProblem(const QString& sentence);
    void focusAddress();
    [[nodiscard]] QWidget* firstField() const;

signals:
    void edited();
    /// Enter in a field.
    void submitted();

private:
    [[nodiscard]] QWidget* makeMore();
    void setMoreShown(bool shown);
    void chooseCaFile();

    domain::ConnectionSettings m_settings; ///< as it came: the fields change some of it
    QString m_keptToken;
    QLineEdit* m_name;
    QLineEdit* m_address;
    Label* m_problem;
    QLineEdit* m_token;
    Label* m_tokenNote;
    SegmentedControl* m_environment;
    QCheckBox* m_readOnly;
    LinkButton* m_moreLink;
    QWidget* m_more;
    QPlainTextEdit* m_headers;
    QLineEdit* m_caFile;
};

} // namespace stoker::widgets
