# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = 접근 토큰
tokens-lead = 프로그램은 토큰으로 본인의 이름으로 API에 요청합니다. 그 시점에 본인이 할 수 있는 것보다 더 많은 일은 결코 할 수 없으며, 로그에는 본인과 토큰이 함께 남습니다.
tokens-short = 본인의 이름으로 요청하는 프로그램을 위한 것입니다.
tokens-open = 토큰 보기
tokens-none = 토큰이 없습니다.
tokens-new = 새 토큰
tokens-label = 용도
tokens-may = 할 수 있는 일
tokens-look = 보기
tokens-code = 보고와 메모 추가, 사건 열기
tokens-decide = 결정(보기와 함께만)
tokens-where = 범위
tokens-all-cases = 모든 사건에서
tokens-some-cases = 다음 사건에서만:
tokens-former-case = 다른 사람들의 사건
tokens-days = 유효 일수(1~365)
tokens-make = 토큰 만들기
tokens-made-title = 토큰
tokens-made-lead = 지금 프로그램 설정에 복사하십시오. 이번 한 번만 표시되며 어디에도 보관되지 않습니다. 절대로 주소에 넣지 마십시오.
tokens-until = { $day }까지
tokens-used = 마지막 사용 { $day }
tokens-never = 사용된 적 없음
tokens-past = 기한 지남
tokens-revoked = 폐기됨
tokens-revoke = 폐기
tokens-revoke-it = 폐기: { $name }
tokens-revoked-now = 토큰을 폐기했습니다.
token-made-how = 이번에만 표시됩니다. 다음과 같이 보내십시오: Authorization: Bearer …

## The API: what sort of problem
api-title-400 = 요청을 읽을 수 없음
api-title-401 = 누가 요청하는지 알 수 없음
api-title-403 = 허용되지 않음
api-title-404 = 볼 수 있는 것이 없음
api-title-405 = 여기에 없는 방식
api-title-409 = 지금 상태로는 불가능함
api-title-413 = 너무 큼
api-title-415 = 다른 미디어 형식이 필요함
api-title-422 = 쓸 수 없는 내용
api-title-500 = 내부 오류
api-title-503 = 저장소가 닫혀 있음

## What can go wrong
problem-api-token = 토큰이 없거나 유효하지 않습니다. 유효한 토큰을 Authorization: Bearer …로 보내십시오.
problem-api-scope = 이 토큰으로는 할 수 없습니다. 할 수 있는 토큰을 쓰십시오.
problem-api-csrf = 세션으로 쓰려면 양식의 토큰을 담은 X-CSRF-Token 헤더가 필요합니다. 그것을 보내거나 접근 토큰을 쓰십시오.
problem-api-request = 서버가 이 요청을 받을 수 없었습니다. 다른 형식으로 보내십시오.
problem-api-query = 주소를 읽을 수 없습니다: { $why }. API 문서를 보십시오.
problem-api-body = 본문을 읽을 수 없습니다: { $why }. API 문서를 보십시오.
problem-api-media = 본문 형식은 다음이어야 합니다: { $media }. Content-Type에 밝히십시오.
problem-api-large = 본문이 { $kib } KiB보다 큽니다. 더 작게 보내십시오.
problem-api-method = 이 주소에서는 쓸 수 없는 방식입니다. API 문서를 보십시오.
problem-api-case-needed = 이 토큰은 일부 사건에서만 쓸 수 있습니다. 그중 하나를 case로 지정하십시오.
problem-api-field = 이 주장에 없는 항목입니다: { $field }. 있는 항목: { $fields }
problem-bad-token = 토큰에는 할 수 있는 일이 하나 이상 있어야 하고, 결정하려면 보기 권한이, 일부 사건에서만 쓰려면 사건이, 그리고 1년 안의 기한이 있어야 합니다.
problem-token-whose = 여기서는 사람들이 로그인합니다. --account로 누구의 토큰인지 밝히십시오.
