import type { Testimony } from '../attestation.js';
import { differing } from './differing.js';

interface Law {
  readonly id: string;
}

/**
 * Law under an id this build knows says what this build says; one it does not know cannot be compared.
 * @param field of the context, for what is named
 */
export function law<C extends object>(
  field: keyof C & string,
  offered: (context: C) => readonly Law[],
  known: (one: Law) => Law | undefined,
): Testimony<C> {
  return {
    streams: () => [],
    differences: (_, { context }) =>
      offered(context).flatMap((set) => {
        const ours = known(set);
        return ours === undefined ? [] : differing(set, ours, `envelope.context.${field}.${set.id}`);
      }),
  };
}
