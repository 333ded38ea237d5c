import { readEnvironment } from '@/domain/environment';
import { logSlowStatements } from '@/domain/observation/slow-statements';

/** What turns telemetry on: somebody said where spans go, or in which form. */
export function wantsTelemetry(environment: Record<string, string | undefined>): boolean {
  const { OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER, OTEL_EXPORTER_OTLP_ENDPOINT } = environment;
  if (OTEL_SDK_DISABLED === 'true' || OTEL_TRACES_EXPORTER === 'none') return false;
  return Boolean(OTEL_TRACES_EXPORTER || OTEL_EXPORTER_OTLP_ENDPOINT || environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
}

/**
 * Begins to observe what the environment asks to have observed. OpenTelemetry is loaded only then.
 * @returns what sends what is still to be sent, before the process ends.
 */
export async function startObserving(): Promise<() => Promise<void>> {
  const { slowQuery } = readEnvironment();
  if (slowQuery !== undefined) logSlowStatements(slowQuery, console.warn);
  if (!wantsTelemetry(process.env)) return async () => {};
  const { startTelemetry } = await import('./telemetry');
  return startTelemetry();
}
