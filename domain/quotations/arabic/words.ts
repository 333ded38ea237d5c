import { isGivenName } from './given-names';
import { words } from './word-set';
import { DOCUMENTS, INSTITUTIONS, PLACES } from './words-for-bodies';
import { GROUPS, PERSONS } from './words-for-people';

export const PREPOSITIONS = words(`
في من إلى على عن مع بعد قبل خلال منذ أمام خلف تحت فوق بين لدى عند ضد حول دون عبر ضمن وسط باسم باسمه باسمها باسمهم باسمهما لصالح بشأن بخصوص إزاء تجاه نحو بسبب
رغم برغم إثر عقب أثناء قرب بجانب بجوار لـ بـ حيال بحضور برفقة صوب مقابل بموجب فيه فيها عنه عنها معه معها له لها لهم به بها بهم إليه إليها إليهم عليه عليها عليهم منه منها منهم
فور غداة عشية إبان طوال طيلة داخل خارج حسب بحسب وفق لنا بنا إلينا علينا معنا لي بي إلي علي معي عني مني لديه لديها لديهم بمناسبة على‌هامش لكل بكل`);

/** Words of time and manner that follow a subject without being part of it. */
export const ADVERBS = words(`
أمس اليوم غدا الآن الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت صباح مساء ظهر عصر ليل ليلة صباحا مساء ظهرا ليلا فجر فجرا أيضا كذلك لاحقا سابقا حينها
آنذاك وقتها بعدها قبلها قبل بعد أخيرا مؤخرا هنا هناك يوم لكن قائلا ثم حين عندما حينما لما بينما فيما إذ حيث كما قد لقد أن إن أنه الشهر العام الأسبوع الماضي المقبل
مرارا دائما أبدا بصراحة بوضوح بحزم بغضب بهدوء باختصار بدوره بدورها وهو وهي وهم وهما الذي التي الذين اللذين اللتين اللواتي اللاتي ممن مما كان كانت كانوا يكون ليس ليست لم لن لا ما هل`);

export const RELATIVES = words('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ممن مما');

export const PRONOUNS: ReadonlyMap<string, { gender: 'm' | 'f'; number: 's' | 'p' }> = new Map([
  ['هو', { gender: 'm', number: 's' }],
  ['هي', { gender: 'f', number: 's' }],
  ['هم', { gender: 'm', number: 'p' }],
  ['هما', { gender: 'm', number: 'p' }],
  ['هن', { gender: 'f', number: 'p' }],
]);

export const MEASURES = words(`
عدد حجم نوع القانون قانون المادة مادة النظام نظام الجدول جدول الحاجة حاجة الترتيب ترتيب الأولوية أولوية المعايير معايير معيار شروط الشروط خطة الخطة برنامج البرنامج الاتفاق اتفاق الاتفاقية اتفاقية الدستور دستور الأصول أصول
القواعد قواعد الضوابط ضوابط آلية الآلية المقاييس مقاييس الظروف ظروف الإمكانات القدرة قدرة المسافة الطول كلفة تكلفة كثافة الكثافة العمر عمر السن الوزن الفئة فئة المنطقة الموسم سعر الأسعار نسبة القيمة قيمة الدخل الطلب العرض الوقت التوقيت توقيت
التقويم المناسبة المقدار كمية درجة مستوى حالة فئات الفئات معدلات نتائج النتائج نوعية مراحل المراحل مساحة المساحة سعة أبجدية الأبجدية تسلسل التسلسل مواصفات المواصفات متطلبات إجراءات الإجراءات بنود البنود لوائح أحكام نسب النسب أنواع مناطق المناطق أولويات احتياجات الاحتياجات رتبة رتب بروتوكول البروتوكول عرف العرف حصص الأهمية أهمية المنطق صيغة طريقة أسلوب نهج مبدأ الأعراف التقاليد العادة رغبة إرادة مصلحة لون تصنيف مقاس حروف موقع تعليمات توجيهات منهج أسس وصفة مزاج حصة ألوان أحجام أوزان أعمار مواعيد رغبات`);

/** Nouns of saying and thinking with a possessor: قوله, تأكيدهم. */
export const REPORTING_NOUNS = words(`
قول تأكيد اعتقاد ظن زعم ادعاء إعلان تصريح توضيح إشارة تحذير تشديد نفي اعتراف إقرار وعد تعهد رأي تعبير وصف تساؤل رد جواب سؤال تلميح`);

/** Nouns of what can be denied, expected, asked for; besides these, nouns by the pattern of verbal nouns. */
const ABSTRACT = words(`
وجود ضرورة أهمية خطورة صحة وقوع حدوث حصول دخول خروج وصول صدور فرض رفع خفض دفع منع وقف عقد فتح غلق نقل نشر صرف دعم رفض قبول عودة زيادة نقص نقصان هبوط صعود نمو نزول فوز خسارة هزيمة رحيل بقاء غياب حضور ظهور سقوط
موت وفاة مقتل كل أي أن حق حقه دور دوره علم علمه صلة صلته علاقة علاقته مسؤولية مسؤوليته نية نيته رغبة رغبته رغبتها نيتها قدرة قدرته عزم عزمه ثقة ثقته قلق قلقه أمل أمله أسف أسفه استعداد ما جميع كافة عدم احتمال إمكان إمكانية فكرة مخاطر خطر
حاجة سلامة جودة سوء ضعف قوة كثرة قلة شح ندرة غلاء بطء سرعة حل حلول خطة خطط موعد نتيجة نتائج مشكلة أزمة أزمات مزيد موجة سلسلة هذا هذه ذلك تلك كون أنباء تقارير شائعات اتهامات مزاعم مشروع مشاريع تفاصيل أسرار حماية رعاية`);

/** A noun that may be the content of a report: by list, or by the pattern of verbal nouns (تأجيل, إعادة, ارتفاع). */
export function isAbstract(written: string): boolean {
  const folded = written.replace(/^[أإ]/u, 'ا');
  if (ABSTRACT.has(folded)) return true;
  const bare = folded.replace(/(?:ه|ها|هم|هما|نا)$/u, '');
  return [folded, bare].some(
    (word) =>
      ABSTRACT.has(word) ||
      /^ت[^ي][^اي]ي[^ايوه]ه?$/u.test(word) ||
      /^ا[^ا]{1,2}ا[^ا]ه?$/u.test(word) ||
      /^(?:ان|است|ا.ت|افت)[^ا]{1,3}ا[^ا]ه?$/u.test(word) ||
      /^ت[^ا]ا[^ا]{1,2}$/u.test(word),
  );
}

/** Folded noun without article, and without the ending of the feminine. */
export function bareNoun(folded: string): string {
  return folded.replace(/^(?:ال|لل)/u, '');
}

export function personNoun(folded: string): boolean {
  const bare = bareNoun(folded);
  // إدارة is nobody, though إداري is somebody.
  if (INSTITUTIONS.has(bare)) return false;
  return (
    PERSONS.has(bare) ||
    PERSONS.has(bare.replace(/ه$/u, '')) ||
    (bare.length > 4 && PERSONS.has(bare.replace(/ا$/u, ''))) ||
    PERSONS.has(bare.replace(/(?:ي?ه|تي)$/u, '')) ||
    PERSONS.has(bare.replace(/ه$/u, 'ي'))
  );
}

export const isDefinite = (folded: string) => /^(?:ال|لل).{2,}(?<!ها)$/u.test(folded) || PLACES.has(folded);
export const isInstitution = (folded: string) =>
  INSTITUTIONS.has(bareNoun(folded)) || INSTITUTIONS.has(folded) || INSTITUTIONS.has(folded.replace(/^لل/u, 'ال'));
export const isDocument = (folded: string) => DOCUMENTS.has(bareNoun(folded));
/** People by a word of the lists, not by the look of a plural. */
export const isListedGroup = (folded: string) => !isGivenName(folded) && GROUPS.has(bareNoun(folded));
export const isGroup = (folded: string) =>
  !isGivenName(folded) &&
  (GROUPS.has(bareNoun(folded)) ||
    GROUPS.has(folded) ||
    /^(?:ال.{3,}|م.{3,}|.{2,}ي)ون$/u.test(folded) ||
    (/ون$/u.test(folded) && PERSONS.has(folded.slice(0, -2))) ||
    (/(?:ات|ين|ان)$/u.test(folded) && PERSONS.has(bareNoun(folded).slice(0, -2))));
