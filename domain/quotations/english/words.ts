const words = (text: string) => new Set(text.trim().split(/\s+/u));

export const PREPOSITIONS = words(
  'in on at from to into onto with without by near after before during since until till over under above below between among across along through throughout against about around behind beyond despite inside outside toward towards upon within beside besides for of off per via amid amongst like unlike as than',
);
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would shall should can could may might must cannot can't won't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't wouldn't couldn't shouldn't ought",
);
export const BE = words("is are was were be been being am isn't aren't wasn't weren't");
export const MODALS = words('would could might may');
export const NEGATIONS = words(
  "not never n't hasn't haven't hadn't doesn't don't didn't won't wouldn't couldn't cannot can't",
);
export const CONJUNCTIONS = words(
  'and but or nor while whereas although though because when if unless that so yet as since until where whether once before after',
);
export const RELATIVES = words('who whom whose which that what');
export const DETERMINERS = words(
  'the a an his her its their my our your this these those some several many most few both all one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands another each every any no other certain various numerous half either neither more',
);
export const POSSESSIVES = words('his her its their my our your');
export const PRONOUNS: ReadonlyMap<string, { gender: 'm' | 'f' | null; number: 's' | 'p' }> = new Map([
  ['he', { gender: 'm', number: 's' }],
  ['she', { gender: 'f', number: 's' }],
  ['they', { gender: null, number: 'p' }],
  ['it', { gender: null, number: 's' }],
]);
/** Nobody is quoted by these. */
export const NO_SPEAKER = words(
  'i we you that this there what which everything something nothing anything here so what whatever nobody none noone',
);

/** Adverbs that stand between subject and verb, or between verb and clause. */
export const ADVERBS = words(
  'also then later now still only once always often again never not just even yet already ever long simply merely rather quite too soon first finally eventually instead however nevertheless nonetheless meanwhile today yesterday tomorrow tonight aloud there here further both recently himself herself themselves itself back indeed perhaps sometimes twice afterwards early late out earlier previously subsequently',
);
export const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas spring summer autumn winter',
);

export const TITLES: ReadonlyMap<string, 'm' | 'f' | null> = new Map(
  Object.entries({
    rear: null,
    brigadier: null,
    marshal: null,
    commodore: null,
    ayatollah: 'm',
    mr: 'm',
    mrs: 'f',
    ms: 'f',
    miss: 'f',
    dr: null,
    doctor: null,
    sir: 'm',
    lady: 'f',
    lord: 'm',
    dame: 'f',
    baroness: 'f',
    baron: 'm',
    prof: null,
    professor: null,
    councillor: null,
    cllr: null,
    president: null,
    senator: null,
    sen: null,
    rep: null,
    congressman: 'm',
    congresswoman: 'f',
    judge: null,
    justice: null,
    captain: null,
    capt: null,
    sergeant: null,
    sgt: null,
    colonel: null,
    col: null,
    general: null,
    gen: null,
    major: null,
    lieutenant: null,
    lt: null,
    admiral: null,
    king: 'm',
    queen: 'f',
    prince: 'm',
    princess: 'f',
    father: 'm',
    sister: 'f',
    brother: 'm',
    mother: 'f',
    pope: 'm',
    bishop: null,
    archbishop: null,
    rev: null,
    reverend: null,
    imam: 'm',
    rabbi: null,
    sheikh: 'm',
    inspector: null,
    detective: null,
    superintendent: null,
    constable: null,
    mayor: null,
    governor: null,
    gov: null,
    ambassador: null,
    chancellor: null,
    coach: null,
    chairman: 'm',
    chairwoman: 'f',
    minister: null,
    premier: null,
    secretary: null,
    commissioner: null,
    chief: null,
    officer: null,
    deputy: null,
    commander: null,
    aunt: 'f',
    uncle: 'm',
    madame: 'f',
    monsieur: 'm',
    vice: null,
    prime: null,
    foreign: null,
    attorney: null,
    sheriff: null,
    nurse: null,
  } as Record<string, 'm' | 'f' | null>),
);

const FEMALE_NOUNS = words(
  'woman girl mother sister daughter wife widow aunt niece grandmother great-grandmother granddaughter queen princess actress waitress hostess duchess countess spokeswoman chairwoman businesswoman policewoman congresswoman saleswoman sportswoman alderwoman lady heroine bride nun goddess headmistress ballerina midwife mum mom',
);
const MALE_NOUNS = words(
  'man boy father brother son husband widower uncle nephew grandfather grandson great-grandson great-grandfather king prince actor waiter duke count spokesman chairman businessman policeman congressman salesman sportsman alderman gentleman hero groom monk headmaster foreman dad fisherman',
);

export function genderOfNoun(folded: string): 'm' | 'f' | null {
  if (FEMALE_NOUNS.has(folded) || /woman$/u.test(folded)) return 'f';
  if (MALE_NOUNS.has(folded) || /[a-z]{3}man$/u.test(folded)) return 'm';
  return null;
}

const FEMALE_NAMES = words(
  'mary anne ann jane elizabeth margaret helen alice emily charlotte grace rose lily daisy violet ivy hazel olive ruth esther judith edith enid dilys winifred rosalind jocelyn odile hester petra astrid ingrid sigrid agnes frances florence beatrice maud mabel gwen gwendolen myfanwy bronwen sian carys megan morwenna loveday kerensa demelza jennifer karen susan sarah rachel rebecca hannah leah miriam naomi abigail deborah claire kate katherine catherine kathleen eileen maureen doreen noreen colleen sinead niamh aoife ciara siobhan orlaith roisin deirdre imogen harriet eleanor isobel isabel isabelle elspeth ailsa morag fiona catriona mairi shona rhona lorna dawn joan jean joyce janet margot marguerite simone celeste noelle gabrielle danielle michelle nicole camille chantal monique brigitte heidi gretchen ursula hilary hillary meredith beverley shirley lesley tracey stacey kimberly ashley brittany courtney zoe chloe phoebe daphne penelope persephone cordelia thora sunniva amparo carmen consuelo dolores mercedes rosario pilar soledad ines lourdes fatima aisha zainab maryam leila layla noor hanan rania dina salma yasmin jasmine nadine hind mai reem huda amal iman wafa angela theresa nancy amy lucy jill gill gillian wendy pam peg meg beth bess liz tess nell sue ellen karin kirsten birgit liv solveig maren carol cheryl heather holly april june may iris fern bridget constance patience prudence hope faith charity mercy verity felicity hermione dorothy harriet millicent muriel ethel gladys doris phyllis marjorie rosemary sally polly molly kitty betty peggy jenny penny',
);
const MALE_NAMES = words(
  'john james william robert david richard charles joseph thomas george edward henry peter paul mark andrew stephen steven philip matthew daniel michael christopher anthony alan brian kevin keith colin graham neil ian barry derek roger raymond ronald donald kenneth leslie stanley cecil cyril percy reginald herbert hubert albert ernest wilfred wilf alfred arthur walter frank fred frederick harold harry jack joe joss jim tom tim ben sam dan bob bill will ned ted rex hugh hugo rufus silas abel jonas amos caleb elias ezra gideon isaac jacob joshua joel luke lucian julian adrian fabian bertram barnaby piers emrys ivo leopold desmond alban rupert kit wilf crispin quentin felix max oscar otto oliver owen rhys gareth dylan evan ewan angus duncan malcolm alasdair hamish fergus callum finlay rory liam sean seamus padraig eamon declan brendan patrick dennis lionel basil clive clifford gordon douglas stuart scott craig ross lance vince victor vincent simon eric erik lars sven bjorn olaf nils hans fritz karl klaus dieter jurgen pierre jean jacques luc marc michel henri louis marcel carlos jose juan luis miguel pablo pedro diego javier ahmed mohammed mohamed muhammad ali hassan hussein omar khalid karim tariq yusuf ibrahim mustafa samir rami nabil walid vladimir dmitry sergei ivan boris igor mikhail nikolai alexei donald barack joe nathan nathaniel edmund edwin gerald gilbert godfrey humphrey jasper jerome jeremy jonathan kenneth lawrence leonard lewis martin maurice neville nigel norman ralph roland russell sebastian sidney spencer terence theodore timothy tobias toby tristram wallace zachary pim bert gus stan ray roy guy troy tomas tobias dominic benedict gregory geoffrey',
);

export function genderOfName(folded: string): 'm' | 'f' | null {
  if (FEMALE_NAMES.has(folded)) return 'f';
  if (MALE_NAMES.has(folded)) return 'm';
  return /[^u]a$/u.test(folded) && !/^(?:joshua|ezra|luca|nikita|sasha|mustafa|jonah|noah)$/u.test(folded) ? 'f' : null;
}

export const GROUPS = words(
  'officials residents villagers neighbours neighbors locals police witnesses experts analysts critics supporters opponents scientists researchers doctors nurses teachers pupils students parents workers staff employees farmers growers fishermen shopkeepers traders drivers passengers commuters protesters demonstrators activists campaigners lawyers prosecutors investigators inspectors engineers ministers lawmakers councillors economists historians journalists reporters players fans coaches managers directors owners members leaders sources authorities ministries people men women children families relatives friends colleagues customers shoppers visitors tourists survivors rescuers firefighters soldiers troops officers diplomats organisers organizers promoters neighbours investors bankers lenders tenants landlords voters users commentators observers others many some most several few both they politicians academics architects planners clergy parishioners crew sailors miners volunteers veterans pensioners walkers cyclists anglers birdwatchers conservationists environmentalists detectives paramedics aides advisers advisors insiders pollsters regulators unions',
);
export const INSTITUTIONS = words(
  'government ministry department council committee commission agency authority board trust company firm operator club team union association society league federation party court parliament senate congress assembly bank fund university college school hospital clinic museum library church charity institute centre center office bureau police army navy newspaper paper magazine journal channel station network website group organisation organization body regulator administration kremlin pentagon embassy consulate mission secretariat cabinet opposition coalition alliance movement corporation brewery factory mill airline airport harbour port railway utility supplier retailer manufacturer chain watchdog tribunal inquiry panel jury prosecution defence defense coastguard',
);
export const DOCUMENTS = words(
  'statement report letter note memo memorandum email e-mail notice press release article editorial column study survey poll paper book diary document dossier ruling judgment judgement verdict filing lawsuit indictment complaint petition manifesto communique transcript testimony post tweet message caption leaflet pamphlet brochure review account figures data statistics records minutes bulletin newsletter essay',
);
export const MEASURES = words(
  'plan schedule law rules size weight age height length price custom tradition need taste season rank order type date colour color alphabet rota timetable formula ability means instructions design recipe calendar weather seniority merit income status tide circumstances convention protocol number region country category usage distance requirements demand specification specifications principle logic availability',
);

export const SPEECH_NOUNS = words(
  'claim claims belief view opinion argument suggestion warning fear fears hope hopes promise assertion contention insistence admission remark comment complaint prediction suspicion conviction allegation assurance confession conclusion hunch theory estimate',
);

export const EPITHETS =
  /^(?:.*-year-old|man|woman|boy|girl|grandmother|grandfather|great-grandmother|great-grandfather|mother|father|widow|widower|veteran|pensioner|octogenarian|septuagenarian|nonagenarian|centenarian|teenager|newcomer|native|trio|duo|republican|democrat|conservative|liberal|socialist|tory|briton|frenchman|frenchwoman|american|german|russian|italian|spaniard|turk|iranian|egyptian|canadian|australian|japanese)$/u;

/** Callings by which somebody named without a title may be called afterwards. */
export const CALLINGS =
  /^(?:poet|novelist|writer|author|playwright|essayist|columnist|historian|economist|scholar|academic|artist|painter|sculptor|designer|architect|composer|musician|singer|actor|actress|director|film-?maker|photographer|diplomat|politician|lawmaker|analyst|researcher|scientist|philosopher|activist|striker|goalkeeper|midfielder|defender|officer|farmer|teacher|driver|fisherman)$/u;

/** Nouns of persons by their ending, and some without one. */
export const PEOPLE =
  /(?:[^n]er|or|ist|ian|ant|eur|man|woman|person|ee|smith|wright|herd|ward|trate)s?$|^(?:owner|captain|coach|chief|nurse|pilot|clerk|judge|vicar|priest|monk|cook|chef|guide|expert|scholar|critic|mechanic|agent|head|boss|spouse|couple|family|crowd|crew|team|president|student|resident|client|tenant|bosun|apprentice|colleague|rival|uncle|cousin|witness|victim|patient|hostess|porter|warden|counsel|defendant)$/u;

/** Words without which a clause is none. */
const FINITE = words(
  'is are was were has have had do does did will would can could may might must should shall ought came went took got gave made said saw knew thought felt found left lost won kept held put ran sat stood fell grew rose began became broke brought built bought caught chose cost cut drew drank drove ate fed fought flew forgot forgave froze hid hit hurt laid led lent let lit meant met paid read rode rang sang sank sold sent set shook shot shut slept spoke spent split spread stole struck swam taught tore told threw understood woke wore wept wrote needs wants knows makes takes gives goes comes lies leans sits stands runs stops fills works looks seems means',
);

export const looksFinite = (folded: string) =>
  FINITE.has(folded) || /[a-z]{2}ed$/u.test(folded) || /n't$/u.test(folded) || /'(?:s|d|ll|re|ve|m)$/u.test(folded);
