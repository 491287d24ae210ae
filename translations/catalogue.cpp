// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/catalogue.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Static libraries bring no resources by themselves; outside a namespace, as the macro asks.
static void initCatalogues()
{
    Q_INIT_RESOURCE(catalogues);
}

namespace stoker::translations {

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")};
}

namespace {

QLocale chooseLocale(const QString& language)
{
    const QLocale wanted = language.isEmpty() ? QLocale::system() : QLocale(language);
    for (const QString& known : languages()) {
        if (QLocale(known).language() == wanted.language())
            return wanted;
    }
    return QLocale(QLocale::English);
}

} // namespace

QLocale install(QCoreApplication& application, const QString& language)
{
    initCatalogues();
    // Children of the application under our own name, so that a second call finds and replaces them.
    static const QString kName = QStringLiteral("stoker.catalogue");
    for (QTranslator* old : application.findChildren<QTranslator*>(kName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const QLocale locale = chooseLocale(language);
    const auto add = [&](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(kName);
        if (translator->load(locale, file, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    add(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("stoker"), QStringLiteral(":/translations"));
    QLocale::setDefault(locale);
    return locale;
}

} // namespace stoker::translations
