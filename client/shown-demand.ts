import type { Candidate } from '../domain/demand/context.js';
import type { Asked } from '../domain/demand/state.js';
import type { ShownHolder } from './shown-share-request.js';

/** A need for data as it is shown: what `view` of domain/demand puts into the projection. */
export interface ShownDemand {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly title: string;
  readonly items: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly requester: string;
  readonly requesterName: string;
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly candidates: readonly Candidate[];
  readonly entry: { readonly code: string; readonly title: string; readonly version: number } | null;
  readonly asked: readonly Asked[];
  readonly waitingSince: string | null;
  readonly remindedWorkingDays: number | null;
  readonly heldBy: ShownHolder | null;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
}
