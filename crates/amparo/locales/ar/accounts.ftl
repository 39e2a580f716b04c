# Signing in, accounts, members of a case. `$n` is a number, other values are text as it stands.

## الصفحات: الدخول
serve-team = يدخل الناس هناك بحساباتهم. ينهي Ctrl-C الخادم.
signin-first = سجّل الدخول أولًا.
signin-title = تسجيل الدخول
signin-name = اسم الدخول
signin-password = كلمة السر
signin-code = رمز لمرة واحدة
signin-code-help = فقط إن كنت قد أعددته. ويصلح رمز استرداد مكانه.
signin-button = دخول
signin-wrong = الاسم أو كلمة السر أو الرمز غير صحيح. لا يُمنع أحد: حاول ثانية، وكل محاولة تستغرق وقتًا أطول قليلًا.
signin-redeem = لديّ دعوة أو رمز استرداد
signin-back = العودة إلى تسجيل الدخول
signin-second-title = خطوة أخرى
signin-second-lead = الاسم وكلمة السر صحيحان. يُطلب الآن مفتاح مرور لك، أو رمز.
signin-second-button = استعمال مفتاح مرور
signin-second-code-help = رمز لمرة واحدة إن كنت قد أعددت الرموز، أو رمز استرداد.
signin-again = استغرق ذلك وقتًا طويلًا، أو أُجيب عنه من قبل. سجّل الدخول من جديد.
passkey-waits = يطلب المتصفح مفتاح المرور الآن.
passkey-not = لم يصل مفتاح مرور: أُلغي الطلب، أو طال الوقت، أو ليس المفتاح هنا. حاول ثانية.
passkey-there = في هذا الجهاز مفتاح مرور لهذا الحساب بالفعل.
passkey-unable = هذا المتصفح لا يعرف مفاتيح المرور.
passkey-script = تحتاج مفاتيح المرور إلى JavaScript في المتصفح.
passkey-elsewhere = تحتاج مفاتيح المرور إلى اسم في العنوان لا أرقام: افتح { $address } وسجّل الدخول هناك.
nav-signout = خروج
redeem-title = اختيار كلمة سر
redeem-lead = بالدعوة التي تسلمتها، أو بأحد رموز الاسترداد. كل رمز يُستعمل مرة واحدة.
redeem-code = دعوة أو رمز استرداد
redeem-wrong = الاسم أو الرمز غير صحيح، أو استُعمل الرمز أو انتهت مدته. اطلب دعوة جديدة من المدير.
redeem-button = اختيار كلمة السر هذه
password-new = كلمة سر جديدة
password-again = نفسها مرة أخرى
password-rule = اثنا عشر حرفًا على الأقل: أفضلها أربع كلمات عادية لا صلة بينها.
codes-title = رموز الاسترداد
codes-lead = اكتبها على ورق واحفظها بعيدًا عن هذا الجهاز. يُستعمل كل رمز مرة واحدة، بدلًا من رمز لمرة واحدة أو لاختيار كلمة سر جديدة. لا تُعرض إلا الآن.
codes-next = كتبتها

## الصفحات: الحساب الخاص
account-title = حسابي
account-password = كلمة السر
account-password-old = كلمة السر الحالية
account-password-save = تغيير كلمة السر
account-password-changed = تغيّرت كلمة السر. أُخرجت من كل مكان آخر.
account-codes = رموز لمرة واحدة
account-codes-on = يُطلب رمز من برنامج المصادقة عند كل دخول.
account-codes-off = يمكن لبرنامج مصادقة على هاتفك أن يعطي رمزًا لكل دخول: عندئذ لا تفتح كلمة السر وحدها شيئًا.
account-codes-begin = إعدادها
account-codes-how = اكتب هذه الحروف في برنامج المصادقة، أو افتح العنوان به. ثم اكتب أول رمز يعرضه.
account-codes-letters = الحروف
account-codes-address = العنوان
account-codes-first = أول رمز
account-codes-confirm = طلب الرموز من الآن
account-codes-stop = عدم طلب الرموز بعد الآن
account-codes-on-now = من الآن يُطلب رمز لمرة واحدة.
account-codes-off-now = لم يعد يُطلب رمز لمرة واحدة.
account-passkeys = مفاتيح المرور
account-passkeys-lead = مفتاح المرور مفتاح في جهازك أو في مفتاح أمان، يُفتح برقم سري أو بالإصبع أو بالوجه. من كان له واحد يُطلب منه مفتاح مرور أو رمز بعد كلمة السر عند كل دخول.
account-passkeys-since = أُضيف في { $day }
account-passkeys-name = اسم مفتاح المرور الجديد
account-passkeys-name-help = يحفظ الجهاز هذا الاسم، وربما صانعه: اختر اسمًا لا يكشف أحدًا.
account-passkeys-add = إضافة مفتاح مرور
account-passkeys-making = مفتاح مرور جديد: { $name }
account-passkeys-how = يسأل المتصفح أين يحفظه، ويطلب رقمك السري أو إصبعك أو وجهك.
account-passkeys-make = إنشاؤه الآن
account-passkeys-cancel = إلغاء
account-passkeys-added = أُضيف مفتاح المرور. من الآن يُطلب مفتاح مرور أو رمز.
account-passkeys-remove = إزالة
account-passkeys-remove-it = إزالة { $name }
account-passkeys-removed = أُزيل مفتاح المرور.
account-recovery = رموز الاسترداد
account-recovery-left =
    { $n ->
        [0] لم يبق رمز استرداد.
        [one] بقي رمز استرداد واحد.
        [two] بقي رمزا استرداد.
        [few] بقيت { $n } رموز استرداد.
       *[other] بقي { $n } رمز استرداد.
    }
account-recovery-new = إنشاء عشرة رموز جديدة
account-everywhere = الخروج من كل مكان

## الصفحات: الحسابات
accounts-title = الحسابات
accounts-lead = من يسجّل الدخول. ينشئ المدير الحسابات ويضع الأشخاص في القضايا، ولا يرى قضية لا يعمل عليها.
accounts-first-title = إنشاء أول حساب
accounts-first-lead = بعدها يسجّل الجميع الدخول، وأنت أيضًا، ولا يعود عنوان البرنامج يفتح شيئًا. الحساب الأول مدير، ويعمل على كل القضايا الموجودة.
accounts-first-button = إنشاء أول حساب
accounts-new = حساب جديد
accounts-label = الاسم الذي تعرضه الصفحات والسجل الزمني
accounts-administrator = مدير
accounts-administers = مدير: الحسابات والأعضاء
accounts-make = إنشاء الحساب
accounts-you = أنت
accounts-invited = مدعو
accounts-disabled = موقوف
accounts-has-codes = رموز لمرة واحدة
accounts-has-passkeys = مفاتيح مرور
accounts-change = تغيير { $name }
accounts-disable = إيقاف
accounts-enable = إعادة التفعيل
accounts-reset = سحب كلمة السر والرموز والدعوة من جديد
accounts-reset-lead = لمن فقد كلمة السر ورموز الاسترداد، أو قد تكون كلمة سره ورموزه في يد غيره.
accounts-disabled-now = أُوقف الحساب وأُخرج صاحبه.
accounts-enabled-now = أُعيد تفعيل الحساب.
invited-title = دعوة
invited-lead = أعط الاسم والرمز لصاحبهما شفهيًا أو على ورق. بهما تُختار كلمة سر في صفحة الدخول، مرة واحدة وخلال سبعة أيام. لا يُعرضان إلا الآن.

## الصفحات: أعضاء القضية
members-title = من يعمل على هذه القضية
members-lead = لا يراها غيرهم ولا يجدها ولا يعلم بوجودها.
members-caption = الأعضاء
members-who = من
members-role = بأي صفة
members-since = منذ
members-none = لا يعمل عليها أحد.
members-change = تغيير
members-save = حفظ
members-out = لم يعد يشارك
members-why = لماذا (لازم عند خروج أحد)
members-changed = حُفظ.
role-reader = قارئ: يطّلع
role-coder = مرمّز: يضيف تقارير وملاحظات
role-reviewer = مراجع: يقرر في الإفادات
role-publisher = ناشر: ينشر ويسحب

## الصفحات: المشكلات
error-nothing-here = لا شيء هنا لك. تحقق من العنوان، أو اسأل من يعمل على القضية.
error-not-allowed = ترى هذا، ولا يحق لك فعل ذلك. اطلب صفة أخرى من المدير.

## في الطرفية
account-invited = دُعي { $name }. رمز لمرة واحدة: { $code }
account-invited-how = بالاسم والرمز تُختار كلمة سر في صفحة الدخول، مرة واحدة وخلال سبعة أيام.
account-none = لا يوجد حساب؛ يعمل صاحب عبارة المرور وحده.
account-changed = تم.
column-name = الاسم
column-label = يُعرض باسم
column-role = الصفة
column-state = الحالة

## ما قد يتعذر
problem-name-taken = لحساب آخر هذا الاسم؛ اختر غيره
problem-bad-name = الاسم من 1 إلى 64 حرفًا أو رقمًا أو فراغًا أو . _ - @؛ اختر غيره
problem-not-the-first = يوجد حساب بالفعل؛ اطلب آخر من المدير
problem-first-administers = يجب أن يكون الحساب الأول مديرًا
problem-last-administrator = هذا آخر مدير؛ أنشئ مديرًا آخر أولًا
problem-account-disabled = هذا الحساب موقوف؛ أعد تفعيله أولًا
problem-password-short = كلمة السر { $least } حرفًا على الأقل وألف على الأكثر؛ اختر غيرها
problem-password-is-name = كلمة السر هي الاسم؛ اختر غيرها
problem-passwords-differ = الكلمتان مختلفتان؛ اكتب كلمة السر الجديدة مرتين
problem-wrong-password = كلمة السر غير صحيحة
problem-wrong-code = كلمة السر أو الرمز غير صحيح؛ اكتب الرمز المعروض الآن
problem-no-codes-begun = لا يجري إعداد رموز لمرة واحدة؛ ابدأ من جديد
problem-passkey-needs-name = تحتاج مفاتيح المرور إلى اسم في العنوان لا أرقام؛ افتح { $address } وسجّل الدخول هناك
problem-no-passkey-begun = لا يجري إضافة مفتاح مرور، أو طال الوقت؛ ابدأ من جديد
problem-passkey-wrong = جواب المتصفح لا يوافق ما طُلب؛ ابدأ من جديد
problem-many-passkeys = للحساب عشرة مفاتيح مرور على الأكثر؛ أزل واحدًا أولًا
problem-passkey-taken = مفتاح المرور هذا لحساب بالفعل؛ أنشئ غيره
problem-file-elsewhere = هذا الملف محفوظ بالفعل حيث لا تعمل؛ اسأل المدير
