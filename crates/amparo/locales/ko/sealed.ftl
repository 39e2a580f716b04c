# 봉인된 항목: 사건의 키로 잠근 이름, 연락처, 안전한 곳. `$n`은 수이고, 다른 값은 있는 그대로의 글이다.

## 화면
sealed-title = 봉인된 항목
sealed-lead = 사건의 키로 잠겨 있습니다. 사건의 구성원만 열 수 있고, 열어 본 일은 모두 기록됩니다.
sealed-none = 아직 봉인된 것이 없습니다.
sealed-hidden = 열 권한이 없는 봉인된 항목이 여기 있습니다.
sealed-pending = 이 사건의 키가 아직 전해지지 않았습니다. 열 수 있는 구성원이 로그인하면 전해집니다.
sealed-waiting = 사건의 구성원이 로그인하면 봉인된 항목을 열 수 있음
sealed-name = 이름
sealed-contact = 연락처
sealed-safe-place = 안전한 장소
sealed-note = 메모
sealed-mark = 봉인된 이름
sealed-open = 보기
sealed-seal = 봉인하기
sealed-what = 무엇인지
sealed-value = 봉인할 내용
sealed-help = 바로 암호화되며, 검색, 내보내기, 공개 어디에도 나오지 않습니다.
sealed-done = 봉인했습니다.
sealed-shown = 봉인된 항목
sealed-shown-lead = 열어 본 사실이 기록되었습니다. 이 화면에만 나오니, 읽은 뒤에는 다른 화면으로 가십시오.
sealed-back = 사건으로 돌아가기
sealed-looks = 누가 보았는지
sealed-destroy = 내용 파기
sealed-destroy-lead = 그 뒤로는 아무도 열 수 없습니다. 전에 만든 백업에는 남아 있습니다.
sealed-destroyed = 내용을 파기했습니다.
sealed-source = 이 출처의 이름 봉인하기
sealed-source-lead = 이름은 사건의 키로 잠기고, 그 자리에는 중립적인 표시가 남습니다. 보고의 내용은 그대로입니다.
sealed-source-done = 이름을 봉인했습니다.
sealed-stands = 같은 말이 이 사건의 보고 { $n }건의 본문에 그대로 있습니다.
sealed-stands-what = 봉인해도 보고의 내용은 바뀌지 않습니다. 사건을 볼 수 있는 사람은 본문에서 읽습니다. 봉인을 열 수 없는 사람에게는 검색, 가까운 사건, 표, 프로그램, 공개 자료가 이 보고들의 문구를 보여 주지 않습니다. 본문에서 없애려면 그 사람을 삭제하고, 보고를 닫으려면 사건에서 빼십시오.
sealed-unlooked = 사건의 보고 { $n }건은 아직 살펴보지 않았습니다. 열 수 있는 사람이 로그인할 때까지 그 말이 있는 것으로 칩니다.
sealed-words-kept = 문구를 보이지 않음: 이 보고에 봉인된 내용이 있습니다
sealed-words-here = 봉인된 말이 이 본문에 있거나 있을 수 있습니다. 사건을 볼 수 있는 사람은 여기에서 읽습니다.

## 터미널
sealed-ask-password = { $name }의 비밀번호:{ " " }
sealed-ask-value = 봉인할 내용(화면에 보이지 않음):{ " " }
sealed-line = { $id }  { $what }, 봉인: { $who }, { $at }
sealed-look-line = { $at }  { $who }: { $what } { $id }
sealed-no-looks = 아무도 열어 보지 않았습니다.
init-recovery = 사람들이 로그인하기 전까지 봉인된 항목은 이 암호 문구로 열립니다. `amparo recovery make`는 종이에 적어 둘 복구 키를 보여 줍니다.
recovery-made = 복구 키: { $code }
recovery-made-how = 종이에 적어 이 기기와 떨어진 곳에 두십시오. 지금만 보여 줍니다. 저장소의 암호 문구와 함께 쓰면 모든 사건의 봉인된 항목을 모두 열 수 있습니다.
recovery-ask = 복구 키의 코드:{ " " }
recovery-done = 기다리던 모든 사람에게 키를 전했습니다. 사건 { $cases }건.
erase-sealed = 그 사람에 관한 봉인된 항목 { $n }건

## 문제
problem-key-pending = 이 사건의 키가 아직 전해지지 않았습니다. 열 수 있는 구성원이 로그인하면 전해집니다.
problem-no-key = 여기서는 로그인한 사건 구성원만 열고 봉인합니다.
problem-sealed-length = 봉인된 항목은 1자에서 4000자까지입니다.
problem-sealed-already = 이 이름은 이미 봉인되어 있습니다.
problem-not-of-case = 이 출처의 보고가 이 사건에 없습니다. 먼저 보고를 사건에 넣으십시오.
problem-sealed-field = 봉인된 항목이 바뀌었거나 잘렸거나 옮겨졌거나, 다른 키로 봉인되어 있습니다.
problem-recovery-wrong = 복구 키의 코드가 아닙니다. 종이를 다시 보십시오.
problem-no-recovery = 복구 키가 없습니다. `amparo recovery make`로 만드십시오.
problem-sealed-words = 여기 있는 보고에 봉인된 말이 있어 프로그램에는 주지 않습니다. 봉인을 열 수 있는 사람이 보고 페이지에서 읽으십시오
