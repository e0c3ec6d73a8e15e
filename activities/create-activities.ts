import { activityInfo, ApplicationFailure, heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { archiveClosed } from './archive-closed.js';
import type { HefuActivities } from './ports.js';
import { deliverNotices, giveUpNotices, takeUpNotices } from './deliver-notices.js';
import type { Mailer } from './mailer.js';
import { giveUpWebhook, planWebhooks, sendWebhook, type HookPost } from './deliver-webhooks.js';
import { giveUpDigest, planDigests, sendDigest } from './send-digest.js';
import { recordForCase, UntrustedKey } from './record-for-case.js';

export interface Surroundings {
  readonly pool: Pool;
  readonly buildId: string;
  /** Start of the links in notices: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** To ask for the histories that are to be kept; a worker without it archives nothing. */
  readonly temporal?: Client;
  /** The engine's own watch over plans and catalogue; absent where none is kept. */
  readonly keepPlans?: PlanKeeper;
  /** Begins cases again that have lost their workflow; a worker without it begins none. */
  readonly reviveCases?: HefuActivities['reviveCases'];
  /** What is needed to tell other systems; a worker without it tells none. */
  readonly webhooks?: Pick<HookPost, 'gatewayKey' | 'timeoutMs'>;
  /** Whether a date is a working day; without it no day's mail is sent. */
  readonly isWorkingDay?: (date: string) => Promise<boolean>;
  /** Absent where no outside mail is configured: then nothing outside is ever due. */
  readonly mailer?: Mailer;
}

/** Begins the year's plans, or takes the catalogue's changes to whatever waits for them; ids of the cases concerned. */
export type PlanKeeper = HefuActivities['keepPlans'];

/** The activities a worker offers, over real connections. */
export function createActivities(surroundings: Surroundings): HefuActivities {
  const { pool, buildId, mailer, baseUrl, temporal, keepPlans, isWorkingDay, webhooks, reviveCases } =
    surroundings;
  return {
    record: async (request) => {
      const { runId } = activityInfo().workflowExecution ?? { runId: '' };
      const place = { workflowRunId: runId, buildId, mail: mailer !== undefined };
      return recordForCase(pool, { ...request, ...place }).catch((error: unknown) => {
        // No retry can make a forged case genuine; everything else is a fault, or a defect that a fixed build mends.
        if (error instanceof UntrustedKey) throw ApplicationFailure.nonRetryable(error.message, error.name);
        throw error;
      });
    },
    notify: async (noticeIds) => {
      if (mailer === undefined) return;
      await deliverNotices({ pool, mailer, baseUrl }, noticeIds, activityInfo().attempt);
    },
    archiveClosed: async (limit) =>
      temporal === undefined
        ? { archived: 0, isMore: false }
        : archiveClosed({ pool, temporal, buildId, beat: heartbeat }, limit),
    planDigests: async (day, after) =>
      mailer === undefined || isWorkingDay === undefined || !(await isWorkingDay(day))
        ? { users: [], isMore: false }
        : planDigests(pool, after),
    sendDigest: async (day, user) => {
      if (mailer !== undefined) await sendDigest({ pool, mailer, baseUrl }, day, user);
    },
    planWebhooks: async () => (webhooks === undefined ? [] : planWebhooks(pool)),
    sendWebhook: async (key) => {
      if (webhooks === undefined) throw new Error('this worker has no key to sign with');
      return sendWebhook({ ...webhooks, pool, baseUrl }, key);
    },
    giveUpWebhook: (key) => giveUpWebhook(pool, key),
    giveUpDigest: (day, user) => giveUpDigest(pool, day, user),
    takeUpNotices: (noticeIds) => takeUpNotices(pool, noticeIds),
    giveUpNotices: (noticeIds) => giveUpNotices(pool, noticeIds),
    keepPlans: async (keeping) => (keepPlans === undefined ? [] : keepPlans(keeping)),
    reviveCases: async () => (reviveCases === undefined ? [] : reviveCases()),
  };
}
