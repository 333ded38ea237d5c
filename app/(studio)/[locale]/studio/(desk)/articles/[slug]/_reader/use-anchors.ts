'use client';

import { useMemo } from 'react';
import type { Names } from '../_desk/names';
import type { DeskState } from '../_desk/state';
import { type Anchor, anchorsOf, type Placed, placedOf, type Suggested } from './anchors';

/** The passages to be shown in a text: the same ones as before while nothing of them changes, however much is typed. */
export function useAnchors(
  { claims, works }: Pick<DeskState, 'claims' | 'works'>,
  language: string,
  names: Names,
  suggested: readonly Suggested[],
) {
  const placed = JSON.stringify(placedOf(works));
  return useMemo<Anchor[]>(
    () =>
      anchorsOf(
        claims,
        JSON.parse(placed) as Placed[],
        language,
        (analyst) => names.analyst(analyst)?.perspective.order ?? null,
        suggested,
      ),
    [claims, placed, language, names, suggested],
  );
}
