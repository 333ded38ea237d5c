import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context';
import { kindOf } from './errors';

/**
 * The HTTP status of an answer (docs/decisions/0034).
 * Whoever asks for application/json by name gets 200 for what that media type calls a well-formed request, though its
 * document cannot be parsed or does not fit the schema: GraphQL over HTTP recommends so. Everybody else gets 400.
 */
export const statusPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors }) => {
      if (!errors || errors.length === 0) return;
      const kinds = new Set(errors.map(kindOf));
      const answered = response.body.kind === 'single' && response.body.singleResult.data != null;
      if (kinds.has('unavailable')) {
        response.http.status = 503;
        response.http.headers.set('retry-after', '5');
      } else if (kinds.has('internal')) {
        if (!answered) response.http.status = 500;
      } else if (kinds.has('input')) {
        response.http.status = 400;
      } else if (response.http.status === 400 && asksForPlainJson(request.http?.headers.get('accept'))) {
        if (errors.every((error) => FAULTS_OF_THE_DOCUMENT.has(String(error.extensions.code)))) {
          response.http.status = 200;
        }
      }
    },
  }),
};

const FAULTS_OF_THE_DOCUMENT = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

function asksForPlainJson(accept = ''): boolean {
  return accept.includes('application/json') && !accept.includes('graphql-response+json');
}
