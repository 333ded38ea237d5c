// Sends requests from a process of its own, so that what it costs to send them is not taken from who answers. Asked and
// answered over the channel to its parent.
import autocannon from 'autocannon';
import type { Load, Sample } from './load';

/**
 * Lets a client pass over what answers say. It would put each together as a text, which nobody reads: of an Arabic page that took
 * .6 ms, of an English one of the same size .3, where the server took .3 for either, on the same two processors.
 */
function withoutBodies(client: autocannon.Client): void {
  const { pipelinedRequests } = client as unknown as { pipelinedRequests: { addBody: (data: unknown) => void } };
  pipelinedRequests.addBody = () => {};
}

process.on('message', async ({ origin, requests, connections, seconds, amount }: Load) => {
  const sent = requests.map(({ body, path, headers }) => ({
    method: body === undefined ? ('GET' as const) : ('POST' as const),
    path,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body,
  }));
  let connected = 0;
  const result = await autocannon({
    url: origin,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: sent,
    // Each connection begins elsewhere: otherwise all of them would ask for the same thing at the same moment, again and
    // again, and one rendering would count as many.
    setupClient: (client) => {
      withoutBodies(client);
      const first = Math.floor((connected++ * sent.length) / connections) % sent.length;
      client.setRequests([...sent.slice(first), ...sent.slice(0, first)]);
    },
    // A page of a million claims may take seconds when eight ask at once.
    timeout: 60,
  });
  const sample: Sample = {
    perSecond: result['2xx'] / result.duration,
    p99: result.latency.p99,
    answers: result['2xx'],
    failures: result.non2xx + result.errors,
  };
  process.send!(sample);
});
