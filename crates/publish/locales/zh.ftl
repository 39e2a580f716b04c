# 中文. The same messages as in en.ftl; acts and statements by the labels of the vocabulary.

## Page
as-of = 截至
as-of-note = 截至当日所知。此后情况可能已有变化。
version = 第{ $number }版
section-happened = 据报告已发生的事
section-unclear = 可能发生的事
section-denied = 被否认的事
section-announced = 已宣布的事
section-feared = 所担忧的事
feared-note = 本部分的任何内容都未被说成已经发生，也不计入统计。
section-said = 各方言论
section-figures = 他人给出的数字
section-unknown = 尚不清楚的事
section-method = 我们的工作方式
section-sources = 来源及其原话
section-corrections = 更正
section-related = 相关页面
nothing-unknown = 此处未提及的本案其他情况，我们不知道或不予公布。
no-corrections = 暂无。
standard-label = 证明标准
method-label = 方法
method-default = 上述每一句都以至少一个来源的原话为依据，原话列于编号旁。由人阅读原话并判断句子与其相符。相互转抄的报告按一份计算。
people-label = 人物
people-text = 没有公开身份的人一律不公布姓名。可能使人被认出的地点、日期和年龄，写得较为概略。
judged = 判断
note-back = 返回句子
words-withheld = 原话不予公布
source-withheld = 为保护相关人员不予公布
note-link = 查看原文
feed = 关注更新（Atom）
data = 数据（JSON-LD）
withdrawn-title = 本页已撤回
withdrawn-text = 本页于{ $date }撤回。如持有副本，请予删除。
contents = 本页内容
release-title = { $title } – 第{ $number }版
correction-title = { $title } – 更正

## Sentences about acts
label-asserted = { $act }：{ $who }{ $by }{ $where }{ $when }。
label-alleged = { $act }（据称）：{ $who }{ $by }{ $where }{ $when }。
label-uncertain = { $act }（尚不确定）：{ $who }{ $by }{ $where }{ $when }。
label-denied = { $act }（被否认）：{ $who }{ $by }{ $where }{ $when }。
label-negated = { $act }（据称未发生）：{ $who }{ $by }{ $where }{ $when }。
label-planned = { $act }（已宣布）：{ $who }{ $by }{ $where }{ $when }。
label-conditional = { $act }（在特定条件下令人担忧）：{ $who }{ $by }{ $where }{ $when }。
label-feared = { $act }（令人担忧）：{ $who }{ $by }{ $where }{ $when }。
by = ，行为方：{ $actors }

## Statements and figures
said-label = { $kind }：{ $speaker }{ $to }{ $when }。
said-to = { " " }→ { $addressees }
said-of = { " " }→ { $addressees }
speaker-unknown = 未具名者
figure = { $act }：{ $number }{ $unit }。期间：{ $period }。统计者：{ $counter }。
unit-persons = 人
unit-households = 户
unit-incidents = 起
not-stated = 未说明

## People
and = { $list }和{ $last }
comma = { $list }、{ $last }
who-unknown = 人数不详的若干人
who-size = { $size }人
who-group = 一群人
who-among = { $group }，其中有{ $members }
who-person = { $number ->
    [1] 一人
   *[other] { $count }人
}
who-woman = { $number ->
    [1] 一名女性
   *[other] { $count }名女性
}
who-man = { $number ->
    [1] 一名男性
   *[other] { $count }名男性
}
who-child = { $number ->
    [1] 一名儿童
   *[other] { $count }名儿童
}
who-girl = { $number ->
    [1] 一名女童
   *[other] { $count }名女童
}
who-boy = { $number ->
    [1] 一名男童
   *[other] { $count }名男童
}
who-organisation = { $number ->
    [1] 一个机构
   *[other] { $count }个机构
}
who-details = { $who }（{ $details }）
who-named = { $name }（{ $role }）
among = { $size }人之一
age-years = { $years }岁
age-band = { $from }至{ $to }岁
age-over = { $from }岁以上
from-origin = 来自{ $place }
kin-spouse_of = 本案人员的配偶
kin-child_of = 本案人员的子女
kin-parent_of = 本案人员的父母
kin-sibling_of = 本案人员的兄弟姐妹
kin-other = 本案人员的亲属

## Numbers
size-exactly = { $n }
size-about = 约{ $n }
size-nearly = 近{ $n }
size-at_least = 至少{ $n }
size-at_most = 至多{ $n }
size-more_than = 超过{ $n }
size-less_than = 不到{ $n }
size-between = { $n }至{ $m }
size-dozens = 数十
size-hundreds = 数百
size-thousands = 数千
size-unknown = 若干

## Places and dates
place-order = far
in-place = ，{ $place }
at-place = ，{ $place }
day = { $year }年{ $month }{ $day }日
month = { $year }年{ $month }
year = { $year }年
day-unstated-year = { $month }{ $day }日（年份不详）
month-unstated-year = { $month }（年份不详）
season = { $year }年{ $season }
approximately = { $date }前后
perhaps = 可能{ $date }
on-day = ，{ $date }
in-month = ，{ $date }
when-between = ，{ $from }至{ $to }之间
when-from = ，自{ $from }起
when-until = ，至{ $to }
between = { $from }–{ $to }
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
season-21 = 春季
season-22 = 夏季
season-23 = 秋季
season-24 = 冬季
