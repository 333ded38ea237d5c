'use client';

import { useEffect, useRef, useState } from 'react';
import { RemoveCodingDocument, type RoundQuery, SaveCodingDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';
import { newWriteName } from '../../../../_client/write-name';
import { Shelf } from '../../../articles/[slug]/_keep/shelf';
import type { Passage } from '../../../articles/[slug]/_text/text';
import { type CodingForm, EMPTY, formOf, inputOf } from './form';

type Round = NonNullable<RoundQuery['codingRound']>;

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

type Kept = Pick<Unit, 'number' | 'version' | 'passage' | 'form'>;

/** What one codes in a round: kept in the browser as it is entered, and at the server once it is saved. */
export function useUnits(round: Round, user: string) {
  const [units, setUnits] = useState<readonly Unit[]>(() => unitsOf(round));
  const shelf = useRef<Shelf<Kept> | null>(null);
  const { busy, problem, run } = useSending();
  const given = round.kind === 'STANCES';

  useEffect(() => {
    shelf.current = new Shelf<Kept>(window.localStorage, 'round', { user, article: round.id });
    const kept = shelf.current.all();
    if (kept.size > 0) setUnits((before) => withKept(before, kept));
  }, [round.id, user]);

  function replace(name: string, change: Partial<Unit> | null) {
    setUnits((before) =>
      before.flatMap((unit) => (unit.name === name ? (change ? [{ ...unit, ...change }] : []) : [unit])),
    );
  }

  function edit(unit: Unit, form: CodingForm) {
    const { number, version, passage } = unit;
    shelf.current?.put(unit.name, { number, version, passage, form });
    replace(unit.name, { form, unsaved: true });
  }

  function mark(passage: Passage): string {
    const name = `new-${newWriteName()}`;
    const unit: Unit = { name, number: null, version: 0, passage, form: EMPTY, unsaved: true };
    shelf.current?.put(name, unit);
    setUnits((before) => [...before, unit].sort((a, b) => a.passage.start - b.passage.start));
    return name;
  }

  function move(unit: Unit, passage: Passage) {
    const { number, version, form } = unit;
    shelf.current?.put(unit.name, { number, version, passage, form });
    replace(unit.name, { passage, unsaved: true });
  }

  async function save(unit: Unit): Promise<boolean> {
    const coding = inputOf(unit.form, given ? null : unit.passage);
    const { number, version } = unit;
    const variables = { round: round.id, number, version, coding, key: newWriteName() };
    const result = await run(async () => (await send(SaveCodingDocument, variables)).codingSave);
    if (!result) return false;
    shelf.current?.take(unit.name);
    replace(unit.name, { number: result.number, version: result.version ?? 0, unsaved: false });
    return true;
  }

  async function remove(unit: Unit): Promise<void> {
    const { number, version } = unit;
    if (number !== null && version > 0) {
      const variables = { round: round.id, number, version, key: newWriteName() };
      const result = await run(async () => (await send(RemoveCodingDocument, variables)).codingRemove);
      if (!result) return;
    }
    shelf.current?.take(unit.name);
    replace(unit.name, given ? { version: 0, form: EMPTY, unsaved: false } : null);
  }

  return { units, edit, mark, move, save, remove, busy, problem };
}

function unitsOf({ given, mine, body }: Round): Unit[] {
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
function withKept(units: readonly Unit[], kept: ReadonlyMap<string, Kept>): Unit[] {
  const known = units.map((unit) => {
    const found = kept.get(unit.name);
    return found && found.version === unit.version ? { ...unit, ...found, unsaved: true } : unit;
  });
  const marked = [...kept]
    .filter(([name]) => !units.some((unit) => unit.name === name))
    .map(([name, found]) => ({ name, ...found, unsaved: true }));
  return [...known, ...marked].sort((a, b) => a.passage.start - b.passage.start);
}
