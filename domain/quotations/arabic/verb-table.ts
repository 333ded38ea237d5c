/**
 * Reporting verbs, one a line: perfect, imperfect, frames, prepositions that link them to what is said; the participle follows
 * where it is not م with the imperfect's letters, and is - where it reports nothing. Frames:
 * `object` takes a nominal, `describe` a nominal and what is said of it, `blame` a nominal and its cause after the preposition,
 * `burden` somebody and what they are to answer for, `ask` a question, `tell` and `advise` somebody spoken to, `beg` what is
 * asked for without a preposition, `feel` a noun of feeling before what is felt.
 */
export const VERB_TABLE = `
قال يقول - - قائل
ذكر يذكر - - ذاكر
أكد يؤكد object على
شدد يشدد object على
أضاف يضيف - إلى
أوضح يوضح object -
وضح يوضح object -
أشار يشير object إلى
لفت يلفت object إلى لافت
نوه ينوه object إلى,ب
ألمح يلمح object إلى
لمح يلمح object إلى ملمح
أومأ يومئ - إلى
نبه ينبه tell,object إلى,من,على
حذر يحذر tell,object من
أعلن يعلن object عن
كشف يكشف object عن كاشف
أفاد يفيد - ب
أورد يورد - -
صرح يصرح - ب
أفصح يفصح object عن
أبلغ يبلغ tell ب
أخبر يخبر tell ب,عن
أعلم يعلم tell ب
أنبأ ينبئ tell ب
أحاط يحيط tell ب
طمأن يطمئن tell إلى,ب
ذكّر يذكّر tell ب
نقل ينقل - عن ناقل
روى يروي - - راوي
حكى يحكي - عن حاكي
سرد يسرد - - سارد
قص يقص - - -
تابع يتابع - -
واصل يواصل - -
استطرد يستطرد - -
استدرك يستدرك - -
أردف يردف - -
أكمل يكمل - -
مضى يمضي - - -
زاد يزيد - على -
أسهب يسهب - -
استرسل يسترسل - -
عقب يعقب - على معقب
علق يعلق - على معلق
رد يرد blame على,ب,إلى -
أجاب يجيب - ب,على
جاوب يجاوب - -
قاطع يقاطع - -
هتف يهتف - ب هاتف
صاح يصيح - ب صائح
صرخ يصرخ - ب صارخ
نادى ينادي - ب منادي
غرد يغرد - -
دون يدون - -
كتب يكتب - - كاتب
نشر ينشر - - ناشر
همس يهمس - ب هامس
تمتم يتمتم - -
غمغم يغمغم - -
تنهد يتنهد - -
ضحك يضحك - - ضاحك
ابتسم يبتسم - -
سخر يسخر object من ساخر
تهكم يتهكم object على
مازح يمازح - -
مزح يمزح - - مازح
تندر يتندر - -
ختم يختم - ب خاتم
اختتم يختتم - ب
خلص يخلص object إلى خالص
استنتج يستنتج object -
انتهى ينتهي - إلى -
توصل يتوصل - إلى
لخص يلخص describe -
أوجز يوجز - -
اعتبر يعتبر describe -
عد يعد describe - -
رأى يرى describe - -
اعتقد يعتقد - ب
ظن يظن - - -
حسب يحسب - - -
خال يخال - - -
زعم يزعم object - زاعم
ادعى يدعي object - مدعي
أصر يصر object على -
تمسك يتمسك object ب
جزم يجزم - ب جازم
أقسم يقسم - على,ب
حلف يحلف - على,ب -
تعهد يتعهد object ب
وعد يعد tell,object ب واعد
هدد يهدد tell,object ب
توعد يتوعد tell,object ب
لوح يلوح object ب
نفى ينفي object - نافي
أنكر ينكر object -
كذب يكذب object -
فند يفند object -
دحض يدحض object - -
نقض ينقض - - -
استبعد يستبعد object -
رجح يرجح object -
توقع يتوقع object -
تنبأ يتنبأ object ب
تكهن يتكهن object ب
قدر يقدر object,blame ب مقدر
خمن يخمن - -
افترض يفترض object -
تصور يتصور - -
تخيل يتخيل - -
تمنى يتمنى object -
أمل يأمل object ب,في آمل
تطلع يتطلع - إلى
رجا يرجو object - راجي
خشي يخشى object من خاشي
تخوف يتخوف object من
خاف يخاف - من خائف
قلق يقلق - من -
أبدى يبدي feel -
أعرب يعرب feel,object عن
عبر يعبر feel,object عن معبر
شك يشك object في -
شكك يشكك object في
ارتاب يرتاب - في
تساءل يتساءل ask عن
سأل يسأل ask عن سائل
استفسر يستفسر ask عن
استفهم يستفهم ask عن
استغرب يستغرب object -
تعجب يتعجب object من
استنكر يستنكر object -
استهجن يستهجن object -
انتقد ينتقد object -
ندد يندد object ب
دان يدين object -
أدان يدين object -
شجب يشجب object - -
هاجم يهاجم - -
اتهم يتهم tell ب
حمّل يحمّل burden -
لام يلوم burden على لائم
عاب يعيب object على -
عاتب يعاتب burden على
احتج يحتج object على,ب
اشتكى يشتكي object من
شكا يشكو object من شاكي
تذمر يتذمر object من
أقر يقر object ب -
اعترف يعترف object ب
سلم يسلم - ب -
أذعن يذعن - -
وافق يوافق object على
أيد يؤيد object -
رحب يرحب object ب
أشاد يشيد object ب
أثنى يثني object على
امتدح يمتدح object -
مدح يمدح - - مادح
هنأ يهنئ - -
بارك يبارك - -
دعا يدعو advise إلى داعي
طالب يطالب advise ب
ناشد يناشد advise,beg -
حث يحث advise على -
حض يحض advise على -
نصح ينصح advise ب ناصح
أوصى يوصي advise ب
اقترح يقترح object -
اشترط يشترط object -
أمر يأمر tell ب آمر
رفض يرفض object - رافض
عارض يعارض object -
اعترض يعترض object على
برر يبرر describe,blame ب
علل يعلل describe,blame ب
عزا يعزو describe,blame إلى عازي
أرجع يرجع describe,blame إلى
فسر يفسر describe,blame ب
شرح يشرح - - شارح
بين يبين - -
أبان يبين - -
وصف يصف describe ب واصف
سمى يسمي describe ب
أسمى يسمي describe -
نعت ينعت describe ب ناعت
شبه يشبه describe ب
صور يصور - -
لقب يلقب describe ب
صنف يصنف - -
لاحظ يلاحظ object -
تذكر يتذكر object -
استذكر يستذكر object -
استحضر يستحضر - -
استعاد يستعيد - -
أحس يحس - ب -
شعر يشعر - ب -
آمن يؤمن - ب
وثق يوثق - ب -
اقتنع يقتنع - ب
أيقن يوقن - ب
تيقن يتيقن - -
برهن يبرهن - على
استشهد يستشهد - ب
استدل يستدل - ب
احتسب يحتسب - -
بشر يبشر tell,object ب
اطمأن يطمئن - إلى
أخطر يخطر tell ب
أشعر يشعر tell ب
حاجج يحاجج - ب
جادل يجادل - ب
ناقش يناقش - -
دافع يدافع object عن
ذهب يذهب - إلى ذاهب
فضل يفضل object -
أسف يأسف object ل آسف
تأسف يتأسف object ل,على
ندم يندم object على نادم
اعتذر يعتذر object عن,ل
شكر يشكر - - شاكر
تحدى يتحدى - -
راهن يراهن - على
عول يعول object على
صادق يصادق - -
سجل يسجل - -
جدد يجدد object -
كرر يكرر object -
ردد يردد - -
أعاد يعيد blame إلى
ألح يلح object على -
نص ينص - على -
قلل يقلل object من
هون يهون object من
شهد يشهد - ب
أجمع يجمع - على
اتفق يتفق - على
أدلى يدلي - ب
أنذر ينذر tell,object ب
أبرز يبرز object -
استخلص يستخلص - -
تحدث يتحدث object عن
تكلم يتكلم object عن
التزم يلتزم object ب
نسب ينسب blame إلى ناسب
ربط يربط blame ب رابط
وبخ يوبخ burden على
آخذ يؤاخذ burden على
أخذ يأخذ - على -
طلب يطلب beg,object - طالب
التمس يلتمس beg,object - -
استعجل يستعجل object -
أقنع يقنع tell ب
صارح يصارح tell ب
تظلم يتظلم object من
تبرم يتبرم object من
عبّر يعبّر feel,object عن
أظهر يظهر - -
أثبت يثبت - -
اكتشف يكتشف - -
رصد يرصد - - راصد
وجد يجد - - -
احتمل يحتمل - -
ارتأى يرتئي object -
أسر يسر - ب -
باح يبوح - ب بائح
تفاخر يتفاخر object ب
تباهى يتباهى object ب
افتخر يفتخر object ب
فاخر يفاخر object ب
اعتز يعتز object ب
تحفظ يتحفظ object على,عن
تبرأ يتبرأ object من
تنصل يتنصل object من
تفاءل يتفاءل object ب
تشاءم يتشاءم object من
استشرف يستشرف object -
استحسن يستحسن object -
استصوب يستصوب object -
حبذ يحبذ object -
أوحى يوحي - ب,إلى
استخف يستخف object ب
استهزأ يستهزئ object ب
استبشر يستبشر object ب
اندهش يندهش object من
دهش يدهش object من -
توافق يتوافق - على
عنون يعنون - -
زعق يزعق - ب زاعق
كاشف يكاشف tell ب
أفشى يفشي - -
فاجأ يفاجئ - ب
احترز يحترز - من
تحسر يتحسر object على
اغتبط يغتبط - ب
ابتهج يبتهج - ب
ناهض يناهض object -
توسل يتوسل advise إلى
أهاب يهيب beg - -
أحال يحيل blame إلى
`;
