import type { Envelope } from '../../domain/envelope.js';
import type { RecordedEvent } from '../../store/stream-record.js';
import type { Difference } from '../first-difference.js';

/** What the gateway said beside a command that the city's own streams (or this build's law) do not say. */
export type Attestation = (stream: string, event: RecordedEvent, envelope: Envelope) => readonly Difference[];
