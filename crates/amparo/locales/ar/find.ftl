## البحث
find-help = كيف تبحث
find-help-names = يُبحث عن الاسم أيضًا بكتابات وتهجئات أخرى. تُعلَّم هذه النتيجة وتُظهر التهجئة؛ ولم يقل أحد إن الاثنين شخص واحد.
find-help-fields = ضيّق البحث بهذه العبارات؛ علامة الناقص في البداية تستثني، وتكرار الحقل نفسه يعني أيًّا منهما:
find-narrow = تضييق البحث
find-taken = ضُيّق إلى
find-take-off = إزالة: { $what }
find-without = دون { $what }
find-further = و{ $n } أخرى
find-otherwise = مكتوب بشكل آخر: { $name }
find-total-more = أحدث { $n } نتيجة، وهناك المزيد. أضف كلمة أو عبارة.
find-first = النتائج الأولى
find-kind = نوع النتيجة
find-case = القضية
find-review = مراجعة التقرير
find-act = الفعل
find-how = درجة الجزم
find-country = البلد
find-when = زمن الوقوع
find-published = تاريخ النشر
find-lang = اللغة
find-outlet = الوسيلة أو المصدر
find-protect = يستدعي الحماية
find-after = ابتداءً من
find-before = قبل
find-review-open = لم يُقرَّر شيء
find-review-begun = بدأت
find-review-done = اكتملت
find-review-empty = لا إفادات
find-yes = نعم
find-no = لا
hit-case = قضية
hit-reason = سبب قرار

## عمليات البحث المحفوظة
saved-title = عمليات البحث المحفوظة
saved-lead = الجديد هو ما ورد أو تقرر منذ آخر مرة نظرت فيها هنا. الحفظ والنظر والحذف تُقيَّد في السجل الزمني.
saved-none = لم يُحفظ شيء بعد. ابحث ثم احفظ البحث أسفل النتائج.
saved-save = حفظ هذا البحث
saved-save-board = حفظ هذه التصفية
saved-name = الاسم
saved-share = المشاركة مع العاملين على قضية (عنوانها؛ فارغ: لي وحدي)
saved-button = حفظ
saved-shared = مشترك مع
saved-own = لي وحدي
saved-new =
    { $n ->
        [0] لا جديد
        [one] نتيجة جديدة
        [two] نتيجتان جديدتان
        [few] { $n } نتائج جديدة
       *[other] { $n } نتيجة جديدة
    }
saved-look = عرض
saved-delete = حذف
saved-done = حُفظ.
saved-gone = حُذف.

## قرب واقعة
near-title = قرب هذا الحدث
near-km = المسافة القصوى (كم)
near-days = الفارق الأقصى (أيام)
near-show = عرض
near-lead = بحسب الأماكن والأيام التي تذكرها الإفادات، المقترحة أو المقبولة: الأماكن حتى مستوى البلدة، والأزمنة حتى الشهر. لا تُستعمل الأماكن الآمنة أبدًا.
near-unplaced = لا يوم ومكان هنا يمكن استعمالهما، فلا يمكن أن يكون شيء قريبًا منه.
near-days-apart =
    { $n ->
        [0] في اليوم نفسه
        [one] بفارق يوم
        [two] بفارق يومين
        [few] بفارق { $n } أيام
        [many] بفارق { $n } يومًا
       *[other] بفارق { $n } يوم
    }
near-km-apart =
    { $n ->
        [0] المكان نفسه
       *[other] { $n } كم
    }

## ما قد يختل
problem-find-value = `{ $typed }` ليست قيمة للحقل `{ $field }`؛ اختر واحدة بجانب النتائج أو انظر «كيف تبحث»
problem-find-date = `{ $typed }` ليس تاريخًا للبحث؛ اكتب 2024 أو 2024-03 أو 2024-03-07
problem-find-case = لا قضية تراها باسم `{ $typed }`؛ اكتب عنوانها كما في قائمة القضايا
problem-find-cases = عدة قضايا تحمل ما يشبه `{ $typed }`؛ اكتب العنوان كاملًا أو المعرّف
problem-saved-name = يحتاج البحث المحفوظ إلى اسم وإلى ما يُبحث عنه؛ اكتبهما
problem-saved-long = الاسم أو البحث أطول من أن يُحفظ؛ اختصره
problem-saved-choose = اختر بحثًا محفوظًا من القائمة
