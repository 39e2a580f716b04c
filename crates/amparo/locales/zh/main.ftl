# 界面上的全部文字。

## 问题
problem-refused = 已拒绝
problem-not_found = 未找到
problem-usage = 请求有误
problem-bad_data = 数据有误
problem-internal = 内部故障

## 终端里的提问
ask-passphrase = 口令：
ask-new-passphrase = 新口令（四个以上普通词语）：
ask-passphrase-again = 再输入一次：
ask-why = 为什么？
progress-opening = 正在打开资料库
progress-adding = 正在读取
progress-backup = 正在复制
progress-restore = 正在复制并核验
progress-verify = 正在核验
progress-index = 正在建立索引

## 命令
init-done = 已在此建立空的加密资料库：{ $dir }
init-key = 日志用此密钥签名：{ $key }
add-new =
    { $n ->
        [0] 新报告，没有拟议的说法
       *[other] 新报告，拟议的说法 { $n } 条
    }
add-same-bytes = 资料库里已有同一文件
add-same-text = 已保存；正文与 { $id } 相同
add-unreadable = 已保存，无法读取
add-failed = 未添加
add-none = 没有可添加的文件。
add-some-failed = 有 { $n } 个文件未读取，原因见各行
review-done =
    { $n ->
        [0] 没有作出决定。
       *[other] 已保存 { $n } 项决定。
    }
review-keys = [a]采纳  [c]更正  [r]驳回  [n]非人物  [s]跳过  [u]撤销  [q]退出：
review-keys-help = a 采纳 · c 更正 · r 驳回（会询问理由） · n 非人物 · s 跳过 · u 撤销上一项 · q 退出
review-nothing-to-undo = 还没有可撤销的决定。
review-report = 报告 { $id }
correct-help = 按 Enter 保留括号里的内容，输入 - 清空。
correct-nothing = 没有改动。
case-made = 案件 { $id } 已建立。
case-none = 还没有案件；用此命令建立：amparo case new 标题
case-attached = { $n } 份报告已归入案件。
case-detached = 报告已移出案件。
person-private = 恢复为不公开：不公布姓名。
person-public = 可以连同这一公开身份公布姓名。
person-same = 已判定为同一对象，没有合并任何内容。
withdraw-done = 第 { $n } 版已撤回。
erase-would = 抹除将涉及：
erase-did = 已抹除：
erase-names = 下列姓名：{ $names }
erase-wal = 其间有另一个程序在读取：请关闭它，并再打开一次资料库，以免留下痕迹。
erase-for-ever = 此操作无法撤销。
erase-type = 要抹除，请输入名称“{ $label }”：
erase-reports = { $n } 份报告及其正文
erase-claims = { $n } 条说法
erase-originals = { $n } 个原始文件
erase-rows = { $n } 个其他条目（决定、名称、标题、公开版本）
erase-backup = { $place } 中的备份 { $id } 仍含有该姓名：请销毁它，然后运行 amparo backup --gone { $id }
backup-done = 资料库已复制到 { $place }
backup-gone = 已记录：该备份已销毁。
restore-done = 资料库已在 { $dir } 恢复并核验
verify-looked = 已比对 { $leaves } 条日志、{ $rows } 行和 { $originals } 个原件。
verify-intact = 一切与写入时相同。
verify-broken = 有 { $n } 处与写入时不同；请从备份取回，并查明谁接触过该文件夹
passwd-done = 资料库已换用新口令。此前的备份仍用旧口令。
doctor-wrong = 有 { $n } 处不正常
export-done-internal = 已写入 { $file }：内部资料，不得公开。
export-done-public = 已写入 { $file }：已通过公开前检查。
import-done = 表格行数：{ $rows }。已读取：{ $read }。空行：{ $blank }。未读取：{ $wrong }。合计：{ $sum }。
import-row = 第 { $row } 行：{ $why }
import-dry = 没有保存任何内容（--dry-run）。
publish-lines =
    { $n ->
        [0] 没有可公开的内容：检查后没有剩下已采纳的说法。
       *[other] 将公开 { $n } 句话：
    }
publish-findings = 阻碍公开的事项
publish-no-findings = 没有。
publish-done = 第 { $version } 版已写入 { $dir }
finding-stop = 不得公开
finding-needs-reason = 需要理由
finding-answered = 已说明理由
finding-changed = 已自动处理
serve-at = 请打开 { $url }
serve-once = 该地址只能用一次，只限一个浏览器。按 Ctrl-C 结束服务。
serve-ended = 服务已结束，资料库已关闭。
serve-no-browser = 无法打开浏览器，请自行打开该地址。
demo-made = 一次性资料库，{ $n } 份虚构报告。没有采纳任何内容：由人决定。
demo-case = 东溪附近的夜班客车（虚构）
demo-passphrase = 本次演示的口令：{ $passphrase }
demo-gone = 一次性资料库已删除。
read-no-text = 没有可读的文字。

## 列名
column-id = 编号
column-date = 日期
column-outlet = 媒体
column-title = 标题
column-language = 语言
column-open = 待定
column-protect = 保护
column-opened = 建立
column-standard = 证明标准
column-place = 位置
column-gone = 已销毁

## 说法的分组
group-protection = 保护
group-protection-and-warnings = 先保护，并注意
group-warnings = 注意
group-acts = 据称已发生的事
group-unreal = 担忧、计划、否认：不是事实
group-people = 人员与群体
group-statements = 言论
group-counts = 数字
group-places = 地点

## 类别与项目
kind-person = 个人
kind-group = 群体
kind-organisation = 机构
kind-place = 地点
part-kind = 类别
part-name = 姓名
part-size = 人数
part-number = 数目
part-upper = 上限
part-qualifier = 限定词
part-level = 级别
part-country = 国家
part-victims = 对谁
part-actors = 由谁
part-when = 时间
part-at = 地点
part-from = 来自
part-to = 去往
part-through = 途经
part-means = 手段
part-targets = 针对
part-sources = 来源
part-speaker = 发言者
part-addressees = 对象
part-quoted = 引述
part-unit = 单位
part-period = 时段
part-counter = 统计者
part-about = 关于
part-act = 行为
part-modality = 确定程度
part-relation = 关系
part-statement = 言论类别
part-protection = 保护
part-of = 统计内容
attribute-age = 年龄
attribute-sex = 性别
attribute-nationality = 国籍
attribute-role = 职务
attribute-title = 头衔
attribute-minor = 儿童
attribute-occupation = 职业
sex-female = 女
sex-male = 男
value-yes = 是
value-no = 否
level-country = 国家
level-region = 地区
level-town = 城镇
level-site = 具体地点
quoted-full = 逐字引用
quoted-partial = 部分引用
quoted-none = 转述
unit-persons = 人
unit-people = 人
unit-households = 户
unit-families = 家庭
unit-incidents = 起
not-stated = 未说明
hint-date = 例如 2016-03-12、2016-03、XXXX-11-04（年份不明）或 2016-03-01/2016-03-05
date-unknown = 日期不明

size-exactly = { $value }
size-about = 约 { $value }
size-nearly = 将近 { $value }
size-at-least = 至少 { $value }
size-at-most = 至多 { $value }
size-more-than = 超过 { $value }
size-less-than = 不到 { $value }
size-between = { $value } 至 { $upper }
size-dozens = 数十
size-hundreds = 数百
size-thousands = 数千
size-unknown = 数目不明

## 状态
state-proposed = 拟议
state-accepted = 已采纳
state-rejected = 已驳回
state-withdrawn = 已撤回
state-unreadable = 无法读取

## 读取时的提示
warning-year-missing = 没有写明年份，也没有猜测。
warning-year-conflicts-with-page = 页面日期与正文所述不符。
warning-free-and-detained = 同一人既被说成在押，又被说成公开发言。
warning-count-without-period = 没有时段的数字不能使用。
warning-count-without-counter = 没有写明由谁统计。
warning-unknown-encoding = 文件编码不确定，部分文字可能有误。
warning-truncated = 文件被截断或过长，其余部分未读取。
warning-not-read-further = 对这种语言只读取了标题、日期、数字、地点和已知姓名。
warning-cannot-be-read = 该文件无法读取，已保存。
warning-bidi-override = 文中有改变书写方向的隐藏符号，所见与所存可能不同。
warning-replaced-characters = 部分字符无法解码，已被替换。
warning-too-large = 文件过大，未读取，已保存。
warning-no-text = 文件不含文字，已保存并列入待办。
warning-password-protected = 文件有密码保护，未读取，已保存。
warning-limit-reached = 达到上限，文件未全部读取。
warning-deleted-text = 文件中含有标为已删除的文字。
warning-empty = 文件是空的。
warning-date-without-act = 文中有一个日期不属于任何行为。
warning-model-asked = 就此报告询问过语言模型；由它提出的说法已作标记。
warning-model-part = 报告过长，只就其中一部分询问了语言模型。
warning-model-failed = 语言模型未能用于此报告的全部；规则读出的内容不受影响。

## 案件
case-reports =
    { $n ->
        [0] 没有报告
       *[other] { $n } 份报告
    }
case-tally = 已采纳 { $accepted } 条，待定 { $proposed } 条
case-people = 人员
case-missing = 缺少什么
case-sources = 报告与来源
missing-reports = 该案件还没有报告。
missing-review = 有 { $n } 条说法等待决定。
missing-acts = 还没有采纳任何行为。
missing-dates = 有 { $n } 项已采纳的行为没有带年份的日期。
missing-places = 有 { $n } 项已采纳的行为没有地点。
missing-actors = 有 { $n } 项已采纳的行为没有说明由谁所为。
missing-periods = 有 { $n } 项已采纳的数字没有时段。
missing-standard = 还没有设定证明标准。
missing-nothing = 本页所查的项目都不缺。
origin-heard = 口头得知，没有文件
person-is-private = 不公开：不公布姓名
person-is-public = 可以公布姓名：{ $role }
inbox-empty = 没有报告。
inbox-more = 还有更多：请用 --limit。
search-total =
    { $n ->
        [0] 没有找到。
       *[other] 找到 { $n } 项
    }
hit-report = 报告
hit-claim = 已采纳的说法
hit-record = 人员与机构

## 页面：框架
app-name = Amparo
nav-inbox = 收件箱
nav-cases = 案件
nav-search = 搜索
nav-main = 主菜单
nav-skip = 跳到正文
nav-lock = 锁定
nav-language = 语言
nav-choose = 选择
page-more = 更早的
page-all = 全部

## 页面：进入
enter-title = 无法在此打开
enter-text = 该地址只能用程序启动时显示的链接打开，限一次、限一个浏览器。如需新链接，请重新运行 amparo serve。
locked-title = 已锁定
locked-text = 资料库已关闭，密钥已清除。请输入口令继续。
locked-wrong = 该口令打不开资料库。
locked-button = 打开
passphrase = 口令

## 页面：问题
error-title = 没有成功
error-inside = 程序内部出错。此前所做的都是安全的；请查看终端。
error-back = 返回收件箱
error-csrf = 表单已过期或不是来自本页，没有保存任何内容。请重新载入页面。
error-origin = 请求不是来自本页，没有执行任何操作。

## 页面：收件箱
inbox-title = 收件箱
inbox-count = { $n } 份报告
filter-all = 全部
filter-to-review = 待审核
filter-reviewed = 已审核
filter-unreadable = 无法读取
filter-no-case = 未归案
filter-label = 筛选报告
inbox-open =
    { $n ->
        [0] 全部已定
       *[other] 待定 { $n } 条
    }
inbox-decided = 已定 { $n } 条
inbox-same-text = 正文与另一份报告相同
inbox-add-title = 添加报告
inbox-add-file = 文件
inbox-add-button = 添加
inbox-add-help = 文本、HTML、PDF、DOCX 或电子邮件。在本机读取并加密保存。
inbox-added = 已添加。
inbox-added-same = 资料库里已有该文件。
inbox-added-with = 已添加，连同其中的 { $n } 个文件。
inbox-inside = 附在另一份报告里
review-inside = 附于
review-holds = 所含文件
inbox-nothing = 这里没有内容。

## 页面：审核
review-text = 报告
review-claims = 拟议的说法
review-all-done = 所有说法都已决定。
review-accept = 采纳
review-correct = 更正
review-reject = 驳回
review-undo = 撤销
review-withdraw = 撤回
review-save = 保存更正
review-cancel = 取消
review-why = 理由
review-why-other = 其他理由
review-score = 读取程序的把握程度
review-record = 归入的记录
review-record-new = 新记录：{ $label }
review-corrected = 已更正
claim-by-model = 由语言模型（{ $model }）提出，未经规则核对
review-saved-accepted = 已采纳：{ $what }
review-saved-rejected = 已驳回：{ $what }
review-saved-corrected = 已更正并采纳：{ $what }
review-saved-withdrawn = 已撤回：{ $what }
review-saved-undone = 已撤销：{ $what }
review-in-case = 所属案件
review-in-no-case = 该报告还不属于任何案件。采纳的人员只有在案件中才有记录。
review-case-existing = 案件
review-case-new = 或新案件
review-case-into = 归入案件
review-case-put = 归入
review-original = 原始文件
review-download = 下载
review-outlet = 媒体
review-nothing = 没有拟议的说法
review-truncated = 正文超出一页所能显示的长度，其余见原件。
review-leftover = 非正文：{ $kind }
review-no-text = 该文件中没有可读的文字。原件已保存。
review-source = 来源
review-reliability = 来源可靠性
review-published = 发表时间
review-received = 收到时间
review-handling = 保密级别
review-language = 语言
review-conflicts = 自相矛盾之处
reason-not-said = 报告没有这样说
reason-other-case = 说的是另一件事
reason-misread = 读错了
reason-double = 与另一条说法重复

## 页面：快捷键
keys-title = 快捷键
keys-next = 下一条说法
keys-previous = 上一条说法
keys-accept = 采纳
keys-correct = 更正
keys-reject = 驳回
keys-undo = 撤销上一项决定
keys-search = 搜索
keys-help = 显示快捷键

## 页面：案件、人员
cases-title = 案件
cases-new = 新案件
cases-new-title = 标题（仅供内部，从不公开）
cases-new-button = 建立案件
cases-opened = 建立于
case-standard = 证明标准
case-life = 经历
case-life-caption = 依据已采纳的说法，各人的状况
case-life-none = 没有已采纳的行为说明任何人的下落。
case-from = 自
case-until = 至
case-status = 状况
case-place = 地点
case-holder = 关押方
case-who = 谁
case-claims-behind = { $n } 条说法
case-asserted = 据称已发生的事
case-feared = 担忧、计划、否认：不是事实
case-accepted-none = 还没有采纳任何内容。
case-preview = 预览公开页面
case-open-claims = { $n } 条待定说法
case-public = 公开身份
case-standard-save = 设定
person-claims = 已采纳的说法
person-case = 案件
person-no-claims = 没有已采纳的说法涉及该记录。
person-publicity = 公开与否
person-role = 公开身份（用文字写明）
person-make-public = 可以此身份公布姓名
person-make-private = 恢复为不公开
person-same-as = 判定为同一对象

## 页面：搜索
search-title = 搜索
search-label = 词语
search-button = 查找
search-help = 结果必须包含所有词语。"连续词语"、-排除、开头*。
search-kind = 范围
search-order = 排序
search-relevance = 最相关
search-newest = 最新
search-earlier = 前面的结果
search-later = 后面的结果

## 页面：公开
release-title = 公开页面预览
release-lead = 将离开本机的内容，以及阻碍公开的事项。在您于下方公开之前，任何内容都不会离开。
release-lines = 页面将写明
release-findings = 阻碍公开的事项
release-clear = 没有阻碍公开的事项。
release-settled = 已自动处理或已说明理由 { $n } 项
release-none = 检查后没有剩下已采纳的说法：页面将是空的。
release-how = 要公开，请在终端运行
release-public-title = 公开标题
release-address = 页面在网站内的地址：小写字母、数字、连字符；绝不用人名
release-unknown = 尚不清楚之处，每行一句
release-corrections = 先前版本的错误，每行一句
release-related = 本页指向的其他公开页面
release-show = 显示
release-earlier = 以往公开版本
release-withdrawn = 已撤回
release-version = 第 { $n } 版

progress-estimate = 正在估计
count-asserted = 直接陈述：{ $figure }
count-alleged = 据称：{ $figure }
count-either = 直接陈述或据称，各计一次：{ $figure }
count-snapshot = 快照：{ $snapshot }

note-title = 记下听到的内容
note-lead = 电话或证词：不需要文件
note-words = 按原话记录
note-kind = 来源种类
note-source = 来源的称呼；若是个人，请用代号
note-heard = 听到的日期
note-reliability = 来源的可靠程度
note-handling = 谁可以看
note-save = 保存
note-write = 请按原话记下听到的内容，在空行按 Ctrl-D 结束。
release-publish = 公开
release-reason = 此项可以保留的理由：
release-folder = 本机上公开页面所在的文件夹（完整路径）
release-sure = 以上每一行我都读过，其中内容不会伤害任何人。
release-done = 第 { $n } 版已公开。
release-take-back = 撤回
release-taken-back = 已撤回。
release-folder-notice = 放置撤回说明的公开页面文件夹（可以不填）
print-mark = 含有个人数据。内部使用：不得发布。请上锁保管，不再需要时销毁。
