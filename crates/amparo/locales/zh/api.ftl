# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = 访问令牌
tokens-lead = 程序凭令牌以您的名义访问 API。它所能做的绝不会超过您当时的权限，日志会记下您和令牌的名称。
tokens-short = 供以您的名义访问的程序使用。
tokens-open = 查看令牌
tokens-none = 没有令牌。
tokens-new = 新令牌
tokens-label = 用途
tokens-may = 可以做什么
tokens-look = 查看
tokens-code = 添加报告和笔记，建立案件
tokens-decide = 作出决定（须同时可查看）
tokens-where = 范围
tokens-all-cases = 所有案件
tokens-some-cases = 仅限以下案件：
tokens-former-case = 他人的案件
tokens-days = 有效天数（1 至 365）
tokens-make = 生成令牌
tokens-made-title = 令牌
tokens-made-lead = 请现在就复制到程序的设置中。它只显示这一次，不会保存在任何地方。切勿放入网址。
tokens-until = 有效至 { $day }
tokens-used = 上次使用 { $day }
tokens-never = 从未使用
tokens-past = 已过期
tokens-revoked = 已撤销
tokens-revoke = 撤销
tokens-revoke-it = 撤销 { $name }
tokens-revoked-now = 令牌已撤销。
token-made-how = 只显示这一次。发送方式：Authorization: Bearer …

## The API: what sort of problem
api-title-400 = 无法读取请求
api-title-401 = 不知道是谁在请求
api-title-403 = 不允许
api-title-404 = 这里没有您的内容
api-title-405 = 此处没有这种方法
api-title-409 = 目前无法做到
api-title-413 = 太大
api-title-415 = 需要其他媒体类型
api-title-422 = 内容无法使用
api-title-500 = 内部故障
api-title-503 = 资料库已关闭

## What can go wrong
problem-api-token = 没有令牌，或令牌无效；请以 Authorization: Bearer … 发送有效的令牌
problem-api-scope = 此令牌不能做这件事；请使用可以做的令牌
problem-api-csrf = 用会话写入须带 X-CSRF-Token 标头和表单的令牌；请发送它，或使用访问令牌
problem-api-request = 服务器无法接受此请求；请换一种形式发送
problem-api-query = 无法读取网址：{ $why }；请查看 API 文档
problem-api-body = 无法读取正文：{ $why }；请查看 API 文档
problem-api-media = 正文必须是 { $media }；请在 Content-Type 中注明
problem-api-large = 正文大于 { $kib } KiB；请减少内容
problem-api-method = 此网址没有这种方法；请查看 API 文档
problem-api-case-needed = 此令牌只在部分案件中有效；请用 case 指定其中之一
problem-api-field = 此说法没有字段 { $field }；可用字段：{ $fields }
problem-bad-token = 令牌至少须有一项可做的事；要作决定就须能查看；限定案件时须选出案件；并须在一年之内到期
problem-token-whose = 这里由人员登录；请用 --account 说明是谁的令牌
