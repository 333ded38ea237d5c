'use client';

import { useEffect, useRef, useState } from 'react';
import { RemoveCodingDocument, type RoundQuery, SaveCodingDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';
import { newWriteName, useWriteName } from '../../../../_client/write-name';
import { Shelf } from '../../../articles/[slug]/_keep/shelf';
import type { Passage } from '../../../articles/[slug]/_text/text';
import { type CodingForm, EMPTY, inputOf } from './form';
import { type Kept, keptOf, savedAs, shelfName, type Unit, unitsOf, withKept } from './units';

type Round = NonNullable<RoundQuery['codingRound']>;

/** What one codes in a round: kept in the browser as it is entered, and at the server once it is saved. */
export function useUnits(round: Round, user: string) {
  const [units, setUnits] = useState<readonly Unit[]>(() => unitsOf(round));
  // As they are by now, also for what was begun before they were drawn anew.
  const latest = useRef(units);
  const shelf = useRef<Shelf<Kept> | null>(null);
  const { busy, problem, run } = useSending();
  const names = useWriteName();
  const given = round.kind === 'STANCES';

  useEffect(() => {
    shelf.current = new Shelf<Kept>(window.localStorage, 'round', { user, article: round.id });
    const kept = shelf.current.all();
    if (kept.size === 0) return;
    latest.current = withKept(latest.current, kept);
    setUnits(latest.current);
  }, [round.id, user]);

  function draw(all: readonly Unit[]) {
    latest.current = all;
    setUnits(all);
  }

  /** Changes a unit as it is by now; what is not saved of it is kept. */
  function change({ name }: Unit, to: (now: Unit) => Unit) {
    const now = latest.current.find((one) => one.name === name);
    if (!now) return;
    const next = to(now);
    if (next.unsaved) shelf.current?.put(shelfName(next), keptOf(next));
    draw(latest.current.map((one) => (one === now ? next : one)));
  }

  const edit = (unit: Unit, form: CodingForm) => change(unit, (now) => ({ ...now, form, unsaved: true }));

  const move = (unit: Unit, passage: Passage) => change(unit, (now) => ({ ...now, passage, unsaved: true }));

  function mark(passage: Passage): string {
    const name = `new-${newWriteName()}`;
    const unit: Unit = { name, number: null, version: 0, passage, form: EMPTY, unsaved: true };
    shelf.current?.put(name, keptOf(unit));
    draw([...latest.current, unit].sort((a, b) => a.passage.start - b.passage.start));
    return name;
  }

  async function save(unit: Unit): Promise<boolean> {
    const { number, version, passage, form } = unit;
    const asked = { round: round.id, number, version, coding: inputOf(form, given ? null : passage) };
    const result = await run(
      async () => (await send(SaveCodingDocument, { ...asked, key: names.nameFor([unit.name, asked]) })).codingSave,
    );
    if (!result) return false;
    shelf.current?.take(shelfName(unit));
    change(unit, (now) => savedAs(now, unit, { number: result.number, version: result.version ?? 0 }));
    return true;
  }

  async function remove(unit: Unit): Promise<void> {
    const { number, version } = unit;
    if (number !== null && version > 0) {
      const asked = { round: round.id, number, version };
      const result = await run(
        async () => (await send(RemoveCodingDocument, { ...asked, key: names.nameFor(asked) })).codingRemove,
      );
      if (!result) return;
    }
    shelf.current?.take(shelfName(unit));
    if (given) change(unit, (now) => ({ ...now, version: 0, form: EMPTY, unsaved: false }));
    else draw(latest.current.filter(({ name }) => name !== unit.name));
  }

  return { units, edit, mark, move, save, remove, busy, problem };
}
