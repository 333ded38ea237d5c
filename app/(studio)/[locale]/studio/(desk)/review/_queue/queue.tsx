'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  type QueuedClaimPartsFragment,
  ReviewClaimsDocument,
  type ReviewClaimsMutation,
  type ReviewVerdict,
  TakeBackDocument,
} from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { usePageKeys } from '../../../_client/use-page-keys';
import { useWriteName } from '../../../_client/write-name';
import { isTyping } from '../../articles/[slug]/_desk/keys';
import { QueuedCard } from './card';
import { commandOf } from './keys';
import styles from './queue.module.css';

type Props = { claims: readonly QueuedClaimPartsFragment[]; total: number; decides: boolean };
type Done = { count: number; status: ReviewVerdict; entry: string | null };

/** The claims that wait, one of which is shown whole; decided by keys, one or several at once. */
export function Queue({ claims, total, decides }: Props) {
  const t = useTranslations('studio.together.review');
  const locale = useLocale();
  const router = useRouter();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(claims[0]?.claim.slug ?? null);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState<Done | null>(null);
  const [lacksNote, setLacksNote] = useState(false);
  const { busy, problem, run } = useSending();
  const names = useWriteName();
  const list = useRef<HTMLUListElement>(null);
  const waiting = claims.filter(({ claim }) => !gone.has(claim.slug));
  // Not all that are gone: the page may have been read again meanwhile, without them.
  const decidedHere = claims.length - waiting.length;
  const current = waiting.find(({ claim }) => claim.slug === active) ?? waiting[0] ?? null;

  function activate(slug: string | undefined) {
    if (!slug) return;
    setActive(slug);
    setLacksNote(false);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-slug="${CSS.escape(slug)}"] button`)?.focus(),
    );
  }

  /** Out of the note at once: the next key is a command, however soon it comes. */
  function leave() {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    activate(current?.claim.slug);
  }

  function step(by: number) {
    const at = current ? waiting.indexOf(current) : -1;
    activate(waiting[Math.min(waiting.length - 1, Math.max(0, at + by))]?.claim.slug);
  }

  function choose(slug: string) {
    const next = new Set(chosen);
    if (!next.delete(slug)) next.add(slug);
    setChosen(next);
  }

  async function decide(status: ReviewVerdict) {
    if (!current || busy) return;
    const picked = waiting.filter(({ claim }) => chosen.has(claim.slug));
    const decided = (picked.length > 0 ? picked : [current]).map(({ claim: { slug, version } }) => ({ slug, version }));
    const note = notes[current.claim.slug] ?? '';
    if (status === 'DRAFT' && note.trim() === '') {
      setLacksNote(true);
      document.getElementById('note')?.focus();
      return;
    }
    const asked = { claims: decided, status, note };
    const variables = { ...asked, key: names.nameFor(asked) };
    const result = await run(async () => (await send(ReviewClaimsDocument, variables)).claimsReview, whoWasFirst);
    if (!result) return;
    const left = waiting.filter(({ claim }) => !decided.some(({ slug }) => slug === claim.slug));
    const at = current ? waiting.indexOf(current) : -1;
    const next = waiting.slice(at + 1).find((one) => left.includes(one)) ?? left[0];
    setGone(new Set([...gone, ...decided.map(({ slug }) => slug)]));
    setChosen(new Set());
    setDone({ count: decided.length, status, entry: result.entry });
    activate(next?.claim.slug);
    if (left.length === 0) router.refresh();
  }

  /** Who decided, or changed it, meanwhile. */
  function whoWasFirst({ errors: [error] }: ReviewClaimsMutation['claimsReview']): string | null {
    const [change] = error?.conflict?.changes ?? [];
    if (!change) return null;
    const status = (change.entry.details as { status?: string }).status;
    const decided =
      change.fields.some(({ field }) => field === 'status') &&
      (['REVIEWED', 'REJECTED', 'DRAFT'] as const).find((one) => one === status);
    const name = change.entry.userName;
    return decided
      ? t('decidedMeanwhile', { name, verdict: t(`verdicts.${decided}`) })
      : t('changedMeanwhile', { name });
  }

  async function takeBack({ entry }: Done) {
    if (!entry) return;
    const variables = { locale: API_LOCALE[locale], entry, key: names.nameFor(entry) };
    const result = await run(async () => (await send(TakeBackDocument, variables)).undo);
    if (result) window.location.reload();
  }

  usePageKeys((event) => {
    const command = commandOf(event, isTyping(document.activeElement));
    if (!command) return;
    event.preventDefault();
    if (command === 'next') step(1);
    else if (command === 'previous') step(-1);
    else if (command === 'choose' && current && decides) choose(current.claim.slug);
    else if (command === 'note') document.getElementById('note')?.focus();
    else if (command === 'leave') leave();
    else if (decides && (command === 'REVIEWED' || command === 'REJECTED' || command === 'DRAFT')) void decide(command);
  });

  return (
    <div className={styles.queue}>
      <p className={styles.total}>{t('waiting', { count: total - decidedHere })}</p>
      {decides && waiting.length > 0 && <p className={styles.keys}>{t('keys')}</p>}
      <div aria-live="polite">
        {done && (
          <StudioNotice kind="done">
            <p>
              {t(`done.${done.status}`, { count: done.count })}{' '}
              {done.entry && (
                <Button look="quiet" onClick={() => takeBack(done)} busy={busy}>
                  {t('takeBack')}
                </Button>
              )}
            </p>
          </StudioNotice>
        )}
      </div>
      {problem && (
        <StudioNotice kind="wrong">
          <p>{problem}</p>
          <p>
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
          </p>
        </StudioNotice>
      )}
      <ul ref={list} className={styles.list} role="list">
        {waiting.map((queued) => (
          <QueuedCard
            key={queued.claim.slug}
            queued={queued}
            open={queued === current}
            decides={decides}
            chosen={chosen.has(queued.claim.slug)}
            chosenCount={chosen.size}
            busy={busy}
            note={notes[queued.claim.slug] ?? ''}
            lacksNote={lacksNote}
            onOpen={() => activate(queued.claim.slug)}
            onChoose={() => choose(queued.claim.slug)}
            onNote={(note) => setNotes({ ...notes, [queued.claim.slug]: note })}
            onDecide={decide}
          />
        ))}
      </ul>
    </div>
  );
}
