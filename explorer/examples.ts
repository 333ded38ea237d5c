import bijamovAgainstAbishev from './examples/BijamovAgainstAbishev.graphql?raw';
import newestClaims from './examples/NewestClaims.graphql?raw';
import overview from './examples/Overview.graphql?raw';
import searchInArabic from './examples/SearchInArabic.graphql?raw';
import topicWithItsSides from './examples/TopicWithItsSides.graphql?raw';

/** What a first visit finds open, one tab each; comments and answers alternate between Arabic and English. */
export const examples = [bijamovAgainstAbishev, newestClaims, topicWithItsSides, overview, searchInArabic];
