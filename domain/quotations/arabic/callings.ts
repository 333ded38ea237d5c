import type { Item } from '../sentences';
import { keyOf } from './nouns';
import { words } from './word-set';
import { isDefinite, isDocument, isGroup, isInstitution, personNoun } from './words';
import { CALLINGS } from './words-for-people';

/** Adjectives of origin without the article, as they are matched. */
const ORIGINS = words(`
عربي كردي مصري سوري لبناني فلسطيني أردني عراقي كويتي سعودي إماراتي قطري بحريني عماني يمني سوداني ليبي تونسي جزائري مغربي موريتاني صومالي
تركي إيراني إسرائيلي أفغاني باكستاني هندي صيني ياباني كوري فيتنامي إندونيسي ماليزي كازاخي كازاخستاني قازاقي أوزبكي أوزبكستاني
قيرغيزي قرغيزي قيرغيزستاني طاجيكي طاجيكستاني تركماني تركمانستاني أذري أذربيجاني أرمني أرميني جورجي شيشاني داغستاني تتري روسي أوكراني بيلاروسي مولدوفي
ليتواني إستوني لاتفي بولندي تشيكي سلوفاكي مجري روماني بلغاري صربي كرواتي ألباني بوسني يوناني قبرصي إيطالي إسباني برتغالي فرنسي بلجيكي هولندي
ألماني نمساوي سويسري دنماركي سويدي نرويجي فنلندي آيسلندي أيرلندي بريطاني إنجليزي اسكتلندي أميركي أمريكي كندي مكسيكي برازيلي أرجنتيني
تشيلي كولومبي فنزويلي كوبي أوروغواياني أسترالي نيوزيلندي نيجيري غاني كيني إثيوبي إريتري أوغندي تنزاني سنغالي مالي نيجري تشادي كاميروني
كونغولي رواندي عاجي أوروبي آسيوي أفريقي`);

// الجانب الروسي speaks for a state.
const SIDES = /^ال(?:جانب|طرف|شارع|موقف|اعلام|راي)$/u;

const IN_FIELDS = words('قائد ضابط جنرال مدرب محام محامي طبيب مراسل عسكري');

/** الروسية, الكازاخي: where somebody comes from. */
export const isOrigin = (folded: string) => isDefinite(folded) && ORIGINS.has(folded.slice(2).replace(/ه$/u, ''));

/**
 * Whether a mention without a name, of the items from `from` to `to`, tells of a calling or an origin (الكاتب, المدرب البرتغالي, الدولي المصري): so only
 * somebody is called whom the text has named. An office (الوزير, ممثل النيابة) may be another's.
 */
export function isCalling(items: readonly Item[], from: number, to: number, head: string): boolean {
  const ofOrigin = items.slice(from + 1, to).some(({ folded }) => isOrigin(folded));
  const [next] = items.slice(from + 1, to);
  if (!personNoun(head))
    return (
      isOrigin(head) ||
      (ofOrigin && isDefinite(head) && !isInstitution(head) && !isDocument(head) && !isGroup(head) && !SIDES.test(head))
    );
  // القائد العسكري, الضابط الميداني: in a field, where القائد might be another.
  if (isDefinite(head) && IN_FIELDS.has(keyOf(head)) && next !== undefined && /^ال.+يه?$/u.test(next.folded))
    return true;
  // رئيس الدولة: whoever that is, the text has named.
  if (head === 'رييس' && /^(?:الدوله|البلاد|الدبلوماسيه)$/u.test(next?.folded ?? '')) return true;
  if (!isDefinite(head))
    return CALLINGS.has(keyOf(head)) && !items.slice(from + 1, to).some(({ folded }) => isInstitution(folded));
  return ofOrigin || CALLINGS.has(keyOf(head));
}
