import { isInForce, type CatalogueState } from '../catalogue/state.js';
import type { Openness, Secrecy } from '../catalogue/entry.js';
import type { OpeningSettings } from './opening-settings.js';

export interface DepartmentSnapshot {
  readonly code: string;
  readonly name: string;
}

/** The entry that is asked for, as the catalogue had it. */
export interface EntrySnapshot {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly provider: string;
  readonly openness: Openness | null;
  readonly classified: Secrecy;
  readonly sensitive: boolean;
}

/** What a plan of the provider says of the entry: how it was opened, and what was done about it before (A13). */
export interface PlannedItem {
  readonly id: string;
  readonly version: number;
  readonly access: 'open' | 'on-application' | null;
  readonly desensitisedOn: string | null;
  readonly reviewedOn: string | null;
}

/** What the gateway attests beside the command. */
export interface OpeningContext {
  readonly entry?: EntrySnapshot;
  readonly plan?: PlannedItem;
  readonly provider?: DepartmentSnapshot;
  readonly settings?: OpeningSettings;
  /** Those of the departments named in the command that there are. */
  readonly departments?: readonly DepartmentSnapshot[];
}

/** What an application knows of an entry; null of one that others cannot rely on. */
export function entrySnapshot(state: CatalogueState, version: number): EntrySnapshot | null {
  if (!isInForce(state)) return null;
  const { title, provider, openness, classified, sensitive } = state.content;
  return { code: state.code, title, version, provider, openness, classified, sensitive };
}
