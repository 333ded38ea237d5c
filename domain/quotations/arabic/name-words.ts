import type { Gender } from '../report';
import type { Item } from '../sentences';
import { isComplementiser, participleAt } from './cues';
import { genderOfGiven, isGivenName } from './given-names';
import { isLatin, isNumeral } from './letters';
import { isPreposition } from './prepositions';
import { isHappening } from './verb-objects';
import { reportingVerbs } from './verbs';
import {
  ADVERBS,
  isAbstract,
  isDefinite,
  isDocument,
  isGroup,
  isInstitution,
  MEASURES,
  personNoun,
  RELATIVES,
} from './words';
import { PLACES } from './words-for-bodies';

/** Words within a name that take the next one with them: of descent, of family, of servants of God. */
export const PARTICLES = new Set(
  'بن ابن ابو ابي ابا ال بنت منت ام عبد دي دو دا دوس ديل فان فون فن بو ولد ود ايت الحاج مولاي سيدي ماك سان دير دن تن ذي العبد قره'.split(
    ' ',
  ),
);

/** بالحاج, بالقاسم: of families, though written as with a preposition. */
export const isFused = (folded: string) =>
  /^(?:بال|بل|بن|بو)(?:حاج|عيد|قاسم|خير|طيب|حسن|حسين|عربي|شيخ|رابح|خوجه|كحله|علي|عيسي|موسي|عمر|طاهر|هادي|حبيب|مبروك|نور|عباس|ناصر)$/u.test(
    folded,
  );

/** Second words of given names: نور الدين, ضياء الرحمن, عبد الإله. */
export const DIVINE = new Set('الله الدين الرحمن الرحيم الحق الاسلام الاله النبي الزهراء العابدين'.split(' '));

export const MALE_NAMES_IN_TA = new Set(
  'حمزه اسامه قتيبه طلحه معاويه عبيده خليفه عطيه جمعه عكرمه حنظله عروه سلامه شحاته عرفه شحاده'.split(' '),
);

export const genderOfName = (folded: string): Gender | null =>
  genderOfGiven(folded) ?? (MALE_NAMES_IN_TA.has(folded) ? 'm' : /ه$/u.test(folded) || folded === 'ام' ? 'f' : null);

export const isCueVerb = (folded: string) =>
  !isInstitution(folded) &&
  !personNoun(folded) &&
  !isDocument(folded) &&
  (reportingVerbs().verbs.has(folded) || reportingVerbs().verbs.has(folded.replace(/^[وف]/u, '')));

// البالغ من العمر ستين عاما: numbers and what they count.
const COUNTS = /^(?:(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)[وي]ن|عاما|شهرا|يوما)$/u;

/** A word that ends a name or a noun phrase wherever it stands. */
export function ends(item: Item): boolean {
  const { folded } = item;
  return (
    isComplementiser(folded) ||
    ADVERBS.has(folded) ||
    RELATIVES.has(folded) ||
    // فان دايك is not فإن.
    (/^(?:و|ف)(?:هو|هي|هم|كان|كانت|قد|ان)$/u.test(folded) && item.raw !== 'فان') ||
    isNumeral(item.raw) ||
    COUNTS.test(folded)
  );
}

const SHORT_ACCUSATIVES = new Set(
  'ردا جدا ايضا معا عمدا خطا سرا جهرا علنا نقلا عملا حقا فعلا اصلا مثلا شكرا'.split(' '),
);

/** An adverbial accusative (ضاحكا, مبتسما, جوابا): names of other languages end in ا as well. */
// موراتا, ميلانا: no participle has long vowels there.
const FOREIGN_IN_MIM = /^م[وي][^اوي][اي][^اوي]ا$/u;

export const isAccusative = (folded: string) =>
  !FOREIGN_IN_MIM.test(folded) &&
  (SHORT_ACCUSATIVES.has(folded) ||
    /^(?:م[^ا].{1,4}[^اوي]|.ا..|[^اوي][^اوي][اوي].|ت..ي.|ت.ا..|.{3,}ي)ا$/u.test(folded));

// Endings of family names of other languages, written in Arabic letters; native words so long do not end so.
const FOREIGN_ENDING =
  /^(?![متيا]|ال).{4,}(?:[وي]ف|[وي]فا|وفيتش|يتش|سكي|سكايا|نكو|تشوك|دزه|باي|وغلو|زاده|نوفا|يفيتش)$|^(?![متيا]|ال).{2,}(?:سون|برغ|شتاين|بيرغ|لاند)$|^.{3,}(?:شفيلي|وفيتش|وفسكي|وغلو|ييف|اييف|باييف)$|^(?!ا).{5,}(?:يان|يوس|وس|ينو|يني|يلي|يرو|اندو)$/u;
// Letters that no native root has side by side, or at all.
const FOREIGN_LETTERS = /[پچڤگژ]|تش|دج|^(?:غو|غي|كو|كي|شو|تو|تي|جو|دو|دي|رو|سو|سي|فو|لو|بو|بي).{2,}[اوي]/u;

/** Whether a word looks like a name of another language, as far as its letters tell. */
export function looksForeign(folded: string): boolean {
  // أوروبي: of a place that is known.
  if (/ي$/u.test(folded) && [`${folded.slice(0, -1)}ا`, `${folded}ا`].some((place) => PLACES.has(place))) return false;
  if (isCommon(folded) || isDefinite(folded) || /^[وفبك]ال../u.test(folded) || PLACES.has(folded)) return false;
  if (FOREIGN_ENDING.test(folded) || /[پچڤگژ]/u.test(folded) || /^تش[اوي](?!ور|به|د|ه|ش)/u.test(folded)) return true;
  if (/(?:ات|ون|ين|ي?ه|ها|هم)$/u.test(folded) || isAccusative(folded)) return false;
  const vowels = folded.match(/[اوي]/gu)?.length ?? 0;
  return (
    folded.length >= 6 &&
    !/^(?:م|ت|است|مت|ا[نست])/u.test(folded) &&
    (vowels >= 4 || (vowels >= 3 && FOREIGN_LETTERS.test(folded)))
  );
}

/** A noun of the language that has a meaning of its own here. */
const isCommon = (folded: string) =>
  personNoun(folded) || isInstitution(folded) || isDocument(folded) || isGroup(folded) || MEASURES.has(folded);

/** A name by itself: a known given name, Latin letters with a capital, or letters of another language. */
export const surelyName = (item: Item, folded = item.folded) =>
  (isGivenName(folded) && folded !== 'علي') || /^\p{Lu}/u.test(item.raw) || looksForeign(folded);

/** With a pronoun written together: حديثه, ضيفها. A final ه after ي belongs to names as well: أندريه. */
export const isSuffixed = (raw: string, folded: string) =>
  /.{3,}(?:ها|هم|نا)$|^(?:راي|وعي|سعي|نفي|نهي|مشي|جري|بقي)ه$/u.test(folded) ||
  (/[^ي]ه$/u.test(folded) && raw.replace(/\p{M}/gu, '').endsWith('ه'));

/** Short words that are never names, whatever stands around them. */
export const NO_NAMES = new Set(
  'عما اذا فيما بينما حين حيث منذ مما كما بما لما الا قط لو لا هذا هذه ذلك تلك هولاء كل كيف لماذا متي اين نعم بان غير سوي مثل حتي كان يكون ليس بعض جميع كلا كلتا نصف ثلث ربع مره مرتين مرات جدا فقط احد اول اولي اخر ثاني ثالث اكبر اصغر اهم ابرز افضل اكثر اقدم احدث اعلي ثلاث اربع خمس سبع ثمان ثماني تسع عشر ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه شيء ايضا امام وراء عشره مييه الف مليون'.split(
    ' ',
  ),
);

/** A word that may be a name as nothing says that it is anything else. */
export function mayBeName(item: Item, folded = item.folded): boolean {
  if (item.kind !== 'word' || ends(item) || isPreposition(item) || isLatin(item.raw)) return false;
  if (isGivenName(folded) || looksForeign(folded)) return true;
  return (
    folded.length > 2 &&
    !isDefinite(folded) &&
    !isCommon(folded) &&
    !isAbstract(folded) &&
    !isHappening(folded) &&
    !isCueVerb(folded) &&
    participleAt(item) === null &&
    !isAccusative(folded) &&
    !isSuffixed(item.raw, folded) &&
    !/^(?:[وفبك]ال..|[وف][يت]..)/u.test(folded) &&
    !describes(item) &&
    !NO_NAMES.has(folded)
  );
}

/** مطلع على الملف, بعربية متقنة: what somebody is like, or how it is said. */
const describes = ({ raw, folded }: Item) =>
  /^(?:مطلع|مقرب|متقاعد|رفيع|بارز|مستقل)ه?$/u.test(folded) || (/^ب[^رحلن].{2,}يه$/u.test(folded) && /ة$/u.test(raw));

/** What is no name though a name might stand there: تأجيل, قرارها, مبتسما. */
export const isNoName = (item: Item) =>
  isAbstract(item.folded) ||
  isHappening(item.folded) ||
  NO_NAMES.has(item.folded) ||
  MEASURES.has(item.folded) ||
  isSuffixed(item.raw, item.folded) ||
  // بيدي, لأمي
  (/^[بل].{2,}ي$/u.test(item.folded) && !isGivenName(item.folded) && !looksForeign(item.folded)) ||
  describes(item) ||
  isAccusative(item.folded);
