// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/modelsettings.h"

#include "domain/modelfields.h"
#include "domain/text.h"

namespace stoker::trace {

using domain::ClusterModel;
using domain::ErrorCode;
using namespace Qt::StringLiterals;

QStringList modelSettingNames()
{
    QStringList names;
    for (const domain::ModelFieldInfo& info : domain::kModelFields)
        names.append(domain::toText(info.name));
    return names;
}

domain::Result<ClusterModel> withModelSetting(ClusterModel model, const QString& name, const QString& value)
{
    const auto field = domain::modelFieldFromName(name.toStdString());
    if (!field)
        return domain::failure(ErrorCode::UnknownName, {{u"name"_s, name}, {u"accepted"_s, modelSettingNames()}});
    const domain::ModelFieldInfo& info = domain::infoOf(*field);
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !domain::accepts(info, number))
        return domain::failure(ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, u"%1..%2"_s.arg(info.least, 0, 'g', 9).arg(info.most, 0, 'g', 9)}}); // untranslated: a range
    domain::setField(model, *field, number);
    return model;
}

} // namespace stoker::trace
