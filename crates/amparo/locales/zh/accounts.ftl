# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## 页面：登录
serve-team = 大家在那里用各自的账户登录。按 Ctrl-C 结束服务。
signin-first = 请先登录。
signin-title = 登录
signin-name = 登录名
signin-password = 密码
signin-code = 一次性验证码
signin-code-help = 只有设置过才需要；也可以用恢复码代替。
signin-button = 登录
signin-wrong = 名称、密码或验证码有误。账户不会因此被锁定：请再试，每次会稍慢一些。
signin-redeem = 我有邀请码或恢复码
signin-back = 返回登录
signin-second-title = 还有一步
signin-second-lead = 名称和密码正确。现在要求您的通行密钥或验证码。
signin-second-button = 使用通行密钥
signin-second-code-help = 设置过的话，可用一次性验证码；也可以用恢复码。
signin-again = 用时过长，或已经回答过。请重新登录。
passkey-waits = 浏览器现在要求通行密钥。
passkey-not = 没有收到通行密钥：已取消、用时过长，或不在手边。请再试。
passkey-there = 此设备上已有这个账户的通行密钥。
passkey-unable = 此浏览器不支持通行密钥。
passkey-script = 通行密钥需要浏览器启用 JavaScript。
passkey-elsewhere = 通行密钥要求地址是名称而不是数字：请打开 { $address } 并在那里登录。
nav-signout = 退出登录
redeem-title = 设置密码
redeem-lead = 用收到的邀请码，或您自己的一个恢复码。每个只能用一次。
redeem-code = 邀请码或恢复码
redeem-wrong = 名称或所填的码有误，或该码已用过、已过期。请向管理员索取新的邀请。
redeem-button = 使用这个密码
password-new = 新密码
password-again = 再输入一次
password-rule = 至少十二个字符：四个互不相干的普通词语最好。
codes-title = 恢复码
codes-lead = 请写在纸上，与本机分开保存。每个只能用一次，可代替一次性验证码，或用来设置新密码。只在此时显示。
codes-next = 我已写下

## 页面：我的账户
account-title = 我的账户
account-password = 密码
account-password-old = 现在的密码
account-password-save = 更改密码
account-password-changed = 密码已更改。您在其他地方均已退出登录。
account-codes = 一次性验证码
account-codes-on = 每次登录都要求身份验证器给出的验证码。
account-codes-off = 手机上的身份验证器可以为每次登录生成验证码：这样，单凭密码什么也打不开。
account-codes-begin = 设置
account-codes-how = 请把这些字母输入身份验证器，或用它打开这个地址。然后输入它显示的第一个验证码。
account-codes-letters = 字母
account-codes-address = 地址
account-codes-first = 第一个验证码
account-codes-confirm = 今后要求验证码
account-codes-stop = 不再要求验证码
account-codes-on-now = 从现在起要求一次性验证码。
account-codes-off-now = 不再要求一次性验证码。
account-passkeys = 通行密钥
account-passkeys-lead = 通行密钥是存放在设备或安全密钥里的钥匙，用 PIN、指纹或面容打开。有了它，每次登录时在密码之后要求通行密钥或验证码。
account-passkeys-since = 添加于 { $day }
account-passkeys-name = 新通行密钥的名称
account-passkeys-name-help = 设备会保存这个名称，厂商也可能保存：请选一个不会暴露任何人的名称。
account-passkeys-add = 添加通行密钥
account-passkeys-making = 新通行密钥：{ $name }
account-passkeys-how = 浏览器会询问保存在哪里，并要求 PIN、指纹或面容。
account-passkeys-make = 现在创建
account-passkeys-cancel = 取消
account-passkeys-added = 通行密钥已添加。从现在起要求通行密钥或验证码。
account-passkeys-remove = 删除
account-passkeys-remove-it = 删除 { $name }
account-passkeys-removed = 通行密钥已删除。
account-recovery = 恢复码
account-recovery-left =
    { $n ->
        [0] 没有剩余的恢复码。
       *[other] 还剩 { $n } 个恢复码。
    }
account-recovery-new = 生成十个新的
account-everywhere = 在所有地方退出登录

## 页面：账户
accounts-title = 账户
accounts-lead = 可以登录的人。管理员建立账户，并把人加入案件；管理员未参与的案件，自己也看不到。
accounts-first-title = 建立第一个账户
accounts-first-lead = 从此每个人都要登录，您也一样，程序的地址不再能打开任何东西。第一个账户是管理员，并参与现有的每个案件。
accounts-first-button = 建立第一个账户
accounts-new = 新账户
accounts-label = 页面和日志显示的名称
accounts-administrator = 管理员
accounts-administers = 管理员：账户和成员
accounts-make = 建立账户
accounts-you = 您
accounts-invited = 已邀请
accounts-disabled = 已停用
accounts-has-codes = 一次性验证码
accounts-has-passkeys = 通行密钥
accounts-change = 更改 { $name }
accounts-disable = 停用
accounts-enable = 重新启用
accounts-reset = 作废全部登录凭据并重新邀请
accounts-reset-lead = 用于密码和恢复码都已丢失，或这些可能已被他人得知的情形。
accounts-disabled-now = 账户已停用并已退出登录。
accounts-enabled-now = 账户已重新启用。
invited-title = 邀请
invited-lead = 请口头或用纸把名称和邀请码交给本人。凭此可在登录页面设置密码，只能一次，七天内有效。只在此时显示。

## 页面：案件成员
members-title = 参与本案件的人
members-lead = 其他人看不到、找不到它，也不知道它存在。
members-caption = 成员
members-who = 人员
members-role = 角色
members-since = 开始时间
members-none = 没有人参与。
members-change = 更改
members-save = 保存
members-out = 不再参与
members-why = 原因（有人退出时必填）
members-changed = 已保存。
role-reader = 查阅员：查看
role-coder = 编码员：添加报告和笔记
role-reviewer = 审核员：对说法作出决定
role-publisher = 发布员：公开，以及撤回公开版本

## 页面：问题
error-nothing-here = 这里没有您可看的内容。请检查地址，或询问参与该案件的人。
error-not-allowed = 您可以看到，但不能这样做。请管理员给您另一个角色。

## 终端
account-invited = 已邀请 { $name }。邀请码：{ $code }
account-invited-how = 凭名称和邀请码可在登录页面设置密码，只能一次，七天内有效。
account-none = 没有账户；持有口令的人独自使用。
account-changed = 完成。
column-name = 名称
column-label = 显示为
column-role = 角色
column-state = 状态

## 可能出现的问题
problem-name-taken = 另一个账户已用此名称；请另选一个
problem-bad-name = 名称须为 1 到 64 个字母、数字、空格或 . _ - @；请另选一个
problem-not-the-first = 已有账户；请管理员另建一个
problem-first-administers = 第一个账户必须是管理员
problem-last-administrator = 这是最后一个管理员；请先建立另一个
problem-account-disabled = 该账户已停用；请先启用
problem-password-short = 密码至少 { $least } 个字符，最多一千个；请另选一个
problem-password-is-name = 密码与名称相同；请另选一个
problem-passwords-differ = 两次输入不同；请把新密码输入两次
problem-wrong-password = 密码有误
problem-wrong-code = 密码或验证码有误；请输入现在显示的验证码
problem-no-codes-begun = 当前没有正在设置的一次性验证码；请重新开始
problem-passkey-needs-name = 通行密钥要求地址是名称而不是数字；请打开 { $address } 并在那里登录
problem-no-passkey-begun = 当前没有正在添加的通行密钥，或用时过长；请重新开始
problem-passkey-wrong = 浏览器的回答与所要求的不符；请重新开始
problem-many-passkeys = 一个账户最多有十个通行密钥；请先删除一个
problem-passkey-taken = 这个通行密钥已属于某个账户；请另建一个
problem-file-elsewhere = 该文件已在您不参与的地方保存；请询问管理员
