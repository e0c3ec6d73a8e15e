import type { Applicant } from '../domain/opening-application/events.js';
import type { OpeningCase } from '../domain/opening-application/state.js';
import type { ShownHolder } from './shown-share-request.js';

/** An application for opening as it is shown: what `view` of domain/opening-application puts into the projection. */
export interface ShownOpeningApplication extends Pick<
  OpeningCase,
  | 'id'
  | 'status'
  | 'purpose'
  | 'scope'
  | 'receivedOn'
  | 'letterNo'
  | 'consulted'
  | 'wentOn'
  | 'proposal'
  | 'grant'
  | 'refusal'
  | 'url'
  | 'credentials'
  | 'uses'
  | 'halted'
  | 'since'
> {
  readonly version: number;
  readonly applicant: Applicant;
  readonly entry: string;
  readonly entryTitle: string;
  readonly provider: string;
  readonly providerName: string;
  readonly fourEyes: boolean;
  readonly awaited: readonly string[];
  /** A14: by interface only; null before it is opened. */
  readonly channel: 'api' | null;
  readonly calls: number;
  readonly heldBy: ShownHolder | null;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
}
