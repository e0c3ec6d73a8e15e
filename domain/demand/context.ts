import type { CalendarView } from '../../calendar/calendar-view.js';
import type { DemandSettings } from './demand-settings.js';

export interface DepartmentSnapshot {
  readonly code: string;
  readonly name: string;
}

/** An entry that came near to what is wanted when the need was recorded: why this provider was asked. */
export interface Candidate {
  readonly code: string;
  readonly title: string;
  readonly provider: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What the gateway attests beside the command. */
export interface DemandContext {
  readonly requester?: DepartmentSnapshot;
  /** The department named in the command, or found by likeness; absent where there is none. */
  readonly provider?: DepartmentSnapshot;
  readonly candidates?: readonly Candidate[];
  readonly settings?: DemandSettings;
  readonly calendar?: CalendarView;
  /** The entry an answer names, as the catalogue has it. */
  readonly entry?: { readonly code: string; readonly title: string; readonly version: number };
}
