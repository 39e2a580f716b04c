# 잘못될 수 있는 일: 무엇이, 어디서, 어떻게 하면 되는지 한 문장으로.

## 여럿 사이에 두는 것
list-comma = ,{ " " }
list-semicolon = ;{ " " }

## 파일
problem-file-missing = { $path }: 파일이 없습니다({ $error }). 이름을 확인하십시오.
problem-file-rights = { $path }: 접근할 수 없습니다({ $error }). 읽고 쓸 권한을 확인하십시오.
problem-file-exists = { $path }: 이미 있습니다({ $error }). 다른 이름을 쓰십시오.
problem-file-is-folder = { $path }: 폴더입니다({ $error }). 폴더가 아니라 파일을 지정하십시오.
problem-file-failed = { $path }: 읽거나 쓰지 못했습니다({ $error }). 디스크와 폴더 권한을 확인하십시오.
problem-in-file = { $path }: { $why }
problem-in-text = { $path }: { $why }
problem-in-line = { $path }: { $line }행: { $why }. 그 행을 바로잡으십시오.
problem-is-folder = 폴더입니다: { $path }. 파일을 지정하십시오.
problem-too-large = { $path }의 크기가 { $size } MiB로 보고 하나의 한도를 넘습니다. 나누십시오.
problem-too-deep = { $path }: 32단계보다 깊은 폴더에 있습니다. 직접 지정하십시오.
problem-no-text = { $path }: 글이 들어 있지 않습니다.
problem-some-unread = 읽지 못한 파일이 있습니다. 어느 파일이고 왜인지는 위의 줄에 있습니다.
problem-file-not-whole = 파일이 온전히 도착하지 않았거나 64 MiB보다 큽니다. `amparo add`를 쓰십시오.
problem-no-file-chosen = 파일을 고르지 않았습니다. 하나를 골라 양식을 다시 보내십시오.
problem-file-lost = 도중에 파일 하나가 없어졌습니다.
problem-attachments = 첨부 파일을 꺼내지 못했습니다: { $why }
problem-words-unread = 적은 말을 읽지 못했습니다({ $error }). UTF-8 글로 보내십시오.
problem-lines-wrong = 입력 가운데 { $n }행은 보고가 아닙니다. 이유는 각 행의 답에 있습니다.
problem-nothing-to-compare = 비교할 파일이 없습니다. 파일이나, 파일이 든 폴더를 지정하십시오.

## 저장소
problem-no-store = { $dir }에 저장소가 없습니다. `amparo init`로 만드십시오.
problem-not-empty = 빈 폴더가 아닙니다: { $dir }. 다른 폴더를 고르십시오.
problem-wrong-passphrase = 암호 문구가 틀립니다.
problem-in-use = 다른 프로그램이 { $dir }의 저장소를 쓰고 있습니다. 그쪽을 닫거나 기다렸다가 다시 해 보십시오.
problem-newer-format = 저장소의 형식은 { $found }, 이 프로그램이 아는 형식은 { $known }입니다. 더 새로운 프로그램을 쓰십시오.
problem-not-there =
    { $kind ->
        [report] 그런 보고가 없습니다: { $id }
        [case] 그런 사건이 없습니다: { $id }
        [source] 그런 출처가 없습니다: { $id }
        [backup] 그런 백업이 없습니다: { $id }
        [claim] 그런 주장이 없습니다: { $id }
        [record] 그런 기록이 없습니다: { $id }
        [release] 그런 공개본이 없습니다: { $id }
        [decision] 그런 결정이 없습니다: { $id }
        [judgement] 그런 유효한 판단이 없습니다: { $id }
        [intervention] 그런 개입이 없습니다: { $id }
        [outcome] 그런 결과가 없습니다: { $id }
        [deadline] 그런 기한이 없습니다: { $id }
        [consent] 그런 동의 기록이 없습니다: { $id }
       *[other] 그런 항목이 없습니다({ $kind }): { $id }
    }
problem-original-destroyed = 보고 { $id }의 원본은 어떤 사람을 지울 때 파기했습니다.
problem-stale = 그사이 주장 { $id }에 다른 결정이 내려졌습니다. 다시 보고 새로 결정하십시오.
problem-why-missing = 이유가 필요합니다: { $what }
why-superseded = 이전 결정이 왜 더는 맞지 않는지 적으십시오.
why-corrected = 주장을 왜 정정하는지 적으십시오.
why-rejected = 주장을 왜 기각하는지 적으십시오.
why-withdrawn = 왜 철회하는지 적으십시오.
why-public = 공적 직책과, 이 기록의 이름을 밝혀도 되는 이유를 적으십시오.
why-same = 둘이 왜 같은 대상인지 적으십시오.
why-judged = 그렇게 판단하는 이유를 적으십시오.
problem-broken-citation = `{ $field }`의 말이 보고의 { $start }~{ $end }에 있지 않습니다. 있는 그대로 인용하십시오.
problem-local-id-taken = 이 보고에서 이미 쓰인 번호입니다: `{ $id }`. 새 주장에는 다른 번호를 주십시오.
problem-damaged = 없거나 손상되었습니다: { $what }. `amparo verify`를 실행하고 백업에서 되찾으십시오.
problem-sealed-altered = 봉인된 파일이 바뀌었거나 잘렸거나 뒤바뀌었거나, 다른 저장소의 것입니다.
problem-sealed-io = 봉인된 파일을 읽거나 쓰지 못했습니다: { $error }
problem-key-file = 키 파일을 쓸 수 없습니다: { $why }
problem-key-derivation = 키를 만들 수 없습니다: { $why }
problem-store-io = 읽거나 쓰지 못했습니다: { $what }({ $error }). 디스크와 폴더 권한을 확인하십시오.
problem-database = 데이터베이스의 답: { $error }. `amparo doctor`를 실행하십시오.
problem-no-consent = 이 목적에 대해 철회할 수 있는 동의가 없습니다.
problem-not-accepted = 채택된 주장만 철회할 수 있습니다. 대신 기각하십시오.
problem-other-kind = 정정으로 주장의 종류를 바꿀 수는 없습니다. 기각하고 새 주장을 더하십시오.
problem-no-record = 채택된 사람, 집단, 단체, 장소만 기록에 속할 수 있습니다.
problem-not-the-same = 같은 종류의 서로 다른 두 기록만 같은 대상일 수 있습니다.
problem-one-alone = 판단은 둘에 관한 것입니다. 다른 하나를 지정하십시오.
problem-taken-back = 이 공개본은 이미 철회되었습니다.
problem-unlogged = 로그에 남지 않는 쓰기를 막았습니다. 프로그램의 오류이니 알려 주십시오.
problem-log-unsigned = 로그에 서명하지 못했습니다.
problem-leaf-unwritten = 로그 항목 하나를 쓰지 못했습니다.
problem-unstorable = 저장할 수 없는 내용입니다.
problem-locked = 저장소가 잠겨 있습니다. 암호 문구로 여십시오.
problem-no-home = 저장소를 둘 홈 폴더가 없습니다. --data DIR로 폴더를 지정하십시오.
problem-no-backup-id = 백업 번호가 아닙니다. --list를 보십시오.

## 저장소의 부분
part-of-key-file = 키 파일 amparo.key
part-of-database = 데이터베이스 { $path }
part-of-database-copy = 데이터베이스 사본
part-of-lock = 잠금 파일 { $path }
part-of-folder = 폴더 { $path }
part-of-file = 파일 { $path }
part-of-backup-file = 백업의 { $path }
part-of-backup = 백업({ $first }, 모두 { $findings }건)
part-of-copy = 사본
part-of-original = 원본 { $name }
part-of-originals = 원본 폴더
part-of-log-edge = 로그의 끝
part-of-log-entry = 로그의 항목
part-of-word = 저장된 낱말
part-of-content = 저장된 내용({ $line }행 { $column }열)
part-of-unfinished = 만들다 만 저장소
part-of-left-over = 남은 파일

## 확인에서 찾은 것
verify-wrong =
    { $what ->
        [altered] { $kind } { $id }: 내용이 바뀌었습니다.
        [deleted] { $kind } { $id }: 지워졌습니다.
        [added] { $kind } { $id }: 로그 없이 더해졌습니다.
        [rolled_back] { $kind } { $id }: 이전 상태로 되돌려졌습니다.
        [swapped] { $kind } { $id }: 다음과 뒤바뀌었습니다: { $other }.
       *[missing] { $kind } { $id }: 디스크에 없습니다.
    }

## 암호 문구
problem-two-secrets = --passphrase-fd와 --key-file 가운데 하나만 쓰십시오.
problem-passphrase-empty = 암호 문구가 비어 있습니다. 입력하거나 --passphrase-fd, --key-file을 보십시오.
problem-passphrases-differ = 두 암호 문구가 다릅니다. 아무것도 바꾸지 않았습니다.
problem-passphrase-short = 암호 문구가 { $least }자보다 짧습니다. 평범한 낱말 네 개 이상을 쓰십시오.
problem-no-terminal = 암호 문구를 물을 터미널이 없습니다. --passphrase-fd N이나 --key-file FILE을 쓰십시오.
problem-descriptor = 파일 기술자 { $descriptor }: 읽지 못했습니다({ $error }).
problem-descriptor-zero = 이 시스템에서는 --passphrase-fd 0(표준 입력)만 됩니다.
problem-key-readable = 다른 사용자가 읽을 수 있는 키 파일입니다: { $path }. 먼저 `chmod 600 { $path }`를 실행하십시오.

## 요청한 것
problem-none-found =
    { $kind ->
        [report] 그런 보고가 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [case] 그런 사건이 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [source] 그런 출처가 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [intervention] 그런 개입이 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [outcome] 그런 결과가 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [deadline] 그런 기한이 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
        [consent] 그런 동의 기록이 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
       *[person] 그런 사람이 없습니다: `{ $typed }`. 목록에서 번호를 찾으십시오.
    }
problem-many-found =
    { $kind ->
        [report] `{ $typed }`에 맞는 보고가 { $n }건입니다. 번호 전체를 쓰십시오.
        [case] `{ $typed }`에 맞는 사건이 { $n }건입니다. 번호 전체를 쓰십시오.
        [source] `{ $typed }`에 맞는 출처가 { $n }건입니다. 번호 전체를 쓰십시오.
        [intervention] `{ $typed }`에 맞는 개입이 { $n }건입니다. 번호 전체를 쓰십시오.
        [outcome] `{ $typed }`에 맞는 결과가 { $n }건입니다. 번호 전체를 쓰십시오.
        [deadline] `{ $typed }`에 맞는 기한이 { $n }건입니다. 번호 전체를 쓰십시오.
        [consent] `{ $typed }`에 맞는 동의 기록이 { $n }건입니다. 번호 전체를 쓰십시오.
       *[person] `{ $typed }`에 맞는 사람이 { $n }명입니다. 번호 전체를 쓰십시오.
    }
problem-no-such =
    { $kind ->
        [list] 그런 목록이 없습니다.
        [report] 그런 보고가 없습니다.
        [case] 그런 사건이 없습니다.
        [claim] 그런 주장이 없습니다.
        [release] 그런 공개본이 없습니다.
        [source] 그런 출처가 없습니다.
        [intervention] 그런 개입이 없습니다.
        [outcome] 그런 결과가 없습니다.
        [deadline] 그런 기한이 없습니다.
        [consent] 그런 동의 기록이 없습니다.
       *[person] 그런 사람이 없습니다.
    }
problem-no-claim-here = 이 보고에는 그런 주장이 없습니다: `{ $typed }`. `amparo review REPORT --list`를 보십시오.
problem-nobody-there = 대답할 사람이 없습니다. 다음을 쓰십시오: { $flag }
problem-no-keys = 키를 누를 사람이 없습니다. --list, --accept, --reject나 `amparo serve`를 쓰십시오.
problem-no-language = 없는 언어입니다: `{ $typed }`. en, ko, zh, es, fr, ar 가운데 하나를 쓰십시오.
problem-no-term = 목록 { $list }에 없는 용어입니다: `{ $typed }`. vocab/{ $list }.toml을 보십시오.
problem-no-word =
    { $what ->
        [reliability] 신뢰도가 아닙니다: `{ $typed }`. 다음 가운데 고르십시오: { $words }
       *[handling] 취급 등급이 아닙니다: `{ $typed }`. 다음 가운데 고르십시오: { $words }
    }
problem-no-method = 방법의 갈래가 아닙니다: `{ $typed }`. 다음 가운데 고르십시오: { $words }
problem-not-a-date = EDTF 날짜가 아닙니다: `{ $typed }`. 2016-03-12, 2016-03, XXXX-11-04, 2016-03-01/2016-03-05처럼 쓰십시오.
problem-no-year = `{ $typed }`에 연도가 없습니다. 2016이나 2016-01/2016-03처럼 쓰십시오.
problem-not-whole = 정수가 아닙니다: `{ $typed }`. 숫자만 쓰십시오.
problem-not-a-choice = 고를 수 있는 말이 아닙니다: `{ $typed }`
problem-count-number = 수치에는 수나 `dozens` 같은 말이 필요합니다.
problem-between = `between`에는 하한과 상한이 필요합니다.
problem-choose =
    { $what ->
        [standard] 입증 기준이 아닙니다. 목록에서 고르십시오.
        [source] 출처의 종류가 아닙니다. 목록에서 고르십시오.
        [reliability] 신뢰도가 아닙니다. 목록에서 고르십시오.
       *[handling] 취급 등급이 아닙니다. 목록에서 고르십시오.
    }
problem-own-verb = 이 명령은 프로그램 자신이 쓰는 것입니다.

## 결정
problem-decision-why = 정정, 기각, 철회에는 이유가 필요합니다. 이유를 적으십시오.
problem-nothing-decided = 이 주장에는 아직 결정이 없어 되돌릴 것이 없습니다.
problem-case-title = 사건에는 제목이 필요합니다. 제목을 적으십시오.
problem-choose-case = 사건을 고르거나 새 사건의 제목을 적으십시오.
problem-note-empty = 적힌 것이 없습니다. 들은 말을 그대로 적으십시오.
problem-role-missing = 공적 직책을 적으십시오. 직책이 없으면 누구의 이름도 밝히지 않습니다.
problem-say-why = 이유를 적으십시오. 기록에 남습니다.
problem-erase-why = --why로 이유를 적으십시오. 기록에 남습니다.
problem-not-the-label = 입력한 말이 이 사람의 이름표와 다릅니다. 아무것도 지우지 않았습니다.

## 공개
problem-findings-open = 아무것도 공개하지 않았습니다. 지적 사항을 먼저 해결하십시오. --dry-run으로 볼 수 있습니다.
problem-settle-first = 아무것도 공개하지 않았습니다. 지적 사항을 먼저 해결하십시오.
problem-nothing-left = 공개할 것이 없습니다. 심사 뒤에 남은 채택된 주장이 없습니다.
problem-nothing-published = 이 사건은 공개된 것이 없습니다.
problem-withdrawal-why = 공개를 철회하려면 이유가 필요합니다. 이유를 적으십시오. 보관만 하고 결코 공개하지 않습니다.
problem-no-folder-named = 폴더를 지정하지 않았습니다. 공개 페이지를 두는 폴더를 적으십시오.
problem-no-folder = 이 기기에 없는 폴더입니다. 있는 폴더의 전체 경로를 적으십시오.
problem-not-read = 아무것도 공개하지 않았습니다. 페이지를 읽었다는 칸에 표시하십시오.
problem-no-public-page = 사건 { $id }에는 공개된 페이지가 없습니다. 먼저 공개하거나 빼십시오.
problem-no-rule = 그런 규칙이 없습니다: `{ $rule }`. 지적 사항에 나온 대로 쓰십시오.
problem-no-reason = 이유의 형식이 아닙니다: `{ $typed }`. 지적 사항에 나온 대로 RULE:ABOUT=이유로 쓰십시오.
problem-release-unreadable = 읽을 수 없는 공개본입니다: { $id }. `amparo verify`를 실행하십시오.
problem-no-public-claims = 주장에는 출처의 말이 들어 있습니다. 공개 표에는 행위, 사람, 보고만 실을 수 있습니다.
problem-table-refused = 표를 내보낼 수 없습니다(지적 사항 { $n }건): { $about }: { $first }
problem-page-unwritten = 공개 페이지를 쓰지 못했습니다: { $error }
problem-notice-unwritten = 안내문을 쓰지 못했습니다: { $error }
problem-table-unwritten = 표를 쓰지 못했습니다: { $error }
problem-no-today = 오늘 날짜가 올바른 날짜가 아닙니다.

## 들여오는 표
problem-too-many-rows = { $file }의 행이 { $most }개를 넘습니다. 나누십시오.
problem-no-table = { $file }에 표가 없습니다.
problem-not-utf8 = { $file }: UTF-8이 아닙니다. CSV UTF-8로 저장하십시오.
problem-workbook = { $file }: { $error }. CSV로 저장하십시오.
problem-no-workbook = { $file }: 통합 문서가 아닙니다. CSV로 저장하십시오.
problem-workbook-damaged = { $file }: 손상된 파일입니다. CSV로 저장하십시오.
problem-workbook-large = { $file }: 압축을 풀면 256 MiB를 넘습니다. CSV로 저장하십시오.
problem-no-sheet = { $file }에 그런 시트가 없습니다: `{ $sheet }`. 있는 시트: { $sheets }
problem-no-sheets = { $file }에 시트가 없습니다.
problem-no-column = 표에 그런 열이 없습니다: `{ $column }`. 있는 열: { $columns }
mapping-not-toml = { $error }
mapping-no-act = vocab/acts.toml에 없는 용어입니다: `{ $term }`
mapping-act-and-column = [event]에 `act`와 `column`이 함께 있습니다. 모든 행이 같은 행위이거나, 열이 행위를 말해야 합니다.
row-no-value = 지정된 열에 값이 없습니다.
row-no-act = vocab/acts.toml에 없는 용어입니다: `{ $term }`. [event.terms]에 적으십시오.

## 겹치는 명단
problem-table-unusable = { $why }
problem-no-list = { $path }: 그런 명단이 없습니다: `{ $list }`. 표에 있는 명단: { $lists }
problem-too-few = 기록된 사람이 { $n }명뿐입니다. 이렇게 적은 사람에 관한 보고서는 그 사람들을 가리키게 되므로 만들지 않습니다.
problem-no-number = 추정값 하나가 유한한 수가 아닙니다. 보고서를 만들지 않습니다.
table-shape = { $row }행: { $what }. 명단마다 0이나 1의 열 하나를, 마지막에 `count` 열을 두십시오.
table-not-binary = { $row }행, { $column }열: 0도 1도 아닌 값입니다(“{ $value }”). 명단에 있으면 1, 없으면 0을 쓰십시오.
table-not-a-count = { $row }행, count열: 0부터 { $most }까지의 사람 수가 아닙니다(“{ $value }”). 사람 수를 쓰십시오.
table-on-no-list = { $row }행: { $count }명이 어느 명단에도 없습니다. 표는 기록된 사람만 셉니다. 그 행을 빼십시오.
table-duplicate = { $row }행: { $first }행과 명단이 같습니다. 두 수를 한 행에 더하십시오.
table-lists = 표에 명단이 { $lists }개입니다. 1개부터 { $most }개까지 두십시오.
table-empty = 표에 센 사람이 없습니다. `count` 열이 마지막인지 확인하십시오.
table-empty-list = { $column }열: 이 명단에 아무도 없습니다. 열을 빼거나 채워졌는지 확인하십시오.
table-too-many = 수의 합이 한도를 넘습니다(한도 { $most }). count 열을 확인하십시오.

## 내부
problem-io = 읽거나 쓰지 못했습니다({ $error }). 디스크와 터미널을 확인하십시오.
problem-json = 값을 JSON으로 쓰지 못했습니다({ $error }). 알려 주십시오.
problem-task-broke = 프로그램의 작업 하나가 끊어졌습니다. 그 전에 무엇을 했는지 알려 주십시오.
problem-reader-broke = 읽는 기능이 어떤 파일에서 멈추었습니다. 어느 파일인지 알려 주십시오.
problem-web-page = 화면을 쓰지 못했습니다({ $error }). 알려 주십시오.
problem-no-session = 세션 없이 온 양식입니다.
problem-no-random = 시스템에서 난수를 얻지 못했습니다: { $error }
problem-no-limit = 읽는 프로그램이 스스로를 제한하지 못했습니다: { $error }
problem-threads = 스레드 { $jobs }개를 시작하지 못했습니다({ $error }). 작업 수를 줄이십시오.
problem-gazetteer = 내장 지명 사전을 쓸 수 없습니다({ $error }). 프로그램을 다시 빌드하십시오.
problem-no-program = 프로그램이 자기 파일을 찾지 못합니다.
problem-port = 쓸 수 없는 포트입니다: { $port }({ $error }). --port로 다른 포트를 고르십시오.
problem-other = { $why }
problem-two-reports = 보고를 둘 이상 고르십시오.
problem-verdict = 한 사안인지, 다른 사안인지, 아니면 판단을 되돌릴지 고르십시오.
problem-table-or-draws = 표를 주거나 --draws FILE을 쓰십시오.
problem-draws = { $path }: { $why }. `amparo link`로 다시 만드십시오.
draws-no-parquet = Parquet로 읽을 수 없습니다({ $error })
draws-cut = { $row }행 뒤로는 읽을 수 없습니다({ $error })
draws-empty-cell = { $row }행: { $column } 열이 비어 있습니다
draws-too-many-lists = { $row }행: 쓸 수 있는 명단 { $most }개를 넘습니다
draws-twice = { $row }행: 이 추출에 같은 기록이 두 번 있습니다
draws-short = 추출 { $draw }에는 기록 { $all }건 가운데 { $held }건만 있습니다
draws-table = 추출 { $draw }: { $why }
draws-none = 추출이 하나도 없습니다
draws-no-column = { $column } 열이 없습니다
draws-column-type = { $column } 열에 글자도 정수도 없습니다
table-linked = { $row }행: { $what }. list, record, cluster 열을 두고 기록마다 한 행씩 적으십시오.
problem-in-file-said = { $path }: { $why }
problem-link-nothing = 연결할 명단이 없습니다. 파일을 지정하거나 --list NAME=FILE로 명단을 지정하십시오.
problem-link-explain = --explain에는 기록을 하나나 둘 적습니다.
problem-link-list = NAME=FILE 형식이 아닙니다: `{ $typed }`. 예: `hospital=data/hospital.csv`
problem-link-same = `{ $one }`, `{ $other }`: 같은 기록입니다. 서로 다른 두 기록을 지정하십시오.
problem-stratum = NAME=TABLE 형식이 아닙니다: `{ $typed }`. 예: `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## 운영자의 언어 모델
problem-model-none = 설정된 언어 모델이 없습니다. { $path }에 address와 model을 담은 [local_model] 표를 쓰십시오.
problem-model-name = { $path }: [local_model]의 `model`에는 한 줄, 80자 이내의 이름이 필요합니다.
problem-model-seconds = { $path }: [local_model]의 `seconds`는 1에서 3600 사이여야 합니다.
problem-model-address = { $path }: [local_model]의 `address`는 물어볼 수 있는 주소가 아닙니다. http://127.0.0.1:8080/v1/chat/completions처럼 사용자 이름, 비밀번호, `?` 없이 쓰고, https만 받는 서버 앞에는 터널을 두십시오.
problem-model-remote = { $path }: [local_model]의 `address`가 이 기기의 주소가 아닙니다. --ask-model로 읽는 모든 보고의 전문이 암호화되지 않은 채 다음 주소로 나갑니다: { $host }. 이 기기의 주소를 쓰거나, 그래도 원하시면 그곳에 `remote = true`를 쓰십시오.
model-sends = 설정에 따라, 읽는 글이 암호화되지 않은 채 다음 주소로 나갑니다: { $host }
model-trouble =
    { $n ->
       *[other] 보고 { $n }건에 언어 모델을 쓸 수 없었습니다({ $why }). 규칙이 읽은 내용은 그대로입니다.
    }
model-no-connection = 그 주소에서 응답이 없음
model-late = { $n }초 안에 답이 끝나지 않음
model-status = 서버가 오류로 답함: { $status }
model-elsewhere = 서버가 다른 주소를 가리켰고, 그 주소에는 묻지 않음
model-too-long = 답이 너무 김
model-garbage = 답이 요청한 형식이 아님
model-given-up = 여러 번 잇따라 답이 없어 더 묻지 않음
