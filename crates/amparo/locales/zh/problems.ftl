# 可能出的问题：一句话说明是什么、在哪里、怎么办。

## 几项之间
list-comma = 、
list-semicolon = ；

## 文件
problem-file-missing = { $path }：没有该文件（{ $error }）；请核对名称
problem-file-rights = { $path }：无权访问（{ $error }）；请核对读写权限
problem-file-exists = { $path }：已经存在（{ $error }）；请换一个名称
problem-file-is-folder = { $path }：这是文件夹（{ $error }）；请指定文件而不是文件夹
problem-file-failed = { $path }：无法读写（{ $error }）；请检查磁盘和文件夹的权限
problem-in-file = { $path }：{ $why }
problem-in-text = { $path }：{ $why }
problem-in-line = { $path }：第 { $line } 行：{ $why }；请改正该行
problem-is-folder = { $path } 是文件夹；请指定文件
problem-too-large = { $path } 有 { $size } MiB，超过一份报告的上限；请拆分
problem-too-deep = { $path } 位于 32 层以下的文件夹；请直接指定它
problem-no-text = { $path }：其中没有文字
problem-some-unread = 有文件无法读取；是哪些、为什么，见上面各行
problem-file-not-whole = 文件没有完整到达，或者超过 64 MiB；请使用 `amparo add`
problem-no-file-chosen = 没有选择文件；请选择一个再提交表单
problem-file-lost = 途中丢失了一个文件
problem-attachments = 无法取出附件：{ $why }
problem-words-unread = 无法读取这些话（{ $error }）；请以 UTF-8 文本发送
problem-lines-wrong = 输入中有 { $n } 行不是报告；原因见各行的答复
problem-nothing-to-compare = 没有可比较的文件；请指定文件或内有文件的文件夹

## 资料库
problem-no-store = { $dir } 里没有资料库；请用 `amparo init` 建立
problem-not-empty = { $dir } 不是空的；请选择别的文件夹
problem-wrong-passphrase = 口令不对
problem-in-use = 另一个程序正在使用 { $dir } 里的资料库；请在那里关闭，或稍候再试
problem-newer-format = 资料库的格式是 { $found }，本程序认识的是 { $known }；请使用更新的程序
problem-not-there =
    { $kind ->
        [report] 没有报告 { $id }
        [case] 没有案件 { $id }
        [source] 没有来源 { $id }
        [backup] 没有备份 { $id }
        [claim] 没有说法 { $id }
        [record] 没有记录 { $id }
        [release] 没有公开版本 { $id }
        [decision] 没有决定 { $id }
        [judgement] 没有仍然有效的判定 { $id }
        [intervention] 没有介入 { $id }
        [outcome] 没有结果 { $id }
        [deadline] 没有期限 { $id }
        [consent] 没有同意记录 { $id }
       *[other] 没有 { $kind } { $id }
    }
problem-original-destroyed = 报告 { $id } 的原件在抹除某人时已销毁
problem-stale = 说法 { $id } 此间已有别的决定；请重新查看后再决定
problem-why-missing = 需要理由：{ $what }
why-superseded = 请说明先前的决定为何不再成立
why-corrected = 请说明为何更正这条说法
why-rejected = 请说明为何驳回这条说法
why-withdrawn = 请说明为何撤回
why-public = 请写明公开身份，并说明为何可以公布该记录的姓名
why-same = 请说明两者为何是同一对象
why-judged = 请说明为何这样判定
problem-broken-citation = `{ $field }` 的文字不在报告的 { $start } 至 { $end } 处；请按原文引用
problem-local-id-taken = `{ $id }` 在本报告中已经用过；请给新说法另一个编号
problem-damaged = 缺失或损坏：{ $what }；请运行 `amparo verify`，并从备份中取回
problem-sealed-altered = 封存文件被改动、截断或调换，或者属于别的资料库
problem-sealed-io = 无法读写封存文件：{ $error }
problem-key-file = 密钥文件无法使用：{ $why }
problem-key-derivation = 无法推导密钥：{ $why }
problem-store-io = 无法读写：{ $what }（{ $error }）；请检查磁盘和文件夹的权限
problem-database = 数据库回答：{ $error }；请运行 `amparo doctor`
problem-no-consent = 没有可以撤回的、用于此目的的同意
problem-not-accepted = 只有已采纳的说法才能撤回；请改为驳回
problem-other-kind = 更正不能改变说法的种类；请驳回它，另加一条
problem-no-record = 只有已采纳的个人、群体、机构或地点才能归入记录
problem-not-the-same = 只有同一种类的两条不同记录才可能是同一对象
problem-one-alone = 判定须针对两项；请另指定一项
problem-taken-back = 该公开版本已经撤回
problem-unlogged = 已阻止一次没有写入日志的写操作；这是程序错误，请报告
problem-log-unsigned = 日志无法签名
problem-leaf-unwritten = 日志的一项无法写入
problem-unstorable = 内容无法保存
problem-locked = 资料库已锁定；请用口令打开
problem-no-home = 没有可存放资料库的主文件夹；请用 --data DIR 指定文件夹
problem-no-backup-id = 这不是备份的编号；见 --list

## 资料库的部分
part-of-key-file = 密钥文件 amparo.key
part-of-database = 数据库 { $path }
part-of-database-copy = 数据库的副本
part-of-lock = 锁文件 { $path }
part-of-folder = 文件夹 { $path }
part-of-file = 文件 { $path }
part-of-backup-file = 备份中的 { $path }
part-of-backup = 备份（{ $first }，共 { $findings } 处）
part-of-copy = 副本
part-of-original = 原件 { $name }
part-of-originals = 原件文件夹
part-of-log-edge = 日志的末端
part-of-log-entry = 日志的一项
part-of-word = 已存的词
part-of-content = 已存的内容（第 { $line } 行，第 { $column } 列）
part-of-unfinished = 未建成的资料库
part-of-left-over = 遗留文件

## 核验所得
verify-wrong =
    { $what ->
        [altered] { $kind } { $id } 被改动
        [deleted] { $kind } { $id } 被删除
        [added] { $kind } { $id } 未经日志而加入
        [rolled_back] { $kind } { $id } 被退回到先前的状态
        [swapped] { $kind } { $id } 与 { $other } 被调换
       *[missing] { $kind } { $id } 在磁盘上缺失
    }

## 口令
problem-two-secrets = --passphrase-fd 和 --key-file 只能给一个
problem-passphrase-empty = 口令是空的；请输入，或见 --passphrase-fd 和 --key-file
problem-passphrases-differ = 两次口令不同；没有任何改动
problem-passphrase-short = 口令少于 { $least } 个字符；请用四个或更多普通词语
problem-no-terminal = 没有可以询问口令的终端；请用 --passphrase-fd N 或 --key-file FILE
problem-descriptor = 无法读取文件描述符 { $descriptor }：{ $error }
problem-descriptor-zero = 本系统只支持 --passphrase-fd 0（标准输入）
problem-key-readable = 其他用户可以读取密钥文件 { $path }；请先运行 `chmod 600 { $path }`

## 所要求的
problem-none-found =
    { $kind ->
        [report] 没有报告 `{ $typed }`；请在列表中查编号
        [case] 没有案件 `{ $typed }`；请在列表中查编号
        [source] 没有来源 `{ $typed }`；请在列表中查找编号
        [intervention] 没有介入 `{ $typed }`；请在列表中查找编号
        [outcome] 没有结果 `{ $typed }`；请在列表中查找编号
        [deadline] 没有期限 `{ $typed }`；请在列表中查找编号
        [consent] 没有同意记录 `{ $typed }`；请在列表中查找编号
       *[person] 没有人员 `{ $typed }`；请在列表中查编号
    }
problem-many-found =
    { $kind ->
        [report] `{ $typed }` 可能指 { $n } 份报告；请给出完整编号
        [case] `{ $typed }` 可能指 { $n } 个案件；请给出完整编号
        [source] `{ $typed }` 对应 { $n } 项来源；请写完整编号
        [intervention] `{ $typed }` 对应 { $n } 项介入；请写完整编号
        [outcome] `{ $typed }` 对应 { $n } 项结果；请写完整编号
        [deadline] `{ $typed }` 对应 { $n } 项期限；请写完整编号
        [consent] `{ $typed }` 对应 { $n } 项同意记录；请写完整编号
       *[person] `{ $typed }` 可能指 { $n } 个人；请给出完整编号
    }
problem-no-such =
    { $kind ->
        [list] 没有这个词表
        [report] 没有这样的报告
        [case] 没有这样的案件
        [claim] 没有这样的说法
        [release] 没有这样的公开版本
        [source] 没有这样的来源
        [intervention] 没有这样的介入
        [outcome] 没有这样的结果
        [deadline] 没有这样的期限
        [consent] 没有这样的同意记录
       *[person] 没有这样的人
    }
problem-no-claim-here = 本报告中没有说法 `{ $typed }`；见 `amparo review REPORT --list`
problem-nobody-there = 没有人可以回答；请给出 { $flag }
problem-no-keys = 没有人按键；请用 --list、--accept、--reject 或 `amparo serve`
problem-no-language = 没有语言 `{ $typed }`；请用 en、ko、zh、es、fr 或 ar
problem-no-term = `{ $typed }` 不是词表 { $list } 中的词；见 vocab/{ $list }.toml
problem-no-word =
    { $what ->
        [reliability] `{ $typed }` 不是可靠性等级；请从中选择：{ $words }
       *[handling] `{ $typed }` 不是保密级别；请从中选择：{ $words }
    }
problem-no-method = `{ $typed }` 不是方法类别；请从中选择：{ $words }
problem-not-a-date = `{ $typed }` 不是 EDTF 日期；请写成 2016-03-12、2016-03、XXXX-11-04 或 2016-03-01/2016-03-05
problem-no-year = `{ $typed }` 没有年份；请写成 2016 或 2016-01/2016-03
problem-not-whole = `{ $typed }` 不是整数；请只写数字
problem-not-a-choice = `{ $typed }` 不在可选的词语之中
problem-count-number = 数字需要一个数或 `dozens` 这样的词
problem-between = `between` 需要下限和上限
problem-choose =
    { $what ->
        [standard] 这不是证明标准；请从列表中选择
        [source] 这不是来源种类；请从列表中选择
        [reliability] 这不是可靠性等级；请从列表中选择
       *[handling] 这不是保密级别；请从列表中选择
    }
problem-own-verb = 该命令只供程序自己使用

## 决定
problem-decision-why = 更正、驳回或撤回需要理由；请写明
problem-nothing-decided = 这条说法还没有决定；没有可撤销的
problem-case-title = 案件需要标题；请写一个
problem-choose-case = 请选择一个案件，或写新案件的标题
problem-note-empty = 什么都没有写；请把听到的话照原样写下
problem-role-missing = 请写明公开身份；没有公开身份就不公布姓名
problem-say-why = 请说明理由；理由会留在记录中
problem-erase-why = 请用 --why 说明理由；理由会留在记录中
problem-not-the-label = 输入的不是此人的名称；没有抹除任何内容

## 公开
problem-findings-open = 没有公开任何内容；请先解决各项阻碍，见 --dry-run
problem-settle-first = 没有公开任何内容；请先解决各项阻碍
problem-nothing-left = 没有可公开的内容：检查后没有剩下已采纳的说法
problem-nothing-published = 该案件没有公开任何内容
problem-withdrawal-why = 撤回需要理由；请写明，理由会保存，绝不公布
problem-no-folder-named = 没有指定文件夹；请写公开页面所在的文件夹
problem-no-folder = 本机没有该文件夹；请写一个已有文件夹的完整路径
problem-not-read = 没有公开任何内容；请勾选已读过页面的方框
problem-no-public-page = 案件 { $id } 没有公开页面；请先公开它，或去掉它
problem-no-rule = 没有规则 `{ $rule }`；请照阻碍事项中显示的写
problem-no-reason = `{ $typed }` 不是理由；请照阻碍事项中显示的写成 RULE:ABOUT=理由
problem-release-unreadable = 公开版本 { $id } 无法读取；请运行 `amparo verify`
problem-no-public-claims = 说法含有来源的原话；公开的表格只能有行为、人员或报告
problem-table-refused = 表格不得离开本机（阻碍 { $n } 项）：{ $about }：{ $first }
problem-page-unwritten = 公开页面无法写出：{ $error }
problem-notice-unwritten = 撤回说明无法写出：{ $error }
problem-table-unwritten = 表格无法写出：{ $error }
problem-no-today = 今天不是有效的日期

## 要导入的表格
problem-too-many-rows = { $file } 超过 { $most } 行；请拆分
problem-no-table = { $file } 中没有表格
problem-not-utf8 = { $file } 不是 UTF-8；请另存为 CSV UTF-8
problem-workbook = { $file }：{ $error }；请另存为 CSV
problem-no-workbook = { $file } 不是工作簿；请另存为 CSV
problem-workbook-damaged = { $file } 已损坏；请另存为 CSV
problem-workbook-large = { $file } 解压后超过 256 MiB；请另存为 CSV
problem-no-sheet = { $file } 中没有工作表 `{ $sheet }`；已有：{ $sheets }
problem-no-sheets = { $file } 中没有工作表
problem-no-column = 表格没有 `{ $column }` 列；已有的列：{ $columns }
mapping-not-toml = { $error }
mapping-no-act = `{ $term }` 不是 vocab/acts.toml 中的词
mapping-act-and-column = [event] 同时有 `act` 和 `column`；要么每行同一种行为，要么由一列说明
row-no-value = 指定的各列都没有值
row-no-act = `{ $term }` 不是 vocab/acts.toml 中的词；请在 [event.terms] 中写明

## 重叠的名单
problem-table-unusable = { $why }
problem-no-list = { $path }：没有名单 `{ $list }`；表中有 { $lists }
problem-too-few = 有记录的只有 { $n } 人；人数这样少的报告会指向这些人，因此不生成
problem-no-number = 估计中有一个数不是有限数；不生成报告
table-shape = 第 { $row } 行：{ $what }；每份名单一列，填 0 或 1，最后一列为 `count`
table-not-binary = 第 { $row } 行，{ $column } 列：“{ $value }”既不是 0 也不是 1；在名单上写 1，不在写 0
table-not-a-count = 第 { $row } 行，count 列：“{ $value }”不是 0 至 { $most } 的人数；请写人数
table-on-no-list = 第 { $row } 行：有 { $count } 人不在任何名单上；表格只计有记录的人，请删去该行
table-duplicate = 第 { $row } 行：名单与第 { $first } 行相同；请把两个数加在一行
table-lists = 表中有 { $lists } 份名单；请给 1 至 { $most } 份
table-empty = 表中没有计入任何人；请核对 `count` 是否为最后一列
table-empty-list = { $column } 列：这份名单上没有人；请删去该列，或核对是否已填写
table-too-many = 人数合计超过 { $most }；请核对 count 列

## 内部
problem-io = 读写失败（{ $error }）；请检查磁盘和终端
problem-json = 有一个值无法写成 JSON（{ $error }）；请报告
problem-task-broke = 程序的一项任务中断了；请报告此前做了什么
problem-reader-broke = 读取程序在某个文件上出错；请报告是哪一个
problem-web-page = 页面无法写出（{ $error }）；请报告
problem-no-session = 没有会话的表单
problem-no-random = 系统没有给出随机数：{ $error }
problem-no-limit = 读取进程无法限制自身：{ $error }
problem-threads = 无法启动 { $jobs } 个线程（{ $error }）；请减少任务数
problem-gazetteer = 内置地名表无法使用（{ $error }）；请重新构建程序
problem-no-program = 程序找不到自己的文件
problem-port = 端口 { $port } 无法使用（{ $error }）；请用 --port 另选一个
problem-other = { $why }
problem-two-reports = 请至少选择两份报告
problem-verdict = 请说明是同一事件、不同事件，还是撤回判定
problem-table-or-draws = 请给出表格，或使用 --draws FILE
problem-draws = { $path }：{ $why }；请用 `amparo link` 重新写出
draws-no-parquet = 无法按 Parquet 读取（{ $error }）
draws-cut = 第 { $row } 行之后无法读取（{ $error }）
draws-empty-cell = 第 { $row } 行：{ $column } 列为空
draws-too-many-lists = 第 { $row } 行：超过可用的 { $most } 份名单
draws-twice = 第 { $row } 行：该记录在本次抽样中出现两次
draws-short = 抽样 { $draw } 只含 { $all } 条记录中的 { $held } 条
draws-table = 抽样 { $draw }：{ $why }
draws-none = 其中没有抽样
draws-no-column = 没有 { $column } 列
draws-column-type = { $column } 列既非文本也非整数
table-linked = 第 { $row } 行：{ $what }；请给出 list、record、cluster 三列，每条记录一行
problem-in-file-said = { $path }：{ $why }
problem-link-nothing = 没有可关联的名单；请给出文件，或用 --list NAME=FILE
problem-link-explain = --explain 接受一条或两条记录
problem-link-list = `{ $typed }` 不是 NAME=FILE 的形式，例如 `hospital=data/hospital.csv`
problem-link-same = `{ $one }` 与 `{ $other }` 是同一条记录；请指定两条
problem-stratum = `{ $typed }` 不是 NAME=TABLE 的形式，例如 `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## 操作者的语言模型
problem-model-none = 没有设置语言模型；请在 { $path } 中写入含 address 和 model 的 [local_model] 表
problem-model-name = { $path }：[local_model] 的 `model` 须有名称，写在一行内，不超过 80 个字
problem-model-seconds = { $path }：[local_model] 的 `seconds` 须在 1 到 3600 之间
problem-model-address = { $path }：[local_model] 的 `address` 无法询问；请写成 http://127.0.0.1:8080/v1/chat/completions 的样子，不含用户名、密码或 `?`；若服务器只收 https，请在前面设隧道
problem-model-remote = { $path }：[local_model] 的 `address` 不在本机：用 --ask-model 读取的每份报告的全文都会不加密地发往 { $host }；请改用本机地址，若确实要这样，请在那里写上 `remote = true`
model-sends = 按照设置，所读的文字会不加密地发往 { $host }。
model-trouble =
    { $n ->
       *[other] 语言模型未能用于 { $n } 份报告（{ $why }）；规则读出的内容不受影响。
    }
model-no-connection = 该地址无人应答
model-late = { $n } 秒内没有完整的回答
model-status = 服务器以错误 { $status } 作答
model-elsewhere = 服务器指向另一个地址，未去询问
model-too-long = 回答过长
model-garbage = 回答不是所要求的格式
model-given-up = 此前连续多次没有回答，不再询问
