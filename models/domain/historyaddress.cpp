// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/historyaddress.h"

#include <QUrl>
#include <QUrlQuery>

namespace stoker::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kScheme("history:");

QString encoded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

QString toText(const HistoryAddress& address)
{
    QString text = kScheme + QString::number(address.run) + u"?application="_s + encoded(address.application);
    if (!address.name.isEmpty())
        text += u"&name="_s + encoded(address.name);
    return text;
}

std::optional<HistoryAddress> historyAddressOf(const QString& text)
{
    if (!text.startsWith(kScheme))
        return std::nullopt;
    const qsizetype mark = text.indexOf(u'?');
    bool isNumber = false;
    const qint64 run = text.mid(kScheme.size(), mark < 0 ? -1 : mark - kScheme.size()).toLongLong(&isNumber);
    if (!isNumber || run <= 0)
        return std::nullopt;
    const QUrlQuery query(mark < 0 ? QString() : text.mid(mark + 1));
    return HistoryAddress{run, query.queryItemValue(u"application"_s, QUrl::FullyDecoded), query.queryItemValue(u"name"_s, QUrl::FullyDecoded)};
}

} // namespace stoker::domain
