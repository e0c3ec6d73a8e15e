import type { DeliveryKey } from '../domain/webhook/delivery-key.js';
import type { RecordOutcome, RecordRequest } from '../domain/recording.js';

/** What a workflow may ask of the world. Implementations get their connections in `create-activities.ts`. */
export interface HefuActivities {
  /** Append these at this version, or give me what is there. */
  record(request: RecordRequest): Promise<RecordOutcome>;
  /** Sends notices by the outside channels of their recipients; throws while one can still be tried again. */
  notify(noticeIds: readonly string[]): Promise<void>;
  /** The last try has failed, or never came back: the notices show as undelivered, and the case goes on. */
  giveUpNotices(noticeIds: readonly string[]): Promise<void>;
  /** Given up before, to be sent after all: to the address each recipient has now. */
  takeUpNotices(noticeIds: readonly string[]): Promise<void>;
  /** Keeps the histories of at most `limit` closed runs; whether there are more. */
  archiveClosed(limit: number): Promise<{ readonly archived: number; readonly isMore: boolean }>;
  /** Begins the plans of the year, or takes the catalogue's changes to the cases that wait for them; ids of those concerned. */
  keepPlans(keeping: 'start' | 'reconcile'): Promise<readonly string[]>;
  /** Begins cases again that have lost their workflow; their workflow ids. */
  reviveCases(): Promise<readonly string[]>;
  /** The next people of the day's mail; nobody on a day off, or where no mail is sent. */
  planDigests(
    day: string,
    after: string,
  ): Promise<{ readonly users: readonly string[]; readonly isMore: boolean }>;
  /** One person's mail of the day, once; throws while it can still be tried again. */
  sendDigest(day: string, user: string): Promise<void>;
  giveUpDigest(day: string, user: string): Promise<void>;
  /** What is to be sent to other systems and nobody has begun to send. */
  planWebhooks(): Promise<readonly DeliveryKey[]>;
  /** Sends one event to one endpoint; false when that is gone for good; throws while it can still be tried again. */
  sendWebhook(key: DeliveryKey): Promise<boolean>;
  giveUpWebhook(key: DeliveryKey): Promise<void>;
}
