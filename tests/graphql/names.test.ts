import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '@/tests/helpers/ask';
import { type CodedClaim, storeClaims } from '@/tests/helpers/coding';
import { freshDatabase } from '@/tests/helpers/database';
import { randomClaims, randomRanks } from '@/tests/helpers/random-coding';

const db = await freshDatabase();

/** Every figure that is not about one analyst by name. */
const FIGURES = `{
  comparison(left: { perspective: "east" }, right: { perspective: "west" }) {
    summary { agreement divergence absoluteGap sharedShare ranked { topic { slug } } }
    topics {
      topic { slug } agreement divergence blindSpot emphasis gap { value low high different }
      left { ...Side } right { ...Side }
    }
  }
  overview {
    counts { positions analysts articles }
    blindSpots { topic { slug } positions }
    topics { topic { slug } timeline(interval: YEAR) {
      series { points { grade mean { value low high } } }
      turningPoints { change { value grade } }
    } }
  }
  polarisation { undivided exact analysts pairs given { value within across } best { value } }
  consensus { topics {
    topic { slug } consensus { acceptance rejection contest } ranked { contest }
    groups { perspective { slug } accepting rejecting speaking grade }
  } }
  slidingMeans(sides: [{ perspective: "east" }], topic: "t1", interval: YEAR) {
    series { points { grade mean { value low high } } }
  }
  thenAndNow(side: { perspective: "east" }) { topics { topic { slug } change { value different } } }
  network(qualifier: IGNORE) { analysts edges { weight congruence conflict sharedTopics } }
}
fragment Side on SideOnTopic {
  grade cohesion mean { value low high raw } counts { claims positions analysts articles } positions { value count }
}`;

/** Sums in another order differ in their last digits. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(9)) + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
  }
  return value;
}

async function figuresOf(claims: readonly CodedClaim[]) {
  await storeClaims(db, claims, randomRanks);
  const { network, ...figures } = (await ask<Record<string, unknown>>(db, FIGURES)) as {
    network: { edges: object[] };
  };
  // Ties of the same weight stand in the order of their analysts' names.
  const edges = network.edges.map((edge) => JSON.stringify(rounded(edge))).sort();
  return { ...(rounded(figures) as object), network: { ...network, edges } };
}

test('who is called what, and in which order claims come, changes no figure', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomClaims,
      fc.shuffledSubarray(['a0', 'a1', 'a2', 'a3', 'a4'], { minLength: 5 }),
      async (claims, names) => {
        const renamed = claims.map((claim) => ({ ...claim, analyst: `n-${names[Number(claim.analyst.slice(1))]}` }));
        expect(await figuresOf(renamed.toReversed())).toEqual(await figuresOf(claims));
      },
    ),
    { numRuns: 6 },
  );
});
