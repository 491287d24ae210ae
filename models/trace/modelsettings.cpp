// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/modelsettings.h"

#include <array>
#include <cmath>

namespace stoker::trace {

using domain::ClusterModel;
using domain::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

struct Whole {
    const char* name;
    std::optional<int> ClusterModel::*member;
    int least;
    int most;
};
constexpr std::array<Whole, 4> kWholes{{{"cores", &ClusterModel::cores, 1, 100'000},
                                        {"task_cpus", &ClusterModel::taskCpus, 1, 100'000},
                                        {"cap", &ClusterModel::cap, 0, 1'000'000},
                                        {"allocation_batch", &ClusterModel::allocationBatch, 1, 1'000'000}}};

struct Real {
    const char* name;
    std::optional<double> ClusterModel::*member;
    double least;
    double most;
};
constexpr std::array<Real, 5> kReals{{{"startup_s", &ClusterModel::startupSeconds, 0, 86'400},
                                      {"startup_spread_s", &ClusterModel::startupSpread, 0, 86'400},
                                      {"cost_per_log_s", &ClusterModel::costPerLogSeconds, 1e-12, 1e6},
                                      {"serial_s", &ClusterModel::serialSeconds, 0, 86'400},
                                      {"interval_s", &ClusterModel::intervalSeconds, 1, 86'400}}};

auto refused(const QString& name, const QString& value, double least, double most)
{
    return domain::failure(ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, u"%1..%2"_s.arg(least, 0, 'g', 9).arg(most, 0, 'g', 9)}}); // untranslated: a range
}

} // namespace

QStringList modelSettingNames()
{
    QStringList names;
    for (const Whole& whole : kWholes)
        names.append(QString::fromLatin1(whole.name));
    for (const Real& real : kReals)
        names.append(QString::fromLatin1(real.name));
    return names;
}

domain::Result<ClusterModel> withModelSetting(ClusterModel model, const QString& name, const QString& value)
{
    for (const Whole& whole : kWholes) {
        if (QLatin1StringView(whole.name) != name)
            continue;
        bool ok = false;
        const int number = value.toInt(&ok);
        if (!ok || number < whole.least || number > whole.most)
            return refused(name, value, whole.least, whole.most);
        model.*whole.member = number;
        return model;
    }
    for (const Real& real : kReals) {
        if (QLatin1StringView(real.name) != name)
            continue;
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (!ok || !std::isfinite(number) || number < real.least || number > real.most)
            return refused(name, value, real.least, real.most);
        model.*real.member = number;
        return model;
    }
    return domain::failure(ErrorCode::UnknownName, {{u"name"_s, name}, {u"accepted"_s, modelSettingNames()}});
}

} // namespace stoker::trace
