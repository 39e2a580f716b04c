# ما قد لا ينجح: جملة واحدة بسيطة، ما هو وأين وما العمل.

## بين عدة أشياء
list-comma = ،{ " " }
list-semicolon = ؛{ " " }

## الملفات
problem-file-missing = { $path }: غير موجود ({ $error })؛ تحقق من الاسم
problem-file-rights = { $path }: لا إذن بالوصول ({ $error })؛ تحقق ممن يجوز له القراءة والكتابة
problem-file-exists = { $path }: موجود من قبل ({ $error })؛ اختر اسمًا آخر
problem-file-is-folder = { $path }: هذا مجلد ({ $error })؛ سمِّ ملفًا لا مجلدًا
problem-file-failed = { $path }: تعذّرت القراءة أو الكتابة ({ $error })؛ تحقق من القرص ومن أذونات المجلد
problem-in-file = { $path }: { $why }
problem-in-text = { $path }: { $why }
problem-in-line = { $path }: السطر { $line }: { $why }؛ صحّح هذا السطر
problem-is-folder = { $path } مجلد؛ سمِّ ملفًا
problem-too-large = حجم { $path } هو { $size } ميبيبايت، أكثر مما يجوز لتقرير واحد؛ قسّمه
problem-too-deep = يقع { $path } على عمق أكثر من 32 مجلدًا؛ سمِّه مباشرة
problem-no-text = { $path }: لا نص فيه
problem-some-unread = لم يمكن قراءة كل الملفات؛ الأسطر أعلاه تبيّن أيها ولماذا
problem-file-not-whole = لم يصل الملف كاملًا، أو هو أكبر من 64 ميبيبايت؛ استخدم `amparo add`
problem-no-file-chosen = لم يُختر ملف؛ اختر ملفًا وأرسل النموذج من جديد
problem-file-lost = ضاع ملف في الطريق
problem-attachments = تعذّر استخراج المرفقات: { $why }
problem-words-unread = لم يمكن قراءة الكلمات: { $error }؛ أرسلها نصًا بترميز UTF-8
problem-lines-wrong =
    { $n ->
        [one] سطر واحد من المُدخل ليس تقريرًا؛ جوابه يبيّن السبب
        [two] سطران من المُدخل ليسا تقريرين؛ جواباهما يبيّنان السبب
        [few] { $n } أسطر من المُدخل ليست تقارير؛ أجوبتها تبيّن السبب
        [many] { $n } سطرًا من المُدخل ليست تقارير؛ أجوبتها تبيّن السبب
       *[other] { $n } سطر من المُدخل ليست تقارير؛ أجوبتها تبيّن السبب
    }
problem-nothing-to-compare = لا ملف للمقارنة؛ سمِّ ملفات أو مجلدًا فيه ملفات

## المخزن
problem-no-store = لا مخزن في { $dir }؛ أنشئه بالأمر `amparo init`
problem-not-empty = { $dir } ليس فارغًا؛ اختر مجلدًا آخر
problem-wrong-passphrase = عبارة المرور غير صحيحة
problem-in-use = برنامج آخر يستخدم المخزن في { $dir }؛ أغلقه هناك، أو انتظر وحاول من جديد
problem-newer-format = صيغة المخزن { $found }، وهذا البرنامج يعرف الصيغة { $known }؛ استخدم برنامجًا أحدث
problem-not-there =
    { $kind ->
        [report] لا يوجد تقرير { $id }
        [case] لا توجد قضية { $id }
        [source] لا يوجد مصدر { $id }
        [backup] لا توجد نسخة احتياطية { $id }
        [claim] لا توجد إفادة { $id }
        [record] لا يوجد سجل { $id }
        [release] لا يوجد إصدار { $id }
        [decision] لا يوجد قرار { $id }
        [judgement] لا يوجد حكم سارٍ { $id }
        [intervention] لا يوجد تدخل { $id }
        [outcome] لا توجد نتيجة { $id }
        [deadline] لا يوجد موعد { $id }
        [consent] لا توجد موافقة { $id }
       *[other] لا يوجد { $kind } { $id }
    }
problem-original-destroyed = أُتلف الملف الأصلي للتقرير { $id } عند محو شخص
problem-stale = للإفادة { $id } قرار آخر الآن؛ انظر إليها من جديد ثم قرّر
problem-why-missing = يلزم ذكر سبب: { $what }
why-superseded = بيّن لماذا لم يعد القرار السابق صحيحًا
why-corrected = بيّن لماذا تُصحَّح الإفادة
why-rejected = بيّن لماذا تُرفض الإفادة
why-withdrawn = بيّن لماذا تُسحب
why-public = اذكر الدور العام، وبيّن لماذا يجوز ذكر اسم صاحب هذا السجل
why-same = بيّن لماذا هما الشخص نفسه أو الشيء نفسه
why-judged = اذكر لماذا ترى ذلك
problem-broken-citation = كلمات `{ $field }` ليست في الموضع { $start } إلى { $end } من التقرير؛ اقتبسها كما هي
problem-local-id-taken = `{ $id }` مستخدم في هذا التقرير؛ أعطِ الإفادة الجديدة معرّفًا آخر
problem-damaged = مفقود أو تالف: { $what }؛ نفّذ `amparo verify` واستعده من نسخة احتياطية
problem-sealed-altered = الملف المختوم غُيّر أو قُطع أو استُبدل، أو هو من مخزن آخر
problem-sealed-io = تعذّرت قراءة الملف المختوم أو كتابته: { $error }
problem-key-file = ملف المفتاح لا يصلح للاستخدام: { $why }
problem-key-derivation = تعذّر اشتقاق المفتاح: { $why }
problem-store-io = تعذّرت القراءة أو الكتابة: { $what } ({ $error })؛ تحقق من القرص ومن أذونات المجلد
problem-database = أجابت قاعدة البيانات: { $error }؛ نفّذ `amparo doctor`
problem-no-consent = لا توجد موافقة لهذا الغرض يمكن سحبها
problem-not-accepted = لا تُسحب إلا إفادة مقبولة؛ ارفضها بدلًا من ذلك
problem-other-kind = لا يجوز أن يغيّر التصحيح نوع الإفادة؛ ارفضها وأضف أخرى
problem-no-record = لا يكون السجل إلا لشخص أو مجموعة أو جهة أو مكان مقبول
problem-not-the-same = لا يكون الشيء نفسه إلا سجلان مختلفان من نوع واحد
problem-one-alone = الحكم يخص اثنين؛ سمِّ آخر
problem-taken-back = سُحب هذا الإصدار من قبل
problem-unlogged = أُوقفت كتابة بلا قيد في السجل الزمني؛ هذا خلل في البرنامج، يُرجى الإبلاغ عنه
problem-log-unsigned = تعذّر توقيع السجل الزمني
problem-leaf-unwritten = تعذّرت كتابة قيد في السجل الزمني
problem-unstorable = محتوى لا يمكن حفظه
problem-locked = المخزن مقفل؛ افتحه بعبارة المرور
problem-no-home = لا مجلد شخصي لحفظ المخزن فيه؛ سمِّ مجلدًا بالخيار --data DIR
problem-no-backup-id = هذا ليس معرّف نسخة احتياطية؛ انظر --list

## أجزاء المخزن
part-of-key-file = ملف المفتاح amparo.key
part-of-database = قاعدة البيانات { $path }
part-of-database-copy = نسخة من قاعدة البيانات
part-of-lock = ملف القفل { $path }
part-of-folder = المجلد { $path }
part-of-file = الملف { $path }
part-of-backup-file = { $path } في النسخة الاحتياطية
part-of-backup = النسخة الاحتياطية ({ $first }، العدد: { $findings })
part-of-copy = نسخة
part-of-original = الملف الأصلي { $name }
part-of-originals = مجلد الملفات الأصلية
part-of-log-edge = طرف السجل الزمني
part-of-log-entry = قيد في السجل الزمني
part-of-word = كلمة محفوظة
part-of-content = محتوى محفوظ (السطر { $line }، العمود { $column })
part-of-unfinished = مخزن غير مكتمل
part-of-left-over = ملف متروك

## ما وجده التحقق
verify-wrong =
    { $what ->
        [altered] { $kind } { $id }: غُيّر
        [deleted] { $kind } { $id }: حُذف
        [added] { $kind } { $id }: أُضيف من وراء السجل الزمني
        [rolled_back] { $kind } { $id }: أُعيد إلى حالة سابقة
        [swapped] { $kind } { $id }: استُبدل به { $other }
       *[missing] { $kind } { $id }: مفقود من القرص
    }

## عبارة المرور
problem-two-secrets = أعطِ --passphrase-fd أو --key-file، لا كليهما
problem-passphrase-empty = عبارة المرور فارغة؛ اكتبها، أو انظر --passphrase-fd و --key-file
problem-passphrases-differ = عبارتا المرور مختلفتان؛ لم يتغير شيء
problem-passphrase-short = عبارة المرور أقصر من { $least } حرفًا؛ اختر أربع كلمات عادية أو أكثر
problem-no-terminal = لا طرفية للسؤال عن عبارة المرور؛ استخدم --passphrase-fd N أو --key-file FILE
problem-descriptor = لا يمكن قراءة واصف الملف { $descriptor }: { $error }
problem-descriptor-zero = على هذا النظام لا يعمل إلا --passphrase-fd 0 (الدخل القياسي)
problem-key-readable = يستطيع مستخدمون آخرون قراءة ملف المفتاح { $path }؛ نفّذ أولًا `chmod 600 { $path }`

## ما طُلب
problem-none-found =
    { $kind ->
        [report] لا يوجد تقرير `{ $typed }`؛ ابحث عن معرّفه في القائمة
        [case] لا توجد قضية `{ $typed }`؛ ابحث عن معرّفها في القائمة
        [source] لا يوجد مصدر `{ $typed }`؛ ابحث عن معرّفه في القائمة
        [intervention] لا يوجد تدخل `{ $typed }`؛ ابحث عن معرّفه في القائمة
        [outcome] لا توجد نتيجة `{ $typed }`؛ ابحث عن معرّفها في القائمة
        [deadline] لا يوجد موعد `{ $typed }`؛ ابحث عن معرّفه في القائمة
        [consent] لا توجد موافقة `{ $typed }`؛ ابحث عن معرّفها في القائمة
       *[person] لا يوجد شخص `{ $typed }`؛ ابحث عن معرّفه في القائمة
    }
problem-many-found =
    { $kind ->
        [report] قد يعني `{ $typed }` أكثر من تقرير (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [case] قد يعني `{ $typed }` أكثر من قضية (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [source] قد يعني `{ $typed }` أكثر من مصدر (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [intervention] قد يعني `{ $typed }` أكثر من تدخل (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [outcome] قد يعني `{ $typed }` أكثر من نتيجة (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [deadline] قد يعني `{ $typed }` أكثر من موعد (العدد: { $n })؛ أعطِ المعرّف كاملًا
        [consent] قد يعني `{ $typed }` أكثر من موافقة (العدد: { $n })؛ أعطِ المعرّف كاملًا
       *[person] قد يعني `{ $typed }` أكثر من شخص (العدد: { $n })؛ أعطِ المعرّف كاملًا
    }
problem-no-such =
    { $kind ->
        [list] لا توجد مثل هذه القائمة
        [report] لا يوجد مثل هذا التقرير
        [case] لا توجد مثل هذه القضية
        [claim] لا توجد مثل هذه الإفادة
        [release] لا يوجد مثل هذا الإصدار
        [source] لا يوجد مثل هذا المصدر
        [intervention] لا يوجد مثل هذا التدخل
        [outcome] لا توجد مثل هذه النتيجة
        [deadline] لا يوجد مثل هذا الموعد
        [consent] لا توجد مثل هذه الموافقة
       *[person] لا يوجد مثل هذا الشخص
    }
problem-no-claim-here = لا توجد إفادة `{ $typed }` في هذا التقرير؛ انظر `amparo review REPORT --list`
problem-nobody-there = لا أحد ليجيب؛ أعطِ { $flag }
problem-no-keys = لا أحد ليضغط المفاتيح؛ استخدم --list أو --accept أو --reject أو `amparo serve`
problem-no-language = اللغة `{ $typed }` غير متاحة؛ استخدم en أو ko أو zh أو es أو fr أو ar
problem-no-term = `{ $typed }` ليس من مصطلحات القائمة { $list }؛ انظر vocab/{ $list }.toml
problem-no-word =
    { $what ->
        [reliability] `{ $typed }` ليست درجة موثوقية؛ اختر واحدة من: { $words }
       *[handling] `{ $typed }` ليست درجة سرية؛ اختر واحدة من: { $words }
    }
problem-no-method = `{ $typed }` ليست من عائلات الطرائق؛ اختر من: { $words }
problem-not-a-date = `{ $typed }` ليس تاريخًا بصيغة EDTF؛ اكتبه مثل 2016-03-12 أو 2016-03 أو XXXX-11-04 أو 2016-03-01/2016-03-05
problem-no-year = لا سنة في `{ $typed }`؛ اكتبه مثل 2016 أو 2016-01/2016-03
problem-not-whole = `{ $typed }` ليس عددًا صحيحًا؛ اكتب أرقامًا فقط
problem-not-a-choice = `{ $typed }` ليس من الكلمات المتاحة للاختيار
problem-count-number = يحتاج العدد إلى رقم أو كلمة مثل `dozens`
problem-between = يحتاج `between` إلى عدد أدنى وعدد أعلى
problem-choose =
    { $what ->
        [standard] هذا ليس معيار إثبات؛ اختر واحدًا من القائمة
        [source] هذا ليس نوع مصدر؛ اختر واحدًا من القائمة
        [reliability] هذه ليست درجة موثوقية؛ اختر واحدة من القائمة
       *[handling] هذه ليست درجة سرية؛ اختر واحدة من القائمة
    }
problem-own-verb = هذا الأمر للبرنامج نفسه

## القرار
problem-decision-why = يحتاج التصحيح أو الرفض أو السحب إلى سبب؛ بيّن السبب
problem-nothing-decided = لم يُقرَّر شيء في هذه الإفادة؛ لا شيء للتراجع عنه
problem-case-title = تحتاج القضية إلى عنوان؛ اكتب عنوانًا
problem-choose-case = اختر قضية أو اكتب عنوان قضية جديدة
problem-note-empty = لم يُكتب شيء؛ اكتب ما سُمع بالكلمات التي قيلت
problem-role-missing = اذكر الدور العام؛ فبدونه لا يُذكر اسم أحد
problem-say-why = بيّن السبب؛ فهو يبقى مسجّلًا
problem-erase-why = بيّن السبب بالخيار --why؛ فهو يبقى مسجّلًا
problem-not-the-label = ما كتبته ليس تسمية هذا الشخص؛ لم يُمحَ شيء

## النشر
problem-findings-open = لم يُنشر شيء؛ عالج أولًا ما يمنع النشر، انظر --dry-run
problem-settle-first = لم يُنشر شيء؛ عالج أولًا ما يمنع النشر
problem-nothing-left = لا شيء للنشر: لم تبق إفادة مقبولة بعد فحص ما يجوز نشره
problem-nothing-published = لم يُنشر شيء من هذه القضية
problem-withdrawal-why = يحتاج السحب إلى سبب؛ بيّنه، فهو يُحفظ ولا يُنشر أبدًا
problem-no-folder-named = لم يُسمَّ مجلد؛ اكتب مجلد الصفحات العلنية
problem-no-folder = هذا المجلد غير موجود على هذا الجهاز؛ اكتب المسار الكامل لمجلد موجود
problem-not-read = لم يُنشر شيء؛ ضع علامة على أنك قرأت الصفحة
problem-no-public-page = لا صفحة علنية للقضية { $id }؛ انشرها أولًا، أو لا تُحِل إليها
problem-no-rule = لا توجد قاعدة `{ $rule }`؛ اكتبها كما تظهر في الموانع
problem-no-reason = `{ $typed }` ليس سببًا؛ اكتب RULE:ABOUT=السبب كما يظهر في الموانع
problem-release-unreadable = لا يمكن قراءة الإصدار { $id }؛ نفّذ `amparo verify`
problem-no-public-claims = الإفادات تحوي كلمات المصادر؛ والجدول العلني للأفعال أو الأشخاص أو التقارير
problem-table-refused = لا يجوز أن يخرج الجدول (عدد الموانع: { $n }): { $about }: { $first }
problem-page-unwritten = تعذّرت كتابة الصفحة: { $error }
problem-notice-unwritten = تعذّرت كتابة الإشعار: { $error }
problem-table-unwritten = تعذّرت كتابة الجدول: { $error }
problem-no-today = تاريخ اليوم غير صالح

## جداول للاستيراد
problem-too-many-rows = في { $file } أكثر من { $most } صف؛ قسّمه
problem-no-table = لا جدول في { $file }
problem-not-utf8 = ترميز { $file } ليس UTF-8؛ احفظه بصيغة CSV UTF-8
problem-workbook = { $file }: { $error }؛ احفظه بصيغة CSV
problem-no-workbook = { $file } ليس مصنّفًا؛ احفظه بصيغة CSV
problem-workbook-damaged = { $file } تالف؛ احفظه بصيغة CSV
problem-workbook-large = يتجاوز { $file } بعد فكّ ضغطه 256 ميبيبايت؛ احفظه بصيغة CSV
problem-no-sheet = لا ورقة `{ $sheet }` في { $file }؛ فيه: { $sheets }
problem-no-sheets = لا ورقة في { $file }
problem-no-column = لا عمود `{ $column }` في الجدول؛ أعمدته: { $columns }
mapping-not-toml = { $error }
mapping-no-act = `{ $term }` ليس من مصطلحات vocab/acts.toml
mapping-act-and-column = في [event] كل من `act` و `column`؛ إما أن يكون لكل الصفوف الفعل نفسه، وإما أن يذكره عمود
row-no-value = لا قيمة في أي من الأعمدة المسمّاة
row-no-act = `{ $term }` ليس من مصطلحات vocab/acts.toml؛ سمِّه تحت [event.terms]

## قوائم متداخلة
problem-table-unusable = { $why }
problem-no-list = { $path }: لا توجد قائمة `{ $list }`؛ في الجدول { $lists }
problem-too-few = عدد الأشخاص الموثّقين { $n }؛ لا يُرسم تقرير عن عدد قليل كهذا لأنه قد يدل عليهم
problem-no-number = أحد أرقام التقدير ليس عددًا منتهيًا؛ لا يُرسم تقرير
table-shape = الصف { $row }: { $what }؛ اجعل لكل قائمة عمودًا فيه 0 أو 1، وعمودًا أخيرًا `count`
table-not-binary = الصف { $row }، العمود { $column }: «{ $value }» ليس 0 ولا 1؛ اكتب 1 إن كان الأشخاص في القائمة و 0 إن لم يكونوا
table-not-a-count = الصف { $row }، العمود count: «{ $value }» ليس عدد أشخاص صحيحًا من 0 إلى { $most }؛ اكتب عدد الأشخاص
table-on-no-list = الصف { $row }: { $count } من الأشخاص ليسوا في أي قائمة؛ الجدول يعدّ الموثّقين فقط، فاحذف الصف
table-duplicate = الصف { $row }: القوائم نفسها كما في الصف { $first }؛ اجمع العددين في صف واحد
table-lists = عدد القوائم في الجدول { $lists }؛ أعطِ من 1 إلى { $most }
table-empty = لا يعدّ الجدول أحدًا؛ تحقق من أن العمود `count` هو الأخير
table-empty-list = العمود { $column }: لا أحد في هذه القائمة؛ احذف العمود، أو تحقق من أنه مُلئ
table-too-many = مجموع الأعداد أكثر من { $most }؛ تحقق من العمود count

## في الداخل
problem-io = تعذّرت القراءة أو الكتابة: { $error }؛ تحقق من القرص ومن الطرفية
problem-json = تعذّرت كتابة قيمة بصيغة JSON: { $error }؛ يُرجى الإبلاغ
problem-task-broke = انقطعت مهمة من مهام البرنامج؛ يُرجى الإبلاغ عمّا فعلته قبلها
problem-reader-broke = تعطّل القارئ عند ملف؛ يُرجى الإبلاغ عن أي ملف
problem-web-page = تعذّرت كتابة صفحة: { $error }؛ يُرجى الإبلاغ
problem-no-session = نموذج بلا جلسة
problem-no-random = لا يعطي النظام بيانات عشوائية: { $error }
problem-no-limit = لم تستطع عملية القراءة أن تحدّ نفسها: { $error }
problem-threads = لا يمكن بدء { $jobs } من خيوط التنفيذ: { $error }؛ اطلب مهامّ أقل
problem-gazetteer = لا يصلح معجم الأماكن المدمج للاستخدام: { $error }؛ ابنِ البرنامج من جديد
problem-no-program = لا يجد البرنامج ملفه
problem-port = لا يمكن استخدام المنفذ { $port }: { $error }؛ اختر غيره بالخيار --port
problem-other = { $why }
problem-two-reports = اختر تقريرين على الأقل
problem-verdict = بيّن هل هو حدث واحد أم أحداث مختلفة، أو تراجع عما قيل
problem-table-or-draws = أعط جدولًا أو ‎--draws FILE
problem-draws = { $path }: { $why }؛ اكتبه من جديد بـ `amparo link`
draws-no-parquet = لا يمكن قراءته بصيغة Parquet ({ $error })
draws-cut = بعد الصف { $row } لا يمكن قراءته ({ $error })
draws-empty-cell = الصف { $row }: العمود { $column } فارغ
draws-too-many-lists = الصف { $row }: القوائم أكثر من العدد الممكن استخدامه، وهو { $most }
draws-twice = الصف { $row }: السجل مكرر في هذا السحب
draws-short = السحب { $draw } يحوي { $held } من أصل { $all } من السجلات
draws-table = السحب { $draw }: { $why }
draws-none = لا يحوي أي سحب
draws-no-column = لا يوجد عمود { $column }
draws-column-type = العمود { $column } لا يحوي نصًا ولا أعدادًا صحيحة
table-linked = الصف { $row }: { $what }؛ أعط الأعمدة list وrecord وcluster، صفًا لكل سجل
problem-in-file-said = { $path }: { $why }
problem-link-nothing = لا توجد قائمة للربط؛ سمِّ ملفات أو قوائم بـ ‎--list NAME=FILE
problem-link-explain = ‎--explain يأخذ سجلًا أو سجلين
problem-link-list = `{ $typed }` ليس على شكل NAME=FILE، مثل `hospital=data/hospital.csv`
problem-link-same = `{ $one }` و`{ $other }` سجل واحد؛ سمِّ سجلين
problem-stratum = `{ $typed }` ليس على شكل NAME=TABLE، مثل `north=north.csv`
problem-refused-strata = { $why } { $lifted }

## نموذج لغوي يشغله المستخدم
problem-model-none = لم يُضبط أي نموذج لغوي؛ اكتب في { $path } جدولًا [local_model] فيه address وmodel
problem-model-name = { $path }: يحتاج [local_model] إلى اسم في `model`، في سطر واحد ولا يتجاوز 80 حرفًا
problem-model-seconds = { $path }: يجب أن تكون `seconds` في [local_model] بين 1 و3600
problem-model-address = { $path }: لا يمكن سؤال `address` في [local_model]؛ اكتبها مثل http://127.0.0.1:8080/v1/chat/completions، بلا اسم ولا كلمة سر ولا `?`، وضع نفقًا (tunnel) أمام خادم يطلب https
problem-model-remote = { $path }: `address` في [local_model] ليست على هذا الجهاز: سيخرج النص الكامل لكل تقرير يُقرأ مع --ask-model، غير مشفّر، إلى { $host }؛ استخدم عنوانًا على هذا الجهاز، أو اكتب هناك `remote = true` إن كان هذا مقصودًا
model-sends = يخرج نص ما يُقرأ غير مشفّر إلى { $host } كما تقول الإعدادات.
model-trouble =
    { $n ->
        [one] لم يُفد النموذج اللغوي في تقرير واحد ({ $why })؛ وما قرأته القواعد باقٍ.
        [two] لم يُفد النموذج اللغوي في تقريرين (أولهما: { $why })؛ وما قرأته القواعد باقٍ.
       *[other] لم يُفد النموذج اللغوي في { $n } من التقارير (أولها: { $why })؛ وما قرأته القواعد باقٍ.
    }
model-no-connection = لا أحد يجيب على عنوانه
model-late = لا جواب كاملًا خلال { $n } ثانية
model-status = أجاب خادمه بالخطأ { $status }
model-elsewhere = يشير خادمه إلى عنوان آخر، ولا يُسأل
model-too-long = جوابه أطول من اللازم
model-garbage = جوابه ليس بالشكل المطلوب
model-given-up = لم يجب عدة مرات متتالية فلم يُسأل بعدها
