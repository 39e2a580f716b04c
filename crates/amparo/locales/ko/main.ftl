# 화면에 보이는 모든 말.

## 문제
problem-refused = 거부됨
problem-not_found = 찾을 수 없음
problem-usage = 잘못된 요청
problem-bad_data = 잘못된 자료
problem-internal = 내부 오류

## 터미널에서 묻는 말
ask-passphrase = 암호 문구:{ " " }
ask-new-passphrase = 새 암호 문구(평범한 낱말 네 개 이상):{ " " }
ask-passphrase-again = 한 번 더:{ " " }
ask-why = 이유는?
progress-opening = 저장소 여는 중
progress-adding = 읽는 중
progress-backup = 복사하는 중
progress-restore = 복사하고 검증하는 중
progress-verify = 검증하는 중
progress-index = 색인 만드는 중

## 명령
init-done = 암호화된 빈 저장소를 만들었습니다: { $dir }
init-key = 로그 서명에 쓰는 키: { $key }
add-new =
    { $n ->
        [0] 새 보고, 제안된 주장 없음
       *[other] 새 보고, 제안된 주장 { $n }건
    }
add-same-bytes = 이미 저장소에 있는 같은 파일
add-same-text = 보관함, 다음 보고와 본문이 같음: { $id }
add-unreadable = 보관함, 읽을 수 없음
add-failed = 추가하지 못함
add-none = 추가할 파일이 없었습니다.
add-some-failed = 파일 { $n }개를 읽지 못했습니다. 이유는 해당 줄에 있습니다.
review-done =
    { $n ->
        [0] 결정한 것이 없습니다.
       *[other] 결정 { $n }건을 저장했습니다.
    }
review-keys = [a]채택  [c]정정  [r]기각  [n]사람 아님  [s]건너뛰기  [u]되돌리기  [q]끝:
review-keys-help = a 채택 · c 정정 · r 기각(이유를 묻습니다) · n 사람 아님 · s 건너뛰기 · u 마지막 결정 되돌리기 · q 끝
review-nothing-to-undo = 아직 되돌릴 것이 없습니다.
review-report = 보고 { $id }
correct-help = Enter는 괄호 안의 값을 그대로 두고, -는 비웁니다.
correct-nothing = 바뀐 것이 없습니다.
case-made = 사건을 열었습니다: { $id }
case-none = 아직 사건이 없습니다. 다음 명령으로 여십시오: amparo case new 제목
case-attached = 보고 { $n }건을 사건에 넣었습니다.
case-detached = 보고를 사건에서 뺐습니다.
person-private = 다시 비공개입니다. 이름을 공개하지 않습니다.
person-public = 이 공적 직책과 함께 이름을 공개할 수 있습니다.
person-same = 같은 대상으로 판단했습니다. 합쳐진 것은 없습니다.
withdraw-done = { $n }판의 공개를 철회했습니다.
erase-would = 지우면 다음이 바뀝니다:
erase-did = 지운 것:
erase-names = 다음 이름: { $names }
erase-wal = 그동안 다른 프로그램이 읽고 있었습니다. 그쪽을 닫고 저장소를 한 번 더 열어야 흔적이 남지 않습니다.
erase-for-ever = 되돌릴 수 없습니다.
erase-type = 지우려면 다음 이름표를 그대로 입력하십시오(“{ $label }”):
erase-reports = 보고 { $n }건과 그 본문
erase-claims = 주장 { $n }건
erase-originals = 원본 파일 { $n }개
erase-rows = 그 밖의 항목 { $n }개(결정, 이름표, 제목, 공개본)
erase-backup = { $place }에 있는 백업 { $id }에 이름이 아직 남아 있습니다. 그 백업을 파기한 뒤 실행하십시오: amparo backup --gone { $id }
backup-done = 저장소를 복사했습니다: { $place }
backup-gone = 그 백업을 파기했다고 기록했습니다.
restore-done = 저장소를 복원하고 검증했습니다: { $dir }
verify-looked = 로그 { $leaves }건, 행 { $rows }개, 원본 { $originals }개를 대조했습니다.
verify-intact = 모든 것이 기록된 그대로입니다.
verify-broken = { $n }건이 기록된 것과 다릅니다. 백업에서 되찾고, 누가 이 폴더에 접근할 수 있었는지 알아보십시오.
passwd-done = 새 암호 문구로 바꾸었습니다. 이전 백업은 옛 암호 문구로 열립니다.
doctor-wrong = { $n }가지가 정상이 아닙니다.
export-done-internal = { $file }에 썼습니다. 내부용이며 공개할 수 없습니다.
export-done-public = { $file }에 썼습니다. 공개 전 심사를 거쳤습니다.
import-done = 표의 행: { $rows }. 읽음: { $read }. 빈 행: { $blank }. 읽지 못함: { $wrong }. 합계: { $sum }.
import-row = { $row }행: { $why }
import-dry = 아무것도 저장하지 않았습니다(--dry-run).
publish-lines =
    { $n ->
        [0] 공개할 것이 없습니다. 심사 뒤에 남은 채택된 주장이 없습니다.
       *[other] 문장 { $n }개가 공개됩니다:
    }
publish-findings = 공개를 막는 사항
publish-no-findings = 없음.
publish-done = { $version }판을 { $dir }에 썼습니다.
finding-stop = 공개 불가
finding-needs-reason = 이유 필요
finding-answered = 이유 적음
finding-changed = 자동 처리됨
serve-at = 주소를 여십시오: { $url }
serve-once = 이 주소는 한 번, 한 브라우저에서만 열립니다. Ctrl-C로 서버를 끝냅니다.
serve-ended = 서버가 끝났고 저장소를 닫았습니다.
serve-no-browser = 브라우저를 열지 못했습니다. 주소를 직접 여십시오.
demo-made = 임시 저장소, 지어낸 보고 { $n }건. 채택된 것은 없습니다. 결정은 사람이 합니다.
demo-case = 동케 부근 야간버스(지어낸 사건)
demo-passphrase = 이 시연의 암호 문구: { $passphrase }
demo-gone = 임시 저장소를 지웠습니다.
read-no-text = 읽을 수 있는 글이 없습니다.

## 열 이름
column-id = 번호
column-date = 날짜
column-outlet = 매체
column-title = 제목
column-language = 언어
column-open = 미결
column-protect = 보호
column-opened = 개설
column-standard = 입증 기준
column-place = 위치
column-gone = 파기

## 주장의 갈래
group-protection = 보호
group-protection-and-warnings = 먼저 보호할 것과 주의할 것
group-warnings = 주의
group-acts = 일어났다고 하는 일
group-unreal = 우려·계획·부인: 사실이 아님
group-people = 사람과 집단
group-statements = 발언
group-counts = 수치
group-places = 장소

## 종류와 항목
kind-person = 사람
kind-group = 집단
kind-organisation = 단체
kind-place = 장소
part-kind = 종류
part-name = 이름
part-size = 인원
part-number = 수
part-upper = 상한
part-qualifier = 한정어
part-level = 단위
part-country = 국가
part-victims = 당한 사람
part-actors = 행위자
part-when = 때
part-at = 곳
part-from = 출발
part-to = 도착·상대
part-through = 경유
part-means = 수단
part-targets = 겨눈 곳
part-sources = 출처
part-speaker = 발언자
part-addressees = 상대
part-quoted = 인용
part-unit = 단위
part-period = 기간
part-counter = 집계자
part-about = 대상
part-act = 행위
part-modality = 확실성
part-relation = 관계
part-statement = 발언의 종류
part-protection = 보호
part-of = 집계 대상
attribute-age = 나이
attribute-sex = 성별
attribute-nationality = 국적
attribute-role = 직책
attribute-title = 호칭
attribute-minor = 아동
attribute-occupation = 직업
sex-female = 여성
sex-male = 남성
value-yes = 예
value-no = 아니요
level-country = 국가
level-region = 지역
level-town = 도시·마을
level-site = 시설·지점
quoted-full = 그대로 인용
quoted-partial = 일부 인용
quoted-none = 바꾸어 옮김
unit-persons = 명
unit-people = 명
unit-households = 가구
unit-families = 가족
unit-incidents = 건
not-stated = 밝혀지지 않음
hint-date = 예: 2016-03-12, 2016-03, XXXX-11-04(연도 모름), 2016-03-01/2016-03-05
date-unknown = 날짜 모름

size-exactly = { $value }
size-about = 약 { $value }
size-nearly = 거의 { $value }
size-at-least = 적어도 { $value }
size-at-most = 많아야 { $value }
size-more-than = { $value } 초과
size-less-than = { $value } 미만
size-between = { $value }~{ $upper }
size-dozens = 수십
size-hundreds = 수백
size-thousands = 수천
size-unknown = 수를 알 수 없음

## 상태
state-proposed = 제안됨
state-accepted = 채택됨
state-rejected = 기각됨
state-withdrawn = 철회됨
state-unreadable = 읽을 수 없음

## 읽기 경고
warning-year-missing = 연도가 적혀 있지 않으며, 짐작하지 않았습니다.
warning-year-conflicts-with-page = 페이지의 날짜가 본문 내용과 맞지 않습니다.
warning-free-and-detained = 같은 사람이 구금되어 있다고도 하고 공개적으로 발언했다고도 합니다.
warning-count-without-period = 기간이 없는 수치는 쓸 수 없습니다.
warning-count-without-counter = 누가 세었는지 나와 있지 않습니다.
warning-unknown-encoding = 파일의 문자 인코딩이 불확실하여 글자가 틀릴 수 있습니다.
warning-truncated = 파일이 잘렸거나 너무 길어 나머지는 읽지 않았습니다.
warning-not-read-further = 이 언어에서는 제목, 날짜, 수치, 장소, 알려진 이름만 읽었습니다.
warning-cannot-be-read = 읽을 수 없는 파일이며, 보관했습니다.
warning-bidi-override = 글의 방향을 바꾸는 숨은 부호가 있어, 보이는 것과 저장된 것이 다를 수 있습니다.
warning-replaced-characters = 일부 글자를 해독하지 못해 바꾸어 넣었습니다.
warning-too-large = 파일이 너무 커서 읽지 않고 보관했습니다.
warning-no-text = 글이 없는 파일이며, 보관하고 대기 목록에 넣었습니다.
warning-password-protected = 암호로 보호된 파일이라 읽지 않고 보관했습니다.
warning-limit-reached = 한도에 이르러 파일 전체를 읽지 못했습니다.
warning-deleted-text = 삭제로 표시된 글이 파일에 들어 있습니다.
warning-empty = 빈 파일입니다.
warning-date-without-act = 어느 행위에도 속하지 않는 날짜가 있습니다.
warning-model-asked = 이 보고에 대해 언어 모델에 물었습니다. 모델이 제안한 주장에는 표시가 있습니다.
warning-model-part = 보고가 너무 길어 일부에 대해서만 언어 모델에 물었습니다.
warning-model-failed = 이 보고 전체에 대해 언어 모델의 답을 쓸 수 없었습니다. 규칙이 읽은 내용은 그대로입니다.

## 사건
case-reports =
    { $n ->
        [0] 보고 없음
       *[other] 보고 { $n }건
    }
case-tally = 채택 { $accepted }건, 미결 { $proposed }건
case-people = 사람
case-missing = 빠진 것
case-sources = 보고와 출처
missing-reports = 아직 이 사건에 보고가 없습니다.
missing-review = 주장 { $n }건이 결정을 기다립니다.
missing-acts = 아직 채택된 행위가 없습니다.
missing-dates = 채택된 행위 { $n }건에 연도가 있는 날짜가 없습니다.
missing-places = 채택된 행위 { $n }건에 장소가 없습니다.
missing-actors = 채택된 행위 { $n }건에 행위자가 없습니다.
missing-periods = 채택된 수치 { $n }건에 기간이 없습니다.
missing-standard = 입증 기준이 정해지지 않았습니다.
missing-nothing = 이 화면이 살피는 것 중에는 빠진 것이 없습니다.
origin-heard = 파일 없이 들은 말
person-is-private = 비공개: 이름을 공개하지 않음
person-is-public = 이름 공개 가능: { $role }
inbox-empty = 보고가 없습니다.
inbox-more = 더 있습니다. --limit을 쓰십시오.
search-total =
    { $n ->
        [0] 찾은 것이 없습니다.
       *[other] { $n }건 찾음
    }
hit-report = 보고
hit-claim = 채택된 주장
hit-record = 인물·단체

## 화면: 틀
app-name = Amparo
nav-inbox = 받은 보고
nav-cases = 사건
nav-search = 검색
nav-main = 주 메뉴
nav-skip = 본문으로
nav-lock = 잠그기
nav-language = 언어
nav-choose = 선택
page-more = 더 오래된 것
page-all = 전체

## 화면: 들어오기
enter-title = 여기서는 열리지 않습니다
enter-text = 이 주소는 프로그램이 시작할 때 보여 준 링크로만, 한 번, 한 브라우저에서 열립니다. 새 링크가 필요하면 amparo serve를 다시 시작하십시오.
locked-title = 잠겨 있음
locked-text = 저장소를 닫고 키를 메모리에서 지웠습니다. 계속하려면 암호 문구를 입력하십시오.
locked-wrong = 이 암호 문구로는 저장소가 열리지 않습니다.
locked-button = 열기
passphrase = 암호 문구

## 화면: 문제
error-title = 처리하지 못했습니다
error-inside = 프로그램 안에서 문제가 생겼습니다. 이전에 한 일은 안전합니다. 터미널을 보십시오.
error-back = 받은 보고로 돌아가기
error-csrf = 양식이 너무 오래되었거나 이 화면에서 온 것이 아니어서 아무것도 저장하지 않았습니다. 화면을 다시 여십시오.
error-origin = 이 화면에서 온 요청이 아니어서 아무것도 하지 않았습니다.

## 화면: 받은 보고
inbox-title = 받은 보고
inbox-count = 보고 { $n }건
filter-all = 전체
filter-to-review = 검토할 것
filter-reviewed = 검토 끝
filter-unreadable = 읽을 수 없음
filter-no-case = 사건 없음
filter-label = 보고 고르기
inbox-open =
    { $n ->
        [0] 모두 결정됨
       *[other] 미결 { $n }건
    }
inbox-decided = 결정 { $n }건
inbox-same-text = 다른 보고와 같은 글
inbox-add-title = 보고 추가
inbox-add-file = 파일
inbox-add-button = 추가
inbox-add-help = 텍스트, HTML, PDF, DOCX, 전자우편. 이 기기에서 읽고 암호화하여 보관합니다.
inbox-added = 추가했습니다.
inbox-added-same = 이미 저장소에 있는 파일입니다.
inbox-added-with = 추가했습니다. 그 안에 든 파일 { $n }개도 함께 추가했습니다.
inbox-inside = 다른 보고에 첨부된 파일
review-inside = 첨부된 곳
review-holds = 첨부 파일
inbox-nothing = 아무것도 없습니다.

## 화면: 검토
review-text = 보고
review-claims = 제안된 주장
review-all-done = 모든 주장이 결정되었습니다.
review-accept = 채택
review-correct = 정정
review-reject = 기각
review-undo = 되돌리기
review-withdraw = 철회
review-save = 정정 저장
review-cancel = 취소
review-why = 이유
review-why-other = 다른 이유
review-score = 읽기 프로그램의 확신도
review-record = 연결할 기록
review-record-new = 새 기록: { $label }
review-corrected = 정정됨
claim-by-model = 언어 모델({ $model })이 제안했으며 규칙으로 확인되지 않음
review-saved-accepted = 채택함: { $what }
review-saved-rejected = 기각함: { $what }
review-saved-corrected = 정정하여 채택함: { $what }
review-saved-withdrawn = 철회함: { $what }
review-saved-undone = 되돌림: { $what }
review-in-case = 속한 사건
review-in-no-case = 이 보고는 아직 사건에 속하지 않습니다. 채택된 사람은 사건 안에서만 기록이 생깁니다.
review-case-existing = 사건
review-case-new = 또는 새 사건
review-case-into = 사건에 넣기
review-case-put = 넣기
review-original = 원본 파일
review-download = 내려받기
review-outlet = 매체
review-nothing = 제안 없음
review-truncated = 글이 한 화면보다 길어, 나머지는 원본에 있습니다.
review-leftover = 본문 아님: { $kind }
review-no-text = 이 파일에서 글을 읽을 수 없었습니다. 원본은 보관되어 있습니다.
review-source = 출처
review-reliability = 출처의 신뢰도
review-published = 게재일
review-received = 받은 때
review-handling = 취급 등급
review-language = 언어
review-conflicts = 서로 어긋나는 내용
reason-not-said = 보고에 그런 말이 없음
reason-other-case = 다른 일에 관한 것
reason-misread = 잘못 읽음
reason-double = 다른 주장과 겹침

## 화면: 단축키
keys-title = 단축키
keys-next = 다음 주장
keys-previous = 이전 주장
keys-accept = 채택
keys-correct = 정정
keys-reject = 기각
keys-undo = 마지막 결정 되돌리기
keys-search = 검색
keys-help = 단축키 보기

## 화면: 사건, 인물
cases-title = 사건
cases-new = 새 사건
cases-new-title = 제목(단체 내부용, 공개되지 않음)
cases-new-button = 사건 열기
cases-opened = 개설일
case-standard = 입증 기준
case-life = 행적
case-life-caption = 채택된 주장에 따른 사람들의 상황
case-life-none = 누가 어디에 있는지 말해 주는 채택된 행위가 없습니다.
case-from = 시작
case-until = 끝
case-status = 상황
case-place = 장소
case-holder = 억류 주체
case-who = 누구
case-claims-behind = 주장 { $n }건
case-asserted = 일어났다고 하는 일
case-feared = 우려·계획·부인: 사실이 아님
case-accepted-none = 아직 채택된 것이 없습니다.
case-preview = 공개 페이지 미리보기
case-open-claims = 미결 주장 { $n }건
case-public = 공적 직책
case-standard-save = 정하기
person-claims = 채택된 주장
person-case = 사건
person-no-claims = 이 기록에 관한 채택된 주장이 없습니다.
person-publicity = 공개 여부
person-role = 공적 직책(글로 적기)
person-make-public = 이 직책으로 이름 공개 가능
person-make-private = 다시 비공개로
person-same-as = 같은 대상으로 판단된 기록

## 화면: 찾기
search-title = 검색
search-label = 검색어
search-button = 검색
search-help = 모든 낱말이 들어 있어야 합니다. "이어진 말", -빼기, 시작*.
search-kind = 범위
search-order = 순서
search-relevance = 잘 맞는 순
search-newest = 최신순
search-earlier = 앞의 결과
search-later = 다음 결과

## 화면: 공개
release-title = 공개 페이지 미리보기
release-lead = 이 기기를 떠날 내용과 공개를 막는 사항입니다. 아래에서 공개하기 전에는 아무것도 나가지 않습니다.
release-lines = 공개 페이지에 실릴 문장
release-findings = 공개를 막는 사항
release-clear = 공개를 막는 것이 없습니다.
release-settled = 자동 처리되었거나 이유를 적은 것 { $n }건
release-none = 심사 뒤에 남은 채택된 주장이 없어 빈 페이지가 됩니다.
release-how = 공개하려면 터미널에서 실행하십시오
release-public-title = 공개 제목
release-address = 사이트 안의 페이지 주소: 영문 소문자, 숫자, 붙임표만. 이름은 쓰지 마십시오
release-unknown = 알 수 없는 점, 한 줄에 한 문장
release-corrections = 이전 판에서 틀렸던 점, 한 줄에 한 문장
release-related = 이 페이지가 가리킬 다른 공개 페이지
release-show = 보기
release-earlier = 이전 공개본
release-withdrawn = 철회됨
release-version = { $n }판

progress-estimate = 추정하는 중
count-asserted = 단언된 것: { $figure }
count-alleged = 전해진 것: { $figure }
count-either = 단언되었거나 전해진 것, 각각 한 번: { $figure }
count-snapshot = 스냅샷: { $snapshot }

note-title = 들은 내용 적기
note-lead = 전화나 증언: 파일이 없어도 됩니다
note-words = 말한 그대로
note-kind = 출처의 종류
note-source = 출처의 이름. 사람이면 가명을 쓰십시오
note-heard = 들은 날
note-reliability = 출처의 신뢰도
note-handling = 볼 수 있는 사람
note-save = 보관
note-write = 들은 내용을 말한 그대로 적으십시오. 빈 줄에서 Ctrl-D로 마칩니다.
release-publish = 공개
release-reason = 그대로 두어도 되는 이유:
release-folder = 이 기기에서 공개 페이지를 두는 폴더(전체 경로)
release-sure = 위의 모든 줄을 읽었으며, 이 내용은 아무에게도 해를 끼치지 않습니다.
release-done = { $n }판을 공개했습니다.
release-take-back = 공개 철회
release-taken-back = 공개를 철회했습니다.
release-folder-notice = 철회 안내문을 둘 공개 페이지 폴더(비워 두어도 됩니다)
print-mark = 개인정보가 들어 있습니다. 내부용: 공개하지 마십시오. 잠가서 보관하고, 필요 없으면 파기하십시오.
