import type { Due } from '../calendar/due.js';
import type { Layer } from '../calendar/notice.js';

/** Counts on the calendar in use; the notices loaded since the build included. */
export type CountDue = (layer: Layer, from: string, workingDays: number) => Promise<Due>;
