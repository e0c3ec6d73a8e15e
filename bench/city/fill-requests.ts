import type { HefuConnection } from '../../client/connection.js';
import { record } from '../../store/record.js';
import { askedResources } from './asked-resources.js';
import { beganAt, numbered } from './beginnings.js';
import { Dice } from './dice.js';
import { livedRequest } from './lived-request.js';

/** Recorded at the same time, while the next cases are decided. */
const lanes = 4;

export interface Filled {
  readonly events: number;
  readonly refused: number;
  readonly statuses: { readonly [status: string]: number };
}

/** Which of all cases one process makes: every `of`th, beginning with `part`. */
export interface Part {
  readonly cases: number;
  readonly part: number;
  readonly of: number;
}

/** Lives requests from 2021 to today and records each, whole. */
export async function fillRequests(
  hefu: HefuConnection,
  { cases, part, of }: Part,
  progress: (done: number) => void,
): Promise<Filled> {
  const today = Date.now();
  const resources = await askedResources(hefu);
  const own = Array.from({ length: Math.ceil((cases - part) / of) }, (_, place) => part + place * of);
  const numbers = await numbered(
    hefu,
    own.map((index) => beganAt(index, cases, today)),
  );
  const statuses: { [status: string]: number } = {};
  let next = 0;
  let events = 0;
  let refused = 0;
  const lane = async (): Promise<void> => {
    for (let place = next++; place < own.length; place = next++) {
      const index = own[place] ?? 0;
      const dice = new Dice(index);
      const resource = resources[dice.between(0, resources.length - 1)];
      const id = numbers[place];
      if (resource === undefined || id === undefined) continue;
      const { living, request } = await livedRequest(hefu, id, {
        dice,
        resource,
        from: beganAt(index, cases, today),
        today,
      });
      const outcome = await record(hefu.pool, request);
      if (outcome.kind !== 'recorded') throw new Error(`${id} was there already`);
      events += outcome.version;
      refused += request.entries.filter((entry) => entry.refusals.length > 0).length;
      statuses[living.state.status] = (statuses[living.state.status] ?? 0) + 1;
      progress(place + 1);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { events, refused, statuses };
}
