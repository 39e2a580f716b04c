## الوارد مكانًا للعمل
filter-new = الجديد
filter-mine = ما عليّ
filter-nobodys = ما ليس على أحد
filter-snoozed = المؤجل
inbox-new =
    { $n ->
        [one] تقرير جديد واحد
        [two] تقريران جديدان
        [few] { $n } تقارير جديدة
       *[other] { $n } تقريرًا جديدًا
    }
inbox-new-most = { $n } تقرير جديد أو أكثر
inbox-since = منذ آخر اطلاع لك:
inbox-oldest-first = الأقدم أولًا كي لا يفوت شيء
inbox-seen = اطلعت على هذه
inbox-seen-help = بعد ذلك لا يُعدّ جديدًا إلا ما وصل بعد آخر تقرير معروض هنا.
inbox-seen-done = سُجّل الاطلاع.
inbox-snoozed-lead = تعود من تلقائها في يومها؛ وما نُحّي جانبًا يعود حين يعيده أحد.
inbox-tick = تحديد
inbox-ticked = التقارير المحددة
inbox-tick-hint = يمكن إسناد التقارير المحددة أو تأجيلها أو تنحيتها أو وضعها في قضية معًا.
inbox-tick-all = تحديد كل ما في هذه الصفحة
inbox-work-help = لا تُقبل هنا أي إفادة: كل واحدة تُفحص في تقريرها.
inbox-with = مسند إلى
inbox-with-me = مسند إليك
inbox-away-until = مؤجل حتى
inbox-away-aside = منحّى جانبًا
inbox-who = إسناد إلى
inbox-me = نفسي
inbox-nobody = لا أحد
inbox-assign = إسناد
inbox-until = تأجيل حتى
inbox-why = السبب (اختياري)
inbox-snooze = تأجيل
inbox-aside = تنحية جانبًا
inbox-back = إعادة
inbox-into = إلى القضية
inbox-put = وضع
inbox-assigned =
    { $n ->
        [one] أُسند تقرير واحد.
        [two] أُسند تقريران.
        [few] أُسندت { $n } تقارير.
       *[other] أُسند { $n } تقريرًا.
    }
inbox-unassigned =
    { $n ->
        [one] لم يعد تقرير واحد على أحد.
        [two] لم يعد تقريران على أحد.
        [few] لم تعد { $n } تقارير على أحد.
       *[other] لم يعد { $n } تقريرًا على أحد.
    }
inbox-snoozed =
    { $n ->
        [one] أُجّل تقرير واحد.
        [two] أُجّل تقريران.
        [few] أُجّلت { $n } تقارير.
       *[other] أُجّل { $n } تقريرًا.
    }
inbox-set-aside =
    { $n ->
        [one] نُحّي تقرير واحد جانبًا.
        [two] نُحّي تقريران جانبًا.
        [few] نُحّيت { $n } تقارير جانبًا.
       *[other] نُحّي { $n } تقريرًا جانبًا.
    }
inbox-brought-back =
    { $n ->
        [one] أُعيد تقرير واحد.
        [two] أُعيد تقريران.
        [few] أُعيدت { $n } تقارير.
       *[other] أُعيد { $n } تقريرًا.
    }
inbox-put-in =
    { $n ->
        [one] تقرير واحد في القضية.
        [two] تقريران في القضية.
        [few] { $n } تقارير في القضية.
       *[other] { $n } تقريرًا في القضية.
    }
inbox-unchanged = لم يكن هناك ما يتغير.
inbox-undone = تم التراجع.
inbox-add-address = عنوان الويب الذي جاء منه (اختياري)
inbox-no-fetch = لا يفتح Amparo أي عنوان ويب: فلا يعرف أي موقع ما تقرأ. افتح الصفحة في متصفحك واحفظها (Ctrl+S) ثم أضف الملف المحفوظ؛ والعنوان الذي تكتبه هنا يُحفظ معه ولا يُفتح أبدًا. وفي سطر الأوامر:
keys-next-report = التقرير التالي
keys-previous-report = التقرير السابق
keys-tick = تحديد
keys-tick-all = تحديد كل ما في هذه الصفحة
keys-assign = إسناد (ثم Enter)
keys-snooze = تأجيل حتى يوم (ثم Enter)
keys-aside = تنحية جانبًا
keys-back = إعادة
keys-into-case = إلى قضية (ثم Enter)
keys-undo-inbox = التراجع عما جرى للتو
keys-seen = اطلعت على هذه (في الجديد)
column-with = مسند إلى
inbox-until-cli = مؤجل حتى { $day }

## المجلد المراقَب
watch-title = المجلد المراقَب
watch-now = قراءة الملف { $done } من { $all }.
watch-read =
    { $n ->
        [zero] لم يُضف شيء منذ بدء البرنامج.
        [one] أُضيف ملف واحد منذ بدء البرنامج.
        [two] أُضيف ملفان منذ بدء البرنامج.
        [few] أُضيفت { $n } ملفات منذ بدء البرنامج.
       *[other] أُضيف { $n } ملفًا منذ بدء البرنامج.
    }
watch-failed =
    { $n ->
        [one] تعذّرت إضافة ملف واحد، وهو باقٍ في مكانه:
        [two] تعذّرت إضافة ملفين، وهما باقيان في مكانهما:
        [few] تعذّرت إضافة { $n } ملفات، وهي باقية في مكانها:
       *[other] تعذّرت إضافة { $n } ملفًا، وهي باقية في مكانها:
    }
watch-begun = المجلد { $path } مراقَب. يُقرأ الملف حين لا يعود يتغير. ينهيها Ctrl-C، وإذا بدأت من جديد واصلت من حيث كانت.
watch-plain = ملفات هذا المجلد غير معمّاة: من استطاع قراءة القرص قرأها. ضعه على قرص معمّى، وأزل ما أُضيف منه.
watch-open = يستطيع آخرون على هذا الجهاز الاطلاع على { $path }: انزع عنهم ذلك (chmod 700).

## المشكلات
problem-inbox-tick = حدّد التقارير أولًا ثم اختر ما يُفعل بها
problem-inbox-who = اختر إلى من يُسند
problem-inbox-day = اختر يومًا بعد اليوم، في حدود عشر سنوات
problem-inbox-long = السبب أطول من 500 حرف؛ اختصره
problem-inbox-do = اضغط زر ما تريد: إسناد أو تأجيل أو تنحية أو إعادة أو وضع في قضية
problem-inbox-moved = غيّر أحدهم هذا بعد ذلك؛ انظر إلى التقارير كما هي الآن
problem-inbox-nothing-to-undo = لم يبق هنا ما يُتراجع عنه
problem-inbox-not-on-case = { $who } لا يعمل على قضية «{ $title }»؛ أسنده إلى عضو في قضيته، مرمّز فما فوق
problem-no-address = يبدأ عنوان الويب بـ http:// أو https:// وليس فيه فراغ؛ صحّحه أو اتركه
problem-watch-none = لم يُذكر مجلد؛ اكتب [watch] مع folder = "…" في { $path }، أو استعمل --folder
problem-watch-folder = المجلد المراقَب { $path } غير موجود أو ليس مجلدًا؛ أنشئه أو سمِّ غيره في ملف الإعدادات
problem-watch-done = لا يصلح { $path } مجلدًا لما أُضيف؛ سمِّ مجلدًا غير المراقَب على القرص نفسه
problem-watch-move = أُضيف { $path } وتعذّر نقله: { $error }؛ انقله بيدك
