<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Alert</name>
    <message>
        <source>below %1</source>
        <comment>a threshold</comment>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <comment>a threshold</comment>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>a count</comment>
        <translation>多于 %1</translation>
    </message>
    <message>
        <source>any</source>
        <comment>more than none</comment>
        <translation>多于 0</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>错过时限次数</translation>
    </message>
    <message>
        <source>Backlog growth</source>
        <translation>积压增长</translation>
    </message>
    <message>
        <source>Batches behind</source>
        <translation>批次落后时间</translation>
    </message>
    <message>
        <source>Executors lost</source>
        <translation>丢失的 Executor</translation>
    </message>
    <message>
        <source>Time without data</source>
        <translation>无数据时长</translation>
    </message>
    <message>
        <source>Executors missing</source>
        <translation>缺少的 Executor</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>Core-hours today</source>
        <translation>今日核时</translation>
    </message>
    <message>
        <source>info</source>
        <comment>how bad it is</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>how bad it is</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>how bad it is</comment>
        <translation>严重</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>个 Task</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>个 Executor</translation>
    </message>
    <message>
        <source>a minute</source>
        <comment>so many logs</comment>
        <translation>条/分钟</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>a condition, a length of time</comment>
        <translation>%2内%1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a condition, how long it must hold</comment>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, a condition</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) missed within %1</source>
        <translation>
            <numerusform>%1内错过 %n 次时限</numerusform>
        </translation>
    </message>
    <message>
        <source>The backlog grew by %1 tasks within %2</source>
        <translation>积压在 %2内增加了 %1 个 Task</translation>
    </message>
    <message>
        <source>Batches are %1 behind</source>
        <translation>批次落后 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost within %1</source>
        <translation>
            <numerusform>%1内丢失 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>No data for %1</source>
        <translation>已有 %1 无数据</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) short of the target</source>
        <translation>
            <numerusform>比目标少 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU at %1, above %2</source>
        <translation>CPU 为 %1，超过 %2</translation>
    </message>
    <message>
        <source>CPU at %1, below %2</source>
        <translation>CPU 为 %1，低于 %2</translation>
    </message>
    <message>
        <source>%1 logs per minute, above %2</source>
        <translation>每分钟 %1 条日志，超过 %2</translation>
    </message>
    <message>
        <source>%1 logs per minute, below %2</source>
        <translation>每分钟 %1 条日志，低于 %2</translation>
    </message>
    <message>
        <source>%1 core-hours today, above %2</source>
        <translation>今日 %1 核时，超过 %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>active</source>
        <comment>an alert</comment>
        <translation>活动</translation>
    </message>
    <message>
        <source>over after %1</source>
        <translation>%1后解除</translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation>规则已更改</translation>
    </message>
    <message>
        <source>application changed</source>
        <translation>应用已更换</translation>
    </message>
    <message>
        <source>Autopilot stopped</source>
        <translation>自动调控停止</translation>
    </message>
    <message>
        <source>The autopilot has not steered for %1</source>
        <translation>自动调控已有 %1 未进行控制</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Tasks running</source>
        <translation>运行中的 Task</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>批次时长</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Executors registered</source>
        <translation>已注册 Executor</translation>
    </message>
    <message>
        <source>Executors usable</source>
        <translation>可用 Executor</translation>
    </message>
    <message>
        <source>Executors busy</source>
        <translation>忙碌 Executor</translation>
    </message>
    <message>
        <source>Executors needed</source>
        <translation>所需 Executor</translation>
    </message>
    <message>
        <source>Executors leaving or excluded</source>
        <translation>退出中或已排除的 Executor</translation>
    </message>
    <message>
        <source>Wish of the policy</source>
        <translation>策略的期望</translation>
    </message>
    <message>
        <source>CPU, 10th percentile</source>
        <translation>CPU 第 10 百分位</translation>
    </message>
    <message>
        <source>CPU, 90th percentile</source>
        <translation>CPU 第 90 百分位</translation>
    </message>
    <message>
        <source>GC share</source>
        <translation>GC 占比</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>失败的 Task</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) failed within %1</source>
        <translation>
            <numerusform>%1内有 %n 个 Task 失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, above %3</source>
        <comment>a figure, its value, a threshold</comment>
        <translation>%1：%2，高于 %3</translation>
    </message>
    <message>
        <source>%1: %2, below %3</source>
        <comment>a figure, its value, a threshold</comment>
        <translation>%1：%2，低于 %3</translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day on the time ruler, in Qt&apos;s letters: Fri 20 Nov</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>so many days, and hours and minutes: 2 d 12:00</extracomment>
        <translation>%1 天 %2</translation>
    </message>
</context>
<context>
    <name>Capability</name>
    <message>
        <source>Spark&apos;s dynamic allocation owns the target and would overwrite it. Set spark.dynamicAllocation.enabled=false at the next start.</source>
        <translation>目标由 Spark 的动态资源分配控制，其他目标会被覆盖。下次启动时设置 spark.dynamicAllocation.enabled=false。</translation>
    </message>
    <message>
        <source>The application runs in local mode: there are no executors to add or release.</source>
        <translation>应用以本地模式运行：没有可增加或释放的 Executor。</translation>
    </message>
    <message>
        <source>Spark cannot drain executors of this application. Set spark.decommission.enabled=true at the next start.</source>
        <translation>Spark 无法排空此应用的 Executor。下次启动时设置 spark.decommission.enabled=true。</translation>
    </message>
    <message>
        <source>Draining loses cache and shuffle here. Set spark.storage.decommission.enabled=true at the next start to have them moved.</source>
        <translation>在此排空会丢失缓存和 Shuffle 数据。下次启动时设置 spark.storage.decommission.enabled=true，即可迁移这些数据。</translation>
    </message>
    <message>
        <source>This version of Spark, or its cluster manager, cannot do it.</source>
        <translation>此版本的 Spark 或其集群管理器不支持此操作。</translation>
    </message>
    <message>
        <source>Spark is still starting. It will be known in a moment.</source>
        <translation>Spark 仍在启动，稍后即可确定。</translation>
    </message>
    <message>
        <source>Watch only: target and release need the Stoker plugin in the driver.</source>
        <translation>仅监控：设定目标和释放需要 Driver 中的 Stoker 插件。</translation>
    </message>
    <message>
        <source>This connection is read-only. Change it under Connect.</source>
        <translation>此连接为只读。可在“连接”中更改。</translation>
    </message>
    <message>
        <source>No token is set for this connection. Enter it under Connect.</source>
        <translation>此连接未设置令牌。在“连接”中输入。</translation>
    </message>
    <message>
        <source>The driver refuses the token. Enter another one under Connect.</source>
        <translation>Driver 拒绝了该令牌。在“连接”中输入其他令牌。</translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission is missing. Ask for it in spark.modify.acls.</source>
        <translation>缺少 Spark 的修改权限。需申请加入 spark.modify.acls。</translation>
    </message>
    <message>
        <source>The figures are old: nothing is sent until data is fresh.</source>
        <translation>数据已过时：恢复更新之前不会发送任何命令。</translation>
    </message>
    <message>
        <source>It is not available here.</source>
        <translation>此处不可用。</translation>
    </message>
    <message>
        <source>It is not available here (%1).</source>
        <translation>此处不可用（%1）。</translation>
    </message>
    <message>
        <source>setting the target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>release when idle</source>
        <translation>空闲时释放</translation>
    </message>
    <message>
        <source>release by force</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>moving the cache</source>
        <translation>迁移缓存</translation>
    </message>
    <message>
        <source>moving the shuffle data</source>
        <translation>迁移 Shuffle 数据</translation>
    </message>
    <message>
        <source>replacing executors</source>
        <translation>替换 Executor</translation>
    </message>
</context>
<context>
    <name>Ceiling</name>
    <message>
        <source>local mode</source>
        <translation>本地模式</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>集群上限</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a policy and the mode it ran in</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Wish %1: %2</source>
        <extracomment>executors that a policy wants, and why</extracomment>
        <translation>期望 %1：%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Target stays %1</source>
        <translation>目标保持 %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <extracomment>&quot;Target 68 → 76&quot;, of a policy in the shadow</extracomment>
        <translation>%1，未发送</translation>
    </message>
    <message>
        <source>%1 staying %2: %3</source>
        <translation>%1，保留 %2：%3</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>DEV</source>
        <comment>chip, at most 5 letters</comment>
        <translation>开发</translation>
    </message>
    <message>
        <source>TEST</source>
        <comment>chip, at most 5 letters</comment>
        <translation>测试</translation>
    </message>
    <message>
        <source>PROD</source>
        <comment>chip, at most 5 letters</comment>
        <translation>生产</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发环境</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试环境</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The driver</source>
        <comment>instead of its address, at the start of a sentence</comment>
        <translation>Driver</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence and its detail</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing answers</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时响应</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>That is no Spark UI</source>
        <translation>不是 Spark UI</translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation>Spark 仍在启动</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>响应无法解析</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>The server answers %1</source>
        <translation>服务器返回 %1</translation>
    </message>
    <message>
        <source>No application runs there</source>
        <translation>那里没有运行中的应用</translation>
    </message>
    <message>
        <source>Another application answers</source>
        <translation>响应的是另一个应用</translation>
    </message>
    <message>
        <source>The address leads elsewhere</source>
        <translation>地址被重定向到别处</translation>
    </message>
    <message>
        <source>The driver asks for a token</source>
        <translation>Driver 需要令牌</translation>
    </message>
    <message>
        <source>The driver refuses the token</source>
        <translation>Driver 拒绝令牌</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>无权查看</translation>
    </message>
    <message>
        <source>Not allowed to change anything</source>
        <translation>无权更改</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>仅监控</translation>
    </message>
    <message>
        <source>Spark owns the target</source>
        <translation>目标由 Spark 控制</translation>
    </message>
    <message>
        <source>Local mode has no executors</source>
        <translation>本地模式没有 Executor</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>此处不支持：%1</translation>
    </message>
    <message>
        <source>Unknown executors</source>
        <translation>未知的 Executor</translation>
    </message>
    <message>
        <source>Protected executors</source>
        <translation>受保护的 Executor</translation>
    </message>
    <message>
        <source>Not enough executors may go</source>
        <translation>可退出的 Executor 不足</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>已有他人抢先更改</translation>
    </message>
    <message>
        <source>The target is held by %1</source>
        <translation>目标由 %1 控制</translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation>Spark 已拒绝</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>The driver does not understand the request</source>
        <translation>Driver 无法理解该请求</translation>
    </message>
    <message>
        <source>The figures are old</source>
        <translation>数据已过时</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>That is no address</source>
        <translation>不是有效的地址</translation>
    </message>
    <message>
        <source>“%1” is not accepted</source>
        <translation>不接受“%1”</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>密钥环无响应</translation>
    </message>
    <message>
        <source>A fault in Stoker</source>
        <translation>Stoker 内部故障</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Is the driver running, and is its UI port open from here?</source>
        <translation>无法连接 %1。Driver 是否在运行？从此处能否访问其 UI 端口？</translation>
    </message>
    <message>
        <source>%1 did not answer within %2. It is asked again; a driver in a long garbage collection answers late.</source>
        <translation>%1 未在 %2 内响应。将再次查询；Driver 长时间垃圾回收时响应较慢。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Add its authority under Connect.</source>
        <translation>%1 的证书不受信任，因此未发送任何内容。在“连接”中添加其证书颁发机构。</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no Spark UI. Use the address of the driver&apos;s UI, a master or a history server.</source>
        <translation>%1 有响应，但不是 Spark UI。使用 Driver UI、Master 或 History Server 的地址。</translation>
    </message>
    <message>
        <source>%1 answers, but has no figures yet. It is asked again until it has.</source>
        <translation>%1 有响应，但尚无数据。将持续查询，直到有数据为止。</translation>
    </message>
    <message>
        <source>What %1 sent is cut off or no JSON, so it was dropped. The last good figures stand.</source>
        <translation>%1 返回的内容被截断或不是 JSON，已丢弃。仍使用最近一次有效数据。</translation>
    </message>
    <message>
        <source>What %1 sent is larger than %2, so it was dropped. The last good figures stand.</source>
        <translation>%1 返回的内容大于 %2，已丢弃。仍使用最近一次有效数据。</translation>
    </message>
    <message>
        <source>Status %1 from %2. It is asked again.</source>
        <translation>%2 返回状态 %1。将再次查询。</translation>
    </message>
    <message>
        <source>%1 is a Spark UI without a running application. Choose another address under Connect.</source>
        <translation>%1 是 Spark UI，但没有运行中的应用。在“连接”中选择其他地址。</translation>
    </message>
    <message>
        <source>Expected %1, found %2. Nothing was sent to it; what was kept of the old one is history.</source>
        <translation>预期为 %1，实际为 %2。未向其发送任何内容；旧应用的数据保留为历史。</translation>
    </message>
    <message>
        <source>%1 redirects to %2, and a token must not go there. Connect to that address itself if it is the right one.</source>
        <translation>%1 重定向到 %2，令牌不得发往该处。如果该地址正确，则直接连接它。</translation>
    </message>
    <message>
        <source>%1 takes changes only with a token. Watching goes on; enter the token under Connect.</source>
        <translation>%1 仅接受带令牌的更改。监控不受影响；在“连接”中输入令牌。</translation>
    </message>
    <message>
        <source>%1 knows another token. Watching goes on; changes need another token.</source>
        <translation>%1 使用的是另一个令牌。监控不受影响；更改需要正确的令牌。</translation>
    </message>
    <message>
        <source>%2 from %1. Spark&apos;s view permission, or what stands in front of it, keeps you out; check the sign-in under Connect.</source>
        <translation>%1 返回 %2。Spark 的查看权限或其前置代理拒绝访问；在“连接”中检查登录设置。</translation>
    </message>
    <message>
        <source>%1 says that %2 may view but not modify. Watching goes on; ask for spark.modify.acls.</source>
        <translation>%1 表示 %2 可以查看但不能修改。监控不受影响；需申请加入 spark.modify.acls。</translation>
    </message>
    <message>
        <source>Target, release and autopilot are off. Change it under Connect.</source>
        <translation>设定目标、释放和自动调控均已关闭。可在“连接”中更改。</translation>
    </message>
    <message>
        <source>%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines shown under Connect.</source>
        <translation>%1 未加载 Stoker 插件：设定目标和释放需要该插件。启动应用时加上“连接”中显示的两行。</translation>
    </message>
    <message>
        <source>Spark&apos;s dynamic allocation would overwrite a target and refuses releases. Set spark.dynamicAllocation.enabled=false at the next start to steer from here.</source>
        <translation>Spark 的动态资源分配会覆盖目标并拒绝释放。要在此调控，下次启动时设置 spark.dynamicAllocation.enabled=false。</translation>
    </message>
    <message>
        <source>The whole application runs in its driver. Start it on a cluster to add or release executors.</source>
        <translation>整个应用都在其 Driver 中运行。要增加或释放 Executor，需在集群上启动。</translation>
    </message>
    <message>
        <source>This application cannot do it: %1. %2</source>
        <translation>此应用不支持：%1。%2</translation>
    </message>
    <message>
        <source>No executor of this application has the id %1. Nothing was done; look at the table for those that live.</source>
        <translation>此应用没有 ID 为 %1 的 Executor。未执行任何操作；存活的 Executor 见表格。</translation>
    </message>
    <message>
        <source>%1: each runs tasks or holds data that this command may not lose. Nothing was done; name them to release them all the same.</source>
        <translation>%1：均在运行 Task，或持有此命令不得丢失的数据。未执行任何操作；如仍要释放，需逐一指定。</translation>
    </message>
    <message>
        <source>The target was changed since you looked. Nothing was done; look at the new one and ask again.</source>
        <translation>查看之后目标已被更改。未执行任何操作；查看新目标后再试。</translation>
    </message>
    <message>
        <source>Two policies cannot steer one application. Stop %1 first, or put it on hold.</source>
        <translation>两个策略不能同时调控一个应用。先停止 %1，或将其暂停。</translation>
    </message>
    <message>
        <source>Spark took the request and answered no. Nothing changed; its driver log may say why.</source>
        <translation>Spark 收到请求但予以拒绝。未发生任何更改；原因可能见 Driver 日志。</translation>
    </message>
    <message>
        <source>The driver asks to wait. Try again in %1.</source>
        <translation>Driver 要求等待。%1 后重试。</translation>
    </message>
    <message>
        <source>Nothing was done. Stoker and its plugin may be of different versions.</source>
        <translation>未执行任何操作。Stoker 与其插件的版本可能不同。</translation>
    </message>
    <message>
        <source>No data for %1. Nothing is sent until data is fresh.</source>
        <translation>已有 %1 无数据。恢复更新之前不会发送任何命令。</translation>
    </message>
    <message>
        <source>It was called off before an answer came; whether it was done shows in the next figures.</source>
        <translation>收到响应前已取消；是否已执行，以后续数据为准。</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Accepted: %2.</source>
        <translation>“%1”不可用。可用：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Accepted: %3.</source>
        <translation>%1 不能为“%2”。可用：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its permissions.</source>
        <translation>无法读取 %1。检查路径及其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder, its permissions and the free space.</source>
        <translation>无法写入 %1。检查文件夹、权限和可用空间。</translation>
    </message>
    <message>
        <source>The token is kept in memory only and must be entered again after a restart.</source>
        <translation>令牌仅保存在内存中，重新启动后需重新输入。</translation>
    </message>
    <message>
        <source>Something happened that should not. What is shown may be incomplete; a restart helps, a report helps more.</source>
        <translation>发生了不应发生的情况。显示的内容可能不完整；重新启动会有帮助，提交报告更有帮助。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a headline and its sentence</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>响应丢失</translation>
    </message>
    <message>
        <source>The application has ended</source>
        <translation>应用已结束</translation>
    </message>
    <message>
        <source>That is a standalone master</source>
        <translation>这是 Standalone Master</translation>
    </message>
    <message>
        <source>There is no token</source>
        <translation>没有令牌</translation>
    </message>
    <message>
        <source>%1 was sent the command once, and no answer came back (%2). It may have been carried out: look at the figures before you repeat it.</source>
        <translation>命令已向 %1 发送一次，但未收到响应（%2）。它可能已执行：重复之前先查看数据。</translation>
    </message>
    <message>
        <source>%2 at %1 is over, so its figures do not change any more.</source>
        <translation>%1 上的 %2 已结束，数据不再变化。</translation>
    </message>
    <message>
        <source>%1 runs no application itself. Find those behind it under Connect.</source>
        <translation>%1 自身不运行应用。在“连接”中查找其背后的应用。</translation>
    </message>
    <message>
        <source>Standard input is empty: its first line has to be the token.</source>
        <translation>标准输入为空：第一行必须是令牌。</translation>
    </message>
    <message>
        <source>The first line of %1 has to be the token, and there is none.</source>
        <translation>%1 的第一行必须是令牌，但没有找到。</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>没有名为“%1”的项</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <comment>the name of a setting</comment>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>There is no room to store more</source>
        <translation>存储空间不足</translation>
    </message>
    <message>
        <source>What is stored is in use elsewhere</source>
        <translation>存储的数据被其他程序占用</translation>
    </message>
    <message>
        <source>What was stored is damaged</source>
        <translation>存储的数据已损坏</translation>
    </message>
    <message>
        <source>A newer Stoker stored this</source>
        <translation>数据由更新版本的 Stoker 存储</translation>
    </message>
    <message>
        <source>The names there are: %1.</source>
        <comment>a list of names</comment>
        <translation>可用的名称：%1。</translation>
    </message>
    <message>
        <source>It has no default. Accepted: %1.</source>
        <translation>它没有默认值。可用：%1。</translation>
    </message>
    <message>
        <source>%1 cannot grow. What is new waits in memory, and is stored once there is room.</source>
        <translation>%1 无法继续写入。新数据暂存于内存，有空间后再存储。</translation>
    </message>
    <message>
        <source>Another program has held %1 for %2. What is new waits in memory until it lets go.</source>
        <translation>另一个程序占用 %1 已有 %2。新数据暂存于内存，直到其放开。</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. It was kept as %2, and a new one begun.</source>
        <translation>%1 已无法读取。原文件保留为 %2，并新建了一个。</translation>
    </message>
    <message>
        <source>%1 is of version %2, and this Stoker knows versions up to %3. It was not touched; use the newer Stoker.</source>
        <translation>%1 的版本为 %2，而此 Stoker 最高支持版本 %3。文件未改动；使用更新版本的 Stoker。</translation>
    </message>
    <message>
        <source>That is no recording</source>
        <translation>这不是录制文件</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged, and cannot be read. It was not touched.</source>
        <translation>%1 被截断或已损坏，无法读取。文件未被改动。</translation>
    </message>
    <message>
        <source>%1 was not made by Stoker. Recordings are made with “stokerctl record”, or exported from the window.</source>
        <translation>%1 不是由 Stoker 生成的。录制文件由“stokerctl record”生成，或从窗口导出。</translation>
    </message>
    <message>
        <source>That is no trace</source>
        <translation>这不是可回放的轨迹</translation>
    </message>
    <message>
        <source>The trace is empty</source>
        <translation>轨迹是空的</translation>
    </message>
    <message>
        <source>%1 is neither an event log of Spark nor a recording nor a CSV of minute and logs. Choose another file, or the folder of a rolling log.</source>
        <translation>%1 既不是 Spark 事件日志，也不是录制文件，也不是包含 minute 和 logs 的 CSV。请选择其他文件，或滚动日志所在的文件夹。</translation>
    </message>
    <message>
        <source>There is nothing in %1. Spark may not have written its first event yet, or the copy of the file was cut short.</source>
        <translation>%1 中没有任何内容。Spark 可能尚未写入第一个事件，或者文件没有复制完整。</translation>
    </message>
    <message>
        <source>%1 was not touched. Choose another name, or allow it to be overwritten.</source>
        <translation>%1 未被改动。请另选名称，或允许覆盖。</translation>
    </message>
    <message>
        <source>Its folder does not exist, and none was made. Accepted: a file in a folder that is there.</source>
        <translation>其所在文件夹不存在，也未创建。可接受：已有文件夹中的文件。</translation>
    </message>
    <message>
        <source>This is a recording</source>
        <translation>这是一份录制</translation>
    </message>
    <message>
        <source>The application is watched now</source>
        <translation>该应用正在被监视</translation>
    </message>
    <message>
        <source>What it shows has happened, so there is no target to set and no executor to release.</source>
        <translation>其中显示的都已发生，因此没有可设置的目标，也没有可释放的 Executor。</translation>
    </message>
    <message>
        <source>What is recorded of %1 cannot be removed while somebody watches it.</source>
        <translation>有人正在监视 %1 时，不能删除它的录制。</translation>
    </message>
    <message>
        <source>That is no token</source>
        <translation>这不是令牌</translation>
    </message>
    <message>
        <source>That is no policy</source>
        <translation>这不是策略</translation>
    </message>
    <message>
        <source>%1 was followed %2 times and always leads elsewhere, last to %3. Check the address, and what stands in front of it.</source>
        <translation>已跟随 %1 的重定向 %2 次，仍不断转向别处，最后一次是 %3。请检查该地址以及它前面的代理。</translation>
    </message>
    <message>
        <source>%1 were to go, but only %2 are registered and not on their way out. Nothing was done; ask for fewer.</source>
        <translation>要释放 %1 个，但只有 %2 个已注册且尚未在退出。什么也没有做；请减少数量。</translation>
    </message>
    <message>
        <source>%1 were to go, but only %2 may: the others hold what this way would lose. Nothing was done; ask for fewer, or name them.</source>
        <translation>要释放 %1 个，但只有 %2 个可以：其余的持有以这种方式会丢失的内容。什么也没有做；请减少数量，或指明是哪些。</translation>
    </message>
    <message>
        <source>Two policies cannot steer one application. It is %1 on %2, until %3 and longer while it runs: stop it there, or wait until then if it is gone.</source>
        <translation>两个策略不能同时控制一个应用。当前是 %2 上的 %1，到 %3 为止，运行期间会继续延长：请在那里停止它；若它已不在，请等到该时刻。</translation>
    </message>
    <message>
        <source>A name or password in an address would end up in lists and logs, so it was left out of “%1” and nothing was asked. Give the address alone: %2.</source>
        <translation>地址中的用户名或密码会留在列表和日志里，因此已从“%1”中去掉，也没有发出任何请求。请只给出地址：%2。</translation>
    </message>
    <message>
        <source>What %1 holds has a space or another character in it that no token has, or is longer than %2. It has to be the token and nothing else.</source>
        <translation>%1 中含有空格或令牌不会有的字符，或长度超过 %2。其中必须只有令牌本身。</translation>
    </message>
    <message>
        <source>It is no JSON object: it begins with “%1”, and cannot be read from character %2 on. A policy looks like this: %3.</source>
        <translation>这不是 JSON 对象：它以“%1”开头，从第 %2 个字符起无法读取。策略应为这样：%3。</translation>
    </message>
    <message>
        <source>There is nothing to run</source>
        <translation>没有可运行的内容</translation>
    </message>
    <message>
        <source>Some lines cannot be read</source>
        <translation>有些行无法读取</translation>
    </message>
    <message>
        <source>Batches of another cost or interval are made of logs, and the trace has none. Leave both as they were recorded.</source>
        <translation>更改成本或间隔的批次需由日志生成，而该轨迹没有日志。请保留录制时的值。</translation>
    </message>
    <message>
        <source>The trace has neither jobs nor logs, so every policy would do the same. Choose a trace in which something ran.</source>
        <translation>该轨迹既没有作业也没有日志，任何策略的结果都一样。请选择有内容运行过的轨迹。</translation>
    </message>
    <message>
        <source>Of %1, line %2 is not of the form %4; the first of them says “%3”.</source>
        <comment>one line number or several</comment>
        <translation>%1 的第 %2 行不符合 %4 的格式；其中第一行是“%3”。</translation>
    </message>
</context>
<context>
    <name>Executor</name>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>退出中</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>被 Spark 移除</translation>
    </message>
    <message>
        <source>removed by Spark: %1</source>
        <translation>被 Spark 移除：%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>已退出：%1</translation>
    </message>
</context>
<context>
    <name>ExecutorCell</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个 Task</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a span of time</comment>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>in 18 s: 2 tasks</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>即将</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>some tasks</comment>
        <translation>%1 完成后</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation>在用</translation>
    </message>
    <message>
        <source>held</source>
        <comment>shuffle data of the past</comment>
        <translation>留存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>26 blocks, 2.38 GB</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n 个块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots run a task</source>
        <translation>%2 个 Slot 中有 %1 个在运行 Task</translation>
    </message>
    <message>
        <source>%1 of %2 storage memory</source>
        <translation>存储内存 %1 / %2</translation>
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
        <translation>Spark 为 Executor 分配的 ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Busy: runs at least one task. Draining: finishes its tasks, takes no new ones. Excluded: Spark gives it none after failures.</source>
        <translation>忙碌：至少运行一个 Task。排空中：完成现有 Task，不接受新 Task。已排除：失败后 Spark 不再为其分配 Task。</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Cores it was given</source>
        <translation>分配给它的核数</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Tasks that run now; the bar is against its slots</source>
        <translation>正在运行的 Task；条形表示占其 Slot 的比例</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU time of its process tree, Python workers included, in per cent of its cores</source>
        <translation>其进程树（含 Python 工作进程）的 CPU 时间，以占其核数的百分比表示</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Storage memory in use; the bar is against what there is</source>
        <translation>已用存储内存；条形表示占总量的比例</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Cached blocks and their size: computed again when the executor is lost</source>
        <translation>缓存的块及其大小：Executor 丢失后需重新计算</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>Shuffle output that lies here. Needed: a job or a query that runs still reads it</source>
        <translation>此处的 Shuffle 输出。在用：仍有运行中的 Job 或查询读取</translation>
    </message>
    <message>
        <source>GC</source>
        <translation>GC</translation>
    </message>
    <message>
        <source>Garbage collection in per cent of its task time</source>
        <translation>垃圾回收占其 Task 时间的百分比</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Tasks that failed here</source>
        <translation>在此失败的 Task</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Since it was added</source>
        <translation>自添加以来的时间</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Since it ran its last task</source>
        <translation>自最后一个 Task 以来的时间</translation>
    </message>
    <message>
        <source>Leaves in</source>
        <translation>何时退出</translation>
    </message>
    <message>
        <source>When it leaves by itself, or what pins it. Sorted: leaving soonest, then trouble, starting, the others by id.</source>
        <translation>何时自行离开，或因何保留。排序：最先离开的，其次有问题的、启动中的，其余按编号。</translation>
    </message>
</context>
<context>
    <name>ExecutorFilter</name>
    <message>
        <source>A filter term</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>a regular expression between slashes, as /10\.42\.[67]/</source>
        <translation>斜杠之间的正则表达式，例如 /10\.42\.[67]/</translation>
    </message>
</context>
<context>
    <name>ExecutorPanel</name>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>有缓存</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>有 Shuffle</translation>
    </message>
    <message>
        <source>No executor matches “%1”</source>
        <translation>没有 Executor 匹配“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden.</source>
        <comment>executors</comment>
        <translation>
            <numerusform>已隐藏 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>尚无应用</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>连接到 Driver，或先看看演示。</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>连接...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>The target is %1; the cluster has not given any yet.</source>
        <translation>目标为 %1；集群尚未提供任何 Executor。</translation>
    </message>
    <message>
        <source>The driver runs alone. Set a target above to ask for some.</source>
        <translation>只有 Driver 在运行。在上方设定目标以申请 Executor。</translation>
    </message>
    <message>
        <source>No executor is registered</source>
        <translation>没有已注册的 Executor</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Spark is still starting</source>
        <translation>Spark 仍在启动</translation>
    </message>
    <message>
        <source>Reading the executors</source>
        <translation>正在读取 Executor</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>old figures</source>
        <translation>数据过时</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暂停调控</translation>
    </message>
    <message>
        <source>blackout</source>
        <translation>冻结时段</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>stabilisation</source>
        <translation>稳定窗口</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>冷却时间</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>批次落后</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>反复增减</translation>
    </message>
    <message>
        <source>hourly budget</source>
        <translation>每小时额度</translation>
    </message>
    <message>
        <source>While the figures are old, nothing changes.</source>
        <translation>数据过时期间，不做任何更改。</translation>
    </message>
    <message>
        <source>While somebody holds the target, it does not grow, does not shrink, or both.</source>
        <translation>有人暂停调控期间，目标不增加、不减少，或两者皆不允许。</translation>
    </message>
    <message>
        <source>In these windows of the week nothing changes.</source>
        <translation>在每周的这些时段内，不做任何更改。</translation>
    </message>
    <message>
        <source>The target stays between minimum and maximum, and below what the cluster gives.</source>
        <translation>目标保持在最小值与最大值之间，且不超过集群可提供的数量。</translation>
    </message>
    <message>
        <source>The target changes by no more than so much at once.</source>
        <translation>目标每次的变化不超过此幅度。</translation>
    </message>
    <message>
        <source>The target follows only what the policy has wanted for a while, so that a short peak or dip moves nothing.</source>
        <translation>目标仅跟随策略持续一段时间的期望，短暂的高峰或低谷不引起变化。</translation>
    </message>
    <message>
        <source>After a change the next one waits, so that its effect can be seen first.</source>
        <translation>每次更改后，下一次更改须等待，以便先看到效果。</translation>
    </message>
    <message>
        <source>While batches are late, nothing is released.</source>
        <translation>批次落后期间，不释放任何 Executor。</translation>
    </message>
    <message>
        <source>When the target has gone up and down too often, it waits.</source>
        <translation>目标反复增减过于频繁时，暂缓更改。</translation>
    </message>
    <message>
        <source>Within an hour no more than so many executors are requested and released.</source>
        <translation>一小时内申请和释放的 Executor 总数不超过此数量。</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Exact</source>
        <comment>an engine of the simulator</comment>
        <translation>精确</translation>
    </message>
    <message>
        <source>Cohort</source>
        <comment>an engine of the simulator</comment>
        <translation>群组</translation>
    </message>
    <message>
        <source>Fluid</source>
        <comment>an engine of the simulator</comment>
        <translation>流体</translation>
    </message>
    <message>
        <source>Task by task, as Spark schedules them. The figures to decide by.</source>
        <translation>逐个 Task 模拟，与 Spark 的调度一致。据此数据作决定。</translation>
    </message>
    <message>
        <source>Seconds and quantiles of task times: near the exact one, and faster.</source>
        <translation>按秒和 Task 时长的分位数计算：接近精确引擎，且更快。</translation>
    </message>
    <message>
        <source>Batches as amounts of work: an estimate that keeps up with a slider.</source>
        <translation>把批次当作工作量：能跟上滑块的估算。</translation>
    </message>
    <message>
        <source>Deadline misses</source>
        <translation>错过时限</translation>
    </message>
    <message>
        <source>Batch p95</source>
        <translation>批次 p95</translation>
    </message>
    <message>
        <source>Batch p99</source>
        <translation>批次 p99</translation>
    </message>
    <message>
        <source>Longest batch</source>
        <translation>最长批次</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>CPU, mean</source>
        <translation>平均 CPU</translation>
    </message>
    <message>
        <source>Slots used</source>
        <translation>槽位使用率</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>最多 Executor</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>平均 Executor</translation>
    </message>
    <message>
        <source>Changes of target</source>
        <translation>目标变更次数</translation>
    </message>
    <message>
        <source>Largest backlog</source>
        <translation>最大积压</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Batches that took longer than the deadline, from due to ended.</source>
        <translation>从到期到结束超过时限的批次。</translation>
    </message>
    <message>
        <source>From the moment a batch was due until it ended.</source>
        <translation>从批次到期到结束的时间。</translation>
    </message>
    <message>
        <source>Cores of registered executors, from the first job submitted to the last one ended.</source>
        <translation>从首个作业提交到最后一个结束期间已注册 Executor 的核数。</translation>
    </message>
    <message>
        <source>Core-hours times the price of one.</source>
        <translation>核时乘以单价。</translation>
    </message>
    <message>
        <source>CPU seconds of tasks per core second that was registered.</source>
        <translation>Task 的 CPU 秒数与已注册核秒数之比。</translation>
    </message>
    <message>
        <source>Slot seconds that ran a task per slot second that was registered.</source>
        <translation>运行 Task 的槽位秒数与已注册槽位秒数之比。</translation>
    </message>
    <message>
        <source>Registered executors.</source>
        <translation>已注册的 Executor。</translation>
    </message>
    <message>
        <source>How often the target went up or down.</source>
        <translation>目标上升或下降的次数。</translation>
    </message>
    <message>
        <source>The most that waited at one time: logs where the trace has them, else tasks.</source>
        <translation>同时等待的最大量：有日志数据时为日志，否则为 Task。</translation>
    </message>
    <message>
        <source>From the first job submitted to the last one ended.</source>
        <translation>从首个作业提交到最后一个结束。</translation>
    </message>
    <message>
        <source>Never ended</source>
        <comment>the number of batches that did not</comment>
        <translation>从未结束</translation>
    </message>
    <message>
        <source>Batches, or jobs where there are none, that had not ended when the run was given up. What they would have cost is in no other figure.</source>
        <translation>放弃运行时尚未结束的批次（没有批次时为作业）。它们本应产生的成本未计入其他数字。</translation>
    </message>
    <message>
        <source>The stages need several resource profiles: executors were dealt to them as many to one as the trace had at most.</source>
        <translation>各 Stage 需要多个资源配置：Executor 按轨迹中各配置的最大数量之比分配。</translation>
    </message>
    <message>
        <source>The executors of the trace differ in cores: they come in the same order here.</source>
        <translation>轨迹中各 Executor 的核数不同：此处按相同顺序出现。</translation>
    </message>
    <message>
        <source>A barrier stage waited in vain for as many slots at once as it has tasks.</source>
        <translation>一个 barrier Stage 始终未能同时获得与其任务数相同的槽位。</translation>
    </message>
    <message>
        <source>The trace does not say how long an executor takes to start: %1 ± %2 was assumed.</source>
        <extracomment>two times: &quot;30 s ± 10 s&quot;</extracomment>
        <translation>轨迹未说明 Executor 的启动时间：假定为 %1 ± %2。</translation>
    </message>
    <message>
        <source>The trace does not say how long an executor takes to start: %1 was assumed.</source>
        <translation>轨迹未说明 Executor 的启动时间：假定为 %1。</translation>
    </message>
    <message>
        <source>The trace does not say how much the start-up delay varies: ± %1 was assumed.</source>
        <translation>轨迹未说明启动延迟的波动：假定为 ± %1。</translation>
    </message>
    <message numerus="yes">
        <source>It was assumed that the cluster starts %n executor(s) at a time, one lot a second.</source>
        <extracomment>how many executors the simulated cluster starts each second</extracomment>
        <translation>
            <numerusform>假定集群每秒一批，每批启动 %n 个 Executor。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation>%1 / %2 可用</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 / %2 已退出</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>已生效</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>executors</comment>
        <translation>
            <numerusform>%n 个已退出</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what happened, in how long</comment>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>above what the cluster gives</source>
        <translation>超出集群可提供的数量</translation>
    </message>
    <message>
        <source>above the ceiling of %1 (%2)</source>
        <translation>超出上限 %1（%2）</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>autopilot</source>
        <translation>自动调控</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>another console</source>
        <translation>其他控制台</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 不变</translation>
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
            <numerusform>终止 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release %n</source>
        <comment>executors</comment>
        <translation>
            <numerusform>释放 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>executors</comment>
        <translation>
            <numerusform>丢失 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>another application</source>
        <translation>另一个应用</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>暂停调控</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>已发送，尚无响应</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, then nothing more</source>
        <translation>%1，之后再无进展</translation>
    </message>
    <message>
        <source>accepted, but no effect seen</source>
        <translation>已接受，但未生效</translation>
    </message>
    <message>
        <source>the answer was lost, so the release was not sent</source>
        <translation>响应丢失，因此未发送释放请求</translation>
    </message>
    <message>
        <source>The target is %1; whether anybody was released is not known. %2</source>
        <translation>目标为 %1；是否有 Executor 被释放尚不清楚。%2</translation>
    </message>
    <message>
        <source>The target was lowered to %1, but nobody was released: %2.</source>
        <translation>目标已降至 %1，但未释放任何 Executor：%2。</translation>
    </message>
    <message>
        <source>The target is %1, but nobody was released: %2.</source>
        <translation>目标为 %1，但未释放任何 Executor：%2。</translation>
    </message>
    <message>
        <source>target set, release not answered</source>
        <translation>目标已设定，释放无响应</translation>
    </message>
    <message>
        <source>target set, nobody released</source>
        <translation>目标已设定，未释放任何 Executor</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>a target: so many executors are usable</comment>
        <translation>已达到</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Watch</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>影子</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>自动调控</translation>
    </message>
    <message>
        <source>No policy runs. The target is yours.</source>
        <translation>不运行策略。目标由操作员设定。</translation>
    </message>
    <message>
        <source>The policy decides and the ledger shows it, but nothing is sent.</source>
        <translation>策略做出决策并显示在操作记录中，但不发送任何命令。</translation>
    </message>
    <message>
        <source>What the policy decides, and its guards let pass, is sent to the application.</source>
        <translation>策略的决策经防护规则放行后，发送给应用。</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Start-up delay</source>
        <translation>启动延迟</translation>
    </message>
    <message>
        <source>Its spread, ±</source>
        <translation>其波动，±</translation>
    </message>
    <message>
        <source>Executors at a time</source>
        <translation>每批 Executor 数</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>Executor 上限</translation>
    </message>
    <message>
        <source>Cores of each</source>
        <translation>每个的核数</translation>
    </message>
    <message>
        <source>Cores of a task</source>
        <translation>每个 Task 的核数</translation>
    </message>
    <message>
        <source>Cost of a log</source>
        <translation>每条日志的成本</translation>
    </message>
    <message>
        <source>Serial part</source>
        <translation>串行部分</translation>
    </message>
    <message>
        <source>Batch interval</source>
        <translation>批次间隔</translation>
    </message>
    <message>
        <source>From asked for to registered, the mean. Left alone, the delays that the trace tells of come again, one by one.</source>
        <translation>从请求到注册的平均时间。不设置时，依次重现轨迹中记录的各次延迟。</translation>
    </message>
    <message>
        <source>Half the width of the interval about the mean in which a delay lies; 0 = always the mean.</source>
        <translation>延迟围绕平均值的区间半宽；0 = 始终为平均值。</translation>
    </message>
    <message>
        <source>How many are asked of the cluster each second, as Spark does on Kubernetes. Delays that were recorded contain this waiting already.</source>
        <translation>每秒向集群请求的数量，与 Spark 在 Kubernetes 上的做法相同。记录的延迟已包含这种等待。</translation>
    </message>
    <message>
        <source>What the cluster gives at most, whatever a policy asks for.</source>
        <translation>无论策略要求多少，集群最多提供的数量。</translation>
    </message>
    <message>
        <source>Cores of an executor: how many tasks it runs at once, and what it costs.</source>
        <translation>一个 Executor 的核数：决定它同时运行多少 Task 以及其成本。</translation>
    </message>
    <message>
        <source>Cores that a task occupies (spark.task.cpus).</source>
        <translation>一个 Task 占用的核数（spark.task.cpus）。</translation>
    </message>
    <message>
        <source>Core seconds that one log takes: the seconds of all tasks of a batch, divided by its logs. Set here, the batches are made anew from the logs.</source>
        <translation>一条日志所需的核秒：一个批次所有 Task 的秒数除以其日志数。在此设置后，批次将由日志重新生成。</translation>
    </message>
    <message>
        <source>Driver time of each batch that no executor shortens.</source>
        <translation>每个批次中 Executor 无法缩短的 Driver 时间。</translation>
    </message>
    <message>
        <source>From one batch to the next. Another one than the trace&apos;s makes the batches anew from the logs per minute.</source>
        <translation>从一个批次到下一个。若与轨迹不同，批次将由每分钟日志数重新生成。</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>core s</source>
        <comment>core seconds: one core for so long</comment>
        <translation>核秒</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>as recorded</source>
        <comment>the spread of the start-up delays</comment>
        <translation>按记录</translation>
    </message>
    <message>
        <source>all at once</source>
        <comment>executors asked of the cluster</comment>
        <translation>一次全部</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>by the user</comment>
        <translation>已设定</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>from the log</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>from the CSV</source>
        <translation>来自 CSV</translation>
    </message>
    <message>
        <source>built-in day</source>
        <translation>内置示例日</translation>
    </message>
</context>
<context>
    <name>Oddity</name>
    <message>
        <source>jobs</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>removals of executors</source>
        <translation>次 Executor 移除</translation>
    </message>
    <message>
        <source>exclusions of executors</source>
        <translation>次 Executor 排除</translation>
    </message>
    <message>
        <source>tasks whose output was lost</source>
        <translation>个输出已丢失的 Task</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read and were passed over.</source>
        <translation>
            <numerusform>%n 行无法读取，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends in the middle of a line or a block: it was cut short, or is still being written.</source>
        <translation>%1 在一行或一个数据块中间结束：文件被截断，或仍在写入。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a kind that Spark itself does not have: %1.</source>
        <translation>
            <numerusform>%n 个 Spark 本身没有的事件：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The history server has compacted it: executors and tasks that were over are missing.</source>
        <translation>历史服务器已将其压缩合并：已结束的 Executor 和 Task 不在其中。</translation>
    </message>
    <message>
        <source>%1 is missing from its folder.</source>
        <comment>the name of a file</comment>
        <translation>文件夹中缺少 %1。</translation>
    </message>
    <message>
        <source>The application does not end: it was running, or it crashed.</source>
        <translation>应用没有结束记录：当时仍在运行，或已崩溃。</translation>
    </message>
    <message>
        <source>It tells of no executors; those that ran tasks were taken.</source>
        <translation>其中没有 Executor 记录；采用运行过 Task 的那些。</translation>
    </message>
    <message>
        <source>No task ended in it.</source>
        <translation>其中没有任何 Task 结束。</translation>
    </message>
    <message>
        <source>Without an end: %1 %2.</source>
        <comment>a number; jobs, stages or tasks</comment>
        <translation>没有结束记录：%1 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Time runs backwards %n time(s), by up to %1.</source>
        <translation>
            <numerusform>时间倒退 %n 次，最多 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n applications or attempts one after another.</source>
        <translation>
            <numerusform>其中依次包含 %n 个应用或尝试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stages use %n resource profiles.</source>
        <translation>
            <numerusform>其 Stage 使用 %n 个资源配置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) longer than %1 were passed over.</source>
        <translation>
            <numerusform>%n 行超过 %1，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Told twice and counted once: %1 %2.</source>
        <comment>a number; jobs, stages, executors</comment>
        <translation>重复记录，只计一次：%1 %2。</translation>
    </message>
    <message>
        <source>%1 is damaged: nothing behind that place could be unpacked.</source>
        <translation>%1 已损坏：该处之后的内容无法解压。</translation>
    </message>
    <message>
        <source>More %2 than the %1 that are kept: the rest is counted, but not replayed.</source>
        <comment>a number; jobs, stages, tasks</comment>
        <translation>%2 超过可保留的 %1：其余只计数，不回放。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are left out and count as without logs.</source>
        <translation>
            <numerusform>缺少 %n 分钟，按没有日志计。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Line: %2.</source>
        <comment>a sentence; one number of a line, or several</comment>
        <translation>%1 行号：%2。</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>nobody yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation>操作员 %1</translation>
    </message>
    <message>
        <source>Stoker policy</source>
        <translation>Stoker 策略</translation>
    </message>
    <message>
        <source>Stoker policy %1</source>
        <translation>Stoker 策略 %1</translation>
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
        <translation>始终保持的 Executor 数量。</translation>
    </message>
    <message>
        <source>The part of the deadline in which a batch is to be finished. %1 is 50 of 60 s; the rest is for surprises.</source>
        <translation>批次应在时限的这一比例内完成。%1 即 60 秒中的 50 秒；其余用于应对意外。</translation>
    </message>
    <message>
        <source>A wish that differs from the target by less than this part of it changes nothing.</source>
        <translation>期望值与目标之差小于目标的这一比例时，不做更改。</translation>
    </message>
    <message>
        <source>When batches are late, it wants enough executors to catch up within so many of them.</source>
        <translation>批次落后时，期望足够的 Executor，以便在此数量的批次内赶上。</translation>
    </message>
    <message>
        <source>So many batches must have ended before it believes what it has learnt. Until then it goes by the last one.</source>
        <translation>须有此数量的批次结束后，才采用学到的结果。在此之前以上一批次为准。</translation>
    </message>
    <message>
        <source>How sure it must be that the deadline is kept. 0 counts on the expected time, 1 also on a slow batch.</source>
        <translation>对遵守时限的把握程度。0 按预期用时计算，1 还考虑较慢的批次。</translation>
    </message>
    <message>
        <source>The parts of the day whose load is learnt apart. Shorter ones follow a steep morning better, and need more days.</source>
        <translation>将一天分段，分别学习各段的负载。分段越短，越能跟上早晨的陡增，但需要更多天数。</translation>
    </message>
    <message>
        <source>How much the newest day counts against those before. 1 expects the same as yesterday.</source>
        <translation>最近一天相对于之前各天的权重。1 表示预期与昨天相同。</translation>
    </message>
    <message>
        <source>So much earlier than the start-up of executors and one batch require.</source>
        <translation>在 Executor 启动和一个批次所需的时间之外，再提前此时长。</translation>
    </message>
    <message>
        <source>The figure to keep at the target: CPU in per cent, executors that run tasks in per cent, the last batch in per cent of its deadline, logs per minute for each executor, or tasks for each slot.</source>
        <translation>要保持在目标值的指标：CPU 百分比、运行 Task 的 Executor 百分比、上一批次占其时限的百分比、每个 Executor 的每分钟日志数，或每个 Slot 的 Task 数。</translation>
    </message>
    <message>
        <source>The value of the figure that is aimed at, in the figure&apos;s own unit. The default is a percentage: for logs per executor and tasks per slot it must be set.</source>
        <translation>指标的目标值，以该指标自身的单位表示。默认值为百分比：指标为每个 Executor 的日志数或每个 Slot 的 Task 数时，必须设置。</translation>
    </message>
    <message>
        <source>The figure may be off its target by this part before anything changes. %1 leaves 54 to 66 alone when the target is 60.</source>
        <translation>指标偏离目标值不超过这一比例时，不做更改。目标值为 60 时，%1 表示 54 到 66 之间不变。</translation>
    </message>
    <message>
        <source>How busy executors should be. At %1, three tenths of what they can process is kept in reserve.</source>
        <translation>Executor 的期望利用率。%1 表示保留十分之三的处理能力作为余量。</translation>
    </message>
    <message>
        <source>How far above or below the wanted utilisation they may be before anything changes.</source>
        <translation>实际利用率高于或低于期望利用率不超过此幅度时，不做更改。</translation>
    </message>
    <message>
        <source>A backlog is to be worked off within this time. Shorter wants more executors.</source>
        <translation>积压应在此时间内处理完。时间越短，需要的 Executor 越多。</translation>
    </message>
    <message>
        <source>How long new executors take to be usable, as long as it has not been measured.</source>
        <translation>新 Executor 变为可用所需的时间，仅在尚未测得时使用。</translation>
    </message>
    <message>
        <source>Rates are means over this time. Longer is calmer and slower.</source>
        <translation>速率为此时段内的平均值。时段越长，越平稳，但反应越慢。</translation>
    </message>
    <message>
        <source>When more than so much input waits, it counts as a backlog, and nothing is released before that is worked off.</source>
        <translation>等待的输入超过此量即视为积压，处理完之前不释放任何 Executor。</translation>
    </message>
    <message>
        <source>One decision releases no more than this part of the executors.</source>
        <translation>一次决策最多释放这一比例的 Executor。</translation>
    </message>
    <message>
        <source>One decision adds no more than so many times the executors there are.</source>
        <translation>一次决策最多增加现有 Executor 数量的此倍数。</translation>
    </message>
    <message>
        <source>So many batches must have ended within the window before it decides anything.</source>
        <translation>时段内须有此数量的批次结束，才做出决策。</translation>
    </message>
    <message>
        <source>Takes into account that twice the executors may process less than twice as much, from what was seen at other sizes.</source>
        <translation>根据其他规模下的观测，考虑 Executor 加倍而处理量可能不足两倍的情况。</translation>
    </message>
    <message>
        <source>Windows of the week with their executors: Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20. Without days, every day; where two hold at once, the later one counts; one that ends before it starts goes on into the next day.</source>
        <translation>每周的时段及其 Executor 数量：Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20。不写星期表示每天；两个时段重叠时，以排在后面的为准；结束早于开始的时段延续到次日。</translation>
    </message>
    <message>
        <source>Executors outside all windows. Without it the target is left as it is there.</source>
        <translation>所有时段之外的 Executor 数量。未设置时，时段之外目标保持不变。</translation>
    </message>
    <message>
        <source>The place whose clock the windows go by, such as Europe/Berlin. Summer time is taken into account.</source>
        <translation>时段所依据的时区，例如 Europe/Berlin。已考虑夏令时。</translation>
    </message>
    <message>
        <source>Asks so much earlier for more executors, so that they are usable when the window begins. It never releases earlier.</source>
        <translation>提前此时长申请更多 Executor，使其在时段开始时即可用。释放从不提前。</translation>
    </message>
    <message>
        <source>Spark keeps at least so many executors.</source>
        <translation>Spark 至少保留此数量的 Executor。</translation>
    </message>
    <message>
        <source>Spark asks for no more executors than this.</source>
        <translation>Spark 申请的 Executor 不超过此数量。</translation>
    </message>
    <message>
        <source>Executors at the start of the application; without it, the minimum.</source>
        <translation>应用启动时的 Executor 数量；未设置时为最小值。</translation>
    </message>
    <message>
        <source>The part of the slots that all tasks would need. At %1 every second task has a slot at once.</source>
        <translation>全部 Task 所需 Slot 中要满足的比例。%1 表示每两个 Task 中有一个可立即获得 Slot。</translation>
    </message>
    <message>
        <source>When tasks have waited so long, the first executors are asked for.</source>
        <translation>Task 等待达到此时长后，首次申请 Executor。</translation>
    </message>
    <message>
        <source>While tasks still wait, more are asked for each time this has passed; without it, the time for the first ones.</source>
        <translation>仍有 Task 等待时，每隔此时长再申请更多；未设置时，与首次申请的时长相同。</translation>
    </message>
    <message>
        <source>An executor that has been idle for so long is released.</source>
        <translation>Executor 空闲达到此时长后被释放。</translation>
    </message>
    <message>
        <source>The same for an executor that holds cached data; without it, never.</source>
        <translation>同上，用于持有缓存数据的 Executor；未设置时从不释放。</translation>
    </message>
    <message>
        <source>Executors with shuffle data that a job still needs are kept, so that no external shuffle service is needed.</source>
        <translation>保留持有 Job 在用 Shuffle 数据的 Executor，因此无需外部 Shuffle 服务。</translation>
    </message>
    <message>
        <source>An idle executor with shuffle data is released after so long all the same; without it, never.</source>
        <translation>持有 Shuffle 数据的空闲 Executor 在此时长后仍被释放；未设置时从不释放。</translation>
    </message>
    <message>
        <source>Spark keeps at least so many executors; without it, one for each receiver, and at least one.</source>
        <translation>Spark 至少保留此数量的 Executor；未设置时，每个接收器一个，且至少一个。</translation>
    </message>
    <message>
        <source>How often Spark looks at the batches and decides.</source>
        <translation>Spark 检查批次并做出决策的间隔。</translation>
    </message>
    <message>
        <source>When batches take this part of their interval or more, executors are added.</source>
        <translation>批次用时达到其间隔的这一比例或更高时，增加 Executor。</translation>
    </message>
    <message>
        <source>When batches take this part of their interval or less, one executor is released.</source>
        <translation>批次用时不超过其间隔的这一比例时，释放一个 Executor。</translation>
    </message>
    <message>
        <source>Spark picks the executor that it releases at random. The same seed picks the same ones.</source>
        <translation>Spark 随机选择要释放的 Executor。相同的种子选出相同的 Executor。</translation>
    </message>
    <message>
        <source>Windows of the week in which nothing changes: Mon-Fri 12:00-13:00, Sun 22:00-04:00.</source>
        <translation>每周不做任何更改的时段：Mon-Fri 12:00-13:00, Sun 22:00-04:00。</translation>
    </message>
    <message>
        <source>The place whose clock the blackout windows go by, such as Europe/Berlin.</source>
        <translation>冻结时段所依据的时区，例如 Europe/Berlin。</translation>
    </message>
    <message>
        <source>The policy never leaves fewer executors than this.</source>
        <translation>策略保留的 Executor 从不少于此数量。</translation>
    </message>
    <message>
        <source>The policy never asks for more executors than this. Without it, only the ceiling of the cluster holds.</source>
        <translation>策略申请的 Executor 从不超过此数量。未设置时，仅受集群上限约束。</translation>
    </message>
    <message>
        <source>No more executors than this are added at once.</source>
        <translation>每次最多增加此数量的 Executor。</translation>
    </message>
    <message>
        <source>No more executors than this are released at once.</source>
        <translation>每次最多释放此数量的 Executor。</translation>
    </message>
    <message>
        <source>No more than this part of the target is added at once. Where a number is set as well, the larger of the two holds.</source>
        <translation>每次最多增加目标的这一比例。如同时设置了数量，以两者中较大的为准。</translation>
    </message>
    <message>
        <source>No more than this part of the target is released at once. Where a number is set as well, the larger of the two holds.</source>
        <translation>每次最多释放目标的这一比例。如同时设置了数量，以两者中较大的为准。</translation>
    </message>
    <message>
        <source>It grows only to the lowest number that was wanted in so long, so that a short peak adds nothing.</source>
        <translation>仅增加到此时长内期望过的最低数量，短暂的高峰不会增加 Executor。</translation>
    </message>
    <message>
        <source>It releases only down to the highest number that was wanted in so long, so that a short dip releases nothing.</source>
        <translation>仅释放到此时长内期望过的最高数量，短暂的低谷不会释放 Executor。</translation>
    </message>
    <message>
        <source>After any change of the target, nothing is added for so long.</source>
        <translation>目标发生任何更改后，在此时长内不增加。</translation>
    </message>
    <message>
        <source>After any change of the target, nothing is released for so long.</source>
        <translation>目标发生任何更改后，在此时长内不释放。</translation>
    </message>
    <message>
        <source>Lets executors go even while batches are late. Leave it off unless you know why they are.</source>
        <translation>批次落后时也释放 Executor。除非清楚落后的原因，否则保持关闭。</translation>
    </message>
    <message>
        <source>When the target has changed its direction so often within the time below, it waits.</source>
        <translation>目标在下述时间内改变方向达到此次数时，暂缓更改。</translation>
    </message>
    <message>
        <source>The time within which changes of direction are counted.</source>
        <translation>统计方向改变次数的时间。</translation>
    </message>
    <message>
        <source>What makes one executor a better victim than another, the most important first.</source>
        <translation>决定哪个 Executor 先被释放的规则，最重要的在前。</translation>
    </message>
    <message>
        <source>May let executors go that run tasks. They are drained, or leave when they are idle; nothing is killed.</source>
        <translation>允许释放正在运行 Task 的 Executor。它们会被排空，或在空闲时退出；不会强制终止。</translation>
    </message>
    <message>
        <source>May let executors go that hold cached data. What is not moved elsewhere is computed again.</source>
        <translation>允许释放持有缓存数据的 Executor。未迁移的数据需重新计算。</translation>
    </message>
    <message>
        <source>May let executors go that hold shuffle data an active job still reads. What is not moved elsewhere is computed again.</source>
        <translation>允许释放持有活动 Job 在用 Shuffle 数据的 Executor。未迁移的数据需重新计算。</translation>
    </message>
    <message>
        <source>May let executors go that run a receiver of a stream. Input stops until Spark has started it elsewhere.</source>
        <translation>允许释放运行流接收器的 Executor。Spark 在别处重新启动接收器之前，输入中断。</translation>
    </message>
    <message>
        <source>No more executors than this are requested and released within an hour.</source>
        <translation>一小时内申请和释放的 Executor 总数不超过此数量。</translation>
    </message>
    <message>
        <source>The time between two batches of the stream. Leave it out to go by what is observed: a stream that was late from the start looks slower than it is.</source>
        <translation>流的两个批次之间的时间。不填则以观察到的为准：一开始就落后的流看起来比实际更慢。</translation>
    </message>
</context>
<context>
    <name>ParameterName</name>
    <message>
        <source>Executors</source>
        <translation>Executor 数</translation>
    </message>
    <message>
        <source>Part of the deadline</source>
        <translation>时限比例</translation>
    </message>
    <message>
        <source>Dead band</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>Batches to catch up</source>
        <translation>追赶批次数</translation>
    </message>
    <message>
        <source>Batches to learn from</source>
        <translation>学习批次数</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Parts of the day</source>
        <translation>一天的分段</translation>
    </message>
    <message>
        <source>Weight of the newest day</source>
        <translation>最近一天的权重</translation>
    </message>
    <message>
        <source>Extra lead time</source>
        <translation>额外提前时间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Room around it</source>
        <translation>利用率余地</translation>
    </message>
    <message>
        <source>Time to catch up</source>
        <translation>追赶时间</translation>
    </message>
    <message>
        <source>Start-up time</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Averaging window</source>
        <translation>平均窗口</translation>
    </message>
    <message>
        <source>Least backlog</source>
        <translation>最小积压</translation>
    </message>
    <message>
        <source>Largest release</source>
        <translation>最大释放比例</translation>
    </message>
    <message>
        <source>Largest growth</source>
        <translation>最大增长倍数</translation>
    </message>
    <message>
        <source>Observed scaling</source>
        <translation>观测到的扩展性</translation>
    </message>
    <message>
        <source>Windows of the week</source>
        <translation>每周时段</translation>
    </message>
    <message>
        <source>Executors otherwise</source>
        <translation>其余时间的 Executor 数</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>提前时间</translation>
    </message>
    <message>
        <source>Fewest executors</source>
        <translation>最少 Executor 数</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>最多 Executor 数</translation>
    </message>
    <message>
        <source>Executors at the start</source>
        <translation>初始 Executor 数</translation>
    </message>
    <message>
        <source>Part of the slots</source>
        <translation>Slot 比例</translation>
    </message>
    <message>
        <source>Wait before the first</source>
        <translation>首次请求前的等待</translation>
    </message>
    <message>
        <source>Wait before more</source>
        <translation>再次请求前的等待</translation>
    </message>
    <message>
        <source>Idle before release</source>
        <translation>释放前的空闲时间</translation>
    </message>
    <message>
        <source>The same with cached data</source>
        <translation>有缓存数据时的空闲时间</translation>
    </message>
    <message>
        <source>Keep needed shuffle data</source>
        <translation>保留所需 Shuffle 数据</translation>
    </message>
    <message>
        <source>Longest kept for shuffle</source>
        <translation>为 Shuffle 保留的最长时间</translation>
    </message>
    <message>
        <source>Time between decisions</source>
        <translation>决策间隔</translation>
    </message>
    <message>
        <source>Grows from</source>
        <translation>扩容阈值</translation>
    </message>
    <message>
        <source>Shrinks from</source>
        <translation>缩容阈值</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Windows without change</source>
        <translation>不变更时段</translation>
    </message>
    <message>
        <source>Added at once</source>
        <translation>单次增加数</translation>
    </message>
    <message>
        <source>Released at once</source>
        <translation>单次释放数</translation>
    </message>
    <message>
        <source>Added at once, as a part</source>
        <translation>单次增加比例</translation>
    </message>
    <message>
        <source>Released at once, as a part</source>
        <translation>单次释放比例</translation>
    </message>
    <message>
        <source>Wanted so long to add</source>
        <translation>增加前的持续期望时间</translation>
    </message>
    <message>
        <source>Wanted so long to release</source>
        <translation>释放前的持续期望时间</translation>
    </message>
    <message>
        <source>Wait before adding</source>
        <translation>增加前的等待</translation>
    </message>
    <message>
        <source>Wait before releasing</source>
        <translation>释放前的等待</translation>
    </message>
    <message>
        <source>Release while behind</source>
        <translation>落后时释放</translation>
    </message>
    <message>
        <source>Changes of direction</source>
        <translation>方向变化次数</translation>
    </message>
    <message>
        <source>Time they count in</source>
        <translation>方向变化统计时间</translation>
    </message>
    <message>
        <source>Executors an hour</source>
        <translation>每小时 Executor 数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Busy ones</source>
        <translation>忙碌的</translation>
    </message>
    <message>
        <source>Ones with cached data</source>
        <translation>有缓存数据的</translation>
    </message>
    <message>
        <source>Ones with needed shuffle</source>
        <translation>有所需 Shuffle 数据的</translation>
    </message>
    <message>
        <source>Ones with a receiver</source>
        <translation>运行 Receiver 的</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Busy executors</source>
        <translation>忙碌的 Executor</translation>
    </message>
    <message>
        <source>Last batch of its deadline</source>
        <translation>最近批次占时限的比例</translation>
    </message>
    <message>
        <source>Logs per minute and executor</source>
        <translation>每 Executor 每分钟日志数</translation>
    </message>
    <message>
        <source>Tasks per slot</source>
        <translation>每 Slot 的 Task 数</translation>
    </message>
    <message>
        <source>Interval of the stream</source>
        <translation>批次间隔</translation>
    </message>
</context>
<context>
    <name>ParameterRange</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>what may be set: from the least to the most</extracomment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>what may be set: the least</extracomment>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>executors</source>
        <translation>个 Executor</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>个批次</translation>
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
        <translation>忙碌</translation>
    </message>
    <message>
        <source>holds cache</source>
        <translation>持有缓存</translation>
    </message>
    <message>
        <source>holds shuffle</source>
        <translation>持有 Shuffle</translation>
    </message>
    <message>
        <source>shuffle needed</source>
        <translation>Shuffle 在用</translation>
    </message>
    <message>
        <source>minimum reached</source>
        <translation>已达下限</translation>
    </message>
    <message>
        <source>target not exceeded</source>
        <translation>未超过目标</translation>
    </message>
    <message>
        <source>runs a receiver</source>
        <translation>运行接收器</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>The same number of executors all the time.</source>
        <translation>始终保持相同数量的 Executor。</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>As many executors as finish the next batch in time, by default in 50 of its 60 s. It learns from the batches how much more executors help.</source>
        <translation>使用刚好能按时完成下一批次的 Executor 数量，默认在 60 秒中的 50 秒内完成。从批次中学习增加 Executor 的效果。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Like Deadline, but it has learnt the course of the day and asks early enough for executors to be usable when the load comes.</source>
        <translation>与“时限”相同，但会学习一天中的负载变化，并提前申请 Executor，使其在负载到来时即可用。</translation>
    </message>
    <message>
        <source>Target tracking</source>
        <translation>目标跟踪</translation>
    </message>
    <message>
        <source>Keeps one figure, such as CPU, at a target, as the autoscaler of Kubernetes does: twice the target, twice the executors.</source>
        <translation>使某个指标（例如 CPU）保持在目标值，与 Kubernetes 的自动伸缩相同：指标达到目标值的两倍，Executor 也加倍。</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Measures how many logs an executor can process and takes as many as the input and the backlog need, as the autoscaler of Flink does.</source>
        <translation>测量每个 Executor 能处理的日志数，并按输入和积压的需要确定数量，与 Flink 的自动伸缩相同。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时间表</translation>
    </message>
    <message>
        <source>So many executors at such times of the week, whatever the load.</source>
        <translation>在每周的指定时段使用指定数量的 Executor，与负载无关。</translation>
    </message>
    <message>
        <source>Spark&apos;s dynamic allocation</source>
        <translation>Spark 动态资源分配</translation>
    </message>
    <message>
        <source>What Spark&apos;s own manager would do: more and more executors while tasks wait, release of those that are idle. Only to compare: it never steers from here.</source>
        <translation>模拟 Spark 自带管理器的行为：有 Task 等待时逐步增加 Executor，并释放空闲的 Executor。仅供比较：从不在此调控。</translation>
    </message>
    <message>
        <source>Spark Streaming&apos;s allocation</source>
        <translation>Spark Streaming 资源分配</translation>
    </message>
    <message>
        <source>What Spark Streaming&apos;s own manager would do: more executors when batches fill their interval, one less when they do not. Only to compare: it never steers from here.</source>
        <translation>模拟 Spark Streaming 自带管理器的行为：批次占满其间隔时增加 Executor，否则减少一个。仅供比较：从不在此调控。</translation>
    </message>
    <message>
        <source>Who goes when there are too many, and what may never be lost for it.</source>
        <translation>Executor 过多时释放哪些，以及哪些绝不能因此丢失。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>What the policy cannot always see from outside.</source>
        <translation>策略从外部不一定能看到的信息。</translation>
    </message>
    <message>
        <source>Spark starts with these only where one of three keeps shuffle data readable: an external shuffle service, shuffle tracking, or decommissioning that moves shuffle blocks. Stoker cannot steer the application then: Spark holds the target.</source>
        <translation>只有在三者之一使 shuffle 数据保持可读时，Spark 才能以这些设置启动：外部 shuffle 服务、shuffle 跟踪，或会迁移 shuffle 块的 decommissioning。此时 Stoker 无法调控应用：目标由 Spark 掌握。</translation>
    </message>
    <message>
        <source>For applications of DStreams, and not together with Spark&apos;s dynamic allocation. Stoker cannot steer the application then: Spark holds the target.</source>
        <translation>用于 DStreams 应用，且不能与 Spark 的动态分配同时使用。此时 Stoker 无法调控应用：目标由 Spark 掌握。</translation>
    </message>
    <message>
        <source>The same number from the start of the application on; neither of Spark&apos;s managers changes it. A standalone master does not look at spark.executor.instances: there spark.cores.max decides, the number times the cores of an executor.</source>
        <translation>从应用启动起数量不变，Spark 的两个管理器都不会改动它。Standalone 主节点不看 spark.executor.instances：那里由 spark.cores.max 决定，即该数量乘以每个 Executor 的核数。</translation>
    </message>
    <message>
        <source>Nothing in Spark decides as this policy does. These lines give Spark&apos;s own manager the same limits, and shuffle tracking, without which it starts only beside an external shuffle service or decommissioning that moves shuffle blocks; Stoker cannot steer the application then.</source>
        <translation>Spark 中没有与此策略做同样决定的机制。这些行给 Spark 自己的管理器相同的上下限，并启用 shuffle 跟踪；否则只有在有外部 shuffle 服务或会迁移 shuffle 块的退役机制时它才会启动；此时 Stoker 无法控制该应用。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>%1 executors</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <comment>the number decides the form</comment>
        <translation>
            <numerusform>%1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>It still learns from batches, %1 of %2 so far; until then it wants %3.</source>
        <translation>仍在从批次中学习，目前 %1 / %2 个；在此之前期望 %3。</translation>
    </message>
    <message>
        <source>The next batch is expected to take %1 of %2. %3 would fit, and the target is %4: close enough (%5).</source>
        <translation>下一批次预计用时 %1，允许 %2。%3 合适，目标为 %4：足够接近（%5）。</translation>
    </message>
    <message>
        <source>The next batch would take %1 (%2 to %3), longer than %4, so it wants %5.</source>
        <translation>下一批次预计用时 %1（%2 到 %3），超过 %4，因此期望 %5。</translation>
    </message>
    <message>
        <source>The next batch would take %1 (%2 to %3) of %4, so %5 would do.</source>
        <translation>下一批次预计用时 %1（%2 到 %3），允许 %4，因此 %5 即可。</translation>
    </message>
    <message>
        <source>Batches are %1 late and %2 logs wait, so it wants %3 to catch up.</source>
        <translation>批次落后 %1，有 %2 条日志等待，因此期望 %3 以赶上。</translation>
    </message>
    <message>
        <source>Batches are %1 late, so it wants %2 to catch up.</source>
        <translation>批次落后 %1，因此期望 %2 以赶上。</translation>
    </message>
    <message>
        <source>More executors cannot help: the part of a batch that they cannot share takes %1 of %2. It wants %3.</source>
        <translation>增加 Executor 无济于事：批次中无法分摊的部分用时 %1，允许 %2。期望 %3。</translation>
    </message>
    <message>
        <source>%1 logs per minute are expected in %2 (learnt from %3), so it wants %4.</source>
        <translation>预计 %2后每分钟 %1 条日志（学习自 %3），因此期望 %4。</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, above its target of %2, so it wants %3.</source>
        <translation>所跟踪的指标为 %1，高于目标值 %2，因此期望 %3。</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, below its target of %2, so %3 would do.</source>
        <translation>所跟踪的指标为 %1，低于目标值 %2，因此 %3 即可。</translation>
    </message>
    <message>
        <source>The figure it tracks is %1, close enough to its target of %2 (tolerance %3).</source>
        <translation>所跟踪的指标为 %1，足够接近目标值 %2（容差 %3）。</translation>
    </message>
    <message>
        <source>The executors can process %1 logs per minute. With %2 coming in, and what waits, that is too little, so it wants %3.</source>
        <translation>Executor 每分钟可处理 %1 条日志。输入为 %2 条，加上等待的，处理能力不足，因此期望 %3。</translation>
    </message>
    <message>
        <source>The executors can process %1 logs per minute. With %2 coming in that is more than needed, so %3 would do.</source>
        <translation>Executor 每分钟可处理 %1 条日志。输入为 %2 条，处理能力有余，因此 %3 即可。</translation>
    </message>
    <message>
        <source>%1 logs per minute come in, and a backlog is being worked off: nothing is released, and what there is suffices.</source>
        <translation>每分钟输入 %1 条日志，且正在处理积压：不释放任何 Executor，现有数量足够。</translation>
    </message>
    <message>
        <source>%1 logs per minute come in, and what the executors can process lies within %2 and %3.</source>
        <translation>每分钟输入 %1 条日志，Executor 的处理能力在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>Tasks wait for a slot: %1 are needed in all, and Spark asks for %2 more.</source>
        <translation>有 Task 等待 Slot：共需 %1，Spark 再申请 %2 个。</translation>
    </message>
    <message>
        <source>Tasks that run or wait need no more than %1.</source>
        <translation>运行中和等待中的 Task 最多需要 %1。</translation>
    </message>
    <message>
        <source>Spark releases %1, idle for %2.</source>
        <translation>Spark 释放 %1，已空闲 %2。</translation>
    </message>
    <message>
        <source>Tasks wait, but %1 is the maximum.</source>
        <translation>有 Task 等待，但最大值为 %1。</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, at least %2, so Spark adds executors.</source>
        <translation>批次用时为其间隔的 %1，不低于 %2，因此 Spark 增加 Executor。</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, at most %2, so Spark releases one executor.</source>
        <translation>批次用时为其间隔的 %1，不高于 %2，因此 Spark 释放一个 Executor。</translation>
    </message>
    <message>
        <source>Batches take %1 of their interval, between %2 and %3, so nothing changes.</source>
        <translation>批次用时为其间隔的 %1，在 %2 与 %3 之间，因此不做更改。</translation>
    </message>
    <message>
        <source>No batch has ended since the last look, so nothing changes.</source>
        <translation>自上次检查以来没有批次结束，因此不做更改。</translation>
    </message>
    <message>
        <source>On hold until %1: no growth.</source>
        <translation>暂停调控至 %1：不增加。</translation>
    </message>
    <message>
        <source>On hold until %1: no release.</source>
        <translation>暂停调控至 %1：不释放。</translation>
    </message>
    <message>
        <source>On hold until %1: no change.</source>
        <translation>暂停调控至 %1：不更改。</translation>
    </message>
    <message>
        <source>On hold: no growth.</source>
        <translation>暂停调控：不增加。</translation>
    </message>
    <message>
        <source>On hold: no release.</source>
        <translation>暂停调控：不释放。</translation>
    </message>
    <message>
        <source>On hold: no change.</source>
        <translation>暂停调控：不更改。</translation>
    </message>
    <message>
        <source>The figures are %1 old: nothing changes before they are fresh.</source>
        <translation>数据已有 %1 未更新：恢复更新之前不做任何更改。</translation>
    </message>
    <message>
        <source>In a blackout window until %1: no change.</source>
        <translation>处于冻结时段，至 %1：不更改。</translation>
    </message>
    <message>
        <source>In a blackout window: no change.</source>
        <translation>处于冻结时段：不更改。</translation>
    </message>
    <message>
        <source>No fewer than the minimum of %1.</source>
        <translation>不少于最小值 %1。</translation>
    </message>
    <message>
        <source>No more than the maximum of %1.</source>
        <translation>不超过最大值 %1。</translation>
    </message>
    <message>
        <source>No more than the ceiling of %1: the cluster or the application&apos;s settings give no more.</source>
        <translation>不超过上限 %1：集群或应用的设置无法提供更多。</translation>
    </message>
    <message>
        <source>No more than %1 at one step.</source>
        <translation>每步最多 %1。</translation>
    </message>
    <message>
        <source>Within the last %1 it also wanted %2, so it goes no further for now.</source>
        <translation>最近 %1内还曾期望 %2，因此暂时只调整到此。</translation>
    </message>
    <message>
        <source>The target has just changed: it cools down for %1 more.</source>
        <translation>目标刚刚更改：冷却时间还剩 %1。</translation>
    </message>
    <message>
        <source>Batches are %1 late: nothing is released before they have caught up.</source>
        <translation>批次落后 %1：赶上之前不释放任何 Executor。</translation>
    </message>
    <message>
        <source>Up and down too often: %1 turns, and %2 are allowed, so it waits.</source>
        <translation>反复增减过于频繁：已改变方向 %1 次，允许 %2 次，因此暂缓更改。</translation>
    </message>
    <message>
        <source>%1 were requested or released within an hour, and %2 are allowed, so it waits.</source>
        <translation>一小时内已申请或释放 %1，允许 %2 个，因此暂缓更改。</translation>
    </message>
    <message>
        <source>It has just started and leaves the target as it is for %1 more.</source>
        <translation>策略刚刚启动，目标在 %1内保持不变。</translation>
    </message>
    <message>
        <source>%1 were to leave, but only %2 may: the others run tasks or hold data that is protected.</source>
        <translation>应退出 %1，但只有 %2 个可以退出：其余的正在运行 Task，或持有受保护的数据。</translation>
    </message>
    <message>
        <source>The figures that it needs are not known, so the target stays.</source>
        <translation>缺少所需的数据，因此目标不变。</translation>
    </message>
    <message>
        <source>It wants %1, and the target is %2: nothing to do.</source>
        <translation>期望 %1，目标为 %2：无需更改。</translation>
    </message>
    <message>
        <source>It always wants %1.</source>
        <translation>始终期望 %1。</translation>
    </message>
    <message>
        <source>The schedule wants %1 until %2.</source>
        <translation>时间表要求 %1，至 %2。</translation>
    </message>
    <message>
        <source>The schedule wants %1.</source>
        <translation>时间表要求 %1。</translation>
    </message>
    <message>
        <source>The schedule has no entry for now, so the target stays until %1.</source>
        <translation>时间表目前没有条目，因此目标在 %1 之前不变。</translation>
    </message>
    <message>
        <source>The schedule has no entry for now, so the target stays.</source>
        <translation>时间表目前没有条目，因此目标不变。</translation>
    </message>
    <message>
        <source>More executors cannot help: the tasks that a batch has at one time fill %1. It wants %2.</source>
        <translation>增加 Executor 无济于事：批次同一时刻的任务只够占用 %1。期望 %2。</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A day and a time of another year, in Qt&apos;s letters: 20 Nov 2026 14:26</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>A day and a time of this year, in Qt&apos;s letters: 20 Nov 14:26</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one time to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>from when to when, and how long that is</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>已监视</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>Most executors</source>
        <translation>最多 Executor</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>Executor 平均</translation>
    </message>
    <message>
        <source>CPU, mean</source>
        <translation>CPU 平均</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Missed deadlines</source>
        <translation>错过的时限</translation>
    </message>
    <message>
        <source>Batch p50</source>
        <translation>批次 p50</translation>
    </message>
    <message>
        <source>Batch p95</source>
        <translation>批次 p95</translation>
    </message>
    <message>
        <source>From the first figures to the last ones.</source>
        <translation>从最早的数据到最晚的数据。</translation>
    </message>
    <message>
        <source>How much of it somebody watched. Nothing is known of the rest.</source>
        <translation>其中有人监视的时长。其余时间一无所知。</translation>
    </message>
    <message>
        <source>Records that came in while it was watched: logs per minute, added up minute by minute.</source>
        <translation>监视期间到达的记录数：每分钟日志数逐分钟累加。</translation>
    </message>
    <message>
        <source>Cores of the executors, from when each was added to when it was removed.</source>
        <translation>各 Executor 从加入到移除期间的核数。</translation>
    </message>
    <message>
        <source>Registered at one time.</source>
        <translation>同一时刻已注册的数量。</translation>
    </message>
    <message>
        <source>Registered, while it was watched.</source>
        <translation>监视期间已注册的数量。</translation>
    </message>
    <message>
        <source>Of the registered cores, while it was watched.</source>
        <translation>监视期间占已注册核数的比例。</translation>
    </message>
    <message>
        <source>Batches that ended.</source>
        <translation>已结束的批次。</translation>
    </message>
    <message>
        <source>Batches that took longer than the deadline of the settings, or without one than their own interval.</source>
        <translation>用时超过设置中时限的批次；未设时限时，超过自身间隔的批次。</translation>
    </message>
    <message>
        <source>Half of the batches took no longer.</source>
        <translation>一半的批次用时不超过它。</translation>
    </message>
    <message>
        <source>Of twenty batches nineteen took no longer.</source>
        <translation>二十个批次中有十九个用时不超过它。</translation>
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
        <translation>Job %1</translation>
    </message>
    <message numerus="yes">
        <source>tasks</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>个 Task</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing runs there</source>
        <translation>没有运行中的 Task</translation>
    </message>
    <message numerus="yes">
        <source>run again, about %1 of work</source>
        <translation>
            <numerusform>需重新运行，约 %1 的工作量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run again</source>
        <translation>
            <numerusform>需重新运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first, or their executor stays</source>
        <translation>
            <numerusform>先运行完，否则其 Executor 保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end first</source>
        <translation>
            <numerusform>先运行完</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cache</source>
        <extracomment>After a number: GB cache</extracomment>
        <translation>%1 缓存</translation>
    </message>
    <message>
        <source>lost, computed again</source>
        <translation>丢失，需重新计算</translation>
    </message>
    <message>
        <source>moved to other executors</source>
        <translation>迁移到其他 Executor</translation>
    </message>
    <message>
        <source>nothing is cached there</source>
        <translation>那里没有缓存</translation>
    </message>
    <message>
        <source>%1 shuffle</source>
        <extracomment>After a number: GB shuffle</extracomment>
        <translation>%1 Shuffle 数据</translation>
    </message>
    <message>
        <source>lost; %1 must repeat work</source>
        <translation>丢失；%1 须重做部分工作</translation>
    </message>
    <message>
        <source>lost; no active job reads it</source>
        <translation>丢失；没有活动 Job 读取</translation>
    </message>
    <message>
        <source>moved; %1 reads it</source>
        <translation>已迁移；%1 正在读取</translation>
    </message>
    <message>
        <source>none lies there</source>
        <translation>那里没有数据</translation>
    </message>
    <message numerus="yes">
        <source>slots</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>个 Slot</numerusform>
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
        <translation>%1，所需 %2</translation>
    </message>
    <message>
        <source>%1 until replaced</source>
        <translation>替换前为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks fail and run again</source>
        <translation>
            <numerusform>%n 个 Task 失败并重新运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cache is lost</source>
        <translation>%1 缓存丢失</translation>
    </message>
    <message>
        <source>%1 shuffle is lost</source>
        <translation>%1 Shuffle 数据丢失</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is lost</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>is gone already</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, moves cache and shuffle, then leaves.</source>
        <translation>不接受新 Task，完成运行中的 Task，迁移缓存和 Shuffle 数据，然后退出。</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves.</source>
        <translation>不接受新 Task，完成运行中的 Task，然后退出。</translation>
    </message>
    <message>
        <source>Takes no new tasks, ends the running ones, then leaves. %1</source>
        <translation>不接受新 Task，完成运行中的 Task，然后退出。%1</translation>
    </message>
    <message numerus="yes">
        <source>Leaves when it runs no task; %n are busy now and stay if they never rest.</source>
        <translation>
            <numerusform>不运行 Task 时退出；当前有 %n 个忙碌，若一直不空闲则保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves at once, unless a task starts there first.</source>
        <translation>立即退出，除非在此之前有 Task 启动。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Ends the process at once. Nothing is lost.</source>
        <translation>立即结束进程。不会丢失任何数据。</translation>
    </message>
    <message numerus="yes">
        <source>Kill %n executors</source>
        <translation>
            <numerusform>终止 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors</source>
        <translation>
            <numerusform>释放 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>gracefully</source>
        <translation>优雅释放</translation>
    </message>
    <message>
        <source>drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>when idle</source>
        <translation>空闲时</translation>
    </message>
    <message>
        <source>by force</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>busy, stays</source>
        <translation>忙碌，保留</translation>
    </message>
    <message>
        <source>was gone already</source>
        <translation>此前已退出</translation>
    </message>
    <message>
        <source>Spark refused</source>
        <translation>Spark 已拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then.</source>
        <extracomment>who goes: ids, and what that loses</extracomment>
        <translation>
            <numerusform>届时 Executor %1 离开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Executors %1 leave then: %2.</source>
        <translation>
            <numerusform>届时 Executor %1 离开：%2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Policies compared on %1</source>
        <extracomment>the head of a report: the name of the trace</extracomment>
        <translation>策略对比：%1</translation>
    </message>
    <message>
        <source>%1, %2 from %3.</source>
        <extracomment>the kind of a trace, how long it is, and when it begins</extracomment>
        <translation>%1，%2，始于 %3。</translation>
    </message>
    <message>
        <source>Deadline of a batch: %1.</source>
        <translation>批次时限：%1。</translation>
    </message>
    <message>
        <source>The batches have no deadline.</source>
        <translation>这些批次没有时限。</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Batch time in seconds</source>
        <translation>批次时长（秒）</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>What is odd in it</source>
        <translation>其中的异常</translation>
    </message>
    <message>
        <source>All settings are the defaults.</source>
        <translation>所有设置均为默认值。</translation>
    </message>
    <message>
        <source>✓ the best; small: the difference to the first.</source>
        <translation>✓ 最佳；小字：与第一列的差异。</translation>
    </message>
    <message>
        <source>Figures of the fluid engine are estimates.</source>
        <translation>流体引擎的数值为估计。</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>The simulated cluster</source>
        <translation>模拟的集群</translation>
    </message>
    <message>
        <source>Seed</source>
        <comment>of random numbers</comment>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>All times are of %1.</source>
        <extracomment>the name of a time zone, and how far it is from UTC: Europe/Berlin (UTC+01:00)</extracomment>
        <translation>所有时间均为 %1 时间。</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>in a chart, a line that leaves it through the top: C up to 15 706 s</extracomment>
        <translation>%1 最高 %2</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The policy lets it go.</source>
        <translation>策略将释放它。</translation>
    </message>
    <message>
        <source>It leaves already.</source>
        <translation>它已在离开。</translation>
    </message>
    <message>
        <source>The policy does not take it: %1.</source>
        <extracomment>what an executor is kept for: &quot;busy, cached data&quot;</extracomment>
        <translation>策略不会释放它：%1。</translation>
    </message>
    <message>
        <source>The policy would let it go, but a guard does not: %1.</source>
        <translation>策略想释放它，但防护规则不允许：%1。</translation>
    </message>
    <message>
        <source>The policy would let it go, but its guards do not.</source>
        <translation>策略想释放它，但其防护规则不允许。</translation>
    </message>
    <message>
        <source>Others go before it: it is number %1 in the order.</source>
        <translation>其他 Executor 排在它前面：它在顺序中是第 %1 个。</translation>
    </message>
    <message>
        <source>Nobody has to leave. If somebody had to, it would be number %1.</source>
        <translation>现在没有谁需要离开。如果需要，它是第 %1 个。</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>%1 did not answer within %2. A driver in a long garbage collection answers late; try again.</source>
        <translation>%1 未在 %2 内响应。Driver 长时间垃圾回收时响应较慢；请重试。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Add its authority to those that this machine trusts.</source>
        <translation>%1 的证书不受信任，因此未发送任何内容。将其证书颁发机构加入本机信任的机构。</translation>
    </message>
    <message>
        <source>%1 answers, but has no figures yet. Try again in a while.</source>
        <translation>%1 有响应，但尚无数据。请稍后重试。</translation>
    </message>
    <message>
        <source>What %1 sent is cut off or no JSON, so it was dropped.</source>
        <translation>%1 返回的内容被截断或不是 JSON，已丢弃。</translation>
    </message>
    <message>
        <source>What %1 sent is larger than %2, so it was dropped.</source>
        <translation>%1 返回的内容大于 %2，已丢弃。</translation>
    </message>
    <message>
        <source>Status %1 from %2, and no figures.</source>
        <translation>%2 返回状态 %1，没有数据。</translation>
    </message>
    <message>
        <source>%1 is a Spark UI without a running application, or with more than one. stokerctl discover lists what is behind it.</source>
        <translation>%1 是 Spark UI，但没有运行中的应用，或不止一个。stokerctl discover 会列出其背后的应用。</translation>
    </message>
    <message>
        <source>%1 runs no application itself. stokerctl discover lists those behind it, each with its address.</source>
        <translation>%1 自身不运行应用。stokerctl discover 会列出其背后的应用及各自的地址。</translation>
    </message>
    <message>
        <source>%1 takes changes only with a token. Give it with --token-file, or in STOKER_TOKEN.</source>
        <translation>%1 仅接受带令牌的更改。用 --token-file 或 STOKER_TOKEN 提供令牌。</translation>
    </message>
    <message>
        <source>%1 knows another token. Give that one with --token-file, or in STOKER_TOKEN.</source>
        <translation>%1 使用另一个令牌。用 --token-file 或 STOKER_TOKEN 提供该令牌。</translation>
    </message>
    <message>
        <source>%2 from %1. Spark&apos;s view permission, or what stands in front of it, keeps you out.</source>
        <translation>%1 返回 %2。Spark 的查看权限或其前置代理拒绝访问。</translation>
    </message>
    <message>
        <source>%1 says that %2 may view but not modify. Ask for spark.modify.acls.</source>
        <translation>%1 表示 %2 可以查看但不能修改。请申请 spark.modify.acls。</translation>
    </message>
    <message>
        <source>Target and release are off for it.</source>
        <translation>对它的目标设定和释放均已关闭。</translation>
    </message>
    <message>
        <source>%1 runs without the Stoker plugin: target and release need it. Start the application with the two lines below.</source>
        <translation>%1 未加载 Stoker 插件：设定目标和释放需要该插件。启动应用时加上下面两行。</translation>
    </message>
    <message>
        <source>No executor of this application has the id %1. Nothing was done; stokerctl executors lists those that live.</source>
        <translation>此应用没有 ID 为 %1 的 Executor。未执行任何操作；stokerctl executors 会列出存活的 Executor。</translation>
    </message>
    <message>
        <source>Standard output takes no more, so what was printed is not whole.</source>
        <translation>标准输出无法继续写入，输出不完整。</translation>
    </message>
    <message>
        <source>%1 was not touched. Choose another name, or add --force.</source>
        <translation>%1 未被改动。请另选名称，或加上 --force。</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>rolling event log</source>
        <translation>滚动事件日志</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录制文件</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>built-in day</source>
        <translation>内置示例日</translation>
    </message>
    <message>
        <source>nobody counted them</source>
        <translation>无人统计</translation>
    </message>
    <message>
        <source>triggers of structured streaming</source>
        <translation>Structured Streaming 的触发</translation>
    </message>
    <message>
        <source>records that tasks read</source>
        <translation>Task 读取的记录</translation>
    </message>
    <message>
        <source>measured live</source>
        <translation>实时测得</translation>
    </message>
    <message>
        <source>%1, packed with %2</source>
        <extracomment>a kind of file, and the codecs that pack it: event log, packed with zstd</extracomment>
        <translation>%1，以 %2 压缩</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of an application and its id</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, half within %3, 95 % within %4; of %n executor(s)</source>
        <extracomment>start-up delays of executors: how many are known, the shortest and longest, the middle one, and most of them</extracomment>
        <translation>
            <numerusform>%1 至 %2，半数在 %3 内，95 % 在 %4 内；共 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n stage(s)</source>
        <extracomment>the number of a resource profile, and how many stages ask for it</extracomment>
        <translation>
            <numerusform>%1：%n 个 Stage</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Attempt</source>
        <comment>of an application</comment>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Spark</source>
        <translation>Spark</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>the size of a file</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 on disk, %2 of text, %3 lines</source>
        <translation>磁盘 %1，文本 %2，%3 行</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>yes, compacted: what was over before is missing</source>
        <translation>是，已压缩合并：此前结束的内容缺失</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>%1 in all, at most %2 at once, %3 removed</source>
        <translation>共 %1 个，最多同时 %2 个，移除 %3 个</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Cores of each</source>
        <extracomment>cores of an executor, and how many tasks run there at once</extracomment>
        <translation>每个的核数</translation>
    </message>
    <message numerus="yes">
        <source>%1, for %n task(s) at once</source>
        <translation>
            <numerusform>%1，可同时运行 %n 个 Task</numerusform>
        </translation>
    </message>
    <message>
        <source>Start-up delay</source>
        <translation>启动延迟</translation>
    </message>
    <message>
        <source>failed %1</source>
        <comment>a number</comment>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <comment>a number</comment>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Task 数</translation>
    </message>
    <message>
        <source>killed %1</source>
        <comment>a number</comment>
        <translation>终止 %1</translation>
    </message>
    <message>
        <source>speculative %1</source>
        <comment>a number</comment>
        <translation>推测 %1</translation>
    </message>
    <message>
        <source>Task time</source>
        <extracomment>the time of all tasks</extracomment>
        <translation>Task 时间</translation>
    </message>
    <message>
        <source>%1, of it CPU %2 and garbage collection %3</source>
        <translation>%1，其中 CPU %2，垃圾回收 %3</translation>
    </message>
    <message>
        <source>Batches</source>
        <extracomment>batches, and the time from one to the next</extracomment>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1, one every %2</source>
        <translation>%1，每 %2 一个</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1, at most %2 a minute</source>
        <translation>%1，每分钟最多 %2</translation>
    </message>
    <message>
        <source>Logs from</source>
        <translation>日志来源</translation>
    </message>
    <message>
        <source>Shuffle written</source>
        <translation>写入的 Shuffle</translation>
    </message>
    <message>
        <source>Cache</source>
        <extracomment>cached data sets (RDDs), and the stages that read or filled them</extracomment>
        <translation>缓存</translation>
    </message>
    <message numerus="yes">
        <source>%1 RDDs, used by %n stage(s)</source>
        <translation>
            <numerusform>%1 个 RDD，被 %n 个 Stage 使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Resource profiles</source>
        <translation>资源配置</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>内置的一天</translation>
    </message>
    <message>
        <source>Built-in day, %1</source>
        <extracomment>the built-in day with parameters of its own: noise=0</extracomment>
        <translation>内置的一天，%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>cores of executors: the fewest, the most</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>executors, cores</comment>
        <extracomment>%1 executors of %2 cores</extracomment>
        <translation>%1 个 %2 核</translation>
    </message>
    <message>
        <source>not told; a simulation assumes %1 ± %2</source>
        <extracomment>the start-up delay of executors, and how much more or less it may be: &quot;7.0 s ± 2.3 s&quot;</extracomment>
        <translation>未知；仿真假定为 %1 ± %2</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>m</source>
        <comment>minutes</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>时</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>天</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>A date and a time of day, in Qt&apos;s letters: 20 Nov 2026 14:26:04</extracomment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>stoker::app::AlertNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>a notification</comment>
        <extracomment>the title of a notification: how bad it is, then of which application</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Stoker: %n active alert(s)</source>
        <translation>
            <numerusform>Stoker：%n 条活动告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Stoker: nothing is wrong</source>
        <translation>Stoker：一切正常</translation>
    </message>
</context>
<context>
    <name>stoker::app::CommandLine</name>
    <message>
        <source>Try &quot;stoker --help&quot;.</source>
        <extracomment>printed after every complaint about the command line</extracomment>
        <translation>可运行“stoker --help”。</translation>
    </message>
    <message>
        <source>--%1 %2: there is no such choice. Choices: %3.</source>
        <translation>--%1 %2：没有此选项值。可选值：%3。</translation>
    </message>
    <message>
        <source>--%1 needs --screenshot.</source>
        <translation>--%1 需要 --screenshot。</translation>
    </message>
    <message>
        <source>--screenshot %1: the name of a picture ends in .png.</source>
        <translation>--screenshot %1：图片文件名须以 .png 结尾。</translation>
    </message>
    <message>
        <source>--after %1: not a number of seconds from 0 to 86400.</source>
        <translation>--after %1：不是 0 到 86400 之间的秒数。</translation>
    </message>
    <message>
        <source>--size %1: not a size like 1280x800, from 320x240 to 16384x16384.</source>
        <translation>--size %1：不是 1280x800 这样的尺寸，范围 320x240 到 16384x16384。</translation>
    </message>
    <message>
        <source>Watch and steer a running Apache Spark application.</source>
        <translation>监控并调控运行中的 Apache Spark 应用。</translation>
    </message>
    <message>
        <source>Watch the built-in demo application.</source>
        <translation>监控内置的演示应用。</translation>
    </message>
    <message>
        <source>Full screen for the wall, without controls.</source>
        <translation>大屏全屏显示，无控件。</translation>
    </message>
    <message>
        <source>The page to open: %1.</source>
        <translation>要打开的页面：%1。</translation>
    </message>
    <message>
        <source>The colours: %1.</source>
        <translation>配色：%1。</translation>
    </message>
    <message>
        <source>The language: %1.</source>
        <translation>语言：%1。</translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN, then the keychain.</source>
        <translation>含 Stoker 插件令牌的文件（- = 标准输入）。未指定时：先 STOKER_TOKEN，再密钥环。</translation>
    </message>
    <message>
        <source>What the application is for: %1.</source>
        <translation>应用所属的环境：%1。</translation>
    </message>
    <message>
        <source>Watch, never change.</source>
        <translation>仅监控，绝不更改。</translation>
    </message>
    <message>
        <source>Write a picture of the window and end. Works without a display.</source>
        <translation>保存窗口图片后退出。无需显示器。</translation>
    </message>
    <message>
        <source>Take the picture so many seconds after the page has its data.</source>
        <translation>页面获得数据后经过此秒数再截图。</translation>
    </message>
    <message>
        <source>The size of the picture in pixels.</source>
        <translation>图片尺寸，以像素为单位。</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>One source at a time: %1.</source>
        <translation>一次只能有一个来源：%1。</translation>
    </message>
    <message>
        <source>--demo and %1 are two sources; one at a time.</source>
        <translation>--demo 与 %1 是两个来源；一次只能有一个。</translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation>--token-file 需要文件名。</translation>
    </message>
    <message>
        <source>--kiosk needs a source to show: an address, or --demo.</source>
        <translation>--kiosk 需要指定来源：地址或 --demo。</translation>
    </message>
    <message>
        <source>--open needs the name of a file.</source>
        <translation>--open 需要一个文件名。</translation>
    </message>
    <message>
        <source>At most two recordings stand side by side: %1.</source>
        <translation>最多两份录制并排：%1。</translation>
    </message>
    <message>
        <source>A recording and %1 are two sources; one at a time.</source>
        <translation>录制与 %1 是两个来源；一次只能一个。</translation>
    </message>
    <message>
        <source>Open a recording, read-only. Twice: two of them beside each other.</source>
        <translation>以只读方式打开一份录制。给两次：两份并排。</translation>
    </message>
    <message>
        <source>The address of a driver UI (http://host:4040, with or without a path), or demo: for the demo application; or one or two recordings (.stoker); or an event log or a CSV of minute,logs for the Lab.</source>
        <translation>驱动程序界面的地址（http://host:4040，可带路径），或 demo: 表示演示应用；或一两个录制文件（.stoker）；或供实验室使用的事件日志或 minute,logs 格式的 CSV。</translation>
    </message>
</context>
<context>
    <name>stoker::app::MainWindow</name>
    <message>
        <source>Another application answers at this address now: %1. What was kept of the one before is history.</source>
        <translation>此地址现在由另一个应用响应：%1。先前应用的数据保留为历史。</translation>
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
        <translation>%1 尚未响应。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>How the application is doing</source>
        <translation>应用的运行状况</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Every executor from its start to its end</source>
        <translation>每个 Executor 从启动到退出</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>What was asked, and what came of it</source>
        <translation>提出过的请求及其结果</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Which application is watched</source>
        <translation>监控哪个应用</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>How Stoker works</source>
        <translation>Stoker 的工作方式</translation>
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
        <translation>连接...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They hold the address of the application, and no token.</source>
        <translation>诊断信息已复制到剪贴板，含有应用的地址，不含令牌。</translation>
    </message>
    <message>
        <source>About Stoker</source>
        <translation>关于 Stoker</translation>
    </message>
    <message>
        <source>Stoker %1</source>
        <translation>Stoker %1</translation>
    </message>
    <message>
        <source>Watches and steers a running Apache Spark application.
Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>监控并调控运行中的 Apache Spark 应用。
自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。使用 Qt %1 构建。</translation>
    </message>
    <message numerus="yes">
        <source>%n active alert(s)</source>
        <translation>
            <numerusform>%n 条活动告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n 条已确认</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an alert</comment>
        <extracomment>an alert: how bad it is, what happened</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>What is wrong, and which rules watch for it</source>
        <translation>出现的问题，以及监控这些问题的规则</translation>
    </message>
    <message>
        <source>from %1 to %2 executors</source>
        <comment>limits of a policy</comment>
        <translation>%1 到 %2 个 Executor</translation>
    </message>
    <message>
        <source>from %1 executors up, without a maximum</source>
        <comment>limits of a policy</comment>
        <translation>至少 %1 个 Executor，无上限</translation>
    </message>
    <message>
        <source>Turn the autopilot on</source>
        <translation>开启自动调控</translation>
    </message>
    <message>
        <source>Let %1 steer %2?</source>
        <translation>让“%1”调控 %2？</translation>
    </message>
    <message>
        <source>This is production. From now on the policy adds and releases executors by itself, %1. A command of yours, or Hold, stops it.</source>
        <translation>这是生产环境。从现在起，策略会自行增加和释放 Executor，%1。您的命令或暂停会让它停下。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>The ledger: %1 Watching goes on.</source>
        <extracomment>an error and what to do about it</extracomment>
        <translation>操作记录：%1 监视继续进行。</translation>
    </message>
    <message>
        <source>The ledger is stored again, with everything that waited.</source>
        <translation>操作记录已恢复保存，等待中的内容也已全部存入。</translation>
    </message>
    <message>
        <source>The autopilot was cut off at %1 and goes on with %2. It keeps the target it found for a minute before it changes anything.</source>
        <translation>自动调控于 %1 中断，现以 %2 继续。它会先保持现有目标一分钟，之后才作更改。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The autopilot was cut off at %1. %2 goes on in the shadow: it sends nothing until you say so.</source>
        <translation>自动调控于 %1 中断。%2 以影子方式继续：在您确认之前不发送任何命令。</translation>
    </message>
    <message>
        <source>Go on steering</source>
        <translation>继续调控</translation>
    </message>
    <message>
        <source>The history: %1 Watching goes on.</source>
        <extracomment>an error and what to do about it</extracomment>
        <translation>历史记录：%1 观察继续进行。</translation>
    </message>
    <message>
        <source>Export a recording</source>
        <translation>导出录制文件</translation>
    </message>
    <message>
        <source>Recordings (*.stoker)</source>
        <translation>录制文件 (*.stoker)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>What another policy would have done</source>
        <translation>换一种策略会怎样</translation>
    </message>
    <message>
        <source>Connect to an application first: the shadow runs beside a live one.</source>
        <translation>请先连接应用：影子与运行中的应用并行。</translation>
    </message>
    <message>
        <source>The autopilot steers now. Put it into the shadow or to watch first.</source>
        <translation>自动调控正在运行。请先切换到影子或观察模式。</translation>
    </message>
    <message>
        <source>%1 runs in the shadow of %2. The ledger tells what it would have done.</source>
        <translation>%1 在 %2 的影子中运行。操作记录会说明它本会做什么。</translation>
    </message>
    <message>
        <source>%1 holds what was recorded of this application: %2.</source>
        <translation>%1 包含此应用的全部录制内容：%2。</translation>
    </message>
    <message>
        <source>%1 – recording – Stoker</source>
        <translation>%1 – 录制 – Stoker</translation>
    </message>
    <message>
        <source>Recording – Stoker</source>
        <translation>录制 – Stoker</translation>
    </message>
    <message>
        <source>The recording is still being read.</source>
        <translation>仍在读取录制。</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>打开录制...</translation>
    </message>
    <message>
        <source>From the history of this program</source>
        <translation>来自本程序的历史</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开一份录制</translation>
    </message>
    <message>
        <source>Recording in a file...</source>
        <translation>文件中的录制...</translation>
    </message>
    <message>
        <source>Compare with a recording</source>
        <translation>与一份录制比较</translation>
    </message>
    <message>
        <source>Charts</source>
        <comment>the page of a recording</comment>
        <translation>图表</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>录制了什么</translation>
    </message>
</context>
<context>
    <name>stoker::app::Run</name>
    <message>
        <source>There is no display. Set DISPLAY or WAYLAND_DISPLAY, take a picture with --screenshot, or use stokerctl.</source>
        <translation>没有显示器。设置 DISPLAY 或 WAYLAND_DISPLAY，用 --screenshot 截图，或使用 stokerctl。</translation>
    </message>
</context>
<context>
    <name>stoker::app::Screenshot</name>
    <message>
        <source>No picture: %1 has no data after %2 s. %3</source>
        <translation>无图片：%1 在 %2 秒后仍无数据。%3</translation>
    </message>
    <message>
        <source>No picture: the window was closed.</source>
        <translation>无图片：窗口已关闭。</translation>
    </message>
    <message>
        <source>No picture: the window cannot be %1x%2, it needs %3x%4.</source>
        <translation>无图片：窗口不能为 %1x%2，至少需要 %3x%4。</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Alert</name>
    <message>
        <source>Alert, %1: %2</source>
        <extracomment>how bad it is (critical), what happened</extracomment>
        <translation>告警（%1）：%2</translation>
    </message>
    <message>
        <source>Alert, %1: %2; %3</source>
        <extracomment>how bad it was (critical), what happened, that it is over and after how long</extracomment>
        <translation>告警（%1）：%2；%3</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Arguments</name>
    <message>
        <source>Wait so many seconds for the effect, at most 3600. 0, the default: the driver has accepted it.</source>
        <translation>等待生效的秒数，最多 3600。默认值 0：Driver 接受即可。</translation>
    </message>
    <message>
        <source>Why: shown to every console and in the ledger.</source>
        <translation>原因：显示在每个控制台和操作记录中。</translation>
    </message>
    <message>
        <source>Say what would be sent and who would go; send nothing.</source>
        <translation>仅说明将发送什么、哪些 Executor 会退出；不发送任何内容。</translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server.</source>
        <translation>Driver UI、Standalone Master 或 History Server 背后的应用。</translation>
    </message>
    <message>
        <source>Logs per minute, CPU and executors, one row a sample.</source>
        <translation>每分钟日志数、CPU 和 Executor，每个采样一行。</translation>
    </message>
    <message>
        <source>End after so many rows. Without it: until you end it.</source>
        <translation>输出此行数后结束。未指定时：直到手动结束。</translation>
    </message>
    <message>
        <source>Seconds between rows, 0.1 to 3600. Default: 1.</source>
        <translation>行间隔秒数，0.1 到 3600。默认值：1。</translation>
    </message>
    <message>
        <source>The executors that live, without the driver.</source>
        <translation>存活的 Executor，不含 Driver。</translation>
    </message>
    <message>
        <source>Those that are gone as well, as far as the driver remembers.</source>
        <translation>也包括已退出的 Executor，以 Driver 的记录为限。</translation>
    </message>
    <message>
        <source>Set how many executors Spark keeps up. Below those that are registered, the surplus is released.</source>
        <translation>设定 Spark 维持的 Executor 数量。低于已注册数量时，多余的 Executor 被释放。</translation>
    </message>
    <message>
        <source>So many more than the target is now; fewer if negative.</source>
        <translation>在当前目标上增加的数量；负数表示减少。</translation>
    </message>
    <message>
        <source>Lower the target only; release nobody.</source>
        <translation>仅降低目标；不释放任何 Executor。</translation>
    </message>
    <message>
        <source>Let executors go: drained where Spark can, else when they are idle. The target goes down with them.</source>
        <translation>让 Executor 退出：Spark 支持时排空，否则在空闲时释放。目标随之降低。</translation>
    </message>
    <message>
        <source>So many, chosen by the victim order; never one that holds what would be lost.</source>
        <translation>释放的数量，按释放顺序选择；绝不选择会丢失数据的 Executor。</translation>
    </message>
    <message>
        <source>When they run no task.</source>
        <translation>在其不运行 Task 时。</translation>
    </message>
    <message>
        <source>At once: their tasks run again elsewhere.</source>
        <translation>立即：其 Task 在别处重新运行。</translation>
    </message>
    <message>
        <source>Keep the target, so that Spark starts new ones.</source>
        <translation>保持目标不变，由 Spark 启动新的 Executor。</translation>
    </message>
    <message>
        <source>The file with the token of the Stoker plugin (- = standard input). Without it: STOKER_TOKEN.</source>
        <translation>含 Stoker 插件令牌的文件（- = 标准输入）。未指定时：STOKER_TOKEN。</translation>
    </message>
    <message>
        <source>How to print it: %1.</source>
        <translation>输出格式：%1。</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>SOURCE is the address of a driver UI (http://host:4040, with or without a path), or demo: for a simulation in this process (demo:day?speed=60).</source>
        <translation>SOURCE 是 Driver UI 的地址（http://host:4040，可带或不带路径），或 demo: 表示在此进程中模拟（demo:day?speed=60）。</translation>
    </message>
    <message>
        <source>stokerctl COMMAND --help tells more. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 unreachable or not a Spark UI, 4 not allowed.</source>
        <translation>stokerctl COMMAND --help 提供更多说明。退出代码：0 完成，1 被拒绝或失败，2 用法错误，3 无法连接或不是 Spark UI，4 不允许。</translation>
    </message>
    <message>
        <source>%1 %2: not a whole number from %3 to %4.</source>
        <translation>%1 %2：不是 %3 到 %4 之间的整数。</translation>
    </message>
    <message>
        <source>--%1 %2: not a number of seconds from %3 to %4.</source>
        <translation>--%1 %2：不是 %3 到 %4 之间的秒数。</translation>
    </message>
    <message>
        <source>One number of executors, not %1.</source>
        <translation>只能给出一个 Executor 数量，而不是“%1”。</translation>
    </message>
    <message>
        <source>Say either how many executors (N) or how many more (--add N).</source>
        <translation>指定 Executor 数量 (N) 或增加数量 (--add N)，二者择一。</translation>
    </message>
    <message>
        <source>Say either which executors (ID...) or how many (--count N).</source>
        <translation>指定 Executor (ID...) 或数量 (--count N)，二者择一。</translation>
    </message>
    <message>
        <source>An executor id is empty.</source>
        <translation>有一个 Executor ID 为空。</translation>
    </message>
    <message>
        <source>Say either --idle or --force.</source>
        <translation>--idle 与 --force 二者择一。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>--token-file needs the name of a file.</source>
        <translation>--token-file 需要文件名。</translation>
    </message>
    <message>
        <source>--output %1: there is no such format. Formats: %2.</source>
        <translation>--output %1：没有此格式。可用格式：%2。</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>多余的参数：“%1”。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1：没有此选项。</translation>
    </message>
    <message>
        <source>%1: there is no such command.</source>
        <translation>%1：没有此命令。</translation>
    </message>
    <message>
        <source>Every policy and guard: parameter, unit, default, range, help, source.</source>
        <translation>所有策略和防护规则：参数、单位、默认值、范围、说明、来源。</translation>
    </message>
    <message>
        <source>Let a policy steer without a window. It ends at a signal and leaves the application at its last target.</source>
        <translation>不打开窗口，由策略调控。收到信号时结束，应用保持其最近设定的目标。</translation>
    </message>
    <message>
        <source>The policy: a name that “stokerctl policies” lists, or a file that the policy editor has saved.</source>
        <translation>策略：“stokerctl policies”列出的名称，或策略编辑器保存的文件。</translation>
    </message>
    <message>
        <source>Set a parameter of the policy, of a guard or of the victims. May be repeated.</source>
        <translation>设置策略、防护规则或释放顺序的参数。可重复使用。</translation>
    </message>
    <message>
        <source>Decide and say so; send nothing.</source>
        <translation>仅做出决策并输出；不发送任何内容。</translation>
    </message>
    <message>
        <source>End after so many seconds. Without it: until you end it.</source>
        <translation>经过此秒数后结束。未指定时：直到手动结束。</translation>
    </message>
    <message>
        <source>Seconds that a batch may take. Without it: the interval of the batches.</source>
        <translation>每个批次允许的秒数。未指定时：批次间隔。</translation>
    </message>
    <message>
        <source>Seconds between two decisions, 0.1 to 3600. Default: 5.</source>
        <translation>两次决策的间隔秒数，0.1 到 3600。默认值：5。</translation>
    </message>
    <message>
        <source>%1 runs in the shadow only, because it sees polls and not every event as Spark does. Add --shadow.</source>
        <translation>%1 只能以影子模式运行，因为它只看到轮询结果，而不像 Spark 那样看到每个事件。加上 --shadow。</translation>
    </message>
    <message>
        <source>Record one application into one file, with its executors, batches and ledger. It ends at a signal, and the file is whole.</source>
        <translation>将一个应用录制到一个文件，包括其 Executor、批次和操作记录。收到信号时结束，文件保持完整。</translation>
    </message>
    <message>
        <source>Overwrite a file that is there.</source>
        <translation>覆盖已有的文件。</translation>
    </message>
    <message>
        <source>What a CSV does not say: cost_per_log_s (needed), serial_s, interval_s, cores, task_cpus. May be repeated.</source>
        <translation>CSV 中没有的信息：cost_per_log_s（必需）、serial_s、interval_s、cores、task_cpus。可重复使用。</translation>
    </message>
    <message>
        <source>%1 %2: not a number from %3 to %4.</source>
        <translation>%1 %2：不是 %3 到 %4 之间的数。</translation>
    </message>
    <message>
        <source>--policy is missing: a name that “stokerctl policies” lists, or a file.</source>
        <translation>缺少 --policy：“stokerctl policies”列出的名称，或一个文件。</translation>
    </message>
    <message>
        <source>--set %1: not a name, an equals sign and a value.</source>
        <translation>--set %1：不是“名称=值”的形式。</translation>
    </message>
    <message>
        <source>Of all that is drawn: start-up times, task times. Default: 1.</source>
        <translation>所有随机量的种子：启动时间、任务时间。默认值：1。</translation>
    </message>
    <message>
        <source>Another cluster than the trace&apos;s: %1. May be repeated.</source>
        <translation>与跟踪记录不同的集群：%1。可重复。</translation>
    </message>
    <message>
        <source>exact: task by task; cohort: groups of tasks; fluid: batches as amounts of work. Default: exact.</source>
        <translation>exact：逐个任务；cohort：按任务组；fluid：把批次当作工作量。默认值：exact。</translation>
    </message>
    <message>
        <source>What a trace would have looked like under a policy.</source>
        <translation>某个策略下，一份跟踪记录会是什么样。</translation>
    </message>
    <message>
        <source>The same for several policies, side by side.</source>
        <translation>同上，并排比较多个策略。</translation>
    </message>
    <message>
        <source>A policy and what is set of it: deadline,band=0.2. Repeat it for each.</source>
        <translation>一个策略及其设置：deadline,band=0.2。每个策略写一次。</translation>
    </message>
    <message>
        <source>The best settings of a policy on a trace. What --set sets stays as it is.</source>
        <translation>某个策略在一份跟踪记录上的最佳设置。--set 所设的值保持不变。</translation>
    </message>
    <message>
        <source>Settings to try, 1 to 1000000. Default: 1000.</source>
        <translation>要尝试的设置个数，1 到 1000000。默认值：1000。</translation>
    </message>
    <message>
        <source>--engine %1: there is no such engine. Engines: exact, cohort, fluid.</source>
        <translation>--engine %1：没有这种引擎。可用引擎：exact、cohort、fluid。</translation>
    </message>
    <message>
        <source>compare needs --policy at least twice.</source>
        <translation>compare 至少需要两个 --policy。</translation>
    </message>
    <message>
        <source>Say the file to record into (FILE.stoker).</source>
        <translation>请指定要录制到的文件（FILE.stoker）。</translation>
    </message>
    <message>
        <source>Missed deadlines that one core-hour is worth. 0, the default: the fewest missed deadlines, then the least core-hours.</source>
        <translation>一个核时相当于多少次错过时限。0（默认）：先求错过时限最少，再求核时最少。</translation>
    </message>
    <message>
        <source>--model %1: not a name, an equals sign and a value.</source>
        <translation>--model %1：不是“名称=值”的形式。</translation>
    </message>
    <message>
        <source>What is in a trace: kind and version, executors over time, jobs, stages, tasks, logs per minute, and what is odd.</source>
        <translation>轨迹的内容：类型与版本、Executor 随时间的变化、Job、Stage、Task、每分钟日志数，以及其中的异常。</translation>
    </message>
    <message>
        <source>TRACE is an event log of Spark (a file, or the folder of a rolling one, packed or not), a recording (.stoker), a CSV of minute,logs, or demo:day, the built-in day (demo:day?noise=0&amp;seed=2).</source>
        <translation>TRACE 是 Spark 事件日志（文件，或滚动日志的文件夹，压缩或未压缩）、录制文件（.stoker）、minute,logs 格式的 CSV，或内置的一天 demo:day（demo:day?noise=0&amp;seed=2）。</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::DiscoverTask</name>
    <message>
        <source>There are more than these %1 applications.</source>
        <translation>应用不止这 %1 个。</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Inspect</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>自开始</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>异常情况</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Outcomes</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>p95 s</source>
        <translation>p95（秒）</translation>
    </message>
    <message>
        <source>Longest s</source>
        <translation>最长（秒）</translation>
    </message>
    <message>
        <source>Executors, mean</source>
        <translation>Executor 平均数</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Busy %</source>
        <translation>忙碌 %</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Never ended</source>
        <comment>the number of batches that did not</comment>
        <translation>从未结束</translation>
    </message>
    <message numerus="yes">
        <source>%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.</source>
        <extracomment>a policy, and how many batches (or jobs) did not end under it</extracomment>
        <translation>
            <numerusform>%1：%2 个批次中有 %n 个从未结束。运行已放弃，其数字不含未完成的工作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under no settings that were tried did everything end: under the best, %n did not.</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>试过的设置下都有工作未结束：最好的设置下仍有 %n 个未结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.</source>
        <translation>
            <numerusform>试过的设置都不满足时限：%1 个批次中，最好的设置仍有 %n 个超时。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here has a deadline, so the best settings are the cheapest, however long they take. Say what is too long with --deadline SECONDS.</source>
        <translation>这里没有任何时限，因此“最好”的设置就是最省的设置，无论要用多久。用 --deadline 秒数 说明多久算太久。</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::Policies</name>
    <message>
        <source>Policy or guard</source>
        <translation>策略或防护规则</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>stoker::app::ctl::SteerTask</name>
    <message>
        <source>These executors could not be released: %1.</source>
        <translation>无法释放以下 Executor：%1。</translation>
    </message>
    <message>
        <source>Accepted, but these executors are still there: %1.</source>
        <translation>已接受，但以下 Executor 尚未退出：%1。</translation>
    </message>
    <message>
        <source>Accepted, but not to be seen yet: %1 executors are registered, the target is %2.</source>
        <translation>已接受，但尚未见生效：已注册 %1 个 Executor，目标为 %2。</translation>
    </message>
    <message>
        <source>Warning: no more than %1 executors can come (%2).</source>
        <translation>警告：最多只能提供 %1 个 Executor（%2）。</translation>
    </message>
    <message>
        <source>%1 run tasks, which run again elsewhere</source>
        <translation>%1 个正在运行 Task，将在别处重新运行</translation>
    </message>
    <message>
        <source>%1 run tasks, which end first</source>
        <translation>%1 个正在运行 Task，会先运行完</translation>
    </message>
    <message>
        <source>the cached data of %1 is lost (%2)</source>
        <translation>%1 个的缓存数据会丢失（%2）</translation>
    </message>
    <message>
        <source>the shuffle data of %1 that is still needed is lost, and computed again</source>
        <translation>%1 个仍需要的 Shuffle 数据会丢失并重新计算</translation>
    </message>
    <message>
        <source>Warning: of %1 executors that leave for this target, %2.</source>
        <translation>警告：为达到此目标要退出的 %1 个 Executor 中，%2。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the items of a list</comment>
        <translation>；</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Logs/min</source>
        <translation>日志数/分</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待分配</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>控制方</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
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
        <translation>失败</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation>保留原因</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <comment>shuffle data that an active job still reads</comment>
        <translation>在用 %1</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>stoker::item::AlertModel</name>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26:04</extracomment>
        <translation>M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>At worst %1</source>
        <translation>最差值 %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>已于 %1 解除</translation>
    </message>
    <message>
        <source>Acknowledged at %1</source>
        <translation>已于 %1 确认</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>stoker::item::DecisionTableModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a policy and the mode it ran in</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <comment>the target</comment>
        <translation>%1 不变</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>not sent: shadow</source>
        <translation>未发送：影子</translation>
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
        <translation>%1。估算值：Driver 运行时未加载插件。</translation>
    </message>
</context>
<context>
    <name>stoker::item::LedgerTableModel</name>
    <message>
        <source>“%1”</source>
        <extracomment>The reason an operator typed</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an executor and what became of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>executors %1</source>
        <comment>their ids</comment>
        <translation>
            <numerusform>Executor %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26:04</extracomment>
        <translation>M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>stoker::item::RecordingComparisonModel</name>
    <message>
        <source>B to A</source>
        <comment>how far B is from A</comment>
        <translation>B 比 A</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::AlertList</name>
    <message>
        <source>Show on chart</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>Show executors</source>
        <translation>显示 Executor</translation>
    </message>
    <message>
        <source>Show on timeline</source>
        <translation>在时间线中显示</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>在操作记录中显示</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Alerts, active ones first</source>
        <translation>告警，活动的在前</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Somebody has seen them. They stay until their figures are good again.</source>
        <translation>表示已有人看到。告警保留到其指标恢复正常为止。</translation>
    </message>
    <message>
        <source>Somebody has seen it. It stays until its figure is good again. (A)</source>
        <translation>表示已有人看到。告警保留到其指标恢复正常为止。(A)</translation>
    </message>
    <message>
        <source>Show what it is about (Enter)</source>
        <translation>显示相关内容 (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n 条活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them acknowledged</source>
        <translation>
            <numerusform>其中 %n 条已确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>alerts that are</comment>
        <translation>
            <numerusform>%n 条已解除</numerusform>
        </translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>尚无应用</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>连接到 Driver，或先看看演示。</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>连接...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Nobody watches</source>
        <translation>没有规则在监控</translation>
    </message>
    <message>
        <source>No rule is switched on, so nothing can raise an alert.</source>
        <translation>未启用任何规则，因此不会产生告警。</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch: %1.</source>
        <translation>
            <numerusform>%n 条规则正在监控：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartEvent</name>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>被 Spark 移除</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>shadow decision</source>
        <translation>影子决策</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartPanel</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what the crosshair reads: a time, then &quot;usable 58, target 60&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Checklist</name>
    <message>
        <source>answered</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>being asked</source>
        <translation>查询中</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>No Stoker plugin</source>
        <translation>没有 Stoker 插件</translation>
    </message>
    <message>
        <source>watch only: target and release need the plugin</source>
        <translation>仅监控：设定目标和释放需要插件</translation>
    </message>
    <message>
        <source>Stoker plugin</source>
        <translation>Stoker 插件</translation>
    </message>
    <message>
        <source>Stoker plugin %1</source>
        <translation>Stoker 插件 %1</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>没有令牌</translation>
    </message>
    <message>
        <source>watch only: changes need the plugin&apos;s token</source>
        <translation>仅监控：更改需要插件的令牌</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>令牌被拒绝</translation>
    </message>
    <message>
        <source>the plugin knows another token; the driver&apos;s log or its configuration names it</source>
        <translation>插件使用的是另一个令牌；见 Driver 的日志或其配置</translation>
    </message>
    <message>
        <source>Token accepted</source>
        <translation>令牌已接受</translation>
    </message>
    <message>
        <source>May not modify</source>
        <translation>无修改权限</translation>
    </message>
    <message>
        <source>Spark&apos;s modify permission (spark.modify.acls) is missing for this user</source>
        <translation>此用户缺少 Spark 的修改权限 (spark.modify.acls)</translation>
    </message>
    <message>
        <source>Dynamic allocation</source>
        <translation>动态资源分配</translation>
    </message>
    <message>
        <source>Spark holds the target itself and would overwrite another</source>
        <translation>目标由 Spark 自身控制，其他目标会被覆盖</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>No draining</source>
        <translation>无法排空</translation>
    </message>
    <message>
        <source>Driver reached</source>
        <translation>已连接 Driver</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s)</source>
        <translation>
            <numerusform>%n 个 Executor</numerusform>
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
        <translation>Executor</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>streaming batches</source>
        <translation>流式批次</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>neither executors nor stages answer</source>
        <translation>Executor 和 Stage 均无响应</translation>
    </message>
    <message>
        <source>What answered</source>
        <translation>响应情况</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s), %1 each</source>
        <translation>
            <numerusform>%n 个 Executor，每个 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Something answers</source>
        <translation>有响应</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ComparisonView</name>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>% of allocated cores</source>
        <translation>占已分配核数的 %</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>批次用时</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>By start</source>
        <translation>按开始</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>按时刻</translation>
    </message>
    <message>
        <source>Two recordings side by side</source>
        <translation>两份录制并排</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>How the two are aligned</source>
        <translation>两者如何对齐</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a recorded application, from when to when</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>Times count from the start of each recording.</source>
        <translation>时间从各录制的开始算起。</translation>
    </message>
    <message>
        <source>Both are drawn at the times at which they were recorded.</source>
        <translation>两者都按各自的录制时间绘制。</translation>
    </message>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) earlier.</source>
        <translation>
            <numerusform>日期为 A 的日期。B 早 %n 天录制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dates are those of A. B was recorded %n day(s) later.</source>
        <translation>
            <numerusform>日期为 A 的日期。B 晚 %n 天录制。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectPage</name>
    <message>
        <source>There is no keychain here: a token is forgotten when Stoker ends.</source>
        <translation>此处没有密钥环：Stoker 退出后不保留令牌。</translation>
    </message>
    <message>
        <source>Demo application</source>
        <translation>演示应用</translation>
    </message>
    <message>
        <source>simulated in this program; commands act on the simulation only</source>
        <translation>在本程序中模拟；命令仅作用于模拟</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Its token is removed from the keychain too. The application itself is not touched.</source>
        <translation>其令牌也会从密钥环中移除。应用本身不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Type the address of a driver UI first</source>
        <translation>先输入 Driver UI 的地址</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>移除...</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
    <message>
        <source>Discover...</source>
        <translation>查找...</translation>
    </message>
    <message>
        <source>Applications behind a driver UI, a standalone master or a history server</source>
        <translation>Driver UI、Standalone Master 或 History Server 背后的应用</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>尚无连接</translation>
    </message>
    <message>
        <source>Type the address of a driver UI at the right, or discover applications.</source>
        <translation>在右侧输入 Driver UI 的地址，或查找应用。</translation>
    </message>
    <message>
        <source>Without a cluster</source>
        <translation>无需集群</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Start the application with these two lines to steer it:</source>
        <translation>要调控应用，启动时加上这两行：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>打开录制...</translation>
    </message>
    <message>
        <source>A .stoker file that somebody sent or exported</source>
        <translation>他人发送或导出的 .stoker 录制文件</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionBadge</name>
    <message>
        <source>No application</source>
        <translation>没有应用</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1: another application...</source>
        <translation>%1：切换到其他应用...</translation>
    </message>
    <message>
        <source>Watch an application...</source>
        <translation>监控应用...</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>connect, or start the demo</source>
        <translation>连接，或启动演示</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation>Spark 正在启动</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>已 %1 未更新</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <extracomment>behind &quot;live&quot;: this connection only watches</extracomment>
        <translation>%1，只读</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <extracomment>in the chip that stands in place of PROD, TEST or DEV: what is shown is over</extracomment>
        <translation>录制</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionForm</name>
    <message>
        <source>Development</source>
        <translation>开发环境</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试环境</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Read-only: watch, never change</source>
        <translation>只读：仅监控，绝不更改</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>http://host:4040, or demo:</source>
        <translation>http://host:4040，或 demo:</translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation>Driver UI</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the application&apos;s own name</source>
        <translation>应用自身的名称</translation>
    </message>
    <message>
        <source>Authorization: Basic ..., one header a line: for the proxy in front, never the plugin&apos;s token</source>
        <translation>Authorization: Basic ...，每行一个请求头：供前置代理使用，绝不填插件的令牌</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>系统自带</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More: name, headers, certificates</source>
        <translation>更多：名称、请求头、证书</translation>
    </message>
    <message>
        <source>Certificates that this connection trusts</source>
        <translation>此连接信任的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>kept; type another to replace it</source>
        <extracomment>shown in the token field, instead of the token</extracomment>
        <translation>已保存；输入新的即可替换</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListModel</name>
    <message>
        <source>watched, read-only</source>
        <translation>监控中，只读</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>监控中</translation>
    </message>
    <message>
        <source>no plugin</source>
        <translation>无插件</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>used %1</source>
        <extracomment>when a connection was last used; %1 is a date or a time of day</extracomment>
        <translation>上次使用：%1</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, and one of another, in Qt&apos;s letters: 26 Nov, 26 Nov 2025</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ConnectionListView</name>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::CountAxis</name>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>千</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::CsvDialog</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a CSV</source>
        <translation>打开 CSV</translation>
    </message>
    <message>
        <source>What does a log of %1 cost?</source>
        <extracomment>the name of a CSV</extracomment>
        <translation>%1 的一条日志成本是多少？</translation>
    </message>
    <message>
        <source>The file says how many logs came in each minute, but not what they cost. A cost is core seconds of one log: the seconds of all tasks of a batch, divided by its logs. An event log of the same application says it, under Cluster.</source>
        <translation>该文件给出每分钟的日志数，但没有给出其成本。成本是一条日志的核秒数：一个批次所有 Task 的秒数除以其日志数。同一应用的事件日志会在“集群”下给出。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say what a log costs first.</source>
        <translation>请先填写一条日志的成本。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DecisionDetail</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Target stays %1</source>
        <translation>目标保持 %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1, wished %2</source>
        <extracomment>&quot;Target 68 -&gt; 76, wished 91&quot;</extracomment>
        <translation>%1，期望 %2</translation>
    </message>
    <message>
        <source>Show the command</source>
        <translation>显示命令</translation>
    </message>
    <message>
        <source>Show on chart</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>the moment, a policy, its mode</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>From wish to target</source>
        <translation>从期望到目标</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>防护规则</translation>
    </message>
    <message>
        <source>let it pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>To leave</source>
        <translation>应离开</translation>
    </message>
    <message>
        <source>Next batch</source>
        <extracomment>seconds</extracomment>
        <translation>下一批次</translation>
    </message>
    <message>
        <source>%1, in nine of ten cases %2 to %3</source>
        <translation>%1，十次中有九次在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>none: in the shadow nothing is sent</source>
        <translation>无：影子模式不发送任何命令</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What it saw</source>
        <translation>它看到的</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor 数</translation>
    </message>
    <message>
        <source>%1 registered, %2 usable, %3 busy</source>
        <translation>已注册 %1，可用 %2，忙碌 %3</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Task 数</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting</source>
        <translation>运行 %1，等待 %2</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>上一批次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>数据时龄</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact: its name, its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>staying %1  %2</source>
        <translation>保留 %1  %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::DiscoverDialog</name>
    <message>
        <source>Discover</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用此项</translation>
    </message>
    <message>
        <source>Discover applications</source>
        <translation>查找应用</translation>
    </message>
    <message>
        <source>The address of a driver UI, a standalone master or a history server. It is only read.</source>
        <translation>Driver UI、Standalone Master 或 History Server 的地址。只读取，不更改。</translation>
    </message>
    <message>
        <source>http://host:8080</source>
        <translation>http://主机:8080</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Driver UI</source>
        <translation>Driver UI</translation>
    </message>
    <message>
        <source>Applications found</source>
        <translation>找到的应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在查询 %1</translation>
    </message>
    <message>
        <source>It answers, but no application is behind it.</source>
        <translation>有响应，但其背后没有应用。</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) found</source>
        <translation>
            <numerusform>找到 %n 个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>It does not say where its driver UI is</source>
        <translation>未提供其 Driver UI 的地址</translation>
    </message>
    <message>
        <source>Choose an application first</source>
        <translation>先选择一个应用</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>Give an address and press Discover.</source>
        <translation>输入地址，然后点击“查找”。</translation>
    </message>
    <message>
        <source>No application found</source>
        <translation>未找到应用</translation>
    </message>
    <message>
        <source>Another address may answer.</source>
        <translation>可以尝试其他地址。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EffectLine</name>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>first registered</source>
        <translation>首个已注册</translation>
    </message>
    <message>
        <source>first left</source>
        <translation>首个已退出</translation>
    </message>
    <message>
        <source>%1 of %2 usable</source>
        <translation>%1 / %2 可用</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 / %2 已退出</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2 后%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::EventLane</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorDetail</name>
    <message>
        <source>&amp;Release...</source>
        <translation>释放(&amp;R)...</translation>
    </message>
    <message>
        <source>Executor %1</source>
        <translation>Executor %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tasks ended</source>
        <translation>已结束的 Task</translation>
    </message>
    <message>
        <source>Pinned by</source>
        <translation>保留原因</translation>
    </message>
    <message>
        <source>Runs tasks of jobs</source>
        <translation>运行以下 Job 的 Task</translation>
    </message>
    <message>
        <source>Read by jobs</source>
        <translation>被以下 Job 读取</translation>
    </message>
    <message>
        <source>Executor %1 is gone</source>
        <translation>Executor %1 已退出</translation>
    </message>
    <message>
        <source>Executor %1 on %2</source>
        <translation>Executor %1，位于 %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorPanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>有缓存</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>有 Shuffle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>导出为 CSV...</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Filter: text, /regexp/, gc&gt;10, held</source>
        <translation>筛选：文本、/正则/、gc&gt;10、held</translation>
    </message>
    <message>
        <source>Filter executors</source>
        <translation>筛选 Executor</translation>
    </message>
    <message>
        <source>Text looks into id, host and state. /regexp/ as well. Figures: gc&gt;10, cpu&lt;5, idle&gt;5m, cache&gt;1GB. Flags: idle, busy, cached, held, needed, pinned. Places: host:10.42, state:draining, job:12. ! in front turns a term round. All terms must hold.</source>
        <translation>文本匹配 ID、主机和状态，也可用 /正则/。数值：gc&gt;10、cpu&lt;5、idle&gt;5m、cache&gt;1GB。标志：idle、busy、cached、held、needed、pinned。字段：host:10.42、state:draining、job:12。词前加 ! 表示取反。所有条件须同时满足。</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>快速筛选</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 个忙碌</translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation>%1 个空闲</translation>
    </message>
    <message>
        <source>%1 starting</source>
        <translation>%1 个启动中</translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <translation>%1 个退出中</translation>
    </message>
    <message>
        <source>%1 excluded</source>
        <translation>%1 个已排除</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>executors that were asked for and have not come</comment>
        <translation>%1 个待分配</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <comment>executors that the filter hides</comment>
        <translation>%1 个已隐藏</translation>
    </message>
    <message>
        <source>No application is connected.</source>
        <translation>未连接任何应用。</translation>
    </message>
    <message>
        <source>Export executors</source>
        <translation>导出 Executor</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 个 Executor。</numerusform>
        </translation>
    </message>
    <message>
        <source>The executors shown are in %1.</source>
        <translation>所显示的 Executor 已存入 %1。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ExecutorTableView</name>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Actions for the selected executors</source>
        <translation>对所选 Executor 的操作</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors...</source>
        <translation>
            <numerusform>释放 %n 个 Executor...</numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation>释放...</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n ids</source>
        <translation>
            <numerusform>复制 %n 个 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by host %1</source>
        <translation>按主机 %1 筛选</translation>
    </message>
    <message>
        <source>Filter by host</source>
        <translation>按主机筛选</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskFoot</name>
    <message>
        <source>1 of %1</source>
        <translation>1 / %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KioskView</name>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>已 %1 未更新</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::KnobRow</name>
    <message>
        <source>%1
%2: %3</source>
        <extracomment>a parameter: what it means, its name in files, what may be set</extracomment>
        <translation>%1
%2：%3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabCharts</name>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>input</source>
        <comment>series: records that come in</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>批次时长</translation>
    </message>
    <message>
        <source>s, from due to ended</source>
        <translation>秒，从到期到结束</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <extracomment>on the line in the chart: deadline 55 s</extracomment>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>in a chart, a line that leaves it through the top: C up to 4 h 21</extracomment>
        <translation>%1 最高 %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabExport</name>
    <message>
        <source>Report as HTML...</source>
        <translation>HTML 报告...</translation>
    </message>
    <message>
        <source>Outcomes as JSON...</source>
        <translation>结果 JSON...</translation>
    </message>
    <message>
        <source>Minutes as CSV...</source>
        <translation>每分钟数据 CSV...</translation>
    </message>
    <message>
        <source>Lines for spark-defaults.conf...</source>
        <translation>spark-defaults.conf 配置行...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabPage</name>
    <message>
        <source>Open a scenario</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个作业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 logs</source>
        <translation>%1 条日志</translation>
    </message>
    <message numerus="yes">
        <source>%n oddity(s)</source>
        <translation>
            <numerusform>%n 处异常</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 of it is read.</source>
        <extracomment>how much of a file was read</extracomment>
        <translation>已读取 %1。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back to the trace before</source>
        <translation>返回之前的轨迹</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>打开文件...</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>打开文件夹...</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>内置的一天</translation>
    </message>
    <message>
        <source>What would another policy have done?</source>
        <translation>换一种策略会怎样？</translation>
    </message>
    <message>
        <source>Open an event log, a recording or a CSV of logs per minute, or drop it here. The lab needs no connection.</source>
        <translation>打开事件日志、录制或每分钟日志数的 CSV，或拖放到此处。实验室无需连接。</translation>
    </message>
    <message>
        <source>%1 costs as much as %2</source>
        <translation>%1 与 %2 成本相同</translation>
    </message>
    <message>
        <source>%1 costs %2 less than %3</source>
        <translation>%1 比 %3 便宜 %2</translation>
    </message>
    <message>
        <source>%1 costs %2 more than %3</source>
        <translation>%1 比 %3 贵 %2</translation>
    </message>
    <message>
        <source>Run %1 in shadow</source>
        <translation>在影子中运行 %1</translation>
    </message>
    <message>
        <source>It decides beside what steers now, and changes nothing; the ledger tells what it would have done.</source>
        <translation>它与当前控制方并行决策，不作任何改变；操作记录会说明它本会做什么。</translation>
    </message>
    <message>
        <source>Tuning %1: %2</source>
        <translation>正在调优 %1：%2</translation>
    </message>
    <message>
        <source>Deadline misses over core-hours. Tune a policy to see what else there is.</source>
        <translation>错过时限与核时的关系。调优一个策略以查看其他可能。</translation>
    </message>
    <message>
        <source>Tune a policy to see what each parameter does.</source>
        <translation>调优一个策略以查看每个参数的作用。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 tried, %n on the front</source>
        <extracomment>what the tuner tried of a column, and how many of them nothing beats</extracomment>
        <translation>
            <numerusform>%1：尝试 %2 次，%n 个在前沿上</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: each parameter alone, crosses where deadlines are missed</source>
        <translation>%1：单独改变每个参数，叉号表示错过时限</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>保存为方案</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>撤销 (%1)</translation>
    </message>
    <message>
        <source>Redo (%1)</source>
        <translation>重做 (%1)</translation>
    </message>
    <message>
        <source>Put one more policy beside them</source>
        <translation>再添加一个策略</translation>
    </message>
    <message>
        <source>Tune...</source>
        <translation>调优...</translation>
    </message>
    <message>
        <source>Search for the settings of one policy</source>
        <translation>搜索一个策略的设置</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save as scenario...</source>
        <translation>保存为方案...</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>静止时</translation>
    </message>
    <message>
        <source>Which engine answers when nothing moves. While a slider moves, the fluid one does.</source>
        <translation>静止时由哪个引擎作答。滑块移动时由流体引擎作答。</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no price</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Price of a core-hour</source>
        <translation>每核时价格</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Trace</source>
        <comment>what was found in it</comment>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>What is shown below the outcome</source>
        <translation>结果下方显示的内容</translation>
    </message>
    <message>
        <source>Policy lab</source>
        <translation>策略实验室</translation>
    </message>
    <message>
        <source>What does a log of %1 cost?</source>
        <extracomment>the name of a CSV</extracomment>
        <translation>%1 的一条日志成本是多少？</translation>
    </message>
    <message>
        <source>The file says how many logs came in each minute, but not what they cost.</source>
        <translation>该文件给出每分钟的日志数，但没有给出其成本。</translation>
    </message>
    <message>
        <source>Say what it costs...</source>
        <translation>填写成本...</translation>
    </message>
    <message>
        <source>Cluster</source>
        <comment>the simulated one</comment>
        <translation>集群</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no deadline</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The time a batch may take, from due to ended; 0 = the interval of the batches</source>
        <translation>一个批次允许的时长，从应开始到结束；0 = 批次间隔</translation>
    </message>
    <message>
        <source>Run in shadow</source>
        <translation>影子运行</translation>
    </message>
    <message>
        <source>Without a deadline nothing says which is the best: choose a column of the table.</source>
        <translation>没有时限，无法判断哪一个最好：请在表中选择一列。</translation>
    </message>
    <message>
        <source>as much as %1</source>
        <comment>costs</comment>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>costs</comment>
        <translation>比 %2 便宜 %1</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>costs</comment>
        <translation>比 %2 贵 %1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LabStatus</name>
    <message>
        <source>Fluid estimate, %1 %2</source>
        <extracomment>an estimate is shown now; which engine&apos;s figures will take its place, and how far that is: &quot;exact 40 %&quot;</extracomment>
        <translation>流体估算，%1 %2</translation>
    </message>
    <message>
        <source>Fluid estimate</source>
        <translation>流体估算</translation>
    </message>
    <message>
        <source>Out of date, %1 %2</source>
        <extracomment>the figures are of settings that have changed since; which engine&apos;s will take their place, and how far that is: &quot;exact 40 %&quot;</extracomment>
        <translation>已过时，%1 %2</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>运行中...</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>%1, %2 done</source>
        <extracomment>an engine, and how far it is: &quot;Exact, 40 % done&quot;</extracomment>
        <translation>%1，已完成 %2</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n run(s) in %2 ms</source>
        <extracomment>which engine the figures are of, how many runs, how long the longest took</extracomment>
        <translation>
            <numerusform>%1，%n 次运行，%2 毫秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run exact</source>
        <translation>精确运行</translation>
    </message>
    <message>
        <source>Run cohort</source>
        <translation>群组运行</translation>
    </message>
    <message>
        <source>The estimates stay (%1)</source>
        <translation>估算结果保留（%1）</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerChart</name>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Executors around this command</source>
        <translation>此命令前后的 Executor</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Not watched at that time</source>
        <translation>当时未监控</translation>
    </message>
    <message>
        <source>wished</source>
        <comment>series: what a policy wants before its guards</comment>
        <translation>期望</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerDetail</name>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executor(s)</source>
        <translation>
            <numerusform>释放 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent yet: it can be taken back.</source>
        <translation>尚未发送：可以撤回。</translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing changed.</source>
        <translation>发送前已撤回。未发生任何更改。</translation>
    </message>
    <message>
        <source>Sent; the driver has not answered yet.</source>
        <translation>已发送；Driver 尚未响应。</translation>
    </message>
    <message>
        <source>The driver accepted it. No effect was seen yet.</source>
        <translation>Driver 已接受。尚未见生效。</translation>
    </message>
    <message>
        <source>Refused. Nothing changed.</source>
        <translation>已拒绝。未发生任何更改。</translation>
    </message>
    <message>
        <source>The driver accepted it, and the effect was seen.</source>
        <translation>Driver 已接受，并已生效。</translation>
    </message>
    <message>
        <source>The driver accepted it, but the effect was not seen in the time it was given.</source>
        <translation>Driver 已接受，但在规定时间内未见生效。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect seen</source>
        <translation>生效情况</translation>
    </message>
    <message>
        <source>Show on chart</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the moment and who: &quot;13:52:40 · m.keller&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Spark starts new ones in their place</source>
        <translation>Spark 启动新的 Executor 代替</translation>
    </message>
    <message>
        <source>the target goes down with them</source>
        <translation>目标随之降低</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>at most %1 can come: %2</source>
        <translation>最多可提供 %1 个：%2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1 of the driver&apos;s own list</source>
        <translation>Driver 列表中的第 %1 项</translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>what became of executors: &quot;draining: 3, 7&quot;</extracomment>
        <translation>响应</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Target set to %1</source>
        <translation>目标设为 %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Course</source>
        <comment>of a command, from asked for to its effect</comment>
        <translation>过程</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerHead</name>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>所有决策</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>This application</source>
        <translation>此应用</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>所有应用</translation>
    </message>
    <message>
        <source>Of which application</source>
        <translation>所属应用</translation>
    </message>
    <message>
        <source>Export the lines that are shown as JSON or CSV...</source>
        <translation>将显示的行导出为 JSON 或 CSV...</translation>
    </message>
    <message>
        <source>Filter: who, what, why</source>
        <translation>筛选：操作者、内容、原因</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>筛选操作记录</translation>
    </message>
    <message>
        <source>Which kinds of lines are shown</source>
        <translation>显示哪些类型的行</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪些记录</translation>
    </message>
    <message>
        <source>Changes: what reached the application, and where a policy decided otherwise than before. All: also what was refused or taken back. All decisions: every tick of the policy.</source>
        <translation>更改：到达应用的操作，以及策略的决定与之前不同之处。全部：还包括被拒绝或撤回的。所有决策：策略的每次决策。</translation>
    </message>
    <message>
        <source>Targets</source>
        <comment>a kind of lines</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>Releases</source>
        <comment>a kind of lines</comment>
        <translation>释放</translation>
    </message>
    <message>
        <source>Holds</source>
        <comment>a kind of lines</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Lost executors</source>
        <comment>a kind of lines</comment>
        <translation>丢失的 Executor</translation>
    </message>
    <message>
        <source>Starts of the application</source>
        <comment>a kind of lines</comment>
        <translation>应用启动</translation>
    </message>
    <message>
        <source>Decisions</source>
        <comment>a kind of lines</comment>
        <translation>决策</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>The session is of one application. Choose a longer time to see the others.</source>
        <translation>会话只属于一个应用。选择更长的时间范围可查看其他应用。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Ledger lines, newest first</source>
        <translation>操作记录，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>已隐藏 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>No line matches “%1”</source>
        <translation>没有记录匹配“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden.</source>
        <translation>
            <numerusform>已隐藏 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>尚未提出任何请求</translation>
    </message>
    <message>
        <source>Every change of the target and every release appears here, with its effect.</source>
        <translation>目标的每次更改和每次释放及其效果都显示在此处。</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>尚无应用</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>连接到 Driver，或先看看演示。</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>连接...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出操作记录</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>读取中...</translation>
    </message>
    <message>
        <source>the newest %1 are shown</source>
        <translation>显示最新 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n of a newer Stoker left out</source>
        <translation>
            <numerusform>%n 行来自更新版本的 Stoker，未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading what is stored...</source>
        <translation>正在读取已保存的内容...</translation>
    </message>
    <message>
        <source>No line of these kinds</source>
        <translation>没有这些类型的行</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>显示所有类型</translation>
    </message>
    <message>
        <source>Nothing is stored of this time</source>
        <translation>此时间段没有已保存的内容</translation>
    </message>
    <message>
        <source>Every change of the target, every release and every decision of a policy is stored with its effect.</source>
        <translation>目标的每次更改、每次释放以及策略的每个决策都会连同效果一起保存。</translation>
    </message>
    <message>
        <source>The recording holds no ledger</source>
        <translation>录制中没有操作记录</translation>
    </message>
    <message>
        <source>No command and no decision was recorded with it.</source>
        <translation>其中没有录制任何命令或决定。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LedgerWriting</name>
    <message>
        <source>Writing %1: %2 of %3 lines</source>
        <extracomment>a file, lines, lines</extracomment>
        <translation>正在写入 %1：%2 / %3 行</translation>
    </message>
    <message>
        <source>Writing %1: %2 lines</source>
        <translation>正在写入 %1：%2 行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>导出已取消，未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LiveEvents</name>
    <message numerus="yes">
        <source>%n executor(s) added</source>
        <translation>
            <numerusform>增加 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost</source>
        <translation>
            <numerusform>丢失 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) left</source>
        <translation>
            <numerusform>%n 个 Executor 已退出</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) released by a command</source>
        <translation>
            <numerusform>由命令释放 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) removed by Spark</source>
        <translation>
            <numerusform>Spark 移除 %n 个 Executor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePage</name>
    <message>
        <source>Waiting for the second poll</source>
        <translation>等待第二次轮询</translation>
    </message>
    <message>
        <source>Logs per minute and CPU are known from two polls on.</source>
        <translation>每分钟日志数和 CPU 自第二次轮询起可知。</translation>
    </message>
    <message>
        <source>No data since %1 (%2).</source>
        <extracomment>a time of day, then how long that is ago: No data since 14:26:04 (6 min).</extracomment>
        <translation>自 %1 起无数据（%2）。</translation>
    </message>
    <message>
        <source>The last target of %1 stands.</source>
        <translation>最近设定的目标 %1 仍有效。</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Connect</source>
        <translation>打开“连接”</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>尚无应用</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>连接到 Driver，或先看看演示。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Spark is starting</source>
        <translation>Spark 正在启动</translation>
    </message>
    <message>
        <source>%1 answers; the application&apos;s figures come when its driver is up.</source>
        <translation>%1 有响应；Driver 启动后即有应用数据。</translation>
    </message>
    <message>
        <source>Reaching the driver</source>
        <translation>正在连接 Driver</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>连接...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::LivePanels</name>
    <message>
        <source>input</source>
        <comment>series: records that come in</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <extracomment>a series leaves the chart through its upper edge: needed up to 37 900</extracomment>
        <translation>%1 最高 %2</translation>
    </message>
    <message>
        <source>p10–p90</source>
        <comment>series: between the 10th and the 90th percentile</comment>
        <translation>p10–p90 区间</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>% of allocated cores</source>
        <translation>占已分配核的百分比</translation>
    </message>
    <message>
        <source>wished</source>
        <comment>series: what a policy wants before its guards</comment>
        <translation>期望</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Kiosk: full screen, no controls</source>
        <translation>大屏模式：全屏，无控件</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>About Stoker...</source>
        <translation>关于 Stoker...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>退出大屏模式</translation>
    </message>
    <message>
        <source>Hold...</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Policies...</source>
        <translation>策略…</translation>
    </message>
    <message>
        <source>Export recording...</source>
        <translation>导出录制文件...</translation>
    </message>
    <message>
        <source>Open recording...</source>
        <translation>打开录制...</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModeControls</name>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>结束暂停</translation>
    </message>
    <message>
        <source>Hold for 15 min</source>
        <translation>暂停 15 分钟</translation>
    </message>
    <message>
        <source>Hold for 1 h</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Hold until tomorrow 06:00</source>
        <translation>暂停到明天 06:00</translation>
    </message>
    <message>
        <source>Only no release: it may still grow</source>
        <translation>仅不释放：仍可增加</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <extracomment>a mode, its keys, what it means or why it cannot be chosen</extracomment>
        <translation>%1（%2）
%3</translation>
    </message>
    <message>
        <source>Held until %1 (%2)</source>
        <translation>暂停到 %1（%2）</translation>
    </message>
    <message>
        <source>The policy keeps its hands off for a while (%1)</source>
        <translation>策略暂时不动（%1）</translation>
    </message>
    <message>
        <source>End the hold (until %1)</source>
        <translation>结束暂停（到 %1）</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>暂停到 %1</translation>
    </message>
    <message>
        <source>held until %1 by %2</source>
        <translation>由 %2 暂停到 %1</translation>
    </message>
    <message>
        <source>not running</source>
        <comment>a policy</comment>
        <translation>未运行</translation>
    </message>
    <message>
        <source>waits for figures</source>
        <comment>a policy</comment>
        <translation>等待数据</translation>
    </message>
    <message>
        <source>would ask for %1</source>
        <comment>executors</comment>
        <translation>会请求 %1 个</translation>
    </message>
    <message>
        <source>waits for the lease</source>
        <comment>a policy</comment>
        <translation>等待控制权</translation>
    </message>
    <message>
        <source>steers</source>
        <comment>a policy</comment>
        <translation>调控中</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>请先选择策略。</translation>
    </message>
    <message>
        <source>This policy only advises: from here it sees polls, and Spark&apos;s own reacts to every event.</source>
        <translation>此策略只提供建议：它在这里只看到轮询，而 Spark 自己的会响应每个事件。</translation>
    </message>
    <message>
        <source>No policy runs, so there is nothing to hold.</source>
        <translation>没有策略在运行，因此没有可暂停的。</translation>
    </message>
    <message>
        <source>Policies decide how many executors there should be.</source>
        <translation>策略决定应有多少个 Executor。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a policy, what it does now</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no change before %1</source>
        <comment>a policy that has just started</comment>
        <translation>%1 前不作更改</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModelPanel</name>
    <message>
        <source>The simulated cluster</source>
        <translation>模拟的集群</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ModelRow</name>
    <message>
        <source>Back to what the trace says</source>
        <translation>恢复为轨迹中的值</translation>
    </message>
    <message>
        <source>%1
Accepted: %3. In the terminal: --model %2</source>
        <extracomment>a field: what it means, its name on the command line, what may be set</extracomment>
        <translation>%1
可接受：%3。终端中：--model %2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Notices</name>
    <message>
        <source>The last batch took %1, longer than the %2 it may take</source>
        <translation>上一批次用时 %1，超过允许的 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) lost in the last 10 minutes</source>
        <translation>
            <numerusform>最近 10 分钟丢失 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>Executor %1: %2 of its task time in garbage collection</source>
        <translation>Executor %1：Task 时间的 %2 用于垃圾回收</translation>
    </message>
    <message>
        <source>%1 executors spend more than 10 % of their task time in garbage collection; most of all executor %2, %3</source>
        <translation>%1 个 Executor 的垃圾回收超过其 Task 时间的 10%；最多的是 Executor %2：%3</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::OutcomeView</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ParameterField</name>
    <message>
        <source>not set</source>
        <comment>a parameter</comment>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1：恢复默认值</translation>
    </message>
    <message>
        <source>%1
Source: %2</source>
        <extracomment>a parameter&apos;s name in files and on the command line, and where its rule comes from</extracomment>
        <translation>%1
来源：%2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ParetoPlot</name>
    <message>
        <source>Deadline misses over core-hours</source>
        <translation>错过时限与核时</translation>
    </message>
    <message numerus="yes">
        <source>%1 core-hours, %n miss(es)</source>
        <extracomment>a point of the plot: its cost and its misses</extracomment>
        <translation>
            <numerusform>%1 核时，错过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a parameter and its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>optimum</source>
        <comment>the least core-hours that anybody could do with</comment>
        <translation>最优</translation>
    </message>
    <message>
        <source>%1
Click to take these settings</source>
        <extracomment>under the settings of a point</extracomment>
        <translation>%1
点击采用这些设置</translation>
    </message>
    <message numerus="yes">
        <source>%n never ended</source>
        <comment>batches or jobs</comment>
        <translation>
            <numerusform>%n 个从未结束</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PlanEditor</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Lines to copy</source>
        <translation>可复制的行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>防护规则</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>释放顺序</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PlanList</name>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1, in use here</source>
        <extracomment>a policy, which one it is based on</extracomment>
        <translation>%1，此处使用中</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyBadge</name>
    <message>
        <source>Choose a policy...</source>
        <extracomment>a policy, what it does now</extracomment>
        <translation>选择策略…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyColumn</name>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Take this policy away</source>
        <translation>移除此策略</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>策略 %1</translation>
    </message>
    <message>
        <source>Fewer parameters</source>
        <translation>收起参数</translation>
    </message>
    <message numerus="yes">
        <source>%n more parameter(s)</source>
        <translation>
            <numerusform>另有 %n 个参数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::PolicyDialog</name>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>对“%1”的更改未保存。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>Another policy is called %1.</source>
        <translation>已有另一策略名为“%1”。</translation>
    </message>
    <message>
        <source>It is built in: save it under a name of its own.</source>
        <translation>这是内置策略：请以自己的名称保存。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Save it as another policy</source>
        <translation>另存为其他策略</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>请先选择策略。</translation>
    </message>
    <message>
        <source>It is built in.</source>
        <translation>这是内置策略。</translation>
    </message>
    <message>
        <source>From now on %1 goes by it; the mode stays as it is.</source>
        <translation>从现在起 %1 按此策略运行；模式保持不变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Import a policy</source>
        <translation>导入策略</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>策略 (*.json)</translation>
    </message>
    <message>
        <source>Export a policy</source>
        <translation>导出策略</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>the name of a policy that was put to use before it was saved</extracomment>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ProductionStrip</name>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::QuietHoursForm</name>
    <message>
        <source>Quiet hours</source>
        <translation>静默时段</translation>
    </message>
    <message>
        <source>Critical alerts notify all the same</source>
        <translation>严重告警仍然通知</translation>
    </message>
    <message>
        <source>Alerts of these hours are listed, but no notification is shown.</source>
        <translation>此时段的告警会列出，但不显示通知。</translation>
    </message>
    <message>
        <source>from</source>
        <comment>quiet hours: from 22:00</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <comment>quiet hours: to 07:00</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Quiet hours that begin on this day</source>
        <translation>从这一天开始的静默时段</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RangeBar</name>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>A day and a time, in Qt&apos;s letters: 20 Nov 14:26</extracomment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>from one time to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Let the charts stand still (Space). Figures go on.</source>
        <translation>定住图表（空格键）。数据继续更新。</translation>
    </message>
    <message>
        <source>Follow the newest figures again (0)</source>
        <translation>重新跟随最新数据 (0)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>a range: the whole recording</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Show the end of the recording again (0)</source>
        <translation>再次显示录制的末尾 (0)</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedExecutors</name>
    <message>
        <source>Show the end</source>
        <translation>显示末尾</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Executors at a moment of the recording</source>
        <translation>录制中某一时刻的 Executor</translation>
    </message>
    <message>
        <source>What they did in this minute is not known: %1</source>
        <extracomment>an error</extracomment>
        <translation>不清楚它们在这一分钟做了什么：%1</translation>
    </message>
    <message>
        <source>at the end, %1</source>
        <translation>末尾，%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n 个已注册</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy</source>
        <translation>
            <numerusform>%n 个忙碌</numerusform>
        </translation>
    </message>
    <message>
        <source>No executor lived then</source>
        <translation>当时没有 Executor</translation>
    </message>
    <message>
        <source>Move the crosshair over the charts to see another moment.</source>
        <translation>在图表上移动十字线可查看其他时刻。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RecordedList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>删除...</translation>
    </message>
    <message>
        <source>Watched before</source>
        <translation>以前监视过</translation>
    </message>
    <message>
        <source>Choose an application of the list first</source>
        <translation>请先在列表中选择一个应用</translation>
    </message>
    <message>
        <source>Remove a recorded application</source>
        <translation>删除一个已录制的应用</translation>
    </message>
    <message>
        <source>Remove what was recorded of %1?</source>
        <translation>删除 %1 的录制？</translation>
    </message>
    <message>
        <source>%1, %2. Its charts and its timeline are gone for good; its ledger stays.</source>
        <extracomment>%1 is from when to when, %2 a size</extracomment>
        <translation>%1，%2。其图表和时间线将被永久删除；操作记录保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
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
        <translation>%1，%2</translation>
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
        <translation>比较...</translation>
    </message>
    <message>
        <source>Put another recording beside this one</source>
        <translation>将另一份录制与之并排</translation>
    </message>
    <message>
        <source>Reading the recording</source>
        <translation>正在读取录制</translation>
    </message>
    <message>
        <source>Open another recording...</source>
        <translation>打开另一份录制...</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>没有录制任何内容</translation>
    </message>
    <message>
        <source>The recording holds no figure: it ended before the second poll.</source>
        <translation>录制中没有数据：它在第二次轮询之前就结束了。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseDialog</name>
    <message>
        <source>Release executors</source>
        <translation>释放 Executor</translation>
    </message>
    <message>
        <source>How many executors</source>
        <translation>Executor 数量</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>数量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Gracefully</source>
        <translation>优雅释放(&amp;G)</translation>
    </message>
    <message>
        <source>When &amp;idle</source>
        <translation>空闲时(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kill now</source>
        <translation>立即终止(&amp;K)</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>How long busy executors are asked again</source>
        <translation>对忙碌的 Executor 重复请求的时长</translation>
    </message>
    <message>
        <source>&amp;Ask busy ones again for</source>
        <translation>对忙碌的重复请求(&amp;A)</translation>
    </message>
    <message>
        <source>Why, for the ledger and whoever asks later</source>
        <translation>原因，供操作记录和日后查询者参考</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>原因(&amp;S)</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>Production: type the &amp;name</source>
        <translation>生产环境：输入名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Sent after %n s; Esc takes it back</source>
        <translation>
            <numerusform>%n 秒后发送；按 Esc 撤回</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Release %n executors of %1</source>
        <extracomment>The application&apos;s name comes last</extracomment>
        <translation>
            <numerusform>释放 %n 个 Executor，应用：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;place them (target stays %1)</source>
        <translation>替换(&amp;P)（目标仍为 %1）</translation>
    </message>
    <message>
        <source>Re&amp;place them</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>All of them are gone already.</source>
        <translation>全部已退出。</translation>
    </message>
    <message>
        <source>In production a kill of more than one needs the application&apos;s name: %1</source>
        <translation>在生产环境终止多个 Executor 须输入应用名称：%1</translation>
    </message>
    <message>
        <source>The same as a line for a shell; the token comes from STOKER_TOKEN there</source>
        <translation>等效的 shell 命令行；其中令牌取自 STOKER_TOKEN</translation>
    </message>
    <message>
        <source>There is no driver to send it to</source>
        <translation>没有可供发送的 Driver</translation>
    </message>
    <message>
        <source>Re&amp;place it (target stays %1)</source>
        <translation>替换(&amp;P)（目标仍为 %1）</translation>
    </message>
    <message>
        <source>Re&amp;place it</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseList</name>
    <message>
        <source>Executors to release</source>
        <translation>要释放的 Executor</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ReleaseListModel</name>
    <message numerus="yes">
        <source>Jobs %1 lose work</source>
        <translation>
            <numerusform>Job %1 丢失部分工作</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>影响</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ResultBar</name>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message numerus="yes">
        <source>Release of %n executor(s)</source>
        <translation>
            <numerusform>释放 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: taken back, nothing was sent.</source>
        <translation>%1：已撤回，未发送任何内容。</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1：已发送。</translation>
    </message>
    <message>
        <source>%1: accepted, but only %2 can come: %3.</source>
        <translation>%1：已接受，但只能提供 %2 个：%3。</translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation>%1：已接受。</translation>
    </message>
    <message>
        <source>%1: accepted, %2.</source>
        <translation>%1：已接受，%2。</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：已完成。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1：已拒绝。%2</translation>
    </message>
    <message>
        <source>%1: refused.</source>
        <translation>%1：已拒绝。</translation>
    </message>
    <message>
        <source>Show in ledger</source>
        <translation>在操作记录中显示</translation>
    </message>
    <message>
        <source>%1: accepted, but no effect was seen in time.</source>
        <translation>%1：已接受，但未及时看到效果。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Target set to %1</source>
        <translation>目标设为 %1</translation>
    </message>
    <message>
        <source>The autopilot went back to the shadow. %1</source>
        <translation>自动调控已退回影子模式。%1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleDialog</name>
    <message>
        <source>Batches that took longer than the deadline set under Settings, else than their interval.</source>
        <translation>用时超过“设置”中所设时限的批次；未设时限时，以批次间隔为准。</translation>
    </message>
    <message>
        <source>How much the least backlog of the second half of this time exceeds that of the first: what one batch brings and takes away does not count.</source>
        <translation>此时间内后半段的最低积压比前半段的高出多少：单个批次带来又处理掉的不计入。</translation>
    </message>
    <message>
        <source>How long the next batch has waited to start.</source>
        <translation>下一批次已等待启动的时间。</translation>
    </message>
    <message>
        <source>Executors that ended without anybody asking: neither released nor removed by Spark.</source>
        <translation>无人请求而退出的 Executor：既未被释放，也未被 Spark 移除。</translation>
    </message>
    <message>
        <source>The time since the last good answer of the driver.</source>
        <translation>自 Driver 上次有效响应以来的时间。</translation>
    </message>
    <message>
        <source>Registered executors short of the target. Give new ones the time they need to start.</source>
        <translation>已注册的 Executor 比目标少的数量。需留出新 Executor 的启动时间。</translation>
    </message>
    <message>
        <source>The mean of all registered cores over one batch, and over a minute at least.</source>
        <translation>所有已注册核在一个批次内的平均值，至少按一分钟计算。</translation>
    </message>
    <message>
        <source>Input records of the last 60 s.</source>
        <translation>最近 60 秒的输入记录数。</translation>
    </message>
    <message>
        <source>Cores times hours since midnight, as far as Stoker watched.</source>
        <translation>自零点起核数 × 小时，以 Stoker 监控的时段为限。</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>至少持续</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>It has to hold for so long before it is an alert, and to be good again for as long before the alert is over.</source>
        <translation>条件须持续成立此时长才产生告警；恢复正常同样时长后，告警才解除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Little of it is never wrong.</source>
        <translation>该指标偏低不算异常。</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of this moment</comment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Not known at the moment.</source>
        <translation>当前值未知。</translation>
    </message>
    <message>
        <source>Now %1: it holds.</source>
        <translation>当前 %1：条件成立。</translation>
    </message>
    <message>
        <source>Now %1: it does not hold.</source>
        <translation>当前 %1：条件不成立。</translation>
    </message>
    <message>
        <source>How long the autopilot has not steered although it should: old figures, a lost lease, refused commands, or a fall back to the shadow. What an operator holds does not count.</source>
        <translation>自动调控本应控制却没有控制的时长：数据陈旧、失去控制权、命令被拒绝，或退回到影子模式。由操作员暂停的不计入。</translation>
    </message>
    <message>
        <source>Tasks of running stages that wait for a slot. Between two batches it may fall to 0: then watch its growth, or set no time.</source>
        <translation>正在运行的 Stage 中等待空闲槽位的 Task。两个批次之间可能降到 0：此时应监控其增长，或不设持续时间。</translation>
    </message>
    <message>
        <source>Tasks that run, on all executors together.</source>
        <translation>所有 Executor 上正在运行的 Task 总数。</translation>
    </message>
    <message>
        <source>What the last batch took that has ended.</source>
        <translation>最近结束的批次所用的时间。</translation>
    </message>
    <message>
        <source>The number of executors that somebody asked for.</source>
        <translation>所请求的 Executor 数量。</translation>
    </message>
    <message>
        <source>Executors that Spark has, whatever their state.</source>
        <translation>Spark 拥有的 Executor，不论其状态。</translation>
    </message>
    <message>
        <source>Registered, and neither excluded, draining nor being removed.</source>
        <translation>已注册，且未被排除、未在排空、未在移除。</translation>
    </message>
    <message>
        <source>Executors that run at least one task.</source>
        <translation>至少运行一个 Task 的 Executor。</translation>
    </message>
    <message>
        <source>Executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.</source>
        <translation>工作所需的 Executor：按最近批次的用时与时限计算；没有批次时，为所有运行和等待的 Task 所能占满的数量。</translation>
    </message>
    <message>
        <source>Executors that are registered, but excluded, draining or being removed.</source>
        <translation>已注册但被排除、正在排空或正在移除的 Executor。</translation>
    </message>
    <message>
        <source>What the policy asks for before any guard. Not known while none runs.</source>
        <translation>策略在任何防护规则之前的请求。没有策略运行时未知。</translation>
    </message>
    <message>
        <source>A tenth of the executors is below this, of what their cores could give.</source>
        <translation>十分之一的 Executor 低于此值，相对于其核心的能力。</translation>
    </message>
    <message>
        <source>A tenth of the executors is above this, of what their cores could give.</source>
        <translation>十分之一的 Executor 高于此值，相对于其核心的能力。</translation>
    </message>
    <message>
        <source>Garbage collection, of the task time of all registered executors since they started.</source>
        <translation>垃圾回收时间，占所有已注册 Executor 自启动以来 Task 时间的比例。</translation>
    </message>
    <message>
        <source>Tasks that failed within this time, as far as Stoker watched.</source>
        <translation>这段时间内失败的 Task，以 Stoker 监控到的为准。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleEditor</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Add...</source>
        <translation>添加...</translation>
    </message>
    <message>
        <source>A rule over any figure</source>
        <translation>针对任一指标的规则</translation>
    </message>
    <message>
        <source>Import, export, defaults</source>
        <translation>导入、导出、默认规则</translation>
    </message>
    <message>
        <source>Export rules...</source>
        <translation>导出规则...</translation>
    </message>
    <message>
        <source>Import rules...</source>
        <translation>导入规则...</translation>
    </message>
    <message>
        <source>Back to the rules that Stoker comes with</source>
        <translation>恢复 Stoker 自带的规则</translation>
    </message>
    <message>
        <source>The rules that Stoker comes with are in force.</source>
        <translation>已启用 Stoker 自带的规则。</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>编辑...</translation>
    </message>
    <message>
        <source>Change this rule (Enter)</source>
        <translation>更改此规则 (Enter)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Another one like it (Ctrl+D)</source>
        <translation>添加一条相同的规则 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Can be taken back (Del)</source>
        <translation>可撤销 (Del)</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>a rule that was removed</extracomment>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 条规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <extracomment>so many of so many rules are switched on</extracomment>
        <translation>已启用 %1 / %2</translation>
    </message>
    <message>
        <source>The file of rules is not in force: %1</source>
        <translation>规则文件未生效：%1</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::RuleList</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SensitivityView</name>
    <message>
        <source>Sensitivity of each parameter</source>
        <translation>每个参数的敏感度</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the values of a parameter that were tried</extracomment>
        <translation>%1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 core-hours, up to %n miss(es)</source>
        <extracomment>core-hours and deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>%1 到 %2 核时，最多错过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 core-hours</source>
        <extracomment>core-hours that one parameter alone leads to</extracomment>
        <translation>%1 到 %2 核时</translation>
    </message>
    <message numerus="yes">
        <source>up to %n miss(es)</source>
        <extracomment>deadline misses that one parameter alone leads to</extracomment>
        <translation>
            <numerusform>最多错过 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stoker::widgets::SettingsPage</name>
    <message>
        <source>idle before busy</source>
        <translation>空闲的先于忙碌的</translation>
    </message>
    <message>
        <source>without cached data first</source>
        <translation>无缓存数据的优先</translation>
    </message>
    <message>
        <source>without shuffle data that an active job needs first</source>
        <translation>无活动 Job 在用的 Shuffle 数据的优先</translation>
    </message>
    <message>
        <source>without any shuffle data first</source>
        <translation>无任何 Shuffle 数据的优先</translation>
    </message>
    <message>
        <source>the most time in garbage collection first</source>
        <translation>GC 占比最高的优先</translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation>最新的优先</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>轮询间隔</translation>
    </message>
    <message>
        <source>How often a driver is asked. Holds for applications that are opened from now on.</source>
        <translation>查询 Driver 的频率。对此后打开的应用生效。</translation>
    </message>
    <message>
        <source>its interval</source>
        <translation>批次间隔</translation>
    </message>
    <message>
        <source>Deadline of a batch</source>
        <translation>批次时限</translation>
    </message>
    <message>
        <source>The time that a batch may take, in every open application. 0: as long as from one batch to the next.</source>
        <translation>每个批次允许的时间，适用于所有已打开的应用。0：等于相邻两个批次的间隔。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>A lower target from the toolbar waits so long before it is sent; Esc takes it back. A higher one is sent at once.</source>
        <translation>在工具栏中调低的目标等待此时长后才发送；按 Esc 撤回。调高的目标立即发送。</translation>
    </message>
    <message>
        <source>Which executors go first</source>
        <translation>哪些 Executor 先退出</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>The order that Stoker comes with</source>
        <translation>Stoker 自带的顺序</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>默认顺序</translation>
    </message>
    <message>
        <source>excluded by Spark first</source>
        <translation>先释放被 Spark 排除的</translation>
    </message>
    <message>
        <source>Where a number is released and nobody is named. The first rule that tells two executors apart decides. A release by number spares those that hold cached or needed shuffle data, and a kill those that run tasks; a lower target spares nobody, but says whom it takes.</source>
        <translation>用于按数量释放、未点名的情况。由第一条能区分两个 Executor 的规则决定。按数量释放会避开持有缓存或在用 Shuffle 数据的 Executor，立即终止还会避开正在运行 Task 的；降低目标不避开任何 Executor，但会说明将释放哪些。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不通知</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Notify on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Where the desktop has a tray, else in the window. Every alert is listed on the page Alerts, where rules and quiet hours are set.</source>
        <translation>桌面有托盘时在托盘通知，否则在窗口中通知。所有告警都列在“告警”页面，规则和静默时段也在那里设置。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Every application that is watched is recorded on this machine, from its first figures on. A demo is not.</source>
        <translation>每个被观察的应用从首批数据起都会录制在本机上。演示除外。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Then the oldest goes first.</source>
        <translation>超出后先删除最早的内容。</translation>
    </message>
    <message>
        <source>On the disk now</source>
        <translation>当前占用磁盘</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no price</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Price of a core-hour</source>
        <translation>每核时价格</translation>
    </message>
    <message>
        <source>For the cost of today on the Live page, and for the outcomes of the Lab. Without one no cost is shown.</source>
        <translation>用于实时页面上的今日成本和实验室的结果。不填则不显示成本。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Stands behind every cost: €, USD.</source>
        <translation>显示在每个金额之后：€、USD。</translation>
    </message>
    <message>
        <source>%1, and %2 of damaged files that were set aside</source>
        <extracomment>two sizes: of the history, and of the damaged files beside it</extracomment>
        <translation>%1，另有 %2 为已移到一旁的损坏文件</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::StatusLine</name>
    <message>
        <source>Waiting for the first answer</source>
        <translation>等待首次响应</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>上次响应在 %1前</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Polled %1 ago in %2 ms</source>
        <extracomment>%2 is the time that the poll took</extracomment>
        <translation>%1前轮询，用时 %2 毫秒</translation>
    </message>
    <message>
        <source>simulated cluster</source>
        <translation>模拟集群</translation>
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
        <translation>%1 · 无插件</translation>
    </message>
    <message>
        <source>%1 · plugin %2</source>
        <translation>%1 · 插件 %2</translation>
    </message>
    <message>
        <source>Some figures are estimates: no plugin</source>
        <translation>部分数据为估算值：没有插件</translation>
    </message>
    <message>
        <source>Not recording</source>
        <extracomment>what is shown is stored on this machine; then with the size of all that is stored</extracomment>
        <translation>未在录制</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在录制 %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>All that Stoker has recorded on this machine takes %1. How long it is kept is said under Settings.</source>
        <translation>Stoker 在本机录制的全部内容占用 %1。保留多久在“设置”中说明。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TakeBackBar</name>
    <message>
        <source>Take back (Esc)</source>
        <translation>撤回 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %1. It is sent in %n s.</source>
        <extracomment>What was asked (&quot;release 3&quot;, &quot;82 → 86&quot;), and how long it can be taken back</extracomment>
        <translation>
            <numerusform>尚未发送：%1。将在 %n 秒后发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more wait behind it.</source>
        <translation>
            <numerusform>%1其后还有 %n 条等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TargetControls</name>
    <message>
        <source>Apply</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target number of executors</source>
        <translation>Executor 目标数量</translation>
    </message>
    <message numerus="yes">
        <source>%n executor(s) more, now</source>
        <translation>
            <numerusform>立即增加 %n 个 Executor</numerusform>
        </translation>
    </message>
    <message>
        <source>Release...</source>
        <translation>释放...</translation>
    </message>
    <message>
        <source>Choose executors to let go (R)</source>
        <translation>选择要释放的 Executor (R)</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <extracomment>who holds the target, under the word &quot;Target&quot;</extracomment>
        <translation>控制方：%1</translation>
    </message>
    <message>
        <source>How many executors Spark shall keep up (T)</source>
        <translation>Spark 应维持的 Executor 数量 (T)</translation>
    </message>
    <message>
        <source>At most %1 can come: %2</source>
        <translation>最多可提供 %1 个：%2</translation>
    </message>
    <message>
        <source>Ask Spark for this many executors (Ctrl+Enter)</source>
        <translation>向 Spark 申请此数量的 Executor (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The target is this already</source>
        <translation>目标已是此值</translation>
    </message>
    <message>
        <source>1 executor less, after %1 s in which Esc takes it back</source>
        <extracomment>on the button for one executor less; %1 is a number of seconds</extracomment>
        <translation>减少 1 个 Executor，%1 秒后执行，期间按 Esc 可撤回</translation>
    </message>
    <message>
        <source>1 executor less, now</source>
        <translation>立即减少 1 个 Executor</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>old</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>Estimated: derived from Spark&apos;s REST pages, not measured by the plugin.</source>
        <translation>估算值：由 Spark 的 REST API 推导，而非插件测得。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Tiles</name>
    <message>
        <source>Input records of the last 60 s of the application&apos;s clock.</source>
        <translation>按应用时钟计最近 60 秒的输入记录数。</translation>
    </message>
    <message>
        <source>known after two polls</source>
        <translation>两次轮询后可知</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>behind a number of executors: 82 of 86</extracomment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 个待分配</translation>
    </message>
    <message>
        <source>%1 leaving or excluded</source>
        <translation>%1 个退出中或已排除</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>所需 %1</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 个忙碌</translation>
    </message>
    <message>
        <source>Registered, and neither excluded, draining nor being removed; of the target that was asked for.
Pending = target − registered. Needed = executors that the work asks for: what the last batch took, for its deadline; without batches, what all running and waiting tasks would fill.</source>
        <translation>已注册，且未被排除、不在排空、也不在移除；斜杠后为所申请的目标。
待分配 = 目标 − 已注册。所需 = 工作量所要求的 Executor 数：按上一批次的用时及其时限计算；没有批次时，为所有运行中和等待中的 Task 可占满的数量。</translation>
    </message>
    <message>
        <source>p10–p90 %1–%2</source>
        <translation>p10–p90：%1–%2</translation>
    </message>
    <message>
        <source>CPU seconds of the executors&apos; processes, of what their cores could give.</source>
        <translation>Executor 进程的 CPU 秒数，相对于其核所能提供的总量。</translation>
    </message>
    <message>
        <source>tasks</source>
        <extracomment>behind a number: tasks that wait for a slot</extracomment>
        <translation>个 Task</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>Tasks of running stages that wait for a slot.</source>
        <translation>运行中 Stage 里等待 Slot 的 Task。</translation>
    </message>
    <message>
        <source>no batch has ended yet</source>
        <translation>尚无批次结束</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>s of %1</source>
        <extracomment>behind the seconds a batch took: of the 60 s between two batches</extracomment>
        <translation>秒 / %1</translation>
    </message>
    <message>
        <source>%1 s below the deadline of %2 s</source>
        <translation>比时限 %2 秒少 %1 秒</translation>
    </message>
    <message>
        <source>%1 s over the deadline of %2 s</source>
        <translation>比时限 %2 秒多 %1 秒</translation>
    </message>
    <message>
        <source>core-hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>watched since %1</source>
        <translation>自 %1 起监控</translation>
    </message>
    <message>
        <source>Cores of registered executors × time, as far as this window watched.</source>
        <translation>已注册 Executor 的核数 × 时间，以此窗口监控的时段为限。</translation>
    </message>
    <message>
        <source>Logs per minute</source>
        <translation>每分钟日志数</translation>
    </message>
    <message>
        <source>Executors usable</source>
        <translation>可用 Executor</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>批次用时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>was 0, %1 ago</source>
        <translation>%1前为 0</translation>
    </message>
    <message>
        <source>steady for %1</source>
        <translation>已稳定 %1</translation>
    </message>
    <message>
        <source>▲ %1 times as much in %2</source>
        <translation>▲ %2内增至 %1 倍</translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <extracomment>a triangle up or down, a percentage, and over how long: ▲ 26 % in 1 h</extracomment>
        <translation>%1 %2（%3内）</translation>
    </message>
    <message>
        <source>target %1</source>
        <extracomment>behind a number of executors that is higher than the target: 8 target 4</extracomment>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>a sum of money, and since when it was watched</extracomment>
        <translation>自 %2 起 %1</translation>
    </message>
    <message>
        <source>The cost is that of these hours: a core-hour for %1.</source>
        <translation>成本按这些核时计算：每核时 %1。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::Timeline</name>
    <message>
        <source>Executor %1 on %2</source>
        <translation>Executor %1，位于 %2</translation>
    </message>
    <message>
        <source>from %1 to %2, %3</source>
        <translation>从 %1 到 %2，%3</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>took %1 to start</source>
        <translation>启动用时 %1</translation>
    </message>
    <message>
        <source>Spark: %1</source>
        <extracomment>what Spark itself gave as the reason of a removal</extracomment>
        <translation>Spark：%1</translation>
    </message>
    <message>
        <source>%1: %2 of its slots busy</source>
        <translation>%1：%2 的 Slot 忙碌</translation>
    </message>
    <message>
        <source>garbage collection took more than 10 % of its task time</source>
        <translation>垃圾回收超过其 Task 时间的 10%</translation>
    </message>
    <message>
        <source>%1: not watched</source>
        <translation>%1：未监控</translation>
    </message>
    <message>
        <source>Batch of %1: %2, deadline %3</source>
        <translation>批次 %1：%2，时限 %3</translation>
    </message>
    <message>
        <source>Batch of %1: %2</source>
        <translation>批次 %1：%2</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>流查询 %1</translation>
    </message>
    <message>
        <source>Job %1, running for %2: %3</source>
        <translation>Job %1，已运行 %2：%3</translation>
    </message>
    <message>
        <source>Job %1, %2: %3</source>
        <translation>Job %1，%2：%3</translation>
    </message>
    <message>
        <source>Job %1, failed after %2: %3</source>
        <translation>Job %1，%2 后失败：%3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>released by %1</source>
        <translation>由 %1 释放</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineLegend</name>
    <message>
        <source>not watched</source>
        <translation>未监控</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>GC over 10 %</source>
        <translation>GC 超过 10%</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>removed by Spark</source>
        <translation>被 Spark 移除</translation>
    </message>
    <message>
        <source>released by a command</source>
        <translation>由命令释放</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelinePage</name>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a moment on the timeline, in the notation of QLocale: 20 Nov 13:32</extracomment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of time, from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No application yet</source>
        <translation>尚无应用</translation>
    </message>
    <message>
        <source>Connect to a driver, or look around in the demo.</source>
        <translation>连接到 Driver，或先看看演示。</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>连接...</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>等待首次响应</translation>
    </message>
    <message>
        <source>Executors appear here from the moment %1 answers.</source>
        <translation>%1 响应后，Executor 即显示在此处。</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TimelineView</name>
    <message>
        <source>Timeline of executors</source>
        <translation>Executor 时间线</translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Executors</source>
        <translation>Executor</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>one every %1</source>
        <extracomment>under &quot;Batches&quot;: how often one starts</extracomment>
        <translation>每 %1 一个</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>No executor in this span of time</source>
        <translation>此时段内没有 Executor</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TraceMenu</name>
    <message>
        <source>Open a trace...</source>
        <translation>打开轨迹...</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <extracomment>which trace is open</extracomment>
        <translation>轨迹：%1</translation>
    </message>
    <message>
        <source>Built-in day</source>
        <translation>内置的一天</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>打开文件...</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>打开文件夹...</translation>
    </message>
    <message>
        <source>Open a scenario...</source>
        <translation>打开方案...</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open an event log, a recording or a CSV</source>
        <translation>打开事件日志、录制或 CSV</translation>
    </message>
    <message>
        <source>Open the folder of a rolling event log</source>
        <translation>打开滚动事件日志的文件夹</translation>
    </message>
    <message>
        <source>%1
Open a file: %2</source>
        <extracomment>which trace is open, and the keys that open another one</extracomment>
        <translation>%1
打开文件：%2</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>此窗口中</translation>
    </message>
    <message>
        <source>Watched before</source>
        <translation>以前监视过</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TracePanel</name>
    <message>
        <source>What was found in the trace</source>
        <translation>轨迹中的内容</translation>
    </message>
    <message>
        <source>Executors over time</source>
        <translation>Executor 随时间变化</translation>
    </message>
    <message>
        <source>How often each start-up delay came, from the shortest to the longest</source>
        <translation>各启动延迟出现的频率，从最短到最长</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Start-up delays</source>
        <translation>启动延迟</translation>
    </message>
</context>
<context>
    <name>stoker::widgets::TuneDialog</name>
    <message>
        <source>Miss no deadline, whatever it costs</source>
        <translation>不惜成本，绝不错过时限</translation>
    </message>
    <message>
        <source>Tune a policy</source>
        <translation>调优策略</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>letter and name of a column</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Core-hours worth one miss</source>
        <translation>一次错过时限相当于的核时</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>Many settings are tried with the fluid engine; the best are run again with the exact one. Each point of the plot can be taken with a click.</source>
        <translation>用流体引擎尝试大量设置，最优者再用精确引擎重算。点击图中的任一点即可采用其设置。</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调优</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
