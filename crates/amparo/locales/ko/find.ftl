## 찾기
find-help = 검색 방법
find-help-names = 이름은 다른 문자나 다른 표기로 적힌 것도 찾습니다. 그런 결과에는 표시와 함께 찾은 표기가 나옵니다. 두 표기가 한 사람이라고 판단한 사람은 아무도 없습니다.
find-help-fields = 다음 말로 좁힙니다. 앞에 빼기표를 붙이면 제외하고, 같은 항목을 두 번 쓰면 둘 중 하나입니다.
find-narrow = 좁히기
find-taken = 좁힌 조건
find-take-off = 빼기: { $what }
find-without = { $what } 제외
find-further = 그 밖에 { $n }개
find-otherwise = 다른 표기: { $name }
find-total-more = 최신 { $n }건이며 더 있습니다. 낱말이나 조건을 더하십시오.
find-first = 처음 결과
find-kind = 종류
find-case = 사건
find-review = 보고 검토 상태
find-act = 행위
find-how = 확실성
find-country = 국가
find-when = 일어난 때
find-published = 게재일
find-lang = 언어
find-outlet = 매체·출처
find-protect = 보호 필요
find-after = 그때부터
find-before = 그 전
find-review-open = 결정 없음
find-review-begun = 진행 중
find-review-done = 모두 결정됨
find-review-empty = 주장 없음
find-yes = 예
find-no = 아니요
hit-case = 사건
hit-reason = 결정 이유

## 저장한 찾기
saved-title = 저장한 검색
saved-lead = 여기서 마지막으로 본 뒤에 들어오거나 결정된 것이 새것입니다. 저장, 보기, 지우기는 로그에 남습니다.
saved-none = 아직 저장한 것이 없습니다. 검색한 뒤 결과 아래에서 저장하십시오.
saved-save = 이 검색 저장
saved-save-board = 이 조건 저장
saved-name = 이름
saved-share = 사건 구성원과 공유(사건 제목을 적으십시오. 비우면 나만)
saved-button = 저장
saved-shared = 공유:
saved-own = 나만
saved-new =
    { $n ->
        [0] 새것 없음
       *[other] 새것 { $n }건
    }
saved-look = 보기
saved-delete = 지우기
saved-done = 저장했습니다.
saved-gone = 지웠습니다.

## 사건 가까이
near-title = 이 일과 가까운 것
near-km = 거리(킬로미터)
near-days = 기간(일)
near-show = 보기
near-lead = 제안되거나 채택된 주장의 장소와 날짜에 따릅니다. 장소는 도시·마을까지, 때는 달까지입니다. 안전한 장소는 결코 쓰지 않습니다.
near-unplaced = 쓸 수 있는 날짜와 장소가 없어 가까운 것을 찾을 수 없습니다.
near-days-apart =
    { $n ->
        [0] 같은 날
       *[other] { $n }일 차이
    }
near-km-apart =
    { $n ->
        [0] 같은 곳
       *[other] { $n }km
    }

## 잘못될 수 있는 것
problem-find-value = `{ $field }` 항목의 값이 아닙니다: `{ $typed }`. 결과 옆에서 고르거나 "검색 방법"을 보십시오.
problem-find-date = 검색할 수 있는 날짜가 아닙니다: `{ $typed }`. 2024, 2024-03 또는 2024-03-07처럼 쓰십시오.
problem-find-case = 볼 수 있는 사건 가운데 그런 사건이 없습니다: `{ $typed }`. 사건 목록에 나온 제목대로 쓰십시오.
problem-find-cases = `{ $typed }`에 맞는 사건이 여럿입니다. 제목 전체나 번호를 쓰십시오.
problem-saved-name = 저장하려면 이름과 검색할 내용이 있어야 합니다. 둘 다 쓰십시오.
problem-saved-long = 이름이나 검색할 내용이 너무 깁니다. 줄이십시오.
problem-saved-choose = 저장한 검색 목록에서 고르십시오.
