# 한국어. The same messages as in en.ftl; acts and statements by the labels of the vocabulary.

## Page
as-of = 기준일
as-of-note = 이날까지 알려진 내용입니다. 이후 달라졌을 수 있습니다.
version = 제{ $number }판
section-happened = 일어났다고 전해진 일
section-unclear = 일어났을 수 있는 일
section-denied = 부인된 일
section-announced = 예고된 일
section-feared = 우려되는 일
feared-note = 이 부분의 어떤 내용도 실제로 일어났다고 전해진 일이 아니며, 집계하지 않습니다.
section-said = 발언
section-figures = 다른 이들이 내놓은 수치
section-unknown = 알려지지 않은 것
section-method = 작업 방식
section-sources = 출처와 그 표현
section-corrections = 정정
section-related = 관련 페이지
nothing-unknown = 여기에 적히지 않은 이 사건의 다른 내용은 알지 못하거나 공개하지 않습니다.
no-corrections = 아직 없습니다.
standard-label = 입증 기준
method-label = 방법
method-default = 위의 모든 문장은 하나 이상의 출처가 쓴 표현에 근거하며, 그 표현은 번호 옆에 적혀 있습니다. 사람이 그 표현을 읽고 문장이 그에 맞는지 판단했습니다. 서로 베낀 보고는 하나로 셉니다.
people-label = 사람
people-text = 공적 직책이 없는 사람의 이름은 밝히지 않습니다. 누군가를 알아볼 수 있게 하는 장소, 날짜, 나이는 덜 자세히 적습니다.
judged = 판단
note-back = 문장으로 돌아가기
words-withheld = 표현 비공개
source-withheld = 사람을 보호하기 위해 비공개
note-link = 원문 읽기
feed = 변경 알림(Atom)
data = 데이터(JSON-LD)
withdrawn-title = 이 페이지의 공개가 철회되었습니다
withdrawn-text = { $date }에 철회되었습니다. 사본이 있으면 삭제해 주십시오.
contents = 이 페이지의 내용
release-title = { $title } – 제{ $number }판
correction-title = { $title } – 정정

## Sentences about acts
label-asserted = { $act }: { $who }{ $by }{ $where }{ $when }.
label-alleged = { $act } (전해진 내용): { $who }{ $by }{ $where }{ $when }.
label-uncertain = { $act } (불확실): { $who }{ $by }{ $where }{ $when }.
label-denied = { $act } (부인됨): { $who }{ $by }{ $where }{ $when }.
label-negated = { $act } (일어나지 않았다고 함): { $who }{ $by }{ $where }{ $when }.
label-planned = { $act } (예고됨): { $who }{ $by }{ $where }{ $when }.
label-conditional = { $act } (특정 조건에서 우려됨): { $who }{ $by }{ $where }{ $when }.
label-feared = { $act } (우려됨): { $who }{ $by }{ $where }{ $when }.
by = , 행위자: { $actors }

## Statements and figures
said-label = { $kind }: { $speaker }{ $to }{ $when }.
said-to = { " " }→ { $addressees }
said-of = { " " }→ { $addressees }
speaker-unknown = 이름을 밝히지 않은 사람
figure = { $act }: { $number } { $unit }. 기간: { $period }. 집계자: { $counter }.
unit-persons = 명
unit-households = 가구
unit-incidents = 건
not-stated = 밝혀지지 않음

## People
and = { $list }, { $last }
comma = { $list }, { $last }
who-unknown = 인원이 밝혀지지 않은 사람들
who-size = { $size }명
who-group = 한 집단의 사람들
who-among = { $group }({ $members } 포함)
who-person = { $number ->
    [1] 한 사람
   *[other] { $count }명
}
who-woman = { $number ->
    [1] 여성 1명
   *[other] 여성 { $count }명
}
who-man = { $number ->
    [1] 남성 1명
   *[other] 남성 { $count }명
}
who-child = { $number ->
    [1] 아동 1명
   *[other] 아동 { $count }명
}
who-girl = { $number ->
    [1] 여자 아동 1명
   *[other] 여자 아동 { $count }명
}
who-boy = { $number ->
    [1] 남자 아동 1명
   *[other] 남자 아동 { $count }명
}
who-organisation = { $number ->
    [1] 한 단체
   *[other] 단체 { $count }곳
}
who-details = { $who }({ $details })
who-named = { $name }({ $role })
among = { $size }명 중 한 명
age-years = { $years }세
age-band = { $from }–{ $to }세
age-over = { $from }세 이상
from-origin = { $place } 출신
kin-spouse_of = 사건 관련자의 배우자
kin-child_of = 사건 관련자의 자녀
kin-parent_of = 사건 관련자의 부모
kin-sibling_of = 사건 관련자의 형제자매
kin-other = 사건 관련자의 친척

## Numbers
size-exactly = { $n }
size-about = 약 { $n }
size-nearly = 거의 { $n }
size-at_least = 최소 { $n }
size-at_most = 최대 { $n }
size-more_than = { $n }(초과)
size-less_than = { $n }(미만)
size-between = { $n }–{ $m }
size-dozens = 수십{ " " }
size-hundreds = 수백{ " " }
size-thousands = 수천{ " " }
size-unknown = 여러{ " " }

## Places and dates
place-order = far
in-place = , { $place }
at-place = , { $place }
day = { $year }년 { $month } { $day }일
month = { $year }년 { $month }
year = { $year }년
day-unstated-year = { $month } { $day }일(연도 미상)
month-unstated-year = { $month }(연도 미상)
season = { $year }년 { $season }
approximately = { $date }경
perhaps = 아마도 { $date }
on-day = , { $date }
in-month = , { $date }
when-between = , { $from }에서 { $to } 사이
when-from = , { $from }부터
when-until = , { $to }까지
between = { $from } – { $to }
month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월
season-21 = 봄
season-22 = 여름
season-23 = 가을
season-24 = 겨울
