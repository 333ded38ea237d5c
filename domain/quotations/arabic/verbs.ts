import { fold } from '@/domain/text/fold';
import { formsOf, type VerbForm } from './conjugation';

/** What a verb takes besides a clause: a nominal, a nominal and what is said of it, a question, or a person spoken to. */
type Frame = 'say' | 'object' | 'describe' | 'ask' | 'tell' | 'advise';

export interface Verb {
  perfect: string;
  /** `say`: clauses and words in marks. The others take these as well. */
  frames: ReadonlySet<Frame>;
  /** Folded prepositions that may link it to what is said. */
  links: ReadonlySet<string>;
}

// PERFECT IMPERFECT [frames] [prepositions]; the participle follows where it is not م with the imperfect's letters.
const TABLE = `
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
نبه ينبه object إلى,من,على
حذر يحذر object من
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
أحاط يحيط - ب
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
رد يرد - على,ب -
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
خط يخط - - -
وقع يوقع - - -
همس يهمس - ب هامس
تمتم يتمتم - -
غمغم يغمغم - -
تنهد يتنهد - -
ضحك يضحك - - ضاحك
ابتسم يبتسم - -
سخر يسخر - من ساخر
تهكم يتهكم - على
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
أصر يصر - على -
تمسك يتمسك - ب
جزم يجزم - ب جازم
أقسم يقسم - على,ب
حلف يحلف - على,ب -
تعهد يتعهد object ب
وعد يعد object ب واعد
هدد يهدد object ب
توعد يتوعد object ب
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
قدر يقدر - ب مقدر
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
أبدى يبدي - -
أعرب يعرب object عن
عبر يعبر object عن معبر
شك يشك - في -
شكك يشكك object في
ارتاب يرتاب - في
تساءل يتساءل ask عن
سأل يسأل ask عن سائل
استفسر يستفسر ask عن
استفهم يستفهم ask عن
استغرب يستغرب object -
تعجب يتعجب - من
استنكر يستنكر object -
استهجن يستهجن object -
انتقد ينتقد object -
ندد يندد object ب
دان يدين object -
أدان يدين object -
شجب يشجب object - -
هاجم يهاجم - -
اتهم يتهم tell ب
حمّل يحمّل - -
لام يلوم - على لائم
عاب يعيب - على -
عاتب يعاتب - على
احتج يحتج - على,ب
اشتكى يشتكي object من
شكا يشكو object من شاكي
تذمر يتذمر - من
أقر يقر object ب -
اعترف يعترف object ب
سلم يسلم - ب -
أذعن يذعن - -
وافق يوافق - على
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
ناشد يناشد advise -
حث يحث advise على -
حض يحض advise على -
نصح ينصح advise ب ناصح
أوصى يوصي advise ب
اقترح يقترح object -
اشترط يشترط object -
أمر يأمر - ب آمر
رفض يرفض object - رافض
عارض يعارض object -
اعترض يعترض object على
برر يبرر describe ب
علل يعلل describe ب
عزا يعزو describe إلى عازي
أرجع يرجع describe إلى
فسر يفسر describe ب
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
وثق يثق - ب -
اقتنع يقتنع - ب
أيقن يوقن - ب
تيقن يتيقن - -
برهن يبرهن - على
استشهد يستشهد - ب
استدل يستدل - ب
احتسب يحتسب - -
بشر يبشر object ب
اطمأن يطمئن - إلى
أخطر يخطر tell ب
أشعر يشعر tell ب
خاطب يخاطب - -
حاجج يحاجج - ب
جادل يجادل - ب
ناقش يناقش - -
دافع يدافع - عن
ذهب يذهب - إلى ذاهب
فضل يفضل object -
أسف يأسف object ل آسف
تأسف يتأسف - ل,على
ندم يندم - على نادم
اعتذر يعتذر object عن,ل
شكر يشكر - - شاكر
تحدى يتحدى - -
راهن يراهن - على
عول يعول - على
صادق يصادق - -
سجل يسجل - -
جدد يجدد object -
كرر يكرر object -
ردد يردد - -
أعاد يعيد - -
ألح يلح - على -
نص ينص - على -
قلل يقلل object من
هون يهون object من
شهد يشهد - ب
أجمع يجمع - على
اتفق يتفق - على
أدلى يدلي - ب
أنذر ينذر object ب
أبرز يبرز object -
استخلص يستخلص - -
تحدث يتحدث object عن
تكلم يتكلم - عن
`;

const LETTER_LINKS: Record<string, string> = { ب: 'ب', ل: 'ل' };

/** Forms that are other words much more often. */
const OTHER_WORDS = new Set(
  'ردا عدا ذكرا قولا علنا كتبا حسبا امرا عرضا وضعا شكرا علما فهما حقا خوفا املا خطا نصا بينا بين بينها بينهم بينهما بينه بيننا عنه حسب حسبه دون دونه دونها دونهم وجد عرف تعرف سلم سلما امن علمه عالم وقع وقعت تقع بعد عبر عبره عبرها عبرهم خلال صور صورا سجل سجلا عرض عقب عقبه عقبها قدره قدرها نقل نشر نقلا عد عدت زاد تزيد زادت يزيد مضت مضي تمضي قص نص عرضت تعرض قرر تقرر اظهر تظهر يظهر اثبت تثبت وجدت تجد يجد خط خال ينتهي تنتهي شعره قدرت قدر امره امرها تعد يعد يعدون تعود شكره فضل فضله تفضل شبه شبهت صنفت خطت انتهي انتهت ذهب ذهبت يذهب تذهب سلمت يسلم تسلم وقعوا نشرت كشفت صوت لمس لمست دان دانت'.split(
    ' ',
  ),
);
// Of these the ones that report when they come with an object or with ان.
const WITH_CLAUSE_ONLY = new Set(
  'عد عدت يعد تعد يعدون زاد زادت قدر قدرت وجد وجدت يجد تجد عرف تعرف قرر تقرر اظهر تظهر يظهر اثبت تثبت بين بينت كشفت نشرت فضل تفضل عقب نقل شهد شهدت يشهد تشهد دان دانت ذهب ذهبت يذهب تذهب مضي حسب عرض سجل'.split(
    ' ',
  ),
);

export interface VerbMatch {
  verb: Verb;
  form: VerbForm;
  /** It is another word at least as often: it reports only with a clause or marks right after its subject. */
  weak: boolean;
}

interface Lexicon {
  verbs: Map<string, VerbMatch[]>;
  participles: Map<string, { verb: Verb; gender: 'm' | 'f'; number: 's' | 'p' }>;
}

let lexicon: Lexicon | null = null;

/** Every form of the reporting verbs and of their participles. */
export function reportingVerbs(): Lexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): Lexicon {
  const verbs = new Map<string, VerbMatch[]>();
  const participles: Lexicon['participles'] = new Map();
  for (const line of TABLE.trim().split('\n')) {
    const [perfect, imperfect, frames, links, participle] = line.split(' ') as [
      string,
      string,
      string,
      string,
      string?,
    ];
    const verb: Verb = {
      perfect,
      frames: new Set(['say', ...((frames === '-' ? [] : frames.split(',')) as Frame[])]),
      links: new Set(links === '-' ? [] : links.split(',').map((link) => LETTER_LINKS[link] ?? fold(link))),
    };
    for (const [folded, form] of formsOf(perfect, imperfect)) {
      const weak = WITH_CLAUSE_ONLY.has(folded);
      if (OTHER_WORDS.has(folded) && !weak) continue;
      const known = verbs.get(folded);
      if (known === undefined) verbs.set(folded, [{ verb, form, weak }]);
      else known.push({ verb, form, weak });
    }
    if (participle === '-' || participle === 'لافت') continue;
    const stem = fold(participle ?? `م${imperfect.slice(1)}`);
    for (const [ending, gender, number] of [
      ['ا', 'm', 's'],
      ['ه', 'f', 's'],
      ['ين', 'm', 'p'],
      ['ات', 'f', 'p'],
    ] as const) {
      participles.set(ending === 'ين' && stem.endsWith('ي') ? `${stem}ن` : stem + ending, { verb, gender, number });
    }
  }
  return { verbs, participles };
}
