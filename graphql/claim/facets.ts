import DataLoader from 'dataloader';
import type { ClaimRow } from '@/domain/claims/data';
import { claimFacets, type FacetCount } from '@/domain/claims/facets';
import type { ClaimCriteria } from '@/domain/claims/filter';
import type { FacetName } from '@/domain/claims/totals';
import type { Database } from '@/domain/database';
import { InputError } from '@/domain/errors';
import type { ClaimFacetsResolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { required } from '../loaders';

/** The facets of one filter; those that a query selects are counted by one statement. */
export class Facets {
  private readonly counts: DataLoader<FacetName, FacetCount[]>;

  constructor(db: Database, criteria: ClaimCriteria) {
    this.counts = new DataLoader((facets) => claimFacets({ db, criteria, facets }));
  }

  read(facet: FacetName): Promise<FacetCount[]> {
    return this.counts.load(facet);
  }
}

/** Things with their counts. */
async function loadAll<Row>(counts: FacetCount[], load: (id: string) => Promise<Row>) {
  return Promise.all(counts.map(async ({ value, count }) => ({ row: await load(value), count })));
}

const byOrder = (left: { row: { order: number } }, right: { row: { order: number } }) =>
  left.row.order - right.row.order;

async function most(facets: Facets, facet: FacetName, limit: number | null | undefined, { limits }: Context) {
  const most = limit ?? limits.pageSize;
  if (most < 0 || most > limits.pageSize) {
    throw new InputError('INVALID_RANGE', 'limit', most, `a whole number from 0 to ${limits.pageSize}`);
  }
  return (await facets.read(facet)).filter(({ named }, index) => index < most || named);
}

export const facetResolvers: ClaimFacetsResolvers = {
  perspectives: async (facets, _, { loaders }) => {
    const found = await loadAll(await facets.read('perspectives'), (id) => required(loaders.perspective, id));
    return found.sort(byOrder).map(({ row, count }) => ({ perspective: row, count }));
  },
  topics: async (facets, _, { loaders }) => {
    const found = await loadAll(await facets.read('topics'), (id) => required(loaders.topic, id));
    return found.sort(byOrder).map(({ row, count }) => ({ topic: row, count }));
  },
  analysts: async (facets, { limit }, context) => {
    const counts = await most(facets, 'analysts', limit, context);
    const found = await loadAll(counts, (id) => required(context.loaders.analyst, id));
    return found.map(({ row, count }) => ({ analyst: row, count }));
  },
  outlets: async (facets, { limit }, context) => {
    const counts = await most(facets, 'outlets', limit, context);
    const found = await loadAll(counts, (id) => required(context.loaders.outlet, id));
    return found.map(({ row, count }) => ({ outlet: row, count }));
  },
  kinds: async (facets) =>
    (await facets.read('kinds')).map(({ value, count }) => ({ kind: value as ClaimRow['kind'], count })),
  speech: async (facets) =>
    (await facets.read('speech')).map(({ value, count }) => ({ speech: value as ClaimRow['speech'], count })),
  languages: async (facets) => (await facets.read('languages')).map(({ value, count }) => ({ language: value, count })),
};
