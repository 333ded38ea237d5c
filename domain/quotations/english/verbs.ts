/** What a verb takes: see the table. */
export type Frame = 'clause' | 'bare' | 'object' | 'describe' | 'ask' | 'infinitive' | 'tell' | 'marks' | 'blame';

export interface Verb {
  base: string;
  frames: ReadonlySet<Frame>;
  /** Not to do it is to hold what is said: deny, rule out. */
  held: boolean;
  /** Word after the verb that belongs to it: went on, shot back, points out. */
  particle: string | null;
}

export type VerbFormKind = 'base' | 's' | 'past' | 'ing' | 'participle';

export interface VerbMatch {
  verb: Verb;
  form: VerbFormKind;
}

// BASE[/PAST[/PARTICIPLE]][+PARTICLE] frames: c clause with that, b clause without, o nominal, d nominal and what is said of
// it, a question, i infinitive, t the person spoken to first, m words in marks only, x blame X for Y. ! as `held`.
const TABLE = `
say/said cbm
state cbmo
declare cbmd
announce cbmo
tell/told cbtm
inform ctm
notify ct
assure cbt
remind ctm
warn cbtmo
caution ctm
advise ctmi
convince ct
persuade ct
promise cbtmio
vow cbmi
pledge cbmi
swear/swore/sworn cbmi
threaten cmi
undertake/undertook/undertaken ci
guarantee cbo
add cbm
continue m
go/went/gone+on m
carry+on m
explain cbmo
clarify cm
specify c
elaborate m
expand m
note cbmo
observe cbm
remark cbm
comment cm
mention cbo
point+out cm
stress cmo
emphasise cmo
emphasize cmo
underline cmo
underscore co
highlight o
insist cbm
maintain cbm
assert cbm
affirm cbm
reaffirm cmo
reiterate cmo
repeat cbm
contend cbm
argue cbm
claim cbmi
allege cbm
charge cm
profess ci
hold/held c
reckon cb
think/thought cb
believe cb
feel/felt cb
know/knew/known -
consider cbd
deem d
judge cd
find/found cd
regard d
view d
see/saw/seen d
suspect cbo
suppose cb
guess/guessed cb
figure cb
assume cb
presume cb
imagine cb
fancy cb
hope cbi
expect cboi
wish cb
fear cbo
worry cb
dread o
doubt cobw
predict cbmo
forecast/forecast o
foresee/foresaw/foreseen co
anticipate co
estimate cbo
calculate c
conclude cbm
infer c
deduce c
decide -
realise c
realize c
recognise c
recognize c
acknowledge cbmo
admit cbmo
concede cbmo
confess cbm
grant c
accept co
agree cbmi
disagree m
dispute co!
deny/denied co!
rule/ruled+out o!
reject o
dismiss do
rebut o
refute co
contest o
contradict o
challenge -
confirm cbmo
corroborate o
verify c
reveal cbmo
disclose cmo
divulge co
report cbmo
recount cm
relate cm
narrate m
recall cbmo
recollect cb
remember cbmo
reminisce m
reflect cm
muse cm
ponder m
wonder am
want+to a
ask atmi
inquire am
enquire am
question aomw
query aom
demand cmo
request co
urge ctmoi
implore tmi
beg tmi
plead cmi
appeal mi
call+for o
call d
brand d
label d
dub d
term d
style d
name d
describe d
characterise d
characterize d
portray d
depict d
denounce do
condemn do
decry do
deplore do
criticise do
criticize do
slam do
blast do
lambast do
attack -
praise do
hail do
laud do
applaud o
welcome o
commend o
mock dm
ridicule do
blame xo
accuse x
attribute x
ascribe x
credit x
suggest cbmo
propose cmoi
recommend cmo
counsel cm
hint cm
imply cb
indicate cb
signal co
intimate cm
insinuate c
answer cbm
reply cbm
respond cm
retort cm
rejoin m
counter cm
object cm
protest cm
complain cbm
grumble cm
moan cm
lament cmo
bemoan o
regret co
apologise m
apologize m
sigh m
whisper cm
murmur cm
mutter cm
mumble m
shout cm
yell cm
scream cm
cry cm
exclaim cm
roar m
bellow m
call+out m
shoot/shot+back m
hit/hit+back m
fire+back m
snap m
bark m
growl m
snarl m
hiss m
joke cbm
quip cm
jest m
tease m
laugh m
chuckle m
giggle m
smile m
grin m
sneer m
scoff m
gush m
enthuse m
boast cm
brag c
crow m
write/wrote/written cm
post cm
tweet cm
blog c
text cm
email cm
cable c
scribble m
read/read m
sing/sang/sung m
chant m
recite m
quote -
testify cbm
attest c
depose c
plead -
rule cm
opine cm
pronounce dm
proclaim cdm
decree c
preach c
venture cm
volunteer cm
offer m
put/put+it m
interject m
interrupt m
interpose m
cut/cut+in m
chime/chimed+in m
pipe+up m
begin/began/begun m
start m
conclude cm
finish m
end m
sum/summed+up m
teach/taught c
speak/spoke/spoken +
caution cm
fret c
fume m
rage m
thunder m
storm m
seethe m
beam m
shrug m
nod m
drawl m
stammer m
gasp m
groan m
wail m
sob m
weep/wept m
breathe m
coo m
reassure ct
speculate cbm
surmise cm
posit c
postulate c
theorise c
theorize c
conjecture c
stipulate c
certify c
aver cm
avow cm
disclaim o
disown o
repudiate o!
downplay o
trumpet c
marvel cm
despair m
rejoice cm
exult m
vow cbmi
liken d
bristle m
convey c
observe cbm
submit c
forewarn ct
exhort ctmi
entreat ctmi
instruct ctmi
hit+out m
lash+out m
lashed/lashed+out m
weigh+in m
joke cbm
crack m
state cbmo
confide cm
divine c
trust c
`;

const FRAMES: Record<string, Frame> = {
  c: 'clause',
  b: 'bare',
  o: 'object',
  d: 'describe',
  a: 'ask',
  w: 'ask',
  i: 'infinitive',
  t: 'tell',
  m: 'marks',
  x: 'blame',
};

function forms(base: string, past: string, participle: string): [string, VerbFormKind][] {
  const silent = base.endsWith('e') && !base.endsWith('ee');
  return [
    [base, 'base'],
    [/(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/u, '$1ie')}s`, 's'],
    [past, 'past'],
    [participle, 'participle'],
    [doubled(base) ? `${base}${base.at(-1)}ing` : `${silent ? base.slice(0, -1) : base}ing`, 'ing'],
  ];
}

const DOUBLED = new Set(
  'admit refer infer rebut beg put sum brag jot hit cut confer snap nod sob tip dub text grin quip begin shrug'.split(
    ' ',
  ),
);
const doubled = (base: string) => DOUBLED.has(base) && base !== 'text';

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return doubled(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

let lexicon: Map<string, VerbMatch[]> | null = null;

/** Every form of the reporting verbs; those with a particle stand under the form without it. */
export function reportingVerbs(): ReadonlyMap<string, VerbMatch[]> {
  if (lexicon !== null) return lexicon;
  lexicon = new Map();
  for (const line of TABLE.trim().split('\n')) {
    const [words, flags] = line.split(' ') as [string, string];
    const frames = new Set([...flags].flatMap((flag) => FRAMES[flag] ?? []));
    if (frames.size === 0) continue;
    const [stems, particle = null] = words.split('+') as [string, string?];
    const [base, past = regularPast(stems.split('/')[0]!), participle = past] = stems.split('/') as [
      string,
      string?,
      string?,
    ];
    const verb: Verb = { base, frames, held: flags.includes('!'), particle };
    for (const [form, kind] of forms(base, past, participle)) {
      const known = lexicon.get(form);
      if (known === undefined) lexicon.set(form, [{ verb, form: kind }]);
      else if (!known.some((one) => one.verb.particle === particle && one.verb.base === base))
        known.push({ verb, form: kind });
    }
  }
  return lexicon;
}
