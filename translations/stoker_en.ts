<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Alert</name>
    <message numerus="yes">
        <source>%n deadline(s) missed within %1</source>
        <translation>
            <numerusform>%n deadline missed within %1</numerusform>
            <numerusform>%n deadlines missed within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost within %1</source>
        <translation>
            <numerusform>%n executor lost within %1</numerusform>
            <numerusform>%n executors lost within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) short of the target</source>
        <translation>
            <numerusform>%n executor short of the target</numerusform>
            <numerusform>%n executors short of the target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) failed within %1</source>
        <translation>
            <numerusform>%n task failed within %1</numerusform>
            <numerusform>%n tasks failed within %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExecutorCell</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExecutorPanel</name>
    <message numerus="yes">
        <source>%n are hidden.</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n is hidden.</numerusform>
            <numerusform>%n are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message numerus="yes">
        <source>It was assumed that the cluster starts %n executor(s) at a time, one lot a second.</source>
        <extracomment>how many executors the simulated cluster starts each second</extracomment>
        <translation>
            <numerusform>It was assumed that the cluster starts %n executor at a time, one a second.</numerusform>
            <numerusform>It was assumed that the cluster starts %n executors at a time, one lot a second.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kill %n</source>
        <comment>executors</comment>
        <translation>
            <numerusform>kill %n</numerusform>
            <numerusform>kill %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release %n</source>
        <comment>executors</comment>
        <translation>
            <numerusform>release %n</numerusform>
            <numerusform>release %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Oddity</name>
    <message numerus="yes">
        <source>%n line(s) cannot be read and were passed over.</source>
        <translation>
            <numerusform>%n line cannot be read and was passed over.</numerusform>
            <numerusform>%n lines cannot be read and were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a kind that Spark itself does not have: %1.</source>
        <translation>
            <numerusform>%n event of a kind that Spark itself does not have: %1.</numerusform>
            <numerusform>%n events of a kind that Spark itself does not have: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time runs backwards %n time(s), by up to %1.</source>
        <translation>
            <numerusform>Time runs backwards %n time, by %1.</numerusform>
            <numerusform>Time runs backwards %n times, by up to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n applications or attempts one after another.</source>
        <translation>
            <numerusform>It holds %n application or attempt.</numerusform>
            <numerusform>It holds %n applications or attempts one after another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stages use %n resource profiles.</source>
        <translation>
            <numerusform>Its stages use %n resource profile.</numerusform>
            <numerusform>Its stages use %n resource profiles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) longer than %1 were passed over.</source>
        <translation>
            <numerusform>%n line longer than %1 was passed over.</numerusform>
            <numerusform>%n lines longer than %1 were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are left out and count as without logs.</source>
        <translation>
            <numerusform>%n minute is left out and counts as without logs.</numerusform>
            <numerusform>%n minutes are left out and count as without logs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>%1 executors</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 executor</numerusform>
            <numerusform>%1 executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message numerus="yes">
        <source>tasks</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>task</numerusform>
            <numerusform>tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slots</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>slot</numerusform>
            <numerusform>slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks fail and run again</source>
        <translation>
            <numerusform>%n task fails and runs again</numerusform>
            <numerusform>%n tasks fail and run again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves when it runs no task; %n are busy now and stay if they never rest.</source>
        <translation>
            <numerusform>Leaves when it runs no task; %n is busy now and stays if it never rests.</numerusform>
            <numerusform>Leaves when it runs no task; %n are busy now and stay if they never rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill %n executors</source>
        <translation>
            <numerusform>Kill %n executor</numerusform>
            <numerusform>Kill %n executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors</source>
        <translation>
            <numerusform>Release %n executor</numerusform>
            <numerusform>Release %n executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run again, about %1 of work</source>
        <translation>
            <numerusform>runs again, about %1 of work</numerusform>
            <numerusform>run again, about %1 of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run again</source>
        <translation>
            <numerusform>runs again</numerusform>
            <numerusform>run again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first, or their executor stays</source>
        <translation>
            <numerusform>ends first, or its executor stays</numerusform>
            <numerusform>end first, or their executors stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first</source>
        <translation>
            <numerusform>ends first</numerusform>
            <numerusform>end first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then.</source>
        <extracomment>who goes: ids, and what that loses</extracomment>
        <translation>
            <numerusform>Executor %1 leaves then.</numerusform>
            <numerusform>Executors %1 leave then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then: %2.</source>
        <translation>
            <numerusform>Executor %1 leaves then: %2.</numerusform>
            <numerusform>Executors %1 leave then: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>%1 to %2, half within %3, 95 % within %4; of %n executor(s)</source>
        <extracomment>start-up delays of executors: how many are known, the shortest and longest, the middle one, and most of them</extracomment>
        <translation>
            <numerusform>%1 to %2, half within %3, 95 % within %4; of 1 executor</numerusform>
            <numerusform>%1 to %2, half within %3, 95 % within %4; of %n executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n stage(s)</source>
        <extracomment>the number of a resource profile, and how many stages ask for it</extracomment>
        <translation>
            <numerusform>%1: 1 stage</numerusform>
            <numerusform>%1: %n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, for %n task(s) at once</source>
        <translation>
            <numerusform>%1, for 1 task at once</numerusform>
            <numerusform>%1, for %n tasks at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 RDDs, used by %n stage(s)</source>
        <translation>
            <numerusform>%1 RDDs, used by 1 stage</numerusform>
            <numerusform>%1 RDDs, used by %n stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::app::AlertNotifier</name>
    <message numerus="yes">
        <source>Stoker: %n active alert(s)</source>
        <translation>
            <numerusform>Stoker: %n active alert</numerusform>
            <numerusform>Stoker: %n active alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::app::MainWindow</name>
    <message numerus="yes">
        <source>%n active alert(s)</source>
        <translation>
            <numerusform>%n active alert</numerusform>
            <numerusform>%n active alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n acknowledged</numerusform>
            <numerusform>%n acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Outcomes</name>
    <message numerus="yes">
        <source>%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.</source>
        <extracomment>a policy, and how many batches (or jobs) did not end under it</extracomment>
        <translation>
            <numerusform>%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.</numerusform>
            <numerusform>%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under no settings that were tried did everything end: under the best, %n did not.</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>Under no settings that were tried did everything end: under the best, %n did not.</numerusform>
            <numerusform>Under no settings that were tried did everything end: under the best, %n did not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.</source>
        <translation>
            <numerusform>No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.</numerusform>
            <numerusform>No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::item::LedgerTableModel</name>
    <message numerus="yes">
        <source>executors %1</source>
        <comment>their ids</comment>
        <translation>
            <numerusform>executor %1</numerusform>
            <numerusform>executors %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::AlertList</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them acknowledged</source>
        <translation>
            <numerusform>%n of them acknowledged</numerusform>
            <numerusform>%n of them acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>alerts that are</comment>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch: %1.</source>
        <translation>
            <numerusform>%n rule watches: %1.</numerusform>
            <numerusform>%n rules watch: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Checklist</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s)</source>
        <translation>
            <numerusform>%n executor</numerusform>
            <numerusform>%n executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s), %1 each</source>
        <translation>
            <numerusform>%n executor, %1</numerusform>
            <numerusform>%n executors, %1 each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ComparisonView</name>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) earlier.</source>
        <translation>
            <numerusform>Dates are those of A. B was recorded %n day earlier.</numerusform>
            <numerusform>Dates are those of A. B was recorded %n days earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) later.</source>
        <translation>
            <numerusform>Dates are those of A. B was recorded %n day later.</numerusform>
            <numerusform>Dates are those of A. B was recorded %n days later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DecisionDetail</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DiscoverDialog</name>
    <message numerus="yes">
        <source>%n application(s) found</source>
        <translation>
            <numerusform>%n application found</numerusform>
            <numerusform>%n applications found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorPanel</name>
    <message numerus="yes">
        <source>%n executor(s) copied.</source>
        <translation>
            <numerusform>%n executor copied.</numerusform>
            <numerusform>%n executors copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorTableView</name>
    <message numerus="yes">
        <source>Release %n executors...</source>
        <translation>
            <numerusform>Release %n executor...</numerusform>
            <numerusform>Release %n executors...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n ids</source>
        <translation>
            <numerusform>Copy %n id</numerusform>
            <numerusform>Copy %n ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabPage</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n oddity(s)</source>
        <translation>
            <numerusform>%n oddity</numerusform>
            <numerusform>%n oddities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 tried, %n on the front</source>
        <extracomment>what the tuner tried of a column, and how many of them nothing beats</extracomment>
        <translation>
            <numerusform>%1: %2 tried, %n on the front</numerusform>
            <numerusform>%1: %2 tried, %n on the front</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabStatus</name>
    <message numerus="yes">
        <source>%1, %n run(s) in %2 ms</source>
        <extracomment>which engine the figures are of, how many runs, how long the longest took</extracomment>
        <translation>
            <numerusform>%1, %n run in %2 ms</numerusform>
            <numerusform>%1, %n runs in %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerDetail</name>
    <message numerus="yes">
        <source>Release %n executor(s)</source>
        <translation>
            <numerusform>Release %n executor</numerusform>
            <numerusform>Release %n executors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden.</source>
        <translation>
            <numerusform>%n line hidden.</numerusform>
            <numerusform>%n lines hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a newer Stoker left out</source>
        <translation>
            <numerusform>%n of a newer Stoker left out</numerusform>
            <numerusform>%n of a newer Stoker left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerWriting</name>
    <message numerus="yes">
        <source>%n line(s) written to %1.</source>
        <translation>
            <numerusform>%n line written to %1.</numerusform>
            <numerusform>%n lines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LiveEvents</name>
    <message numerus="yes">
        <source>%n executor(s) added</source>
        <translation>
            <numerusform>%n executor added</numerusform>
            <numerusform>%n executors added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost</source>
        <translation>
            <numerusform>%n executor lost</numerusform>
            <numerusform>%n executors lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) left</source>
        <translation>
            <numerusform>%n executor left</numerusform>
            <numerusform>%n executors left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) released by a command</source>
        <translation>
            <numerusform>%n executor released by a command</numerusform>
            <numerusform>%n executors released by a command</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) removed by Spark</source>
        <translation>
            <numerusform>%n executor removed by Spark</numerusform>
            <numerusform>%n executors removed by Spark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Notices</name>
    <message numerus="yes">
        <source>%n executor(s) lost in the last 10 minutes</source>
        <translation>
            <numerusform>%n executor lost in the last 10 minutes</numerusform>
            <numerusform>%n executors lost in the last 10 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ParetoPlot</name>
    <message numerus="yes">
        <source>%1 core-hours, %n miss(es)</source>
        <extracomment>a point of the plot: its cost and its misses</extracomment>
        <translation>
            <numerusform>%1 core-hours, %n miss</numerusform>
            <numerusform>%1 core-hours, %n misses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ended</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>%n never ended</numerusform>
            <numerusform>%n never ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyColumn</name>
    <message numerus="yes">
        <source>%n more parameter(s)</source>
        <translation>
            <numerusform>%n more parameter</numerusform>
            <numerusform>%n more parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedExecutors</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registered</numerusform>
            <numerusform>%n registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy</source>
        <translation>
            <numerusform>%n busy</numerusform>
            <numerusform>%n busy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseDialog</name>
    <message numerus="yes">
        <source>Sent after %n s; Esc takes it back</source>
        <translation>
            <numerusform>Sent after %n s; Esc takes it back</numerusform>
            <numerusform>Sent after %n s; Esc takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors of %1</source>
        <extracomment>The application&apos;s name comes last</extracomment>
        <translation>
            <numerusform>Release %n executor of %1</numerusform>
            <numerusform>Release %n executors of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseListModel</name>
    <message numerus="yes">
        <source>Jobs %1 lose work</source>
        <translation>
            <numerusform>Job %1 loses work</numerusform>
            <numerusform>Jobs %1 lose work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ResultBar</name>
    <message numerus="yes">
        <source>Release of %n executor(s)</source>
        <translation>
            <numerusform>Release of %n executor</numerusform>
            <numerusform>Release of %n executors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleEditor</name>
    <message numerus="yes">
        <source>%n rule(s) imported.</source>
        <translation>
            <numerusform>%n rule imported.</numerusform>
            <numerusform>%n rules imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SensitivityView</name>
    <message numerus="yes">
        <source>%1 to %2 core-hours, up to %n miss(es)</source>
        <extracomment>core-hours and deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>%1 to %2 core-hours, up to %n miss</numerusform>
            <numerusform>%1 to %2 core-hours, up to %n misses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n miss(es)</source>
        <extracomment>deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>up to %n miss</numerusform>
            <numerusform>up to %n misses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TakeBackBar</name>
    <message numerus="yes">
        <source>Not sent yet: %1. It is sent in %n s.</source>
        <extracomment>What was asked (&quot;release 3&quot;, &quot;82 → 86&quot;), and how long it can be taken back</extracomment>
        <translation>
            <numerusform>Not sent yet: %1. It is sent in %n s.</numerusform>
            <numerusform>Not sent yet: %1. It is sent in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more wait behind it.</source>
        <translation>
            <numerusform>%1 %n more waits behind it.</numerusform>
            <numerusform>%1 %n more wait behind it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TargetControls</name>
    <message numerus="yes">
        <source>%n executor(s) more, now</source>
        <translation>
            <numerusform>%n executor more, now</numerusform>
            <numerusform>%n executors more, now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
