// The words of synthetic texts, as they are read by words.ts: one a line, its languages and properties between bars. Arabic
// words are such that their case does not show in writing, so that they fit wherever a sentence puts them.

/** Arabic, English, gender, number. */
export const NOUNS = `
  الاتفاق | agreement | m | s
  المفاوضات | negotiations | f | p
  الأسعار | prices | f | p
  الحكومة | government | f | s
  الحدود | border | f | s
  الانتخابات | elections | f | p
  الطاقة | energy | f | s
  المياه | water | f | s
  الهدنة | truce | f | s
  العقوبات | sanctions | f | p
  الميزانية | budget | f | s
  السوق | market | f | s
  الصادرات | exports | f | p
  الواردات | imports | f | p
  الغاز | gas | m | s
  النفط | oil | m | s
  السدود | dams | f | p
  المعابر | crossings | f | p
  الموانئ | ports | f | p
  التجارة | trade | f | s
  الاستثمار | investment | m | s
  الديون | debts | f | p
  العملة | currency | f | s
  التضخم | inflation | m | s
  البطالة | unemployment | f | s
  الأجور | wages | f | p
  التعليم | schooling | m | s
  الصحة | health service | f | s
  الزراعة | farming | f | s
  القمح | wheat | m | s
  الأمن | security | m | s
  الجيش | army | m | s
  الشرطة | police force | f | s
  القضاء | judiciary | m | s
  البرلمان | parliament | m | s
  المعارضة | opposition | f | s
  الأحزاب | parties | f | p
  النقابات | unions | f | p
  الصحافة | press | f | s
  اللغة | language | f | s
  الهجرة | migration | f | s
  السياحة | tourism | f | s
  المناخ | climate | m | s
  البيئة | environment | f | s
  الكهرباء | power supply | f | s
  الشبكة | network | f | s
  الإصلاح | reform | m | s
  الدستور | constitution | m | s
  القانون | law | m | s
  الضرائب | taxes | f | p
  الدعم | subsidy | m | s
  المساعدات | aid | f | s
  التحالف | alliance | m | s
  الشراكة | partnership | f | s
  الوساطة | mediation | f | s
  الثقة | trust | f | s
  الخلاف | dispute | m | s
  الحوار | dialogue | m | s
  القمة | summit | f | s
  الزيارة | visit | f | s
  المبادرة | initiative | f | s
  الخطة | plan | f | s
  المشروع | project | m | s
  الممر | corridor | m | s
  الأنبوب | pipeline | m | s
  العقد | contract | m | s
  التقرير | report | m | s
  الشارع | street | m | s
  الاقتصاد | economy | m | s
  الصناعة | industry | f | s
  التقنية | technology | f | s
  البحث | research | m | s
  الجامعات | universities | f | p
  المدارس | schools | f | p
  الإسكان | housing | m | s
  النقل | transport | m | s
  المطار | airport | m | s
  الطرق | roads | f | p
  المناهج | curricula | f | p
  المتاحف | museums | f | p
`;

/** In their masculine form; the feminine one adds ة. */
export const ADJECTIVES = `
  الجديد | new
  المشترك | joint
  الإقليمي | regional
  المحلي | local
  الدولي | international
  المؤقت | temporary
  الحالي | current
  المقبل | coming
  القديم | old
  الدائم | lasting
  المقترح | proposed
  السابق | earlier
  الرسمي | official
  العام | public
  الخاص | private
  الوطني | national
  الخارجي | foreign
  الداخلي | domestic
  الشامل | comprehensive
  الجزئي | partial
  السريع | rapid
  المعلن | announced
  المتعثر | stalled
  المعدل | amended
  الطويل | long
  القصير | short
  الحساس | sensitive
  المستقل | independent
  الموحد | unified
  المركزي | central
  الحدودي | frontier
  السنوي | yearly
  الشهري | monthly
  الأولي | preliminary
  النهائي | final
  الاستثنائي | exceptional
  المتوازن | balanced
  الغامض | opaque
  المؤجل | postponed
  المنسي | forgotten
`;

/** Arabic masculine present, English without ending, English third person. */
export const VERBS = `
  يعزز | strengthen | strengthens
  يضعف | weaken | weakens
  يهدد | threaten | threatens
  يدعم | support | supports
  يعرقل | obstruct | obstructs
  يخدم | serve | serves
  يحمي | protect | protects
  يغير | change | changes
  يعقد | complicate | complicates
  يؤخر | delay | delays
  يكشف | expose | exposes
  يختبر | test | tests
  يقيد | restrict | restricts
  يوسع | widen | widens
  يتجاوز | outgrow | outgrows
  ينقذ | rescue | rescues
  يرهق | exhaust | exhausts
  يربك | unsettle | unsettles
  يحرك | move | moves
  يفسر | explain | explains
  يتطلب | require | requires
  يواجه | confront | confronts
  يسبق | precede | precedes
  يستنزف | drain | drains
`;

/** Circumstances that close a statement. */
export const CIRCUMSTANCES = `
  خلال السنوات المقبلة | in the coming years
  قبل نهاية العام | before the end of the year
  منذ بداية الأزمة | since the crisis began
  في المدى القريب | in the near term
  على المدى البعيد | in the long run
  بعد جولة جديدة من المحادثات | after a new round of talks
  بحسب الأرقام المتاحة | on the figures that are available
  رغم الانتقادات المتكررة | despite repeated criticism
  من دون ضمانات كافية | without sufficient guarantees
  إذا استمرت الضغوط | if the pressure lasts
  في ظل نقص التمويل | while funds are short
  مع اقتراب الموعد المحدد | as the deadline approaches
  على مستوى القرى والمدن | in villages and in towns
  أكثر مما كان متوقعا | more than was expected
  أقل مما تقوله البيانات الرسمية | less than official statements say
  بعيدا عن عدسات المصورين | away from the cameras
  حتى لو تبدلت الوجوه | even if the faces change
  مهما طال الانتظار | however long the wait
  كلما تغيرت موازين القوى | whenever the balance of power shifts
  وفق الخرائط المنشورة | by the maps that were published
  في نظر شريحة واسعة من السكان | in the eyes of much of the population
  كما حدث في المرة الماضية | as happened the last time
`;

/** How a sentence begins that reports what somebody says; the verb is masculine, and its feminine begins with ت. */
export const REPORTS = `
  يرى أن | considers that
  يقول إن | says that
  يؤكد أن | stresses that
  يعتقد أن | believes that
  يحذر من أن | warns that
  يضيف أن | adds that
  يوضح أن | explains that
  يعتبر أن | holds that
  يشدد على أن | insists that
  يلاحظ أن | notes that
`;

/** What may stand before a verb. An empty one is a plain present. */
export const MODALS = `
  قد | may
  لن | will not
  سوف | will
  لا | does not
`;

/** First syllables of invented places. */
export const FIRST = `
  تار | Tar
  سول | Sul
  بيرم | Birm
  كاد | Kad
  نور | Nur
  ميل | Mil
  زاف | Zaf
  رود | Rud
  لاس | Las
  دين | Din
  فاك | Fak
  شام | Sham
  هيل | Hil
  جوز | Juz
  ويل | Wil
  ثام | Tham
  غان | Ghan
  قوس | Qus
  نيم | Nim
  باز | Baz
  سيك | Sik
  مور | Mur
  كيل | Kil
  تيس | Tis
  روم | Rum
  زين | Zin
  لوف | Luf
  دام | Dam
  فيل | Fil
  شول | Shul
`;

/** Middle syllables. */
export const MIDDLE = `
  ا | a
  و | u
  ي | i
  اما | ama
  ولا | ula
  يرا | ira
  ينو | inu
  اسو | asu
  ورا | ura
  يفا | ifa
`;

/** Last syllables. */
export const LAST = `
  بان | ban
  ستو | sto
  نيا | nia
  غور | ghor
  مند | mand
  ليس | lis
  كار | kar
  تون | ton
  فاد | fad
  راس | ras
  سند | sand
  هار | har
  جين | jin
  دور | dor
  ماز | maz
  نوك | nok
  زال | zal
  ويس | wis
  خان | khan
  شير | shir
  بول | bol
  قاد | qad
  رين | rin
  توس | tos
  لام | lam
  فور | for
  كيس | kis
  حام | ham
  دير | dir
  سان | san
`;
