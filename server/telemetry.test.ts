import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { observed } from '@/domain/observation/observer';
import { ClaimsDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { wantsTelemetry } from './observing';
import { startTelemetry } from './telemetry';

await demonstrationDatabase();

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } };
type Sent = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: Attribute[] };
type Export = { resourceSpans: { scopeSpans: { spans: Sent[] }[] }[] };

/** A receiver of OTLP over HTTP, as a collector has one. */
async function receiver(): Promise<{ address: string; spans: Sent[] }> {
  const spans: Sent[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const sent = JSON.parse(Buffer.concat(parts).toString()) as Export;
    spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans };
}

test('is off until somebody says where spans go', () => {
  expect(wantsTelemetry({})).toBe(false);
  expect(wantsTelemetry({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBe(false);
  expect(wantsTelemetry({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' })).toBe(true);
  expect(wantsTelemetry({ OTEL_TRACES_EXPORTER: 'console' })).toBe(true);
  expect(wantsTelemetry({ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' })).toBe(
    false,
  );
});

test('a request, its operation and the statements arrive as one trace, part of whoever asked', async () => {
  const { address, spans } = await receiver();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = address;
  process.env.OTEL_EXPORTER_OTLP_PROTOCOL = 'http/json';
  const end = startTelemetry();
  const caller = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
  const request = {
    path: '/graphql',
    headers: { traceparent: `00-${caller.trace}-${caller.span}-01` },
    status: () => 200,
  };
  await observed({ kind: 'request', name: 'GET /graphql', request }, () =>
    execute(ClaimsDocument, { locale: 'EN', first: 3, filter: { text: 'Kazakhstan' } } as never),
  );
  await end();

  const root = spans.find(({ name }) => name === 'GET /graphql')!;
  expect(root).toMatchObject({ traceId: caller.trace, parentSpanId: caller.span });
  expect(root.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
  const operation = spans.find(({ name }) => name === 'Claims')!;
  expect(operation.parentSpanId).toBe(root.spanId);
  const statements = spans.filter(({ attributes }) => attributes.some(({ key }) => key === 'db.query.text'));
  expect(statements.length).toBeGreaterThan(2);
  for (const { parentSpanId, traceId } of statements) {
    expect({ parentSpanId, traceId }).toEqual({ parentSpanId: operation.spanId, traceId: caller.trace });
  }
  // What somebody searched for is a parameter, and leaves the process with nobody.
  expect(JSON.stringify(spans).toLowerCase()).not.toContain('kazakhstan');
});
