import { cpuMs, percentile } from '../measured.js';
import type { MeasuredPage } from './pages.js';
import { signedIn, visit, type Visit } from './visitor.js';

export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly kilobytes: number;
  /** CPU milliseconds a visit, on the average, of each server: what a crowded machine does not change. */
  readonly cpu: readonly number[];
  readonly aim: number | undefined;
}

interface Costed extends Visit {
  readonly cpu: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

const rounds = 60;
const warmUps = 3;

/**
 * Every page once a round, the bare ones among them: what disturbs one round disturbs all of it.
 * @param serverPids whose CPU is told, each with all its processes.
 */
export async function measurePages(
  url: string,
  pages: readonly MeasuredPage[],
  bare: readonly { readonly name: string; readonly url: string }[],
  serverPids: readonly number[],
): Promise<readonly Measured[]> {
  const cookies = new Map<string, string>();
  const cookieOf = async (user: string): Promise<string> => {
    const cookie = cookies.get(user) ?? (await signedIn(url, user));
    cookies.set(user, cookie);
    return cookie;
  };
  const visits = new Map<string, Costed[]>();
  const spent = (): readonly number[] => cpuMs(serverPids)?.servers ?? [];
  const keep = async (name: string, round: number, address: string, cookie?: string): Promise<void> => {
    const before = spent();
    const one = await visit(address, cookie);
    const cpu = spent().map((ms, server) => ms - (before[server] ?? 0));
    if (one.status !== 200) throw new Error(`${name}: status ${one.status}`);
    if (round >= warmUps) visits.set(name, [...(visits.get(name) ?? []), { ...one, cpu }]);
  };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    for (const one of bare) await keep(one.name, round, one.url);
    for (const page of pages)
      await keep(page.name, round, `${url}${page.path(round)}`, await cookieOf(page.user(round)));
  }
  return [...bare.map(({ name }) => ({ name, aim: undefined })), ...pages].map(({ name, aim }) => {
    const all = visits.get(name) ?? [];
    const times = all.map(({ ms }) => ms);
    return {
      name,
      aim,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      most: Math.max(...times),
      kilobytes: Math.max(...all.map(({ bytes }) => bytes)) / 1000,
      cpu: serverPids.map((_pid, server) => mean(all.map(({ cpu }) => cpu[server] ?? Number.NaN))),
    };
  });
}
