import type { Envelope } from '../../domain/envelope.js';
import type { RecordedEvent } from '../../store/stream-record.js';
import type { Difference } from '../first-difference.js';
import type { CityRecord } from './city-record.js';

/** What the gateway said beside a command that the city's own streams (or this build's law) do not say. */
export type Attestation = (stream: string, event: RecordedEvent, envelope: Envelope) => readonly Difference[];

/** Where something was attested. */
export interface Said<C extends object> {
  readonly stream: string;
  readonly event: RecordedEvent;
  readonly envelope: Envelope;
  readonly context: C;
}

/** One thing a gateway attests, and how it is held against the city. */
export interface Testimony<C extends object> {
  /** What the auditor must have read before asking. */
  readonly streams: (context: C, envelope: Envelope) => readonly string[];
  readonly differences: (city: CityRecord, said: Said<C>) => readonly Difference[];
}

/** How what is attested beside the commands of one kind of case is held against the city's own streams. */
export interface Attested {
  readonly streamsBeside: (envelope: Envelope) => readonly string[];
  readonly attestation: (city: CityRecord) => Attestation;
}

/** Whatever is attested in a kind of case: each thing by a testimony of its own. */
export function attestedBy<C extends object>(...testimonies: readonly Testimony<C>[]): Attested {
  // A context is written by the gateway for this kind of case, and was shaped like that when it was decided on.
  const contextOf = ({ context }: Envelope): C => (context ?? {}) as C;
  return {
    streamsBeside: (envelope) => testimonies.flatMap(({ streams }) => streams(contextOf(envelope), envelope)),
    attestation: (city) => (stream, event, envelope) => {
      const said = { stream, event, envelope, context: contextOf(envelope) };
      return testimonies.flatMap(({ differences }) => differences(city, said));
    },
  };
}
