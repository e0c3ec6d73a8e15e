import { dateIn } from './date-in.js';

/**
 * Days in the world that events of a reported change record afterwards: the change itself, and what a person states was
 * adjusted or published. What the entry's own stream says carries its own time.
 */
export const occurredInChange = dateIn({
  ChangeReported: 'changedOn',
  ChangeDateCorrected: 'to',
  AdjustmentRecorded: 'evidence.on',
  PublicationRecorded: 'evidence.on',
});
