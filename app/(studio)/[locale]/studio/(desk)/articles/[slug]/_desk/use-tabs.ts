'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newWriteName } from '../../../../_client/write-name';

/** What tabs of one browser tell each other of an article. */
type Message =
  | { kind: 'working'; tab: string; on: string | null; asked: boolean }
  | { kind: 'left'; tab: string }
  | { kind: 'stored'; tab: string; claim: string };

/**
 * Other tabs in which the same person codes this article.
 * @param on the claim that is open here.
 * @param onStored when another tab has stored a claim, by its address.
 */
export function useTabs(
  { user, article }: { user: string; article: string },
  on: string | null,
  onStored: (claim: string) => void,
) {
  const [others, setOthers] = useState<ReadonlyMap<string, string | null>>(new Map());
  const channel = useRef<BroadcastChannel | null>(null);
  const tab = useRef('');
  const stored = useEffectEvent(onStored);
  const say = useEffectEvent((what: string | null, asked: boolean) => {
    channel.current?.postMessage({ kind: 'working', tab: tab.current, on: what, asked } satisfies Message);
  });
  const answer = useEffectEvent(() => say(on, false));
  const ask = useEffectEvent(() => say(on, true));

  useEffect(() => {
    const made = new BroadcastChannel(`mawqif/${user}/${article}`);
    channel.current = made;
    tab.current = newWriteName();
    made.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'stored') return stored(data.claim);
      setOthers((known) => {
        const next = new Map(known);
        if (data.kind === 'left') next.delete(data.tab);
        else next.set(data.tab, data.on);
        return next;
      });
      if (data.kind === 'working' && data.asked) answer();
    };
    const leave = () => made.postMessage({ kind: 'left', tab: tab.current } satisfies Message);
    const back = () => ask();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    ask();
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      made.close();
    };
  }, [user, article]);

  useEffect(() => say(on, false), [on]);

  return {
    /** Whether another tab has the article open. */
    elsewhere: others.size > 0,
    /** Whether another tab works on the claim that is open here. */
    sameClaim: on !== null && [...others.values()].includes(on),
    tellStored: (claim: string) =>
      channel.current?.postMessage({ kind: 'stored', tab: tab.current, claim } satisfies Message),
  };
}
