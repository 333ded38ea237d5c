'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { StudioSettleDocument, type WaitingWordsFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import type { Anchor } from '../../articles/[slug]/_reader/anchors';
import { CodingReader } from '../../articles/[slug]/_reader/reader';
import { lanesOf } from '../../articles/[slug]/_text/lanes';
import type { Passage, ReaderText } from '../../articles/[slug]/_text/text';
import styles from './anchors.module.css';

/** The text as it is now, in which the place of a passage is picked; the likely places are lined. */
export function PickPlace({ waiting, text }: { waiting: WaitingWordsFragment; text: ReaderText }) {
  const t = useTranslations('studio.safety');
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const { busy, problem, run } = useSending();
  const anchors = useMemo(() => anchorsOf(waiting.candidates), [waiting.candidates]);

  async function settle() {
    if (!passage) return;
    const { claim, version, language } = waiting;
    const place = { claim, version, language, ...passage };
    const settled = await run(async () => (await send(StudioSettleDocument, place)).passageSettle);
    if (settled) window.location.assign(pageAddress(locale, '/studio/anchors'));
  }

  return (
    <>
      <p id="reader-keys" className={styles.hint}>
        {t('placeHint')}
      </p>
      {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
      <CodingReader
        root={root}
        text={text}
        anchors={anchors}
        focused={anchors[0]?.name ?? null}
        onFocus={() => {}}
        passage={passage}
        onPassage={setPassage}
        wholeWords={false}
        acts={
          <Button look="strong" busy={busy} onClick={settle}>
            {t('standsHere')}
          </Button>
        }
        onEnter={settle}
      />
      <p className="visually-hidden" role="status">
        {passage && t('picked', { words: passage.exact })}
      </p>
    </>
  );
}

/** The places where it may stand, the likeliest first. */
function anchorsOf(candidates: WaitingWordsFragment['candidates']): Anchor[] {
  const lanes = lanesOf(candidates);
  return candidates
    .map(({ start, end }, at) => ({ start, end, name: `place-${at}`, lane: lanes[at]! }))
    .map((place) => ({ ...place, look: 'SUGGESTED' as const, side: null }))
    .sort((a, b) => a.start - b.start);
}
