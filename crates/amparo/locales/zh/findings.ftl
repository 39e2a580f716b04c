# 阻碍公开的事项：一句说明，以及怎么办。

flaw-page-address = 页面地址不合规。请只用小写字母、数字和连字符。
flaw-related-address = 相关页面的地址不合规。请改正。
flaw-title-missing = 页面没有公开标题。请选一个不提及任何人姓名的标题。
flaw-version-taken = 已有同一编号的公开版本。请用下一个编号。
flaw-as-of-no-day = 截至日期不是具体的一天。请写成 2026-11-23。
flaw-correction-no-day = 更正的日期不是具体的一天。请写成 2026-11-23。
flaw-date-not-edtf = 有日期不是 EDTF 格式。请写成 2016-03-12 或 2016-03。
flaw-word-not-id = 应为编号或语言标记之处写了别的词。请改正。
flaw-record-unknown = 提到了草稿中没有说明的记录。请一并交来。
flaw-row-width = 有一行的单元格比标题行多或少。请改正。
flaw-role-unsigned = 公开身份缺少身份、决定人或理由。请写明是什么身份、由谁决定、为什么，或将记录恢复为不公开。
flaw-anonymity-asked = 有公开身份的人要求不公布姓名，因此不显示其姓名。无需处理。
flaw-child-unnamed = 儿童不显示姓名。无需处理。
flaw-child-by-age = 在本页，或与以往版本合起来，儿童的年龄与原籍地、日期同时出现。请去掉年龄或原籍地，或不提该儿童。
flaw-no-words = 有一句没有来源的原话作依据。请引用来源的原话，或去掉它。
flaw-sealed-alone = 有一句只以封存的来源为依据。请去掉它，或另找来源。
flaw-sealed-left-out = 已略去一个封存的来源。无需处理。
flaw-column-handling = 机密或封存的列不得离开本机。请去掉。
flaw-no-consent = 来源没有同意公开。请征求同意，或去掉它所说的内容。
flaw-person-refused = 页面提到的某人拒绝公开，或其同意已经失效。请去掉有关此人的内容，或再次征求同意。
flaw-source-withheld = 来源只写种类和月份，或不登其原话。如果该来源可以公布，请写明理由后予以公布。
flaw-not-a-fact = 有一项行为只是规定、惯例或假设。请去掉。
flaw-place-coarsened = 地点以其周围地区显示。无需处理。
flaw-text-safe-place = 文字中有安全地点的名称。请去掉。
flaw-cell-safe-place = 单元格中有安全地点的名称。请去掉。
flaw-text-contact = 文字中有像是联系方式的内容。请去掉。
flaw-cell-contact = 单元格中有像是联系方式的内容。请去掉。
flaw-text-name = 文字中提到了不得公布姓名的人。请去掉姓名。
flaw-cell-name = 单元格中提到了不得公布姓名的人。请去掉姓名。
flaw-text-name-part = 文字中有不得公布姓名者的部分姓名，或与之相似的内容。请去掉，或说明为何是另一个人。
flaw-cell-name-part = 单元格中有受保护姓名的一部分，或与之相似的内容。请去掉，或说明为何是另一个人。
flaw-text-identifying = 文字中有会指向不得被认出者的词语。请去掉。
flaw-cell-identifying = 单元格中有会指向不得被认出者的词语。请去掉。
flaw-combination = 本页及以往版本所显示的某人情况（{ $shown }）只与 { $n } 名已知的人相符，少于 { $k } 名。请任选其一：{ $steps }。
flaw-row-combination = 一种准标识符组合所在的行少于 { $k } 行。请把年龄写成区间、日期写成月份、地点写成地区，或去掉一列。
flaw-named-before = 以往版本公布了某人的姓名，而本版不再公布；读者可以对照两个版本。请撤回页面后以新地址公开，或说明为何这样是安全的。
flaw-hidden-characters = 已从文字中去掉隐藏字符。无需处理。
flaw-unsearchable = 页面无法检查。请报告此问题。
flaw-still-there = 仍有不得让人看到的内容。请在其出处去掉；在此之前不会公开任何内容。

## 准标识符
dimension-sex = 性别
dimension-age = 年龄
dimension-nationality = 国籍
dimension-origin = 原籍地
dimension-kinship = 亲属关系
dimension-occupation = 职业
dimension-date = 日期
dimension-place = 地点

## 如何少显示某人的情况
coarser-age = 年龄写成区间，或不写
coarser-nationality = 不写国籍
coarser-origin = 原籍地只写到地区，或不写
coarser-kinship = 不写亲属关系
coarser-occupation = 不写职业
coarser-date = 日期写到月份或年份
coarser-place = 地点写成地区或国家
coarser-nobody = 不提此人
