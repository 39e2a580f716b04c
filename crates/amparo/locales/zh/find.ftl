## 搜索
find-help = 如何搜索
find-help-names = 姓名会同时按其他文字和拼写查找。这类结果会标明并显示所找到的写法；并没有人判定两者是同一个人。
find-help-fields = 用下列条件缩小范围；前面加减号表示排除，同一项写两次表示任选其一：
find-narrow = 缩小范围
find-taken = 已选条件
find-take-off = 去掉：{ $what }
find-without = 排除 { $what }
find-further = 另有 { $n } 项
find-otherwise = 其他写法：{ $name }
find-total-more = 最新的 { $n } 项，还有更多。请添加词语或条件。
find-first = 回到开头
find-kind = 类别
find-case = 案件
find-review = 报告审核状态
find-act = 行为
find-how = 确定程度
find-country = 国家
find-when = 发生时间
find-published = 发表时间
find-lang = 语言
find-outlet = 媒体或来源
find-protect = 需要保护
find-after = 自此以后
find-before = 在此之前
find-review-open = 尚未决定
find-review-begun = 已开始
find-review-done = 全部已定
find-review-empty = 没有说法
find-yes = 是
find-no = 否
hit-case = 案件
hit-reason = 决定的理由

## 已保存的搜索
saved-title = 已保存的搜索
saved-lead = 自您上次在此查看以来收到或作出决定的内容为新内容。保存、查看和删除都会记入日志。
saved-none = 尚未保存任何搜索。请先搜索，再在结果下方保存。
saved-save = 保存此搜索
saved-save-board = 保存此筛选
saved-name = 名称
saved-share = 与某案件的成员共享（填写案件标题；留空则仅供自己）
saved-button = 保存
saved-shared = 共享于
saved-own = 仅供自己
saved-new =
    { $n ->
        [0] 没有新内容
       *[other] { $n } 项新内容
    }
saved-look = 查看
saved-delete = 删除
saved-done = 已保存。
saved-gone = 已删除。

## 事件附近
near-title = 与此事相近
near-km = 多少公里之内
near-days = 多少天之内
near-show = 显示
near-lead = 依据拟议或已采纳说法中的地点和日期：地点精确到城镇，时间精确到月。安全地点绝不使用。
near-unplaced = 这里没有可用的日期和地点，因此无法查找附近的事件。
near-days-apart =
    { $n ->
        [0] 同一天
       *[other] 相隔 { $n } 天
    }
near-km-apart =
    { $n ->
        [0] 同一地点
       *[other] { $n } 公里
    }

## 可能出错之处
problem-find-value = `{ $typed }` 不是 `{ $field }` 一项的值；请在结果旁选择，或参阅“如何搜索”
problem-find-date = `{ $typed }` 不是可搜索的日期；请写 2024、2024-03 或 2024-03-07
problem-find-case = 您能看到的案件中没有叫 `{ $typed }` 的；请按案件列表中的标题填写
problem-find-cases = 有多个案件与 `{ $typed }` 相符；请写完整标题或编号
problem-saved-name = 保存搜索需要名称和搜索内容；请两者都填写
problem-saved-long = 名称或搜索内容过长；请缩短
problem-saved-choose = 请从已保存的搜索中选择
