# الحقول المختومة: اسم أو وسيلة اتصال أو مكان آمن تحت مفتاح القضية. `$n` رقم، والقيم الأخرى نص كما هو.

## الصفحات
sealed-title = حقول مختومة
sealed-lead = تحت مفتاح القضية: لا يفتحها إلا العاملون عليها، وكل اطلاع مسجَّل.
sealed-none = لا شيء مختوم هنا بعد.
sealed-hidden = هنا شيء مختوم ليس لك أن تفتحه.
sealed-pending = لم يصلك مفتاح هذه القضية بعد: يصلك حين يسجّل الدخول عضو في القضية يستطيع الفتح.
sealed-waiting = يفتح الحقول المختومة حين يسجّل الدخول عضو في القضية
sealed-name = اسم
sealed-contact = وسيلة اتصال
sealed-safe-place = مكان آمن
sealed-note = ملاحظة
sealed-mark = اسم مختوم
sealed-open = إظهار
sealed-seal = اختم شيئًا
sealed-what = ما هو
sealed-value = ما يُختم
sealed-help = يُشفَّر في الحال، ولا يظهر في بحث ولا تصدير ولا نشر.
sealed-done = خُتم.
sealed-shown = حقل مختوم
sealed-shown-lead = سُجّل أنك فتحته. وهو في هذه الصفحة وحدها: انتقل عنها حين تقرؤه.
sealed-back = العودة إلى القضية
sealed-looks = من اطّلع
sealed-destroy = إتلاف المحتوى
sealed-destroy-lead = لا يفتحه أحد بعد ذلك. والنسخ الاحتياطية السابقة ما زالت تحتويه.
sealed-destroyed = أُتلف المحتوى.
sealed-source = اختم اسم هذا المصدر
sealed-source-lead = يصير الاسم تحت مفتاح القضية، وتحل محله علامة محايدة. وما تقوله التقارير يبقى كما هو.
sealed-source-done = خُتم الاسم.
sealed-source-still =
    { $n ->
        [one] تقرير واحد من القضية ما زال يذكر الاسم نفسه.
        [two] تقريران من القضية ما زالا يذكران الاسم نفسه.
       *[other] تقارير من القضية ما زالت تذكر الاسم نفسه: { $n }.
    }

## الطرفية
sealed-ask-password = كلمة سر { $name }:{ " " }
sealed-ask-value = ما يُختم (لا يظهر):{ " " }
sealed-line = { $id }  { $what }، ختمه { $who } في { $at }
sealed-look-line = { $at }  { $who }: { $what } { $id }
sealed-no-looks = لم يفتح أحد شيئًا.
init-recovery = تُفتح الحقول المختومة بعبارة المرور هذه إلى أن تكون هناك حسابات. ويُظهر الأمر `amparo recovery make` مفتاح استرداد يُكتب على ورق.
recovery-made = مفتاح الاسترداد: { $code }
recovery-made-how = اكتبه على ورق واحفظه بعيدًا عن هذا الجهاز: لا يظهر إلا الآن. ومع عبارة مرور المخزن يفتح كل حقل مختوم في كل قضية.
recovery-ask = رمز مفتاح الاسترداد:{ " " }
recovery-done = أُعطيت المفاتيح لكل من كان ينتظرها. عدد القضايا: { $cases }.
erase-sealed =
    { $n ->
        [one] حقل مختوم واحد عن الشخص
        [two] حقلان مختومان عن الشخص
       *[other] حقول مختومة عن الشخص: { $n }
    }

## المشكلات
problem-key-pending = لم يصلك مفتاح هذه القضية بعد؛ يصلك حين يسجّل الدخول عضو يستطيع الفتح
problem-no-key = لا يفتح هنا ولا يختم إلا عضو في القضية سجّل الدخول
problem-sealed-length = يتسع الحقل المختوم لحرف واحد إلى 4000 حرف
problem-sealed-already = هذا الاسم مختوم من قبل
problem-not-of-case = ليس للمصدر تقرير في هذه القضية؛ ضع تقريره في القضية أولًا
problem-sealed-field = غُيّر الحقل المختوم أو قُطع أو نُقل، أو هو مختوم بمفتاح آخر
problem-recovery-wrong = ليس هذا رمز مفتاح الاسترداد؛ انظر إلى الورقة مرة أخرى
problem-no-recovery = لا يوجد مفتاح استرداد؛ أنشئ واحدًا بالأمر `amparo recovery make`
