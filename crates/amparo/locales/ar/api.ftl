# Access tokens, and what the JSON API answers. Values are text as it stands.

## Pages: access tokens
tokens-title = رموز الوصول
tokens-lead = بالرمز يخاطب برنامجٌ الواجهةَ البرمجية باسمك. لا يستطيع أبدًا أكثر مما يحق لك حينها، ويذكر السجل الزمني اسمك واسم الرمز.
tokens-short = للبرامج التي تعمل باسمك.
tokens-open = عرض الرموز
tokens-none = لا يوجد رمز.
tokens-new = رمز جديد
tokens-label = الغرض منه
tokens-may = ما يستطيعه
tokens-look = الاطلاع
tokens-code = إضافة التقارير والملاحظات وفتح القضايا
tokens-decide = اتخاذ القرار (يلزم معه الاطلاع)
tokens-where = في أي قضايا
tokens-all-cases = في كل القضايا
tokens-some-cases = في هذه فقط:
tokens-former-case = قضية تخص آخرين
tokens-days = أيام الصلاحية (من 1 إلى 365)
tokens-make = إنشاء الرمز
tokens-made-title = رمز
tokens-made-lead = انسخه الآن إلى إعدادات البرنامج. لا يظهر إلا هذه المرة ولا يُحفظ في أي مكان. لا تضعه أبدًا في عنوان.
tokens-until = حتى { $day }
tokens-used = آخر استعمال { $day }
tokens-never = لم يُستعمل قط
tokens-past = انتهت صلاحيته
tokens-revoked = مُلغى
tokens-revoke = إلغاء
tokens-revoke-it = إلغاء { $name }
tokens-revoked-now = أُلغي الرمز.
token-made-how = لا يظهر إلا هذه المرة. أرسله هكذا: Authorization: Bearer …

## The API: what sort of problem
api-title-400 = تعذرت قراءة الطلب
api-title-401 = لا يُعرف من يسأل
api-title-403 = غير مسموح
api-title-404 = لا شيء هنا لك
api-title-405 = لا توجد هذه الطريقة هنا
api-title-409 = غير ممكن في الوضع الحالي
api-title-413 = كبير جدًا
api-title-415 = يلزم نوع آخر من المحتوى
api-title-422 = لا يمكن استعمال المحتوى
api-title-500 = خلل داخلي
api-title-503 = المخزن مغلق

## What can go wrong
problem-api-token = لا يوجد رمز أو أنه غير صالح؛ أرسل رمزًا صالحًا هكذا Authorization: Bearer …
problem-api-scope = لا يستطيع هذا الرمز ذلك؛ استعمل رمزًا يستطيعه
problem-api-csrf = تكتب الجلسة بالترويسة X-CSRF-Token ورمز نماذجها؛ أرسلها أو استعمل رمز وصول
problem-api-request = لم يستطع الخادم قبول هذا الطلب؛ أرسله بصيغة أخرى
problem-api-query = تعذرت قراءة العنوان: { $why }؛ راجع وثيقة الواجهة
problem-api-body = تعذرت قراءة المحتوى: { $why }؛ راجع وثيقة الواجهة
problem-api-media = يجب أن يكون المحتوى { $media }؛ اذكر ذلك في Content-Type
problem-api-large = المحتوى أكبر من { $kib } كيبيبايت؛ أرسل أقل
problem-api-method = لا يعرف هذا العنوان تلك الطريقة؛ راجع وثيقة الواجهة
problem-api-case-needed = يعمل هذا الرمز في بعض القضايا فقط؛ سمِّ إحداها في case
problem-api-field = ليس لهذه الإفادة حقل { $field }؛ حقولها { $fields }
problem-bad-token = يحتاج الرمز إلى شيء يستطيعه، وإلى الاطلاع إن كان يقرر، وإلى قضية إن اقتصر على بعض القضايا، وإلى نهاية خلال سنة
problem-token-whose = يسجل الناس الدخول هنا؛ اذكر بـ --account لمن الرمز
