import type { ReviewStatus } from '@/generated/graphql/documents';

/** What whoever is signed in may do here, so that nothing is offered that would be refused. */
export type Rights = {
  make: boolean;
  makeAnalyst: boolean;
  makeTopic: boolean;
  offer: boolean;
  review: boolean;
  change: (status: ReviewStatus) => boolean;
  remove: (status: ReviewStatus) => boolean;
};

/** @param actions Viewer.actions; the server decides again. */
export function rightsOf(actions: readonly string[]): Rights {
  const may = (action: string) => actions.includes(action);
  const counted = (status: ReviewStatus) => status !== 'REVIEWED' || may('claim.change.reviewed');
  return {
    make: may('claim.create'),
    makeAnalyst: may('analyst.create'),
    makeTopic: may('topic.create'),
    offer: may('claim.submit'),
    review: may('claim.review'),
    change: (status) => may('claim.change') && counted(status),
    remove: (status) => may('claim.remove') && counted(status),
  };
}
