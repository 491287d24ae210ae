<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Capability</name>
    <message>
        <source>Spark&apos;s dynamic allocation owns the target and would overwrite it. Set spark.dynamicAllocation.enabled=false at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application runs in local mode: there are no executors to add or release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark cannot drain executors of this application. Set spark.decommission.enabled=true at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining loses cache and shuffle here. Set spark.storage.decommission.enabled=true at the next start to have them moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Spark, or its cluster manager, cannot do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark is still starting. It will be known in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch only: target and release need the Stoker plugin in the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only. Change it under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token is set for this connection. Enter it under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver refuses the token. Enter another one under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission is missing. Ask for it in spark.modify.acls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are old: nothing is sent until data is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not available here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not available here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release by force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving the shuffle data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacing executors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ceiling</name>
    <message>
        <source>local mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>DEV</source>
        <comment>chip, at most 5 letters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <comment>chip, at most 5 letters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROD</source>
        <comment>chip, at most 5 letters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver</source>
        <comment>instead of its address, at the start of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence and its detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no Spark UI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application runs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another application answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver asks for a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver refuses the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to change anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark owns the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local mode has no executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough executors may go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver does not understand the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in Stoker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Is the driver running, and is its UI port open from here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2. It is asked again; a driver in a long garbage collection answers late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Add its authority under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no Spark UI. Use the address of the driver&apos;s UI, a master or a history server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but has no figures yet. It is asked again until it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sent is cut off or no JSON, so it was dropped. The last good figures stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sent is larger than %2, so it was dropped. The last good figures stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status %1 from %2. It is asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Spark UI without a running application. Choose another address under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected %1, found %2. Nothing was sent to it; what was kept of the old one is history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to %2, and a token must not go there. Connect to that address itself if it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes changes only with a token. Watching goes on; enter the token under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows another token. Watching goes on; changes need another token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 from %1. Spark&apos;s view permission, or what stands in front of it, keeps you out; check the sign-in under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that %2 may view but not modify. Watching goes on; ask for spark.modify.acls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target, release and autopilot are off. Change it under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines shown under Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark&apos;s dynamic allocation would overwrite a target and refuses releases. Set spark.dynamicAllocation.enabled=false at the next start to steer from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole application runs in its driver. Start it on a cluster to add or release executors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This application cannot do it: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No executor of this application has the id %1. Nothing was done; look at the table for those that live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: each runs tasks or holds data that this command may not lose. Nothing was done; name them to release them all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were to go, but only %2 hold nothing worth keeping. Nothing was done; ask for fewer, or name them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target was changed since you looked. Nothing was done; look at the new one and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two policies cannot steer one application. Stop %1 first, or put it on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark took the request and answered no. Nothing changed; its driver log may say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver asks to wait. Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done. Stoker and its plugin may be of different versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data for %1. Nothing is sent until data is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was called off before an answer came; whether it was done shows in the next figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used. Accepted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Accepted: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder, its permissions and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in memory only and must be entered again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened that should not. What is shown may be incomplete; a restart helps, a report helps more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a headline and its sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed by Spark: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExecutorCell</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a span of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>in 18 s: 2 tasks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>some tasks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <comment>shuffle data of the past</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>26 blocks, 2.38 GB</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots run a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 storage memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExecutorColumn</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark&apos;s id of the executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy: runs at least one task. Draining: finishes its tasks, takes no new ones. Excluded: Spark gives it none after failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that run now; the bar is against its slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time of its process tree, Python workers included, in per cent of its cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage memory in use; the bar is against what there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached blocks and their size: computed again when the executor is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle output that lies here. Needed: an active job still reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Garbage collection in per cent of its task time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that failed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since it ran its last task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it leaves by itself, or what pins it. Sorted: leaving soonest, then trouble, starting, idle, pinned, busy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExecutorFilter</name>
    <message>
        <source>A filter term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a regular expression between slashes, as /10\.42\.[67]/</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExecutorPanel</name>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No executor matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden.</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is %1; the cluster has not given any yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver runs alone. Set a target above to ask for some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No executor is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the executors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n usable</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what happened, in how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above what the cluster gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above the ceiling of %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autopilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (another console)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>target before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>kill %n</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release %n</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>executors</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, but no effect seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffle needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target not exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs a receiver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>tasks</source>
        <comment>after a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing runs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run again, about %1 of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end first, or their executor stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cache</source>
        <extracomment>After a number: GB cache</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost, computed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to other executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is cached there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shuffle</source>
        <extracomment>After a number: GB shuffle</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost; %1 must repeat work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost; no active job reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved; %1 reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none lies there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>slots</source>
        <comment>after a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>slots before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 needed</source>
        <extracomment>672 → 648, 616 needed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks fail and run again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cache is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shuffle is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is lost</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is gone already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, moves cache and shuffle, then leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leaves when it runs no task; %n are busy now and stay if they never rest.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves at once, unless a task starts there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the process at once. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kill %n executors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>gracefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy, stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was gone already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>A date and a time of day, in Qt&apos;s letters: 20 Nov 2026 14:26:04</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::CommandLine</name>
    <message>
        <source>Try &quot;stoker --help&quot;.</source>
        <extracomment>printed after every complaint about the command line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2: there is no such choice. Choices: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs --screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshot %1: the name of a picture ends in .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after %1: not a number of seconds from 0 to 86400.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size %1: not a size like 1280x800, from 320x240 to 16384x16384.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch and steer a running Apache Spark application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a driver UI (http://host:4040, with or without a path), or demo: for the demo application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the built-in demo application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen for the wall, without controls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page to open: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN, then the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the application is for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch, never change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window and end. Works without a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture so many seconds after the page has its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the picture in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One source at a time: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and %1 are two sources; one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--kiosk needs a source to show: an address, or --demo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::MainWindow</name>
    <message>
        <source>Another application answers at this address now: %1. What was kept of the one before is history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Stoker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the application is doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every executor from its start to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked, and what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which application is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Stoker works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>an application in a menu: environment, name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They hold the address of the application, and no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stoker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches and steers a running Apache Spark application.
Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::Run</name>
    <message>
        <source>There is no display. Set DISPLAY or WAYLAND_DISPLAY, take a picture with --screenshot, or use stokerctl.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::Screenshot</name>
    <message>
        <source>No picture: %1 has no data after %2 s. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture: the window was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture: the window cannot be %1x%2, it needs %3x%4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Arguments</name>
    <message>
        <source>Wait so many seconds for the effect, at most 3600. 0, the default: the driver has accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: shown to every console and in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be sent and who would go; send nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs per minute, CPU and executors, one row a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after so many rows. Without it: until you end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between rows, 0.1 to 3600. Default: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The executors that live, without the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are gone as well, as far as the driver remembers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set how many executors Spark keeps up. Below those that are registered, the surplus is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many more than the target is now; fewer if negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the target only; release nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let executors go: drained where Spark can, else when they are idle. The target goes down with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many, chosen by the victim order; never one that holds what would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they run no task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once: their tasks run again elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the target, so that Spark starts new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to print it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE is the address of a driver UI (http://host:4040, with or without a path), or demo: for a simulation in this process (demo:day?speed=60).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stokerctl COMMAND --help tells more. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 unreachable or not a Spark UI, 4 not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: not a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2: not a number of seconds from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number of executors, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say either how many executors (N) or how many more (--add N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say either which executors (ID...) or how many (--count N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An executor id is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say either --idle or --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output %1: there is no such format. Formats: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::SteerTask</name>
    <message>
        <source>These executors could not be released: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, but these executors are still there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, but not to be seen yet: %1 executors are registered, the target is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: no more than %1 executors can come (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Table</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::item::ExecutorTableModel</name>
    <message>
        <source>≈ %1</source>
        <extracomment>A column whose figures are estimates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Estimated: the driver runs without the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::item::LedgerTableModel</name>
    <message>
        <source>“%1”</source>
        <extracomment>The reason an operator typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an executor and what became of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartEvent</name>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartPanel</name>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what the crosshair reads: a time, then &quot;usable 58, target 60&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Checklist</name>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Stoker plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch only: target and release need the plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoker plugin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch only: changes need the plugin&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plugin knows another token; the driver&apos;s log or its configuration names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not modify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission (spark.modify.acls) is missing for this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic allocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark holds the target itself and would overwrite another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Spark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streaming batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither executors nor stages answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectPage</name>
    <message>
        <source>There is no keychain here: a token is forgotten when Stoker ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated in this program; commands act on the simulation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token is removed from the keychain too. The application itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a driver UI first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discover...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a driver UI at the right, or discover applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the application with these two lines to steer it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionBadge</name>
    <message>
        <source>No application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another application...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch an application...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect, or start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <extracomment>behind &quot;live&quot;: this connection only watches</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionForm</name>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: watch, never change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://host:4040, or demo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: Basic ..., one header a line: for the proxy in front, never the plugin&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: name, headers, certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that this connection trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept; type another to replace it</source>
        <extracomment>shown in the token field, instead of the token</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListModel</name>
    <message>
        <source>watched, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used %1</source>
        <extracomment>when a connection was last used; %1 is a date or a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListView</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DiscoverDialog</name>
    <message>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discover applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a driver UI, a standalone master or a history server. It is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://host:8080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers, but no application is behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say where its driver UI is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an application first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EffectLine</name>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EventLane</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorDetail</name>
    <message>
        <source>&amp;Release...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs tasks of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor %1 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorPanel</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: text, /regexp/, gc&gt;10, held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text looks into id, host and state. /regexp/ as well. Figures: gc&gt;10, cpu&lt;5, idle&gt;5m, cache&gt;1GB. Flags: idle, busy, cached, held, needed, pinned. Places: host:10.42, state:draining, job:12. ! in front turns a term round. All terms must hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>executors that were asked for and have not come</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <comment>executors that the filter hides</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorTableView</name>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions for the selected executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors...</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n ids</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskFoot</name>
    <message>
        <source>1 of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskView</name>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerChart</name>
    <message>
        <source>usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors around this command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not watched at that time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerDetail</name>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release %n executor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent yet: it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent; the driver has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver accepted it. No effect was seen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver accepted it, and the effect was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver accepted it, but the effect was not seen in the time it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Effect seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the moment and who: &quot;13:52:40 · m.keller&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark starts new ones in their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target goes down with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 can come: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the driver&apos;s own list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: who, what, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: what reached the application. All: also what was refused or taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown as JSON or CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger lines, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of the target and every release appears here, with its effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LiveEvents</name>
    <message numerus="yes">
        <source>%n executor(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePage</name>
    <message>
        <source>Waiting for the second poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs per minute and CPU are known from two polls on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data since %1 (%2).</source>
        <extracomment>a time of day, then how long that is ago: No data since 14:26:04 (6 min).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last target of %1 stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers; the application&apos;s figures come when its driver is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaching the driver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePanels</name>
    <message>
        <source>billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <comment>series: records that come in</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>a series leaves the chart through its upper edge: needed up to 37 900</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p10–p90</source>
        <comment>series: between the 10th and the 90th percentile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of allocated cores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MainMenu</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk: full screen, no controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stoker...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Notices</name>
    <message>
        <source>The last batch took %1, longer than the %2 it may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost in the last 10 minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Executor %1: %2 of its task time in garbage collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 executors spend more than 10 % of their task time in garbage collection; most of all executor %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PageRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ProductionStrip</name>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RangeBar</name>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>from one time to another</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the charts stand still (Space). Figures go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest figures again (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseDialog</name>
    <message>
        <source>Release executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gracefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When &amp;idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long busy executors are asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask busy ones again for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for the ledger and whoever asks later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: type the &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sent after %n s; Esc takes it back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors of %1</source>
        <extracomment>The application&apos;s name comes last</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;place them (target stays %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are gone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production a kill of more than one needs the application&apos;s name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a line for a shell; the token comes from STOKER_TOKEN there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no driver to send it to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseList</name>
    <message>
        <source>Executors to release</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseListModel</name>
    <message numerus="yes">
        <source>Jobs %1 lose work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ResultBar</name>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release of %n executor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: taken back, nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: accepted, but only %2 can come: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: accepted, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: accepted, but the effect was not seen in time. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SettingsPage</name>
    <message>
        <source>idle before busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without cached data first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without shuffle data that an active job needs first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without any shuffle data first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most time in garbage collection first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a driver is asked. Holds for applications that are opened from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that a batch may take, in every open application. 0: as long as from one batch to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lower target from the toolbar waits so long before it is sent; Esc takes it back. A higher one is sent at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which executors go first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a number is released and nobody is named. The first rule that tells two executors apart decides. One that runs tasks, holds cached data or needed shuffle data is never chosen this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As designed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order that Stoker comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::StatusLine</name>
    <message>
        <source>Waiting for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polled %1 ago in %2 ms</source>
        <extracomment>%2 is the time that the poll took</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · plugin %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some figures are estimates: no plugin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TakeBackBar</name>
    <message>
        <source>Take back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %1. It is sent in %n s.</source>
        <extracomment>What was asked (&quot;release 3&quot;, &quot;82 → 86&quot;), and how long it can be taken back</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more wait behind it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TargetControls</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target number of executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) less, now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) more, now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose executors to let go (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner: %1</source>
        <extracomment>who holds the target, under the word &quot;Target&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many executors Spark shall keep up (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 can come: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Spark for this many executors (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is this already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated: derived from Spark&apos;s REST pages, not measured by the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tiles</name>
    <message>
        <source>Input records of the last 60 s of the application&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known after two polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>behind a number of executors: 82 of 86</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaving or excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered, and neither excluded, draining nor being removed; of the target that was asked for.
Pending = target − registered. Needed = executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p10–p90 %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU seconds of the executors&apos; processes, of what their cores could give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks</source>
        <extracomment>behind a number: tasks that wait for a slot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks of running stages that wait for a slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no batch has ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s of %1</source>
        <extracomment>behind the seconds a batch took: of the 60 s between two batches</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s below the deadline of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s over the deadline of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores of registered executors × time, as far as this window watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was 0, %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steady for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1 times as much in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <extracomment>a triangle up or down, a percentage, and over how long: ▲ 26 % in 1 h</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimeRuler</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day on the time ruler, in Qt&apos;s letters: Fri 20 Nov</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Timeline</name>
    <message>
        <source>removed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1 to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark: %1</source>
        <extracomment>what Spark itself gave as the reason of a removal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of its slots busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>garbage collection took more than 10 % of its task time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch of %1: %2, deadline %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1, running for %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1, failed after %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineLegend</name>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GC over 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelinePage</name>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a moment on the timeline, in the notation of QLocale: 20 Nov 13:32</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of time, from %1 to %2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors appear here from the moment %1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineView</name>
    <message>
        <source>Timeline of executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one every %1</source>
        <extracomment>under &quot;Batches&quot;: how often one starts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No executor in this span of time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
