// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/modelarguments.h"

#include "trace/modelsettings.h"
#include "words/sentences.h"

#include <QCoreApplication>

namespace stoker::app::ctl {

using domain::ClusterModel;
using namespace Qt::StringLiterals;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Arguments)
};

} // namespace

ClusterModel modelOf(const QCommandLineParser& parser, Reader& reader)
{
    ClusterModel model;
    for (const QString& pair : parser.values(u"model"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0) {
            reader.complain(Text::tr("--model %1: not a name, an equals sign and a value.").arg(pair));
            break;
        }
        const auto changed = trace::withModelSetting(model, pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
        if (!changed) {
            reader.complain(words::wholeText(changed.error(), words::Reader::Terminal));
            break;
        }
        model = *changed;
    }
    return model;
}

} // namespace stoker::app::ctl
