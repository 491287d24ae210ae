// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentences.h"

#include "words/text.h"

namespace stoker::words {

QString because(const QString& code)
{
    if (code == u"dynamic_allocation")
        return translate("Capability", "Spark's dynamic allocation owns the target and would overwrite it. Set spark.dynamicAllocation.enabled=false at the next start.");
    if (code == u"local_mode")
        return translate("Capability", "The application runs in local mode: there are no executors to add or release.");
    if (code == u"decommission_disabled")
        return translate("Capability", "Spark cannot drain executors of this application. Set spark.decommission.enabled=true at the next start.");
    if (code == u"storage_decommission_disabled")
        return translate("Capability", "Draining loses cache and shuffle here. Set spark.storage.decommission.enabled=true at the next start to have them moved.");
    if (code == u"not_supported")
        return translate("Capability", "This version of Spark, or its cluster manager, cannot do it.");
    if (code == u"starting")
        return translate("Capability", "Spark is still starting. It will be known in a moment.");
    if (code == u"no_plugin")
        return translate("Capability", "Watch only: target and release need the Stoker plugin in the driver.");
    if (code == u"read_only")
        return translate("Capability", "This connection is read-only. Change it under Connect.");
    if (code == u"token_missing")
        return translate("Capability", "No token is set for this connection. Enter it under Connect.");
    if (code == u"token_wrong")
        return translate("Capability", "The driver refuses the token. Enter another one under Connect.");
    if (code == u"modify_denied")
        return translate("Capability", "Spark's modify permission is missing. Ask for it in spark.modify.acls.");
    if (code == u"stale")
        return translate("Capability", "The figures are old: nothing is sent until data is fresh.");
    return code.isEmpty() ? translate("Capability", "It is not available here.") : translate("Capability", "It is not available here (%1).").arg(code);
}

QString capabilityWord(const QString& capability)
{
    if (capability == u"target")
        return translate("Capability", "setting the target");
    if (capability == u"idle")
        return translate("Capability", "release when idle");
    if (capability == u"force")
        return translate("Capability", "release by force");
    if (capability == u"drain")
        return translate("Capability", "draining");
    if (capability == u"migrates_cache")
        return translate("Capability", "moving the cache");
    if (capability == u"migrates_shuffle")
        return translate("Capability", "moving the shuffle data");
    if (capability == u"replace")
        return translate("Capability", "replacing executors");
    return capability;
}

QString pluginLines()
{
    return QStringLiteral("--conf spark.plugins=stoker.StokerPlugin\n" // untranslated: options of spark-submit
                          "--jars " STOKER_PLUGIN_JAR " --driver-class-path " STOKER_PLUGIN_JAR);
}

} // namespace stoker::words
