import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Readiness } from './readiness.js';

export interface Metrics {
  readonly contentType: string;
  readonly text: (now: Readiness, parts: readonly string[]) => Promise<string>;
  readonly observe: (route: string, status: number, seconds: number) => void;
}

/** Prometheus metrics of the HTTP process: its own, requests by route, and which parts answer. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const up = new Gauge({
    name: 'hefu_part_up',
    help: 'Whether database, Temporal and worker answer (1) or not (0).',
    labelNames: ['part'],
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'hefu_http_request_seconds',
    help: 'HTTP requests by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: (now, parts) => {
      for (const part of parts)
        up.set({ part }, now.missing.some((missing) => missing.part === part) ? 0 : 1);
      return registry.metrics();
    },
    observe: (route, status, seconds) => {
      requests.observe({ route, status: String(status) }, seconds);
    },
  };
}
