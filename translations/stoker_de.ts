<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Alert</name>
    <message>
        <source>below %1</source>
        <comment>a threshold</comment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <comment>a threshold</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>a count</comment>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>any</source>
        <comment>more than none</comment>
        <translation>mehr als 0</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>Überschrittene Fristen</translation>
    </message>
    <message>
        <source>Backlog growth</source>
        <translation>Zuwachs des Rückstands</translation>
    </message>
    <message>
        <source>Batches behind</source>
        <translation>Batch-Verzug</translation>
    </message>
    <message>
        <source>Executors lost</source>
        <translation>Verlorene Executoren</translation>
    </message>
    <message>
        <source>Time without data</source>
        <translation>Zeit ohne Daten</translation>
    </message>
    <message>
        <source>Executors missing</source>
        <translation>Fehlende Executoren</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>Core-hours today</source>
        <translation>Kernstunden heute</translation>
    </message>
    <message>
        <source>info</source>
        <comment>how bad it is</comment>
        <translation>Info</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>how bad it is</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>how bad it is</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>a minute</source>
        <comment>so many logs</comment>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>a condition, a length of time</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a condition, how long it must hold</comment>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, a condition</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) missed within %1</source>
        <translation>
            <numerusform>%n Frist in %1 überschritten</numerusform>
            <numerusform>%n Fristen in %1 überschritten</numerusform>
        </translation>
    </message>
    <message>
        <source>The backlog grew by %1 tasks within %2</source>
        <translation>Der Rückstand wuchs in %2 um %1 Tasks</translation>
    </message>
    <message>
        <source>Batches are %1 behind</source>
        <translation>Batches sind %1 im Verzug</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost within %1</source>
        <translation>
            <numerusform>%n Executor in %1 verloren</numerusform>
            <numerusform>%n Executoren in %1 verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>No data for %1</source>
        <translation>%1 lang keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) short of the target</source>
        <translation>
            <numerusform>%n Executor fehlt zum Ziel</numerusform>
            <numerusform>%n Executoren fehlen zum Ziel</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU at %1, above %2</source>
        <translation>CPU bei %1, über %2</translation>
    </message>
    <message>
        <source>CPU at %1, below %2</source>
        <translation>CPU bei %1, unter %2</translation>
    </message>
    <message>
        <source>%1 logs per minute, above %2</source>
        <translation>%1 Logs pro Minute, über %2</translation>
    </message>
    <message>
        <source>%1 logs per minute, below %2</source>
        <translation>%1 Logs pro Minute, unter %2</translation>
    </message>
    <message>
        <source>%1 core-hours today, above %2</source>
        <translation>%1 Kernstunden heute, über %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>active</source>
        <comment>an alert</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>over after %1</source>
        <translation>vorbei nach %1</translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation>Regel geändert</translation>
    </message>
    <message>
        <source>application changed</source>
        <translation>andere Anwendung</translation>
    </message>
    <message>
        <source>Autopilot stopped</source>
        <translation>Autopilot steht</translation>
    </message>
    <message>
        <source>The autopilot has not steered for %1</source>
        <translation>Der Autopilot steuert seit %1 nicht</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Tasks running</source>
        <translation>Laufende Tasks</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Batch-Dauer</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Executors registered</source>
        <translation>Registrierte Executoren</translation>
    </message>
    <message>
        <source>Executors usable</source>
        <translation>Nutzbare Executoren</translation>
    </message>
    <message>
        <source>Executors busy</source>
        <translation>Belegte Executoren</translation>
    </message>
    <message>
        <source>Executors needed</source>
        <translation>Nötige Executoren</translation>
    </message>
    <message>
        <source>Executors leaving or excluded</source>
        <translation>Executoren im Abgang oder gesperrt</translation>
    </message>
    <message>
        <source>Wish of the policy</source>
        <translation>Wunsch der Strategie</translation>
    </message>
    <message>
        <source>CPU, 10th percentile</source>
        <translation>CPU, 10. Perzentil</translation>
    </message>
    <message>
        <source>CPU, 90th percentile</source>
        <translation>CPU, 90. Perzentil</translation>
    </message>
    <message>
        <source>GC share</source>
        <translation>GC-Anteil</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>Fehlgeschlagene Tasks</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) failed within %1</source>
        <translation>
            <numerusform>%n Task in %1 fehlgeschlagen</numerusform>
            <numerusform>%n Tasks in %1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, above %3</source>
        <comment>a figure, its value, a threshold</comment>
        <translation>%1: %2, über %3</translation>
    </message>
    <message>
        <source>%1: %2, below %3</source>
        <comment>a figure, its value, a threshold</comment>
        <translation>%1: %2, unter %3</translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day on the time ruler, in Qt&apos;s letters: Fri 20 Nov</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>so many days, and hours and minutes: 2 d 12:00</extracomment>
        <translation>%1 d %2</translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>Spark&apos;s dynamic allocation owns the target and would overwrite it. Set spark.dynamicAllocation.enabled=false at the next start.</source>
        <translation>Die Dynamic Allocation von Spark steuert das Ziel und würde jedes andere überschreiben. Beim nächsten Start spark.dynamicAllocation.enabled=false setzen.</translation>
    </message>
    <message>
        <source>The application runs in local mode: there are no executors to add or release.</source>
        <translation>Die Anwendung läuft im lokalen Modus: Es gibt keine Executoren, die hinzukommen oder freigegeben werden könnten.</translation>
    </message>
    <message>
        <source>Spark cannot drain executors of this application. Set spark.decommission.enabled=true at the next start.</source>
        <translation>Spark kann Executoren dieser Anwendung nicht auslaufen lassen. Beim nächsten Start spark.decommission.enabled=true setzen.</translation>
    </message>
    <message>
        <source>Draining loses cache and shuffle here. Set spark.storage.decommission.enabled=true at the next start to have them moved.</source>
        <translation>Beim Auslaufen gehen hier Cache und Shuffle-Daten verloren. Beim nächsten Start spark.storage.decommission.enabled=true setzen, damit sie verlagert werden.</translation>
    </message>
    <message>
        <source>This version of Spark, or its cluster manager, cannot do it.</source>
        <translation>Diese Version von Spark oder ihr Cluster-Manager kann das nicht.</translation>
    </message>
    <message>
        <source>Spark is still starting. It will be known in a moment.</source>
        <translation>Spark startet noch. Ob es möglich ist, zeigt sich gleich.</translation>
    </message>
    <message>
        <source>Watch only: target and release need the Stoker plugin in the driver.</source>
        <translation>Nur Beobachtung: Ziel und Freigabe brauchen das Stoker-Plugin im Driver.</translation>
    </message>
    <message>
        <source>This connection is read-only. Change it under Connect.</source>
        <translation>Diese Verbindung darf nur lesen. Das lässt sich unter „Verbinden“ ändern.</translation>
    </message>
    <message>
        <source>No token is set for this connection. Enter it under Connect.</source>
        <translation>Für diese Verbindung ist kein Token hinterlegt. Unter „Verbinden“ eingeben.</translation>
    </message>
    <message>
        <source>The driver refuses the token. Enter another one under Connect.</source>
        <translation>Der Driver lehnt das Token ab. Unter „Verbinden“ ein anderes eingeben.</translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission is missing. Ask for it in spark.modify.acls.</source>
        <translation>Das Änderungsrecht von Spark fehlt. Eintrag in spark.modify.acls anfordern.</translation>
    </message>
    <message>
        <source>The figures are old: nothing is sent until data is fresh.</source>
        <translation>Die Werte sind veraltet: Gesendet wird erst wieder, wenn frische Daten da sind.</translation>
    </message>
    <message>
        <source>It is not available here.</source>
        <translation>Das ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>It is not available here (%1).</source>
        <translation>Das ist hier nicht verfügbar (%1).</translation>
    </message>
    <message>
        <source>setting the target</source>
        <translation>Ziel setzen</translation>
    </message>
    <message>
        <source>release when idle</source>
        <translation>bei Untätigkeit freigeben</translation>
    </message>
    <message>
        <source>release by force</source>
        <translation>sofort beenden</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>auslaufen lassen</translation>
    </message>
    <message>
        <source>moving the cache</source>
        <translation>Cache verlagern</translation>
    </message>
    <message>
        <source>moving the shuffle data</source>
        <translation>Shuffle-Daten verlagern</translation>
    </message>
    <message>
        <source>replacing executors</source>
        <translation>Executoren ersetzen</translation>
    </message>
</context>
<context>
    <name>Ceiling</name>
    <message>
        <source>local mode</source>
        <translation>lokaler Modus</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>Grenze des Clusters</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a policy and the mode it ran in</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Wish %1: %2</source>
        <extracomment>executors that a policy wants, and why</extracomment>
        <translation>Wunsch %1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Target stays %1</source>
        <translation>Ziel bleibt %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <extracomment>&quot;Target 68 → 76&quot;, of a policy in the shadow</extracomment>
        <translation>%1, nicht gesendet</translation>
    </message>
    <message>
        <source>%1 staying %2: %3</source>
        <translation>%1, es bleiben %2: %3</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>DEV</source>
        <comment>chip, at most 5 letters</comment>
        <translation>DEV</translation>
    </message>
    <message>
        <source>TEST</source>
        <comment>chip, at most 5 letters</comment>
        <translation>TEST</translation>
    </message>
    <message>
        <source>PROD</source>
        <comment>chip, at most 5 letters</comment>
        <translation>PROD</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The driver</source>
        <comment>instead of its address, at the start of a sentence</comment>
        <translation>Der Driver</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence and its detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing answers</source>
        <translation>Nichts antwortet</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>That is no Spark UI</source>
        <translation>Das ist keine Spark-UI</translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation>Spark startet noch</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>Die Antwort ist unverständlich</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>Die Antwort ist zu groß</translation>
    </message>
    <message>
        <source>The server answers %1</source>
        <translation>Der Server antwortet %1</translation>
    </message>
    <message>
        <source>No application runs there</source>
        <translation>Dort läuft keine Anwendung</translation>
    </message>
    <message>
        <source>Another application answers</source>
        <translation>Eine andere Anwendung antwortet</translation>
    </message>
    <message>
        <source>The address leads elsewhere</source>
        <translation>Die Adresse führt woandershin</translation>
    </message>
    <message>
        <source>The driver asks for a token</source>
        <translation>Der Driver verlangt ein Token</translation>
    </message>
    <message>
        <source>The driver refuses the token</source>
        <translation>Der Driver lehnt das Token ab</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>Kein Leserecht</translation>
    </message>
    <message>
        <source>Not allowed to change anything</source>
        <translation>Kein Änderungsrecht</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung darf nur lesen</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>Nur Beobachtung</translation>
    </message>
    <message>
        <source>Spark owns the target</source>
        <translation>Spark steuert das Ziel</translation>
    </message>
    <message>
        <source>Local mode has no executors</source>
        <translation>Der lokale Modus hat keine Executoren</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Hier nicht möglich: %1</translation>
    </message>
    <message>
        <source>Unknown executors</source>
        <translation>Unbekannte Executoren</translation>
    </message>
    <message>
        <source>Protected executors</source>
        <translation>Geschützte Executoren</translation>
    </message>
    <message>
        <source>Not enough executors may go</source>
        <translation>Zu wenige Executoren dürfen gehen</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>Jemand anderes war schneller</translation>
    </message>
    <message>
        <source>The target is held by %1</source>
        <translation>Das Ziel wird von %1 gesteuert</translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation>Spark hat abgelehnt</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>The driver does not understand the request</source>
        <translation>Der Driver versteht die Anfrage nicht</translation>
    </message>
    <message>
        <source>The figures are old</source>
        <translation>Die Werte sind veraltet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>That is no address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>“%1” is not accepted</source>
        <translation>„%1“ ist nicht zulässig</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>A fault in Stoker</source>
        <translation>Ein Fehler in Stoker</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Is the driver running, and is its UI port open from here?</source>
        <translation>%1 ist nicht erreichbar. Läuft der Driver, und ist sein UI-Port von hier aus offen?</translation>
    </message>
    <message>
        <source>%1 did not answer within %2. It is asked again; a driver in a long garbage collection answers late.</source>
        <translation>%1 hat nicht innerhalb von %2 geantwortet. Die Abfrage wird wiederholt; während einer langen Garbage Collection antwortet ein Driver spät.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Add its authority under Connect.</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig, daher wurde nichts gesendet. Seine Zertifizierungsstelle unter „Verbinden“ hinzufügen.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no Spark UI. Use the address of the driver&apos;s UI, a master or a history server.</source>
        <translation>Unter %1 antwortet etwas, aber keine Spark-UI. Die Adresse einer Driver-UI, eines Masters oder eines History-Servers verwenden.</translation>
    </message>
    <message>
        <source>%1 answers, but has no figures yet. It is asked again until it has.</source>
        <translation>%1 antwortet, hat aber noch keine Werte. Die Abfrage wird wiederholt, bis welche da sind.</translation>
    </message>
    <message>
        <source>What %1 sent is cut off or no JSON, so it was dropped. The last good figures stand.</source>
        <translation>Die Antwort von %1 ist abgeschnitten oder kein JSON und wurde verworfen. Die letzten guten Werte gelten weiter.</translation>
    </message>
    <message>
        <source>What %1 sent is larger than %2, so it was dropped. The last good figures stand.</source>
        <translation>Die Antwort von %1 ist größer als %2 und wurde verworfen. Die letzten guten Werte gelten weiter.</translation>
    </message>
    <message>
        <source>Status %1 from %2. It is asked again.</source>
        <translation>Status %1 von %2. Die Abfrage wird wiederholt.</translation>
    </message>
    <message>
        <source>%1 is a Spark UI without a running application. Choose another address under Connect.</source>
        <translation>%1 ist eine Spark-UI ohne laufende Anwendung. Unter „Verbinden“ eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>Expected %1, found %2. Nothing was sent to it; what was kept of the old one is history.</source>
        <translation>Erwartet: %1, gefunden: %2. An diese Anwendung wurde nichts gesendet; die Daten der alten bleiben als Verlauf erhalten.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, and a token must not go there. Connect to that address itself if it is the right one.</source>
        <translation>%1 leitet auf %2 um, und dorthin darf kein Token gehen. Falls die Adresse stimmt, direkt mit ihr verbinden.</translation>
    </message>
    <message>
        <source>%1 takes changes only with a token. Watching goes on; enter the token under Connect.</source>
        <translation>%1 nimmt Änderungen nur mit Token an. Die Beobachtung läuft weiter; das Token unter „Verbinden“ eingeben.</translation>
    </message>
    <message>
        <source>%1 knows another token. Watching goes on; changes need another token.</source>
        <translation>%1 kennt ein anderes Token. Die Beobachtung läuft weiter; Änderungen brauchen ein anderes Token.</translation>
    </message>
    <message>
        <source>%2 from %1. Spark&apos;s view permission, or what stands in front of it, keeps you out; check the sign-in under Connect.</source>
        <translation>%2 von %1. Das Leserecht von Spark oder ein vorgeschalteter Dienst verwehrt den Zugang; die Anmeldung unter „Verbinden“ prüfen.</translation>
    </message>
    <message>
        <source>%1 says that %2 may view but not modify. Watching goes on; ask for spark.modify.acls.</source>
        <translation>%1 meldet, dass %2 ansehen, aber nicht ändern darf. Die Beobachtung läuft weiter; Eintrag in spark.modify.acls anfordern.</translation>
    </message>
    <message>
        <source>Target, release and autopilot are off. Change it under Connect.</source>
        <translation>Ziel, Freigabe und Autopilot sind abgeschaltet. Das lässt sich unter „Verbinden“ ändern.</translation>
    </message>
    <message>
        <source>%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines shown under Connect.</source>
        <translation>%1 läuft ohne das Stoker-Plugin: Ziel und Freigabe brauchen es. Die Anwendung mit den zwei Zeilen starten, die unter „Verbinden“ stehen.</translation>
    </message>
    <message>
        <source>Spark&apos;s dynamic allocation would overwrite a target and refuses releases. Set spark.dynamicAllocation.enabled=false at the next start to steer from here.</source>
        <translation>Die Dynamic Allocation von Spark würde ein Ziel überschreiben und lehnt Freigaben ab. Um von hier aus zu steuern, beim nächsten Start spark.dynamicAllocation.enabled=false setzen.</translation>
    </message>
    <message>
        <source>The whole application runs in its driver. Start it on a cluster to add or release executors.</source>
        <translation>Die ganze Anwendung läuft in ihrem Driver. Um Executoren hinzuzufügen oder freizugeben, auf einem Cluster starten.</translation>
    </message>
    <message>
        <source>This application cannot do it: %1. %2</source>
        <translation>Diese Anwendung kann das nicht: %1. %2</translation>
    </message>
    <message>
        <source>No executor of this application has the id %1. Nothing was done; look at the table for those that live.</source>
        <translation>Kein Executor dieser Anwendung hat die ID %1. Nichts wurde ausgeführt; die Tabelle zeigt die laufenden.</translation>
    </message>
    <message>
        <source>%1: each runs tasks or holds data that this command may not lose. Nothing was done; name them to release them all the same.</source>
        <translation>%1: Jeder führt Tasks aus oder hält Daten, die dieser Befehl nicht verlieren darf. Nichts wurde ausgeführt; einzeln benannt, werden sie trotzdem freigegeben.</translation>
    </message>
    <message>
        <source>The target was changed since you looked. Nothing was done; look at the new one and ask again.</source>
        <translation>Das Ziel wurde inzwischen geändert. Nichts wurde ausgeführt; das neue ansehen und erneut anfordern.</translation>
    </message>
    <message>
        <source>Two policies cannot steer one application. Stop %1 first, or put it on hold.</source>
        <translation>Zwei Strategien können nicht dieselbe Anwendung steuern. Zuerst %1 beenden oder pausieren.</translation>
    </message>
    <message>
        <source>Spark took the request and answered no. Nothing changed; its driver log may say why.</source>
        <translation>Spark hat die Anfrage erhalten und abgelehnt. Nichts hat sich geändert; das Log des Drivers nennt vielleicht den Grund.</translation>
    </message>
    <message>
        <source>The driver asks to wait. Try again in %1.</source>
        <translation>Der Driver nimmt gerade keine weiteren an. In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was done. Stoker and its plugin may be of different versions.</source>
        <translation>Nichts wurde ausgeführt. Stoker und sein Plugin haben womöglich verschiedene Versionen.</translation>
    </message>
    <message>
        <source>No data for %1. Nothing is sent until data is fresh.</source>
        <translation>Seit %1 keine Daten. Gesendet wird erst wieder, wenn frische Daten da sind.</translation>
    </message>
    <message>
        <source>It was called off before an answer came; whether it was done shows in the next figures.</source>
        <translation>Vor einer Antwort abgebrochen; ob der Befehl ausgeführt wurde, zeigen die nächsten Werte.</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Accepted: %2.</source>
        <translation>„%1“ ist nicht verwendbar. Zulässig: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Accepted: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Zulässig: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its permissions.</source>
        <translation>%1 lässt sich nicht lesen. Pfad und Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder, its permissions and the free space.</source>
        <translation>%1 lässt sich nicht schreiben. Ordner, Rechte und freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>The token is kept in memory only and must be entered again after a restart.</source>
        <translation>Das Token bleibt nur im Arbeitsspeicher und muss nach einem Neustart erneut eingegeben werden.</translation>
    </message>
    <message>
        <source>Something happened that should not. What is shown may be incomplete; a restart helps, a report helps more.</source>
        <translation>Es ist etwas geschehen, das nicht geschehen sollte. Die Anzeige ist womöglich unvollständig; ein Neustart hilft, eine Meldung hilft mehr.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a headline and its sentence</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>Die Antwort ging verloren</translation>
    </message>
    <message>
        <source>The application has ended</source>
        <translation>Die Anwendung ist beendet</translation>
    </message>
    <message>
        <source>That is a standalone master</source>
        <translation>Das ist ein Standalone-Master</translation>
    </message>
    <message>
        <source>There is no token</source>
        <translation>Es gibt kein Token</translation>
    </message>
    <message>
        <source>%1 was sent the command once, and no answer came back (%2). It may have been carried out: look at the figures before you repeat it.</source>
        <translation>Der Befehl ging einmal an %1, und es kam keine Antwort (%2). Er wurde vielleicht ausgeführt: vor dem Wiederholen die Werte ansehen.</translation>
    </message>
    <message>
        <source>%2 at %1 is over, so its figures do not change any more.</source>
        <translation>%2 unter %1 ist zu Ende, die Werte ändern sich nicht mehr.</translation>
    </message>
    <message>
        <source>%1 runs no application itself. Find those behind it under Connect.</source>
        <translation>%1 führt selbst keine Anwendung aus. Die Anwendungen dahinter unter „Verbinden“ suchen.</translation>
    </message>
    <message>
        <source>Standard input is empty: its first line has to be the token.</source>
        <translation>Die Standardeingabe ist leer: Die erste Zeile muss das Token sein.</translation>
    </message>
    <message>
        <source>The first line of %1 has to be the token, and there is none.</source>
        <translation>Die erste Zeile von %1 muss das Token sein, dort steht keines.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Nichts heißt „%1“</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <comment>the name of a setting</comment>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>There is no room to store more</source>
        <translation>Kein Platz mehr zum Speichern</translation>
    </message>
    <message>
        <source>What is stored is in use elsewhere</source>
        <translation>Die gespeicherten Daten sind anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>What was stored is damaged</source>
        <translation>Die gespeicherten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>A newer Stoker stored this</source>
        <translation>Von einem neueren Stoker gespeichert</translation>
    </message>
    <message>
        <source>The names there are: %1.</source>
        <comment>a list of names</comment>
        <translation>Mögliche Namen: %1.</translation>
    </message>
    <message>
        <source>It has no default. Accepted: %1.</source>
        <translation>Es gibt keine Vorgabe. Zulässig: %1.</translation>
    </message>
    <message>
        <source>%1 cannot grow. What is new waits in memory, and is stored once there is room.</source>
        <translation>%1 kann nicht wachsen. Neues bleibt im Arbeitsspeicher und wird gespeichert, sobald Platz ist.</translation>
    </message>
    <message>
        <source>Another program has held %1 for %2. What is new waits in memory until it lets go.</source>
        <translation>Ein anderes Programm hält %1 seit %2 belegt. Neues bleibt im Arbeitsspeicher, bis die Datei frei wird.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. It was kept as %2, and a new one begun.</source>
        <translation>%1 lässt sich nicht mehr lesen. Die Datei wurde als %2 aufgehoben und eine neue begonnen.</translation>
    </message>
    <message>
        <source>%1 is of version %2, and this Stoker knows versions up to %3. It was not touched; use the newer Stoker.</source>
        <translation>%1 hat Version %2, dieser Stoker kennt Versionen bis %3. Die Datei blieb unberührt; den neueren Stoker verwenden.</translation>
    </message>
    <message>
        <source>That is no recording</source>
        <translation>Das ist keine Aufzeichnung</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged, and cannot be read. It was not touched.</source>
        <translation>%1 ist abgeschnitten oder beschädigt und lässt sich nicht lesen. Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>%1 was not made by Stoker. Recordings are made with “stokerctl record”, or exported from the window.</source>
        <translation>%1 stammt nicht von Stoker. Aufzeichnungen entstehen mit „stokerctl record“ oder durch Export aus dem Fenster.</translation>
    </message>
    <message>
        <source>That is no trace</source>
        <translation>Das ist keine Aufzeichnung</translation>
    </message>
    <message>
        <source>The trace is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>%1 is neither an event log of Spark nor a recording nor a CSV of minute and logs. Choose another file, or the folder of a rolling log.</source>
        <translation>%1 ist weder ein Ereignisprotokoll von Spark noch eine Aufzeichnung noch eine CSV-Datei mit minute und logs. Eine andere Datei wählen, oder den Ordner eines fortlaufenden Protokolls.</translation>
    </message>
    <message>
        <source>There is nothing in %1. Spark may not have written its first event yet, or the copy of the file was cut short.</source>
        <translation>In %1 steht nichts. Vielleicht hat Spark noch kein Ereignis geschrieben, oder die Kopie der Datei ist abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was not touched. Choose another name, or allow it to be overwritten.</source>
        <translation>%1 wurde nicht angerührt. Einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>Its folder does not exist, and none was made. Accepted: a file in a folder that is there.</source>
        <translation>Ihr Ordner ist nicht da, und es wurde keiner angelegt. Möglich ist: eine Datei in einem Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>This is a recording</source>
        <translation>Das ist eine Aufzeichnung</translation>
    </message>
    <message>
        <source>The application is watched now</source>
        <translation>Die Anwendung wird gerade beobachtet</translation>
    </message>
    <message>
        <source>What it shows has happened, so there is no target to set and no executor to release.</source>
        <translation>Was sie zeigt, ist geschehen: Es gibt kein Ziel zu setzen und keinen Executor freizugeben.</translation>
    </message>
    <message>
        <source>What is recorded of %1 cannot be removed while somebody watches it.</source>
        <translation>Was von %1 aufgezeichnet ist, lässt sich nicht entfernen, solange jemand die Anwendung beobachtet.</translation>
    </message>
    <message>
        <source>That is no token</source>
        <translation>Das ist kein Token</translation>
    </message>
    <message>
        <source>That is no policy</source>
        <translation>Das ist keine Strategie</translation>
    </message>
    <message>
        <source>%1 was followed %2 times and always leads elsewhere, last to %3. Check the address, and what stands in front of it.</source>
        <translation>%1 wurde %2-mal gefolgt und führt immer weiter, zuletzt zu %3. Adresse prüfen, und was davor steht.</translation>
    </message>
    <message>
        <source>%1 were to go, but only %2 are registered and not on their way out. Nothing was done; ask for fewer.</source>
        <translation>%1 sollten gehen, aber nur %2 sind angemeldet und nicht schon auf dem Weg hinaus. Nichts wurde ausgeführt; weniger anfordern.</translation>
    </message>
    <message>
        <source>%1 were to go, but only %2 may: the others hold what this way would lose. Nothing was done; ask for fewer, or name them.</source>
        <translation>%1 sollten gehen, aber nur %2 dürfen: die übrigen halten, was auf diese Art verloren ginge. Nichts wurde ausgeführt; weniger anfordern oder einzeln benennen.</translation>
    </message>
    <message>
        <source>Two policies cannot steer one application. It is %1 on %2, until %3 and longer while it runs: stop it there, or wait until then if it is gone.</source>
        <translation>Zwei Strategien können nicht eine Anwendung steuern. Es ist %1 auf %2, bis %3 und länger, solange sie läuft: dort anhalten, oder bis dahin warten, wenn es sie nicht mehr gibt.</translation>
    </message>
    <message>
        <source>A name or password in an address would end up in lists and logs, so it was left out of “%1” and nothing was asked. Give the address alone: %2.</source>
        <translation>Ein Name oder Kennwort in einer Adresse stünde danach in Listen und Protokollen; es wurde aus „%1“ entfernt und nichts abgefragt. Die Adresse allein angeben: %2.</translation>
    </message>
    <message>
        <source>What %1 holds has a space or another character in it that no token has, or is longer than %2. It has to be the token and nothing else.</source>
        <translation>In %1 steht ein Leerzeichen oder ein anderes Zeichen, das kein Token hat, oder mehr als %2 Zeichen. Es muss das Token sein und sonst nichts.</translation>
    </message>
    <message>
        <source>It is no JSON object: it begins with “%1”, and cannot be read from character %2 on. A policy looks like this: %3.</source>
        <translation>Es ist kein JSON-Objekt: es beginnt mit „%1“ und ist ab Zeichen %2 nicht lesbar. So sieht eine Strategie aus: %3.</translation>
    </message>
    <message>
        <source>There is nothing to run</source>
        <translation>Es gibt nichts zu simulieren</translation>
    </message>
    <message>
        <source>Some lines cannot be read</source>
        <translation>Einige Zeilen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Batches of another cost or interval are made of logs, and the trace has none. Leave both as they were recorded.</source>
        <translation>Batches mit anderen Kosten oder anderem Intervall entstehen aus Logs, und die Aufzeichnung hat keine. Lassen Sie beides, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The trace has neither jobs nor logs, so every policy would do the same. Choose a trace in which something ran.</source>
        <translation>Die Aufzeichnung enthält weder Jobs noch Logs, jede Strategie täte also dasselbe. Wählen Sie eine, in der etwas lief.</translation>
    </message>
    <message>
        <source>Of %1, line %2 is not of the form %4; the first of them says “%3”.</source>
        <comment>one line number or several</comment>
        <translation>In %1 hat Zeile %2 nicht die Form %4; die erste davon lautet „%3“.</translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>von Spark entfernt</translation>
    </message>
    <message>
        <source>removed by Spark: %1</source>
        <translation>von Spark entfernt: %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>beendet: %1</translation>
    </message>
</context>
<context>
    <name>ExecutorCell</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a span of time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>in 18 s: 2 tasks</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>jeden Moment</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>some tasks</comment>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation>nötig</translation>
    </message>
    <message>
        <source>held</source>
        <comment>shuffle data of the past</comment>
        <translation>liegt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>26 blocks, 2.38 GB</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots run a task</source>
        <translation>%1 von %2 Slots belegt</translation>
    </message>
    <message>
        <source>%1 of %2 storage memory</source>
        <translation>%1 von %2 Storage Memory</translation>
    </message>
</context>
<context>
    <name>ExecutorColumn</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Spark&apos;s id of the executor</source>
        <translation>Die ID des Executors bei Spark</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo er läuft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Busy: runs at least one task. Draining: finishes its tasks, takes no new ones. Excluded: Spark gives it none after failures.</source>
        <translation>Belegt: führt mindestens einen Task aus. Läuft aus: beendet seine Tasks, nimmt keine neuen an. Gesperrt: erhält nach Fehlern von Spark keine mehr.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Cores it was given</source>
        <translation>Zugeteilte Kerne</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Tasks that run now; the bar is against its slots</source>
        <translation>Tasks, die gerade laufen; der Balken zeigt ihren Anteil an den Slots</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU time of its process tree, Python workers included, in per cent of its cores</source>
        <translation>CPU-Zeit seines Prozessbaums samt Python-Workern, in Prozent seiner Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Storage memory in use; the bar is against what there is</source>
        <translation>Belegter Storage Memory; der Balken zeigt den Anteil am vorhandenen</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Cached blocks and their size: computed again when the executor is lost</source>
        <translation>Blöcke im Cache und ihre Größe: neu zu berechnen, wenn der Executor verloren geht</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>Shuffle output that lies here. Needed: a job or a query that runs still reads it</source>
        <translation>Shuffle-Ausgabe, die hier liegt. Nötig: Ein laufender Job oder eine laufende Abfrage liest sie noch</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Garbage collection in per cent of its task time</source>
        <translation>Garbage Collection in Prozent seiner Task-Zeit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Tasks that failed here</source>
        <translation>Hier fehlgeschlagene Tasks</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Since it was added</source>
        <translation>Seit er hinzukam</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Since it ran its last task</source>
        <translation>Seit seinem letzten Task</translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>When it leaves by itself, or what pins it. Sorted: leaving soonest, then trouble, starting, the others by id.</source>
        <translation>Wann er von selbst geht oder was ihn hält. Sortiert: wer zuerst geht, dann Probleme, startende, alle anderen nach ID.</translation>
    </message>
</context>
<context>
    <name>ExecutorFilter</name>
    <message>
        <source>A filter term</source>
        <translation>Ein Filterbegriff</translation>
    </message>
    <message>
        <source>a regular expression between slashes, as /10\.42\.[67]/</source>
        <translation>ein regulärer Ausdruck zwischen Schrägstrichen, etwa /10\.42\.[67]/</translation>
    </message>
</context>
<context>
    <name>ExecutorPanel</name>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Mit Cache</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Mit Shuffle</translation>
    </message>
    <message>
        <source>No executor matches “%1”</source>
        <translation>Kein Executor passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden.</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n ist ausgeblendet.</numerusform>
            <numerusform>%n sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>Noch keine Anwendung</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>Mit einem Driver verbinden oder sich in der Demo umsehen.</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>The target is %1; the cluster has not given any yet.</source>
        <translation>Das Ziel ist %1; der Cluster hat noch keine Executoren bereitgestellt.</translation>
    </message>
    <message>
        <source>The driver runs alone. Set a target above to ask for some.</source>
        <translation>Nur der Driver läuft. Oben ein Ziel setzen, um Executoren anzufordern.</translation>
    </message>
    <message>
        <source>No executor is registered</source>
        <translation>Kein Executor ist registriert</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation>Spark startet noch</translation>
    </message>
    <message>
        <source>Reading the executors</source>
        <translation>Executoren werden gelesen</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>old figures</source>
        <translation>veraltete Werte</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>blackout</source>
        <translation>Sperrzeit</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>stabilisation</source>
        <translation>Beruhigung</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>Abkühlzeit</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>Auf und Ab</translation>
    </message>
    <message>
        <source>hourly budget</source>
        <translation>Stundenbudget</translation>
    </message>
    <message>
        <source>While the figures are old, nothing changes.</source>
        <translation>Solange die Werte veraltet sind, ändert sich nichts.</translation>
    </message>
    <message>
        <source>While somebody holds the target, it does not grow, does not shrink, or both.</source>
        <translation>Solange jemand eine Pause gesetzt hat, wächst das Ziel nicht, sinkt nicht oder beides.</translation>
    </message>
    <message>
        <source>In these windows of the week nothing changes.</source>
        <translation>In diesen Zeitfenstern der Woche ändert sich nichts.</translation>
    </message>
    <message>
        <source>The target stays between minimum and maximum, and below what the cluster gives.</source>
        <translation>Das Ziel bleibt zwischen Minimum und Maximum und übersteigt nicht, was der Cluster hergibt.</translation>
    </message>
    <message>
        <source>The target changes by no more than so much at once.</source>
        <translation>Das Ziel ändert sich auf einmal höchstens um so viel.</translation>
    </message>
    <message>
        <source>The target follows only what the policy has wanted for a while, so that a short peak or dip moves nothing.</source>
        <translation>Das Ziel folgt nur dem, was die Strategie schon eine Weile will, damit eine kurze Spitze oder Senke nichts bewegt.</translation>
    </message>
    <message>
        <source>After a change the next one waits, so that its effect can be seen first.</source>
        <translation>Nach einer Änderung wartet die nächste, damit zuerst die Wirkung zu sehen ist.</translation>
    </message>
    <message>
        <source>While batches are late, nothing is released.</source>
        <translation>Solange Batches im Verzug sind, wird nichts freigegeben.</translation>
    </message>
    <message>
        <source>When the target has gone up and down too often, it waits.</source>
        <translation>Ging das Ziel zu oft auf und ab, wird gewartet.</translation>
    </message>
    <message>
        <source>Within an hour no more than so many executors are requested and released.</source>
        <translation>Innerhalb einer Stunde werden höchstens so viele Executoren angefordert und freigegeben.</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Exact</source>
        <comment>an engine of the simulator</comment>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Cohort</source>
        <comment>an engine of the simulator</comment>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Fluid</source>
        <comment>an engine of the simulator</comment>
        <translation>Fließend</translation>
    </message>
    <message>
        <source>Task by task, as Spark schedules them. The figures to decide by.</source>
        <translation>Task für Task, wie Spark sie verteilt. Nach diesen Zahlen wird entschieden.</translation>
    </message>
    <message>
        <source>Seconds and quantiles of task times: near the exact one, and faster.</source>
        <translation>Sekunden und Quantile der Task-Zeiten: nahe an der exakten, und schneller.</translation>
    </message>
    <message>
        <source>Batches as amounts of work: an estimate that keeps up with a slider.</source>
        <translation>Batches als Arbeitsmengen: eine Schätzung, die mit einem Regler Schritt hält.</translation>
    </message>
    <message>
        <source>Deadline misses</source>
        <translation>Frist verfehlt</translation>
    </message>
    <message>
        <source>Batch p95</source>
        <translation>Batch p95</translation>
    </message>
    <message>
        <source>Batch p99</source>
        <translation>Batch p99</translation>
    </message>
    <message>
        <source>Longest batch</source>
        <translation>Längster Batch</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>CPU, mean</source>
        <translation>CPU, Mittel</translation>
    </message>
    <message>
        <source>Slots used</source>
        <translation>Slots genutzt</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>Meiste Executoren</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>Executoren, Mittel</translation>
    </message>
    <message>
        <source>Changes of target</source>
        <translation>Änderungen des Ziels</translation>
    </message>
    <message>
        <source>Largest backlog</source>
        <translation>Größter Rückstand</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Batches that took longer than the deadline, from due to ended.</source>
        <translation>Batches, die von fällig bis beendet länger als die Frist brauchten.</translation>
    </message>
    <message>
        <source>From the moment a batch was due until it ended.</source>
        <translation>Vom Moment, in dem ein Batch fällig war, bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>Cores of registered executors, from the first job submitted to the last one ended.</source>
        <translation>Kerne angemeldeter Executoren, vom ersten eingereichten Job bis zum Ende des letzten.</translation>
    </message>
    <message>
        <source>Core-hours times the price of one.</source>
        <translation>Kernstunden mal den Preis einer Kernstunde.</translation>
    </message>
    <message>
        <source>CPU seconds of tasks per core second that was registered.</source>
        <translation>CPU-Sekunden der Tasks je angemeldeter Kernsekunde.</translation>
    </message>
    <message>
        <source>Slot seconds that ran a task per slot second that was registered.</source>
        <translation>Slot-Sekunden mit einem Task je angemeldeter Slot-Sekunde.</translation>
    </message>
    <message>
        <source>Registered executors.</source>
        <translation>Angemeldete Executoren.</translation>
    </message>
    <message>
        <source>How often the target went up or down.</source>
        <translation>Wie oft das Ziel stieg oder fiel.</translation>
    </message>
    <message>
        <source>The most that waited at one time: logs where the trace has them, else tasks.</source>
        <translation>Das Meiste, was zugleich wartete: Logs, wo die Aufzeichnung sie hat, sonst Tasks.</translation>
    </message>
    <message>
        <source>From the first job submitted to the last one ended.</source>
        <translation>Vom ersten eingereichten Job bis zum Ende des letzten.</translation>
    </message>
    <message>
        <source>Never ended</source>
        <comment>the number of batches that did not</comment>
        <translation>Nie beendet</translation>
    </message>
    <message>
        <source>Batches, or jobs where there are none, that had not ended when the run was given up. What they would have cost is in no other figure.</source>
        <translation>Batches (oder Jobs, wo es keine gibt), die nicht beendet waren, als der Lauf aufgegeben wurde. Was sie gekostet hätten, steckt in keiner anderen Zahl.</translation>
    </message>
    <message>
        <source>The stages need several resource profiles: executors were dealt to them as many to one as the trace had at most.</source>
        <translation>Die Stages brauchen mehrere Ressourcenprofile: Die Executoren wurden im Verhältnis der Höchstzahlen in der Aufzeichnung darauf verteilt.</translation>
    </message>
    <message>
        <source>The executors of the trace differ in cores: they come in the same order here.</source>
        <translation>Die Executoren der Aufzeichnung haben verschieden viele Kerne: Sie kommen hier in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>A barrier stage waited in vain for as many slots at once as it has tasks.</source>
        <translation>Eine Barrier-Stage wartete vergeblich auf so viele gleichzeitige Slots, wie sie Tasks hat.</translation>
    </message>
    <message>
        <source>The trace does not say how long an executor takes to start: %1 ± %2 was assumed.</source>
        <extracomment>two times: &quot;30 s ± 10 s&quot;</extracomment>
        <translation>Die Aufzeichnung sagt nicht, wie lange ein Executor zum Starten braucht: angenommen sind %1 ± %2.</translation>
    </message>
    <message>
        <source>The trace does not say how long an executor takes to start: %1 was assumed.</source>
        <translation>Die Aufzeichnung sagt nicht, wie lange ein Executor zum Starten braucht: angenommen sind %1.</translation>
    </message>
    <message>
        <source>The trace does not say how much the start-up delay varies: ± %1 was assumed.</source>
        <translation>Die Aufzeichnung sagt nicht, wie sehr die Startverzögerung schwankt: angenommen sind ± %1.</translation>
    </message>
    <message numerus="yes">
        <source>It was assumed that the cluster starts %n executor(s) at a time, one lot a second.</source>
        <extracomment>how many executors the simulated cluster starts each second</extracomment>
        <translation>
            <numerusform>Angenommen ist, dass der Cluster %n Executor auf einmal startet, je Sekunde einmal.</numerusform>
            <numerusform>Angenommen ist, dass der Cluster %n Executoren auf einmal startet, je Sekunde einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation>%1 von %2 nutzbar</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 gegangen</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>wirksam</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n gegangen</numerusform>
            <numerusform>%n gegangen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what happened, in how long</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>above what the cluster gives</source>
        <translation>mehr, als der Cluster hergibt</translation>
    </message>
    <message>
        <source>above the ceiling of %1 (%2)</source>
        <translation>über der Obergrenze von %1 (%2)</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>another console</source>
        <translation>andere Konsole</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>target before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>kill %n</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n sofort beenden</numerusform>
            <numerusform>%n sofort beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release %n</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n freigeben</numerusform>
            <numerusform>%n freigeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n verloren</numerusform>
            <numerusform>%n verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>another application</source>
        <translation>eine andere Anwendung</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>gesendet, noch keine Antwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, then nothing more</source>
        <translation>%1, danach nichts mehr</translation>
    </message>
    <message>
        <source>accepted, but no effect seen</source>
        <translation>angenommen, Wirkung blieb aus</translation>
    </message>
    <message>
        <source>the answer was lost, so the release was not sent</source>
        <translation>die Antwort ging verloren, daher wurde die Freigabe nicht gesendet</translation>
    </message>
    <message>
        <source>The target is %1; whether anybody was released is not known. %2</source>
        <translation>Das Ziel ist %1; ob jemand freigegeben wurde, ist unbekannt. %2</translation>
    </message>
    <message>
        <source>The target was lowered to %1, but nobody was released: %2.</source>
        <translation>Das Ziel wurde auf %1 gesenkt, aber niemand wurde freigegeben: %2.</translation>
    </message>
    <message>
        <source>The target is %1, but nobody was released: %2.</source>
        <translation>Das Ziel ist %1, aber niemand wurde freigegeben: %2.</translation>
    </message>
    <message>
        <source>target set, release not answered</source>
        <translation>Ziel gesetzt, Freigabe ohne Antwort</translation>
    </message>
    <message>
        <source>target set, nobody released</source>
        <translation>Ziel gesetzt, niemand freigegeben</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>a target: so many executors are usable</comment>
        <translation>erreicht</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>No policy runs. The target is yours.</source>
        <translation>Keine Strategie läuft. Das Ziel bleibt dem Bediener überlassen.</translation>
    </message>
    <message>
        <source>The policy decides and the ledger shows it, but nothing is sent.</source>
        <translation>Die Strategie entscheidet, und das Protokoll zeigt es, aber nichts wird gesendet.</translation>
    </message>
    <message>
        <source>What the policy decides, and its guards let pass, is sent to the application.</source>
        <translation>Was die Strategie entscheidet und ihre Schutzregeln durchlassen, wird an die Anwendung gesendet.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Start-up delay</source>
        <translation>Startverzögerung</translation>
    </message>
    <message>
        <source>Its spread, ±</source>
        <translation>Streuung, ±</translation>
    </message>
    <message>
        <source>Executors at a time</source>
        <translation>Executoren auf einmal</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>Meiste Executoren</translation>
    </message>
    <message>
        <source>Cores of each</source>
        <translation>Kerne je Executor</translation>
    </message>
    <message>
        <source>Cores of a task</source>
        <translation>Kerne je Task</translation>
    </message>
    <message>
        <source>Cost of a log</source>
        <translation>Kosten je Log</translation>
    </message>
    <message>
        <source>Serial part</source>
        <translation>Serieller Teil</translation>
    </message>
    <message>
        <source>Batch interval</source>
        <translation>Batch-Abstand</translation>
    </message>
    <message>
        <source>From asked for to registered, the mean. Left alone, the delays that the trace tells of come again, one by one.</source>
        <translation>Von angefordert bis registriert, im Mittel. Unberührt kehren die Verzögerungen des Trace wieder, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Half the width of the interval about the mean in which a delay lies; 0 = always the mean.</source>
        <translation>Die halbe Breite des Bereichs um das Mittel, in dem eine Verzögerung liegt; 0 = immer das Mittel.</translation>
    </message>
    <message>
        <source>How many are asked of the cluster each second, as Spark does on Kubernetes. Delays that were recorded contain this waiting already.</source>
        <translation>Wie viele je Sekunde beim Cluster angefordert werden, wie es Spark auf Kubernetes tut. Aufgezeichnete Verzögerungen enthalten dieses Warten schon.</translation>
    </message>
    <message>
        <source>What the cluster gives at most, whatever a policy asks for.</source>
        <translation>Was der Cluster höchstens gibt, was eine Strategie auch verlangt.</translation>
    </message>
    <message>
        <source>Cores of an executor: how many tasks it runs at once, and what it costs.</source>
        <translation>Kerne eines Executors: wie viele Tasks er zugleich ausführt, und was er kostet.</translation>
    </message>
    <message>
        <source>Cores that a task occupies (spark.task.cpus).</source>
        <translation>Kerne, die ein Task belegt (spark.task.cpus).</translation>
    </message>
    <message>
        <source>Core seconds that one log takes: the seconds of all tasks of a batch, divided by its logs. Set here, the batches are made anew from the logs.</source>
        <translation>Kernsekunden, die ein Log braucht: die Sekunden aller Tasks eines Batches, geteilt durch seine Logs. Hier gesetzt, werden die Batches aus den Logs neu gebildet.</translation>
    </message>
    <message>
        <source>Driver time of each batch that no executor shortens.</source>
        <translation>Zeit des Treibers in jedem Batch, die kein Executor verkürzt.</translation>
    </message>
    <message>
        <source>From one batch to the next. Another one than the trace&apos;s makes the batches anew from the logs per minute.</source>
        <translation>Von einem Batch zum nächsten. Ein anderer als der des Trace bildet die Batches aus den Logs pro Minute neu.</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>core s</source>
        <comment>core seconds: one core for so long</comment>
        <translation>Kern-s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>as recorded</source>
        <comment>the spread of the start-up delays</comment>
        <translation>wie aufgezeichnet</translation>
    </message>
    <message>
        <source>all at once</source>
        <comment>executors asked of the cluster</comment>
        <translation>alle zugleich</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>by the user</comment>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>from the log</source>
        <translation>aus dem Log</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>from the CSV</source>
        <translation>aus der CSV</translation>
    </message>
    <message>
        <source>built-in day</source>
        <translation>eingebauter Tag</translation>
    </message>
</context>
<context>
    <name>Oddity</name>
    <message>
        <source>jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>removals of executors</source>
        <translation>Entfernungen von Executoren</translation>
    </message>
    <message>
        <source>exclusions of executors</source>
        <translation>Ausschlüsse von Executoren</translation>
    </message>
    <message>
        <source>tasks whose output was lost</source>
        <translation>Tasks, deren Ausgabe verloren ging</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read and were passed over.</source>
        <translation>
            <numerusform>%n Zeile ist nicht lesbar und wurde übergangen.</numerusform>
            <numerusform>%n Zeilen sind nicht lesbar und wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends in the middle of a line or a block: it was cut short, or is still being written.</source>
        <translation>%1 endet mitten in einer Zeile oder einem Block: abgebrochen, oder noch nicht fertig geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a kind that Spark itself does not have: %1.</source>
        <translation>
            <numerusform>%n Ereignis einer Art, die Spark selbst nicht hat: %1.</numerusform>
            <numerusform>%n Ereignisse einer Art, die Spark selbst nicht hat: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history server has compacted it: executors and tasks that were over are missing.</source>
        <translation>Der History Server hat es verdichtet: Executoren und Tasks, die schon vorbei waren, fehlen.</translation>
    </message>
    <message>
        <source>%1 is missing from its folder.</source>
        <comment>the name of a file</comment>
        <translation>%1 fehlt im Ordner.</translation>
    </message>
    <message>
        <source>The application does not end: it was running, or it crashed.</source>
        <translation>Die Anwendung endet nicht: Sie lief noch, oder sie ist abgestürzt.</translation>
    </message>
    <message>
        <source>It tells of no executors; those that ran tasks were taken.</source>
        <translation>Von Executoren ist keine Rede; genommen wurden die, auf denen Tasks liefen.</translation>
    </message>
    <message>
        <source>No task ended in it.</source>
        <translation>Kein Task ist darin beendet.</translation>
    </message>
    <message>
        <source>Without an end: %1 %2.</source>
        <comment>a number; jobs, stages or tasks</comment>
        <translation>Ohne Ende: %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>Time runs backwards %n time(s), by up to %1.</source>
        <translation>
            <numerusform>Die Zeit läuft %n Mal rückwärts, um %1.</numerusform>
            <numerusform>Die Zeit läuft %n Mal rückwärts, um bis zu %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n applications or attempts one after another.</source>
        <translation>
            <numerusform>Es enthält %n Anwendung oder einen Versuch.</numerusform>
            <numerusform>Es enthält %n Anwendungen oder Versuche nacheinander.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stages use %n resource profiles.</source>
        <translation>
            <numerusform>Seine Stages nutzen %n Ressourcenprofil.</numerusform>
            <numerusform>Seine Stages nutzen %n Ressourcenprofile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) longer than %1 were passed over.</source>
        <translation>
            <numerusform>%n Zeile länger als %1 wurde übergangen.</numerusform>
            <numerusform>%n Zeilen länger als %1 wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Told twice and counted once: %1 %2.</source>
        <comment>a number; jobs, stages, executors</comment>
        <translation>Zweimal erwähnt und einmal gezählt: %1 %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: nothing behind that place could be unpacked.</source>
        <translation>%1 ist beschädigt: Was nach der Stelle kommt, ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>More %2 than the %1 that are kept: the rest is counted, but not replayed.</source>
        <comment>a number; jobs, stages, tasks</comment>
        <translation>Mehr %2 als die %1, die behalten werden: Der Rest ist gezählt, wird aber nicht nachgespielt.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are left out and count as without logs.</source>
        <translation>
            <numerusform>%n Minute fehlt und zählt als ohne Logs.</numerusform>
            <numerusform>%n Minuten fehlen und zählen als ohne Logs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Line: %2.</source>
        <comment>a sentence; one number of a line, or several</comment>
        <translation>%1 Zeile: %2.</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation>Bediener %1</translation>
    </message>
    <message>
        <source>Stoker policy</source>
        <translation>Stoker-Strategie</translation>
    </message>
    <message>
        <source>Stoker policy %1</source>
        <translation>Stoker-Strategie %1</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>How many executors, all the time.</source>
        <translation>Wie viele Executoren, jederzeit.</translation>
    </message>
    <message>
        <source>The part of the deadline in which a batch is to be finished. %1 is 50 of 60 s; the rest is for surprises.</source>
        <translation>Der Anteil der Frist, in dem ein Batch fertig sein soll. %1 heißt 50 von 60 s; der Rest ist für Überraschungen.</translation>
    </message>
    <message>
        <source>A wish that differs from the target by less than this part of it changes nothing.</source>
        <translation>Das Totband: Ein Wunsch, der um weniger als diesen Anteil vom Ziel abweicht, ändert nichts.</translation>
    </message>
    <message>
        <source>When batches are late, it wants enough executors to catch up within so many of them.</source>
        <translation>Sind Batches im Verzug, will die Strategie genug Executoren, um innerhalb so vieler Batches aufzuholen.</translation>
    </message>
    <message>
        <source>So many batches must have ended before it believes what it has learnt. Until then it goes by the last one.</source>
        <translation>So viele Batches müssen beendet sein, bevor die Strategie dem Gelernten traut. Bis dahin richtet sie sich nach dem letzten.</translation>
    </message>
    <message>
        <source>How sure it must be that the deadline is kept. 0 counts on the expected time, 1 also on a slow batch.</source>
        <translation>Wie sicher es sein muss, dass die Frist eingehalten wird. 0 rechnet mit der erwarteten Zeit, 1 auch mit einem langsamen Batch.</translation>
    </message>
    <message>
        <source>The parts of the day whose load is learnt apart. Shorter ones follow a steep morning better, and need more days.</source>
        <translation>Die Abschnitte des Tages, deren Last getrennt gelernt wird. Kürzere folgen einem steilen Morgen besser und brauchen mehr Tage.</translation>
    </message>
    <message>
        <source>How much the newest day counts against those before. 1 expects the same as yesterday.</source>
        <translation>Wie viel der neueste Tag gegenüber den früheren zählt. 1 erwartet dasselbe wie gestern.</translation>
    </message>
    <message>
        <source>So much earlier than the start-up of executors and one batch require.</source>
        <translation>Um so viel früher, als der Start der Executoren und ein Batch es verlangen.</translation>
    </message>
    <message>
        <source>The figure to keep at the target: CPU in per cent, executors that run tasks in per cent, the last batch in per cent of its deadline, logs per minute for each executor, or tasks for each slot.</source>
        <translation>Die Messgröße, die am Ziel gehalten wird: CPU in Prozent, Executoren mit laufenden Tasks in Prozent, der letzte Batch in Prozent seiner Frist, Logs pro Minute je Executor oder Tasks je Slot.</translation>
    </message>
    <message>
        <source>The value of the figure that is aimed at, in the figure&apos;s own unit. The default is a percentage: for logs per executor and tasks per slot it must be set.</source>
        <translation>Der angestrebte Wert der Messgröße, in ihrer eigenen Einheit. Die Vorgabe ist ein Prozentwert: Für Logs je Executor und Tasks je Slot muss er gesetzt werden.</translation>
    </message>
    <message>
        <source>The figure may be off its target by this part before anything changes. %1 leaves 54 to 66 alone when the target is 60.</source>
        <translation>Um diesen Anteil darf die Messgröße vom Ziel abweichen, bevor sich etwas ändert. Bei %1 und Ziel 60 bleibt 54 bis 66 ohne Folgen.</translation>
    </message>
    <message>
        <source>How busy executors should be. At %1, three tenths of what they can process is kept in reserve.</source>
        <translation>Wie ausgelastet Executoren sein sollen. Bei %1 bleiben drei Zehntel dessen, was sie schaffen, als Reserve.</translation>
    </message>
    <message>
        <source>How far above or below the wanted utilisation they may be before anything changes.</source>
        <translation>Wie weit sie über oder unter der gewünschten Auslastung liegen dürfen, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>A backlog is to be worked off within this time. Shorter wants more executors.</source>
        <translation>In dieser Zeit soll ein Rückstand abgearbeitet sein. Eine kürzere verlangt mehr Executoren.</translation>
    </message>
    <message>
        <source>How long new executors take to be usable, as long as it has not been measured.</source>
        <translation>Wie lange es dauert, bis neue Executoren nutzbar sind, solange es nicht gemessen wurde.</translation>
    </message>
    <message>
        <source>Rates are means over this time. Longer is calmer and slower.</source>
        <translation>Raten sind Mittelwerte über diese Zeit. Eine längere ist ruhiger und träger.</translation>
    </message>
    <message>
        <source>When more than so much input waits, it counts as a backlog, and nothing is released before that is worked off.</source>
        <translation>Wartet mehr Eingang als dies, gilt er als Rückstand, und nichts wird freigegeben, bevor er abgearbeitet ist.</translation>
    </message>
    <message>
        <source>One decision releases no more than this part of the executors.</source>
        <translation>Eine Entscheidung gibt höchstens diesen Anteil der Executoren frei.</translation>
    </message>
    <message>
        <source>One decision adds no more than so many times the executors there are.</source>
        <translation>Eine Entscheidung fügt höchstens dieses Vielfache der vorhandenen Executoren hinzu.</translation>
    </message>
    <message>
        <source>So many batches must have ended within the window before it decides anything.</source>
        <translation>So viele Batches müssen im Zeitfenster beendet sein, bevor die Strategie etwas entscheidet.</translation>
    </message>
    <message>
        <source>Takes into account that twice the executors may process less than twice as much, from what was seen at other sizes.</source>
        <translation>Berücksichtigt, dass doppelt so viele Executoren vielleicht weniger als doppelt so viel schaffen, nach dem, was bei anderer Anzahl zu sehen war.</translation>
    </message>
    <message>
        <source>Windows of the week with their executors: Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20. Without days, every day; where two hold at once, the later one counts; one that ends before it starts goes on into the next day.</source>
        <translation>Zeitfenster der Woche mit ihren Executoren: Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20. Ohne Tage gilt jeder Tag; wo zwei zugleich gelten, zählt das spätere; endet eines vor seinem Beginn, reicht es in den nächsten Tag.</translation>
    </message>
    <message>
        <source>Executors outside all windows. Without it the target is left as it is there.</source>
        <translation>Executoren außerhalb aller Zeitfenster. Ohne Angabe bleibt das Ziel dort, wie es ist.</translation>
    </message>
    <message>
        <source>The place whose clock the windows go by, such as Europe/Berlin. Summer time is taken into account.</source>
        <translation>Der Ort, nach dessen Uhr die Zeitfenster gehen, etwa Europe/Berlin. Die Sommerzeit wird berücksichtigt.</translation>
    </message>
    <message>
        <source>Asks so much earlier for more executors, so that they are usable when the window begins. It never releases earlier.</source>
        <translation>Fordert zusätzliche Executoren um so viel früher an, damit sie zu Beginn des Zeitfensters nutzbar sind. Freigegeben wird nie früher.</translation>
    </message>
    <message>
        <source>Spark keeps at least so many executors.</source>
        <translation>Spark hält mindestens so viele Executoren.</translation>
    </message>
    <message>
        <source>Spark asks for no more executors than this.</source>
        <translation>Spark fordert höchstens so viele Executoren an.</translation>
    </message>
    <message>
        <source>Executors at the start of the application; without it, the minimum.</source>
        <translation>Executoren beim Start der Anwendung; ohne Angabe das Minimum.</translation>
    </message>
    <message>
        <source>The part of the slots that all tasks would need. At %1 every second task has a slot at once.</source>
        <translation>Der Anteil der Slots, die alle Tasks bräuchten. Bei %1 hat jeder zweite Task sofort einen Slot.</translation>
    </message>
    <message>
        <source>When tasks have waited so long, the first executors are asked for.</source>
        <translation>Warten Tasks so lange, werden die ersten Executoren angefordert.</translation>
    </message>
    <message>
        <source>While tasks still wait, more are asked for each time this has passed; without it, the time for the first ones.</source>
        <translation>Solange Tasks weiter warten, werden jeweils nach dieser Zeit mehr angefordert; ohne Angabe gilt die Zeit für die ersten.</translation>
    </message>
    <message>
        <source>An executor that has been idle for so long is released.</source>
        <translation>Ein Executor, der so lange untätig ist, wird freigegeben.</translation>
    </message>
    <message>
        <source>The same for an executor that holds cached data; without it, never.</source>
        <translation>Dasselbe für einen Executor, der Daten im Cache hält; ohne Angabe nie.</translation>
    </message>
    <message>
        <source>Executors with shuffle data that a job still needs are kept, so that no external shuffle service is needed.</source>
        <translation>Executoren mit Shuffle-Daten, die ein Job noch benötigt, bleiben, sodass kein externer Shuffle-Dienst nötig ist.</translation>
    </message>
    <message>
        <source>An idle executor with shuffle data is released after so long all the same; without it, never.</source>
        <translation>Ein untätiger Executor mit Shuffle-Daten wird nach dieser Zeit trotzdem freigegeben; ohne Angabe nie.</translation>
    </message>
    <message>
        <source>Spark keeps at least so many executors; without it, one for each receiver, and at least one.</source>
        <translation>Spark hält mindestens so viele Executoren; ohne Angabe einen je Receiver und mindestens einen.</translation>
    </message>
    <message>
        <source>How often Spark looks at the batches and decides.</source>
        <translation>Wie oft Spark die Batches prüft und entscheidet.</translation>
    </message>
    <message>
        <source>When batches take this part of their interval or more, executors are added.</source>
        <translation>Dauern Batches diesen Anteil ihres Intervalls oder länger, kommen Executoren hinzu.</translation>
    </message>
    <message>
        <source>When batches take this part of their interval or less, one executor is released.</source>
        <translation>Dauern Batches diesen Anteil ihres Intervalls oder kürzer, wird ein Executor freigegeben.</translation>
    </message>
    <message>
        <source>Spark picks the executor that it releases at random. The same seed picks the same ones.</source>
        <translation>Spark wählt zufällig, welchen Executor es freigibt. Derselbe Startwert wählt dieselben.</translation>
    </message>
    <message>
        <source>Windows of the week in which nothing changes: Mon-Fri 12:00-13:00, Sun 22:00-04:00.</source>
        <translation>Zeitfenster der Woche, in denen sich nichts ändert: Mon-Fri 12:00-13:00, Sun 22:00-04:00.</translation>
    </message>
    <message>
        <source>The place whose clock the blackout windows go by, such as Europe/Berlin.</source>
        <translation>Der Ort, nach dessen Uhr die Sperrzeiten gehen, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>The policy never leaves fewer executors than this.</source>
        <translation>Die Strategie lässt nie weniger Executoren übrig.</translation>
    </message>
    <message>
        <source>The policy never asks for more executors than this. Without it, only the ceiling of the cluster holds.</source>
        <translation>Die Strategie fordert nie mehr Executoren an. Ohne Angabe gilt nur die Obergrenze des Clusters.</translation>
    </message>
    <message>
        <source>No more executors than this are added at once.</source>
        <translation>Höchstens so viele Executoren kommen auf einmal hinzu.</translation>
    </message>
    <message>
        <source>No more executors than this are released at once.</source>
        <translation>Höchstens so viele Executoren werden auf einmal freigegeben.</translation>
    </message>
    <message>
        <source>No more than this part of the target is added at once. Where a number is set as well, the larger of the two holds.</source>
        <translation>Höchstens dieser Anteil des Ziels kommt auf einmal hinzu. Ist auch eine Anzahl gesetzt, gilt das Größere von beiden.</translation>
    </message>
    <message>
        <source>No more than this part of the target is released at once. Where a number is set as well, the larger of the two holds.</source>
        <translation>Höchstens dieser Anteil des Ziels wird auf einmal freigegeben. Ist auch eine Anzahl gesetzt, gilt das Größere von beiden.</translation>
    </message>
    <message>
        <source>It grows only to the lowest number that was wanted in so long, so that a short peak adds nothing.</source>
        <translation>Das Ziel wächst nur bis zur niedrigsten Anzahl, die in dieser Zeit gewünscht war, damit eine kurze Spitze nichts hinzufügt.</translation>
    </message>
    <message>
        <source>It releases only down to the highest number that was wanted in so long, so that a short dip releases nothing.</source>
        <translation>Das Ziel sinkt nur bis zur höchsten Anzahl, die in dieser Zeit gewünscht war, damit eine kurze Senke nichts freigibt.</translation>
    </message>
    <message>
        <source>After any change of the target, nothing is added for so long.</source>
        <translation>Nach jeder Änderung des Ziels kommt so lange nichts hinzu.</translation>
    </message>
    <message>
        <source>After any change of the target, nothing is released for so long.</source>
        <translation>Nach jeder Änderung des Ziels wird so lange nichts freigegeben.</translation>
    </message>
    <message>
        <source>Lets executors go even while batches are late. Leave it off unless you know why they are.</source>
        <translation>Gibt Executoren auch frei, während Batches im Verzug sind. Besser ausgeschaltet lassen, solange der Grund des Verzugs unbekannt ist.</translation>
    </message>
    <message>
        <source>When the target has changed its direction so often within the time below, it waits.</source>
        <translation>Hat das Ziel in der Zeit darunter so oft die Richtung gewechselt, wird gewartet.</translation>
    </message>
    <message>
        <source>The time within which changes of direction are counted.</source>
        <translation>Die Zeit, in der Richtungswechsel gezählt werden.</translation>
    </message>
    <message>
        <source>What makes one executor a better victim than another, the most important first.</source>
        <translation>Was entscheidet, wer eher geht: die Merkmale der Executoren, das wichtigste zuerst.</translation>
    </message>
    <message>
        <source>May let executors go that run tasks. They are drained, or leave when they are idle; nothing is killed.</source>
        <translation>Darf Executoren freigeben, die Tasks ausführen. Sie laufen aus oder gehen, wenn sie untätig sind; nichts wird sofort beendet.</translation>
    </message>
    <message>
        <source>May let executors go that hold cached data. What is not moved elsewhere is computed again.</source>
        <translation>Darf Executoren freigeben, die Daten im Cache halten. Was nicht verlagert wird, wird neu berechnet.</translation>
    </message>
    <message>
        <source>May let executors go that hold shuffle data an active job still reads. What is not moved elsewhere is computed again.</source>
        <translation>Darf Executoren freigeben, deren Shuffle-Daten ein aktiver Job noch liest. Was nicht verlagert wird, wird neu berechnet.</translation>
    </message>
    <message>
        <source>May let executors go that run a receiver of a stream. Input stops until Spark has started it elsewhere.</source>
        <translation>Darf Executoren freigeben, auf denen der Receiver eines Streams läuft. Der Eingang stockt, bis Spark ihn anderswo gestartet hat.</translation>
    </message>
    <message>
        <source>No more executors than this are requested and released within an hour.</source>
        <translation>Höchstens so viele Executoren werden innerhalb einer Stunde angefordert und freigegeben.</translation>
    </message>
    <message>
        <source>The time between two batches of the stream. Leave it out to go by what is observed: a stream that was late from the start looks slower than it is.</source>
        <translation>Die Zeit zwischen zwei Batches des Streams. Ohne Angabe gilt, was beobachtet wird: Ein Stream, der von Anfang an im Verzug war, sieht langsamer aus, als er ist.</translation>
    </message>
</context>
<context>
    <name>ParameterName</name>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Part of the deadline</source>
        <translation>Anteil der Frist</translation>
    </message>
    <message>
        <source>Dead band</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>Batches to catch up</source>
        <translation>Batches zum Aufholen</translation>
    </message>
    <message>
        <source>Batches to learn from</source>
        <translation>Batches zum Lernen</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Parts of the day</source>
        <translation>Tagesabschnitte</translation>
    </message>
    <message>
        <source>Weight of the newest day</source>
        <translation>Gewicht des letzten Tags</translation>
    </message>
    <message>
        <source>Extra lead time</source>
        <translation>Zusätzlicher Vorlauf</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Room around it</source>
        <translation>Spielraum darum</translation>
    </message>
    <message>
        <source>Time to catch up</source>
        <translation>Zeit zum Aufholen</translation>
    </message>
    <message>
        <source>Start-up time</source>
        <translation>Anlaufzeit</translation>
    </message>
    <message>
        <source>Averaging window</source>
        <translation>Mittelungszeit</translation>
    </message>
    <message>
        <source>Least backlog</source>
        <translation>Kleinster Rückstand</translation>
    </message>
    <message>
        <source>Largest release</source>
        <translation>Größte Freigabe</translation>
    </message>
    <message>
        <source>Largest growth</source>
        <translation>Größter Zuwachs</translation>
    </message>
    <message>
        <source>Observed scaling</source>
        <translation>Beobachtete Skalierung</translation>
    </message>
    <message>
        <source>Windows of the week</source>
        <translation>Zeitfenster der Woche</translation>
    </message>
    <message>
        <source>Executors otherwise</source>
        <translation>Executoren sonst</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Fewest executors</source>
        <translation>Wenigste Executoren</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>Meiste Executoren</translation>
    </message>
    <message>
        <source>Executors at the start</source>
        <translation>Executoren zu Beginn</translation>
    </message>
    <message>
        <source>Part of the slots</source>
        <translation>Anteil der Slots</translation>
    </message>
    <message>
        <source>Wait before the first</source>
        <translation>Warten vor den ersten</translation>
    </message>
    <message>
        <source>Wait before more</source>
        <translation>Warten vor weiteren</translation>
    </message>
    <message>
        <source>Idle before release</source>
        <translation>Untätig bis Freigabe</translation>
    </message>
    <message>
        <source>The same with cached data</source>
        <translation>Ebenso mit Cache-Daten</translation>
    </message>
    <message>
        <source>Keep needed shuffle data</source>
        <translation>Nötige Shuffle-Daten halten</translation>
    </message>
    <message>
        <source>Longest kept for shuffle</source>
        <translation>Längstens für Shuffle</translation>
    </message>
    <message>
        <source>Time between decisions</source>
        <translation>Zeit zwischen Entscheidungen</translation>
    </message>
    <message>
        <source>Grows from</source>
        <translation>Wächst ab</translation>
    </message>
    <message>
        <source>Shrinks from</source>
        <translation>Schrumpft ab</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>Windows without change</source>
        <translation>Zeitfenster ohne Änderung</translation>
    </message>
    <message>
        <source>Added at once</source>
        <translation>Auf einmal hinzu</translation>
    </message>
    <message>
        <source>Released at once</source>
        <translation>Auf einmal frei</translation>
    </message>
    <message>
        <source>Added at once, as a part</source>
        <translation>Auf einmal hinzu, als Anteil</translation>
    </message>
    <message>
        <source>Released at once, as a part</source>
        <translation>Auf einmal frei, als Anteil</translation>
    </message>
    <message>
        <source>Wanted so long to add</source>
        <translation>Gewünscht, bis wächst</translation>
    </message>
    <message>
        <source>Wanted so long to release</source>
        <translation>Gewünscht, bis freigibt</translation>
    </message>
    <message>
        <source>Wait before adding</source>
        <translation>Warten vor Zuwachs</translation>
    </message>
    <message>
        <source>Wait before releasing</source>
        <translation>Warten vor Freigabe</translation>
    </message>
    <message>
        <source>Release while behind</source>
        <translation>Freigabe bei Verzug</translation>
    </message>
    <message>
        <source>Changes of direction</source>
        <translation>Richtungswechsel</translation>
    </message>
    <message>
        <source>Time they count in</source>
        <translation>Zeit, in der sie zählen</translation>
    </message>
    <message>
        <source>Executors an hour</source>
        <translation>Executoren pro Stunde</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Busy ones</source>
        <translation>Belegte</translation>
    </message>
    <message>
        <source>Ones with cached data</source>
        <translation>Mit Cache-Daten</translation>
    </message>
    <message>
        <source>Ones with needed shuffle</source>
        <translation>Mit nötigen Shuffle-Daten</translation>
    </message>
    <message>
        <source>Ones with a receiver</source>
        <translation>Mit Receiver</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Busy executors</source>
        <translation>Belegte Executoren</translation>
    </message>
    <message>
        <source>Last batch of its deadline</source>
        <translation>Letzter Batch, Anteil der Frist</translation>
    </message>
    <message>
        <source>Logs per minute and executor</source>
        <translation>Logs pro Minute und Executor</translation>
    </message>
    <message>
        <source>Tasks per slot</source>
        <translation>Tasks pro Slot</translation>
    </message>
    <message>
        <source>Interval of the stream</source>
        <translation>Abstand der Batches</translation>
    </message>
</context>
<context>
    <name>ParameterRange</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>what may be set: from the least to the most</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>what may be set: the least</extracomment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a range and its unit: &quot;1 to 100 executors&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>holds cache</source>
        <translation>hält Cache</translation>
    </message>
    <message>
        <source>holds shuffle</source>
        <translation>hält Shuffle</translation>
    </message>
    <message>
        <source>shuffle needed</source>
        <translation>Shuffle nötig</translation>
    </message>
    <message>
        <source>minimum reached</source>
        <translation>Minimum erreicht</translation>
    </message>
    <message>
        <source>target not exceeded</source>
        <translation>Ziel nicht überschritten</translation>
    </message>
    <message>
        <source>runs a receiver</source>
        <translation>Receiver läuft</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>The same number of executors all the time.</source>
        <translation>Jederzeit dieselbe Anzahl Executoren.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>As many executors as finish the next batch in time, by default in 50 of its 60 s. It learns from the batches how much more executors help.</source>
        <translation>So viele Executoren, dass der nächste Batch rechtzeitig fertig wird, nach Vorgabe in 50 seiner 60 s. Aus den Batches lernt die Strategie, wie viel mehr Executoren helfen.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Like Deadline, but it has learnt the course of the day and asks early enough for executors to be usable when the load comes.</source>
        <translation>Wie „Frist“, kennt aber den gelernten Tagesverlauf und fordert Executoren so früh an, dass sie nutzbar sind, wenn die Last kommt.</translation>
    </message>
    <message>
        <source>Target tracking</source>
        <translation>Zielverfolgung</translation>
    </message>
    <message>
        <source>Keeps one figure, such as CPU, at a target, as the autoscaler of Kubernetes does: twice the target, twice the executors.</source>
        <translation>Hält eine Messgröße wie die CPU auf einem Zielwert, wie der Autoscaler von Kubernetes: doppelter Zielwert, doppelt so viele Executoren.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Measures how many logs an executor can process and takes as many as the input and the backlog need, as the autoscaler of Flink does.</source>
        <translation>Misst, wie viele Logs ein Executor schafft, und nimmt so viele Executoren, wie Eingang und Rückstand brauchen, wie der Autoscaler von Flink.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>So many executors at such times of the week, whatever the load.</source>
        <translation>Zu bestimmten Zeiten der Woche eine bestimmte Anzahl Executoren, unabhängig von der Last.</translation>
    </message>
    <message>
        <source>Spark&apos;s dynamic allocation</source>
        <translation>Dynamic Allocation von Spark</translation>
    </message>
    <message>
        <source>What Spark&apos;s own manager would do: more and more executors while tasks wait, release of those that are idle. Only to compare: it never steers from here.</source>
        <translation>Was Spark selbst täte: immer mehr Executoren, solange Tasks warten, und Freigabe der untätigen. Nur zum Vergleich: Von hier aus steuert sie nie.</translation>
    </message>
    <message>
        <source>Spark Streaming&apos;s allocation</source>
        <translation>Allocation von Spark Streaming</translation>
    </message>
    <message>
        <source>What Spark Streaming&apos;s own manager would do: more executors when batches fill their interval, one less when they do not. Only to compare: it never steers from here.</source>
        <translation>Was Spark Streaming selbst täte: mehr Executoren, wenn Batches ihr Intervall füllen, sonst einer weniger. Nur zum Vergleich: Von hier aus steuert sie nie.</translation>
    </message>
    <message>
        <source>Who goes when there are too many, and what may never be lost for it.</source>
        <translation>Wer geht, wenn es zu viele sind, und was dabei nie verloren gehen darf.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>What the policy cannot always see from outside.</source>
        <translation>Was die Strategie von außen nicht immer sehen kann.</translation>
    </message>
    <message>
        <source>Spark starts with these only where one of three keeps shuffle data readable: an external shuffle service, shuffle tracking, or decommissioning that moves shuffle blocks. Stoker cannot steer the application then: Spark holds the target.</source>
        <translation>Spark startet damit nur, wo eines von dreien die Shuffle-Daten lesbar hält: ein externer Shuffle-Dienst, Shuffle-Tracking oder ein Decommissioning, das Shuffle-Blöcke verlagert. Stoker kann die Anwendung dann nicht steuern: Spark hält das Ziel.</translation>
    </message>
    <message>
        <source>For applications of DStreams, and not together with Spark&apos;s dynamic allocation. Stoker cannot steer the application then: Spark holds the target.</source>
        <translation>Für Anwendungen mit DStreams, und nicht zusammen mit Sparks dynamischer Zuteilung. Stoker kann die Anwendung dann nicht steuern: Spark hält das Ziel.</translation>
    </message>
    <message>
        <source>The same number from the start of the application on; neither of Spark&apos;s managers changes it. A standalone master does not look at spark.executor.instances: there spark.cores.max decides, the number times the cores of an executor.</source>
        <translation>Dieselbe Zahl vom Start der Anwendung an; keiner von Sparks Verwaltern ändert sie. Ein Standalone-Master beachtet spark.executor.instances nicht: dort entscheidet spark.cores.max, die Zahl mal die Kerne eines Executors.</translation>
    </message>
    <message>
        <source>Nothing in Spark decides as this policy does. These lines give Spark&apos;s own manager the same limits, and shuffle tracking, without which it starts only beside an external shuffle service or decommissioning that moves shuffle blocks; Stoker cannot steer the application then.</source>
        <translation>Nichts in Spark entscheidet wie diese Strategie. Diese Zeilen geben Sparks eigenem Verwalter dieselben Grenzen und Shuffle-Tracking, ohne das er nur neben einem externen Shuffle-Dienst oder einer Stilllegung startet, die Shuffle-Blöcke umzieht; Stoker kann die Anwendung dann nicht steuern.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>%1 executors</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 Executor</numerusform>
            <numerusform>%1 Executoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 Tag</numerusform>
            <numerusform>%1 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>It still learns from batches, %1 of %2 so far; until then it wants %3.</source>
        <translation>Die Strategie lernt noch aus Batches, bisher %1 von %2; bis dahin will sie %3.</translation>
    </message>
    <message>
        <source>The next batch is expected to take %1 of %2. %3 would fit, and the target is %4: close enough (%5).</source>
        <translation>Der nächste Batch dauert voraussichtlich %1 von %2. Rechnerisch passend: %3; das Ziel %4 liegt nah genug (Totband %5).</translation>
    </message>
    <message>
        <source>The next batch would take %1 (%2 to %3), longer than %4, so it wants %5.</source>
        <translation>Der nächste Batch würde %1 dauern (%2 bis %3), länger als %4, daher will die Strategie %5.</translation>
    </message>
    <message>
        <source>The next batch would take %1 (%2 to %3) of %4, so %5 would do.</source>
        <translation>Der nächste Batch würde %1 (%2 bis %3) von %4 dauern, daher käme die Strategie mit %5 aus.</translation>
    </message>
    <message>
        <source>Batches are %1 late and %2 logs wait, so it wants %3 to catch up.</source>
        <translation>Batches sind %1 im Verzug, und %2 Logs warten, daher will die Strategie zum Aufholen %3.</translation>
    </message>
    <message>
        <source>Batches are %1 late, so it wants %2 to catch up.</source>
        <translation>Batches sind %1 im Verzug, daher will die Strategie zum Aufholen %2.</translation>
    </message>
    <message>
        <source>More executors cannot help: the part of a batch that they cannot share takes %1 of %2. It wants %3.</source>
        <translation>Mehr Executoren helfen nicht: Der Teil eines Batches, der sich nicht aufteilen lässt, dauert %1 von %2. Die Strategie will %3.</translation>
    </message>
    <message>
        <source>%1 logs per minute are expected in %2 (learnt from %3), so it wants %4.</source>
        <translation>%1 Logs pro Minute werden in %2 erwartet (gelernt aus %3), daher will die Strategie %4.</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, above its target of %2, so it wants %3.</source>
        <translation>Die verfolgte Messgröße liegt bei %1, über ihrem Ziel von %2, daher will die Strategie %3.</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, below its target of %2, so %3 would do.</source>
        <translation>Die verfolgte Messgröße liegt bei %1, unter ihrem Ziel von %2, daher käme die Strategie mit %3 aus.</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, close enough to its target of %2 (tolerance %3).</source>
        <translation>Die verfolgte Messgröße liegt bei %1, nah genug an ihrem Ziel von %2 (Toleranz %3).</translation>
    </message>
    <message>
        <source>The executors can process %1 logs per minute. With %2 coming in, and what waits, that is too little, so it wants %3.</source>
        <translation>Die Executoren schaffen %1 Logs pro Minute. Für %2 im Eingang und das, was wartet, ist das zu wenig, daher will die Strategie %3.</translation>
    </message>
    <message>
        <source>The executors can process %1 logs per minute. With %2 coming in that is more than needed, so %3 would do.</source>
        <translation>Die Executoren schaffen %1 Logs pro Minute. Bei %2 im Eingang ist das mehr als nötig, daher käme die Strategie mit %3 aus.</translation>
    </message>
    <message>
        <source>%1 logs per minute come in, and a backlog is being worked off: nothing is released, and what there is suffices.</source>
        <translation>%1 Logs pro Minute gehen ein, und ein Rückstand wird abgearbeitet: Nichts wird freigegeben, und was da ist, genügt.</translation>
    </message>
    <message>
        <source>%1 logs per minute come in, and what the executors can process lies within %2 and %3.</source>
        <translation>%1 Logs pro Minute gehen ein, und was die Executoren schaffen, liegt zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Tasks wait for a slot: %1 are needed in all, and Spark asks for %2 more.</source>
        <translation>Tasks warten auf einen Slot: insgesamt %1 nötig, Spark fordert %2 mehr an.</translation>
    </message>
    <message>
        <source>Tasks that run or wait need no more than %1.</source>
        <translation>Laufende und wartende Tasks brauchen höchstens %1.</translation>
    </message>
    <message>
        <source>Spark releases %1, idle for %2.</source>
        <translation>Spark gibt %1 frei, untätig seit %2.</translation>
    </message>
    <message>
        <source>Tasks wait, but %1 is the maximum.</source>
        <translation>Tasks warten, aber %1 ist das Maximum.</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, at least %2, so Spark adds executors.</source>
        <translation>Batches füllen %1 ihres Intervalls, mindestens %2, daher fügt Spark Executoren hinzu.</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, at most %2, so Spark releases one executor.</source>
        <translation>Batches füllen %1 ihres Intervalls, höchstens %2, daher gibt Spark einen Executor frei.</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, between %2 and %3, so nothing changes.</source>
        <translation>Batches füllen %1 ihres Intervalls, zwischen %2 und %3, daher ändert sich nichts.</translation>
    </message>
    <message>
        <source>No batch has ended since the last look, so nothing changes.</source>
        <translation>Seit der letzten Prüfung ist kein Batch beendet, daher ändert sich nichts.</translation>
    </message>
    <message>
        <source>On hold until %1: no growth.</source>
        <translation>Pause bis %1: kein Wachstum.</translation>
    </message>
    <message>
        <source>On hold until %1: no release.</source>
        <translation>Pause bis %1: keine Freigabe.</translation>
    </message>
    <message>
        <source>On hold until %1: no change.</source>
        <translation>Pause bis %1: keine Änderung.</translation>
    </message>
    <message>
        <source>On hold: no growth.</source>
        <translation>Pause: kein Wachstum.</translation>
    </message>
    <message>
        <source>On hold: no release.</source>
        <translation>Pause: keine Freigabe.</translation>
    </message>
    <message>
        <source>On hold: no change.</source>
        <translation>Pause: keine Änderung.</translation>
    </message>
    <message>
        <source>The figures are %1 old: nothing changes before they are fresh.</source>
        <translation>Die Werte sind %1 alt: Nichts ändert sich, bevor sie frisch sind.</translation>
    </message>
    <message>
        <source>In a blackout window until %1: no change.</source>
        <translation>Sperrzeit bis %1: keine Änderung.</translation>
    </message>
    <message>
        <source>In a blackout window: no change.</source>
        <translation>Sperrzeit: keine Änderung.</translation>
    </message>
    <message>
        <source>No fewer than the minimum of %1.</source>
        <translation>Nicht weniger als das Minimum von %1.</translation>
    </message>
    <message>
        <source>No more than the maximum of %1.</source>
        <translation>Nicht mehr als das Maximum von %1.</translation>
    </message>
    <message>
        <source>No more than the ceiling of %1: the cluster or the application&apos;s settings give no more.</source>
        <translation>Nicht mehr als die Obergrenze von %1: Der Cluster oder die Einstellungen der Anwendung geben nicht mehr her.</translation>
    </message>
    <message>
        <source>No more than %1 at one step.</source>
        <translation>Nicht mehr als %1 in einem Schritt.</translation>
    </message>
    <message>
        <source>Within the last %1 it also wanted %2, so it goes no further for now.</source>
        <translation>In den letzten %1 wollte die Strategie auch %2, daher geht sie vorerst nicht weiter.</translation>
    </message>
    <message>
        <source>The target has just changed: it cools down for %1 more.</source>
        <translation>Das Ziel hat sich eben erst geändert: noch %1 Abkühlzeit.</translation>
    </message>
    <message>
        <source>Batches are %1 late: nothing is released before they have caught up.</source>
        <translation>Batches sind %1 im Verzug: Nichts wird freigegeben, bevor sie aufgeholt haben.</translation>
    </message>
    <message>
        <source>Up and down too often: %1 turns, and %2 are allowed, so it waits.</source>
        <translation>Zu oft auf und ab: %1 Richtungswechsel, erlaubt: %2; daher wird gewartet.</translation>
    </message>
    <message>
        <source>%1 were requested or released within an hour, and %2 are allowed, so it waits.</source>
        <translation>%1 in einer Stunde angefordert oder freigegeben, erlaubt: %2; daher wird gewartet.</translation>
    </message>
    <message>
        <source>It has just started and leaves the target as it is for %1 more.</source>
        <translation>Die Strategie läuft eben erst und lässt das Ziel noch %1, wie es ist.</translation>
    </message>
    <message>
        <source>%1 were to leave, but only %2 may: the others run tasks or hold data that is protected.</source>
        <translation>Freigabe von %1 gewünscht, möglich: %2. Die anderen führen Tasks aus oder halten geschützte Daten.</translation>
    </message>
    <message>
        <source>The figures that it needs are not known, so the target stays.</source>
        <translation>Die benötigten Werte sind nicht bekannt, daher bleibt das Ziel.</translation>
    </message>
    <message>
        <source>It wants %1, and the target is %2: nothing to do.</source>
        <translation>Die Strategie will %1, und das Ziel ist %2: nichts zu tun.</translation>
    </message>
    <message>
        <source>It always wants %1.</source>
        <translation>Die Strategie will immer %1.</translation>
    </message>
    <message>
        <source>The schedule wants %1 until %2.</source>
        <translation>Der Zeitplan will %1 bis %2.</translation>
    </message>
    <message>
        <source>The schedule wants %1.</source>
        <translation>Der Zeitplan will %1.</translation>
    </message>
    <message>
        <source>The schedule has no entry for now, so the target stays until %1.</source>
        <translation>Der Zeitplan hat für jetzt keinen Eintrag, daher bleibt das Ziel bis %1.</translation>
    </message>
    <message>
        <source>The schedule has no entry for now, so the target stays.</source>
        <translation>Der Zeitplan hat für jetzt keinen Eintrag, daher bleibt das Ziel.</translation>
    </message>
    <message>
        <source>More executors cannot help: the tasks that a batch has at one time fill %1. It wants %2.</source>
        <translation>Mehr Executoren helfen nicht: Die Tasks, die ein Batch auf einmal hat, füllen %1. Die Strategie will %2.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A day and a time of another year, in Qt&apos;s letters: 20 Nov 2026 14:26</extracomment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>A day and a time of this year, in Qt&apos;s letters: 20 Nov 14:26</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one time to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>from when to when, and how long that is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>Meiste Executoren</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>Executoren, Mittel</translation>
    </message>
    <message>
        <source>CPU, mean</source>
        <translation>CPU, Mittel</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Missed deadlines</source>
        <translation>Verpasste Fristen</translation>
    </message>
    <message>
        <source>Batch p50</source>
        <translation>Batch p50</translation>
    </message>
    <message>
        <source>Batch p95</source>
        <translation>Batch p95</translation>
    </message>
    <message>
        <source>From the first figures to the last ones.</source>
        <translation>Von den ersten Zahlen bis zu den letzten.</translation>
    </message>
    <message>
        <source>How much of it somebody watched. Nothing is known of the rest.</source>
        <translation>Wie viel davon jemand beobachtet hat. Vom Rest ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Records that came in while it was watched: logs per minute, added up minute by minute.</source>
        <translation>Datensätze, die kamen, während beobachtet wurde: Logs pro Minute, Minute für Minute addiert.</translation>
    </message>
    <message>
        <source>Cores of the executors, from when each was added to when it was removed.</source>
        <translation>Kerne der Executoren, jeweils vom Hinzukommen bis zum Entfernen.</translation>
    </message>
    <message>
        <source>Registered at one time.</source>
        <translation>Zugleich registriert.</translation>
    </message>
    <message>
        <source>Registered, while it was watched.</source>
        <translation>Registriert, während beobachtet wurde.</translation>
    </message>
    <message>
        <source>Of the registered cores, while it was watched.</source>
        <translation>Von den registrierten Kernen, während beobachtet wurde.</translation>
    </message>
    <message>
        <source>Batches that ended.</source>
        <translation>Batches, die geendet haben.</translation>
    </message>
    <message>
        <source>Batches that took longer than the deadline of the settings, or without one than their own interval.</source>
        <translation>Batches, die länger brauchten als die Frist der Einstellungen, oder ohne sie als ihr eigenes Intervall.</translation>
    </message>
    <message>
        <source>Half of the batches took no longer.</source>
        <translation>Die Hälfte der Batches brauchte nicht länger.</translation>
    </message>
    <message>
        <source>Of twenty batches nineteen took no longer.</source>
        <translation>Von zwanzig Batches brauchten neunzehn nicht länger.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>jobs %1</source>
        <translation>Jobs %1</translation>
    </message>
    <message numerus="yes">
        <source>tasks</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Task</numerusform>
            <numerusform>Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing runs there</source>
        <translation>dort läuft nichts</translation>
    </message>
    <message numerus="yes">
        <source>run again, about %1 of work</source>
        <translation>
            <numerusform>läuft neu, etwa %1 Arbeit</numerusform>
            <numerusform>laufen neu, etwa %1 Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run again</source>
        <translation>
            <numerusform>läuft neu</numerusform>
            <numerusform>laufen neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first, or their executor stays</source>
        <translation>
            <numerusform>endet vorher, sonst bleibt der Executor</numerusform>
            <numerusform>enden vorher, sonst bleiben die Executoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first</source>
        <translation>
            <numerusform>endet vorher</numerusform>
            <numerusform>enden vorher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cache</source>
        <extracomment>After a number: GB cache</extracomment>
        <translation>%1 im Cache</translation>
    </message>
    <message>
        <source>lost, computed again</source>
        <translation>verloren, neu zu berechnen</translation>
    </message>
    <message>
        <source>moved to other executors</source>
        <translation>auf andere Executoren verlagert</translation>
    </message>
    <message>
        <source>nothing is cached there</source>
        <translation>dort ist nichts im Cache</translation>
    </message>
    <message>
        <source>%1 shuffle</source>
        <extracomment>After a number: GB shuffle</extracomment>
        <translation>%1 Shuffle-Daten</translation>
    </message>
    <message>
        <source>lost; %1 must repeat work</source>
        <translation>verloren; Arbeit zu wiederholen: %1</translation>
    </message>
    <message>
        <source>lost; no active job reads it</source>
        <translation>verloren; kein aktiver Job liest sie</translation>
    </message>
    <message>
        <source>moved; %1 reads it</source>
        <translation>verlagert; gelesen von %1</translation>
    </message>
    <message>
        <source>none lies there</source>
        <translation>dort liegen keine</translation>
    </message>
    <message numerus="yes">
        <source>slots</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Slot</numerusform>
            <numerusform>Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>slots before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2 needed</source>
        <extracomment>672 → 648, 616 needed</extracomment>
        <translation>%1, %2 nötig</translation>
    </message>
    <message>
        <source>%1 until replaced</source>
        <translation>%1 bis zum Ersatz</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks fail and run again</source>
        <translation>
            <numerusform>%n Task schlägt fehl und läuft erneut</numerusform>
            <numerusform>%n Tasks schlagen fehl und laufen erneut</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cache is lost</source>
        <translation>%1 Cache gehen verloren</translation>
    </message>
    <message>
        <source>%1 shuffle is lost</source>
        <translation>%1 Shuffle-Daten gehen verloren</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is lost</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>is gone already</source>
        <translation>bereits beendet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, moves cache and shuffle, then leaves.</source>
        <translation>Nimmt keine neuen Tasks an, beendet die laufenden, verlagert Cache und Shuffle-Daten und geht dann.</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves.</source>
        <translation>Nimmt keine neuen Tasks an, beendet die laufenden und geht dann.</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves. %1</source>
        <translation>Nimmt keine neuen Tasks an, beendet die laufenden und geht dann. %1</translation>
    </message>
    <message numerus="yes">
        <source>Leaves when it runs no task; %n are busy now and stay if they never rest.</source>
        <translation>
            <numerusform>Geht, sobald kein Task läuft; %n ist jetzt belegt und bleibt, falls er nie untätig wird.</numerusform>
            <numerusform>Geht, sobald kein Task läuft; %n sind jetzt belegt und bleiben, falls sie nie untätig werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves at once, unless a task starts there first.</source>
        <translation>Geht sofort, sofern dort nicht vorher ein Task startet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ends the process at once. Nothing is lost.</source>
        <translation>Beendet den Prozess sofort. Nichts geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Kill %n executors</source>
        <translation>
            <numerusform>%n Executor sofort beenden</numerusform>
            <numerusform>%n Executoren sofort beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors</source>
        <translation>
            <numerusform>%n Executor freigeben</numerusform>
            <numerusform>%n Executoren freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>gracefully</source>
        <translation>geordnet</translation>
    </message>
    <message>
        <source>drain</source>
        <translation>auslaufen lassen</translation>
    </message>
    <message>
        <source>when idle</source>
        <translation>bei Untätigkeit</translation>
    </message>
    <message>
        <source>by force</source>
        <translation>sofort beenden</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>auslaufend</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>busy, stays</source>
        <translation>belegt, bleibt</translation>
    </message>
    <message>
        <source>was gone already</source>
        <translation>war bereits beendet</translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation>von Spark abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then.</source>
        <extracomment>who goes: ids, and what that loses</extracomment>
        <translation>
            <numerusform>Executor %1 geht dann.</numerusform>
            <numerusform>Executoren %1 gehen dann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then: %2.</source>
        <translation>
            <numerusform>Executor %1 geht dann: %2.</numerusform>
            <numerusform>Executoren %1 gehen dann: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Policies compared on %1</source>
        <extracomment>the head of a report: the name of the trace</extracomment>
        <translation>Strategien im Vergleich: %1</translation>
    </message>
    <message>
        <source>%1, %2 from %3.</source>
        <extracomment>the kind of a trace, how long it is, and when it begins</extracomment>
        <translation>%1, %2 ab %3.</translation>
    </message>
    <message>
        <source>Deadline of a batch: %1.</source>
        <translation>Frist eines Batches: %1.</translation>
    </message>
    <message>
        <source>The batches have no deadline.</source>
        <translation>Die Batches haben keine Frist.</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Batch time in seconds</source>
        <translation>Batch-Dauer in Sekunden</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The trace</source>
        <translation>Der Trace</translation>
    </message>
    <message>
        <source>What is odd in it</source>
        <translation>Was daran auffällt</translation>
    </message>
    <message>
        <source>All settings are the defaults.</source>
        <translation>Alle Einstellungen sind die Vorgaben.</translation>
    </message>
    <message>
        <source>✓ the best; small: the difference to the first.</source>
        <translation>✓ der beste Wert; klein: der Unterschied zur ersten Spalte.</translation>
    </message>
    <message>
        <source>Figures of the fluid engine are estimates.</source>
        <translation>Was „Fließend“ rechnet, sind Schätzungen.</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>The simulated cluster</source>
        <translation>Der simulierte Cluster</translation>
    </message>
    <message>
        <source>Seed</source>
        <comment>of random numbers</comment>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>All times are of %1.</source>
        <extracomment>the name of a time zone, and how far it is from UTC: Europe/Berlin (UTC+01:00)</extracomment>
        <translation>Alle Zeiten sind die von %1.</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>in a chart, a line that leaves it through the top: C up to 15 706 s</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The policy lets it go.</source>
        <translation>Die Strategie gibt ihn frei.</translation>
    </message>
    <message>
        <source>It leaves already.</source>
        <translation>Er geht schon.</translation>
    </message>
    <message>
        <source>The policy does not take it: %1.</source>
        <extracomment>what an executor is kept for: &quot;busy, cached data&quot;</extracomment>
        <translation>Die Strategie nimmt ihn nicht: %1.</translation>
    </message>
    <message>
        <source>The policy would let it go, but a guard does not: %1.</source>
        <translation>Die Strategie würde ihn freigeben, eine Schutzregel lässt es nicht zu: %1.</translation>
    </message>
    <message>
        <source>The policy would let it go, but its guards do not.</source>
        <translation>Die Strategie würde ihn freigeben, ihre Schutzregeln lassen es nicht zu.</translation>
    </message>
    <message>
        <source>Others go before it: it is number %1 in the order.</source>
        <translation>Andere gehen vor ihm: Er ist Nummer %1 in der Reihenfolge.</translation>
    </message>
    <message>
        <source>Nobody has to leave. If somebody had to, it would be number %1.</source>
        <translation>Niemand muss gehen. Müsste jemand, wäre er Nummer %1.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>%1 did not answer within %2. A driver in a long garbage collection answers late; try again.</source>
        <translation>%1 hat nicht innerhalb von %2 geantwortet. Während einer langen Garbage Collection antwortet ein Driver spät; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Add its authority to those that this machine trusts.</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig, daher wurde nichts gesendet. Seine Zertifizierungsstelle auf diesem Rechner als vertrauenswürdig eintragen.</translation>
    </message>
    <message>
        <source>%1 answers, but has no figures yet. Try again in a while.</source>
        <translation>%1 antwortet, hat aber noch keine Werte. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What %1 sent is cut off or no JSON, so it was dropped.</source>
        <translation>Die Antwort von %1 ist abgeschnitten oder kein JSON und wurde verworfen.</translation>
    </message>
    <message>
        <source>What %1 sent is larger than %2, so it was dropped.</source>
        <translation>Die Antwort von %1 ist größer als %2 und wurde verworfen.</translation>
    </message>
    <message>
        <source>Status %1 from %2, and no figures.</source>
        <translation>Status %1 von %2, und keine Werte.</translation>
    </message>
    <message>
        <source>%1 is a Spark UI without a running application, or with more than one. stokerctl discover lists what is behind it.</source>
        <translation>%1 ist eine Spark-UI ohne laufende Anwendung oder mit mehr als einer. stokerctl discover listet die Anwendungen dahinter.</translation>
    </message>
    <message>
        <source>%1 runs no application itself. stokerctl discover lists those behind it, each with its address.</source>
        <translation>%1 führt selbst keine Anwendung aus. stokerctl discover listet die Anwendungen dahinter, jede mit ihrer Adresse.</translation>
    </message>
    <message>
        <source>%1 takes changes only with a token. Give it with --token-file, or in STOKER_TOKEN.</source>
        <translation>%1 nimmt Änderungen nur mit Token an. Das Token mit --token-file oder in STOKER_TOKEN angeben.</translation>
    </message>
    <message>
        <source>%1 knows another token. Give that one with --token-file, or in STOKER_TOKEN.</source>
        <translation>%1 kennt ein anderes Token. Dieses mit --token-file oder in STOKER_TOKEN angeben.</translation>
    </message>
    <message>
        <source>%2 from %1. Spark&apos;s view permission, or what stands in front of it, keeps you out.</source>
        <translation>%2 von %1. Das Leserecht von Spark oder ein vorgeschalteter Dienst verwehrt den Zugang.</translation>
    </message>
    <message>
        <source>%1 says that %2 may view but not modify. Ask for spark.modify.acls.</source>
        <translation>%1 meldet, dass %2 ansehen, aber nicht ändern darf. Das Recht über spark.modify.acls erbitten.</translation>
    </message>
    <message>
        <source>Target and release are off for it.</source>
        <translation>Ziel und Freigabe sind dafür ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines below.</source>
        <translation>%1 läuft ohne das Stoker-Plugin: Ziel und Freigabe brauchen es. Die Anwendung mit den zwei Zeilen darunter starten.</translation>
    </message>
    <message>
        <source>No executor of this application has the id %1. Nothing was done; stokerctl executors lists those that live.</source>
        <translation>Kein Executor dieser Anwendung hat die ID %1. Nichts wurde ausgeführt; stokerctl executors listet die laufenden.</translation>
    </message>
    <message>
        <source>Standard output takes no more, so what was printed is not whole.</source>
        <translation>Die Standardausgabe nimmt nichts mehr an, daher ist die Ausgabe unvollständig.</translation>
    </message>
    <message>
        <source>%1 was not touched. Choose another name, or add --force.</source>
        <translation>%1 wurde nicht angerührt. Einen anderen Namen wählen oder --force hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>rolling event log</source>
        <translation>fortlaufendes Ereignisprotokoll</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>built-in day</source>
        <translation>eingebauter Tag</translation>
    </message>
    <message>
        <source>nobody counted them</source>
        <translation>niemand hat sie gezählt</translation>
    </message>
    <message>
        <source>triggers of structured streaming</source>
        <translation>Trigger von Structured Streaming</translation>
    </message>
    <message>
        <source>records that tasks read</source>
        <translation>von Tasks gelesene Datensätze</translation>
    </message>
    <message>
        <source>measured live</source>
        <translation>live gemessen</translation>
    </message>
    <message>
        <source>%1, packed with %2</source>
        <extracomment>a kind of file, and the codecs that pack it: event log, packed with zstd</extracomment>
        <translation>%1, gepackt mit %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of an application and its id</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, half within %3, 95 % within %4; of %n executor(s)</source>
        <extracomment>start-up delays of executors: how many are known, the shortest and longest, the middle one, and most of them</extracomment>
        <translation>
            <numerusform>%1 bis %2, die Hälfte in %3, 95 % in %4; von einem Executor</numerusform>
            <numerusform>%1 bis %2, die Hälfte in %3, 95 % in %4; von %n Executoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n stage(s)</source>
        <extracomment>the number of a resource profile, and how many stages ask for it</extracomment>
        <translation>
            <numerusform>%1: eine Stage</numerusform>
            <numerusform>%1: %n Stages</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <comment>of an application</comment>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>the size of a file</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 on disk, %2 of text, %3 lines</source>
        <translation>%1 auf der Platte, %2 Text, %3 Zeilen</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>yes, compacted: what was over before is missing</source>
        <translation>ja, verdichtet: was vorher zu Ende war, fehlt</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>%1 in all, at most %2 at once, %3 removed</source>
        <translation>%1 insgesamt, höchstens %2 zugleich, %3 entfernt</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>Cores of each</source>
        <extracomment>cores of an executor, and how many tasks run there at once</extracomment>
        <translation>Kerne je Executor</translation>
    </message>
    <message numerus="yes">
        <source>%1, for %n task(s) at once</source>
        <translation>
            <numerusform>%1, für einen Task zugleich</numerusform>
            <numerusform>%1, für %n Tasks zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Start-up delay</source>
        <translation>Startverzögerung</translation>
    </message>
    <message>
        <source>failed %1</source>
        <comment>a number</comment>
        <translation>fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <comment>a number</comment>
        <translation>übersprungen %1</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>killed %1</source>
        <comment>a number</comment>
        <translation>abgebrochen %1</translation>
    </message>
    <message>
        <source>speculative %1</source>
        <comment>a number</comment>
        <translation>spekulativ %1</translation>
    </message>
    <message>
        <source>Task time</source>
        <extracomment>the time of all tasks</extracomment>
        <translation>Task-Zeit</translation>
    </message>
    <message>
        <source>%1, of it CPU %2 and garbage collection %3</source>
        <translation>%1, davon CPU %2 und Garbage Collection %3</translation>
    </message>
    <message>
        <source>Batches</source>
        <extracomment>batches, and the time from one to the next</extracomment>
        <translation>Batches</translation>
    </message>
    <message>
        <source>%1, one every %2</source>
        <translation>%1, einer alle %2</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>%1, at most %2 a minute</source>
        <translation>%1, höchstens %2 je Minute</translation>
    </message>
    <message>
        <source>Logs from</source>
        <translation>Logs aus</translation>
    </message>
    <message>
        <source>Shuffle written</source>
        <translation>Shuffle geschrieben</translation>
    </message>
    <message>
        <source>Cache</source>
        <extracomment>cached data sets (RDDs), and the stages that read or filled them</extracomment>
        <translation>Cache</translation>
    </message>
    <message numerus="yes">
        <source>%1 RDDs, used by %n stage(s)</source>
        <translation>
            <numerusform>RDDs: %1, von einer Stage benutzt</numerusform>
            <numerusform>RDDs: %1, von %n Stages benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Resource profiles</source>
        <translation>Ressourcenprofile</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>Eingebauter Tag</translation>
    </message>
    <message>
        <source>Built-in day, %1</source>
        <extracomment>the built-in day with parameters of its own: noise=0</extracomment>
        <translation>Eingebauter Tag, %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>cores of executors: the fewest, the most</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>executors, cores</comment>
        <extracomment>%1 executors of %2 cores</extracomment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>not told; a simulation assumes %1 ± %2</source>
        <extracomment>the start-up delay of executors, and how much more or less it may be: &quot;7.0 s ± 2.3 s&quot;</extracomment>
        <translation>nicht bekannt; eine Simulation nimmt %1 ± %2 an</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>m</source>
        <comment>minutes</comment>
        <translation>m</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>A date and a time of day, in Qt&apos;s letters: 20 Nov 2026 14:26:04</extracomment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>stoker::app::AlertNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>a notification</comment>
        <extracomment>the title of a notification: how bad it is, then of which application</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Stoker: %n active alert(s)</source>
        <translation>
            <numerusform>Stoker: %n aktiver Alarm</numerusform>
            <numerusform>Stoker: %n aktive Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Stoker: nothing is wrong</source>
        <translation>Stoker: alles in Ordnung</translation>
    </message>
</context>
<context>
    <name>stoker::app::CommandLine</name>
    <message>
        <source>Try &quot;stoker --help&quot;.</source>
        <extracomment>printed after every complaint about the command line</extracomment>
        <translation>Hilfe: „stoker --help“.</translation>
    </message>
    <message>
        <source>--%1 %2: there is no such choice. Choices: %3.</source>
        <translation>--%1 %2: Diese Auswahl gibt es nicht. Möglich: %3.</translation>
    </message>
    <message>
        <source>--%1 needs --screenshot.</source>
        <translation>--%1 braucht --screenshot.</translation>
    </message>
    <message>
        <source>--screenshot %1: the name of a picture ends in .png.</source>
        <translation>--screenshot %1: Der Name eines Bildes endet auf .png.</translation>
    </message>
    <message>
        <source>--after %1: not a number of seconds from 0 to 86400.</source>
        <translation>--after %1: keine Anzahl Sekunden von 0 bis 86400.</translation>
    </message>
    <message>
        <source>--size %1: not a size like 1280x800, from 320x240 to 16384x16384.</source>
        <translation>--size %1: keine Größe wie 1280x800, von 320x240 bis 16384x16384.</translation>
    </message>
    <message>
        <source>Watch and steer a running Apache Spark application.</source>
        <translation>Eine laufende Apache-Spark-Anwendung beobachten und steuern.</translation>
    </message>
    <message>
        <source>Watch the built-in demo application.</source>
        <translation>Die eingebaute Demo-Anwendung beobachten.</translation>
    </message>
    <message>
        <source>Full screen for the wall, without controls.</source>
        <translation>Vollbild für den Wandmonitor, ohne Bedienelemente.</translation>
    </message>
    <message>
        <source>The page to open: %1.</source>
        <translation>Die Seite, die geöffnet wird: %1.</translation>
    </message>
    <message>
        <source>The colours: %1.</source>
        <translation>Die Farben: %1.</translation>
    </message>
    <message>
        <source>The language: %1.</source>
        <translation>Die Sprache: %1.</translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN, then the keychain.</source>
        <translation>Die Datei mit dem Token des Stoker-Plugins (- = Standardeingabe). Ohne diese Angabe: STOKER_TOKEN, dann der Schlüsselbund.</translation>
    </message>
    <message>
        <source>What the application is for: %1.</source>
        <translation>Die Umgebung der Anwendung: %1.</translation>
    </message>
    <message>
        <source>Watch, never change.</source>
        <translation>Nur beobachten, nie ändern.</translation>
    </message>
    <message>
        <source>Write a picture of the window and end. Works without a display.</source>
        <translation>Ein Bild des Fensters speichern und beenden. Geht auch ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Take the picture so many seconds after the page has its data.</source>
        <translation>Das Bild so viele Sekunden nach dem Eintreffen der Daten aufnehmen.</translation>
    </message>
    <message>
        <source>The size of the picture in pixels.</source>
        <translation>Die Größe des Bildes in Pixel.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>One source at a time: %1.</source>
        <translation>Nur eine Quelle auf einmal: %1.</translation>
    </message>
    <message>
        <source>--demo and %1 are two sources; one at a time.</source>
        <translation>--demo und %1 sind zwei Quellen; nur eine auf einmal.</translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation>--token-file braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>--kiosk needs a source to show: an address, or --demo.</source>
        <translation>--kiosk braucht eine Quelle zum Anzeigen: eine Adresse oder --demo.</translation>
    </message>
    <message>
        <source>--open needs the name of a file.</source>
        <translation>--open braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>At most two recordings stand side by side: %1.</source>
        <translation>Höchstens zwei Aufzeichnungen stehen nebeneinander: %1.</translation>
    </message>
    <message>
        <source>A recording and %1 are two sources; one at a time.</source>
        <translation>Eine Aufzeichnung und %1 sind zwei Quellen; nur eine auf einmal.</translation>
    </message>
    <message>
        <source>Open a recording, read-only. Twice: two of them beside each other.</source>
        <translation>Eine Aufzeichnung öffnen, nur zum Lesen. Zweimal: zwei nebeneinander.</translation>
    </message>
    <message>
        <source>The address of a driver UI (http://host:4040, with or without a path), or demo: for the demo application; or one or two recordings (.stoker); or an event log or a CSV of minute,logs for the Lab.</source>
        <translation>Die Adresse einer Driver-UI (http://host:4040, mit oder ohne Pfad) oder demo: für die Demo-Anwendung; oder eine oder zwei Aufzeichnungen (.stoker); oder ein Event-Log oder eine CSV mit minute,logs für das Labor.</translation>
    </message>
</context>
<context>
    <name>stoker::app::MainWindow</name>
    <message>
        <source>Another application answers at this address now: %1. What was kept of the one before is history.</source>
        <translation>Unter dieser Adresse antwortet jetzt eine andere Anwendung: %1. Die Daten der vorigen bleiben als Verlauf erhalten.</translation>
    </message>
    <message>
        <source>%1 – %2 – Stoker</source>
        <translation>%1 – %2 – Stoker</translation>
    </message>
    <message>
        <source>Stoker</source>
        <translation>Stoker</translation>
    </message>
    <message>
        <source>%1 has not answered.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>How the application is doing</source>
        <translation>Wie es der Anwendung geht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Every executor from its start to its end</source>
        <translation>Jeder Executor vom Start bis zum Ende</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What was asked, and what came of it</source>
        <translation>Was angefordert wurde und was daraus wurde</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Which application is watched</source>
        <translation>Welche Anwendung beobachtet wird</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>How Stoker works</source>
        <translation>Wie Stoker arbeitet</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>an application in a menu: environment, name
----------
a recorded application in a menu: name, from when to when</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They hold the address of the application, and no token.</source>
        <translation>Die Diagnose liegt in der Zwischenablage. Sie enthält die Adresse der Anwendung, aber kein Token.</translation>
    </message>
    <message>
        <source>About Stoker</source>
        <translation>Über Stoker</translation>
    </message>
    <message>
        <source>Stoker %1</source>
        <translation>Stoker %1</translation>
    </message>
    <message>
        <source>Watches and steers a running Apache Spark application.
Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>Beobachtet und steuert eine laufende Apache-Spark-Anwendung.
Freie Software unter der GNU General Public License, Version 3 oder später. Erstellt mit Qt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n active alert(s)</source>
        <translation>
            <numerusform>%n aktiver Alarm</numerusform>
            <numerusform>%n aktive Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n quittiert</numerusform>
            <numerusform>%n quittiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an alert</comment>
        <extracomment>an alert: how bad it is, what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What is wrong, and which rules watch for it</source>
        <translation>Was nicht stimmt und welche Regeln darauf achten</translation>
    </message>
    <message>
        <source>from %1 to %2 executors</source>
        <comment>limits of a policy</comment>
        <translation>zwischen %1 und %2 Executoren</translation>
    </message>
    <message>
        <source>from %1 executors up, without a maximum</source>
        <comment>limits of a policy</comment>
        <translation>ab %1 Executoren, ohne Obergrenze</translation>
    </message>
    <message>
        <source>Turn the autopilot on</source>
        <translation>Autopilot einschalten</translation>
    </message>
    <message>
        <source>Let %1 steer %2?</source>
        <translation>Soll %1 die Anwendung %2 steuern?</translation>
    </message>
    <message>
        <source>This is production. From now on the policy adds and releases executors by itself, %1. A command of yours, or Hold, stops it.</source>
        <translation>Das ist Produktion. Ab jetzt fordert die Strategie selbst Executoren an und gibt sie frei, %1. Ein eigener Befehl oder Pause hält sie an.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>The ledger: %1 Watching goes on.</source>
        <extracomment>an error and what to do about it</extracomment>
        <translation>Protokoll: %1 Die Beobachtung läuft weiter.</translation>
    </message>
    <message>
        <source>The ledger is stored again, with everything that waited.</source>
        <translation>Das Protokoll wird wieder gespeichert, mit allem, was gewartet hat.</translation>
    </message>
    <message>
        <source>The autopilot was cut off at %1 and goes on with %2. It keeps the target it found for a minute before it changes anything.</source>
        <translation>Der Autopilot brach um %1 ab und macht mit %2 weiter. Eine Minute lang ändert er nichts.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The autopilot was cut off at %1. %2 goes on in the shadow: it sends nothing until you say so.</source>
        <translation>Der Autopilot brach um %1 ab. %2 läuft im Schatten weiter und sendet nichts, bis Sie es sagen.</translation>
    </message>
    <message>
        <source>Go on steering</source>
        <translation>Weiter steuern</translation>
    </message>
    <message>
        <source>The history: %1 Watching goes on.</source>
        <extracomment>an error and what to do about it</extracomment>
        <translation>Der Verlauf: %1 Die Beobachtung geht weiter.</translation>
    </message>
    <message>
        <source>Export a recording</source>
        <translation>Aufzeichnung exportieren</translation>
    </message>
    <message>
        <source>Recordings (*.stoker)</source>
        <translation>Aufzeichnungen (*.stoker)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>What another policy would have done</source>
        <translation>Was eine andere Strategie getan hätte</translation>
    </message>
    <message>
        <source>Connect to an application first: the shadow runs beside a live one.</source>
        <translation>Zuerst mit einer Anwendung verbinden: Der Schatten läuft neben einer laufenden.</translation>
    </message>
    <message>
        <source>The autopilot steers now. Put it into the shadow or to watch first.</source>
        <translation>Der Autopilot steuert gerade. Zuerst auf Schatten oder Beobachten stellen.</translation>
    </message>
    <message>
        <source>%1 runs in the shadow of %2. The ledger tells what it would have done.</source>
        <translation>%1 läuft im Schatten von %2. Das Protokoll sagt, was sie getan hätte.</translation>
    </message>
    <message>
        <source>%1 holds what was recorded of this application: %2.</source>
        <translation>%1 enthält, was von dieser Anwendung aufgezeichnet wurde: %2.</translation>
    </message>
    <message>
        <source>%1 – recording – Stoker</source>
        <translation>%1 – Aufzeichnung – Stoker</translation>
    </message>
    <message>
        <source>Recording – Stoker</source>
        <translation>Aufzeichnung – Stoker</translation>
    </message>
    <message>
        <source>The recording is still being read.</source>
        <translation>Die Aufzeichnung wird noch gelesen.</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>Aufzeichnung öffnen...</translation>
    </message>
    <message>
        <source>From the history of this program</source>
        <translation>Aus dem Verlauf dieses Programms</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recording in a file...</source>
        <translation>Aufzeichnung in einer Datei...</translation>
    </message>
    <message>
        <source>Compare with a recording</source>
        <translation>Mit einer Aufzeichnung vergleichen</translation>
    </message>
    <message>
        <source>Charts</source>
        <comment>the page of a recording</comment>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Was aufgezeichnet wurde</translation>
    </message>
</context>
<context>
    <name>stoker::app::Run</name>
    <message>
        <source>There is no display. Set DISPLAY or WAYLAND_DISPLAY, take a picture with --screenshot, or use stokerctl.</source>
        <translation>Es gibt keinen Bildschirm. DISPLAY oder WAYLAND_DISPLAY setzen, mit --screenshot ein Bild aufnehmen oder stokerctl verwenden.</translation>
    </message>
</context>
<context>
    <name>stoker::app::Screenshot</name>
    <message>
        <source>No picture: %1 has no data after %2 s. %3</source>
        <translation>Kein Bild: %1 hat nach %2 s keine Daten. %3</translation>
    </message>
    <message>
        <source>No picture: the window was closed.</source>
        <translation>Kein Bild: Das Fenster wurde geschlossen.</translation>
    </message>
    <message>
        <source>No picture: the window cannot be %1x%2, it needs %3x%4.</source>
        <translation>Kein Bild: Das Fenster kann nicht %1x%2 groß sein, es braucht %3x%4.</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Alert</name>
    <message>
        <source>Alert, %1: %2</source>
        <extracomment>how bad it is (critical), what happened</extracomment>
        <translation>Alarm, %1: %2</translation>
    </message>
    <message>
        <source>Alert, %1: %2; %3</source>
        <extracomment>how bad it was (critical), what happened, that it is over and after how long</extracomment>
        <translation>Alarm, %1: %2; %3</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Arguments</name>
    <message>
        <source>Wait so many seconds for the effect, at most 3600. 0, the default: the driver has accepted it.</source>
        <translation>So viele Sekunden auf die Wirkung warten, höchstens 3600. 0, die Vorgabe: nur bis der Driver angenommen hat.</translation>
    </message>
    <message>
        <source>Why: shown to every console and in the ledger.</source>
        <translation>Warum: steht im Protokoll und erscheint auf jeder Konsole.</translation>
    </message>
    <message>
        <source>Say what would be sent and who would go; send nothing.</source>
        <translation>Nur zeigen, was gesendet würde und wer ginge; nichts senden.</translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server.</source>
        <translation>Anwendungen hinter einer Driver-UI, einem Standalone-Master oder einem History-Server.</translation>
    </message>
    <message>
        <source>Logs per minute, CPU and executors, one row a sample.</source>
        <translation>Logs pro Minute, CPU und Executoren, eine Zeile je Messung.</translation>
    </message>
    <message>
        <source>End after so many rows. Without it: until you end it.</source>
        <translation>Nach so vielen Zeilen enden. Ohne diese Angabe: bis zum Abbruch.</translation>
    </message>
    <message>
        <source>Seconds between rows, 0.1 to 3600. Default: 1.</source>
        <translation>Sekunden zwischen den Zeilen, 0.1 bis 3600. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>The executors that live, without the driver.</source>
        <translation>Die laufenden Executoren, ohne den Driver.</translation>
    </message>
    <message>
        <source>Those that are gone as well, as far as the driver remembers.</source>
        <translation>Auch die beendeten, soweit der Driver sie noch kennt.</translation>
    </message>
    <message>
        <source>Set how many executors Spark keeps up. Below those that are registered, the surplus is released.</source>
        <translation>Festlegen, wie viele Executoren Spark halten soll. Liegt die Zahl unter den registrierten, wird der Überschuss freigegeben.</translation>
    </message>
    <message>
        <source>So many more than the target is now; fewer if negative.</source>
        <translation>So viele mehr als das jetzige Ziel; bei negativer Zahl weniger.</translation>
    </message>
    <message>
        <source>Lower the target only; release nobody.</source>
        <translation>Nur das Ziel senken; keinen Executor freigeben.</translation>
    </message>
    <message>
        <source>Let executors go: drained where Spark can, else when they are idle. The target goes down with them.</source>
        <translation>Executoren gehen lassen: auslaufend, wo Spark das kann, sonst bei Untätigkeit. Das Ziel sinkt mit ihnen.</translation>
    </message>
    <message>
        <source>So many, chosen by the victim order; never one that holds what would be lost.</source>
        <translation>So viele, nach der Freigabereihenfolge gewählt; nie einen, dessen Daten verloren gingen.</translation>
    </message>
    <message>
        <source>When they run no task.</source>
        <translation>Sobald sie keinen Task ausführen.</translation>
    </message>
    <message>
        <source>At once: their tasks run again elsewhere.</source>
        <translation>Sofort: Ihre Tasks laufen anderswo erneut.</translation>
    </message>
    <message>
        <source>Keep the target, so that Spark starts new ones.</source>
        <translation>Das Ziel beibehalten, sodass Spark neue startet.</translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN.</source>
        <translation>Die Datei mit dem Token des Stoker-Plugins (- = Standardeingabe). Ohne diese Angabe: STOKER_TOKEN.</translation>
    </message>
    <message>
        <source>How to print it: %1.</source>
        <translation>Das Format der Ausgabe: %1.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>SOURCE is the address of a driver UI (http://host:4040, with or without a path), or demo: for a simulation in this process (demo:day?speed=60).</source>
        <translation>SOURCE ist die Adresse einer Driver-UI (http://host:4040, mit oder ohne Pfad) oder demo: für eine Simulation in diesem Prozess (demo:day?speed=60).</translation>
    </message>
    <message>
        <source>stokerctl COMMAND --help tells more. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 unreachable or not a Spark UI, 4 not allowed.</source>
        <translation>stokerctl COMMAND --help zeigt mehr. Exit-Codes: 0 erledigt, 1 abgelehnt oder fehlgeschlagen, 2 falscher Aufruf, 3 nicht erreichbar oder keine Spark-UI, 4 nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 %2: not a whole number from %3 to %4.</source>
        <translation>%1 %2: keine ganze Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>--%1 %2: not a number of seconds from %3 to %4.</source>
        <translation>--%1 %2: keine Anzahl Sekunden von %3 bis %4.</translation>
    </message>
    <message>
        <source>One number of executors, not %1.</source>
        <translation>Nur eine Anzahl Executoren, nicht %1.</translation>
    </message>
    <message>
        <source>Say either how many executors (N) or how many more (--add N).</source>
        <translation>Entweder angeben, wie viele Executoren (N), oder wie viele mehr (--add N).</translation>
    </message>
    <message>
        <source>Say either which executors (ID...) or how many (--count N).</source>
        <translation>Entweder angeben, welche Executoren (ID...), oder wie viele (--count N).</translation>
    </message>
    <message>
        <source>An executor id is empty.</source>
        <translation>Eine Executor-ID ist leer.</translation>
    </message>
    <message>
        <source>Say either --idle or --force.</source>
        <translation>Entweder --idle oder --force angeben.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation>--token-file braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>--output %1: there is no such format. Formats: %2.</source>
        <translation>--output %1: Dieses Format gibt es nicht. Formate: %2.</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>„%1“ ist überzählig.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Ein Befehl fehlt.</translation>
    </message>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1: Diese Option gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: there is no such command.</source>
        <translation>%1: Diesen Befehl gibt es nicht.</translation>
    </message>
    <message>
        <source>Every policy and guard: parameter, unit, default, range, help, source.</source>
        <translation>Alle Strategien und Schutzregeln: Parameter, Einheit, Vorgabe, Bereich, Hilfe, Quelle.</translation>
    </message>
    <message>
        <source>Let a policy steer without a window. It ends at a signal and leaves the application at its last target.</source>
        <translation>Eine Strategie ohne Fenster steuern lassen. Endet bei einem Signal und belässt die Anwendung bei ihrem letzten Ziel.</translation>
    </message>
    <message>
        <source>The policy: a name that “stokerctl policies” lists, or a file that the policy editor has saved.</source>
        <translation>Die Strategie: ein Name aus der Liste von „stokerctl policies“ oder eine Datei, die der Strategie-Editor gespeichert hat.</translation>
    </message>
    <message>
        <source>Set a parameter of the policy, of a guard or of the victims. May be repeated.</source>
        <translation>Einen Parameter der Strategie, einer Schutzregel oder der Auswahl, wer geht, setzen. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Decide and say so; send nothing.</source>
        <translation>Entscheiden und es zeigen; nichts senden.</translation>
    </message>
    <message>
        <source>End after so many seconds. Without it: until you end it.</source>
        <translation>Nach so vielen Sekunden enden. Ohne diese Angabe: bis zum Abbruch.</translation>
    </message>
    <message>
        <source>Seconds that a batch may take. Without it: the interval of the batches.</source>
        <translation>Sekunden, die ein Batch dauern darf. Ohne diese Angabe: das Intervall der Batches.</translation>
    </message>
    <message>
        <source>Seconds between two decisions, 0.1 to 3600. Default: 5.</source>
        <translation>Sekunden zwischen zwei Entscheidungen, 0.1 bis 3600. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>%1 runs in the shadow only, because it sees polls and not every event as Spark does. Add --shadow.</source>
        <translation>%1 läuft nur im Schatten, denn hier sind nur Abfragen zu sehen, nicht jedes Ereignis wie in Spark. --shadow hinzufügen.</translation>
    </message>
    <message>
        <source>Record one application into one file, with its executors, batches and ledger. It ends at a signal, and the file is whole.</source>
        <translation>Eine Anwendung in eine Datei aufzeichnen, mit ihren Executoren, Batches und ihrem Protokoll. Endet bei einem Signal, und die Datei ist vollständig.</translation>
    </message>
    <message>
        <source>Overwrite a file that is there.</source>
        <translation>Eine vorhandene Datei überschreiben.</translation>
    </message>
    <message>
        <source>What a CSV does not say: cost_per_log_s (needed), serial_s, interval_s, cores, task_cpus. May be repeated.</source>
        <translation>Was eine CSV-Datei nicht sagt: cost_per_log_s (nötig), serial_s, interval_s, cores, task_cpus. Darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>%1 %2: not a number from %3 to %4.</source>
        <translation>%1 %2: keine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>--policy is missing: a name that “stokerctl policies” lists, or a file.</source>
        <translation>--policy fehlt: ein Name aus der Liste von „stokerctl policies“ oder eine Datei.</translation>
    </message>
    <message>
        <source>--set %1: not a name, an equals sign and a value.</source>
        <translation>--set %1: nicht Name, Gleichheitszeichen und Wert.</translation>
    </message>
    <message>
        <source>Of all that is drawn: start-up times, task times. Default: 1.</source>
        <translation>Für alles, was ausgelost wird: Anlaufzeiten, Task-Zeiten. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Another cluster than the trace&apos;s: %1. May be repeated.</source>
        <translation>Ein anderer Cluster als der des Traces: %1. Darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>exact: task by task; cohort: groups of tasks; fluid: batches as amounts of work. Default: exact.</source>
        <translation>exact: Task für Task; cohort: Gruppen von Tasks; fluid: Batches als Mengen von Arbeit. Vorgabe: exact.</translation>
    </message>
    <message>
        <source>What a trace would have looked like under a policy.</source>
        <translation>Wie ein Trace unter einer Strategie ausgesehen hätte.</translation>
    </message>
    <message>
        <source>The same for several policies, side by side.</source>
        <translation>Dasselbe für mehrere Strategien nebeneinander.</translation>
    </message>
    <message>
        <source>A policy and what is set of it: deadline,band=0.2. Repeat it for each.</source>
        <translation>Eine Strategie und was an ihr eingestellt ist: deadline,band=0.2. Für jede einmal.</translation>
    </message>
    <message>
        <source>The best settings of a policy on a trace. What --set sets stays as it is.</source>
        <translation>Die besten Einstellungen einer Strategie für einen Trace. Was --set festlegt, bleibt.</translation>
    </message>
    <message>
        <source>Settings to try, 1 to 1000000. Default: 1000.</source>
        <translation>So viele Einstellungen werden probiert, 1 bis 1000000. Vorgabe: 1000.</translation>
    </message>
    <message>
        <source>--engine %1: there is no such engine. Engines: exact, cohort, fluid.</source>
        <translation>--engine %1: gibt es nicht. Rechenverfahren: exact, cohort, fluid.</translation>
    </message>
    <message>
        <source>compare needs --policy at least twice.</source>
        <translation>compare braucht --policy mindestens zweimal.</translation>
    </message>
    <message>
        <source>Say the file to record into (FILE.stoker).</source>
        <translation>Die Datei angeben, in die aufgezeichnet wird (FILE.stoker).</translation>
    </message>
    <message>
        <source>Missed deadlines that one core-hour is worth. 0, the default: the fewest missed deadlines, then the least core-hours.</source>
        <translation>Wie viele verfehlte Fristen eine Kernstunde wert ist. 0, die Vorgabe: die wenigsten verfehlten Fristen, dann die wenigsten Kernstunden.</translation>
    </message>
    <message>
        <source>--model %1: not a name, an equals sign and a value.</source>
        <translation>--model %1: kein Name, Gleichheitszeichen und Wert.</translation>
    </message>
    <message>
        <source>What is in a trace: kind and version, executors over time, jobs, stages, tasks, logs per minute, and what is odd.</source>
        <translation>Was in einem Trace steht: Art und Version, Executoren über die Zeit, Jobs, Stages, Tasks, Logs pro Minute, und was daran auffällt.</translation>
    </message>
    <message>
        <source>TRACE is an event log of Spark (a file, or the folder of a rolling one, packed or not), a recording (.stoker), a CSV of minute,logs, or demo:day, the built-in day (demo:day?noise=0&amp;seed=2).</source>
        <translation>TRACE ist ein Ereignisprotokoll von Spark (eine Datei oder der Ordner eines rollierenden, gepackt oder nicht), eine Aufzeichnung (.stoker), eine CSV mit minute,logs oder demo:day, der eingebaute Tag (demo:day?noise=0&amp;seed=2).</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::DiscoverTask</name>
    <message>
        <source>There are more than these %1 applications.</source>
        <translation>Es gibt mehr als diese %1 Anwendungen.</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Inspect</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Auffälliges</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Outcomes</name>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>p95 s</source>
        <translation>p95 s</translation>
    </message>
    <message>
        <source>Longest s</source>
        <translation>Längster s</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>Executoren, Mittel</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Busy %</source>
        <translation>Belegt %</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Never ended</source>
        <comment>the number of batches that did not</comment>
        <translation>Nie beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.</source>
        <extracomment>a policy, and how many batches (or jobs) did not end under it</extracomment>
        <translation>
            <numerusform>%1: Von %2 Batches endete %n nie. Der Lauf wurde aufgegeben, und seine Zahlen lassen weg, was noch zu tun war.</numerusform>
            <numerusform>%1: Von %2 Batches endeten %n nie. Der Lauf wurde aufgegeben, und seine Zahlen lassen weg, was noch zu tun war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under no settings that were tried did everything end: under the best, %n did not.</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>Unter keiner der versuchten Einstellungen endete alles: Unter der besten endete %n nicht.</numerusform>
            <numerusform>Unter keiner der versuchten Einstellungen endete alles: Unter der besten endeten %n nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.</source>
        <translation>
            <numerusform>Keine der versuchten Einstellungen hält die Frist ein: Von %1 Batches verfehlt sie bei den besten %n.</numerusform>
            <numerusform>Keine der versuchten Einstellungen hält die Frist ein: Von %1 Batches verfehlen sie bei den besten %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here has a deadline, so the best settings are the cheapest, however long they take. Say what is too long with --deadline SECONDS.</source>
        <translation>Hier hat nichts eine Frist: Die besten Einstellungen sind darum die billigsten, wie lange sie auch brauchen. Was zu lange ist, sagt --deadline SEKUNDEN.</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Policies</name>
    <message>
        <source>Policy or guard</source>
        <translation>Strategie oder Schutzregel</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::SteerTask</name>
    <message>
        <source>These executors could not be released: %1.</source>
        <translation>Diese Executoren konnten nicht freigegeben werden: %1.</translation>
    </message>
    <message>
        <source>Accepted, but these executors are still there: %1.</source>
        <translation>Angenommen, aber diese Executoren sind noch da: %1.</translation>
    </message>
    <message>
        <source>Accepted, but not to be seen yet: %1 executors are registered, the target is %2.</source>
        <translation>Angenommen, aber noch nicht zu sehen: %1 Executoren sind registriert, das Ziel ist %2.</translation>
    </message>
    <message>
        <source>Warning: no more than %1 executors can come (%2).</source>
        <translation>Warnung: Mehr als %1 Executoren können nicht kommen (%2).</translation>
    </message>
    <message>
        <source>%1 run tasks, which run again elsewhere</source>
        <translation>%1 führen Tasks aus, die anderswo noch einmal laufen</translation>
    </message>
    <message>
        <source>%1 run tasks, which end first</source>
        <translation>%1 führen Tasks aus, die erst zu Ende laufen</translation>
    </message>
    <message>
        <source>the cached data of %1 is lost (%2)</source>
        <translation>die Cache-Daten von %1 gehen verloren (%2)</translation>
    </message>
    <message>
        <source>the shuffle data of %1 that is still needed is lost, and computed again</source>
        <translation>die noch benötigten Shuffle-Daten von %1 gehen verloren und werden neu berechnet</translation>
    </message>
    <message>
        <source>Warning: of %1 executors that leave for this target, %2.</source>
        <translation>Warnung: von %1 Executoren, die für dieses Ziel gehen: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the items of a list</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Table</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Logs/min</source>
        <translation>Logs/min</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Nutzbar</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation>Bleibt, weil</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>stoker::item::AlertModel</name>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26:04</extracomment>
        <translation>d. MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>At worst %1</source>
        <translation>Schlechtester Wert: %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>Vorbei seit %1</translation>
    </message>
    <message>
        <source>Acknowledged at %1</source>
        <translation>Quittiert: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>stoker::item::DecisionTableModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a policy and the mode it ran in</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <comment>the target</comment>
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent: shadow</source>
        <translation>nicht gesendet: Schatten</translation>
    </message>
</context>
<context>
    <name>stoker::item::ExecutorTableModel</name>
    <message>
        <source>≈ %1</source>
        <extracomment>A column whose figures are estimates</extracomment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1. Estimated: the driver runs without the plugin.</source>
        <translation>%1. Geschätzt: Der Driver läuft ohne das Plugin.</translation>
    </message>
</context>
<context>
    <name>stoker::item::LedgerTableModel</name>
    <message>
        <source>“%1”</source>
        <extracomment>The reason an operator typed</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an executor and what became of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message numerus="yes">
        <source>executors %1</source>
        <comment>their ids</comment>
        <translation>
            <numerusform>Executor %1</numerusform>
            <numerusform>Executoren %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26:04</extracomment>
        <translation>d. MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
</context>
<context>
    <name>stoker::item::RecordingComparisonModel</name>
    <message>
        <source>B to A</source>
        <comment>how far B is from A</comment>
        <translation>B zu A</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::AlertList</name>
    <message>
        <source>Show on chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show executors</source>
        <translation>Executoren zeigen</translation>
    </message>
    <message>
        <source>Show on timeline</source>
        <translation>In der Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle quittieren</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Alerts, active ones first</source>
        <translation>Alarme, aktive zuerst</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Somebody has seen them. They stay until their figures are good again.</source>
        <translation>Jemand hat sie gesehen. Sie bleiben, bis ihre Werte wieder gut sind.</translation>
    </message>
    <message>
        <source>Somebody has seen it. It stays until its figure is good again. (A)</source>
        <translation>Jemand hat ihn gesehen. Er bleibt, bis sein Wert wieder gut ist. (A)</translation>
    </message>
    <message>
        <source>Show what it is about (Enter)</source>
        <translation>Zeigen, worum es geht (Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them acknowledged</source>
        <translation>
            <numerusform>davon %n quittiert</numerusform>
            <numerusform>davon %n quittiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>alerts that are</comment>
        <translation>
            <numerusform>%n vorbei</numerusform>
            <numerusform>%n vorbei</numerusform>
        </translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>Noch keine Anwendung</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>Mit einem Driver verbinden oder sich in der Demo umsehen.</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Nobody watches</source>
        <translation>Keine Überwachung</translation>
    </message>
    <message>
        <source>No rule is switched on, so nothing can raise an alert.</source>
        <translation>Keine Regel ist eingeschaltet, daher kann nichts einen Alarm auslösen.</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch: %1.</source>
        <translation>
            <numerusform>%n Regel überwacht: %1.</numerusform>
            <numerusform>%n Regeln überwachen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartEvent</name>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>von Spark entfernt</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>shadow decision</source>
        <translation>Schattenentscheidung</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartPanel</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what the crosshair reads: a time, then &quot;usable 58, target 60&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Checklist</name>
    <message>
        <source>answered</source>
        <translation>hat geantwortet</translation>
    </message>
    <message>
        <source>being asked</source>
        <translation>wird abgefragt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>No Stoker plugin</source>
        <translation>Kein Stoker-Plugin</translation>
    </message>
    <message>
        <source>watch only: target and release need the plugin</source>
        <translation>nur Beobachtung: Ziel und Freigabe brauchen das Plugin</translation>
    </message>
    <message>
        <source>Stoker plugin</source>
        <translation>Stoker-Plugin</translation>
    </message>
    <message>
        <source>Stoker plugin %1</source>
        <translation>Stoker-Plugin %1</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Kein Token</translation>
    </message>
    <message>
        <source>watch only: changes need the plugin&apos;s token</source>
        <translation>nur Beobachtung: Änderungen brauchen das Token des Plugins</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>the plugin knows another token; the driver&apos;s log or its configuration names it</source>
        <translation>das Plugin kennt ein anderes Token; es steht im Log des Drivers oder in seiner Konfiguration</translation>
    </message>
    <message>
        <source>Token accepted</source>
        <translation>Token angenommen</translation>
    </message>
    <message>
        <source>May not modify</source>
        <translation>Kein Änderungsrecht</translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission (spark.modify.acls) is missing for this user</source>
        <translation>diesem Benutzer fehlt das Änderungsrecht von Spark (spark.modify.acls)</translation>
    </message>
    <message>
        <source>Dynamic allocation</source>
        <translation>Dynamic Allocation</translation>
    </message>
    <message>
        <source>Spark holds the target itself and would overwrite another</source>
        <translation>Spark steuert das Ziel selbst und würde ein anderes überschreiben</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>No draining</source>
        <translation>Auslaufen nicht möglich</translation>
    </message>
    <message>
        <source>Driver reached</source>
        <translation>Driver erreicht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s)</source>
        <translation>
            <numerusform>%n Executor</numerusform>
            <numerusform>%n Executoren</numerusform>
        </translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>Spark %1</source>
        <translation>Spark %1</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>streaming batches</source>
        <translation>Streaming-Batches</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>neither executors nor stages answer</source>
        <translation>weder Executoren noch Stages abrufbar</translation>
    </message>
    <message>
        <source>What answered</source>
        <translation>Was geantwortet hat</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s), %1 each</source>
        <translation>
            <numerusform>%n Executor, %1</numerusform>
            <numerusform>%n Executoren, je %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Something answers</source>
        <translation>Etwas antwortet</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ComparisonView</name>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>% of allocated cores</source>
        <translation>% der zugeteilten Kerne</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Batch-Dauer</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>By start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>An der Tageszeit</translation>
    </message>
    <message>
        <source>Two recordings side by side</source>
        <translation>Zwei Aufzeichnungen nebeneinander</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>How the two are aligned</source>
        <translation>Wie die beiden ausgerichtet sind</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a recorded application, from when to when</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Times count from the start of each recording.</source>
        <translation>Die Zeiten zählen vom Anfang jeder Aufzeichnung.</translation>
    </message>
    <message>
        <source>Both are drawn at the times at which they were recorded.</source>
        <translation>Beide stehen bei den Zeiten, zu denen sie aufgezeichnet wurden.</translation>
    </message>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) earlier.</source>
        <translation>
            <numerusform>Die Tage sind die von A. B wurde %n Tag früher aufgezeichnet.</numerusform>
            <numerusform>Die Tage sind die von A. B wurde %n Tage früher aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) later.</source>
        <translation>
            <numerusform>Die Tage sind die von A. B wurde %n Tag später aufgezeichnet.</numerusform>
            <numerusform>Die Tage sind die von A. B wurde %n Tage später aufgezeichnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectPage</name>
    <message>
        <source>There is no keychain here: a token is forgotten when Stoker ends.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Ein Token wird vergessen, sobald Stoker endet.</translation>
    </message>
    <message>
        <source>Demo application</source>
        <translation>Demo-Anwendung</translation>
    </message>
    <message>
        <source>simulated in this program; commands act on the simulation only</source>
        <translation>in diesem Programm simuliert; Befehle wirken nur auf die Simulation</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird abgefragt</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its token is removed from the keychain too. The application itself is not touched.</source>
        <translation>Ihr Token wird auch aus dem Schlüsselbund entfernt. Die Anwendung selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Type the address of a driver UI first</source>
        <translation>Zuerst die Adresse einer Driver-UI eingeben</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Discover...</source>
        <translation>Suchen...</translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server</source>
        <translation>Anwendungen hinter einer Driver-UI, einem Standalone-Master oder einem History-Server</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Type the address of a driver UI at the right, or discover applications.</source>
        <translation>Rechts die Adresse einer Driver-UI eingeben oder Anwendungen suchen.</translation>
    </message>
    <message>
        <source>Without a cluster</source>
        <translation>Ohne Cluster</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Start the application with these two lines to steer it:</source>
        <translation>Die Anwendung mit diesen zwei Zeilen starten, um sie zu steuern:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>Aufzeichnung öffnen...</translation>
    </message>
    <message>
        <source>A .stoker file that somebody sent or exported</source>
        <translation>Eine .stoker-Datei, die jemand geschickt oder exportiert hat</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionBadge</name>
    <message>
        <source>No application</source>
        <translation>Keine Anwendung</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1: another application...</source>
        <translation>%1: andere Anwendung wählen...</translation>
    </message>
    <message>
        <source>Watch an application...</source>
        <translation>Anwendung beobachten...</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>connect, or start the demo</source>
        <translation>verbinden oder die Demo starten</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation>Spark startet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>veraltet seit %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <extracomment>behind &quot;live&quot;: this connection only watches</extracomment>
        <translation>%1, nur lesend</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <extracomment>in the chip that stands in place of PROD, TEST or DEV: what is shown is over</extracomment>
        <translation>AUFZEICHNUNG</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionForm</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Read-only: watch, never change</source>
        <translation>Nur lesen: beobachten, nie ändern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>http://host:4040, or demo:</source>
        <translation>http://host:4040 oder demo:</translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation>Driver-UI</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the application&apos;s own name</source>
        <translation>der eigene Name der Anwendung</translation>
    </message>
    <message>
        <source>Authorization: Basic ..., one header a line: for the proxy in front, never the plugin&apos;s token</source>
        <translation>Authorization: Basic ..., ein Header je Zeile: für den vorgeschalteten Proxy, nie das Token des Plugins</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More: name, headers, certificates</source>
        <translation>Mehr: Name, Header, Zertifikate</translation>
    </message>
    <message>
        <source>Certificates that this connection trusts</source>
        <translation>Zertifikate, denen diese Verbindung vertraut</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>kept; type another to replace it</source>
        <extracomment>shown in the token field, instead of the token</extracomment>
        <translation>gespeichert; zum Ersetzen ein anderes eingeben</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListModel</name>
    <message>
        <source>watched, read-only</source>
        <translation>beobachtet, nur lesend</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>no plugin</source>
        <translation>kein Plugin</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>used %1</source>
        <extracomment>when a connection was last used; %1 is a date or a time of day</extracomment>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, and one of another, in Qt&apos;s letters: 26 Nov, 26 Nov 2025</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListView</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::CountAxis</name>
    <message>
        <source>billion</source>
        <translation>Milliarden</translation>
    </message>
    <message>
        <source>million</source>
        <translation>Millionen</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>Tausend</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::CsvDialog</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a CSV</source>
        <translation>Eine CSV öffnen</translation>
    </message>
    <message>
        <source>What does a log of %1 cost?</source>
        <extracomment>the name of a CSV</extracomment>
        <translation>Was kostet ein Log von %1?</translation>
    </message>
    <message>
        <source>The file says how many logs came in each minute, but not what they cost. A cost is core seconds of one log: the seconds of all tasks of a batch, divided by its logs. An event log of the same application says it, under Cluster.</source>
        <translation>Die Datei sagt, wie viele Logs in jeder Minute kamen, aber nicht, was sie kosten. Gemeint sind Kernsekunden eines Logs: die Sekunden aller Tasks eines Batches, geteilt durch seine Logs. Ein Ereignisprotokoll derselben Anwendung sagt es, unter Cluster.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say what a log costs first.</source>
        <translation>Erst sagen, was ein Log kostet.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DecisionDetail</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Target stays %1</source>
        <translation>Ziel bleibt %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1, wished %2</source>
        <extracomment>&quot;Target 68 -&gt; 76, wished 91&quot;</extracomment>
        <translation>%1, gewünscht %2</translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation>Befehl zeigen</translation>
    </message>
    <message>
        <source>Show on chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>the moment, a policy, its mode</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>From wish to target</source>
        <translation>Vom Wunsch zum Ziel</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Schutzregeln</translation>
    </message>
    <message>
        <source>let it pass</source>
        <translation>ließen es durch</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>To leave</source>
        <translation>Sollen gehen</translation>
    </message>
    <message>
        <source>Next batch</source>
        <extracomment>seconds</extracomment>
        <translation>Nächster Batch</translation>
    </message>
    <message>
        <source>%1, in nine of ten cases %2 to %3</source>
        <translation>%1, in neun von zehn Fällen %2 bis %3</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>none: in the shadow nothing is sent</source>
        <translation>keiner: im Schatten wird nichts gesendet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>What it saw</source>
        <translation>Was sie sah</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>%1 registered, %2 usable, %3 busy</source>
        <translation>%1 registriert, %2 verfügbar, %3 belegt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting</source>
        <translation>%1 laufen, %2 warten</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>Letzter Batch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact: its name, its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>staying %1  %2</source>
        <translation>es bleiben %1  %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DiscoverDialog</name>
    <message>
        <source>Discover</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>Discover applications</source>
        <translation>Anwendungen suchen</translation>
    </message>
    <message>
        <source>The address of a driver UI, a standalone master or a history server. It is only read.</source>
        <translation>Die Adresse einer Driver-UI, eines Standalone-Masters oder eines History-Servers. Dort wird nur gelesen.</translation>
    </message>
    <message>
        <source>http://host:8080</source>
        <translation>http://host:8080</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation>Driver-UI</translation>
    </message>
    <message>
        <source>Applications found</source>
        <translation>Gefundene Anwendungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird abgefragt</translation>
    </message>
    <message>
        <source>It answers, but no application is behind it.</source>
        <translation>Die Adresse antwortet, aber dahinter ist keine Anwendung.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) found</source>
        <translation>
            <numerusform>%n Anwendung gefunden</numerusform>
            <numerusform>%n Anwendungen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>It does not say where its driver UI is</source>
        <translation>Sie nennt die Adresse ihrer Driver-UI nicht</translation>
    </message>
    <message>
        <source>Choose an application first</source>
        <translation>Zuerst eine Anwendung wählen</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>Noch nichts gefragt</translation>
    </message>
    <message>
        <source>Give an address and press Discover.</source>
        <translation>Adresse angeben und „Suchen“ drücken.</translation>
    </message>
    <message>
        <source>No application found</source>
        <translation>Keine Anwendung gefunden</translation>
    </message>
    <message>
        <source>Another address may answer.</source>
        <translation>Vielleicht antwortet eine andere Adresse.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EffectLine</name>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>first registered</source>
        <translation>erster registriert</translation>
    </message>
    <message>
        <source>first left</source>
        <translation>erster gegangen</translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation>%1 von %2 nutzbar</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 gegangen</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EventLane</name>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorDetail</name>
    <message>
        <source>&amp;Release...</source>
        <translation>&amp;Freigeben...</translation>
    </message>
    <message>
        <source>Executor %1</source>
        <translation>Executor %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tasks ended</source>
        <translation>Beendete Tasks</translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation>Bleibt, weil</translation>
    </message>
    <message>
        <source>Runs tasks of jobs</source>
        <translation>Führt Tasks aus für Jobs</translation>
    </message>
    <message>
        <source>Read by jobs</source>
        <translation>Gelesen von Jobs</translation>
    </message>
    <message>
        <source>Executor %1 is gone</source>
        <translation>Executor %1 ist beendet</translation>
    </message>
    <message>
        <source>Executor %1 on %2</source>
        <translation>Executor %1 auf %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorPanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Mit Cache</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Mit Shuffle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Als CSV exportieren...</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Filter: text, /regexp/, gc&gt;10, held</source>
        <translation>Filter: Text, /regexp/, gc&gt;10, held</translation>
    </message>
    <message>
        <source>Filter executors</source>
        <translation>Executoren filtern</translation>
    </message>
    <message>
        <source>Text looks into id, host and state. /regexp/ as well. Figures: gc&gt;10, cpu&lt;5, idle&gt;5m, cache&gt;1GB. Flags: idle, busy, cached, held, needed, pinned. Places: host:10.42, state:draining, job:12. ! in front turns a term round. All terms must hold.</source>
        <translation>Text sucht in ID, Host und Zustand, /regexp/ ebenso. Zahlen: gc&gt;10, cpu&lt;5, idle&gt;5m, cache&gt;1GB. Merkmale: idle, busy, cached, held, needed, pinned. Felder: host:10.42, state:draining, job:12. Ein vorangestelltes ! kehrt einen Begriff um. Alle Begriffe müssen zutreffen.</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation>%1 untätig</translation>
    </message>
    <message>
        <source>%1 starting</source>
        <translation>%1 im Start</translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <translation>%1 im Abgang</translation>
    </message>
    <message>
        <source>%1 excluded</source>
        <translation>%1 gesperrt</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>executors that were asked for and have not come</comment>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <comment>executors that the filter hides</comment>
        <translation>%1 ausgeblendet</translation>
    </message>
    <message>
        <source>No application is connected.</source>
        <translation>Keine Anwendung ist verbunden.</translation>
    </message>
    <message>
        <source>Export executors</source>
        <translation>Executoren exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) copied.</source>
        <translation>
            <numerusform>%n Executor kopiert.</numerusform>
            <numerusform>%n Executoren kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The executors shown are in %1.</source>
        <translation>Die gezeigten Executoren stehen in %1.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorTableView</name>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Actions for the selected executors</source>
        <translation>Aktionen für die ausgewählten Executoren</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors...</source>
        <translation>
            <numerusform>%n Executor freigeben...</numerusform>
            <numerusform>%n Executoren freigeben...</numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation>Freigeben...</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n ids</source>
        <translation>
            <numerusform>%n ID kopieren</numerusform>
            <numerusform>%n IDs kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by host %1</source>
        <translation>Nach Host %1 filtern</translation>
    </message>
    <message>
        <source>Filter by host</source>
        <translation>Nach Host filtern</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskFoot</name>
    <message>
        <source>1 of %1</source>
        <translation>1 von %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskView</name>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>veraltet seit %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KnobRow</name>
    <message>
        <source>%1
%2: %3</source>
        <extracomment>a parameter: what it means, its name in files, what may be set</extracomment>
        <translation>%1
%2: %3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabCharts</name>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>input</source>
        <comment>series: records that come in</comment>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Batch-Dauer</translation>
    </message>
    <message>
        <source>s, from due to ended</source>
        <translation>s, von fällig bis beendet</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>in a chart, a line that leaves it through the top: C up to 4 h 21</extracomment>
        <translation>%1 bis zu %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabExport</name>
    <message>
        <source>Report as HTML...</source>
        <translation>Bericht als HTML...</translation>
    </message>
    <message>
        <source>Outcomes as JSON...</source>
        <translation>Ergebnisse als JSON...</translation>
    </message>
    <message>
        <source>Minutes as CSV...</source>
        <translation>Minuten als CSV...</translation>
    </message>
    <message>
        <source>Lines for spark-defaults.conf...</source>
        <translation>Zeilen für spark-defaults.conf...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabPage</name>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Job</numerusform>
            <numerusform>%n Jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n Batch</numerusform>
            <numerusform>%n Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 logs</source>
        <translation>%1 Logs gesamt</translation>
    </message>
    <message numerus="yes">
        <source>%n oddity(s)</source>
        <translation>
            <numerusform>%n Auffälligkeit</numerusform>
            <numerusform>%n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 of it is read.</source>
        <extracomment>how much of a file was read</extracomment>
        <translation>%1 davon sind gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back to the trace before</source>
        <translation>Zurück zur vorigen Aufzeichnung</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Datei öffnen...</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>Ordner öffnen...</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>Eingebauter Tag</translation>
    </message>
    <message>
        <source>What would another policy have done?</source>
        <translation>Was hätte eine andere Strategie getan?</translation>
    </message>
    <message>
        <source>Open an event log, a recording or a CSV of logs per minute, or drop it here. The lab needs no connection.</source>
        <translation>Ein Ereignisprotokoll, einen Mitschnitt oder eine CSV mit Logs pro Minute öffnen oder hier ablegen. Das Labor braucht keine Verbindung.</translation>
    </message>
    <message>
        <source>%1 costs as much as %2</source>
        <translation>%1 kostet so viel wie %2</translation>
    </message>
    <message>
        <source>%1 costs %2 less than %3</source>
        <translation>%1 kostet %2 weniger als %3</translation>
    </message>
    <message>
        <source>%1 costs %2 more than %3</source>
        <translation>%1 kostet %2 mehr als %3</translation>
    </message>
    <message>
        <source>Run %1 in shadow</source>
        <translation>%1 in den Schatten</translation>
    </message>
    <message>
        <source>It decides beside what steers now, and changes nothing; the ledger tells what it would have done.</source>
        <translation>Sie entscheidet neben dem, was jetzt steuert, und ändert nichts; das Protokoll sagt, was sie getan hätte.</translation>
    </message>
    <message>
        <source>Tuning %1: %2</source>
        <translation>%1 wird abgestimmt: %2</translation>
    </message>
    <message>
        <source>Deadline misses over core-hours. Tune a policy to see what else there is.</source>
        <translation>Verfehlte Fristen über Kernstunden. Eine Strategie abstimmen zeigt, was es noch gibt.</translation>
    </message>
    <message>
        <source>Tune a policy to see what each parameter does.</source>
        <translation>Eine Strategie abstimmen zeigt, was jeder Parameter bewirkt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 tried, %n on the front</source>
        <extracomment>what the tuner tried of a column, and how many of them nothing beats</extracomment>
        <translation>
            <numerusform>%1: %2 versucht, %n auf der Front</numerusform>
            <numerusform>%1: %2 versucht, %n auf der Front</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: each parameter alone, crosses where deadlines are missed</source>
        <translation>%1: jeder Parameter allein, Kreuze, wo Fristen verfehlt werden</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>Als Szenario speichern</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>Rückgängig (%1)</translation>
    </message>
    <message>
        <source>Redo (%1)</source>
        <translation>Wiederholen (%1)</translation>
    </message>
    <message>
        <source>Put one more policy beside them</source>
        <translation>Eine weitere Strategie danebenstellen</translation>
    </message>
    <message>
        <source>Tune...</source>
        <translation>Abstimmen...</translation>
    </message>
    <message>
        <source>Search for the settings of one policy</source>
        <translation>Nach Einstellungen einer Strategie suchen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as scenario...</source>
        <translation>Als Szenario speichern...</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>Which engine answers when nothing moves. While a slider moves, the fluid one does.</source>
        <translation>Welche Berechnung antwortet, wenn sich nichts bewegt. Während ein Regler bewegt wird, die fließende.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no price</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Price of a core-hour</source>
        <translation>Preis einer Kernstunde</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Trace</source>
        <comment>what was found in it</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What is shown below the outcome</source>
        <translation>Was unter dem Ergebnis gezeigt wird</translation>
    </message>
    <message>
        <source>Policy lab</source>
        <translation>Strategielabor</translation>
    </message>
    <message>
        <source>What does a log of %1 cost?</source>
        <extracomment>the name of a CSV</extracomment>
        <translation>Was kostet ein Log von %1?</translation>
    </message>
    <message>
        <source>The file says how many logs came in each minute, but not what they cost.</source>
        <translation>Die Datei sagt, wie viele Logs in jeder Minute kamen, aber nicht, was sie kosten.</translation>
    </message>
    <message>
        <source>Say what it costs...</source>
        <translation>Kosten angeben...</translation>
    </message>
    <message>
        <source>Cluster</source>
        <comment>the simulated one</comment>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no deadline</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>The time a batch may take, from due to ended; 0 = the interval of the batches</source>
        <translation>Wie lange ein Batch dauern darf, von fällig bis fertig; 0 = der Abstand der Batches</translation>
    </message>
    <message>
        <source>Run in shadow</source>
        <translation>Im Schatten ausführen</translation>
    </message>
    <message>
        <source>Without a deadline nothing says which is the best: choose a column of the table.</source>
        <translation>Ohne Frist sagt nichts, welche die beste ist: Wählen Sie eine Spalte der Tabelle.</translation>
    </message>
    <message>
        <source>as much as %1</source>
        <comment>costs</comment>
        <translation>so viel wie %1</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>costs</comment>
        <translation>%1 weniger als %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>costs</comment>
        <translation>%1 mehr als %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabStatus</name>
    <message>
        <source>Fluid estimate, %1 %2</source>
        <extracomment>an estimate is shown now; which engine&apos;s figures will take its place, and how far that is: &quot;exact 40 %&quot;</extracomment>
        <translation>Fließende Schätzung, %1 %2</translation>
    </message>
    <message>
        <source>Fluid estimate</source>
        <translation>Fließende Schätzung</translation>
    </message>
    <message>
        <source>Out of date, %1 %2</source>
        <extracomment>the figures are of settings that have changed since; which engine&apos;s will take their place, and how far that is: &quot;exact 40 %&quot;</extracomment>
        <translation>Veraltet, %1 %2</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>Läuft...</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>%1, %2 done</source>
        <extracomment>an engine, and how far it is: &quot;Exact, 40 % done&quot;</extracomment>
        <translation>%1, %2 fertig</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gerechnet</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n run(s) in %2 ms</source>
        <extracomment>which engine the figures are of, how many runs, how long the longest took</extracomment>
        <translation>
            <numerusform>%1, %n Lauf in %2 ms</numerusform>
            <numerusform>%1, %n Läufe in %2 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run exact</source>
        <translation>Exakt rechnen</translation>
    </message>
    <message>
        <source>Run cohort</source>
        <translation>Mit Kohorten rechnen</translation>
    </message>
    <message>
        <source>The estimates stay (%1)</source>
        <translation>Die Schätzungen bleiben (%1)</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerChart</name>
    <message>
        <source>usable</source>
        <translation>nutzbar</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Executors around this command</source>
        <translation>Executoren rund um diesen Befehl</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Not watched at that time</source>
        <translation>Zu dieser Zeit nicht beobachtet</translation>
    </message>
    <message>
        <source>wished</source>
        <comment>series: what a policy wants before its guards</comment>
        <translation>gewünscht</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerDetail</name>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executor(s)</source>
        <translation>
            <numerusform>%n Executor freigeben</numerusform>
            <numerusform>%n Executoren freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent yet: it can be taken back.</source>
        <translation>Noch nicht gesendet: kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing changed.</source>
        <translation>Vor dem Senden zurückgenommen. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Sent; the driver has not answered yet.</source>
        <translation>Gesendet; der Driver hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The driver accepted it. No effect was seen yet.</source>
        <translation>Der Driver hat angenommen. Noch ist keine Wirkung zu sehen.</translation>
    </message>
    <message>
        <source>Refused. Nothing changed.</source>
        <translation>Abgelehnt. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The driver accepted it, and the effect was seen.</source>
        <translation>Der Driver hat angenommen, und die Wirkung ist eingetreten.</translation>
    </message>
    <message>
        <source>The driver accepted it, but the effect was not seen in the time it was given.</source>
        <translation>Der Driver hat angenommen, aber die Wirkung blieb in der vorgesehenen Zeit aus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect seen</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Show on chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the moment and who: &quot;13:52:40 · m.keller&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Spark starts new ones in their place</source>
        <translation>Spark startet neue an ihrer Stelle</translation>
    </message>
    <message>
        <source>the target goes down with them</source>
        <translation>das Ziel sinkt mit ihnen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>at most %1 can come: %2</source>
        <translation>höchstens %1 können kommen: %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>%1 of the driver&apos;s own list</source>
        <translation>%1 in der Liste des Drivers</translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>what became of executors: &quot;draining: 3, 7&quot;</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Target set to %1</source>
        <translation>Ziel auf %1 gesetzt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Course</source>
        <comment>of a command, from asked for to its effect</comment>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerHead</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle Entscheidungen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>Diese Anwendung</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>Alle Anwendungen</translation>
    </message>
    <message>
        <source>Of which application</source>
        <translation>Von welcher Anwendung</translation>
    </message>
    <message>
        <source>Export the lines that are shown as JSON or CSV...</source>
        <translation>Gezeigte Zeilen als JSON oder CSV exportieren ...</translation>
    </message>
    <message>
        <source>Filter: who, what, why</source>
        <translation>Filter: wer, was, warum</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Which kinds of lines are shown</source>
        <translation>Welche Arten von Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Changes: what reached the application, and where a policy decided otherwise than before. All: also what was refused or taken back. All decisions: every tick of the policy.</source>
        <translation>Änderungen: was die Anwendung erreicht hat, und wo eine Strategie anders entschied als zuvor. Alle: auch Abgelehntes und Zurückgenommenes. Alle Entscheidungen: jeder Takt der Strategie.</translation>
    </message>
    <message>
        <source>Targets</source>
        <comment>a kind of lines</comment>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Releases</source>
        <comment>a kind of lines</comment>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Holds</source>
        <comment>a kind of lines</comment>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Lost executors</source>
        <comment>a kind of lines</comment>
        <translation>Verlorene Executoren</translation>
    </message>
    <message>
        <source>Starts of the application</source>
        <comment>a kind of lines</comment>
        <translation>Starts der Anwendung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <comment>a kind of lines</comment>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>The session is of one application. Choose a longer time to see the others.</source>
        <translation>Die Sitzung gehört zu einer Anwendung. Wählen Sie einen längeren Zeitraum, um die anderen zu sehen.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ledger lines, newest first</source>
        <translation>Protokollzeilen, neueste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>Noch keine Änderung</translation>
    </message>
    <message>
        <source>No line matches “%1”</source>
        <translation>Keine Zeile passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden.</source>
        <translation>
            <numerusform>%n Zeile ausgeblendet.</numerusform>
            <numerusform>%n Zeilen ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Noch wurde nichts angefordert</translation>
    </message>
    <message>
        <source>Every change of the target and every release appears here, with its effect.</source>
        <translation>Jede Änderung des Ziels und jede Freigabe erscheint hier mit ihrer Wirkung.</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>Noch keine Anwendung</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>Mit einem Driver verbinden oder sich in der Demo umsehen.</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON-Datei (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>Kommagetrennt (*.csv)</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>liest ...</translation>
    </message>
    <message>
        <source>the newest %1 are shown</source>
        <translation>die neuesten %1 werden gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n of a newer Stoker left out</source>
        <translation>
            <numerusform>%n eines neueren Stokers fehlt</numerusform>
            <numerusform>%n eines neueren Stokers fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reading what is stored...</source>
        <translation>Gespeichertes wird gelesen ...</translation>
    </message>
    <message>
        <source>No line of these kinds</source>
        <translation>Keine Zeile dieser Arten</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>Nothing is stored of this time</source>
        <translation>Aus dieser Zeit ist nichts gespeichert</translation>
    </message>
    <message>
        <source>Every change of the target, every release and every decision of a policy is stored with its effect.</source>
        <translation>Jede Änderung des Ziels, jede Freigabe und jede Entscheidung einer Strategie wird mit ihrer Wirkung gespeichert.</translation>
    </message>
    <message>
        <source>The recording holds no ledger</source>
        <translation>Die Aufzeichnung enthält kein Protokoll</translation>
    </message>
    <message>
        <source>No command and no decision was recorded with it.</source>
        <translation>Kein Befehl und keine Entscheidung wurde mit ihr aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerWriting</name>
    <message>
        <source>Writing %1: %2 of %3 lines</source>
        <extracomment>a file, lines, lines</extracomment>
        <translation>%1 wird geschrieben: %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>Writing %1: %2 lines</source>
        <translation>%1 wird geschrieben: %2 Zeilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LiveEvents</name>
    <message numerus="yes">
        <source>%n executor(s) added</source>
        <translation>
            <numerusform>%n Executor hinzugekommen</numerusform>
            <numerusform>%n Executoren hinzugekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost</source>
        <translation>
            <numerusform>%n Executor verloren</numerusform>
            <numerusform>%n Executoren verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) left</source>
        <translation>
            <numerusform>%n Executor gegangen</numerusform>
            <numerusform>%n Executoren gegangen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) released by a command</source>
        <translation>
            <numerusform>%n Executor durch Befehl freigegeben</numerusform>
            <numerusform>%n Executoren durch Befehl freigegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) removed by Spark</source>
        <translation>
            <numerusform>%n Executor von Spark entfernt</numerusform>
            <numerusform>%n Executoren von Spark entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePage</name>
    <message>
        <source>Waiting for the second poll</source>
        <translation>Wartet auf die zweite Abfrage</translation>
    </message>
    <message>
        <source>Logs per minute and CPU are known from two polls on.</source>
        <translation>Logs pro Minute und CPU sind ab der zweiten Abfrage bekannt.</translation>
    </message>
    <message>
        <source>No data since %1 (%2).</source>
        <extracomment>a time of day, then how long that is ago: No data since 14:26:04 (6 min).</extracomment>
        <translation>Keine Daten seit %1 (%2).</translation>
    </message>
    <message>
        <source>The last target of %1 stands.</source>
        <translation>Das letzte Ziel von %1 gilt weiter.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Connect</source>
        <translation>„Verbinden“ öffnen</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>Noch keine Anwendung</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>Mit einem Driver verbinden oder sich in der Demo umsehen.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation>Spark startet</translation>
    </message>
    <message>
        <source>%1 answers; the application&apos;s figures come when its driver is up.</source>
        <translation>%1 antwortet; die Werte der Anwendung kommen, sobald ihr Driver läuft.</translation>
    </message>
    <message>
        <source>Reaching the driver</source>
        <translation>Verbindung zum Driver wird hergestellt</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePanels</name>
    <message>
        <source>input</source>
        <comment>series: records that come in</comment>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>nutzbar</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>a series leaves the chart through its upper edge: needed up to 37 900</extracomment>
        <translation>%1 bis zu %2</translation>
    </message>
    <message>
        <source>p10–p90</source>
        <comment>series: between the 10th and the 90th percentile</comment>
        <translation>p10–p90</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>% of allocated cores</source>
        <translation>% der zugeteilten Kerne</translation>
    </message>
    <message>
        <source>wished</source>
        <comment>series: what a policy wants before its guards</comment>
        <translation>gewünscht</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Kiosk: full screen, no controls</source>
        <translation>Kiosk: Vollbild, keine Bedienelemente</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>About Stoker...</source>
        <translation>Über Stoker...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>Hold...</source>
        <translation>Pause …</translation>
    </message>
    <message>
        <source>Policies...</source>
        <translation>Strategien …</translation>
    </message>
    <message>
        <source>Export recording...</source>
        <translation>Aufzeichnung exportieren...</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>Aufzeichnung öffnen...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModeControls</name>
    <message>
        <source>Hold</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>Pause beenden</translation>
    </message>
    <message>
        <source>Hold for 15 min</source>
        <translation>15 min Pause</translation>
    </message>
    <message>
        <source>Hold for 1 h</source>
        <translation>1 h Pause</translation>
    </message>
    <message>
        <source>Hold until tomorrow 06:00</source>
        <translation>Pause bis morgen 06:00</translation>
    </message>
    <message>
        <source>Only no release: it may still grow</source>
        <translation>Nur nichts freigeben: Wachsen bleibt erlaubt</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <extracomment>a mode, its keys, what it means or why it cannot be chosen</extracomment>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>Held until %1 (%2)</source>
        <translation>Pause bis %1 (%2)</translation>
    </message>
    <message>
        <source>The policy keeps its hands off for a while (%1)</source>
        <translation>Die Strategie hält eine Weile still (%1)</translation>
    </message>
    <message>
        <source>End the hold (until %1)</source>
        <translation>Pause beenden (bis %1)</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>Pause bis %1</translation>
    </message>
    <message>
        <source>held until %1 by %2</source>
        <translation>Pause bis %1 durch %2</translation>
    </message>
    <message>
        <source>not running</source>
        <comment>a policy</comment>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>waits for figures</source>
        <comment>a policy</comment>
        <translation>wartet auf Werte</translation>
    </message>
    <message>
        <source>would ask for %1</source>
        <comment>executors</comment>
        <translation>würde %1 anfordern</translation>
    </message>
    <message>
        <source>waits for the lease</source>
        <comment>a policy</comment>
        <translation>wartet auf die Steuerung</translation>
    </message>
    <message>
        <source>steers</source>
        <comment>a policy</comment>
        <translation>steuert</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>Zuerst eine Strategie wählen.</translation>
    </message>
    <message>
        <source>This policy only advises: from here it sees polls, and Spark&apos;s own reacts to every event.</source>
        <translation>Diese Strategie rät nur: Von hier aus sieht sie Abfragen, die von Spark reagiert auf jedes Ereignis.</translation>
    </message>
    <message>
        <source>No policy runs, so there is nothing to hold.</source>
        <translation>Es läuft keine Strategie, also gibt es nichts anzuhalten.</translation>
    </message>
    <message>
        <source>Policies decide how many executors there should be.</source>
        <translation>Strategien entscheiden, wie viele Executoren es geben soll.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a policy, what it does now</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no change before %1</source>
        <comment>a policy that has just started</comment>
        <translation>ändert nichts vor %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModelPanel</name>
    <message>
        <source>The simulated cluster</source>
        <translation>Der simulierte Cluster</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModelRow</name>
    <message>
        <source>Back to what the trace says</source>
        <translation>Zurück zu dem, was der Trace sagt</translation>
    </message>
    <message>
        <source>%1
Accepted: %3. In the terminal: --model %2</source>
        <extracomment>a field: what it means, its name on the command line, what may be set</extracomment>
        <translation>%1
Möglich: %3. Im Terminal: --model %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Notices</name>
    <message>
        <source>The last batch took %1, longer than the %2 it may take</source>
        <translation>Der letzte Batch dauerte %1, länger als die erlaubten %2</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost in the last 10 minutes</source>
        <translation>
            <numerusform>%n Executor in den letzten 10 Minuten verloren</numerusform>
            <numerusform>%n Executoren in den letzten 10 Minuten verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Executor %1: %2 of its task time in garbage collection</source>
        <translation>Executor %1 verbringt %2 seiner Task-Zeit in der Garbage Collection</translation>
    </message>
    <message>
        <source>%1 executors spend more than 10 % of their task time in garbage collection; most of all executor %2, %3</source>
        <translation>%1 Executoren verbringen mehr als 10 % ihrer Task-Zeit in der Garbage Collection; am meisten Executor %2: %3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::OutcomeView</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ParameterField</name>
    <message>
        <source>not set</source>
        <comment>a parameter</comment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1
Source: %2</source>
        <extracomment>a parameter&apos;s name in files and on the command line, and where its rule comes from</extracomment>
        <translation>%1
Quelle: %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ParetoPlot</name>
    <message>
        <source>Deadline misses over core-hours</source>
        <translation>Verfehlte Fristen über Kernstunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 core-hours, %n miss(es)</source>
        <extracomment>a point of the plot: its cost and its misses</extracomment>
        <translation>
            <numerusform>%1 Kernstunden, %n verfehlte Frist</numerusform>
            <numerusform>%1 Kernstunden, %n verfehlte Fristen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a parameter and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>optimum</source>
        <comment>the least core-hours that anybody could do with</comment>
        <translation>Optimum</translation>
    </message>
    <message>
        <source>%1
Click to take these settings</source>
        <extracomment>under the settings of a point</extracomment>
        <translation>%1
Klicken übernimmt diese Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n never ended</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>%n nie beendet</numerusform>
            <numerusform>%n nie beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PlanEditor</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Lines to copy</source>
        <translation>Zeilen zum Kopieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Schutzregeln</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Wer geht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PlanList</name>
    <message>
        <source>Policies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>%1, in use here</source>
        <extracomment>a policy, which one it is based on</extracomment>
        <translation>%1, hier in Gebrauch</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyBadge</name>
    <message>
        <source>Choose a policy...</source>
        <extracomment>a policy, what it does now</extracomment>
        <translation>Strategie wählen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyColumn</name>
    <message>
        <source>Back to the defaults</source>
        <translation>Zurück zu den Vorgaben</translation>
    </message>
    <message>
        <source>Take this policy away</source>
        <translation>Diese Strategie wegnehmen</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Strategie %1</translation>
    </message>
    <message>
        <source>Fewer parameters</source>
        <translation>Weniger Parameter</translation>
    </message>
    <message numerus="yes">
        <source>%n more parameter(s)</source>
        <translation>
            <numerusform>%n weiterer Parameter</numerusform>
            <numerusform>%n weitere Parameter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyDialog</name>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>Die Änderungen an %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Sie braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another policy is called %1.</source>
        <translation>Eine andere Strategie heißt schon %1.</translation>
    </message>
    <message>
        <source>It is built in: save it under a name of its own.</source>
        <translation>Sie ist eingebaut: unter einem eigenen Namen speichern.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Save it as another policy</source>
        <translation>Als weitere Strategie speichern</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>Zuerst eine Strategie wählen.</translation>
    </message>
    <message>
        <source>It is built in.</source>
        <translation>Sie ist eingebaut.</translation>
    </message>
    <message>
        <source>From now on %1 goes by it; the mode stays as it is.</source>
        <translation>Ab jetzt gilt sie für %1; die Betriebsart bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Import a policy</source>
        <translation>Strategie importieren</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>Strategien (*.json)</translation>
    </message>
    <message>
        <source>Export a policy</source>
        <translation>Strategie exportieren</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>the name of a policy that was put to use before it was saved</extracomment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ProductionStrip</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::QuietHoursForm</name>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Critical alerts notify all the same</source>
        <translation>Kritische Alarme trotzdem melden</translation>
    </message>
    <message>
        <source>Alerts of these hours are listed, but no notification is shown.</source>
        <translation>Alarme aus dieser Zeit stehen in der Liste, werden aber nicht gemeldet.</translation>
    </message>
    <message>
        <source>from</source>
        <comment>quiet hours: from 22:00</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>quiet hours: to 07:00</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet hours that begin on this day</source>
        <translation>Ruhezeit, die an diesem Tag beginnt</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RangeBar</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26</extracomment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>from one time to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zum aktuellen Stand</translation>
    </message>
    <message>
        <source>Let the charts stand still (Space). Figures go on.</source>
        <translation>Die Diagramme anhalten (Leertaste). Die Werte laufen weiter.</translation>
    </message>
    <message>
        <source>Follow the newest figures again (0)</source>
        <translation>Wieder den neuesten Werten folgen (0)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>a range: the whole recording</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Show the end of the recording again (0)</source>
        <translation>Wieder das Ende der Aufzeichnung zeigen (0)</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedExecutors</name>
    <message>
        <source>Show the end</source>
        <translation>Das Ende zeigen</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Executors at a moment of the recording</source>
        <translation>Executoren zu einem Zeitpunkt der Aufzeichnung</translation>
    </message>
    <message>
        <source>What they did in this minute is not known: %1</source>
        <extracomment>an error</extracomment>
        <translation>Was sie in dieser Minute taten, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>at the end, %1</source>
        <translation>am Ende, %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registriert</numerusform>
            <numerusform>%n registriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy</source>
        <translation>
            <numerusform>%n belegt</numerusform>
            <numerusform>%n belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>No executor lived then</source>
        <translation>Damals lebte kein Executor</translation>
    </message>
    <message>
        <source>Move the crosshair over the charts to see another moment.</source>
        <translation>Das Fadenkreuz über den Diagrammen zeigt einen anderen Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedList</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>Watched before</source>
        <translation>Früher beobachtet</translation>
    </message>
    <message>
        <source>Choose an application of the list first</source>
        <translation>Erst eine Anwendung der Liste wählen</translation>
    </message>
    <message>
        <source>Remove a recorded application</source>
        <translation>Eine aufgezeichnete Anwendung entfernen</translation>
    </message>
    <message>
        <source>Remove what was recorded of %1?</source>
        <translation>Entfernen, was von %1 aufgezeichnet wurde?</translation>
    </message>
    <message>
        <source>%1, %2. Its charts and its timeline are gone for good; its ledger stays.</source>
        <extracomment>%1 is from when to when, %2 a size</extracomment>
        <translation>%1, %2. Diagramme und Zeitleiste sind dann endgültig fort; das Protokoll bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedListModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a recorded application: from when to when it was watched, and how large that is</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedPage</name>
    <message>
        <source>Compare...</source>
        <translation>Vergleichen...</translation>
    </message>
    <message>
        <source>Put another recording beside this one</source>
        <translation>Eine andere Aufzeichnung neben diese stellen</translation>
    </message>
    <message>
        <source>Reading the recording</source>
        <translation>Die Aufzeichnung wird gelesen</translation>
    </message>
    <message>
        <source>Open another recording...</source>
        <translation>Eine andere Aufzeichnung öffnen...</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Nichts wurde aufgezeichnet</translation>
    </message>
    <message>
        <source>The recording holds no figure: it ended before the second poll.</source>
        <translation>Die Aufzeichnung enthält keine Zahl: Sie endete vor der zweiten Abfrage.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseDialog</name>
    <message>
        <source>Release executors</source>
        <translation>Executoren freigeben</translation>
    </message>
    <message>
        <source>How many executors</source>
        <translation>Wie viele Executoren</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>&amp;Anzahl</translation>
    </message>
    <message>
        <source>&amp;Gracefully</source>
        <translation>&amp;Geordnet</translation>
    </message>
    <message>
        <source>When &amp;idle</source>
        <translation>Bei &amp;Untätigkeit</translation>
    </message>
    <message>
        <source>&amp;Kill now</source>
        <translation>&amp;Sofort beenden</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>How long busy executors are asked again</source>
        <translation>Wie lange die Freigabe belegter Executoren wiederholt wird</translation>
    </message>
    <message>
        <source>&amp;Ask busy ones again for</source>
        <translation>&amp;Belegte erneut versuchen für</translation>
    </message>
    <message>
        <source>Why, for the ledger and whoever asks later</source>
        <translation>Warum, für das Protokoll und spätere Fragen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>G&amp;rund</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>Name der Anwendung</translation>
    </message>
    <message>
        <source>Production: type the &amp;name</source>
        <translation>Produktion: &amp;Namen eingeben</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Sent after %n s; Esc takes it back</source>
        <translation>
            <numerusform>Wird nach %n s gesendet; Esc nimmt es zurück</numerusform>
            <numerusform>Wird nach %n s gesendet; Esc nimmt es zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors of %1</source>
        <extracomment>The application&apos;s name comes last</extracomment>
        <translation>
            <numerusform>%n Executor von %1 freigeben</numerusform>
            <numerusform>%n Executoren von %1 freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;place them (target stays %1)</source>
        <translation>&amp;Ersetzen (Ziel bleibt %1)</translation>
    </message>
    <message>
        <source>Re&amp;place them</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>Die Verbindung ist geschlossen.</translation>
    </message>
    <message>
        <source>All of them are gone already.</source>
        <translation>Alle sind bereits beendet.</translation>
    </message>
    <message>
        <source>In production a kill of more than one needs the application&apos;s name: %1</source>
        <translation>In der Produktion verlangt das sofortige Beenden mehrerer Executoren den Namen der Anwendung: %1</translation>
    </message>
    <message>
        <source>The same as a line for a shell; the token comes from STOKER_TOKEN there</source>
        <translation>Dasselbe als Befehlszeile; das Token kommt dort aus STOKER_TOKEN</translation>
    </message>
    <message>
        <source>There is no driver to send it to</source>
        <translation>Es gibt keinen Driver, an den gesendet werden kann</translation>
    </message>
    <message>
        <source>Re&amp;place it (target stays %1)</source>
        <translation>&amp;Ersetzen (Ziel bleibt %1)</translation>
    </message>
    <message>
        <source>Re&amp;place it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseList</name>
    <message>
        <source>Executors to release</source>
        <translation>Freizugebende Executoren</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseListModel</name>
    <message numerus="yes">
        <source>Jobs %1 lose work</source>
        <translation>
            <numerusform>Job %1 verliert Arbeit</numerusform>
            <numerusform>Jobs %1 verlieren Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Betrifft</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ResultBar</name>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message numerus="yes">
        <source>Release of %n executor(s)</source>
        <translation>
            <numerusform>Freigabe von %n Executor</numerusform>
            <numerusform>Freigabe von %n Executoren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: taken back, nothing was sent.</source>
        <translation>%1: zurückgenommen, nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1: gesendet.</translation>
    </message>
    <message>
        <source>%1: accepted, but only %2 can come: %3.</source>
        <translation>%1: angenommen, aber nur %2 können kommen: %3.</translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation>%1: angenommen.</translation>
    </message>
    <message>
        <source>%1: accepted, %2.</source>
        <translation>%1: angenommen, %2.</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1: abgelehnt. %2</translation>
    </message>
    <message>
        <source>%1: refused.</source>
        <translation>%1: abgelehnt.</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>%1: accepted, but no effect was seen in time.</source>
        <translation>%1: angenommen, aber die Wirkung blieb bisher aus.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Target set to %1</source>
        <translation>Ziel auf %1 gesetzt</translation>
    </message>
    <message>
        <source>The autopilot went back to the shadow. %1</source>
        <translation>Der Autopilot ist in den Schatten zurückgegangen. %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleDialog</name>
    <message>
        <source>Batches that took longer than the deadline set under Settings, else than their interval.</source>
        <translation>Batches, die länger dauerten als die Frist aus den Optionen, sonst als ihr Intervall.</translation>
    </message>
    <message>
        <source>How much the least backlog of the second half of this time exceeds that of the first: what one batch brings and takes away does not count.</source>
        <translation>Um wie viel der kleinste Rückstand der zweiten Hälfte dieser Zeit den der ersten übersteigt: Was ein Batch bringt und abbaut, zählt nicht.</translation>
    </message>
    <message>
        <source>How long the next batch has waited to start.</source>
        <translation>Wie lange der nächste Batch schon auf seinen Start wartet.</translation>
    </message>
    <message>
        <source>Executors that ended without anybody asking: neither released nor removed by Spark.</source>
        <translation>Executoren, die endeten, ohne dass es jemand verlangte: weder freigegeben noch von Spark entfernt.</translation>
    </message>
    <message>
        <source>The time since the last good answer of the driver.</source>
        <translation>Die Zeit seit der letzten guten Antwort des Drivers.</translation>
    </message>
    <message>
        <source>Registered executors short of the target. Give new ones the time they need to start.</source>
        <translation>Registrierte Executoren, die zum Ziel fehlen. Neue brauchen Zeit zum Starten; die Dauer entsprechend wählen.</translation>
    </message>
    <message>
        <source>The mean of all registered cores over one batch, and over a minute at least.</source>
        <translation>Der Mittelwert aller registrierten Kerne über einen Batch, mindestens über eine Minute.</translation>
    </message>
    <message>
        <source>Input records of the last 60 s.</source>
        <translation>Eingangsdatensätze der letzten 60 s.</translation>
    </message>
    <message>
        <source>Cores times hours since midnight, as far as Stoker watched.</source>
        <translation>Kerne mal Stunden seit Mitternacht, soweit Stoker beobachtet hat.</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Liegt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>It has to hold for so long before it is an alert, and to be good again for as long before the alert is over.</source>
        <translation>So lange muss die Regel zutreffen, bevor ein Alarm entsteht, und ebenso lange muss alles wieder gut sein, bevor er vorbei ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Little of it is never wrong.</source>
        <translation>Ein niedriger Wert ist hier nie ein Problem.</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of this moment</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Not known at the moment.</source>
        <translation>Zurzeit nicht bekannt.</translation>
    </message>
    <message>
        <source>Now %1: it holds.</source>
        <translation>Jetzt %1: trifft zu.</translation>
    </message>
    <message>
        <source>Now %1: it does not hold.</source>
        <translation>Jetzt %1: trifft nicht zu.</translation>
    </message>
    <message>
        <source>How long the autopilot has not steered although it should: old figures, a lost lease, refused commands, or a fall back to the shadow. What an operator holds does not count.</source>
        <translation>Wie lange der Autopilot nicht steuert, obwohl er es sollte: alte Zahlen, die Steuerung verloren, abgelehnte Befehle oder ein Rückfall in den Schatten. Was jemand von Hand anhält, zählt nicht.</translation>
    </message>
    <message>
        <source>Tasks of running stages that wait for a slot. Between two batches it may fall to 0: then watch its growth, or set no time.</source>
        <translation>Tasks laufender Stages, die auf einen Slot warten. Zwischen zwei Batches kann er auf 0 fallen: dann das Wachstum überwachen oder keine Dauer setzen.</translation>
    </message>
    <message>
        <source>Tasks that run, on all executors together.</source>
        <translation>Tasks, die laufen, auf allen Executoren zusammen.</translation>
    </message>
    <message>
        <source>What the last batch took that has ended.</source>
        <translation>Wie lange der zuletzt beendete Batch gedauert hat.</translation>
    </message>
    <message>
        <source>The number of executors that somebody asked for.</source>
        <translation>Die Zahl der Executoren, die jemand angefordert hat.</translation>
    </message>
    <message>
        <source>Executors that Spark has, whatever their state.</source>
        <translation>Executoren, die Spark hat, gleich in welchem Zustand.</translation>
    </message>
    <message>
        <source>Registered, and neither excluded, draining nor being removed.</source>
        <translation>Registriert und weder gesperrt noch im Auslaufen oder beim Entfernen.</translation>
    </message>
    <message>
        <source>Executors that run at least one task.</source>
        <translation>Executoren, auf denen mindestens ein Task läuft.</translation>
    </message>
    <message>
        <source>Executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.</source>
        <translation>Executoren, die die Arbeit verlangt: was der letzte Batch brauchte, gemessen an seiner Frist; ohne Batches, was alle laufenden und wartenden Tasks füllen würden.</translation>
    </message>
    <message>
        <source>Executors that are registered, but excluded, draining or being removed.</source>
        <translation>Executoren, die registriert sind, aber gesperrt, im Auslaufen oder beim Entfernen.</translation>
    </message>
    <message>
        <source>What the policy asks for before any guard. Not known while none runs.</source>
        <translation>Was die Strategie vor jeder Schutzregel verlangt. Unbekannt, solange keine läuft.</translation>
    </message>
    <message>
        <source>A tenth of the executors is below this, of what their cores could give.</source>
        <translation>Ein Zehntel der Executoren liegt darunter, bezogen auf das, was ihre Kerne leisten könnten.</translation>
    </message>
    <message>
        <source>A tenth of the executors is above this, of what their cores could give.</source>
        <translation>Ein Zehntel der Executoren liegt darüber, bezogen auf das, was ihre Kerne leisten könnten.</translation>
    </message>
    <message>
        <source>Garbage collection, of the task time of all registered executors since they started.</source>
        <translation>Garbage Collection, bezogen auf die Task-Zeit aller registrierten Executoren seit ihrem Start.</translation>
    </message>
    <message>
        <source>Tasks that failed within this time, as far as Stoker watched.</source>
        <translation>Tasks, die in dieser Zeit fehlgeschlagen sind, soweit Stoker zugesehen hat.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleEditor</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Add...</source>
        <translation>Hinzufügen...</translation>
    </message>
    <message>
        <source>A rule over any figure</source>
        <translation>Eine Regel für eine beliebige Messgröße</translation>
    </message>
    <message>
        <source>Import, export, defaults</source>
        <translation>Import, Export, Vorgaben</translation>
    </message>
    <message>
        <source>Export rules...</source>
        <translation>Regeln exportieren...</translation>
    </message>
    <message>
        <source>Import rules...</source>
        <translation>Regeln importieren...</translation>
    </message>
    <message>
        <source>Back to the rules that Stoker comes with</source>
        <translation>Zurück zu den mitgelieferten Regeln</translation>
    </message>
    <message>
        <source>The rules that Stoker comes with are in force.</source>
        <translation>Die mitgelieferten Regeln gelten.</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Change this rule (Enter)</source>
        <translation>Diese Regel ändern (Eingabe)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Another one like it (Ctrl+D)</source>
        <translation>Eine weitere wie diese (Strg+D)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Can be taken back (Del)</source>
        <translation>Lässt sich zurücknehmen (Entf)</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>a rule that was removed</extracomment>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) imported.</source>
        <translation>
            <numerusform>%n Regel importiert.</numerusform>
            <numerusform>%n Regeln importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON-Datei (*.json)</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regeln exportieren</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <extracomment>so many of so many rules are switched on</extracomment>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>The file of rules is not in force: %1</source>
        <translation>Die Datei mit den Regeln gilt nicht: %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleList</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SensitivityView</name>
    <message>
        <source>Sensitivity of each parameter</source>
        <translation>Empfindlichkeit jedes Parameters</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the values of a parameter that were tried</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 core-hours, up to %n miss(es)</source>
        <extracomment>core-hours and deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>%1 bis %2 Kernstunden, bis zu %n verfehlte Frist</numerusform>
            <numerusform>%1 bis %2 Kernstunden, bis zu %n verfehlte Fristen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 core-hours</source>
        <extracomment>core-hours that one parameter alone leads to</extracomment>
        <translation>%1 bis %2 Kernstunden</translation>
    </message>
    <message numerus="yes">
        <source>up to %n miss(es)</source>
        <extracomment>deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>bis zu %n verfehlte Frist</numerusform>
            <numerusform>bis zu %n verfehlte Fristen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SettingsPage</name>
    <message>
        <source>idle before busy</source>
        <translation>untätige vor belegten</translation>
    </message>
    <message>
        <source>without cached data first</source>
        <translation>zuerst ohne Daten im Cache</translation>
    </message>
    <message>
        <source>without shuffle data that an active job needs first</source>
        <translation>zuerst ohne Shuffle-Daten, die ein aktiver Job benötigt</translation>
    </message>
    <message>
        <source>without any shuffle data first</source>
        <translation>zuerst ohne jegliche Shuffle-Daten</translation>
    </message>
    <message>
        <source>the most time in garbage collection first</source>
        <translation>zuerst mit dem höchsten GC-Anteil</translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation>die neuesten zuerst</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>Abfragen alle</translation>
    </message>
    <message>
        <source>How often a driver is asked. Holds for applications that are opened from now on.</source>
        <translation>Wie oft ein Driver abgefragt wird. Gilt für Anwendungen, die ab jetzt geöffnet werden.</translation>
    </message>
    <message>
        <source>its interval</source>
        <translation>Batch-Intervall</translation>
    </message>
    <message>
        <source>Deadline of a batch</source>
        <translation>Frist je Batch</translation>
    </message>
    <message>
        <source>The time that a batch may take, in every open application. 0: as long as from one batch to the next.</source>
        <translation>Die Zeit, die ein Batch dauern darf, in jeder offenen Anwendung. 0: die Zeit von einem Batch zum nächsten.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>Zeit zum Zurücknehmen</translation>
    </message>
    <message>
        <source>A lower target from the toolbar waits so long before it is sent; Esc takes it back. A higher one is sent at once.</source>
        <translation>Ein in der Werkzeugleiste gesenktes Ziel wird erst nach dieser Zeit gesendet; Esc nimmt es zurück. Ein höheres wird sofort gesendet.</translation>
    </message>
    <message>
        <source>Which executors go first</source>
        <translation>Welche Executoren zuerst gehen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>The order that Stoker comes with</source>
        <translation>Die Reihenfolge, mit der Stoker ausgeliefert wird</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>Standardreihenfolge</translation>
    </message>
    <message>
        <source>excluded by Spark first</source>
        <translation>von Spark gesperrte zuerst</translation>
    </message>
    <message>
        <source>Where a number is released and nobody is named. The first rule that tells two executors apart decides. A release by number spares those that hold cached or needed shuffle data, and a kill those that run tasks; a lower target spares nobody, but says whom it takes.</source>
        <translation>Wenn eine Anzahl freigegeben und niemand benannt wird. Die erste Regel, die zwei Executoren unterscheidet, entscheidet. Eine Freigabe nach Anzahl verschont, was Cache oder benötigte Shuffle-Daten hält, sofortiges Beenden auch, was Tasks ausführt; ein niedrigeres Ziel verschont niemanden, nennt aber, wen es trifft.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisches</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>Auch Warnungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Notify on the desktop</source>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>Where the desktop has a tray, else in the window. Every alert is listed on the page Alerts, where rules and quiet hours are set.</source>
        <translation>Wo der Desktop einen Infobereich hat, sonst im Fenster. Jeder Alarm steht auf der Seite „Alarme“, wo sich auch Regeln und Ruhezeit einstellen lassen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Every application that is watched is recorded on this machine, from its first figures on. A demo is not.</source>
        <translation>Jede beobachtete Anwendung wird auf diesem Rechner aufgezeichnet, von den ersten Zahlen an. Eine Demo nicht.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Then the oldest goes first.</source>
        <translation>Dann geht das Älteste zuerst.</translation>
    </message>
    <message>
        <source>On the disk now</source>
        <translation>Jetzt auf der Platte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no price</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Price of a core-hour</source>
        <translation>Preis einer Kernstunde</translation>
    </message>
    <message>
        <source>For the cost of today on the Live page, and for the outcomes of the Lab. Without one no cost is shown.</source>
        <translation>Für die Kosten von heute auf der Live-Seite und für die Ergebnisse im Labor. Ohne ihn werden keine Kosten gezeigt.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Stands behind every cost: €, USD.</source>
        <translation>Steht hinter jedem Betrag: €, USD.</translation>
    </message>
    <message>
        <source>%1, and %2 of damaged files that were set aside</source>
        <extracomment>two sizes: of the history, and of the damaged files beside it</extracomment>
        <translation>%1, dazu %2 beschädigte Dateien, die beiseitegelegt wurden</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::StatusLine</name>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Wartet auf die erste Antwort</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Polled %1 ago in %2 ms</source>
        <extracomment>%2 is the time that the poll took</extracomment>
        <translation>Abgefragt vor %1, Dauer %2 ms</translation>
    </message>
    <message>
        <source>simulated cluster</source>
        <translation>simulierter Cluster</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>Spark %1</source>
        <translation>Spark %1</translation>
    </message>
    <message>
        <source>%1 · no plugin</source>
        <translation>%1 · kein Plugin</translation>
    </message>
    <message>
        <source>%1 · plugin %2</source>
        <translation>%1 · Plugin %2</translation>
    </message>
    <message>
        <source>Some figures are estimates: no plugin</source>
        <translation>Einige Werte sind geschätzt: kein Plugin</translation>
    </message>
    <message>
        <source>Not recording</source>
        <extracomment>what is shown is stored on this machine; then with the size of all that is stored</extracomment>
        <translation>Nimmt nicht auf</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Nimmt auf, %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Nimmt auf</translation>
    </message>
    <message>
        <source>All that Stoker has recorded on this machine takes %1. How long it is kept is said under Settings.</source>
        <translation>Alles, was Stoker auf diesem Rechner aufgezeichnet hat, belegt %1. Wie lange es aufbewahrt wird, steht unter Einstellungen.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TakeBackBar</name>
    <message>
        <source>Take back (Esc)</source>
        <translation>Zurücknehmen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %1. It is sent in %n s.</source>
        <extracomment>What was asked (&quot;release 3&quot;, &quot;82 → 86&quot;), and how long it can be taken back</extracomment>
        <translation>
            <numerusform>Noch nicht gesendet: %1. Wird in %n s gesendet.</numerusform>
            <numerusform>Noch nicht gesendet: %1. Wird in %n s gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more wait behind it.</source>
        <translation>
            <numerusform>%1 %n weiterer wartet dahinter.</numerusform>
            <numerusform>%1 %n weitere warten dahinter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TargetControls</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target number of executors</source>
        <translation>Zielanzahl der Executoren</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) more, now</source>
        <translation>
            <numerusform>%n Executor mehr, sofort</numerusform>
            <numerusform>%n Executoren mehr, sofort</numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation>Freigeben...</translation>
    </message>
    <message>
        <source>Choose executors to let go (R)</source>
        <translation>Executoren zum Freigeben wählen (R)</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <extracomment>who holds the target, under the word &quot;Target&quot;</extracomment>
        <translation>Steuert: %1</translation>
    </message>
    <message>
        <source>How many executors Spark shall keep up (T)</source>
        <translation>Wie viele Executoren Spark halten soll (T)</translation>
    </message>
    <message>
        <source>At most %1 can come: %2</source>
        <translation>Höchstens %1 können kommen: %2</translation>
    </message>
    <message>
        <source>Ask Spark for this many executors (Ctrl+Enter)</source>
        <translation>So viele Executoren von Spark anfordern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>The target is this already</source>
        <translation>Das Ziel steht schon auf diesem Wert</translation>
    </message>
    <message>
        <source>1 executor less, after %1 s in which Esc takes it back</source>
        <extracomment>on the button for one executor less; %1 is a number of seconds</extracomment>
        <translation>1 Executor weniger, nach %1 s, in denen Esc es zurücknimmt</translation>
    </message>
    <message>
        <source>1 executor less, now</source>
        <translation>1 Executor weniger, sofort</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Estimated: derived from Spark&apos;s REST pages, not measured by the plugin.</source>
        <translation>Geschätzt: aus der REST-API von Spark abgeleitet, nicht vom Plugin gemessen.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tiles</name>
    <message>
        <source>Input records of the last 60 s of the application&apos;s clock.</source>
        <translation>Eingangsdatensätze der letzten 60 s nach der Uhr der Anwendung.</translation>
    </message>
    <message>
        <source>known after two polls</source>
        <translation>ab der zweiten Abfrage bekannt</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>behind a number of executors: 82 of 86</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 leaving or excluded</source>
        <translation>%1 im Abgang oder gesperrt</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Registered, and neither excluded, draining nor being removed; of the target that was asked for.
Pending = target − registered. Needed = executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.</source>
        <translation>Registriert und weder gesperrt noch auslaufend noch im Abgang; daneben das angeforderte Ziel.
Ausstehend = Ziel − registriert. Nötig = Executoren, die die Arbeit verlangt: was der letzte Batch brauchte, bezogen auf seine Frist; ohne Batches, was alle laufenden und wartenden Tasks füllen würden.</translation>
    </message>
    <message>
        <source>p10–p90 %1–%2</source>
        <translation>p10–p90 %1–%2</translation>
    </message>
    <message>
        <source>CPU seconds of the executors&apos; processes, of what their cores could give.</source>
        <translation>CPU-Sekunden der Executor-Prozesse im Verhältnis zu dem, was ihre Kerne leisten könnten.</translation>
    </message>
    <message>
        <source>tasks</source>
        <extracomment>behind a number: tasks that wait for a slot</extracomment>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>Tasks of running stages that wait for a slot.</source>
        <translation>Tasks laufender Stages, die auf einen Slot warten.</translation>
    </message>
    <message>
        <source>no batch has ended yet</source>
        <translation>noch kein Batch beendet</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>s of %1</source>
        <extracomment>behind the seconds a batch took: of the 60 s between two batches</extracomment>
        <translation>s von %1</translation>
    </message>
    <message>
        <source>%1 s below the deadline of %2 s</source>
        <translation>%1 s unter %2 s Frist</translation>
    </message>
    <message>
        <source>%1 s over the deadline of %2 s</source>
        <translation>%1 s über %2 s Frist</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>Kernstunden</translation>
    </message>
    <message>
        <source>watched since %1</source>
        <translation>beobachtet seit %1</translation>
    </message>
    <message>
        <source>Cores of registered executors × time, as far as this window watched.</source>
        <translation>Kerne registrierter Executoren × Zeit, soweit dieses Fenster beobachtet hat.</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>Logs pro Minute</translation>
    </message>
    <message>
        <source>Executors usable</source>
        <translation>Nutzbare Executoren</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Batch-Dauer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>was 0, %1 ago</source>
        <translation>war 0, vor %1</translation>
    </message>
    <message>
        <source>steady for %1</source>
        <translation>stabil seit %1</translation>
    </message>
    <message>
        <source>▲ %1 times as much in %2</source>
        <translation>▲ das %1-Fache in %2</translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <extracomment>a triangle up or down, a percentage, and over how long: ▲ 26 % in 1 h</extracomment>
        <translation>%1 %2 in %3</translation>
    </message>
    <message>
        <source>target %1</source>
        <extracomment>behind a number of executors that is higher than the target: 8 target 4</extracomment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>a sum of money, and since when it was watched</extracomment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>The cost is that of these hours: a core-hour for %1.</source>
        <translation>Die Kosten sind die dieser Stunden: eine Kernstunde zu %1.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Timeline</name>
    <message>
        <source>Executor %1 on %2</source>
        <translation>Executor %1 auf %2</translation>
    </message>
    <message>
        <source>from %1 to %2, %3</source>
        <translation>von %1 bis %2, %3</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>took %1 to start</source>
        <translation>brauchte %1 zum Starten</translation>
    </message>
    <message>
        <source>Spark: %1</source>
        <extracomment>what Spark itself gave as the reason of a removal</extracomment>
        <translation>Meldung von Spark: %1</translation>
    </message>
    <message>
        <source>%1: %2 of its slots busy</source>
        <translation>%1: %2 seiner Slots belegt</translation>
    </message>
    <message>
        <source>garbage collection took more than 10 % of its task time</source>
        <translation>Garbage Collection brauchte mehr als 10 % seiner Task-Zeit</translation>
    </message>
    <message>
        <source>%1: not watched</source>
        <translation>%1: nicht beobachtet</translation>
    </message>
    <message>
        <source>Batch of %1: %2, deadline %3</source>
        <translation>Batch von %1: %2, Frist %3</translation>
    </message>
    <message>
        <source>Batch of %1: %2</source>
        <translation>Batch von %1: %2</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Query %1</translation>
    </message>
    <message>
        <source>Job %1, running for %2: %3</source>
        <translation>Job %1, läuft seit %2: %3</translation>
    </message>
    <message>
        <source>Job %1, %2: %3</source>
        <translation>Job %1 (%2): %3</translation>
    </message>
    <message>
        <source>Job %1, failed after %2: %3</source>
        <translation>Job %1, fehlgeschlagen nach %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>released by %1</source>
        <translation>freigegeben von %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineLegend</name>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>GC over 10 %</source>
        <translation>GC über 10 %</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>von Spark entfernt</translation>
    </message>
    <message>
        <source>released by a command</source>
        <translation>durch Befehl freigegeben</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelinePage</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a moment on the timeline, in the notation of QLocale: 20 Nov 13:32</extracomment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of time, from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>Noch keine Anwendung</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>Mit einem Driver verbinden oder sich in der Demo umsehen.</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Wartet auf die erste Antwort</translation>
    </message>
    <message>
        <source>Executors appear here from the moment %1 answers.</source>
        <translation>Executoren erscheinen hier, sobald %1 antwortet.</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineView</name>
    <message>
        <source>Timeline of executors</source>
        <translation>Zeitachse der Executoren</translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executoren</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>one every %1</source>
        <extracomment>under &quot;Batches&quot;: how often one starts</extracomment>
        <translation>einer alle %1</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>No executor in this span of time</source>
        <translation>Kein Executor in dieser Zeitspanne</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TraceMenu</name>
    <message>
        <source>Open a trace...</source>
        <translation>Aufzeichnung öffnen...</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <extracomment>which trace is open</extracomment>
        <translation>Aufzeichnung: %1</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>Eingebauter Tag</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Datei öffnen...</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>Ordner öffnen...</translation>
    </message>
    <message>
        <source>Open a scenario...</source>
        <translation>Szenario öffnen...</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open an event log, a recording or a CSV</source>
        <translation>Ereignisprotokoll, Mitschnitt oder CSV öffnen</translation>
    </message>
    <message>
        <source>Open the folder of a rolling event log</source>
        <translation>Ordner eines fortlaufenden Ereignisprotokolls öffnen</translation>
    </message>
    <message>
        <source>%1
Open a file: %2</source>
        <extracomment>which trace is open, and the keys that open another one</extracomment>
        <translation>%1
Datei öffnen: %2</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>Watched before</source>
        <translation>Früher beobachtet</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TracePanel</name>
    <message>
        <source>What was found in the trace</source>
        <translation>Was in der Aufzeichnung gefunden wurde</translation>
    </message>
    <message>
        <source>Executors over time</source>
        <translation>Executoren im Verlauf</translation>
    </message>
    <message>
        <source>How often each start-up delay came, from the shortest to the longest</source>
        <translation>Wie oft jede Startverzögerung vorkam, von der kürzesten zur längsten</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Start-up delays</source>
        <translation>Startverzögerungen</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TuneDialog</name>
    <message>
        <source>Miss no deadline, whatever it costs</source>
        <translation>Keine Frist verfehlen, was es auch kostet</translation>
    </message>
    <message>
        <source>Tune a policy</source>
        <translation>Strategie abstimmen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>letter and name of a column</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Core-hours worth one miss</source>
        <translation>Kernstunden, die eine verfehlte Frist wert ist</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Many settings are tried with the fluid engine; the best are run again with the exact one. Each point of the plot can be taken with a click.</source>
        <translation>Viele Einstellungen werden fließend versucht, die besten noch einmal exakt berechnet. Jeder Punkt der Abwägung kann mit einem Klick übernommen werden.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
