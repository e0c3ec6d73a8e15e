import type { Pool } from 'pg';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { engineActor } from '../domain/engine-refusals.js';
import { historyDecider, type ArchivedRun, type HistoryEvent } from '../domain/history/decider.js';
import { asJson } from '../domain/json.js';
import { archiveCommandId, archiveOf } from '../store/archived-runs.js';
import { readStream } from '../store/read-stream.js';
import { record } from '../store/record.js';

/** Two archivers at once: the later one finds that it has been done. */
const triesLimit = 5;

/** Puts on record that a run's history is kept, with its digest; once, however often it is asked. */
export async function sayArchived(
  pool: Pool,
  workflowId: string,
  run: ArchivedRun,
  buildId: string,
): Promise<void> {
  const stream = archiveOf(workflowId);
  for (let tries = 0; tries < triesLimit; tries += 1) {
    const events = await readStream(pool, stream);
    const state = events.reduce(
      // The stream holds this decider's own events.
      (now, event) => historyDecider.evolve(now, event as unknown as HistoryEvent),
      historyDecider.initial,
    );
    const commandId = archiveCommandId(run.runId);
    const at = shanghaiInstant(Date.now());
    const meta = { commandId, caseId: workflowId, at, actor: engineActor };
    const decision = historyDecider.decide(state, { type: 'ArchiveHistory', data: run, meta });
    if (decision.kind === 'refused') return;
    const origin = { type: 'ArchiveHistory', data: asJson(run), at };
    const outcome = await record(pool, {
      stream,
      version: events.length,
      entries: [
        { commandId, at, actor: engineActor, origin, events: decision.events, refusals: [], notices: [] },
      ],
      view: null,
      nextDeadline: null,
      buildId,
    });
    if (outcome.kind === 'recorded' || outcome.answers[commandId] !== undefined) return;
  }
  throw new Error(`${stream}: others keep writing to it`);
}
