# 지적 사항: 공개를 막는 것 한 문장과 할 일.

flaw-page-address = 페이지 주소에 쓸 수 없는 글자가 있습니다. 영문 소문자, 숫자, 붙임표만 쓰십시오.
flaw-related-address = 관련 페이지의 주소에 쓸 수 없는 글자가 있습니다. 바로잡으십시오.
flaw-title-missing = 공개 제목이 없습니다. 누구의 이름도 드러내지 않는 제목을 고르십시오.
flaw-version-taken = 같은 번호의 공개본이 있습니다. 다음 번호를 쓰십시오.
flaw-as-of-no-day = 기준일이 하루를 가리키지 않습니다. 2026-11-23처럼 쓰십시오.
flaw-correction-no-day = 정정한 날짜가 하루를 가리키지 않습니다. 2026-11-23처럼 쓰십시오.
flaw-date-not-edtf = EDTF 형식이 아닌 날짜가 있습니다. 2016-03-12나 2016-03처럼 쓰십시오.
flaw-word-not-id = 번호나 언어 표시가 있어야 할 곳에 다른 말이 있습니다. 바로잡으십시오.
flaw-record-unknown = 초안에 설명되지 않은 기록이 언급됩니다. 그 기록도 함께 넘기십시오.
flaw-row-width = 행의 칸 수가 제목 행과 다릅니다. 바로잡으십시오.
flaw-role-unsigned = 공적 직책에 직책, 정한 사람, 이유 가운데 빠진 것이 있습니다. 어떤 직책인지, 누가 왜 정했는지 적거나 기록을 비공개로 하십시오.
flaw-anonymity-asked = 공적 직책이 있는 사람이 이름을 밝히지 말아 달라고 하여 이름 없이 표시합니다. 할 일은 없습니다.
flaw-child-unnamed = 아동을 이름 없이 표시합니다. 할 일은 없습니다.
flaw-child-by-age = 이 페이지에서, 또는 이전 판과 합치면, 아동의 나이가 출신지, 날짜와 함께 드러납니다. 나이나 출신지, 또는 그 아동을 빼십시오.
flaw-no-words = 출처의 말에 근거하지 않은 문장이 있습니다. 출처의 말을 인용하거나 빼십시오.
flaw-sealed-alone = 봉인된 출처에만 근거한 문장이 있습니다. 빼거나 다른 출처를 찾으십시오.
flaw-sealed-left-out = 봉인된 출처를 뺐습니다. 할 일은 없습니다.
flaw-column-handling = 기밀이거나 봉인된 열은 내보낼 수 없습니다. 빼십시오.
flaw-no-consent = 출처가 공개에 동의하지 않았습니다. 물어보거나, 그 말을 빼십시오.
flaw-person-refused = 페이지에 나오는 사람이 공개를 거절했거나 그 동의가 끝났습니다. 그 사람에 관한 내용을 빼거나, 다시 물어보십시오.
flaw-source-withheld = 출처를 종류와 달로만 밝히거나 그 말을 싣지 않습니다. 밝혀도 되는 출처라면 이유를 적고 밝히도록 정하십시오.
flaw-not-a-fact = 규정이나 관행, 가정일 뿐인 행위가 있습니다. 빼십시오.
flaw-place-coarsened = 장소를 그 주변 지역으로만 표시합니다. 할 일은 없습니다.
flaw-text-safe-place = 글에 안전한 장소의 이름이 있습니다. 빼십시오.
flaw-cell-safe-place = 칸에 안전한 장소의 이름이 있습니다. 빼십시오.
flaw-text-contact = 글에 연락처로 보이는 것이 있습니다. 빼십시오.
flaw-cell-contact = 칸에 연락처로 보이는 것이 있습니다. 빼십시오.
flaw-text-name = 글에 이름을 밝혀서는 안 되는 사람의 이름이 있습니다. 그 이름을 빼십시오.
flaw-cell-name = 칸에 이름을 밝혀서는 안 되는 사람의 이름이 있습니다. 그 이름을 빼십시오.
flaw-text-name-part = 글에 이름을 밝혀서는 안 되는 사람의 이름 일부나 그와 비슷한 것이 있습니다. 빼거나, 왜 다른 사람인지 적으십시오.
flaw-cell-name-part = 칸에 보호할 이름의 일부나 그와 비슷한 것이 있습니다. 빼거나, 왜 다른 사람인지 적으십시오.
flaw-text-identifying = 글에 알려져서는 안 되는 사람을 가리키는 말이 있습니다. 빼십시오.
flaw-cell-identifying = 칸에 알려져서는 안 되는 사람을 가리키는 말이 있습니다. 빼십시오.
flaw-combination = 이 페이지와 이전 판에 드러난 한 사람의 정보({ $shown })에 들어맞는 알려진 사람이 { $n }명으로, { $k }명보다 적습니다. 다음 가운데 하나를 하십시오: { $steps }.
flaw-row-combination = 준식별자의 한 조합이 { $k }행보다 적은 행에 있습니다. 나이는 구간으로, 날짜는 달로, 장소는 지역으로 표시하거나 열 하나를 빼십시오.
flaw-named-before = 지금은 이름을 밝히지 않는 사람을 이전 판에서는 밝혔습니다. 읽는 사람이 둘을 견줄 수 있습니다. 페이지의 공개를 철회하고 새 주소로 공개하거나, 왜 안전한지 적으십시오.
flaw-hidden-characters = 글에서 보이지 않는 글자를 뺐습니다. 할 일은 없습니다.
flaw-unsearchable = 페이지를 검사하지 못했습니다. 이 문제를 알려 주십시오.
flaw-still-there = 보여서는 안 되는 것이 아직 남아 있습니다. 그것이 나온 곳에서 빼십시오. 그때까지는 아무것도 공개하지 않습니다.

## 준식별자
dimension-sex = 성별
dimension-age = 나이
dimension-nationality = 국적
dimension-origin = 출신지
dimension-kinship = 친족 관계
dimension-occupation = 직업
dimension-date = 날짜
dimension-place = 장소

## 한 사람에 대해 덜 보이는 방법
coarser-age = 나이를 구간으로 표시하거나 빼기
coarser-nationality = 국적 빼기
coarser-origin = 출신지를 지역으로만 표시하거나 빼기
coarser-kinship = 친족 관계 빼기
coarser-occupation = 직업 빼기
coarser-date = 날 대신 달이나 해로 표시하기
coarser-place = 장소 대신 지역이나 국가로 표시하기
coarser-nobody = 그 사람을 빼기
