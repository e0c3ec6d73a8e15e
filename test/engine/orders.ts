import { randomUUID } from 'node:crypto';
import { sendToCase } from '../../client/command-case.js';
import type { HefuConnection } from '../../client/connection.js';
import { demoSession, type Session } from '../../client/session.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import { commandShareRequest, shareRequestEnvelope, startLetter } from '../../client/share-requests.js';
import type { Envelope } from '../../domain/envelope.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { onDemandResource } from './small-city.js';

/** What people of the small city order, as they would through any client. */
export interface Orders {
  readonly as: (user: string) => Promise<Session>;
  readonly start: (resource?: string, more?: Partial<Parameters<typeof startLetter>[2]>) => Promise<string>;
  readonly order: (
    id: string,
    user: string,
    type: string,
    data?: object,
    commandId?: string,
  ) => Promise<CommandAnswer>;
  /** Signed as of now, to be sent later, or more than once. */
  readonly sign: (id: string, user: string, type: string, data?: object) => Promise<Envelope>;
  /** Needs nobody but Temporal and a worker. */
  readonly send: (envelope: Envelope) => Promise<CommandAnswer>;
}

export function ordersOn(hefu: HefuConnection): Orders {
  const as = (user: string): Promise<Session> => demoSession(hefu, user, 'test');
  return {
    as,
    start: async (resource = onDemandResource, more = {}) => {
      const letter = { resources: [resource], purpose: '社会救助核对', basis: '社会救助暂行办法', ...more };
      const { cases } = await startLetter(hefu, await as('mz-coordinator'), letter);
      const [first] = cases;
      if (first?.answer.kind !== 'accepted') throw new Error(JSON.stringify(cases));
      return first.id;
    },
    order: async (id, user, type, data = {}, commandId = randomUUID()) =>
      commandShareRequest(hefu, await as(user), id, type, data, commandId),
    sign: async (id, user, type, data = {}) => shareRequestEnvelope(hefu, await as(user), id, type, data),
    send: (envelope) => sendToCase(hefu, shareRequestCase, envelope),
  };
}
