'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { RoundQuery } from '@/generated/graphql/documents';
import { usePageKeys } from '../../../../_client/use-page-keys';
import { CodingReader } from '../../../articles/[slug]/_reader/reader';
import { lanesOf } from '../../../articles/[slug]/_text/lanes';
import type { Passage } from '../../../articles/[slug]/_text/text';
import styles from './coding.module.css';
import { isComplete } from './form';
import { HandIn } from './hand-in';
import { UnitForm } from './unit-form';
import type { Unit } from './units';
import { useUnits } from './use-units';

type Props = { round: NonNullable<RoundQuery['codingRound']>; user: string };

/** Where one codes in a round: the text, and beside it the unit that is being coded. */
export function Coding({ round, user }: Props) {
  const t = useTranslations('studio.together.rounds');
  const code = useTranslations('studio.code');
  const { units, edit, mark, move, save, remove, busy, problem } = useUnits(round, user);
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [active, setActive] = useState(units[0]?.name ?? null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const free = round.kind === 'CLAIMS';
  const current = units.find(({ name }) => name === active) ?? null;
  const lanes = lanesOf(units.map((unit) => unit.passage));
  const anchors = units.map((unit, index) => ({
    ...{ start: unit.passage.start, end: unit.passage.end, name: unit.name, side: null },
    ...{ look: unit.unsaved || unit.version === 0 ? ('UNSAVED' as const) : ('DRAFT' as const), lane: lanes[index]! },
  }));
  // What was said before names topics whose words the form shows.
  const topics = round.mine.flatMap(({ stances }) => stances.flatMap(({ topic }) => topic ?? []));

  function focusForm() {
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('input')?.focus());
  }

  function make() {
    if (!passage || !free) return;
    setActive(mark(passage));
    setPassage(null);
    focusForm();
  }

  async function saveAndGoOn(unit: Unit) {
    if (!(await save(unit)) || free) return;
    const at = units.indexOf(unit);
    const next = [...units.slice(at + 1), ...units.slice(0, at)].find(({ version }) => version === 0);
    if (next) setActive(next.name);
    if (next) focusForm();
  }

  usePageKeys((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !current || busy) return;
    event.preventDefault();
    void saveAndGoOn(current);
  });

  return (
    <div className={styles.coding}>
      <div className={styles.text}>
        <p id="reader-keys" className={styles.hint}>
          {free ? code('readerHint') : t('givenHint')}
        </p>
        <CodingReader
          root={root}
          text={round}
          anchors={anchors}
          focused={active}
          onFocus={(name) => {
            setActive(name);
            // Where the form stands under the text, it is brought to whoever pressed a passage.
            if (window.matchMedia('(max-width: 61.99rem)').matches) panel.current?.scrollIntoView({ block: 'start' });
          }}
          passage={passage}
          onPassage={setPassage}
          wholeWords
          acts={
            free && (
              <>
                <Button look="strong" onClick={make}>
                  {code('make')}
                </Button>
                {current && (
                  <Button
                    onClick={() => {
                      if (passage) move(current, passage);
                      setPassage(null);
                    }}
                  >
                    {code('replacePassage')}
                  </Button>
                )}
              </>
            )
          }
          onEnter={make}
        />
      </div>
      <section ref={panel} className={styles.panel} aria-labelledby="panel-title">
        <h2 className="visually-hidden" id="panel-title">
          {t('panel')}
        </h2>
        <nav className={styles.units} aria-label={t('units')}>
          {units.map((unit, index) => (
            <button
              key={unit.name}
              type="button"
              aria-current={unit === current ? 'true' : undefined}
              data-state={unit.unsaved ? 'unsaved' : unit.version > 0 ? 'saved' : 'open'}
              onClick={() => setActive(unit.name)}
            >
              {index + 1}
              <span className="visually-hidden">
                {' '}
                {t(unit.unsaved ? 'states.unsaved' : unit.version > 0 ? 'states.saved' : 'states.open')}
              </span>
            </button>
          ))}
        </nav>
        {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
        {current ? (
          <>
            <blockquote
              className={styles.passage}
              lang={round.language}
              dir={round.direction === 'RTL' ? 'rtl' : 'ltr'}
            >
              {current.passage.exact}
            </blockquote>
            <UnitForm
              key={current.name}
              form={current.form}
              topics={topics}
              onChange={(form) => edit(current, form)}
              paraphrases={free}
            />
            <div className={styles.actions}>
              <Button look="strong" onClick={() => saveAndGoOn(current)} busy={busy} aria-keyshortcuts="Control+Enter">
                {t('save')}
              </Button>
              {(free || current.version > 0) && (
                <Button look="quiet" onClick={() => remove(current)} busy={busy}>
                  {t('remove')}
                </Button>
              )}
              <span role="status" className={styles.hint}>
                {t(current.unsaved ? 'states.unsaved' : current.version > 0 ? 'states.saved' : 'states.open')}
              </span>
            </div>
          </>
        ) : (
          <p className={styles.hint}>{t('noUnits')}</p>
        )}
        <HandIn
          round={round.id}
          unsaved={units.filter((unit) => unit.unsaved).length}
          open={units.filter(({ version, form }) => version === 0 || !isComplete(form)).length}
        />
      </section>
    </div>
  );
}
