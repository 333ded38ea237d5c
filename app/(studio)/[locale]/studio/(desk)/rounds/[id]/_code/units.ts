import type { RoundQuery } from '@/generated/graphql/documents';
import type { Passage } from '../../../articles/[slug]/_text/text';
import { type CodingForm, EMPTY, formOf } from './form';

type Round = Pick<NonNullable<RoundQuery['codingRound']>, 'given' | 'mine' | 'body'>;

/** A unit that one codes: given, or marked by oneself. */
export type Unit = {
  name: string;
  /** Null as long as it was never saved. */
  number: number | null;
  /** How often it was saved. */
  version: number;
  passage: Passage;
  form: CodingForm;
  /** Whether something in it is not saved. */
  unsaved: boolean;
};

/** What the browser keeps of a unit. */
export type Kept = Pick<Unit, 'number' | 'version' | 'passage' | 'form'>;

export function keptOf({ number, version, passage, form }: Unit): Kept {
  return { number, version, passage, form };
}

/** The name under which it is kept: the one that it has when the page is loaded again. */
export function shelfName({ name, number }: Pick<Unit, 'name' | 'number'>): string {
  return number === null ? name : String(number);
}

/** The units as they are at the server. */
export function unitsOf({ given, mine, body }: Round): Unit[] {
  if (given.length > 0)
    return given.map(({ number, start, end, exact }) => {
      const coding = mine.find((one) => one.number === number);
      const said = { version: coding?.version ?? 0, form: coding ? formOf(coding) : EMPTY };
      return { name: String(number), number, passage: { start, end, exact }, unsaved: false, ...said };
    });
  const characters = [...body];
  return mine.map((coding) => {
    const { number, version, start, end } = coding;
    const passage = { start, end, exact: characters.slice(start, end).join('') };
    return { name: String(number), number, version, passage, form: formOf(coding), unsaved: false };
  });
}

/** With what the browser kept. What was saved elsewhere since is left as it is: its saving would be refused. */
export function withKept(units: readonly Unit[], kept: ReadonlyMap<string, Kept>): Unit[] {
  const known = units.map((unit) => {
    const found = kept.get(unit.name);
    return found && found.version === unit.version ? { ...unit, ...found, unsaved: true } : unit;
  });
  const marked = [...kept]
    .filter(([name]) => !units.some((unit) => unit.name === name))
    .map(([name, found]) => ({ name, ...found, unsaved: true }));
  return [...known, ...marked].sort((a, b) => a.passage.start - b.passage.start);
}

/** The unit once what was sent of it is saved: what was entered since then is not. */
export function savedAs(now: Unit, sent: Unit, as: Pick<Unit, 'number' | 'version'>): Unit {
  return { ...now, ...as, unsaved: now.form !== sent.form || now.passage !== sent.passage };
}
