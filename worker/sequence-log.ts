import { dirname } from 'node:path';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { keyFile } from '../audit/checkpoint/key-file.js';
import { logFiles } from '../audit/checkpoint/log-files.js';
import { runSequencer } from '../audit/sequencer/run-sequencer.js';
import type { Sequencer } from '../audit/sequencer/sequence-once.js';

const log = pino({ name: 'sequencer' });

/** Puts what is recorded into the tree and signs checkpoints, beside the worker; ends with the signal. */
export async function sequenceLog(pool: Pool, gatewayKeyFile: string, signal: AbortSignal): Promise<void> {
  const files = logFiles(dirname(gatewayKeyFile), process.env);
  const origin = process.env['HEFU_LOG_ORIGIN'] ?? '';
  const sequencer = async (): Promise<Sequencer> => ({
    pool,
    privateKey: await keyFile(files.keyFile),
    witnessFile: files.witnessFile,
    ...(origin === '' ? {} : { origin }),
  });
  await runSequencer(
    sequencer,
    {
      turned: (turn) => {
        if (turn.kind === 'refused')
          log.error(turn, 'no checkpoint is signed: see docs/audit.md, "after a restore"');
        else log.debug(turn, 'a checkpoint was signed');
      },
      failed: (error) => {
        log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the sequencer failed');
      },
    },
    signal,
  );
}
