# The board, life lines and timelines, the codebook
nav-board = اللوحة
nav-codebook = دليل الترميز

## Where somebody stands
standing-held = محتجز
standing-transferred = محتجز، نُقل إلى مكان آخر
standing-returned = أُعيد قسرًا
standing-freed = حرّ
standing-dead = متوفى
standing-unknown = مجهول
standing-contested = متنازع فيه
fear-threatened = مهدَّد بها
fear-planned = مخطط لها
fear-feared = يُخشى وقوعها

## Board
board-title = أشخاص في خطر
board-lead = كل من يُروى في قضية ما، أو يُخشى، أو يُخطَّط، أن يكون محتجزًا أو منقولًا أو معادًا أو مفرجًا عنه أو متوفى. الحال هو حال آخر فعل مؤرَّخ. ما لم يراجعه أحد مُعلَّم، ولا يغيّر حال من قُبلت عنه إفادات.
board-shown = المعروض: { $n }
board-all = المجموع: { $n }
board-filter = أي أشخاص
board-at-risk = في خطر: ليس حرًّا ولا متوفى
board-everybody = الجميع
board-longer = أطول من (أيام)
board-reviewed = يستند إلى
board-accepted = إفادات مقبولة
board-open = لم يُراجَع
board-longest = الأطول أولًا
board-shortest = الأقصر أولًا
board-only-feared = إعادة يُخشى وقوعها أو مخطط لها
board-show = عرض
board-csv = تنزيل كجدول (CSV)
board-earlier = الصفوف السابقة
board-later = الصفوف التالية
board-none = لا أحد يطابق هذا الاختيار.
board-caption = داخلي، ليس للنشر. كل قيمة مع ذكر من قالها.
board-days-head = منذ الاعتقال
board-days =
    { $n ->
        [0] اليوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
board-days-between = بين { $least } و{ $most } من الأيام
board-days-least =
    { $n ->
        [one] يوم واحد على الأقل
        [two] يومان على الأقل
        [few] { $n } أيام على الأقل
        [many] { $n } يومًا على الأقل
       *[other] { $n } يوم على الأقل
    }
board-place = آخر مكان معروف
board-return = الإعادة
board-missing = الناقص
board-no-place = لا مكان
board-no-date = لا تاريخ
board-no-origin = لا أصل ثانيًا
board-no-asked = ليس مسجلًا أن أحدًا سأل
board-if-accepted = إن قُبل المقترح: { $status }
board-origins = الأصول هي التقارير التي لم تؤخذ من غيرها؛ وحين تكون القضية أكبر من أن تُقارن هنا تُذكر بين حدّين. الموعد هو أقرب موعد مفتوح للشخص أو لقضيته كلها.

## Life lines and timeline
chart-life = خطوط الحياة: أين كان الناس وماذا فُعل بهم
chart-timeline = الخط الزمني
chart-timeline-lead = الأفعال المقبولة، سطر لكل نوع. ما يُخشى أو يُخطَّط له أو يُنفى يظهر على حدة بخط متقطع: ليس واقعًا.
chart-timeline-none = لم يُقبل أي فعل بعد.
chart-from-until = { $what } من { $from } إلى { $until }
chart-from-heard = { $what } من { $from }، آخر خبر { $until }
chart-from = { $what } من { $from }
chart-unknown-since = لا خبر بعد { $date }
chart-no-standing = لا فعل مؤرَّخ يقول أين
chart-unreal = ما يُخشى أو يُخطَّط له أو يُنفى: { $what }
chart-line = { $who }: { $what }.
chart-not-fact = { $what } – يُخشى أو يُخطَّط له أو يُنفى
chart-reports = التقارير
chart-left-out = في الجدول وحده أيضًا: { $n }
chart-table = المحتوى نفسه في جدول
chart-number = رقم
chart-when = متى
chart-what = ماذا
chart-says = من يقول ذلك
legend-held = محتجز
legend-returned = أُعيد قسرًا
legend-freed = حرّ
legend-unknown = لا خبر: فجوة
legend-either = بين أول يوم وآخر يوم ربما بدأ فيه
legend-band = الأيام التي قد يعنيها تاريخ غير مؤكد
legend-happened = قيل إنه وقع: مجزوم به في النص، مُدّعى به
legend-unreal = ليس واقعًا: ما يُخشى أو يُخطَّط له أو يُنفى

## Codebook
codebook-title = دليل الترميز
codebook-lead = كل مصطلح مع ما يدخل فيه وما لا يدخل، وكيف يُعدّ، ورموزه في أنظمة أخرى. مأخوذ من مفردات هذا البرنامج.
codebook-english = قواعد العدّ مكتوبة بالإنجليزية.
codebook-lists = القوائم
codebook-link = رابط إلى المصطلح { $term }
codebook-counting = العدّ:
codebook-broader = مصطلح أوسع:
codebook-line = المجموعة:
codebook-violation = يمكن أن يُعدّ انتهاكًا
codebook-no-violation = لا يُعدّ انتهاكًا أبدًا
codebook-acts = الأفعال
codebook-modality = درجة الجزم في القول
codebook-statuses = أحوال الشخص
codebook-statements = التصريحات
codebook-harms = أضرار يُخشى وقوعها
codebook-roles = الأدوار
codebook-relations = العلاقات
codebook-places = أنواع الأماكن
codebook-protection = الحماية
codebook-sources = المصادر وموثوقيتها ومصداقيتها
codebook-qualifiers = محدِّدات الأعداد
codebook-handling = درجات السرية
codebook-consent = الموافقة
codebook-standards = معايير الإثبات
codebook-interventions = التدخلات
codebook-outcomes = النتائج

codebook-deadlines = قواعد المواعيد
codebook-deadlines-lead = القاعدة تقترح موعدًا ولا تحدده: يأخذ به شخص أو يقول لماذا لا. اليوم غير المؤكد يُحسب أبكر ما يمكن، ومن دون سنة لا يُقترح شيء.
codebook-submissions = ما تطلبه المذكرات
codebook-submissions-lead = أقل ما تطلبه كل جهة. والكلمة الفصل لنموذج الجهة نفسها.
codebook-counts = كيف تُعدّ الأرقام
codebook-counts-lead = القاعدة التي تقف تحت كل رقم. تُقال معه لئلا يُفهم منه أكثر مما هو.
rule-from-act = تُحسب من أبكر يوم لما يأتي: { $what }.
rule-from-intervention = تُحسب من يوم إرسال ما يأتي: { $what }.
rule-from-outcome = تُحسب من يوم ما يأتي: { $what }.
rule-from-consent = تُحسب من آخر يوم لموافقة سارية.
rule-same-day = في ذلك اليوم.
rule-before = قبله بمدة: { $time }.
rule-after = بعده بمدة: { $time }.
rule-months =
    { $n ->
        [one] شهر واحد
        [two] شهران
        [few] { $n } أشهر
       *[other] { $n } شهرًا
    }
rule-days =
    { $n ->
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
       *[other] { $n } يومًا
    }
rule-unless = لا تُقترح متى سُجل واحد مما يأتي: { $what }.
rule-unanswered = لا تُقترح متى وُجد رد.
rule-must = لازم
rule-source = مصدرها:
count-unit-acts = الأفعال
count-unit-victims = الضحايا
count-unit-victim-acts = أفعال بحسب الضحية
count-unit-incidents = الحوادث
count-rule-acts = الأفعال: واحد لكل مرة من نوع واحد من الأفعال في الحادثة الواحدة. روايات الأصول المختلفة فعل واحد إذا ذكرت ضحية مشتركة وأمكن أن تعني يومًا واحدًا، وإن لم يقل شيء ذلك عدّها الحد الأعلى منفصلة.
count-rule-victims = الضحايا: كل شخص معروف مرة واحدة في جميع الحوادث. من لا سجل له يُعد في كل حادثة بأرقام كل أصل، وإن اختلفت الأصول امتد الرقم من الأدنى إلى الأعلى. ويعدّ الحد الأعلى مجهولي الهوية في حوادث مختلفة أشخاصًا مختلفين.
count-rule-victim-acts = أفعال بحسب الضحية: كل شخص مرة لكل نوع من الأفعال في كل حادثة، وتكرار الفعل نفسه على الشخص نفسه في حادثة واحدة يُعد مرة. وإن اختلفت الأصول في عدد الأشخاص امتد الرقم من الأدنى إلى الأعلى.
count-rule-incidents = الحوادث: القضايا التي فيها فعل مطابق واحد على الأقل.
count-rule-only = لا تُعد إلا الأفعال المقبولة المؤكدة أو المزعومة، ويبقى كل منهما على حدة.
count-rule-range = ما ليس له تاريخ أو مكان واضح يدخل في الحد الأعلى وحده.
count-rule-exclude = ما ليس له تاريخ أو مكان واضح يُترك.
count-rule-include = ما ليس له تاريخ أو مكان واضح يُعد.
