import { isInForce, type CatalogueState } from '../../../domain/catalogue/state.js';
import type { Testimony } from '../attestation.js';
import { differing, heldThen } from './differing.js';

interface Entry {
  readonly code: string;
  readonly version: number;
}

/**
 * A catalogue entry, as one field of the context has it, is what its stream says at that version, and it was the version of
 * that time; its provider is the one that is said.
 */
export function entry<const F extends string>(
  field: F,
  snapshot: (state: CatalogueState, version: number) => object | null,
): Testimony<{ readonly [field in F]?: Entry }> {
  return {
    streams: (context) => {
      const said = context[field];
      return said === undefined ? [] : [`catalogue/${said.code}`];
    },
    differences: (city, { context, event }) => {
      const said = context[field];
      if (said === undefined) return [];
      const stream = `catalogue/${said.code}`;
      const moment = city.at(stream, said.version);
      const expected = moment === undefined ? null : snapshot(moment.state as CatalogueState, moment.version);
      const name = `envelope.context.${field}`;
      const different = differing(said, expected, name);
      if (different.length > 0) return different;
      return heldThen(city, stream, event.recordedAt, said.version, `${name}.version`);
    },
  };
}

/** What a reported change and an answer to a need know of an entry: only one in force. */
export function titledEntry(state: CatalogueState, version: number): object | null {
  return isInForce(state) ? { code: state.code, title: state.content.title, version } : null;
}

/** Whoever is said to provide an entry is who the catalogue says does. */
export function providerOf<const F extends string>(
  field: F,
): Testimony<{ readonly [field in F]?: Entry } & { readonly provider?: { readonly code: string } }> {
  return {
    streams: () => [],
    differences: (city, { context }) => {
      const [said, provider] = [context[field], context.provider];
      const state = said === undefined ? undefined : city.at(`catalogue/${said.code}`, said.version)?.state;
      if (state === undefined) return [];
      const known = state as CatalogueState;
      const expected = known.status === 'unregistered' ? null : known.content.provider;
      return differing(provider?.code ?? null, expected, 'envelope.context.provider.code');
    },
  };
}
