import type { HefuConnection } from '../../../client/connection.js';

/** A connection that is interrupted: after so many signatures nothing more is signed, hence nothing ordered. */
export function interruptedAfter(hefu: HefuConnection, signatures: number): HefuConnection {
  let left = signatures;
  return {
    ...hefu,
    key: async () => {
      left -= 1;
      if (left < 0) throw new Error('interrupted');
      return hefu.key();
    },
  };
}
