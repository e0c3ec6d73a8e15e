import { percentile } from '../measured.js';
import type { MeasuredPage } from './pages.js';
import { signedIn, visit, type Visit } from './visitor.js';

export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly kilobytes: number;
  readonly aim: number | undefined;
}

const rounds = 60;
const warmUps = 3;

/** Every page once a round, the bare ones among them: what disturbs one round disturbs all of it. */
export async function measurePages(
  url: string,
  pages: readonly MeasuredPage[],
  bare: readonly { readonly name: string; readonly url: string }[],
): Promise<readonly Measured[]> {
  const cookies = new Map<string, string>();
  const cookieOf = async (user: string): Promise<string> => {
    const cookie = cookies.get(user) ?? (await signedIn(url, user));
    cookies.set(user, cookie);
    return cookie;
  };
  const visits = new Map<string, Visit[]>();
  const keep = (name: string, round: number, one: Visit): void => {
    if (one.status !== 200) throw new Error(`${name}: status ${one.status}`);
    if (round >= warmUps) visits.set(name, [...(visits.get(name) ?? []), one]);
  };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    for (const one of bare) keep(one.name, round, await visit(one.url));
    for (const page of pages)
      keep(page.name, round, await visit(`${url}${page.path(round)}`, await cookieOf(page.user(round))));
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
    };
  });
}
