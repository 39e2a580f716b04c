# 封存字段：用案件密钥锁住的姓名、联系方式、安全地点。`$n` 是数字，其他值是原文。

## 页面
sealed-title = 封存字段
sealed-lead = 用案件的密钥锁住：只有本案成员能打开，每次查看都有记录。
sealed-none = 这里还没有封存的内容。
sealed-hidden = 这里有您无权打开的封存内容。
sealed-pending = 本案的密钥尚未传给您：等能打开的成员登录后就会传给您。
sealed-waiting = 等本案成员登录后即可打开封存字段
sealed-name = 姓名
sealed-contact = 联系方式
sealed-safe-place = 安全地点
sealed-note = 备注
sealed-mark = 已封存的姓名
sealed-open = 显示
sealed-seal = 封存内容
sealed-what = 是什么
sealed-value = 要封存的内容
sealed-help = 立即加密，不会出现在搜索、导出或公开页面中。
sealed-done = 已封存。
sealed-shown = 封存字段
sealed-shown-lead = 您打开它这件事已记录在案。内容只在本页显示：读完后请离开本页。
sealed-back = 返回案件
sealed-looks = 谁看过
sealed-destroy = 销毁内容
sealed-destroy-lead = 之后谁也打不开。以前的备份里仍然有它。
sealed-destroyed = 内容已销毁。
sealed-source = 封存此来源的姓名
sealed-source-lead = 姓名用案件的密钥锁住，原处留下中性的标记。报告所说的内容不变。
sealed-source-done = 姓名已封存。
sealed-stands = 同样的文字仍在本案 { $n } 份报告的正文中。
sealed-stands-what = 封存不会改变报告的内容：能查看本案的人在正文中仍能读到。对不能打开封存内容的人，搜索、邻近事件、表格、程序和发布都不显示这些报告的文字。要把文字从正文中去掉，请删除该人；要关闭报告，请将其移出本案。
sealed-unlooked = 本案有 { $n } 份报告尚未查看：在能打开的人登录之前，按其中含有这些文字处理。
sealed-words-kept = 文字不予显示：本报告中有封存的内容
sealed-words-here = 正文中有或可能有已封存的文字：能查看本案的人在此能读到。

## 终端
sealed-ask-password = { $name } 的密码：
sealed-ask-value = 要封存的内容（不显示）：
sealed-line = { $id }  { $what }，{ $who } 于 { $at } 封存
sealed-look-line = { $at }  { $who }：{ $what } { $id }
sealed-no-looks = 没有人打开过。
init-recovery = 在有人登录之前，封存字段用此口令打开。`amparo recovery make` 会显示一把恢复密钥，请写在纸上。
recovery-made = 恢复密钥：{ $code }
recovery-made-how = 请写在纸上，与本机分开保存：只显示这一次。它和资料库的口令一起，能打开所有案件的所有封存字段。
recovery-ask = 恢复密钥的代码：
recovery-done = 已把密钥交给所有等待的人，涉及 { $cases } 个案件。
erase-sealed = 关于此人的封存字段 { $n } 个

## 问题
problem-key-pending = 本案的密钥尚未传给您；等能打开的成员登录后就会传给您
problem-no-key = 这里只有已登录的本案成员才能打开和封存
problem-sealed-length = 封存字段为 1 到 4000 个字
problem-sealed-already = 这个姓名已经封存
problem-not-of-case = 这个来源在本案没有报告；请先把它的报告放进本案
problem-sealed-words = 此处的报告中有已封存的文字，不提供给程序；请由能打开封存内容的人在报告页面阅读
problem-sealed-field = 封存字段被改动、截断或移动过，或者是用别的密钥封存的
problem-recovery-wrong = 这不是恢复密钥的代码；请再核对纸上所写
problem-no-recovery = 没有恢复密钥；请用 `amparo recovery make` 生成
