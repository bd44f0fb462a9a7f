<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <translation>租户(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Analyze</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;sample platform</source>
        <translation>打开示例平台(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Connect to a store…</source>
        <translation>连接存储(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Open store file…</source>
        <translation>打开存储文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export platform…</source>
        <translation>导出平台(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;lose platform</source>
        <translation>关闭平台(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Copy this page as a &amp;command</source>
        <translation>复制本页的等价命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter tree</source>
        <translation>筛选租户树(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>租户树(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Jobs and log</source>
        <translation>任务与日志(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Next region</source>
        <translation>下一区域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;System theme</source>
        <translation>跟随系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>Simplified &amp;Chinese</source>
        <translation>简体中文(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Live data</source>
        <translation>实时数据(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>查找一切(&amp;A)…</translation>
    </message>
    <message>
        <source>Find an a&amp;ction…</source>
        <translation>查找操作(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Time range…</source>
        <translation>时间范围(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New tenant…</source>
        <translation>新建租户(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit quota…</source>
        <translation>调整配额(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>暂停(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Offboard…</source>
        <translation>下线(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;What-if study</source>
        <translation>假设分析(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Operations report…</source>
        <translation>运营报告(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>手册(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lumos Console</source>
        <translation>关于 Lumos 控制台(&amp;A)</translation>
    </message>
    <message>
        <source>Delete &amp;protection…</source>
        <translation>删除保护(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CPU cores</source>
        <translation>CPU 核</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>GPU cards</source>
        <translation>GPU 卡</translation>
    </message>
    <message>
        <source>GPU models</source>
        <translation>GPU 型号</translation>
    </message>
    <message>
        <source>Network egress</source>
        <translation>网络出流量</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>API 调用</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Generated tokens</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>Tokens / min</source>
        <translation>Token / 分钟</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Concur.</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>¥</source>
        <translation>元</translation>
    </message>
    <message>
        <source>$</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>€</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>£</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>HK$</source>
        <translation>港元</translation>
    </message>
    <message>
        <source>JP¥</source>
        <translation>日元</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>High</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Small business</source>
        <translation>小型企业</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Educational</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>开通中</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Offboarding</source>
        <translation>下线中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Offboard</source>
        <translation>下线</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1, line %2, %3: found “%4”, expected %5.</source>
        <translation>%1 第 %2 行 %3：实际为“%4”，应为 %5。</translation>
    </message>
    <message>
        <source>%1, %2: found “%3”, expected %4.</source>
        <translation>%1 %2：实际为“%3”，应为 %4。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>GPU cards allocated</source>
        <translation>已分配 GPU 卡</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>每分钟 Token</translation>
    </message>
    <message>
        <source>vs previous period</source>
        <translation>较上一周期</translation>
    </message>
    <message>
        <source>Cost, month to date</source>
        <translation>本月成本（至今）</translation>
    </message>
    <message>
        <source>forecast of %1</source>
        <translation>预测占 %1</translation>
    </message>
    <message>
        <source>SLOs met, 30 d</source>
        <translation>SLO 达成（30 天）</translation>
    </message>
    <message>
        <source>%1 burning fast, %2 missed</source>
        <translation>%1 项快速消耗，%2 项未达成</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>/ %1 pairs proven</source>
        <translation>/ %1 对已证明</translation>
    </message>
    <message>
        <source>%1 violations</source>
        <translation>%1 处违规</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 处未知</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 个</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>GPU allocation, all clusters</source>
        <translation>GPU 分配（全部集群）</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>P10 to P90</source>
        <translation>P10 至 P90</translation>
    </message>
    <message>
        <source>capacity %1</source>
        <translation>容量 %1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>伸缩</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>0 Baseline</source>
        <translation>0 基线</translation>
    </message>
    <message>
        <source>capacity %1</source>
        <translation>容量 %1</translation>
    </message>
    <message>
        <source>capacity %1 %2</source>
        <translation>容量 %1 %2</translation>
    </message>
    <message>
        <source>GPU demand and capacity</source>
        <translation>GPU 需求与容量</translation>
    </message>
    <message>
        <source>Queue wait</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Error budget used</source>
        <translation>错误预算消耗</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>预算耗尽</translation>
    </message>
    <message>
        <source>minutes, 95 % of jobs wait less; bands P10 to P90</source>
        <translation>分钟，95 % 的任务等待不超过该值；色带为 P10 至 P90</translation>
    </message>
    <message>
        <source>%1 million since the start; bands P10 to P90</source>
        <translation>起始日以来累计，百万%1；色带为 P10 至 P90</translation>
    </message>
    <message>
        <source>percent of the error budget of all SLOs since the start; bands P10 to P90</source>
        <translation>起始日以来占全部 SLO 错误预算的百分比；色带为 P10 至 P90</translation>
    </message>
    <message>
        <source>cards, daily peak; bands P10 to P90</source>
        <translation>卡，每日峰值；色带为 P10 至 P90</translation>
    </message>
    <message>
        <source>Engine %1, %2 runs of %3 days in steps of %4 s, seed %5</source>
        <translation>引擎 %1，%2 次运行，每次 %3 天，步长 %4 秒，种子 %5</translation>
    </message>
    <message>
        <source>Platform %1, revision %2, as of %3</source>
        <translation>平台 %1，修订号 %2，截至 %3</translation>
    </message>
    <message>
        <source>%1: changes %2</source>
        <translation>%1：变更 %2</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>1 Cost</source>
        <translation>1 成本</translation>
    </message>
    <message>
        <source>2 Tenants</source>
        <translation>2 租户</translation>
    </message>
    <message>
        <source>3 Isolation</source>
        <translation>3 隔离</translation>
    </message>
    <message>
        <source>4 What comes next</source>
        <translation>4 后续事项</translation>
    </message>
    <message>
        <source>5 Quotas</source>
        <translation>5 配额</translation>
    </message>
    <message>
        <source>6 Service levels</source>
        <translation>6 服务等级</translation>
    </message>
    <message>
        <source>7 Cost of every tenant</source>
        <translation>7 各租户成本</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Levels:</source>
        <translation>等级：</translation>
    </message>
    <message>
        <source>80 % or more</source>
        <translation>80 % 及以上</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>SHA-256 %1 … %2 · page %3 of %4</source>
        <translation>SHA-256 %1 … %2 · 第 %3 页，共 %4 页</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The platform stays inside its budget:</source>
        <translation>平台未超预算：</translation>
    </message>
    <message>
        <source>The platform exceeds its budget:</source>
        <translation>平台将超预算：</translation>
    </message>
    <message>
        <source>forecast %1 of %2, %3.</source>
        <translation>预测 %1，预算 %2，占 %3。</translation>
    </message>
    <message>
        <source>Cost, month to date</source>
        <translation>本月成本（至今）</translation>
    </message>
    <message>
        <source>forecast %1 of budget</source>
        <translation>预测占预算 %1</translation>
    </message>
    <message>
        <source>GPU cards allocated</source>
        <translation>已分配 GPU 卡</translation>
    </message>
    <message>
        <source>SLOs met, 30 days</source>
        <translation>SLO 达成（30 天）</translation>
    </message>
    <message>
        <source>%1 burning, %2 missed</source>
        <translation>%1 项快速消耗，%2 项未达成</translation>
    </message>
    <message>
        <source>Pairs proven apart</source>
        <translation>已证明隔离的租户对</translation>
    </message>
    <message>
        <source>%1 violations, %2 unknown</source>
        <translation>%1 处违规，%2 处未知</translation>
    </message>
    <message>
        <source>No violation was found.</source>
        <translation>未发现违规。</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 个</translation>
    </message>
    <message>
        <source>Operations report, %1</source>
        <translation>运营报告（%1）</translation>
    </message>
    <message>
        <source>%1. Month to date, %2 tenants, %3 clusters.</source>
        <translation>%1，本月至今，%2 个租户，%3 个集群。</translation>
    </message>
    <message>
        <source>Report R-%1-%2</source>
        <translation>报告 R-%1-%2</translation>
    </message>
    <message>
        <source>made by %1</source>
        <translation>编制人 %1</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>数据时间 %1</translation>
    </message>
    <message>
        <source>Figure 1. Cost so far and forecast against budget, %1 million</source>
        <translation>图 1&#x3000;累计成本、预测与预算（百万%1）</translation>
    </message>
    <message>
        <source>Figure 2. Cost by tenant, %1 thousand</source>
        <translation>图 2&#x3000;各租户成本（千%1）</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>%1 未达成</translation>
    </message>
    <message>
        <source>burning, %1 left</source>
        <translation>快速消耗，剩余 %1</translation>
    </message>
    <message>
        <source>met, %1 left</source>
        <translation>达成，剩余 %1</translation>
    </message>
    <message>
        <source>Table 1. Largest tenants by cost</source>
        <translation>表 1&#x3000;成本最高的租户</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <translation>成本（%1）</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Forecast / budget</source>
        <translation>预测 / 预算</translation>
    </message>
    <message>
        <source>Highest quota use</source>
        <translation>最高配额使用率</translation>
    </message>
    <message>
        <source>SLO</source>
        <translation>SLO</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>%2 项中 %1 项达成</translation>
    </message>
    <message>
        <source>Table 2. Quota pressure, % of limit, worst tenants first</source>
        <translation>表 2&#x3000;配额压力（占上限的百分比，最严重的在前）</translation>
    </message>
    <message>
        <source>Table 3. Service level objectives, 30 days, worst first</source>
        <translation>表 3&#x3000;服务等级目标（30 天，最差的在前）</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标项</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>剩余错误预算</translation>
    </message>
    <message>
        <source>Burn rate, 1 day</source>
        <translation>1 天消耗速率</translation>
    </message>
    <message>
        <source>Table 4. Cost of every tenant, month to date</source>
        <translation>表 4&#x3000;各租户成本（本月至今）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Month forecast</source>
        <translation>全月预测</translation>
    </message>
    <message>
        <source>Month budget</source>
        <translation>全月预算</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 more, see the following pages</source>
        <translation>另有 %1 项，见后续页</translation>
    </message>
</context>
<context>
    <name>Scaling</name>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>Use per replica</source>
        <translation>每副本使用率</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>Cost by day</source>
        <translation>每日成本</translation>
    </message>
    <message>
        <source>%1 thousand</source>
        <translation>千%1</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>ShellCommands</name>
    <message>
        <source>Open store file</source>
        <translation>打开存储文件</translation>
    </message>
    <message>
        <source>Lumos stores (*.lumos);;All files (*)</source>
        <translation>Lumos 存储 (*.lumos);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export platform</source>
        <translation>导出平台</translation>
    </message>
    <message>
        <source>Platform as JSON (*.json)</source>
        <translation>平台 JSON (*.json)</translation>
    </message>
    <message>
        <source>Write the operations report</source>
        <translation>生成运营报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>About Lumos Console</source>
        <translation>关于 Lumos 控制台</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lumos Console %1&lt;/b&gt;&lt;p&gt;Operations console of a multi-tenant AI platform.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC licence, © Lucide contributors; parts MIT, © Cole Bemis). Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Lumos 控制台 %1&lt;/b&gt;&lt;p&gt;多租户 AI 平台的运营控制台。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。图标：Lucide（ISC 许可，© Lucide 贡献者；部分为 MIT，© Cole Bemis）。基于 Qt %2 构建。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>StudyExport</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Export values as CSV…</source>
        <translation>将数值导出为 CSV…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Export differences</source>
        <translation>导出差异表</translation>
    </message>
</context>
<context>
    <name>Tenant</name>
    <message>
        <source>Cost, month to date</source>
        <translation>本月成本（至今）</translation>
    </message>
    <message>
        <source>vs last month</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>Forecast, %1</source>
        <translation>预测（%1）</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>Tokens, 24 h</source>
        <translation>Token（24 小时）</translation>
    </message>
    <message>
        <source>vs previous day</source>
        <translation>较前一日</translation>
    </message>
    <message>
        <source>SLO, 30 d</source>
        <translation>SLO（30 天）</translation>
    </message>
    <message>
        <source>none agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>SLO %1, 30 d</source>
        <translation>SLO %1（30 天）</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>pace %1</source>
        <translation>预算日均 %1</translation>
    </message>
    <message>
        <source>GPU allocation vs quota</source>
        <translation>GPU 分配与配额</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>quota %1</source>
        <translation>配额 %1</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;%1&quot; is not a decimal number of at most 18 fraction digits.</source>
        <translation>“%1”不是小数位不超过 18 位的十进制数。</translation>
    </message>
    <message>
        <source>The product of %1 and %2 is too large.</source>
        <translation>%1 与 %2 的乘积过大。</translation>
    </message>
    <message>
        <source>The value of the change belongs to something else than the change itself.</source>
        <translation>变更的值与变更对象不一致。</translation>
    </message>
    <message>
        <source>There is no tenant %1.</source>
        <translation>没有租户 %1。</translation>
    </message>
    <message>
        <source>There is no workload %1.</source>
        <translation>没有工作负载 %1。</translation>
    </message>
    <message>
        <source>There is no node %1.</source>
        <translation>没有节点 %1。</translation>
    </message>
    <message>
        <source>There is no resource kind number %1.</source>
        <translation>没有编号为 %1 的资源种类。</translation>
    </message>
    <message>
        <source>%1 cannot stand below %2, which is deleted.</source>
        <translation>%1 不能置于已删除的 %2 之下。</translation>
    </message>
    <message>
        <source>%1 cannot stand below %2: a parent must be of a higher level.</source>
        <translation>%1 不能置于 %2 之下：父级的层级必须更高。</translation>
    </message>
    <message>
        <source>The slug &quot;%1&quot; is already taken by %2.</source>
        <translation>标识“%1”已被 %2 使用。</translation>
    </message>
    <message>
        <source>The state of %1 changes by lifecycle steps only, not by an edit.</source>
        <translation>%1 的状态只能通过生命周期操作改变，不能直接编辑。</translation>
    </message>
    <message>
        <source>%1 cannot move to a lower level while tenants of that level stand below it.</source>
        <translation>%1 之下仍有该层级的租户，不能降级。</translation>
    </message>
    <message>
        <source>%1 cannot be erased while something belongs to it.</source>
        <translation>%1 之下仍有内容，不能清除。</translation>
    </message>
    <message>
        <source>Delete it by its lifecycle instead.</source>
        <translation>请通过生命周期操作删除。</translation>
    </message>
    <message>
        <source>%1 is protected against deletion.</source>
        <translation>%1 已开启删除保护。</translation>
    </message>
    <message>
        <source>Lift the protection first.</source>
        <translation>请先解除保护。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted before everything below it is deleted.</source>
        <translation>须先删除 %1 之下的全部内容。</translation>
    </message>
    <message>
        <source>%1 cannot go back from the state &quot;%2&quot; to &quot;%3&quot;.</source>
        <translation>%1 不能从“%2”状态回到“%3”。</translation>
    </message>
    <message>
        <source>There is no cluster %1.</source>
        <translation>没有集群 %1。</translation>
    </message>
    <message>
        <source>The node &quot;%1&quot; cannot lose a GPU that a workload is placed on.</source>
        <translation>节点“%1”上已放置工作负载的 GPU 不能移除。</translation>
    </message>
    <message>
        <source>The node &quot;%1&quot; still runs workloads.</source>
        <translation>节点“%1”上仍有工作负载。</translation>
    </message>
    <message>
        <source>Cordon it and move its workloads first.</source>
        <translation>请先封锁节点并迁移工作负载。</translation>
    </message>
    <message>
        <source>The number of GPUs of &quot;%1&quot; cannot change while it is placed.</source>
        <translation>“%1”已放置，不能修改其 GPU 数量。</translation>
    </message>
    <message>
        <source>The workload &quot;%1&quot; still has placements or a scaling policy.</source>
        <translation>工作负载“%1”仍有放置或伸缩策略。</translation>
    </message>
    <message>
        <source>Replica %1 of &quot;%2&quot; is not given GPUs that the node &quot;%3&quot; has.</source>
        <translation>“%2”的副本 %1 分配到的 GPU 在节点“%3”上不存在。</translation>
    </message>
    <message>
        <source>A replica of &quot;%1&quot; is placed twice.</source>
        <translation>“%1”的某个副本被放置了两次。</translation>
    </message>
    <message>
        <source>The price book version %1 does not follow version %2.</source>
        <translation>价目表版本 %1 不是版本 %2 的后续。</translation>
    </message>
    <message>
        <source>Price books are never edited: add a higher version.</source>
        <translation>价目表不可修改，请新增更高版本。</translation>
    </message>
    <message>
        <source>There is no price book version %1.</source>
        <translation>没有价目表版本 %1。</translation>
    </message>
    <message>
        <source>Only the newest price book can be removed, and %1 is not it.</source>
        <translation>只能移除最新的价目表，%1 不是最新版本。</translation>
    </message>
    <message>
        <source>A resolved incident, and no other, has a time of resolution (%1).</source>
        <translation>只有已解决的事件才有解决时间（%1）。</translation>
    </message>
    <message>
        <source>The incident %1 cannot be resolved before it was opened.</source>
        <translation>事件 %1 的解决时间不能早于发生时间。</translation>
    </message>
    <message>
        <source>An incident has an id, a number and a title.</source>
        <translation>事件必须有标识、编号和标题。</translation>
    </message>
    <message>
        <source>There is an incident %1 already.</source>
        <translation>已存在事件 %1。</translation>
    </message>
    <message>
        <source>There is no incident %1.</source>
        <translation>没有事件 %1。</translation>
    </message>
    <message>
        <source>Demand cannot be scaled to a negative percentage.</source>
        <translation>需求不能缩放为负百分比。</translation>
    </message>
    <message>
        <source>The change cannot be undone: %1 does not exist.</source>
        <translation>该变更无法撤销：%1 不存在。</translation>
    </message>
    <message>
        <source>Rename %1 to %2.</source>
        <translation>将 %1 重命名为 %2。</translation>
    </message>
    <message>
        <source>Protect %1 against deletion.</source>
        <translation>为 %1 开启删除保护。</translation>
    </message>
    <message>
        <source>Lift the delete protection of %1.</source>
        <translation>解除 %1 的删除保护。</translation>
    </message>
    <message>
        <source>Edit the settings of %1.</source>
        <translation>修改 %1 的设置。</translation>
    </message>
    <message>
        <source>Create the organisation %1.</source>
        <translation>新建组织 %1。</translation>
    </message>
    <message>
        <source>Create the tenant %1.</source>
        <translation>新建租户 %1。</translation>
    </message>
    <message>
        <source>Create the project %1 of %2.</source>
        <translation>在 %2 下新建项目 %1。</translation>
    </message>
    <message>
        <source>Take back the creation of %1.</source>
        <translation>撤回 %1 的新建。</translation>
    </message>
    <message>
        <source>Activate %1.</source>
        <translation>启用 %1。</translation>
    </message>
    <message>
        <source>Suspend %1.</source>
        <translation>暂停 %1。</translation>
    </message>
    <message>
        <source>Resume %1.</source>
        <translation>恢复 %1。</translation>
    </message>
    <message>
        <source>Offboard %1.</source>
        <translation>下线 %1。</translation>
    </message>
    <message>
        <source>Delete %1.</source>
        <translation>删除 %1。</translation>
    </message>
    <message>
        <source>Put %1 back to provisioning.</source>
        <translation>将 %1 恢复为开通中。</translation>
    </message>
    <message>
        <source>Put %1 back to active.</source>
        <translation>将 %1 恢复为正常。</translation>
    </message>
    <message>
        <source>Put %1 back to suspended.</source>
        <translation>将 %1 恢复为已暂停。</translation>
    </message>
    <message>
        <source>Put %1 back to offboarding.</source>
        <translation>将 %1 恢复为下线中。</translation>
    </message>
    <message>
        <source>Put %1 back to deleted.</source>
        <translation>将 %1 恢复为已删除。</translation>
    </message>
    <message>
        <source>Remove the limit of %1 of %2.</source>
        <translation>取消 %2 的 %1 上限。</translation>
    </message>
    <message>
        <source>Set the limit of %1 of %2 to %3.</source>
        <translation>将 %2 的 %1 上限设为 %3。</translation>
    </message>
    <message>
        <source>Remove the usage of %1 of %2.</source>
        <translation>清除 %2 的 %1 用量。</translation>
    </message>
    <message>
        <source>Set the usage of %1 of %2 to %3.</source>
        <translation>将 %2 的 %1 用量设为 %3。</translation>
    </message>
    <message>
        <source>Remove the budget of %1.</source>
        <translation>取消 %1 的预算。</translation>
    </message>
    <message>
        <source>Set the monthly budget of %1 to %2.</source>
        <translation>将 %1 的月度预算设为 %2。</translation>
    </message>
    <message>
        <source>Remove the scaling policy of %1.</source>
        <translation>移除 %1 的伸缩策略。</translation>
    </message>
    <message>
        <source>Switch off the scaling of %1.</source>
        <translation>停用 %1 的伸缩。</translation>
    </message>
    <message>
        <source>Scale %1 between %2 and %3 replicas at a target of %4 percent.</source>
        <translation>%1 在 %2 至 %3 个副本间伸缩，目标 %4 %。</translation>
    </message>
    <message>
        <source>Add the node %1.</source>
        <translation>新增节点 %1。</translation>
    </message>
    <message>
        <source>Edit the node %1.</source>
        <translation>修改节点 %1。</translation>
    </message>
    <message>
        <source>Set the node %1 ready.</source>
        <translation>将节点 %1 置为就绪。</translation>
    </message>
    <message>
        <source>Cordon the node %1.</source>
        <translation>封锁节点 %1。</translation>
    </message>
    <message>
        <source>Mark the node %1 as down.</source>
        <translation>将节点 %1 标记为宕机。</translation>
    </message>
    <message>
        <source>Remove the node %1.</source>
        <translation>移除节点 %1。</translation>
    </message>
    <message>
        <source>Create the workload %1 of %2.</source>
        <translation>在 %2 下新建工作负载 %1。</translation>
    </message>
    <message>
        <source>Change the replicas of %1 from %2 to %3.</source>
        <translation>将 %1 的副本数从 %2 改为 %3。</translation>
    </message>
    <message>
        <source>Edit the workload %1.</source>
        <translation>修改工作负载 %1。</translation>
    </message>
    <message>
        <source>Remove the workload %1.</source>
        <translation>移除工作负载 %1。</translation>
    </message>
    <message>
        <source>Take %1 off its nodes.</source>
        <translation>将 %1 从节点上撤下。</translation>
    </message>
    <message>
        <source>Place %1 replicas of %2.</source>
        <translation>放置 %2 的 %1 个副本。</translation>
    </message>
    <message>
        <source>Add the price book v%1, in force from %2.</source>
        <translation>新增价目表 v%1，自 %2 起生效。</translation>
    </message>
    <message>
        <source>Take back the price book v%1.</source>
        <translation>撤回价目表 v%1。</translation>
    </message>
    <message>
        <source>Edit the incident %1.</source>
        <translation>修改事件 %1。</translation>
    </message>
    <message>
        <source>Open the incident %1: %2.</source>
        <translation>新建事件 %1：%2。</translation>
    </message>
    <message>
        <source>Take back the incident %1.</source>
        <translation>撤回事件 %1。</translation>
    </message>
    <message>
        <source>Reopen the incident %1.</source>
        <translation>重新打开事件 %1。</translation>
    </message>
    <message>
        <source>Acknowledge the incident %1.</source>
        <translation>确认事件 %1。</translation>
    </message>
    <message>
        <source>Resolve the incident %1.</source>
        <translation>解决事件 %1。</translation>
    </message>
    <message>
        <source>Scale the demand of all tenants to %1 percent from %2 to %3.</source>
        <translation>%2 至 %3，全部租户的需求调整为 %1 %。</translation>
    </message>
    <message>
        <source>Scale the demand of %1 to %2 percent from %3 to %4.</source>
        <translation>%3 至 %4，%1 的需求调整为 %2 %。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the JSON document is not as expected.</source>
        <translation>JSON 文档的字段“%1”不符合要求。</translation>
    </message>
    <message>
        <source>The charge &quot;%1&quot; of the plan &quot;%2&quot; has a negative price.</source>
        <translation>套餐“%2”的计费项“%1”价格为负。</translation>
    </message>
    <message>
        <source>The charge &quot;%1&quot; of the plan &quot;%2&quot; has a price for less than one unit.</source>
        <translation>套餐“%2”的计费项“%1”的计价单位小于 1。</translation>
    </message>
    <message>
        <source>The charge &quot;%1&quot; of the plan &quot;%2&quot; has a negative number of free units.</source>
        <translation>套餐“%2”的计费项“%1”的免费额度为负。</translation>
    </message>
    <message>
        <source>The charge &quot;%1&quot; of the plan &quot;%2&quot; has no tiers.</source>
        <translation>套餐“%2”的计费项“%1”没有阶梯。</translation>
    </message>
    <message>
        <source>The charge &quot;%1&quot; of the plan &quot;%2&quot; has a tier without an end that is not the last one.</source>
        <translation>套餐“%2”的计费项“%1”中，无上限的阶梯不是最后一级。</translation>
    </message>
    <message>
        <source>The tiers of the charge &quot;%1&quot; of the plan &quot;%2&quot; are not in rising order.</source>
        <translation>套餐“%2”的计费项“%1”的阶梯未按升序排列。</translation>
    </message>
    <message>
        <source>The plan &quot;%1&quot; has no key.</source>
        <translation>套餐“%1”没有键。</translation>
    </message>
    <message>
        <source>The tax rate of the plan &quot;%1&quot; is not between 0 and 100 percent.</source>
        <translation>套餐“%1”的税率不在 0 至 100 % 之间。</translation>
    </message>
    <message>
        <source>A unit cost is given for less than one unit.</source>
        <translation>单位成本的计价单位小于 1。</translation>
    </message>
    <message>
        <source>A unit cost is negative.</source>
        <translation>单位成本为负。</translation>
    </message>
    <message>
        <source>The price book version %1 is below 1.</source>
        <translation>价目表版本 %1 小于 1。</translation>
    </message>
    <message>
        <source>The price book has two plans &quot;%1&quot;.</source>
        <translation>价目表中有两个套餐“%1”。</translation>
    </message>
    <message>
        <source>The price book has two unit costs of one resource kind.</source>
        <translation>价目表中同一资源种类有两个单位成本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of %2.</source>
        <translation>“%1”不是 %2 的数量。</translation>
    </message>
    <message>
        <source>Write whole units such as 64, a fraction such as 0.25, or thousandths such as 250m.</source>
        <translation>可写整数（64）、小数（0.25）或千分数（250m）。</translation>
    </message>
    <message>
        <source>Write bytes with a suffix such as 512MiB, 8TiB or 500GB.</source>
        <translation>请写带后缀的字节数，例如 512MiB、8TiB 或 500GB。</translation>
    </message>
    <message>
        <source>Write a whole number, if you like with a suffix such as 250k or 4.8M.</source>
        <translation>请写整数，可带后缀，例如 250k 或 4.8M。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU types</source>
        <translation>GPU 型号</translation>
    </message>
    <message>
        <source>Network egress</source>
        <translation>网络出流量</translation>
    </message>
    <message>
        <source>API calls</source>
        <translation>API 调用</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Generated tokens</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>每分钟 Token</translation>
    </message>
    <message>
        <source>Concurrent requests</source>
        <translation>并发请求</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid key of a resource kind.</source>
        <translation>“%1”不是有效的资源种类键。</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and underscores, beginning with a letter.</source>
        <translation>请使用小写字母、数字和下划线，并以字母开头。</translation>
    </message>
    <message>
        <source>The resource kind &quot;%1&quot; has no name.</source>
        <translation>资源种类“%1”没有名称。</translation>
    </message>
    <message>
        <source>There is already a resource kind &quot;%1&quot;.</source>
        <translation>已存在资源种类“%1”。</translation>
    </message>
    <message>
        <source>There are too many resource kinds.</source>
        <translation>资源种类过多。</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; has the same key twice or is not sorted, at element %2.</source>
        <translation>列表“%1”在第 %2 项处键重复或未排序。</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; refers to %2, which does not exist.</source>
        <translation>列表“%1”引用了不存在的 %2。</translation>
    </message>
    <message>
        <source>The slug &quot;%1&quot; is used twice.</source>
        <translation>标识“%1”被使用了两次。</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：第 %2 字节处 %1。</translation>
    </message>
    <message>
        <source>The JSON document is not an exported platform.</source>
        <translation>该 JSON 文档不是导出的平台。</translation>
    </message>
    <message>
        <source>The platform was exported by a newer version of Lumos.</source>
        <translation>该平台由更新版本的 Lumos 导出。</translation>
    </message>
    <message>
        <source>Update this program, then import the file again.</source>
        <translation>请升级本程序后再导入。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is not allowed in the state &quot;%2&quot;.</source>
        <translation>“%2”状态下不允许“%1”操作。</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no id.</source>
        <translation>租户“%1”没有 ID。</translation>
    </message>
    <message>
        <source>The tenant &quot;%1&quot; has no name.</source>
        <translation>租户“%1”没有名称。</translation>
    </message>
    <message>
        <source>The name of the tenant &quot;%1&quot; is longer than %2 characters.</source>
        <translation>租户“%1”的名称超过 %2 个字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid slug.</source>
        <translation>“%1”不是有效的标识。</translation>
    </message>
    <message>
        <source>Use 1 to 63 lower-case letters, digits and dashes.</source>
        <translation>请使用 1 至 63 个小写字母、数字或短横线。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; has no parent.</source>
        <translation>项目“%1”没有父级。</translation>
    </message>
    <message>
        <source>The organisation &quot;%1&quot; must not have a parent.</source>
        <translation>组织“%1”不能有父级。</translation>
    </message>
    <message>
        <source>%1 is deleted and cannot be protected against deletion.</source>
        <translation>%1 已删除，不能开启删除保护。</translation>
    </message>
    <message>
        <source>A limit must not be negative.</source>
        <translation>上限不能为负。</translation>
    </message>
    <message>
        <source>The thresholds must rise from warning over high to critical, above 0 and up to 100 percent.</source>
        <translation>阈值须按预警、偏高、严重递增，且在 0 至 100 % 之间。</translation>
    </message>
    <message>
        <source>A usage must not be negative.</source>
        <translation>用量不能为负。</translation>
    </message>
    <message>
        <source>A budget must not be negative.</source>
        <translation>预算不能为负。</translation>
    </message>
    <message>
        <source>A budget needs a currency.</source>
        <translation>预算必须指定币种。</translation>
    </message>
    <message>
        <source>The replica bounds must not be negative, and the lower must not exceed the upper.</source>
        <translation>副本上下限不能为负，且下限不能大于上限。</translation>
    </message>
    <message>
        <source>The target of a scaling policy must be at least 1.</source>
        <translation>伸缩策略的目标至少为 1。</translation>
    </message>
    <message>
        <source>The tolerance and the quota guard must lie between 0 and 100 percent.</source>
        <translation>容差和配额保护须在 0 至 100 % 之间。</translation>
    </message>
    <message>
        <source>A scaling step must allow at least one replica.</source>
        <translation>伸缩步长至少为一个副本。</translation>
    </message>
    <message>
        <source>The times of a scaling policy must not be negative.</source>
        <translation>伸缩策略的时间不能为负。</translation>
    </message>
    <message>
        <source>A node needs an id and a name.</source>
        <translation>节点必须有 ID 和名称。</translation>
    </message>
    <message>
        <source>The node &quot;%1&quot; has a negative capacity.</source>
        <translation>节点“%1”的容量为负。</translation>
    </message>
    <message>
        <source>A workload needs an id and a name.</source>
        <translation>工作负载必须有 ID 和名称。</translation>
    </message>
    <message>
        <source>The workload &quot;%1&quot; asks for a negative amount.</source>
        <translation>工作负载“%1”的请求量为负。</translation>
    </message>
    <message>
        <source>The workload &quot;%1&quot; must ask for whole GPUs or for a share of one GPU.</source>
        <translation>工作负载“%1”只能请求整卡或一张卡的份额。</translation>
    </message>
    <message>
        <source>The nodes have no GPU.</source>
        <translation>节点没有 GPU。</translation>
    </message>
    <message>
        <source>The experiment was cancelled.</source>
        <translation>实验已取消。</translation>
    </message>
    <message>
        <source>Arrival %1 is row %2 of a list of %3 requests.</source>
        <translation>到达顺序第 %1 项指向第 %2 行，但请求列表只有 %3 行。</translation>
    </message>
    <message>
        <source>None of the %1 nodes is ready.</source>
        <translation>%1 个节点均未就绪。</translation>
    </message>
    <message>
        <source>All %1 nodes are dedicated to other pools.</source>
        <translation>%1 个节点都专属于其他资源池。</translation>
    </message>
    <message>
        <source>None of the %1 nodes has a GPU model that is accepted.</source>
        <translation>%1 个节点均没有可接受的 GPU 型号。</translation>
    </message>
    <message>
        <source>None of the %1 nodes has enough free CPU.</source>
        <translation>%1 个节点的空闲 CPU 均不足。</translation>
    </message>
    <message>
        <source>None of the %1 nodes has enough free memory.</source>
        <translation>%1 个节点的空闲内存均不足。</translation>
    </message>
    <message>
        <source>None of the %1 nodes has enough free GPUs.</source>
        <translation>%1 个节点的空闲 GPU 均不足。</translation>
    </message>
    <message>
        <source>None of the %1 nodes has a GPU with a large enough free share.</source>
        <translation>%1 个节点均没有空闲份额足够的 GPU。</translation>
    </message>
    <message>
        <source>There are no nodes.</source>
        <translation>没有节点。</translation>
    </message>
    <message>
        <source>None of the %1 nodes fits. Nodes by what keeps the workload out first: not ready %2, dedicated pool %3, GPU model %4, CPU %5, memory %6, number of free GPUs %7, free GPU share %8.</source>
        <translation>%1 个节点均放不下。按工作负载放不下的首要原因统计节点数：未就绪 %2，专属池 %3，GPU 型号 %4，CPU %5，内存 %6，空闲 GPU 数 %7，空闲 GPU 份额 %8。</translation>
    </message>
    <message>
        <source>Guard at %1 %</source>
        <translation>配额保护为 %1 %</translation>
    </message>
    <message>
        <source>GPU quota raised by %1 %</source>
        <translation>GPU 配额上调 %1 %</translation>
    </message>
    <message>
        <source>Maximum of %1 replicas</source>
        <translation>最大副本数 %1</translation>
    </message>
    <message>
        <source>Minimum of %1 replicas</source>
        <translation>最小副本数 %1</translation>
    </message>
    <message>
        <source>Step limit of +%1</source>
        <translation>步长上限 +%1</translation>
    </message>
    <message>
        <source>Step limit of −%1</source>
        <translation>步长上限 −%1</translation>
    </message>
    <message>
        <source>Settling time of %1 min before growth</source>
        <translation>扩容前稳定 %1 分钟</translation>
    </message>
    <message>
        <source>Settling time of %1 min before a reduction</source>
        <translation>缩容前稳定 %1 分钟</translation>
    </message>
    <message>
        <source>Target of %1 %</source>
        <translation>目标 %1 %</translation>
    </message>
    <message>
        <source>Policy switched on</source>
        <translation>策略已启用</translation>
    </message>
    <message>
        <source>Node room for %1 further replicas</source>
        <translation>节点可再容纳 %1 个副本</translation>
    </message>
    <message>
        <source>%1 % use is within %2 % of the target of %3 %: no action.</source>
        <translation>使用率 %1 % 在目标 %3 % 的 %2 % 容差内，不动作。</translation>
    </message>
    <message>
        <source>%1 × %2 % ÷ %3 % = %4, rounded up</source>
        <translation>%1 × %2 % ÷ %3 % = %4，向上取整</translation>
    </message>
    <message>
        <source>At most +%1 in %2 min; in this time %3 were added and %4 removed.</source>
        <translation>%2 分钟内最多 +%1；期间已增 %3，已减 %4。</translation>
    </message>
    <message>
        <source>At most −%1 in %2 min; in this time %3 were added and %4 removed.</source>
        <translation>%2 分钟内最多 −%1；期间已增 %3，已减 %4。</translation>
    </message>
    <message>
        <source>No step to limit.</source>
        <translation>未触及步长上限。</translation>
    </message>
    <message>
        <source>No change to wait for.</source>
        <translation>没有需要等待的变化。</translation>
    </message>
    <message>
        <source>%1 min after a change: passed, there was no change yet.</source>
        <translation>变化后须等 %1 分钟：已满足，尚无变化。</translation>
    </message>
    <message>
        <source>%1 min after a change: only %2 min have passed.</source>
        <translation>变化后须等 %1 分钟：仅过去 %2 分钟。</translation>
    </message>
    <message>
        <source>%1 min after a change: passed, %2 min.</source>
        <translation>变化后须等 %1 分钟：已过 %2 分钟。</translation>
    </message>
    <message>
        <source>The guard is off.</source>
        <translation>配额保护已停用。</translation>
    </message>
    <message>
        <source>No growth while GPU use is %1 % or more; now %2 %.</source>
        <translation>GPU 使用达 %1 % 后不再扩容；当前 %2 %。</translation>
    </message>
    <message>
        <source>Limits and nodes have ample room.</source>
        <translation>配额与节点余量充足。</translation>
    </message>
    <message>
        <source>Further replicas that limits and nodes would take: %1.</source>
        <translation>配额与节点还可容纳副本：%1。</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The policy is switched off: the replicas stay as they are.</source>
        <translation>策略已停用，副本数保持不变。</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>最小值与最大值</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation>步长上限</translation>
    </message>
    <message>
        <source>Settling time</source>
        <translation>稳定时间</translation>
    </message>
    <message>
        <source>Tenant quota guard</source>
        <translation>租户配额保护</translation>
    </message>
    <message>
        <source>Node room</source>
        <translation>节点余量</translation>
    </message>
    <message>
        <source>The fixed amount of the month: %1.</source>
        <translation>当月固定费用：%1。</translation>
    </message>
    <message>
        <source>%1 a month for %2 of %3 days: %4.</source>
        <translation>每月 %1，按 %3 天中的 %2 天计：%4。</translation>
    </message>
    <message>
        <source>%1 units at %2 for every %3: %4.</source>
        <translation>%1 单位，每 %3 单位 %2：%4。</translation>
    </message>
    <message>
        <source>%1 units, all of them within the %2 free ones.</source>
        <translation>%1 单位，全部在 %2 免费额度内。</translation>
    </message>
    <message>
        <source>%1 units less %5 free ones, at %2 for every %3: %4.</source>
        <translation>%1 单位减去免费 %5，每 %3 单位 %2：%4。</translation>
    </message>
    <message>
        <source>All %1 units are priced by tier %2 of %3: %4.</source>
        <translation>全部 %1 单位按第 %2 / %3 级计价：%4。</translation>
    </message>
    <message>
        <source>%1 units reach tier %2 of %3, and every tier pays its own part: %4 = %5.</source>
        <translation>%1 单位达到第 %2 / %3 级，各级分别计价：%4 = %5。</translation>
    </message>
    <message>
        <source>%1 to %2 is not a calendar month or a part of one.</source>
        <translation>%1 至 %2 不是自然月或其一部分。</translation>
    </message>
    <message>
        <source>Free units and tiers count by the month; make one invoice for each month.</source>
        <translation>免费额度和阶梯按月计算，请逐月开具账单。</translation>
    </message>
    <message>
        <source>%1 units of the charge &quot;%2&quot; cannot be billed.</source>
        <translation>计费项“%2”的 %1 单位无法计费。</translation>
    </message>
    <message>
        <source>%1 of %2 days is not a part of a month.</source>
        <translation>%2 天中的 %1 天不构成一个月的一部分。</translation>
    </message>
    <message>
        <source>The amount of the charge &quot;%1&quot; is too large.</source>
        <translation>计费项“%1”的金额过大。</translation>
    </message>
    <message>
        <source>Version %1 of the price book has no plan &quot;%2&quot;, which %3 is on.</source>
        <translation>价目表版本 %1 没有 %3 所用的套餐“%2”。</translation>
    </message>
    <message>
        <source>Give the tenant a tier of the price book.</source>
        <translation>请为租户选择价目表中的套餐。</translation>
    </message>
    <message>
        <source>A dedicated tenant shares a node with another tenant</source>
        <translation>专属租户与其他租户共用节点</translation>
    </message>
    <message>
        <source>A dedicated pool is open to others</source>
        <translation>专属池对其他租户开放</translation>
    </message>
    <message>
        <source>A workload in the shared pool has no limits</source>
        <translation>共享池中的工作负载没有限制</translation>
    </message>
    <message>
        <source>Row-level security does not bind the owner</source>
        <translation>行级安全未约束表所有者</translation>
    </message>
    <message>
        <source>Row-level security has no restrictive guard</source>
        <translation>行级安全缺少限制性策略</translation>
    </message>
    <message>
        <source>The application&apos;s role bypasses row-level security</source>
        <translation>应用角色绕过行级安全</translation>
    </message>
    <message>
        <source>Address ranges of two tenants overlap</source>
        <translation>两个租户的地址段重叠</translation>
    </message>
    <message>
        <source>Packets of one tenant reach another without a peering</source>
        <translation>数据包未经对等连接即可到达其他租户</translation>
    </message>
    <message>
        <source>More passes than a peering allows</source>
        <translation>放行范围超出对等连接约定</translation>
    </message>
    <message>
        <source>A peering is expired, one-sided or self-approved</source>
        <translation>对等连接已过期、仅单方申请或自行批准</translation>
    </message>
    <message>
        <source>A volume, snapshot or backup is not encrypted</source>
        <translation>卷、快照或备份未加密</translation>
    </message>
    <message>
        <source>Two tenants use one encryption key</source>
        <translation>两个租户共用一个加密密钥</translation>
    </message>
    <message>
        <source>The rotation of an encryption key is overdue</source>
        <translation>加密密钥轮换超期</translation>
    </message>
    <message>
        <source>The node %1 runs workloads of %2, although %3 must have nodes of its own.</source>
        <translation>节点 %1 上运行着 %2 的工作负载，而 %3 须使用专属节点。</translation>
    </message>
    <message>
        <source>Drain the node %1 of the others, and taint it for the pool of %2.</source>
        <translation>请将其他租户迁出节点 %1，并为 %2 的资源池添加污点。</translation>
    </message>
    <message>
        <source>The node %1 of the dedicated pool %2 has no NoSchedule taint.</source>
        <translation>专属池 %2 的节点 %1 没有 NoSchedule 污点。</translation>
    </message>
    <message>
        <source>Taint the node %1 for the pool %2.</source>
        <translation>请为节点 %1 添加资源池 %2 的污点。</translation>
    </message>
    <message>
        <source>The workload %1 of %2 tolerates the dedicated pool %3.</source>
        <translation>%2 的工作负载 %1 容忍专属池 %3。</translation>
    </message>
    <message>
        <source>Remove the toleration of the pool %1 from the workload %2.</source>
        <translation>请从工作负载 %2 移除对资源池 %1 的容忍。</translation>
    </message>
    <message>
        <source>The workload %1 of %2 runs in the shared pool without CPU and memory limits.</source>
        <translation>%2 的工作负载 %1 在共享池中运行，且未设置 CPU 与内存限制。</translation>
    </message>
    <message>
        <source>Set limits for the workload %1.</source>
        <translation>请为工作负载 %1 设置限制。</translation>
    </message>
    <message>
        <source>Row-level security of the data store %1 is not forced, so the owner of its tables sees the rows of all tenants.</source>
        <translation>数据存储 %1 未强制行级安全，表所有者可看到全部租户的数据行。</translation>
    </message>
    <message>
        <source>Force row-level security on every table of %1.</source>
        <translation>请对 %1 的每张表强制启用行级安全。</translation>
    </message>
    <message>
        <source>The data store %1 has only permissive policies, and any one of them opens rows to other tenants.</source>
        <translation>数据存储 %1 只有许可性策略，任意一条都可能向其他租户开放数据行。</translation>
    </message>
    <message>
        <source>Add a RESTRICTIVE policy on the tenant to every table of %1.</source>
        <translation>请为 %1 的每张表添加按租户的 RESTRICTIVE 策略。</translation>
    </message>
    <message>
        <source>The role of the application may bypass row-level security in the data store %1.</source>
        <translation>应用角色可绕过数据存储 %1 的行级安全。</translation>
    </message>
    <message>
        <source>Give the application of %1 a role without BYPASSRLS that owns no table.</source>
        <translation>请为 %1 的应用使用不带 BYPASSRLS 且不拥有任何表的角色。</translation>
    </message>
    <message>
        <source>The VPCs %1 and %2 both use %3 in the overlap domain %4.</source>
        <translation>VPC %1 与 %2 在重叠域 %4 中都使用 %3。</translation>
    </message>
    <message>
        <source>Renumber %1, or move it to an overlap domain of its own.</source>
        <translation>请为 %1 重新规划地址，或将其移至独立的重叠域。</translation>
    </message>
    <message>
        <source>Packets of %1 reach %2 outside every peering, such as %3 from %4 to %5, port %6.</source>
        <translation>%1 的数据包可在对等连接之外到达 %2，例如 %3：%4 → %5，端口 %6。</translation>
    </message>
    <message>
        <source>Narrow %1 or %2, or have a peering from %3 to %4 approved.</source>
        <translation>请收紧 %1 或 %2，或审批从 %3 到 %4 的对等连接。</translation>
    </message>
    <message>
        <source>The peering %1 allows %2 to the ports %3 to %4, but %5 to port %6 of %7 passes, too.</source>
        <translation>对等连接 %1 允许 %2 访问端口 %3 至 %4，但 %5 访问 %7 的端口 %6 也被放行。</translation>
    </message>
    <message>
        <source>Tighten %1 to the scope of the peering %2.</source>
        <translation>请将 %1 收紧到对等连接 %2 的范围。</translation>
    </message>
    <message>
        <source>The peering %1 expired on %2.</source>
        <translation>对等连接 %1 已于 %2 过期。</translation>
    </message>
    <message>
        <source>The peering %1 is one-sided: nobody has approved it.</source>
        <translation>对等连接 %1 为单方申请，尚无人批准。</translation>
    </message>
    <message>
        <source>%1 both requested and approved the peering %2.</source>
        <translation>%1 既申请又批准了对等连接 %2。</translation>
    </message>
    <message>
        <source>Revoke the peering %1, or have both sides approve it again.</source>
        <translation>请撤销对等连接 %1，或由双方重新批准。</translation>
    </message>
    <message>
        <source>%1 (%2) of %3 is not encrypted.</source>
        <translation>%3 的 %1（%2）未加密。</translation>
    </message>
    <message>
        <source>Encrypt %1 with a key of %2.</source>
        <translation>请使用 %2 的密钥加密 %1。</translation>
    </message>
    <message>
        <source>%1 tenants use the encryption key %2, among them %3 and %4.</source>
        <translation>%1 个租户共用加密密钥 %2，其中包括 %3 和 %4。</translation>
    </message>
    <message>
        <source>Give each tenant a key of its own, and encrypt anew what %1 protects.</source>
        <translation>请为每个租户分配独立密钥，并重新加密 %1 保护的数据。</translation>
    </message>
    <message>
        <source>The encryption key %1 was last rotated %2 days ago; %3 are allowed.</source>
        <translation>加密密钥 %1 距上次轮换 %2 天，允许 %3 天。</translation>
    </message>
    <message>
        <source>Rotate the encryption key %1.</source>
        <translation>请轮换加密密钥 %1。</translation>
    </message>
    <message>
        <source>The isolation check was cancelled.</source>
        <translation>隔离检查已取消。</translation>
    </message>
    <message>
        <source>Computing reachability</source>
        <translation>正在计算可达性</translation>
    </message>
    <message>
        <source>Deciding the pairs of tenants</source>
        <translation>正在判定租户对</translation>
    </message>
    <message>
        <source>The simulation was cancelled.</source>
        <translation>仿真已取消。</translation>
    </message>
    <message>
        <source>Simulated day %1 of %2</source>
        <translation>已仿真 %1 / %2 天</translation>
    </message>
    <message>
        <source>A step of %1 s divides neither the hour nor the day.</source>
        <translation>%1 秒的步长既不能整除一小时，也不能整除一天。</translation>
    </message>
    <message>
        <source>How replicas serve: %1 is %2; it must lie between %3 and %4.</source>
        <translation>副本的服务假设：%1 为 %2，应在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>A run in steps of %1 s has no moments to look into: its hours are not stepped one by one.</source>
        <translation>步长为 %1 秒的运行不能查看某一时刻：它并非逐小时推进。</translation>
    </message>
    <message>
        <source>Run the study in steps of an hour or less.</source>
        <translation>请用不超过一小时的步长运行研究。</translation>
    </message>
    <message>
        <source>Use a part of the minute, whole minutes that divide the hour, or whole hours that divide the day, such as 60, 3600 or 86400.</source>
        <translation>请使用能整除一分钟的秒数、能整除一小时的整分钟，或能整除一天的整小时，例如 60、3600 或 86400。</translation>
    </message>
    <message>
        <source>%1 days cannot be simulated; the horizon is 1 to %2 days.</source>
        <translation>无法仿真 %1 天，范围为 1 至 %2 天。</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>读取 %1 已取消。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The event has no usable data.</source>
        <translation>该 CloudEvents 记录没有可用数据。</translation>
    </message>
    <message>
        <source>The line is no JSON (at byte %1: %2).</source>
        <translation>该行不是 JSON（第 %1 字节：%2）。</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>该行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The event is of a version that cannot be read.</source>
        <translation>无法读取该版本的 CloudEvents 记录。</translation>
    </message>
    <message>
        <source>A text is required here.</source>
        <translation>此处必须为文本。</translation>
    </message>
    <message>
        <source>This is no date and time.</source>
        <translation>这不是日期时间。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是数量。</translation>
    </message>
    <message>
        <source>A required column is missing.</source>
        <translation>缺少必需的列。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>A column name stands twice in the header.</source>
        <translation>表头中有重复的列名。</translation>
    </message>
    <message>
        <source>The line has not as many fields as the header.</source>
        <translation>该行字段数与表头不一致。</translation>
    </message>
    <message>
        <source>The file is not written in UTF-8.</source>
        <translation>文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The line has too many fields.</source>
        <translation>该行字段过多。</translation>
    </message>
    <message>
        <source>A quotation mark stands inside a field that is not quoted.</source>
        <translation>未加引号的字段中出现了引号。</translation>
    </message>
    <message>
        <source>The file ends inside a quoted field that begins in this record.</source>
        <translation>文件在本记录的引号字段内结束。</translation>
    </message>
    <message>
        <source>Text follows the closing quotation mark of a field.</source>
        <translation>字段的结束引号之后还有内容。</translation>
    </message>
    <message>
        <source>A carriage return stands alone.</source>
        <translation>出现孤立的回车符。</translation>
    </message>
    <message>
        <source>A field is too long; a quotation mark may be missing before it ends.</source>
        <translation>字段过长，可能缺少结束引号。</translation>
    </message>
    <message>
        <source>A record is too long; a quotation mark may be missing before it ends.</source>
        <translation>记录过长，可能缺少结束引号。</translation>
    </message>
    <message>
        <source>The field is not UTF-8 text.</source>
        <translation>该字段不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>This is no exact amount.</source>
        <translation>这不是精确金额。</translation>
    </message>
    <message>
        <source>This currency is not known.</source>
        <translation>未知的币种。</translation>
    </message>
    <message>
        <source>This is no whole number in the allowed range.</source>
        <translation>这不是允许范围内的整数。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This word is not allowed here.</source>
        <translation>此处不能填写该值。</translation>
    </message>
    <message>
        <source>A value is required here.</source>
        <translation>此处必须有值。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>时段的结束早于开始。</translation>
    </message>
    <message>
        <source>The cost of %1 is in %2 and its charge in %3; one row has one currency.</source>
        <translation>%1 的成本币种为 %2，收费币种为 %3；一行只能有一种币种。</translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation>未知的文件格式。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>A line is too long.</source>
        <translation>有一行过长。</translation>
    </message>
    <message>
        <source>This name stands twice in the file.</source>
        <translation>该名称在文件中出现两次。</translation>
    </message>
    <message>
        <source>A node with GPUs needs their model.</source>
        <translation>带 GPU 的节点必须写明型号。</translation>
    </message>
    <message>
        <source>A pod without GPUs asks for a share of one.</source>
        <translation>Pod 未请求 GPU，却写明了 GPU 份额。</translation>
    </message>
    <message>
        <source>A pod with one GPU says which share of it.</source>
        <translation>请求一张 GPU 的 Pod 必须写明份额。</translation>
    </message>
    <message>
        <source>Several GPUs can only be asked for as whole ones.</source>
        <translation>请求多张 GPU 时只能请求整卡。</translation>
    </message>
    <message>
        <source>The order of arrival names a pod that is not in the list.</source>
        <translation>到达顺序引用了列表中不存在的 Pod。</translation>
    </message>
    <message>
        <source>The order of arrival ends in half an entry.</source>
        <translation>到达顺序文件末尾的条目不完整。</translation>
    </message>
    <message>
        <source>Cross-tenant path</source>
        <translation>跨租户路径</translation>
    </message>
    <message>
        <source>Weaker separation on hosts</source>
        <translation>主机隔离减弱</translation>
    </message>
    <message>
        <source>Stored data is exposed</source>
        <translation>存储数据暴露</translation>
    </message>
    <message>
        <source>Weaker separation of rows</source>
        <translation>数据行隔离减弱</translation>
    </message>
    <message>
        <source>%1 at %2 % of %3</source>
        <translation>%1 已达 %3 的 %2 %</translation>
    </message>
    <message>
        <source>SLO burns %1 times too fast, %2</source>
        <translation>错误预算消耗过快（%1 倍），%2</translation>
    </message>
    <message>
        <source>Budget gone in %1 days</source>
        <translation>错误预算将在 %1 天后耗尽</translation>
    </message>
    <message>
        <source>SLO missed, %1</source>
        <translation>SLO 未达成，%1</translation>
    </message>
    <message>
        <source>Budget overspent by %1 %</source>
        <translation>错误预算超支 %1 %</translation>
    </message>
    <message>
        <source>Forecast %1 % of budget</source>
        <translation>预测为预算的 %1 %</translation>
    </message>
    <message>
        <source>+%1 over budget</source>
        <translation>超预算 +%1</translation>
    </message>
    <message>
        <source>%1 replicas wait for a place</source>
        <translation>%1 个副本等待放置</translation>
    </message>
    <message>
        <source>%1 requests rejected in the last hour</source>
        <translation>最近 1 小时拒绝 %1 个请求</translation>
    </message>
    <message>
        <source>Full in %1 days</source>
        <translation>%1 天后用满</translation>
    </message>
    <message>
        <source>The scaling cycle was cancelled.</source>
        <translation>伸缩周期已取消。</translation>
    </message>
    <message>
        <source>%1 is no tenant but of level &quot;%2&quot;, and is not invoiced.</source>
        <translation>%1 的层级为“%2”，不是租户，不开具账单。</translation>
    </message>
    <message>
        <source>Ask for the tenant that it belongs to.</source>
        <translation>请选择其所属的租户。</translation>
    </message>
    <message>
        <source>No price book is in force on %1.</source>
        <translation>%1 没有生效的价目表。</translation>
    </message>
    <message>
        <source>Add a price book that begins on or before that day.</source>
        <translation>请新增在该日或之前生效的价目表。</translation>
    </message>
    <message>
        <source>The invoices were cancelled.</source>
        <translation>账单已取消。</translation>
    </message>
    <message>
        <source>Invoicing %1</source>
        <translation>正在为 %1 开具账单</translation>
    </message>
    <message>
        <source>Without this limit only what stands above %1 limits it.</source>
        <translation>取消该上限后，%1 只受上级的上限约束。</translation>
    </message>
    <message>
        <source>The new limit %1 of %2 is below the present use %3.</source>
        <translation>%2 的新上限 %1 低于当前用量 %3。</translation>
    </message>
    <message>
        <source>%1 stays at %2 % of its new limit.</source>
        <translation>%1 将达到新上限的 %2 %。</translation>
    </message>
    <message>
        <source>%1 limits everything below it to %2 already.</source>
        <translation>%1 已将其下级限制为 %2。</translation>
    </message>
    <message>
        <source>%1 is deleted for good once its retention has passed.</source>
        <translation>保留期过后，%1 将被永久删除。</translation>
    </message>
    <message>
        <source>%1 cannot become active again after its offboarding, except by undo.</source>
        <translation>%1 下线后无法再恢复正常，只能撤销。</translation>
    </message>
    <message>
        <source>%1 runs %2 replicas, outside %3 to %4: the next cycle changes it.</source>
        <translation>%1 正运行 %2 个副本，超出 %3 至 %4：下个周期将调整。</translation>
    </message>
    <message>
        <source>%1 replicas run on the node %2.</source>
        <translation>节点 %2 上运行着 %1 个副本。</translation>
    </message>
    <message>
        <source>The change number %1 of %2 can no longer be undone.</source>
        <translation>%2 项中的第 %1 项变更已无法撤销。</translation>
    </message>
    <message>
        <source>Something set the same value since, or nothing is known from before.</source>
        <translation>此后同一数值已被修改，或没有修改前的记录。</translation>
    </message>
    <message>
        <source>No price book is in force on %1: the usage has no cost until there is one.</source>
        <translation>%1 没有生效的价目表：在有价目表之前，这些用量不计成本。</translation>
    </message>
    <message>
        <source>%1 was no longer served on %2.</source>
        <translation>%1 在 %2 已停止服务。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
    <message>
        <source>Recording the cost was cancelled.</source>
        <translation>成本记录已取消。</translation>
    </message>
    <message>
        <source>Cost of %1</source>
        <translation>%1 的成本</translation>
    </message>
    <message>
        <source>This is more than one hour can hold.</source>
        <translation>超出一小时用量的上限。</translation>
    </message>
    <message>
        <source>Usage of %1 adds up to more than one hour can hold; nothing was written.</source>
        <translation>%1 有一小时的用量合计超出上限，未写入任何数据。</translation>
    </message>
    <message>
        <source>All rows must count in the currency of the platform.</source>
        <translation>所有行必须使用平台币种。</translation>
    </message>
    <message>
        <source>%1 changed while it was read.</source>
        <translation>%1 在读取过程中被修改。</translation>
    </message>
    <message>
        <source>%1 tenants come from sub-accounts.</source>
        <translation>%1 个租户来自子账号。</translation>
    </message>
    <message>
        <source>BilledCost becomes the cost, EffectiveCost the charge, in %1.</source>
        <translation>BilledCost 记为成本，EffectiveCost 记为收费，币种 %1。</translation>
    </message>
    <message>
        <source>The cluster has a node %1 already.</source>
        <translation>集群中已存在节点 %1。</translation>
    </message>
    <message>
        <source>The tenant has a workload %1 already.</source>
        <translation>租户中已存在工作负载 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 pods that should run found no place and wait.</source>
        <translation>应运行的 %2 个 Pod 中有 %1 个无处放置，正在等待。</translation>
    </message>
    <message>
        <source>A platform is imported from one file.</source>
        <translation>平台只能从一个文件导入。</translation>
    </message>
    <message>
        <source>The present platform with %1 tenants is replaced; its histories stay.</source>
        <translation>将替换当前含 %1 个租户的平台，历史数据保留。</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>未指定文件。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and cannot be imported together with &quot;%3&quot;.</source>
        <translation>%1 的格式为“%2”，不能与“%3”一起导入。</translation>
    </message>
    <message>
        <source>Import it on its own.</source>
        <translation>请单独导入。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，未做任何更改。</translation>
    </message>
    <message>
        <source>There is no resource kind %1.</source>
        <translation>没有资源种类 %1。</translation>
    </message>
    <message>
        <source>The incident %1 is &quot;%2&quot; already.</source>
        <translation>事件 %1 已是“%2”状态。</translation>
    </message>
    <message>
        <source>The job failed unexpectedly: %1</source>
        <translation>任务意外失败：%1</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>请附上日志反馈此问题。</translation>
    </message>
    <message>
        <source>No workload has a scaling policy.</source>
        <translation>所有工作负载都没有伸缩策略。</translation>
    </message>
    <message>
        <source>Give one a policy first.</source>
        <translation>请先为工作负载设置伸缩策略。</translation>
    </message>
    <message>
        <source>The workload %1 has no scaling policy.</source>
        <translation>工作负载 %1 没有伸缩策略。</translation>
    </message>
    <message>
        <source>GPU demand peak, P50</source>
        <translation>GPU 需求峰值，P50</translation>
    </message>
    <message>
        <source>GPU demand peak, P90</source>
        <translation>GPU 需求峰值，P90</translation>
    </message>
    <message>
        <source>Capacity at peak</source>
        <translation>峰值时容量</translation>
    </message>
    <message>
        <source>Probability of GPU shortage</source>
        <translation>GPU 短缺概率</translation>
    </message>
    <message>
        <source>Days over capacity, P50</source>
        <translation>超容量天数，P50</translation>
    </message>
    <message>
        <source>GPU queue wait, p95</source>
        <translation>GPU 排队等待，p95</translation>
    </message>
    <message>
        <source>Tokens served, P50</source>
        <translation>Token 满足率，P50</translation>
    </message>
    <message>
        <source>Tenants throttled, P50</source>
        <translation>被限流租户数，P50</translation>
    </message>
    <message>
        <source>Cost, %1 days</source>
        <translation>成本（%1 天）</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>%1 of %2 lacks room: %3 of %4 are in use.</source>
        <translation>%2 的 %1 余量不足：%4 中已用 %3。</translation>
    </message>
    <message>
        <source>Raise the limit or release something first.</source>
        <translation>请先上调上限或释放资源。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and gets nothing.</source>
        <translation>%1 处于“%2”状态，不分配资源。</translation>
    </message>
    <message>
        <source>The allocation was cancelled.</source>
        <translation>分配已取消。</translation>
    </message>
    <message>
        <source>Placing workloads</source>
        <translation>正在放置工作负载</translation>
    </message>
    <message>
        <source>Writing the history</source>
        <translation>正在写入历史</translation>
    </message>
    <message>
        <source>The sample was cancelled.</source>
        <translation>示例生成已取消。</translation>
    </message>
    <message>
        <source>A sample has 1 to 1,000,000 tenants, not %1.</source>
        <translation>示例可含 1 至 1,000,000 个租户，不能是 %1。</translation>
    </message>
    <message>
        <source>A sample covers 1 to 1,000 days, not %1.</source>
        <translation>示例可覆盖 1 至 1,000 天，不能是 %1。</translation>
    </message>
    <message>
        <source>The scenario %1 stands on one that does not exist.</source>
        <translation>方案 %1 所基于的方案不存在。</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>正在仿真</translation>
    </message>
    <message>
        <source>The study file is not valid.</source>
        <translation>研究文件无效。</translation>
    </message>
    <message>
        <source>Simulating point %1 of %2</source>
        <translation>正在仿真第 %1 点，共 %2 点</translation>
    </message>
    <message>
        <source>The study was cancelled.</source>
        <translation>研究已取消。</translation>
    </message>
    <message>
        <source>A study has 1 to 3,660 days and 1 to 1,000,000 replications.</source>
        <translation>假设分析的时长为 1 至 3,660 天，运行次数为 1 至 1,000,000。</translation>
    </message>
    <message>
        <source>Fitting demand to the history</source>
        <translation>正在根据历史拟合需求</translation>
    </message>
    <message>
        <source>A back-test of %1 days needs two weeks of history before them.</source>
        <translation>回测 %1 天需要此前两周的历史。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted while it is &quot;%2&quot;.</source>
        <translation>%1 处于“%2”状态，不能删除。</translation>
    </message>
    <message>
        <source>Offboard it first.</source>
        <translation>请先下线。</translation>
    </message>
    <message>
        <source>More than one tenant is called %1.</source>
        <translation>有多个租户名为 %1。</translation>
    </message>
    <message>
        <source>Name it by its slug, such as %1 or %2.</source>
        <translation>请使用标识指定，例如 %1 或 %2。</translation>
    </message>
    <message>
        <source>Near matches: %1.</source>
        <translation>名称相近的有：%1。</translation>
    </message>
    <message>
        <source>The audit log is broken at entry %1.</source>
        <translation>审计日志在第 %1 条处断裂。</translation>
    </message>
    <message>
        <source>Somebody changed the store outside of this program; compare it with a backup.</source>
        <translation>有人在本程序之外修改过存储，请与备份比对。</translation>
    </message>
    <message>
        <source>The check of the audit log was cancelled.</source>
        <translation>审计日志校验已取消。</translation>
    </message>
    <message>
        <source>The usage cannot be stored: there is no tenant %1.</source>
        <translation>无法保存用量：没有租户 %1。</translation>
    </message>
    <message>
        <source>The usage cannot be stored: there is no resource kind %1.</source>
        <translation>无法保存用量：没有资源种类 %1。</translation>
    </message>
    <message>
        <source>The costs cannot be stored: there is no tenant %1.</source>
        <translation>无法保存成本：没有租户 %1。</translation>
    </message>
    <message>
        <source>The requests cannot be stored: there is no objective %1.</source>
        <translation>无法保存请求数：没有目标项 %1。</translation>
    </message>
    <message>
        <source>The scaling decisions cannot be stored: there is no workload %1.</source>
        <translation>无法保存伸缩决策：没有工作负载 %1。</translation>
    </message>
    <message>
        <source>The usage records cannot be stored: there is no tenant %1.</source>
        <translation>无法保存用量记录：没有租户 %1。</translation>
    </message>
    <message>
        <source>The usage records cannot be stored: there is no resource kind %1.</source>
        <translation>无法保存用量记录：没有资源种类 %1。</translation>
    </message>
    <message>
        <source>The bulk write is already closed.</source>
        <translation>批量写入已关闭。</translation>
    </message>
    <message>
        <source>The platform was changed by somebody else in the meantime; nothing was written.</source>
        <translation>平台在此期间被他人修改，未写入任何内容。</translation>
    </message>
    <message>
        <source>Run it again: it then starts from the new state.</source>
        <translation>请重新运行：届时会从最新状态开始。</translation>
    </message>
    <message>
        <source>Somebody else wrote %1 of these usage records in the meantime; nothing was written.</source>
        <translation>在此期间他人已写入其中 %1 条用量记录，未写入任何内容。</translation>
    </message>
    <message>
        <source>Run it again: records that are known are left out then.</source>
        <translation>请重新运行：已有的记录会自动跳过。</translation>
    </message>
    <message>
        <source>--%1: found &quot;%2&quot;, expected %3.</source>
        <translation>--%1：实际为“%2”，应为 %3。</translation>
    </message>
    <message>
        <source>The store %1 cannot be made: the folder %2 does not exist.</source>
        <translation>无法创建存储 %1：文件夹 %2 不存在。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another place for the store.</source>
        <translation>请先创建该文件夹，或为存储另选位置。</translation>
    </message>
    <message>
        <source>The store has another amount for this tenant, day, category and service. Import all parts of a bill together, or say whether this one replaces what is there or adds to it (lumosctl import --overlap).</source>
        <translation>存储中该租户、日期、类别和服务已有不同金额。请将账单的各部分一起导入，或指明此文件是替换已有金额还是与其累加（lumosctl import --overlap）。</translation>
    </message>
    <message>
        <source>x_PlatformCost becomes the cost, BilledCost the charge, in %1.</source>
        <translation>x_PlatformCost 记为成本，BilledCost 记为收费，币种 %1。</translation>
    </message>
    <message>
        <source>Another bulk write is running.</source>
        <translation>另一个批量写入正在进行。</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it.</source>
        <translation>请等待其结束，或将其取消。</translation>
    </message>
    <message>
        <source>There is no scenario %1.</source>
        <translation>没有方案 %1。</translation>
    </message>
    <message>
        <source>The hourly values of a day are damaged.</source>
        <translation>某日的小时数据已损坏。</translation>
    </message>
    <message>
        <source>Restore a backup of the store, or import the day again.</source>
        <translation>请恢复存储备份，或重新导入该日数据。</translation>
    </message>
    <message>
        <source>%1 is the database of another program.</source>
        <translation>%1 是其他程序的数据库。</translation>
    </message>
    <message>
        <source>Choose another file, or create a new store beside it.</source>
        <translation>请选择其他文件，或在旁边新建存储。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (format %2, this one knows up to %3).</source>
        <translation>%1 由本程序的更新版本写入（格式 %2，当前最高支持 %3）。</translation>
    </message>
    <message>
        <source>Update the program; the store was not touched.</source>
        <translation>请升级程序；存储未被改动。</translation>
    </message>
    <message>
        <source>The store holds a value that nobody wrote: %1</source>
        <translation>存储中有来历不明的值：%1</translation>
    </message>
    <message>
        <source>Check the store with lumosctl audit, or restore a backup.</source>
        <translation>请用 lumosctl audit 检查存储，或恢复备份。</translation>
    </message>
    <message>
        <source>The store is open for reading only.</source>
        <translation>存储以只读方式打开。</translation>
    </message>
    <message>
        <source>Open it for writing to change something.</source>
        <translation>要修改内容，请以可写方式打开。</translation>
    </message>
    <message>
        <source>The database driver %1 is not installed.</source>
        <translation>未安装数据库驱动 %1。</translation>
    </message>
    <message>
        <source>Install the Qt driver of this database, then try again.</source>
        <translation>请安装该数据库的 Qt 驱动后重试。</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened: %2</source>
        <translation>无法打开存储 %1：%2</translation>
    </message>
    <message>
        <source>Check the address and your rights on it.</source>
        <translation>请检查地址及访问权限。</translation>
    </message>
    <message>
        <source>The store holds no such row.</source>
        <translation>存储中没有这条记录。</translation>
    </message>
    <message>
        <source>Another program is writing to the store.</source>
        <translation>另一个程序正在写入存储。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The file is not a database, or it is damaged.</source>
        <translation>该文件不是数据库，或已损坏。</translation>
    </message>
    <message>
        <source>Choose another file, or restore a backup.</source>
        <translation>请选择其他文件，或恢复备份。</translation>
    </message>
    <message>
        <source>The database refused a statement: %1</source>
        <translation>数据库拒绝执行语句：%1</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the store; nothing was written.</source>
        <translation>请检查剩余空间和存储权限；未写入任何内容。</translation>
    </message>
    <message>
        <source>The platform was not replaced: the job was cancelled.</source>
        <translation>任务已取消，平台未被替换。</translation>
    </message>
    <message>
        <source>Writing the platform</source>
        <translation>正在写入平台</translation>
    </message>
    <message>
        <source>Reading the history was cancelled.</source>
        <translation>读取历史已取消。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a Lumos store.</source>
        <translation>%1 是文件夹，不是 Lumos 存储。</translation>
    </message>
    <message>
        <source>There is no store at %1.</source>
        <translation>%1 处没有存储。</translation>
    </message>
    <message>
        <source>Create one with lumosctl sample, or choose another file.</source>
        <translation>可用 lumosctl sample 新建，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is not a Lumos store.</source>
        <translation>%1 不是 Lumos 存储。</translation>
    </message>
    <message>
        <source>%1 is empty: it holds no platform yet.</source>
        <translation>%1 为空，尚无平台。</translation>
    </message>
    <message>
        <source>Create one with lumosctl sample.</source>
        <translation>可用 lumosctl sample 新建。</translation>
    </message>
    <message>
        <source>There is a store at %1 already.</source>
        <translation>%1 处已有存储。</translation>
    </message>
    <message>
        <source>%1 has an older format and cannot be read without bringing it up to date.</source>
        <translation>%1 的格式较旧，须升级后才能读取。</translation>
    </message>
    <message>
        <source>Open it once for writing.</source>
        <translation>请以可写方式打开一次，即可自动升级。</translation>
    </message>
    <message>
        <source>The store has no address.</source>
        <translation>存储没有地址。</translation>
    </message>
    <message>
        <source>Name a file, or postgresql://host/database.</source>
        <translation>请指定文件，或 postgresql://主机/数据库。</translation>
    </message>
    <message>
        <source>%1 is not the address of a PostgreSQL database.</source>
        <translation>%1 不是 PostgreSQL 数据库地址。</translation>
    </message>
    <message>
        <source>Write postgresql://user@host:port/database, or ?host=/folder for a socket.</source>
        <translation>请写成 postgresql://用户@主机:端口/数据库，套接字用 ?host=/目录。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime.</source>
        <translation>%1 在此期间已被他人修改。</translation>
    </message>
    <message>
        <source>What was changed then has been changed again since; nothing was undone.</source>
        <translation>该内容之后又被修改过，未撤销任何更改。</translation>
    </message>
    <message>
        <source>Look at the new values, and change them if need be.</source>
        <translation>请查看新值，必要时手动修改。</translation>
    </message>
    <message>
        <source>The platform was changed by somebody else in the meantime.</source>
        <translation>平台在此期间已被他人修改。</translation>
    </message>
    <message>
        <source>The demand of %1 is not metered apart from that of %2.</source>
        <translation>%1 的需求未与 %2 分开计量。</translation>
    </message>
    <message>
        <source>Scale the demand of the tenant instead.</source>
        <translation>请改为调整租户的需求。</translation>
    </message>
    <message>
        <source>Look at the new values, then try again.</source>
        <translation>请查看新值后重试。</translation>
    </message>
    <message>
        <source>Computing what a change would do</source>
        <translation>正在计算变更影响</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Importing files</source>
        <translation>正在导入文件</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>请输入 %1 以确认。</translation>
    </message>
    <message>
        <source>Loading cost</source>
        <translation>正在加载成本</translation>
    </message>
    <message>
        <source>Exporting cost</source>
        <translation>正在导出成本</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Loading the overview</source>
        <translation>正在加载概览</translation>
    </message>
    <message>
        <source>Loading scenarios</source>
        <translation>正在加载方案</translation>
    </message>
    <message>
        <source>What-if simulation</source>
        <translation>假设分析仿真</translation>
    </message>
    <message>
        <source>Loading scaling decisions</source>
        <translation>正在加载伸缩决策</translation>
    </message>
    <message>
        <source>Loading a tenant</source>
        <translation>正在加载租户</translation>
    </message>
    <message>
        <source>The report was cancelled.</source>
        <translation>报告已取消。</translation>
    </message>
    <message>
        <source>Collecting the figures</source>
        <translation>正在汇总数据</translation>
    </message>
    <message>
        <source>Painting the pages</source>
        <translation>正在绘制页面</translation>
    </message>
    <message>
        <source>Opening the platform</source>
        <translation>正在打开平台</translation>
    </message>
    <message>
        <source>Generating the sample platform</source>
        <translation>正在生成示例平台</translation>
    </message>
    <message>
        <source>Writing the operations report</source>
        <translation>正在生成运营报告</translation>
    </message>
    <message>
        <source>Exporting the platform</source>
        <translation>正在导出平台</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在检查数据变化</translation>
    </message>
    <message>
        <source>Reading the platform</source>
        <translation>正在读取平台</translation>
    </message>
    <message>
        <source>Saving a change</source>
        <translation>正在保存变更</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be made.</source>
        <translation>无法创建 %1 所在的文件夹。</translation>
    </message>
    <message>
        <source>--policy: &quot;%1&quot; is not a placement policy.</source>
        <translation>--policy：“%1”不是放置策略。</translation>
    </message>
    <message>
        <source>A vector file holds an object with &quot;vectors&quot;, or one case.</source>
        <translation>向量文件应为含 &quot;vectors&quot; 的对象，或单个用例。</translation>
    </message>
    <message>
        <source>--month: found &quot;%1&quot;, expected a month such as 2026-11.</source>
        <translation>--month：实际为“%1”，应为月份，例如 2026-11。</translation>
    </message>
    <message>
        <source>There is no resource kind &quot;%1&quot;; known are %2.</source>
        <translation>没有资源种类“%1”；已知的有 %2。</translation>
    </message>
    <message>
        <source>--language: found &quot;%1&quot;, expected en or zh_CN.</source>
        <translation>--language：实际为“%1”，应为 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>A scenario is a JSON object.</source>
        <translation>方案应为 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;.</source>
        <translation>没有方案“%1”。</translation>
    </message>
    <message>
        <source>--type: found &quot;%1&quot;, expected individual, small_business, enterprise, government or educational.</source>
        <translation>--type：实际为“%1”，应为 individual、small_business、enterprise、government 或 educational。</translation>
    </message>
    <message>
        <source>--level: found &quot;%1&quot;, expected organisation, tenant or project.</source>
        <translation>--level：实际为“%1”，应为 organisation、tenant 或 project。</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot;.</source>
        <translation>没有工作负载“%1”。</translation>
    </message>
    <message>
        <source>No decision of %1 was taken at %2.</source>
        <translation>%1 在 %2 没有决策。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1. Usage: %2</source>
        <translation>%1。用法：%2</translation>
    </message>
    <message>
        <source>--%1: found &quot;%2&quot;, expected a whole number from %3 to %4.</source>
        <translation>--%1：实际为“%2”，应为 %3 至 %4 的整数。</translation>
    </message>
    <message>
        <source>--%1: found &quot;%2&quot;, expected a date such as 2026-11-23.</source>
        <translation>--%1：实际为“%2”，应为日期，例如 2026-11-23。</translation>
    </message>
    <message>
        <source>Open path to %1:%2</source>
        <translation>可到达 %1:%2</translation>
    </message>
    <message>
        <source>A station needs rates, times, replicas and requests above zero.</source>
        <translation>服务站的速率、时间、副本数和请求数都必须大于零。</translation>
    </message>
    <message>
        <source>%1 replicas cannot serve %2 requests at the same time: the queue grows without end.</source>
        <translation>%1 个副本无法同时处理 %2 个请求：队列会无限增长。</translation>
    </message>
    <message>
        <source>Add replicas, or limit the requests at the station.</source>
        <translation>请增加副本，或为同时停留的请求数设置上限。</translation>
    </message>
    <message>
        <source>The quotas of an audit entry have no limits.</source>
        <translation>审计条目中的配额没有上限值。</translation>
    </message>
    <message>
        <source>--%1: found &quot;%2&quot;, expected a number from %3 to %4.</source>
        <translation>--%1：实际为“%2”，应为 %3 至 %4 的数。</translation>
    </message>
    <message>
        <source>No change of the scenario is due now.</source>
        <translation>该方案目前没有到期的变更。</translation>
    </message>
    <message>
        <source>Findings of isolation after this: %1, now: %2.</source>
        <translation>此后的隔离发现项：%1，目前：%2。</translation>
    </message>
    <message>
        <source>Recording simulated decisions</source>
        <translation>正在记录仿真决策</translation>
    </message>
    <message>
        <source>Reading a scenario file</source>
        <translation>正在读取方案文件</translation>
    </message>
    <message>
        <source>Saving scenarios</source>
        <translation>正在保存方案</translation>
    </message>
    <message>
        <source>Exporting a study</source>
        <translation>正在导出研究</translation>
    </message>
    <message>
        <source>There is no service level objective &quot;%1&quot;.</source>
        <translation>没有服务等级目标“%1”。</translation>
    </message>
    <message>
        <source>An objective lies above 0 and below 100 percent.</source>
        <translation>服务等级目标必须大于 0%、小于 100%。</translation>
    </message>
    <message>
        <source>Set the objective of %1 to %2 percent.</source>
        <translation>将 %1 的目标设为 %2%。</translation>
    </message>
    <message>
        <source>A failure process needs a mean time between failures and a mean time to repair, both above 0.</source>
        <translation>故障过程需要平均故障间隔时间和平均修复时间，两者都必须大于 0。</translation>
    </message>
    <message>
        <source>The shape of a failure process lies between %1 and %2 percent.</source>
        <translation>故障过程的形状参数必须在 %1% 到 %2% 之间。</translation>
    </message>
    <message>
        <source>A share in a fault model lies between 0 and 100 percent.</source>
        <translation>故障模型中的比例必须在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>Between 0 and 99 percent of the attempts to provide a node can fail.</source>
        <translation>节点交付失败的比例必须在 0% 到 99% 之间。</translation>
    </message>
    <message>
        <source>The times of a fault model must not be negative.</source>
        <translation>故障模型中的时间不能为负。</translation>
    </message>
    <message>
        <source>A period must end after it begins, and %1 is not after %2.</source>
        <translation>时段的结束必须晚于开始，而 %1 不晚于 %2。</translation>
    </message>
    <message>
        <source>Name either nodes, or a cluster or a zone.</source>
        <translation>请指定节点，或者指定集群或可用区，二者只选其一。</translation>
    </message>
    <message>
        <source>There are no nodes in %1.</source>
        <translation>%1 中没有节点。</translation>
    </message>
    <message>
        <source>The number of nodes lies between 1 and %1.</source>
        <translation>节点数必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>New nodes need a node that they are like, or CPU, memory, number and model of GPUs of their own.</source>
        <translation>新节点需要指定一个参照节点，或者自行给出 CPU、内存、GPU 数量和型号。</translation>
    </message>
    <message>
        <source>The lead time and the price of new nodes must not be negative.</source>
        <translation>新节点的交付周期和价格不能为负。</translation>
    </message>
    <message>
        <source>The price of new nodes must be in %1, the currency of the platform.</source>
        <translation>新节点的价格必须使用平台货币 %1。</translation>
    </message>
    <message>
        <source>%1 nodes cannot be removed from %2: there are %3.</source>
        <translation>无法从 %2 移除 %1 个节点：只有 %3 个。</translation>
    </message>
    <message>
        <source>No new size of the nodes is said.</source>
        <translation>没有给出节点的新规格。</translation>
    </message>
    <message>
        <source>A replica that was on a restored node has no place there any more.</source>
        <translation>恢复的节点上原有的副本已无法放回。</translation>
    </message>
    <message>
        <source>Demand cannot shrink by all of it or more in a month.</source>
        <translation>需求每月的降幅必须小于 100%。</translation>
    </message>
    <message>
        <source>Exceptions belong to a change of the demand of all tenants.</source>
        <translation>只有针对全部租户的需求变更才能设置例外。</translation>
    </message>
    <message>
        <source>The number of new tenants lies between 1 and %1.</source>
        <translation>新租户数必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>New tenants need a tenant that they are like, or a demand of their own.</source>
        <translation>新租户需要指定一个参照租户，或者自行给出需求。</translation>
    </message>
    <message>
        <source>The demand of new tenants must not be negative.</source>
        <translation>新租户的需求不能为负。</translation>
    </message>
    <message>
        <source>No price book has a plan &quot;%1&quot;.</source>
        <translation>没有价目表包含方案“%1”。</translation>
    </message>
    <message>
        <source>The share of tenants that leave a month lies below 100 percent.</source>
        <translation>每月流失的租户比例必须小于 100%。</translation>
    </message>
    <message>
        <source>Nodes keep between 0 and 100 percent of their capacity.</source>
        <translation>节点保留的容量必须在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>There is no such placement policy.</source>
        <translation>没有这种放置策略。</translation>
    </message>
    <message>
        <source>Take back the change of the demand of all tenants from %1 to %2.</source>
        <translation>撤回 %1 至 %2 对全部租户需求的变更。</translation>
    </message>
    <message>
        <source>Take back the change of the demand of %1 from %2 to %3.</source>
        <translation>撤回 %2 至 %3 对 %1 需求的变更。</translation>
    </message>
    <message>
        <source>Onboard %1 individual tenants from %2 to %3.</source>
        <translation>%2 至 %3 接入 %1 个个人租户。</translation>
    </message>
    <message>
        <source>Onboard %1 small businesses from %2 to %3.</source>
        <translation>%2 至 %3 接入 %1 个小型企业租户。</translation>
    </message>
    <message>
        <source>Onboard %1 enterprises from %2 to %3.</source>
        <translation>%2 至 %3 接入 %1 个企业租户。</translation>
    </message>
    <message>
        <source>Onboard %1 government tenants from %2 to %3.</source>
        <translation>%2 至 %3 接入 %1 个政府租户。</translation>
    </message>
    <message>
        <source>Onboard %1 educational tenants from %2 to %3.</source>
        <translation>%2 至 %3 接入 %1 个教育租户。</translation>
    </message>
    <message>
        <source>%1 percent of the individual tenants leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失 %1% 的个人租户。</translation>
    </message>
    <message>
        <source>%1 percent of the small businesses leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失 %1% 的小型企业租户。</translation>
    </message>
    <message>
        <source>%1 percent of the enterprises leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失 %1% 的企业租户。</translation>
    </message>
    <message>
        <source>%1 percent of the government tenants leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失 %1% 的政府租户。</translation>
    </message>
    <message>
        <source>%1 percent of the educational tenants leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失 %1% 的教育租户。</translation>
    </message>
    <message>
        <source>Add %1 nodes without GPUs to %2.</source>
        <translation>向 %2 添加 %1 个不带 GPU 的节点。</translation>
    </message>
    <message>
        <source>Order %1 nodes without GPUs for %2, %3 days ahead.</source>
        <translation>提前 %3 天为 %2 订购 %1 个不带 GPU 的节点。</translation>
    </message>
    <message>
        <source>Add %1 nodes of %2 × %3 to %4.</source>
        <translation>向 %4 添加 %1 个 %2 × %3 节点。</translation>
    </message>
    <message>
        <source>Order %1 nodes of %2 × %3 for %4, %5 days ahead.</source>
        <translation>提前 %5 天为 %4 订购 %1 个 %2 × %3 节点。</translation>
    </message>
    <message>
        <source>Remove %1 nodes of %2.</source>
        <translation>从 %2 移除 %1 个节点。</translation>
    </message>
    <message>
        <source>Remove the nodes: %1.</source>
        <translation>移除节点：%1。</translation>
    </message>
    <message>
        <source>Resize the nodes %1: %2.</source>
        <translation>调整节点 %1 的规格：%2。</translation>
    </message>
    <message>
        <source>Take back a change of %1 nodes.</source>
        <translation>撤回对 %1 个节点的变更。</translation>
    </message>
    <message>
        <source>Take back the onboarding of %1 tenants from %2 to %3.</source>
        <translation>撤回 %2 至 %3 接入 %1 个租户的变更。</translation>
    </message>
    <message>
        <source>Take back the churn of %1 percent a month from %2 to %3.</source>
        <translation>撤回 %2 至 %3 每月 %1% 的租户流失。</translation>
    </message>
    <message>
        <source>%1 percent of all tenants leave each month from %2 to %3.</source>
        <translation>%2 至 %3 每月流失全部租户的 %1%。</translation>
    </message>
    <message>
        <source>Scale the demand of all tenants but %1 to %2 percent from %3 to %4.</source>
        <translation>%3 至 %4 将除 %1 外全部租户的需求调整为 %2%。</translation>
    </message>
    <message>
        <source>Move the demand of %1 from %2 to %3 percent between %4 and %5.</source>
        <translation>%4 至 %5 期间将 %1 的需求从 %2% 逐步调整到 %3%。</translation>
    </message>
    <message>
        <source>Move the demand of all tenants from %1 to %2 percent between %3 and %4.</source>
        <translation>%3 至 %4 期间将全部租户的需求从 %1% 逐步调整到 %2%。</translation>
    </message>
    <message>
        <source>Move the demand of all tenants but %1 from %2 to %3 percent between %4 and %5.</source>
        <translation>%4 至 %5 期间将除 %1 外全部租户的需求从 %2% 逐步调整到 %3%。</translation>
    </message>
    <message>
        <source>The demand of %1 grows by %2 percent a month from %3 to %4.</source>
        <translation>%3 至 %4 期间 %1 的需求每月增长 %2%。</translation>
    </message>
    <message>
        <source>The demand of all tenants grows by %1 percent a month from %2 to %3.</source>
        <translation>%2 至 %3 期间全部租户的需求每月增长 %1%。</translation>
    </message>
    <message>
        <source>The demand of all tenants but %1 grows by %2 percent a month from %3 to %4.</source>
        <translation>%3 至 %4 期间除 %1 外全部租户的需求每月增长 %2%。</translation>
    </message>
    <message>
        <source>Take back the outage of %1 from %2 to %3.</source>
        <translation>撤回 %2 至 %3 期间 %1 的停机。</translation>
    </message>
    <message>
        <source>%1 is down from %2 to %3.</source>
        <translation>%2 至 %3 期间 %1 停机。</translation>
    </message>
    <message>
        <source>%1 has %4 percent of its capacity from %2 to %3.</source>
        <translation>%2 至 %3 期间 %1 只有 %4% 的容量。</translation>
    </message>
    <message>
        <source>Take back the placement policy &quot;%1&quot;.</source>
        <translation>撤回放置策略“%1”。</translation>
    </message>
    <message>
        <source>Place replicas by the policy &quot;%1&quot;.</source>
        <translation>按“%1”策略放置副本。</translation>
    </message>
    <message>
        <source>This change exists in simulations only; the platform cannot be given it.</source>
        <translation>此变更只存在于仿真中，无法应用到平台。</translation>
    </message>
    <message>
        <source>The engine differs: %1, here %2.</source>
        <translation>引擎不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The seed differs: %1, here %2.</source>
        <translation>种子不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The number of replications differs: %1, here %2.</source>
        <translation>运行次数不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The number of days differs: %1, here %2.</source>
        <translation>天数不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The step differs: %1 s, here %2 s.</source>
        <translation>步长不同：文件为 %1 秒，此处为 %2 秒。</translation>
    </message>
    <message>
        <source>The start differs: %1, here %2.</source>
        <translation>起点不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The platform (snapshot) differs: %1, here %2.</source>
        <translation>平台（快照）不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The number of scenarios differs: %1, here %2.</source>
        <translation>方案数量不同：文件为 %1，此处为 %2。</translation>
    </message>
    <message>
        <source>The changes of the scenario &quot;%1&quot; differ: %2, here %3.</source>
        <translation>方案“%1”的变更不同：文件为 %2，此处为 %3。</translation>
    </message>
    <message>
        <source>The scenarios differ: &quot;%1&quot;, here &quot;%2&quot;.</source>
        <translation>方案不同：文件为“%1”，此处为“%2”。</translation>
    </message>
    <message>
        <source>The scenario is none of this study.</source>
        <translation>该方案不属于此研究。</translation>
    </message>
    <message>
        <source>The platform has changed since the study; run it again.</source>
        <translation>研究之后平台已发生变更，请重新运行。</translation>
    </message>
    <message>
        <source>The moment lies outside the %1 days and %2 replications of the study.</source>
        <translation>该时刻超出研究的 %1 天、%2 次运行的范围。</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; of a result is missing or wrong.</source>
        <translation>结果中的成员“%1”缺失或有误。</translation>
    </message>
    <message>
        <source>%1 is not a study result of this version (schema &quot;%2&quot;, expected &quot;%3&quot;).</source>
        <translation>%1 不是此版本的研究结果（格式为“%2”，应为“%3”）。</translation>
    </message>
    <message>
        <source>The first line of %1 does not say what was run.</source>
        <translation>%1 的第一行未说明运行了什么。</translation>
    </message>
    <message>
        <source>The result file is damaged.</source>
        <translation>结果文件已损坏。</translation>
    </message>
    <message>
        <source>Delete it and run this shard again.</source>
        <translation>请删除该文件并重新运行此分片。</translation>
    </message>
    <message>
        <source>%1 is not a study result.</source>
        <translation>%1 不是研究结果。</translation>
    </message>
    <message>
        <source>%1 exists.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Go on with it by --resume, or name another file.</source>
        <translation>可用 --resume 接着运行，或指定其他文件。</translation>
    </message>
    <message>
        <source>%1 holds another study. %2</source>
        <translation>%1 属于另一次研究。%2</translation>
    </message>
    <message>
        <source>%1 holds another study. The shard differs: %2, here %3.</source>
        <translation>%1 属于另一次研究。分片不同：文件为 %2，此处为 %3。</translation>
    </message>
    <message>
        <source>The results are of different studies. %1</source>
        <translation>结果来自不同的研究。%1</translation>
    </message>
    <message>
        <source>The results have different backtests, though they name the same platform.</source>
        <translation>结果注明了同一平台，但回测不同。</translation>
    </message>
    <message>
        <source>Two results of replication %1 do not agree.</source>
        <translation>第 %1 次运行的两份结果不一致。</translation>
    </message>
    <message>
        <source>%1 of %2 replications are missing: %3.</source>
        <translation>%2 次运行中缺少 %1 次：%3。</translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>重新运行：%1</translation>
    </message>
    <message>
        <source>None of the files has its last line: each was cut off.</source>
        <translation>所有文件都缺少最后一行：均被中断。</translation>
    </message>
    <message>
        <source>Run one of the shards again by --resume.</source>
        <translation>请用 --resume 重新运行其中一个分片。</translation>
    </message>
    <message>
        <source>--shard: found &quot;%1&quot;, expected I/N with I from 0 to N-1.</source>
        <translation>--shard：得到“%1”，应为 I/N，其中 I 为 0 到 N-1。</translation>
    </message>
    <message>
        <source>--out and --resume exclude each other.</source>
        <translation>--out 与 --resume 不能同时使用。</translation>
    </message>
    <message>
        <source>--shard needs a file for its results: --out or --resume.</source>
        <translation>--shard 需要结果文件：--out 或 --resume。</translation>
    </message>
    <message>
        <source>--hash-log is for single runs, without --runs and scenarios.</source>
        <translation>--hash-log 用于单次运行，不能与 --runs 或方案同时使用。</translation>
    </message>
    <message>
        <source>Under MPI each rank is a shard; --shard and --resume are for runs without it.</source>
        <translation>在 MPI 下每个进程就是一个分片；--shard 与 --resume 用于不带 MPI 的运行。</translation>
    </message>
    <message>
        <source>This is no log of state hashes.</source>
        <translation>这不是状态哈希记录。</translation>
    </message>
    <message>
        <source>MPI started this process, but the module liblumos_mpi.so is not installed.</source>
        <translation>此进程由 MPI 启动，但未安装模块 liblumos_mpi.so。</translation>
    </message>
    <message>
        <source>Install it (cmake --install BUILD --component mpi), or use --shard.</source>
        <translation>请安装该模块（cmake --install BUILD --component mpi），或使用 --shard。</translation>
    </message>
    <message>
        <source>MPI cannot be used: %1.</source>
        <translation>无法使用 MPI：%1。</translation>
    </message>
    <message>
        <source>The results of the ranks cannot be gathered.</source>
        <translation>无法汇集各进程的结果。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>--write-kubernetes needs --image, a container image with lumosctl in it.</source>
        <translation>--write-kubernetes 需要 --image，即包含 lumosctl 的容器镜像。</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>无法创建 %1。</translation>
    </message>
</context>
<context>
    <name>lumos::charts</name>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date format</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date format</comment>
        <translation>MM-dd ddd HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1，下界</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1，上界</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>lumos::charts::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>lumos::charts::StackedBarChart</name>
    <message>
        <source>Bar chart with %1 bars of %2 parts</source>
        <translation>柱状图，共 %1 根柱，每根 %2 部分</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>lumos::charts::TimeChart</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Chart with %1 lines; last values: %2</source>
        <translation>折线图，共 %1 条；最新值：%2</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::ApplyDialog</name>
    <message>
        <source>Apply what is due</source>
        <translation>应用已到期的变更</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>Applied now</source>
        <translation>立即应用</translation>
    </message>
    <message>
        <source>Not before its date: apply the scenario again then</source>
        <translation>未到日期：届时请再次应用该方案</translation>
    </message>
    <message>
        <source>Not applied: exists in simulations only</source>
        <translation>不应用：仅存在于仿真中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Changes of the scenario</source>
        <translation>方案的变更</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::ChangeDialog</name>
    <message>
        <source>What this would do</source>
        <translation>将产生的影响</translation>
    </message>
    <message>
        <source>Same in the CLI</source>
        <translation>等价命令</translation>
    </message>
    <message>
        <source>Workloads that stop: %1.</source>
        <translation>将停止 %1 个工作负载。</translation>
    </message>
    <message>
        <source>Tenants and projects touched: %1.</source>
        <translation>涉及 %1 个租户与项目。</translation>
    </message>
    <message>
        <source>%1 of %2 become free.</source>
        <translation>将释放 %2：%1。</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 项。</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>FOCUS cost files (CSV), node and workload inventories (openb CSV), usage records (CSV or CloudEvents), or an exported platform. Files are checked in full before anything is written.</source>
        <translation>FOCUS 成本文件（CSV）、节点与工作负载清单（openb CSV）、用量记录（CSV 或 CloudEvents），或导出的平台。写入之前会完整检查文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Data files (*.csv *.json *.jsonl);;All files (*)</source>
        <translation>数据文件 (*.csv *.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>%1 rows read, %2 to write, %3 already known.</source>
        <translation>读取 %1 行，写入 %2 行，已存在 %3 行。</translation>
    </message>
    <message>
        <source>Tenants created: %1.</source>
        <translation>新建租户：%1 个。</translation>
    </message>
    <message>
        <source>Nodes created: %1.</source>
        <translation>新建节点：%1 个。</translation>
    </message>
    <message>
        <source>%1 workloads are created, %2 replicas placed, %3 wait for room.</source>
        <translation>新建工作负载 %1 个，已放置副本 %2 个，等待资源 %3 个。</translation>
    </message>
    <message>
        <source>Cancelled, nothing was changed.</source>
        <translation>已取消，未做任何更改。</translation>
    </message>
    <message>
        <source>The files could not be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>Rows that are not as expected: %1. Nothing was imported.</source>
        <translation>有 %1 行不符合要求，未导入任何内容。</translation>
    </message>
    <message>
        <source>The files are in order. This would be imported:</source>
        <translation>文件检查通过，将导入以下内容：</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::LifecycleDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>Deleting ends the tenant for good.</source>
        <translation>删除后无法恢复该租户。</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::ProtectionDialog</name>
    <message>
        <source>Lift protection</source>
        <translation>解除保护</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>Lift the delete protection of %1</source>
        <translation>解除 %1 的删除保护</translation>
    </message>
    <message>
        <source>Protect %1 against deletion</source>
        <translation>为 %1 开启删除保护</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::QuotaDialog</name>
    <message>
        <source>Set limit</source>
        <translation>设置上限</translation>
    </message>
    <message>
        <source>Edit quota of %1</source>
        <translation>调整 %1 的配额</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>当前用量</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Such as 72, 4.8M or 8TiB. Empty removes the limit.</source>
        <translation>例如 72、4.8M 或 8TiB；留空表示取消上限。</translation>
    </message>
    <message>
        <source>Limit of %1 of %2 removed</source>
        <translation>已取消 %2 的 %1 上限</translation>
    </message>
    <message>
        <source>Limit of %1 of %2: %3</source>
        <translation>%2 的 %1 上限：%3</translation>
    </message>
</context>
<context>
    <name>lumos::dialogs::TenantDialog</name>
    <message>
        <source>Create tenant</source>
        <translation>新建租户</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type brings default quotas, price plan and isolation; each can be changed later.</source>
        <translation>类型决定默认配额、套餐和隔离方式，之后均可修改。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tenant %1 created</source>
        <translation>已新建租户 %1</translation>
    </message>
</context>
<context>
    <name>lumos::pages::CostPage</name>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>%1 of %2 tenants selected</source>
        <translation>已选 %2 个租户中的 %1 个</translation>
    </message>
    <message>
        <source>Cost of the platform</source>
        <translation>平台成本</translation>
    </message>
    <message>
        <source>vs the period before</source>
        <translation>较上一周期</translation>
    </message>
    <message>
        <source>Charged to tenants</source>
        <translation>向租户收费</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>%1 of what is charged</source>
        <translation>占收费总额的 %1</translation>
    </message>
    <message>
        <source>nothing is charged</source>
        <translation>未收费</translation>
    </message>
    <message>
        <source>Tenants over budget</source>
        <translation>超预算租户</translation>
    </message>
    <message>
        <source>by the month&apos;s forecast</source>
        <translation>按全月预测</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Cost by day</source>
        <translation>每日成本</translation>
    </message>
    <message>
        <source>Cost by service</source>
        <translation>各服务成本</translation>
    </message>
    <message>
        <source>Cost by tenant</source>
        <translation>各租户成本</translation>
    </message>
    <message>
        <source>No cost in this period</source>
        <translation>该时段没有成本</translation>
    </message>
    <message>
        <source>Import FOCUS files or usage records, or choose a wider time range.</source>
        <translation>请导入 FOCUS 文件或用量记录，或选择更宽的时间范围。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>%1, %2 thousand</source>
        <translation>%1，千%2</translation>
    </message>
    <message>
        <source>%1, %2 tenants</source>
        <translation>%1，%2 个租户</translation>
    </message>
    <message>
        <source>Export cost by tenant</source>
        <translation>导出各租户成本</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>lumos::pages::DecisionInspector</name>
    <message>
        <source>Decision of %1, all inputs recorded.</source>
        <translation>%1 的决策，输入已全部记录。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>哪些变化会改变结果</translation>
    </message>
    <message>
        <source>Same in the CLI</source>
        <translation>等价命令</translation>
    </message>
</context>
<context>
    <name>lumos::pages::DecisionPanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Simulated decisions</source>
        <translation>仿真决策</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>全部决策</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>哪些变化会改变结果</translation>
    </message>
    <message>
        <source>Recording the decisions of that day</source>
        <translation>正在记录当天的决策</translation>
    </message>
    <message>
        <source>One run is simulated again up to it.</source>
        <translation>将一次运行重新仿真到这一天。</translation>
    </message>
    <message>
        <source>No decisions on that day</source>
        <translation>当天没有决策</translation>
    </message>
    <message>
        <source>No scaled workload changed. All decisions shows those that kept the replicas.</source>
        <translation>没有工作负载发生伸缩。选择“全部决策”可查看保持副本数不变的决策。</translation>
    </message>
    <message>
        <source>%1: run 1 of %2</source>
        <translation>%1：%2 次运行中的第 1 次</translation>
    </message>
    <message>
        <source>Choose a decision to see why it was taken.</source>
        <translation>选择一项决策以查看其原因。</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>为什么是 %1？</translation>
    </message>
    <message>
        <source>Why %1 and not %2?</source>
        <translation>为什么是 %1 而不是 %2？</translation>
    </message>
</context>
<context>
    <name>lumos::pages::OverviewPage</name>
    <message>
        <source>Fleet overview</source>
        <translation>全局概览</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>%1 of %2 items selected</source>
        <translation>已选 %2 项中的 %1 项</translation>
    </message>
    <message>
        <source>Operations report…</source>
        <translation>运营报告…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Cost by tenant</source>
        <translation>各租户成本</translation>
    </message>
    <message>
        <source>Quota pressure</source>
        <translation>配额压力</translation>
    </message>
    <message>
        <source>GPU allocation, all clusters</source>
        <translation>GPU 分配（全部集群）</translation>
    </message>
    <message>
        <source>with 7-day forecast, P10 to P90</source>
        <translation>含 7 天预测，P10 至 P90</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要关注的事项</translation>
    </message>
    <message>
        <source>No quota, budget, SLO or isolation check is out of order.</source>
        <translation>配额、预算、SLO 和隔离检查均正常。</translation>
    </message>
    <message>
        <source>%1 items, worst first</source>
        <translation>%1 项，最严重的在前</translation>
    </message>
    <message>
        <source>month to date, %1 thousand; right: forecast / budget</source>
        <translation>本月至今，千%1；右侧：预测 / 预算</translation>
    </message>
    <message>
        <source>% of limit, top %1 of %2 by highest value</source>
        <translation>占上限的百分比，%2 个租户中最高的 %1 个</translation>
    </message>
    <message>
        <source>By cluster</source>
        <translation>按集群</translation>
    </message>
</context>
<context>
    <name>lumos::pages::PanelRow</name>
    <message>
        <source>Event %1: %2</source>
        <translation>标记 %1：%2</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ParameterPanel</name>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Further changes</source>
        <translation>其他变更</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Same in the CLI</source>
        <translation>等价命令</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>全部租户</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Backtest, last %1 days: error %2, %3 of days inside P10 to P90.</source>
        <translation>回测最近 %1 天：误差 %2，%3 的天数落在 P10 至 P90 之间。</translation>
    </message>
    <message>
        <source>Limits and capacity</source>
        <translation>上限与容量</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>故障中断</translation>
    </message>
    <message>
        <source>Other tenants</source>
        <translation>其他租户</translation>
    </message>
    <message>
        <source>%/mo</source>
        <translation>%/月</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>GPU model</source>
        <translation>GPU 型号</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Online from</source>
        <translation>上线日期</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>时间跨度</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Save study</source>
        <translation>保存研究</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 cap</source>
        <translation>%1上限</translation>
    </message>
    <message>
        <source>M/min</source>
        <translation>百万/分</translation>
    </message>
    <message>
        <source>Lease a node</source>
        <translation>单节点租金</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>No value differs from %1.</source>
        <translation>与%1没有差异。</translation>
    </message>
    <message>
        <source>1 value differs from %1.</source>
        <translation>有 1 个值与 %1 不同。</translation>
    </message>
    <message>
        <source>%1 values differ from %2.</source>
        <translation>有 %1 个值与 %2 不同。</translation>
    </message>
    <message>
        <source>The baseline cannot be edited: branch from it.</source>
        <translation>基线不可编辑：请从基线创建分支。</translation>
    </message>
    <message>
        <source>Nothing is changed on the platform until you apply the plan.</source>
        <translation>在应用计划之前，平台不会发生任何变更。</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ParameterRow</name>
    <message>
        <source>Differs from %1</source>
        <translation>与 %1 不同</translation>
    </message>
</context>
<context>
    <name>lumos::pages::PlanningPage</name>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>Scenario %1 selected</source>
        <translation>已选方案 %1</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>0 Baseline</source>
        <translation>0 基线</translation>
    </message>
    <message>
        <source>The simulation was cancelled.</source>
        <translation>仿真已取消。</translation>
    </message>
    <message>
        <source>Run it again when you are ready.</source>
        <translation>准备好后可重新运行。</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Queue wait</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>each scenario against the one on its left</source>
        <translation>每个方案与左侧的方案比较</translation>
    </message>
    <message>
        <source>What-if study</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新分支</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>研究名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of the scenario; its letter comes first</source>
        <translation>方案名称，以字母开头</translation>
    </message>
    <message>
        <source>Rename the study</source>
        <translation>重命名研究</translation>
    </message>
    <message>
        <source>The scenario %1 was deleted.</source>
        <translation>方案 %1 已删除。</translation>
    </message>
    <message>
        <source>Import a scenario file</source>
        <translation>导入方案文件</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>方案 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Export as scenario file</source>
        <translation>导出为方案文件</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>Each against the one on its left</source>
        <translation>与左侧方案比较</translation>
    </message>
    <message>
        <source>Each against the baseline</source>
        <translation>均与基线比较</translation>
    </message>
    <message>
        <source>Demand of %1</source>
        <translation>%1的需求</translation>
    </message>
    <message>
        <source>Growth in %1</source>
        <translation>%1的增长</translation>
    </message>
    <message>
        <source>Cap in %1</source>
        <translation>%1的上限</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>%1的节点</translation>
    </message>
    <message>
        <source>Outage in %1</source>
        <translation>%1的故障中断</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>SLO risk</source>
        <translation>SLO 风险</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表内容</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Below the chart</source>
        <translation>图表下方</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>以表格显示图表</translation>
    </message>
    <message>
        <source>Copy or export the chart</source>
        <translation>复制或导出图表</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Simulated decisions</source>
        <translation>仿真决策</translation>
    </message>
    <message>
        <source>click into the chart to choose a day</source>
        <translation>在图表中点击以选择日期</translation>
    </message>
    <message>
        <source>each scenario against the baseline</source>
        <translation>每个方案与基线比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Apply %1…</source>
        <translation>应用 %1…</translation>
    </message>
    <message>
        <source>The baseline changes nothing.</source>
        <translation>基线不包含任何变更。</translation>
    </message>
    <message>
        <source>Preview what is due of this scenario, and apply it to the platform</source>
        <translation>预览该方案已到期的变更，并应用到平台</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>图表数值</translation>
    </message>
    <message>
        <source>Not simulated: see why</source>
        <translation>未能仿真：查看原因</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>正在仿真…</translation>
    </message>
    <message>
        <source>Simulating, %1 of %2 runs</source>
        <translation>正在仿真，%2 次运行已完成 %1 次</translation>
    </message>
    <message>
        <source>Simulated before the last change: run again</source>
        <translation>仿真早于最近一次变更：请重新运行</translation>
    </message>
    <message>
        <source>Simulated %1, %2 runs, seed %3</source>
        <translation>仿真于 %1，%2 次运行，种子 %3</translation>
    </message>
    <message>
        <source>Copy where this study comes from</source>
        <translation>复制本研究的来源信息</translation>
    </message>
</context>
<context>
    <name>lumos::pages::QuotaInspector</name>
    <message>
        <source>%1 since %2</source>
        <translation>自 %2 起%1</translation>
    </message>
    <message>
        <source>%1 of %2 %3 in use.</source>
        <translation>%3 上限 %2，已用 %1。</translation>
    </message>
    <message>
        <source>At 100 % further requests are refused.</source>
        <translation>达到 100 % 后新请求将被拒绝。</translation>
    </message>
    <message>
        <source>%1 were rejected in the last hour.</source>
        <translation>最近 1 小时已拒绝 %1 个。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <source>Same in the CLI</source>
        <translation>等价命令</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>7-day peak</source>
        <translation>7 天峰值</translation>
    </message>
    <message>
        <source>Forecast %1</source>
        <translation>%1 预测</translation>
    </message>
    <message>
        <source>Reaches limit</source>
        <translation>达到上限</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设置来源</translation>
    </message>
    <message>
        <source>type default</source>
        <translation>类型默认</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>not within 60 days</source>
        <translation>60 天内不会</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ScalingPage</name>
    <message>
        <source>Scaling</source>
        <translation>伸缩</translation>
    </message>
    <message>
        <source>1 of %1 decisions selected</source>
        <translation>已选 %1 次决策中的 1 次</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>为什么是 %1？</translation>
    </message>
    <message>
        <source>Why %1 and not %2?</source>
        <translation>为什么是 %1 而不是 %2？</translation>
    </message>
    <message>
        <source>Nothing is scaled</source>
        <translation>没有可伸缩的工作负载</translation>
    </message>
    <message>
        <source>No workload of this platform has a scaling policy.</source>
        <translation>该平台的工作负载都没有伸缩策略。</translation>
    </message>
    <message>
        <source>Held below need since %1</source>
        <translation>自 %1 起低于需求</translation>
    </message>
    <message>
        <source>%1 GPU per replica</source>
        <translation>每副本 %1 张 GPU</translation>
    </message>
    <message>
        <source>%1 · %2 replicas running, %3 to %4 allowed</source>
        <translation>%1 · 运行 %2 个副本，允许 %3 至 %4 个</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>%1, and what the demand needed</source>
        <translation>%1，实际运行与需求所需</translation>
    </message>
    <message>
        <source>Use per replica, % of its rating</source>
        <translation>每副本使用率（占额定值的百分比）</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>No decisions</source>
        <translation>没有决策</translation>
    </message>
    <message>
        <source>Nothing changed or was held back in this period.</source>
        <translation>该时段内副本数没有变化，也没有受到限制。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of %2 that changed or were held</source>
        <translation>%2 次决策中有变化或被限制的 %1 次</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ScenarioEditor</name>
    <message>
        <source>Branch %1</source>
        <translation>创建分支 %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>重命名为 %1</translation>
    </message>
    <message>
        <source>Rename the study to %1</source>
        <translation>将研究重命名为 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ScenarioPanel</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>0 Baseline</source>
        <translation>0 基线</translation>
    </message>
    <message>
        <source>the platform as it is, with the trend of its history</source>
        <translation>当前平台，延续历史趋势</translation>
    </message>
    <message>
        <source>Based on %1.</source>
        <translation>基于 %1。</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 项。</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>Branch from the baseline</source>
        <translation>从基线创建分支</translation>
    </message>
    <message>
        <source>Branch from %1</source>
        <translation>从 %1 创建分支</translation>
    </message>
    <message>
        <source>%1 From %2.</source>
        <translation>%1自 %2 起。</translation>
    </message>
    <message>
        <source>No change yet.</source>
        <translation>尚无变更。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>创建分支</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Export as scenario file…</source>
        <translation>导出为方案文件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新建研究…</translation>
    </message>
    <message>
        <source>Import a scenario file…</source>
        <translation>导入方案文件…</translation>
    </message>
    <message>
        <source>More about scenarios</source>
        <translation>方案的更多操作</translation>
    </message>
    <message>
        <source>Rename the study…</source>
        <translation>重命名研究…</translation>
    </message>
    <message>
        <source>Show all scenarios</source>
        <translation>显示所有方案</translation>
    </message>
    <message>
        <source>Saved studies</source>
        <translation>已保存的研究</translation>
    </message>
    <message>
        <source>%1 scenarios</source>
        <translation>%1 个方案</translation>
    </message>
    <message>
        <source>Events on chart</source>
        <translation>图中标记</translation>
    </message>
</context>
<context>
    <name>lumos::pages::ScenarioRow</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>Hide on chart and in the table (H)</source>
        <translation>在图表和表格中隐藏 (H)</translation>
    </message>
    <message>
        <source>Show on chart and in the table (H)</source>
        <translation>在图表和表格中显示 (H)</translation>
    </message>
</context>
<context>
    <name>lumos::pages::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Switched at once, without a restart.</source>
        <translation>立即切换，无需重启。</translation>
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
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System follows the desktop and changes with it.</source>
        <translation>“跟随系统”会随桌面设置变化。</translation>
    </message>
    <message>
        <source>Live data</source>
        <translation>实时数据</translation>
    </message>
    <message>
        <source>Every %1 s</source>
        <translation>每 %1 秒</translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>检查数据变化</translation>
    </message>
    <message>
        <source>While live, the console asks the store for a new revision. F9 pauses.</source>
        <translation>实时状态下，控制台按此间隔向存储查询修订号；按 F9 暂停。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>lumos::pages::TenantTreePanel</name>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Filter tree</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Over 90 % of a quota</source>
        <translation>配额使用超过 90 %</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 (shown)</source>
        <translation>%1（显示中）</translation>
    </message>
</context>
<context>
    <name>lumos::pages::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>1 of %1 quotas selected</source>
        <translation>已选 %1 项配额中的 1 项</translation>
    </message>
    <message>
        <source>Inspector: %1</source>
        <translation>检查器：%1</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>还没有租户</translation>
    </message>
    <message>
        <source>Create the first one, or import a platform.</source>
        <translation>请新建第一个租户，或导入平台。</translation>
    </message>
    <message>
        <source>New tenant…</source>
        <translation>新建租户…</translation>
    </message>
    <message>
        <source>%1 over 95 %</source>
        <translation>%1 项超过 95 %</translation>
    </message>
    <message>
        <source>%1 over 90 %</source>
        <translation>%1 项超过 90 %</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>contract to %1</source>
        <translation>合同至 %1</translation>
    </message>
    <message>
        <source>What-if…</source>
        <translation>假设分析…</translation>
    </message>
    <message>
        <source>Edit quota…</source>
        <translation>调整配额…</translation>
    </message>
    <message>
        <source>Quota use</source>
        <translation>配额使用情况</translation>
    </message>
    <message>
        <source>now, % of limit</source>
        <translation>当前值，占上限的百分比</translation>
    </message>
    <message>
        <source>7-day peak</source>
        <translation>7 天峰值</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>%1 预测</translation>
    </message>
    <message>
        <source>Cost by day</source>
        <translation>每日成本</translation>
    </message>
    <message>
        <source>this month, %1 thousand</source>
        <translation>本月，千%1</translation>
    </message>
    <message>
        <source>GPU allocation vs quota</source>
        <translation>GPU 分配与配额</translation>
    </message>
    <message>
        <source>cards, 1 h avg</source>
        <translation>卡，1 小时均值</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>按成本</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No projects</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>Everything is used by the tenant itself.</source>
        <translation>用量全部来自租户本身。</translation>
    </message>
    <message>
        <source>delete protection</source>
        <translation>已开启删除保护</translation>
    </message>
</context>
<context>
    <name>lumos::pages::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Pick one way to start; you can add the others later.</source>
        <translation>尚未连接。请选择一种方式开始，其余可稍后添加。</translation>
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
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Connect to a platform</source>
        <translation>连接平台</translation>
    </message>
    <message>
        <source>Opens a store file, or the PostgreSQL store that a team shares. Nothing is changed before you confirm it.</source>
        <translation>打开存储文件，或团队共用的 PostgreSQL 存储。确认之前不会有任何改动。</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开存储</translation>
    </message>
    <message>
        <source>A .lumos file made by this console, by lumosctl, or by a colleague.</source>
        <translation>由本控制台、lumosctl 或同事生成的 .lumos 文件。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A made-up platform: 42 tenants, 90 days of usage, two planted isolation violations. Works without a network.</source>
        <translation>虚构的平台：42 个租户、90 天用量、两处预埋的隔离违规。无需联网。</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Or drop a store file here. It is checked before anything is loaded.</source>
        <translation>或将存储文件拖到此处，加载之前会先检查。</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>No stores yet</source>
        <translation>还没有存储</translation>
    </message>
    <message>
        <source>A store that you open is listed here the next time.</source>
        <translation>打开过的存储下次会列在这里。</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>常用快捷键</translation>
    </message>
    <message>
        <source>Data stays on this computer. No telemetry, no update check.</source>
        <translation>数据保留在本机。没有遥测，不检查更新。</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Handbook, offline</source>
        <translation>离线手册</translation>
    </message>
</context>
<context>
    <name>lumos::pages::WorkloadList</name>
    <message>
        <source>Scaled workloads</source>
        <translation>已配置伸缩的工作负载</translation>
    </message>
    <message>
        <source>Filter workloads</source>
        <translation>筛选工作负载</translation>
    </message>
</context>
<context>
    <name>lumos::shell::BottomPanel</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件流</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>收起面板</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>展开面板</translation>
    </message>
    <message>
        <source>Remove finished jobs</source>
        <translation>清除已完成的任务</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Imports, simulations and reports show their progress here.</source>
        <translation>导入、仿真和报告的进度会显示在这里。</translation>
    </message>
</context>
<context>
    <name>lumos::shell::ConnectDialog</name>
    <message>
        <source>Connect to a store</source>
        <translation>连接存储</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>存储地址</translation>
    </message>
    <message>
        <source>A PostgreSQL URL for a team, or the path of a store file for one desk. The password may come from ~/.pgpass.</source>
        <translation>团队使用 PostgreSQL URL，单机使用存储文件路径。密码可取自 ~/.pgpass。</translation>
    </message>
    <message>
        <source>Create an empty platform there if there is none</source>
        <translation>若不存在则新建空平台</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>lumos::shell::ConsoleStatusBar</name>
    <message>
        <source>Connected %1 · %2 ms</source>
        <translation>已连接 %1 · %2 毫秒</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据时间 %1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订号 %1</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Jobs: %1</source>
        <translation>任务：%1</translation>
    </message>
</context>
<context>
    <name>lumos::shell::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>lumos::shell::HeaderBar</name>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>本月至今</translation>
    </message>
    <message>
        <source>Zoomed</source>
        <translation>已缩放</translation>
    </message>
    <message>
        <source>Wider time range</source>
        <translation>更宽的时间范围</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Live %1 s</source>
        <translation>实时 %1 秒</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Search tenants, incidents, actions…</source>
        <translation>搜索租户、事件、操作…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件流</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch the theme</source>
        <translation>切换主题</translation>
    </message>
</context>
<context>
    <name>lumos::shell::InspectorFrame</name>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
</context>
<context>
    <name>lumos::shell::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>用时 %1 完成</translation>
    </message>
    <message>
        <source>Cancelled, nothing was changed</source>
        <translation>已取消，未做任何更改</translation>
    </message>
    <message>
        <source>ETA %1</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>lumos::shell::LocatorList</name>
    <message>
        <source>Tenants</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing matches. Try a shorter word or another prefix.</source>
        <translation>没有匹配项。请换用更短的词或其他前缀。</translation>
    </message>
    <message>
        <source>↑ ↓ move    Enter open    Esc close</source>
        <translation>↑ ↓ 移动    Enter 打开    Esc 关闭</translation>
    </message>
    <message>
        <source>%1 of %2 results, %3 ms</source>
        <translation>%2 条结果中的 %1 条，%3 毫秒</translation>
    </message>
</context>
<context>
    <name>lumos::shell::LocatorPopup</name>
    <message>
        <source>Search tenants, incidents, actions…</source>
        <translation>搜索租户、事件、操作…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>t: tenants</source>
        <translation>t: 租户</translation>
    </message>
    <message>
        <source>i: incidents</source>
        <translation>i: 事件</translation>
    </message>
    <message>
        <source>&gt; actions</source>
        <translation>&gt; 操作</translation>
    </message>
</context>
<context>
    <name>lumos::shell::MainWindow</name>
    <message>
        <source>In effect now.</source>
        <translation>已生效。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2 · operator: %3</source>
        <translation>%1 · %2 · 操作员：%3</translation>
    </message>
    <message>
        <source>%1 could not be opened. %2</source>
        <translation>无法打开 %1。%2</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>The platform was exported to %1.</source>
        <translation>平台已导出到 %1。</translation>
    </message>
    <message>
        <source>Open or create a platform first, then drop the file again.</source>
        <translation>请先打开或新建平台，再拖入文件。</translation>
    </message>
</context>
<context>
    <name>lumos::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>lumos::style</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>High</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::AttentionModel</name>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::CostModel</name>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Cost in the period</source>
        <translation>时段成本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Month forecast</source>
        <translation>全月预测</translation>
    </message>
    <message>
        <source>Month budget</source>
        <translation>全月预算</translation>
    </message>
    <message>
        <source>Forecast / budget</source>
        <translation>预测 / 预算</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::MeasureModel</name>
    <message>
        <source>0 Baseline</source>
        <translation>0 基线</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>百万%1</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1 to %2 with %3 confidence</source>
        <translation>%1 至 %2，置信度 %3</translation>
    </message>
    <message>
        <source>%1. The interval contains 0: the runs do not tell that they differ.</source>
        <translation>%1。区间包含 0：这些运行不足以说明两者有差异。</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::ProjectModel</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>%1 month</source>
        <translation>本月（%1）</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::ScalingDecisionModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>minimum or maximum</source>
        <translation>最小或最大值</translation>
    </message>
    <message>
        <source>step limit</source>
        <translation>步长上限</translation>
    </message>
    <message>
        <source>settling time</source>
        <translation>稳定时间</translation>
    </message>
    <message>
        <source>quota guard</source>
        <translation>配额保护</translation>
    </message>
    <message>
        <source>node room</source>
        <translation>节点余量</translation>
    </message>
    <message>
        <source>policy is off</source>
        <translation>策略已停用</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>扩容</translation>
    </message>
    <message>
        <source>lowered</source>
        <translation>缩容</translation>
    </message>
    <message>
        <source>held</source>
        <translation>被限制</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation>%1 / 小时</translation>
    </message>
</context>
<context>
    <name>lumos::viewmodels::Workspace</name>
    <message>
        <source>The platform could not be read</source>
        <translation>无法读取平台</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::BreadcrumbBar</name>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::BulletKey</name>
    <message>
        <source>Key: tick %1, diamond %2</source>
        <translation>图例：竖线 %1，菱形 %2</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::BulletList</name>
    <message>
        <source>%1 of %2, %3, %4</source>
        <translation>%1 / %2，%3，%4</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::CodeBox</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::HeatMap</name>
    <message>
        <source>%1, %2: %3 percent, %4</source>
        <translation>%1，%2：%3 %，%4</translation>
    </message>
    <message>
        <source>%1, %2: %3 % of the limit</source>
        <translation>%1，%2：占上限 %3 %</translation>
    </message>
    <message>
        <source>%1, %2: no limit</source>
        <translation>%1，%2：无上限</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::InlineBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::LevelLabel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::LevelPill</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::ProgressLine</name>
    <message>
        <source>%1 percent done</source>
        <translation>已完成 %1 %</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1，%n 项未处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lumos::widgets::StateStack</name>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::StepList</name>
    <message>
        <source>%1. %2: %3. %4</source>
        <translation>%1. %2：%3。%4</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>lumos::widgets::Toast</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo %1 s</source>
        <translation>撤销（%1 秒）</translation>
    </message>
</context>
</TS>
