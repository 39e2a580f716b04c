# كل كلمة ظاهرة في الواجهة.

## المشكلات
problem-refused = مرفوض
problem-not_found = غير موجود
problem-usage = طلب غير صحيح
problem-bad_data = بيانات غير صالحة
problem-internal = خلل داخلي

## أسئلة في الطرفية
ask-passphrase = عبارة المرور:{ " " }
ask-new-passphrase = عبارة مرور جديدة (أربع كلمات عادية أو أكثر):{ " " }
ask-passphrase-again = مرة أخرى:{ " " }
ask-why = لماذا؟
progress-opening = فتح المخزن
progress-adding = قراءة
progress-backup = نسخ
progress-restore = نسخ وتحقق
progress-verify = تحقق
progress-index = بناء الفهرس

## الأوامر
init-done = أُنشئ مخزن مشفّر فارغ في { $dir }
init-key = سجلّه الزمني موقّع بالمفتاح { $key }
add-new =
    { $n ->
        [0] جديد، لم تُقترح أي إفادة
        [one] جديد، إفادة مقترحة واحدة
        [two] جديد، إفادتان مقترحتان
        [few] جديد، { $n } إفادات مقترحة
       *[other] جديد، { $n } إفادة مقترحة
    }
add-same-bytes = موجود في المخزن من قبل، الملف نفسه
add-same-text = حُفظ؛ نصه مطابق لنص { $id }
add-unreadable = حُفظ، ولا يمكن قراءته
add-failed = لم يُضف
add-none = لا يوجد ملف لإضافته.
add-some-failed =
    { $n ->
        [one] لم يُقرأ ملف واحد؛ السبب في سطره
        [two] لم يُقرأ ملفان؛ السبب في سطريهما
        [few] لم تُقرأ { $n } ملفات؛ الأسباب في سطورها
        [many] لم يُقرأ { $n } ملفًا؛ الأسباب في سطورها
       *[other] لم يُقرأ { $n } ملف؛ الأسباب في سطورها
    }
review-done =
    { $n ->
        [0] لم يُتخذ أي قرار.
        [one] حُفظ قرار واحد.
        [two] حُفظ قراران.
        [few] حُفظت { $n } قرارات.
        [many] حُفظ { $n } قرارًا.
       *[other] حُفظ { $n } قرار.
    }
review-keys = [a] قبول  [c] تصحيح  [r] رفض  [n] ليس شخصًا  [s] تخطٍّ  [u] تراجع  [q] خروج:
review-keys-help = a قبول · c تصحيح · r رفض (يُسأل عن السبب) · n ليس شخصًا · s تخطٍّ · u تراجع عن الأخير · q خروج
review-nothing-to-undo = لا يوجد بعد ما يُتراجع عنه.
review-report = التقرير { $id }
correct-help = زر الإدخال يُبقي ما بين القوسين، و - تفرغه.
correct-nothing = لم يتغير شيء.
case-made = فُتحت القضية { $id }.
case-none = لا توجد قضية بعد؛ افتح واحدة بالأمر: amparo case new العنوان
case-attached =
    { $n ->
        [one] تقرير واحد في القضية.
        [two] تقريران في القضية.
        [few] { $n } تقارير في القضية.
        [many] { $n } تقريرًا في القضية.
       *[other] { $n } تقرير في القضية.
    }
case-detached = لم يعد التقرير في القضية.
person-private = عاد السجل خاصًا: لا يُنشر الاسم.
person-public = يجوز نشر الاسم مع هذا الدور.
person-same = عُدّا الشخص نفسه. لم يُدمج شيء.
withdraw-done = سُحب الإصدار { $n }.
erase-would = سيمسّ المحو:
erase-did = مُحي:
erase-names = هذه الأسماء: { $names }
erase-wal = كان برنامج آخر يقرأ أثناء ذلك: أغلقه وافتح المخزن مرة أخرى حتى لا يبقى أثر.
erase-for-ever = لا يمكن التراجع عن هذا.
erase-type = اكتب التسمية «{ $label }» للمحو:
erase-reports =
    { $n ->
        [one] تقرير واحد مع نصه
        [two] تقريران مع نصيهما
        [few] { $n } تقارير مع نصوصها
        [many] { $n } تقريرًا مع نصوصها
       *[other] { $n } تقرير مع نصوصها
    }
erase-claims =
    { $n ->
        [one] إفادة واحدة
        [two] إفادتان
        [few] { $n } إفادات
       *[other] { $n } إفادة
    }
erase-originals =
    { $n ->
        [one] ملف أصلي واحد
        [two] ملفان أصليان
        [few] { $n } ملفات أصلية
        [many] { $n } ملفًا أصليًا
       *[other] { $n } ملف أصلي
    }
erase-rows =
    { $n ->
        [one] مدخل آخر (قرار، تسمية، عنوان، نشر)
        [two] مدخلان آخران (قرارات، تسميات، عناوين، نشر)
        [few] { $n } مدخلات أخرى (قرارات، تسميات، عناوين، نشر)
        [many] { $n } مدخلًا آخر (قرارات، تسميات، عناوين، نشر)
       *[other] { $n } مدخل آخر (قرارات، تسميات، عناوين، نشر)
    }
erase-backup = النسخة الاحتياطية { $id } في { $place } ما زالت تحوي الاسم: أتلفها ثم نفّذ amparo backup --gone { $id }
backup-done = نُسخ المخزن إلى { $place }
backup-gone = سُجّل أن تلك النسخة الاحتياطية أُتلفت.
restore-done = استُعيد المخزن وجرى التحقق منه في { $dir }
verify-looked = قورن: { $leaves } من قيود السجل الزمني، و{ $rows } من الصفوف، و{ $originals } من الملفات الأصلية.
verify-intact = كل شيء كما كُتب.
verify-broken =
    { $n ->
        [one] أمر واحد ليس كما كُتب؛ استعده من نسخة احتياطية وابحث عمّن كان المجلد بيده
        [two] أمران ليسا كما كُتبا؛ استعدهما من نسخة احتياطية وابحث عمّن كان المجلد بيده
        [few] { $n } أمور ليست كما كُتبت؛ استعدها من نسخة احتياطية وابحث عمّن كان المجلد بيده
        [many] { $n } أمرًا ليس كما كُتب؛ استعدها من نسخة احتياطية وابحث عمّن كان المجلد بيده
       *[other] { $n } أمر ليس كما كُتب؛ استعدها من نسخة احتياطية وابحث عمّن كان المجلد بيده
    }
passwd-done = للمخزن عبارة مرور جديدة. النسخ الاحتياطية السابقة تحتفظ بالقديمة.
doctor-wrong =
    { $n ->
        [one] أمر واحد ليس كما ينبغي
        [two] أمران ليسا كما ينبغي
        [few] { $n } أمور ليست كما ينبغي
        [many] { $n } أمرًا ليس كما ينبغي
       *[other] { $n } أمر ليس كما ينبغي
    }
export-done-internal = كُتب في { $file }: داخلي، ليس للنشر.
export-done-public = كُتب في { $file }: أُجيز للنشر.
import-done = صفوف الجدول: { $rows }. قُرئ: { $read }. فارغ: { $blank }. لم يُقرأ: { $wrong }. المجموع: { $sum }.
import-row = الصف { $row }: { $why }
import-dry = لم يُحفظ شيء (--dry-run).
publish-lines =
    { $n ->
        [0] لا شيء يمكن نشره: لم تبق إفادة مقبولة بعد فحص ما يجوز نشره.
        [one] ستُنشر جملة واحدة:
        [two] ستُنشر جملتان:
        [few] ستُنشر { $n } جمل:
       *[other] ستُنشر { $n } جملة:
    }
publish-findings = ما يمنع النشر
publish-no-findings = لا شيء.
publish-done = كُتب الإصدار { $version } في { $dir }
finding-stop = يمنعه
finding-needs-reason = يحتاج إلى سبب
finding-answered = أُجيب عنه
finding-changed = عولج تلقائيًا
serve-at = افتح { $url }
serve-once = يعمل العنوان مرة واحدة وفي متصفح واحد. Ctrl-C ينهي الخادم.
serve-ended = انتهى الخادم وأُغلق المخزن.
serve-no-browser = تعذّر فتح متصفح؛ افتح العنوان بنفسك.
demo-made = مخزن مؤقت، عدد التقارير المختلقة فيه: { $n }. لم يُقبل شيء: القرار للناس.
demo-case = حافلة ليلية قرب دونغ خي (مختلقة)
demo-passphrase = عبارة مرور هذا العرض: { $passphrase }
demo-gone = زال المخزن المؤقت.
read-no-text = لم يمكن قراءة أي نص.

## الأعمدة
column-id = المعرّف
column-date = التاريخ
column-outlet = الوسيلة
column-title = العنوان
column-language = اللغة
column-open = معلّق
column-protect = حماية
column-opened = فُتحت
column-standard = معيار الإثبات
column-place = الموضع
column-gone = أُتلفت

## مجموعات الإفادات
group-protection = حماية
group-protection-and-warnings = الحماية أولًا، ثم الحذر
group-warnings = حذر
group-acts = ما قيل إنه وقع
group-unreal = ما يُخشى أو يُخطَّط له أو يُنفى: ليس واقعًا
group-people = أشخاص ومجموعات
group-statements = تصريحات
group-counts = أعداد
group-places = أماكن

## الأنواع والأجزاء
kind-person = شخص
kind-group = مجموعة
kind-organisation = جهة
kind-place = مكان
part-kind = النوع
part-name = الاسم
part-size = العدد
part-number = الرقم
part-upper = الحد الأعلى
part-qualifier = القيد
part-level = المستوى
part-country = البلد
part-victims = بحق
part-actors = على يد
part-when = متى
part-at = في
part-from = من
part-to = إلى
part-through = عبر
part-means = بواسطة
part-targets = استهدف
part-sources = على قول
part-speaker = المتكلم
part-addressees = إلى
part-quoted = الاقتباس
part-unit = الوحدة
part-period = المدة
part-counter = من أحصى
part-about = عن
part-act = الفعل
part-modality = درجة الجزم
part-relation = الصلة
part-statement = نوع التصريح
part-protection = الحماية
part-of = ما يُحصى
attribute-age = العمر
attribute-sex = الجنس
attribute-nationality = الجنسية
attribute-role = المنصب
attribute-title = اللقب
attribute-minor = طفل
attribute-occupation = المهنة
sex-female = أنثى
sex-male = ذكر
value-yes = نعم
value-no = لا
level-country = بلد
level-region = إقليم
level-town = بلدة
level-site = موقع
quoted-full = حرفيًا
quoted-partial = جزئيًا
quoted-none = بعبارة أخرى
unit-persons = أشخاص
unit-people = أشخاص
unit-households = أُسر معيشية
unit-families = عائلات
unit-incidents = حوادث
not-stated = غير مذكور
hint-date = مثل 2016-03-12 أو 2016-03 أو XXXX-11-04 (السنة مجهولة) أو 2016-03-01/2016-03-05
date-unknown = التاريخ مجهول

size-exactly = { $value }
size-about = نحو { $value }
size-nearly = أقل بقليل من { $value }
size-at-least = { $value } على الأقل
size-at-most = { $value } على الأكثر
size-more-than = أكثر من { $value }
size-less-than = أقل من { $value }
size-between = من { $value } إلى { $upper }
size-dozens = عشرات
size-hundreds = مئات
size-thousands = آلاف
size-unknown = عدد غير معروف

## الأحوال
state-proposed = مقترحة
state-accepted = مقبولة
state-rejected = مرفوضة
state-withdrawn = مسحوبة
state-unreadable = لا يمكن قراءته

## تنبيهات القارئ
warning-year-missing = السنة غير مذكورة، ولم تُخمَّن.
warning-year-conflicts-with-page = تاريخ الصفحة لا يوافق ما يقوله النص.
warning-free-and-detained = يقال عن الشخص نفسه إنه محتجز وإنه يتكلم علنًا.
warning-count-without-period = لا يمكن استعمال عدد بلا مدة.
warning-count-without-counter = لم يُذكر من أحصى.
warning-unknown-encoding = ترميز الملف غير مؤكد؛ قد تكون بعض الحروف خاطئة.
warning-truncated = الملف مبتور أو أطول من اللازم؛ لم يُقرأ الباقي.
warning-not-read-further = في هذه اللغة لم يُقرأ إلا العنوان والتواريخ والأعداد والأماكن والأسماء المعروفة.
warning-cannot-be-read = لا يمكن قراءة هذا الملف؛ وهو محفوظ.
warning-bidi-override = في النص علامات خفية تغيّر اتجاه الكتابة؛ قد يختلف ما يُرى عما هو محفوظ.
warning-replaced-characters = تعذّر فك ترميز بعض حروف الملف فاستُبدلت.
warning-too-large = الملف أكبر من اللازم فلم يُقرأ؛ وهو محفوظ.
warning-no-text = لا نص في الملف؛ حُفظ ووُضع في قائمة الانتظار.
warning-password-protected = الملف محمي بكلمة سر؛ حُفظ دون قراءة.
warning-limit-reached = لم يُقرأ كل ما في الملف: بُلغ الحد الأقصى.
warning-deleted-text = في الملف نص عُلّم بأنه محذوف.
warning-empty = الملف فارغ.
warning-date-without-act = في النص تاريخ لا يخص أي فعل.
warning-model-asked = سُئل نموذج لغوي عن هذا التقرير؛ وما اقترحه موسوم.
warning-model-part = سُئل النموذج اللغوي عن جزء من هذا التقرير فقط: الباقي أطول مما يُسأل عنه.
warning-model-failed = لم يُفد النموذج اللغوي في هذا التقرير كله؛ وما قرأته القواعد باقٍ.

## القضية
case-reports =
    { $n ->
        [0] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    }
case-tally = المقبول { $accepted }، المعلّق { $proposed }
case-people = الأشخاص
case-missing = ما ينقص
case-sources = التقارير والمصادر
missing-reports = لا تقرير في هذه القضية بعد.
missing-review =
    { $n ->
        [one] إفادة واحدة تنتظر قرارًا.
        [two] إفادتان تنتظران قرارًا.
        [few] { $n } إفادات تنتظر قرارًا.
       *[other] { $n } إفادة تنتظر قرارًا.
    }
missing-acts = لم يُقبل أي فعل بعد.
missing-dates =
    { $n ->
        [one] فعل مقبول واحد بلا تاريخ فيه سنة.
        [two] فعلان مقبولان بلا تاريخ فيه سنة.
        [few] { $n } أفعال مقبولة بلا تاريخ فيه سنة.
        [many] { $n } فعلًا مقبولًا بلا تاريخ فيه سنة.
       *[other] { $n } فعل مقبول بلا تاريخ فيه سنة.
    }
missing-places =
    { $n ->
        [one] فعل مقبول واحد بلا مكان.
        [two] فعلان مقبولان بلا مكان.
        [few] { $n } أفعال مقبولة بلا مكان.
        [many] { $n } فعلًا مقبولًا بلا مكان.
       *[other] { $n } فعل مقبول بلا مكان.
    }
missing-actors =
    { $n ->
        [one] فعل مقبول واحد لا يذكر الفاعل.
        [two] فعلان مقبولان لا يذكران الفاعل.
        [few] { $n } أفعال مقبولة لا تذكر الفاعل.
        [many] { $n } فعلًا مقبولًا لا يذكر الفاعل.
       *[other] { $n } فعل مقبول لا يذكر الفاعل.
    }
missing-periods =
    { $n ->
        [one] عدد مقبول واحد بلا مدة.
        [two] عددان مقبولان بلا مدة.
        [few] { $n } أعداد مقبولة بلا مدة.
        [many] { $n } عددًا مقبولًا بلا مدة.
       *[other] { $n } عدد مقبول بلا مدة.
    }
missing-standard = لم يُحدد معيار إثبات.
missing-nothing = لا شيء مما تبحث عنه هذه الصفحة.
origin-heard = مسموع، بلا ملف
person-is-private = خاص: لا يُذكر الاسم علنًا
person-is-public = يجوز ذكر الاسم علنًا: { $role }
inbox-empty = لا تقارير.
inbox-more = هناك المزيد: استعمل --limit.
search-total =
    { $n ->
        [0] لم يوجد شيء.
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
       *[other] { $n } نتيجة
    }
hit-report = تقرير
hit-claim = إفادة مقبولة
hit-record = سجل شخص أو جهة

## الصفحات: الإطار
app-name = Amparo
nav-inbox = الوارد
nav-cases = القضايا
nav-search = بحث
nav-main = القائمة الرئيسية
nav-skip = إلى المحتوى
nav-lock = إقفال
nav-language = اللغة
nav-choose = اختيار
page-more = الأقدم
page-all = الكل

## الصفحات: الدخول
enter-title = لا يُفتح من هنا
enter-text = لا يُفتح هذا العنوان إلا بالرابط الذي عرضه البرنامج عند بدئه، مرة واحدة وفي متصفح واحد. شغّل amparo serve من جديد للحصول على رابط جديد.
locked-title = مقفل
locked-text = أُغلق المخزن ومُسحت مفاتيحه من الذاكرة. اكتب عبارة المرور للمتابعة.
locked-wrong = عبارة المرور هذه لا تفتح المخزن.
locked-button = فتح
passphrase = عبارة المرور

## الصفحات: المشكلات
error-title = لم ينجح ذلك
error-inside = تعطّل شيء داخل البرنامج. ما فعلته من قبل سليم؛ انظر إلى الطرفية.
error-back = العودة إلى الوارد
error-csrf = النموذج قديم أو لم يأت من هذه الصفحة؛ لم يُحفظ شيء. حمّل الصفحة من جديد.
error-origin = لم يأت الطلب من هذه الصفحة؛ لم يُفعل شيء.

## الصفحات: الوارد
inbox-title = الوارد
inbox-count =
    { $n ->
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    }
filter-all = الكل
filter-to-review = للمراجعة
filter-reviewed = روجعت
filter-unreadable = لا تُقرأ
filter-no-case = بلا قضية
filter-label = أي التقارير
inbox-open =
    { $n ->
        [0] كلها محسومة
        [one] واحدة معلّقة
        [two] اثنتان معلّقتان
       *[other] { $n } معلّقة
    }
inbox-decided =
    { $n ->
        [one] واحدة محسومة
        [two] اثنتان محسومتان
       *[other] { $n } محسومة
    }
inbox-same-text = النص نفسه في تقرير آخر
inbox-add-title = إضافة تقرير
inbox-add-file = الملف
inbox-add-button = إضافة
inbox-add-help = نص أو HTML أو PDF أو DOCX أو بريد. يُقرأ على هذا الجهاز ويُحفظ مشفّرًا.
inbox-added = أُضيف.
inbox-added-same = هذا الملف موجود في المخزن من قبل.
inbox-added-with = أُضيف، ومعه { $n } من الملفات التي كانت داخله.
inbox-inside = ورد داخل تقرير آخر
review-inside = ورد داخل
review-holds = الملفات التي بداخله
inbox-nothing = لا شيء هنا.

## الصفحات: المراجعة
review-text = التقرير
review-claims = الإفادات المقترحة
review-all-done = حُسمت كل الإفادات.
review-accept = قبول
review-correct = تصحيح
review-reject = رفض
review-undo = تراجع
review-withdraw = سحب
review-save = حفظ التصحيح
review-cancel = إلغاء
review-why = السبب
review-why-other = سبب آخر
review-score = مدى ثقة القراءة الآلية
review-record = يصبح
review-record-new = سجلًا جديدًا: { $label }
review-corrected = مصححة
claim-by-model = اقترحها نموذج لغوي ({ $model })، ولم تتحقق منها القواعد
review-saved-accepted = قُبلت: { $what }
review-saved-rejected = رُفضت: { $what }
review-saved-corrected = صُححت وقُبلت: { $what }
review-saved-withdrawn = سُحبت: { $what }
review-saved-undone = جرى التراجع: { $what }
review-in-case = في القضية
review-in-no-case = ليس هذا التقرير في أي قضية بعد. لا يصير للأشخاص المقبولين سجل إلا داخل قضية.
review-case-existing = قضية
review-case-new = أو قضية جديدة
review-case-into = وضعه في قضية
review-case-put = ضعه هناك
review-original = الملف الأصلي
review-download = تنزيل
review-outlet = الوسيلة
review-nothing = لا شيء مقترح
review-truncated = النص أطول مما تعرضه صفحة واحدة؛ الباقي في الأصل.
review-leftover = ليس من النص: { $kind }
review-no-text = لم يمكن قراءة نص في هذا الملف. الأصل محفوظ.
review-source = المصدر
review-reliability = موثوقية المصدر
review-published = تاريخ النشر
review-received = تاريخ الورود
review-handling = درجة السرية
review-language = اللغة
review-conflicts = يناقض نفسه
reason-not-said = التقرير لا يقول ذلك
reason-other-case = عن أمر آخر
reason-misread = قراءة خاطئة
reason-double = قالته إفادة أخرى

## الصفحات: المفاتيح
keys-title = المفاتيح
keys-next = الإفادة التالية
keys-previous = الإفادة السابقة
keys-accept = قبول
keys-correct = تصحيح
keys-reject = رفض
keys-undo = تراجع عن القرار الأخير
keys-search = بحث
keys-help = إظهار هذه المفاتيح

## الصفحات: القضية والشخص
cases-title = القضايا
cases-new = قضية جديدة
cases-new-title = العنوان (للمنظمة؛ لا يظهر علنًا أبدًا)
cases-new-button = فتح القضية
cases-opened = فُتحت
case-standard = معيار الإثبات
case-life = خط الحياة
case-life-caption = أين كان كل شخص بحسب الإفادات المقبولة
case-life-none = لا فعل مقبولًا يبيّن مكان أحد.
case-from = من
case-until = إلى
case-status = الحال
case-place = المكان
case-holder = بيد
case-who = من
case-claims-behind =
    { $n ->
        [0] لا إفادات
        [one] إفادة واحدة
        [two] إفادتان
        [few] { $n } إفادات
       *[other] { $n } إفادة
    }
case-asserted = ما قيل إنه وقع
case-feared = ما يُخشى أو يُخطَّط له أو يُنفى: ليس واقعًا
case-accepted-none = لم يُقبل شيء بعد.
case-preview = معاينة الصفحة العلنية
case-open-claims =
    { $n ->
        [0] لا إفادات معلّقة
        [one] إفادة معلّقة واحدة
        [two] إفادتان معلّقتان
        [few] { $n } إفادات معلّقة
       *[other] { $n } إفادة معلّقة
    }
case-public = دور عام
case-standard-save = تحديد
person-claims = الإفادات المقبولة
person-case = القضية
person-no-claims = لا إفادة مقبولة تتحدث عن هذا السجل.
person-publicity = علنًا
person-role = الدور العام، مكتوبًا
person-make-public = يجوز ذكر الاسم مع هذا الدور
person-make-private = إعادة السجل خاصًا
person-same-as = عُدّ هو نفسه

## الصفحات: البحث
search-title = بحث
search-label = الكلمات
search-button = ابحث
search-help = يجب أن ترد كل الكلمات. "كلمات متتالية"، -دون، بداية*.
search-kind = في
search-order = الترتيب
search-relevance = الأنسب
search-newest = الأحدث
search-earlier = نتائج سابقة
search-later = نتائج تالية

## الصفحات: النشر
release-title = معاينة الصفحة العلنية
release-lead = ما قد يغادر هذا الجهاز وما يمنع ذلك. لا يخرج شيء قبل أن تنشره أدناه.
release-lines = ما ستقوله الصفحة
release-findings = ما يمنع النشر
release-clear = لا شيء يمنعه.
release-settled =
    { $n ->
        [one] أمر واحد عولج تلقائيًا أو أُجيب عنه
        [two] أمران عولجا تلقائيًا أو أُجيب عنهما
        [few] { $n } أمور عولجت تلقائيًا أو أُجيب عنها
        [many] { $n } أمرًا عولج تلقائيًا أو أُجيب عنه
       *[other] { $n } أمر عولج تلقائيًا أو أُجيب عنه
    }
release-none = لم تبق إفادة مقبولة بعد فحص ما يجوز نشره: ستكون الصفحة فارغة.
release-how = للنشر، نفّذ في الطرفية
release-public-title = العنوان العلني
release-address = عنوان الصفحة داخل الموقع: حروف لاتينية صغيرة وأرقام وواصلات؛ لا اسم شخص أبدًا
release-unknown = ما لا يُعرف، جملة في كل سطر
release-corrections = ما كان خطأ في إصدار سابق، جملة في كل سطر
release-related = صفحات علنية أخرى تحيل إليها هذه الصفحة
release-show = عرض
release-earlier = إصدارات سابقة
release-withdrawn = مسحوب
release-version = الإصدار { $n }

progress-estimate = جارٍ التقدير
count-asserted = المجزوم به في النصوص: { $figure }
count-alleged = المُدّعى به: { $figure }
count-either = المجزوم به أو المُدّعى به، كلٌّ مرة واحدة: { $figure }
count-snapshot = اللقطة: { $snapshot }

note-title = تدوين ما سُمِع
note-lead = مكالمة أو شهادة: لا حاجة إلى ملف
note-words = بالكلمات التي قيلت
note-kind = نوع المصدر
note-source = ما يُسمّى به المصدر؛ اسم مستعار للشخص
note-heard = اليوم الذي سُمِع فيه
note-reliability = مدى الثقة بالمصدر
note-handling = من يجوز له أن يراه
note-save = حفظ
note-write = دوّن ما سُمِع بالكلمات التي قيلت. اختم بـ Ctrl-D على سطر فارغ.
release-publish = نشر
release-reason = لماذا يجوز أن يبقى هذا:
release-folder = مجلد الصفحات العلنية على هذا الجهاز (المسار الكامل)
release-sure = قرأت كل سطر أعلاه، وهو لا يؤذي أحدًا.
release-done = نُشر الإصدار { $n }.
release-take-back = سحبها
release-taken-back = سُحبت.
release-folder-notice = مجلد الصفحات العلنية لوضع إشعار مكانها (يمكن أن يبقى فارغًا)
print-mark = يحتوي بيانات شخصية. داخلي: ليس للنشر. احفظه في مكان مقفل وأتلفه حين لا تعود الحاجة إليه.
