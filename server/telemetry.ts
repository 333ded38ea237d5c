import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { type Observer, observe, type StatementDone, type Work } from '@/domain/observation/observer';

/**
 * Sends spans of requests, operations and statements where OpenTelemetry's own variables say. Metrics and logs are sent
 * only where these say so.
 * @returns what sends the last ones and ends it.
 */
export function startTelemetry(): () => Promise<void> {
  process.env.OTEL_METRICS_EXPORTER ||= 'none';
  process.env.OTEL_LOGS_EXPORTER ||= 'none';
  const sdk = new NodeSDK({ serviceName: process.env.OTEL_SERVICE_NAME || 'mawqif', instrumentations: [] });
  sdk.start();
  const end = observe(spans());
  return async () => {
    end();
    await sdk.shutdown();
  };
}

function spans(): Observer {
  const tracer = trace.getTracer('mawqif');
  return {
    around: (work, run) => {
      const { request } = work;
      const parent = request ? propagation.extract(context.active(), request.headers) : context.active();
      const kind = request ? SpanKind.SERVER : SpanKind.INTERNAL;
      return tracer.startActiveSpan(work.name, { kind }, parent, (span) => finish(span, work, run));
    },
    statement: ({ text, began, duration, failed }: StatementDone) => {
      const span = tracer.startSpan(text.trim().split(/\s/, 1)[0] || 'statement', {
        kind: SpanKind.CLIENT,
        startTime: began,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
      });
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(began + duration);
    },
  };
}

async function finish<Result>(span: Span, { request, kind, name }: Work, run: () => Promise<Result>): Promise<Result> {
  if (kind === 'operation') span.setAttributes({ 'graphql.operation.name': name });
  try {
    return await run();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    if (request) {
      const status = request.status();
      span.setAttributes({ 'url.path': request.path, 'http.response.status_code': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  }
}
