import { fold } from '@/domain/text/fold';
import { agree, type Class, classOf, type Person, partsOf } from './person';
import type { Mention } from './report';

/** Everybody a text mentions, and who is meant when they are mentioned again. */
export class Cast {
  private readonly byName = new Map<string, Person>();
  private readonly byPart = new Map<string, Person>();
  private readonly byKey = new Map<string, Person>();
  private readonly laterByPart = new Map<string, Person>();
  private readonly laterByKey = new Map<string, Person>();
  private readonly laterNamed: { at: number; person: Person }[] = [];
  private readonly spoke = new Map<Class, Person>();
  private readonly here = new Map<Class, Person>();
  private readonly mentioned = new Map<Class, Person>();
  private readonly namedSpoke = new Map<Class, Person>();
  private readonly namedMet = new Map<Class, Person>();
  private readonly byNoun = new Map<string, Person>();
  /** Single words by which somebody is called. */
  private readonly callNames = new Set<string>();
  private nextLater = 0;
  private sentence = 0;
  private lastSpoke = -1;
  /** Who the sentence before was about by name, where nobody spoke in it. */
  private topic: Person | null = null;
  /** Those named in this sentence, and in the last one that named two: the former and the latter. */
  private inSentence: Person[] = [];
  private pair: Person[] = [];
  /** More than one whom it was about. */
  private topics: Person | null = null;

  constructor(
    private readonly text: string,
    /** Those known outside of the words in which somebody is mentioned. */
    private readonly outside: Cast | null = null,
  ) {}

  /** Learns by which word somebody is called again, before names are learnt: it tells where the name ends. */
  hear(mention: Mention): void {
    if (mention.kind !== 'name') return;
    const folded = fold(this.label(mention));
    if (!folded.includes(' ')) this.callNames.add(folded);
  }

  /** Learns a name before the text is gone through, so that who is introduced late is known from the start. */
  foresee(mention: Mention): void {
    if (mention.kind !== 'name') return;
    const person = this.named(mention);
    this.laterNamed.push({ at: mention.start, person });
    for (const part of partsOf(person.name)) if (!this.laterByPart.has(part)) this.laterByPart.set(part, person);
    for (const key of mention.keys) if (!this.laterByKey.has(key)) this.laterByKey.set(key, person);
  }

  /** Somebody is mentioned who need not speak. */
  meet(mention: Mention): void {
    if (mention.kind === 'pronoun' || mention.kind === 'dropped') return;
    const person = mention.kind === 'name' ? this.named(mention) : (this.refersBack(mention) ?? this.called(mention));
    this.remember(person, mention, this.here);
  }

  /** A sentence ends: who was mentioned first in it is most likely its subject. */
  sentenceEnds(): void {
    for (const [kind, person] of this.here) this.mentioned.set(kind, person);
    const first = this.here.get('any');
    this.topic = this.lastSpoke < this.sentence && first !== undefined && first.name.length > 0 ? first : null;
    if (this.inSentence.length > 1) this.pair = this.inSentence;
    this.inSentence = [];
    const several = this.here.get('p');
    this.topics = this.lastSpoke < this.sentence && several !== undefined ? several : null;
    this.sentence++;
    this.here.clear();
  }

  /** The actor of a mention that speaks, who is from now on the last to have spoken. */
  speaks(mention: Mention, documents: readonly string[] = [], silent = false): string | null {
    const person = this.personOf(mention);
    if (person === null) return null;
    for (const document of documents) this.byKey.set(document, person);
    if (!silent) {
      this.remember(person, mention, this.spoke);
      this.lastSpoke = this.sentence;
    }
    return person.actor;
  }

  private personOf(mention: Mention): Person | null {
    if (mention.kind === 'name') return this.subjectOrAddressed(mention);
    if (mention.kind === 'noun') return this.refersBack(mention) ?? this.called(mention);
    const wanted = classOf(mention);
    const near = mention.kind === 'pronoun' ? this.here.get(wanted) : undefined;
    const fits =
      near !== undefined &&
      near.gender === mention.gender &&
      (near.gender !== null || (mention.number === 's' && near.name.length === 0));
    return fits ? near : this.salient(mention);
  }

  /** ودعت بوعلام, of a man: no subject of this verb, which goes on who spoke before. */
  private subjectOrAddressed(mention: Mention): Person {
    const person = this.named(mention);
    const { gender } = mention;
    if (person.gender === null || gender === null || person.gender === gender || person.number === 'p') return person;
    const other = this.spoke.get(gender);
    return other !== undefined && other.gender === gender && other.name.length > 0 ? other : person;
  }

  /** Whether a name, or a part of one, is that of somebody foreseen. */
  knows(mention: Mention): boolean {
    return this.knownAs(fold(this.label(mention))) !== undefined;
  }

  /** The one mentioned first in the sentence before, by name. */
  subjectBefore(): string | null {
    const person = this.mentioned.get('any');
    return person !== undefined && person.name.length > 0 ? person.actor : null;
  }

  private nextNamed(at: number): Person | null {
    while (this.nextLater < this.laterNamed.length && this.laterNamed[this.nextLater]!.at < at) this.nextLater++;
    return this.laterNamed[this.nextLater]?.person ?? null;
  }

  private named(mention: Mention): Person {
    const label = this.asCalledAgain(this.label(mention));
    const name = fold(label).split(' ');
    const folded = name.join(' ');
    const known = this.knownAs(folded) ?? this.calledBefore(name);
    if (known !== undefined) return known;
    const person: Person = {
      actor: label,
      name,
      gender: mention.gender,
      number: mention.number ?? 's',
      titled: false,
    };
    this.byName.set(folded, person);
    for (const part of partsOf(name)) this.byPart.set(part, person);
    return person;
  }

  /** عباس عراقجي الترويكا, later عراقجي: what follows the word that somebody is called by is no part of the name. */
  private asCalledAgain(label: string): string {
    const words = label.split(/\s+/u);
    if (words.length < 3 || this.callNames.has(fold(words.at(-1)!))) return label;
    const last = words.findLastIndex((word, at) => at > 0 && this.callNames.has(fold(word)));
    return last < 0 ? label : words.slice(0, last + 1).join(' ');
  }

  /** راسل العالم, of somebody known by that last name: what the verb is about follows it. */
  private calledBefore(name: readonly string[]): Person | undefined {
    const [first, second] = name;
    if (second === undefined || !/^ال.+(?<!ي)$/u.test(second)) return undefined;
    const person = this.byPart.get(first!);
    return person !== undefined && person.name.length > 1 && person.name.at(-1) === first ? person : undefined;
  }

  /** Somebody known whom a noun means: a last name, an office, an epithet; null if nobody. */
  private refersBack(mention: Mention): Person | null {
    const folded = fold(this.label(mention));
    const byLastName =
      this.byName.get(folded) ??
      this.byPart.get(folded) ??
      this.laterByPart.get(folded) ??
      this.outside?.knownAs(folded);
    if (byLastName !== undefined) return byLastName;
    const [first, second] = this.pair;
    if (/^الاولي?$/u.test(folded) && first !== undefined) return first;
    if (/^الثانيه?$/u.test(folded) && second !== undefined) return second;
    const same = this.byNoun.get(folded);
    if (same !== undefined && !mention.epithet) return same;
    if (!mention.definite) return null;
    for (const key of mention.keys.slice(0, 1)) {
      const person = this.byKey.get(key) ?? this.laterByKey.get(key);
      if (person !== undefined && (mention.document || agree(person, mention))) return person;
    }
    if (mention.epithet) return this.salient(mention);
    if (mention.calling) return this.namedBefore(mention);
    const untitled = mention.office ? this.spoke.get(classOf(mention)) : undefined;
    return untitled !== undefined && untitled.name.length > 0 && !untitled.titled && agree(untitled, mention)
      ? untitled
      : null;
  }

  /** Somebody called by name before whom a calling fits: whom it is about, or else who spoke last. */
  private namedBefore(mention: Mention): Person | null {
    const kind = classOf(mention);
    for (const person of [this.salient(mention), this.namedSpoke.get(kind), this.namedMet.get(kind)])
      if (person != null && person.name.length > 0 && agree(person, mention)) return person;
    return null;
  }

  private salient(mention: Mention): Person | null {
    const wanted = classOf(mention);
    // He, the Republican: whom the sentence before was about. A subject that is left out goes on the speaker's words.
    if (
      mention.kind !== 'dropped' &&
      mention.number !== 'p' &&
      this.topic !== null &&
      (mention.gender !== null || mention.epithet) &&
      agree(this.topic, mention)
    )
      return this.topic;
    if (wanted === 'p' && this.topics !== null) return this.topics;
    const somebody = this.spoke.get(wanted) ?? this.here.get(wanted) ?? this.mentioned.get(wanted);
    if (somebody !== undefined) return somebody;
    const outside = this.outside?.salient(mention) ?? null;
    if (outside !== null) return outside;
    // A form that tells a sex which nobody is known to have.
    return this.spoke.get('any') ?? this.here.get('any') ?? this.mentioned.get('any') ?? this.nextNamed(mention.start);
  }

  private knownAs(folded: string): Person | undefined {
    return this.byName.get(folded) ?? this.byPart.get(folded) ?? this.laterByPart.get(folded);
  }

  private called(mention: Mention): Person {
    const label = this.label(mention);
    const folded = fold(label);
    const known = this.byNoun.get(folded);
    if (known !== undefined) return known;
    const person: Person = { actor: label, name: [], gender: mention.gender, number: mention.number, titled: true };
    this.byNoun.set(folded, person);
    return person;
  }

  private remember(person: Person, mention: Mention, list: Map<Class, Person>): void {
    if (mention.kind !== 'dropped') {
      person.gender ??= mention.gender;
      person.number ??= mention.number;
    } else if (person.number !== 'p') person.gender ??= mention.gender;
    for (const key of mention.keys) this.byKey.set(key, person);
    if (mention.keys.length > 0) person.titled = true;
    if (person.name.length > 0 && mention.kind === 'name') {
      for (const part of partsOf(person.name)) this.byPart.set(part, person);
    }
    if (person.name.length > 0 && person.number !== 'p') {
      const named = list === this.spoke ? this.namedSpoke : this.namedMet;
      if (!this.inSentence.includes(person)) this.inSentence.push(person);
      for (const kind of person.gender === null ? (['m', 'f', 'any'] as const) : ([person.gender, 'any'] as const))
        named.set(kind, person);
    }
    const first = list === this.here;
    const set = (kind: Class) => {
      if (!first || !list.has(kind) || (list.get(kind)!.name.length === 0 && person.name.length > 0))
        list.set(kind, person);
    };
    set('any');
    if (person.number === 'p') set('p');
    else if (person.gender !== null) set(person.gender);
    else {
      set('m');
      set('f');
    }
  }

  private label(mention: Mention): string {
    if (mention.label !== '' && mention.kind !== 'name' && mention.kind !== 'noun') return mention.label;
    const words = this.text.slice(mention.start, mention.end);
    // وفقا للوزارة: after its preposition the article is written without its alef.
    return this.text.slice(mention.start - 1, mention.start + 1) === 'لل' ? `ا${words}` : words;
  }
}
