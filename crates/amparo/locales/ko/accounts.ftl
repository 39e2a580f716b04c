# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## 화면: 로그인
serve-team = 사람들은 그곳에서 자기 계정으로 로그인합니다. Ctrl-C로 서버를 끝냅니다.
signin-first = 먼저 로그인하십시오.
signin-title = 로그인
signin-name = 로그인 이름
signin-password = 비밀번호
signin-code = 일회용 코드
signin-code-help = 설정한 경우에만 필요합니다. 복구 코드를 대신 써도 됩니다.
signin-button = 로그인
signin-wrong = 이름, 비밀번호 또는 코드가 틀립니다. 계정이 잠기지는 않습니다. 다시 시도하십시오. 시도할 때마다 조금 더 걸립니다.
signin-redeem = 초대 코드나 복구 코드가 있습니다
signin-back = 로그인으로 돌아가기
signin-second-title = 한 단계 더
signin-second-lead = 이름과 비밀번호가 맞습니다. 이제 패스키나 코드를 묻습니다.
signin-second-button = 패스키 쓰기
signin-second-code-help = 설정한 경우 일회용 코드, 또는 복구 코드입니다.
signin-again = 너무 오래 걸렸거나 이미 답했습니다. 다시 로그인하십시오.
passkey-waits = 이제 브라우저가 패스키를 묻습니다.
passkey-not = 패스키가 오지 않았습니다. 취소되었거나, 너무 오래 걸렸거나, 여기에 없습니다. 다시 시도하십시오.
passkey-there = 이 기기에는 이미 이 계정의 패스키가 있습니다.
passkey-unable = 이 브라우저에서는 패스키를 쓸 수 없습니다.
passkey-script = 패스키를 쓰려면 브라우저에 JavaScript가 필요합니다.
passkey-elsewhere = 패스키를 쓰려면 주소가 숫자가 아니라 이름이어야 합니다. { $address } 을(를) 열고 거기에서 로그인하십시오.
nav-signout = 로그아웃
redeem-title = 비밀번호 정하기
redeem-lead = 받은 초대 코드나 자신의 복구 코드로 정합니다. 코드마다 한 번만 쓸 수 있습니다.
redeem-code = 초대 코드 또는 복구 코드
redeem-wrong = 이름이나 코드가 틀리거나, 코드를 이미 썼거나 기한이 지났습니다. 관리자에게 새 초대를 부탁하십시오.
redeem-button = 이 비밀번호로 정하기
password-new = 새 비밀번호
password-again = 한 번 더
password-rule = 열두 자 이상. 서로 관계없는 평범한 낱말 네 개가 가장 좋습니다.
codes-title = 복구 코드
codes-lead = 종이에 적어 이 기기와 따로 두십시오. 코드마다 한 번, 일회용 코드 대신 쓰거나 새 비밀번호를 정하는 데 쓸 수 있습니다. 지금만 보입니다.
codes-next = 적어 두었습니다

## 화면: 내 계정
account-title = 내 계정
account-password = 비밀번호
account-password-old = 지금 비밀번호
account-password-save = 비밀번호 바꾸기
account-password-changed = 비밀번호를 바꾸었습니다. 다른 곳에서는 모두 로그아웃되었습니다.
account-codes = 일회용 코드
account-codes-on = 로그인할 때마다 인증 앱의 코드를 묻습니다.
account-codes-off = 전화기의 인증 앱이 로그인할 때마다 코드를 만들 수 있습니다. 그러면 비밀번호만으로는 아무것도 열리지 않습니다.
account-codes-begin = 설정하기
account-codes-how = 이 글자를 인증 앱에 입력하거나, 이 주소를 인증 앱으로 여십시오. 그런 다음 처음 나오는 코드를 입력하십시오.
account-codes-letters = 글자
account-codes-address = 주소
account-codes-first = 첫 코드
account-codes-confirm = 앞으로 코드 묻기
account-codes-stop = 더는 코드 묻지 않기
account-codes-on-now = 이제부터 일회용 코드를 묻습니다.
account-codes-off-now = 이제 일회용 코드를 묻지 않습니다.
account-passkeys = 패스키
account-passkeys-lead = 패스키는 기기나 보안 키에 든 열쇠이며 PIN, 지문 또는 얼굴로 엽니다. 패스키가 있으면 로그인할 때마다 비밀번호 다음에 패스키나 코드를 묻습니다.
account-passkeys-since = 추가한 날: { $day }
account-passkeys-name = 새 패스키의 이름
account-passkeys-name-help = 이 이름은 기기에, 어쩌면 제조사에도 남습니다. 아무도 드러내지 않는 이름을 고르십시오.
account-passkeys-add = 패스키 추가
account-passkeys-making = 새 패스키: { $name }
account-passkeys-how = 브라우저가 어디에 둘지, 그리고 PIN, 지문 또는 얼굴을 묻습니다.
account-passkeys-make = 지금 만들기
account-passkeys-cancel = 취소
account-passkeys-added = 패스키를 추가했습니다. 이제부터 패스키나 코드를 묻습니다.
account-passkeys-remove = 삭제
account-passkeys-remove-it = 삭제: { $name }
account-passkeys-removed = 패스키를 삭제했습니다.
account-recovery = 복구 코드
account-recovery-left =
    { $n ->
        [0] 남은 복구 코드가 없습니다.
       *[other] 복구 코드가 { $n }개 남았습니다.
    }
account-recovery-new = 새로 열 개 만들기
account-everywhere = 모든 곳에서 로그아웃

## 화면: 계정
accounts-title = 계정
accounts-lead = 로그인하는 사람들입니다. 관리자는 계정을 만들고 사람을 사건에 넣으며, 자신이 참여하지 않는 사건은 보지 못합니다.
accounts-first-title = 첫 계정 만들기
accounts-first-lead = 그때부터는 본인을 포함해 모두가 로그인해야 하며, 프로그램의 주소만으로는 아무것도 열리지 않습니다. 첫 계정은 관리자이며 지금 있는 모든 사건에 참여합니다.
accounts-first-button = 첫 계정 만들기
accounts-new = 새 계정
accounts-label = 화면과 로그에 보이는 이름
accounts-administrator = 관리자
accounts-administers = 관리자: 계정과 구성원
accounts-make = 계정 만들기
accounts-you = 나
accounts-invited = 초대됨
accounts-disabled = 사용 중지됨
accounts-has-codes = 일회용 코드
accounts-has-passkeys = 패스키
accounts-change = 바꾸기: { $name }
accounts-disable = 사용 중지
accounts-enable = 다시 사용
accounts-reset = 로그인 수단을 모두 없애고 다시 초대
accounts-reset-lead = 비밀번호와 복구 코드를 잃었거나, 그것을 다른 사람이 알고 있을 수 있을 때 씁니다.
accounts-disabled-now = 계정 사용을 중지하고 로그아웃시켰습니다.
accounts-enabled-now = 계정을 다시 쓸 수 있습니다.
invited-title = 초대
invited-lead = 이름과 코드를 말이나 종이로 본인에게 전하십시오. 이것으로 로그인 화면에서 한 번, 7일 안에 비밀번호를 정합니다. 지금만 보입니다.

## 화면: 사건의 구성원
members-title = 이 사건에 참여하는 사람
members-lead = 다른 사람은 이 사건을 보거나 찾을 수 없고, 있다는 것도 알 수 없습니다.
members-caption = 구성원
members-who = 사람
members-role = 역할
members-since = 언제부터
members-none = 참여하는 사람이 없습니다.
members-change = 바꾸기
members-save = 저장
members-out = 더는 참여하지 않음
members-why = 이유(빠질 때 필요)
members-changed = 저장했습니다.
role-reader = 열람자: 봅니다
role-coder = 코더: 보고와 메모를 더합니다
role-reviewer = 검토자: 주장을 결정합니다
role-publisher = 공개 담당자: 공개하고 공개를 철회합니다

## 화면: 문제
error-nothing-here = 여기에는 볼 수 있는 것이 없습니다. 주소를 확인하거나 이 사건에 참여하는 사람에게 물어보십시오.
error-not-allowed = 볼 수는 있지만 그 일은 할 수 없습니다. 관리자에게 다른 역할을 부탁하십시오.

## 터미널
account-invited = 초대했습니다: { $name }. 초대 코드: { $code }
account-invited-how = 이름과 코드로 로그인 화면에서 한 번, 7일 안에 비밀번호를 정합니다.
account-none = 계정이 없습니다. 암호 문구를 가진 사람이 혼자 일합니다.
account-changed = 마쳤습니다.
column-name = 이름
column-label = 보이는 이름
column-role = 역할
column-state = 상태

## 잘못될 수 있는 것
problem-name-taken = 다른 계정이 이 이름을 씁니다. 다른 이름을 고르십시오.
problem-bad-name = 이름은 글자, 숫자, 빈칸 또는 . _ - @ 로 1자에서 64자까지입니다. 다른 이름을 고르십시오.
problem-not-the-first = 이미 계정이 있습니다. 관리자에게 다른 계정을 부탁하십시오.
problem-first-administers = 첫 계정은 관리자여야 합니다.
problem-last-administrator = 마지막 관리자입니다. 먼저 다른 관리자를 만드십시오.
problem-account-disabled = 사용이 중지된 계정입니다. 먼저 다시 사용하게 하십시오.
problem-password-short = 비밀번호는 { $least }자 이상 천 자 이하입니다. 다른 것을 고르십시오.
problem-password-is-name = 비밀번호가 이름과 같습니다. 다른 것을 고르십시오.
problem-passwords-differ = 두 비밀번호가 다릅니다. 새 비밀번호를 두 번 입력하십시오.
problem-wrong-password = 비밀번호가 틀립니다.
problem-wrong-code = 비밀번호나 코드가 틀립니다. 지금 보이는 코드를 입력하십시오.
problem-no-codes-begun = 일회용 코드를 설정하는 중이 아닙니다. 다시 시작하십시오.
problem-passkey-needs-name = 패스키를 쓰려면 주소가 숫자가 아니라 이름이어야 합니다. { $address } 을(를) 열고 거기에서 로그인하십시오.
problem-no-passkey-begun = 추가하는 중인 패스키가 없거나 너무 오래 걸렸습니다. 다시 시작하십시오.
problem-passkey-wrong = 브라우저의 답이 물은 것과 맞지 않습니다. 다시 시작하십시오.
problem-many-passkeys = 한 계정의 패스키는 열 개까지입니다. 먼저 하나를 삭제하십시오.
problem-passkey-taken = 이 패스키는 이미 어느 계정의 것입니다. 다른 패스키를 만드십시오.
problem-file-elsewhere = 참여하지 않는 곳에 이미 보관된 파일입니다. 관리자에게 물어보십시오.
