# What is done for the people of a case: deadlines, interventions, consent, what the next step lacks

## Deadlines
deadlines-title = المواعيد
deadlines-filter = أي المواعيد
deadlines-caption = المواعيد المفتوحة في قضاياك، المتأخرة أولًا. داخلي، ليس للنشر.
deadlines-ics = تنزيل كتقويم (ICS)
deadlines-ics-lead = لا يحمل التقويم سوى آخر معرّف القضية ونوع كل موعد: لا اسم ولا عنوان ولا كلمات.
deadline-none = لا موعد مفتوحًا.
deadline-task = مهمة حُددت يدويًا
deadline-next = الموعد التالي
deadline-due = اليوم الأخير
deadline-what = المطلوب عمله
deadline-doer = من يقوم به
deadline-doer-is = يقوم به { $who }
deadline-why = لماذا هذا اليوم
deadline-within = موعد يحل خلال (أيام)
deadline-today = اليوم
deadline-from = محسوب من { $day }
deadline-counted-from = محسوب من { $day }: { $says }
deadline-proposed = تقترحها القواعد
deadline-proposed-lead = لا يُحدد شيء حتى تعتمده. اليوم غير المؤكد يُحسب بأبكر ما يمكن أن يكون؛ ومن دون سنة لا يُقترح شيء.
deadline-proposed-none = لا تقترح القواعد شيئًا.
deadline-rule = مصدر القاعدة
deadline-take = اعتماد
deadline-decline = غير لازم
deadline-write = تدوين موعد
deadline-or-after = … أو عدد من الأيام بعد تدخل
deadline-days = عدد الأيام بعده
deadline-save = تحديد هذا الموعد
deadline-meet = أُنجز
deadline-met = أُنجز
deadline-drop = إسقاط
deadline-dropped = أُسقط
deadline-kept = حُدد الموعد: { $id }
deadline-kept-short = حُدد الموعد.
deadline-met-said = أُنجز المطلوب في الموعد.
deadline-dropped-said = أُسقط الموعد؛ ويبقى السبب مسجلًا.
deadline-declined = لن يُقترح من جديد؛ ويبقى السبب مسجلًا.

## Interventions and outcomes
actions-title = الإجراءات
actions-open = المواعيد والتدخلات والموافقة وما ينقص
actions-press-only = كل ما قُبل هنا مصدره الصحافة. الهيئات التي ترفض مثل هذه الحالات موسومة أدناه.
actions-for-whom = لمن
actions-whole-case = القضية كلها
actions-day = اليوم
interventions-title = التدخلات
intervention-none = لم يُدوَّن بعد أي شيء مما عُمل.
intervention-add = تدوين ما عُمل
intervention-kind = النوع
intervention-addressee = موجَّه إلى
intervention-to = إلى:
intervention-sent = يوم الإرسال أو الإنجاز
intervention-asked = ما طُلب أو عُمل
intervention-note = ملاحظة
intervention-people = لهؤلاء الأشخاص (لا أحد: القضية كلها)
intervention-never = لا تكتب أبدًا كيف يجري الإنقاذ، ولا من هي جهة الاتصال السرية، ولا الطرق، ولا المبالغ، ولا أرقام الحسابات.
intervention-save = تدوين
intervention-kept = دُوّن: { $id }
intervention-kept-short = دُوّن.
outcome-none = لا نتيجة مسجلة. الصمت يُسجل أيضًا: لا رد حتى اليوم المحدد.
outcome-add = ما آل إليه
outcome-kind = النتيجة أو الرد
outcome-said = بالكلمات
outcome-by = من يقول إنه نتيجة هذا
outcome-nobody = لا أحد ينسبه إلى هذا
outcome-credited = ينسبه { $who }
outcome-save = إضافة النتيجة
outcome-withdraw = سحب
outcome-back = سُحب: { $why }
outcome-kept = دُوّنت النتيجة: { $id }
outcome-kept-short = دُوّنت النتيجة.
outcome-withdrawn = سُحبت النتيجة؛ وتبقى مسجلة مع السبب.

## Consent
consent-title = الموافقة
consent-lead = جواب لكل استخدام؛ ولا يُستنتج استخدام من آخر. عدم الجواب يعني الرفض.
consent-caption = آخر جواب لكل استخدام
consent-none = لم يُسأل أحد.
consent-add = تسجيل جواب
consent-of = من سُئل
consent-source = مصدر
consent-use = الاستخدام
consent-whom = لمن (منظمة أو حكومة أو دعوى محددة)
consent-answer = الجواب
consent-yes = نعم
consent-no = لا
consent-until = حتى
consent-how = كيف مُنحت وكيف تُثبت
consent-explained-by = من شرحها
consent-language = بأي لغة
consent-guardian = الوصي الذي أجاب نيابة عن طفل
consent-explained = شرحها { $what }
consent-in-language = اللغة: { $what }
consent-by-guardian = الوصي: { $what }
consent-save = تسجيل هذا الجواب
consent-withdraw = سحب
consent-holds = ممنوحة
consent-refused = رُفض منحها
consent-withdrawn = مسحوبة
consent-expired = منتهية
consent-kept = سُجل الجواب: { $id }
consent-kept-short = سُجل الجواب.
consent-withdrawn-said = سُحبت الموافقة. أبلغ كل من تسلّم شيئًا بموجبها.

## What the next step still lacks
checklist-title = ما ينقص للخطوة التالية
checklist-lead = أقل ما تطلبه كل هيئة وما تجيب عنه الإفادات المقبولة. والمرجع هو نموذج الهيئة نفسها.
checklist-person = بشأن
checklist-anybody = أي شخص في القضية
checklist-tally = أُجيب عن { $answered } من { $all }
checklist-answered = أُجيب
checklist-missing = ناقص
checklist-by-hand = يدويًا
checklist-should = يُستحسن
checklist-press = صحافة فقط: مرفوض
checklist-press-long = لا تقبل هذه الهيئة حالة تستند إلى الصحافة وحدها. ابحث أولًا عن الأسرة أو شاهد أو وثيقة.

## Problems
why-dropped = اذكر لماذا يُسقط الموعد
problem-settled = هذا الموعد أُنجز أو أُسقط من قبل
problem-other-case = هذا من قضية أخرى؛ اذكر ما هو من هذه القضية
problem-not-a-day = `{ $typed }` ليس يومًا؛ اكتبه مثل 2026-11-23
problem-intervention-empty = اكتب إلى من وُجّه، أو ما طُلب أو عُمل
problem-deadline-what = اكتب المطلوب عمله
problem-deadline-why = اذكر لماذا هذا اليوم؛ يبقى مسجلًا
problem-deadline-day = اذكر اليوم الأخير أو عدد الأيام بعد تدخل، لا كليهما
problem-deadline-no-year = يوم هذا التدخل بلا سنة؛ لا يمكن الحساب منه
problem-proposal-gone = لم تعد أي قاعدة تقترح هذا؛ راجع المقترحات من جديد
problem-consent-whom = هذا الاستخدام لجهة محددة؛ اكتب لمن
problem-consent-no-whom = هذا الاستخدام لا يسمي أحدًا؛ اترك «لمن» فارغًا
problem-consent-how = اذكر كيف مُنحت الموافقة وكيف تُثبت

## Numbers
deadline-overdue =
    { $n ->
        [one] متأخر بيوم واحد
        [two] متأخر بيومين
        [few] متأخر { $n } أيام
        [many] متأخر { $n } يومًا
       *[other] متأخر { $n } يوم
    }
deadline-in =
    { $n ->
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $n } أيام
        [many] بعد { $n } يومًا
       *[other] بعد { $n } يوم
    }
deadlines-shown = المفتوحة: { $n }
deadlines-overdue = المتأخرة: { $n }
deadline-settled = ما أُنجز أو أُسقط: { $n }
checklist-more = وغيرها: { $n }
glance-proposed = مواعيد مقترحة: { $n }
glance-interventions = التدخلات: { $n }
glance-consents = الموافقات السارية: { $n }
