import { keyFile } from '../../audit/checkpoint/key-file.js';
import { redecideStream } from '../../audit/redecide/redecide-stream.js';
import { recordedKeys } from '../../audit/redecide/recorded-keys.js';
import { sequenceOnce } from '../../audit/sequencer/sequence-once.js';
import { verifyLog } from '../../audit/verify/verify-log.js';
import { logFilesOf } from '../../client/checkpoint-key.js';
import type { HefuConnection } from '../../client/connection.js';
import { readStreamRecords } from '../../store/stream-record.js';

const decidedAgain = 500;

/** What was made is what a city would have recorded: the log verifies, and some of its cases decided again come out the same. */
export async function provenLog(hefu: HefuConnection): Promise<void> {
  const files = logFilesOf(hefu, process.env);
  const sequencer = {
    pool: hefu.pool,
    privateKey: await keyFile(files.keyFile),
    witnessFile: files.witnessFile,
  };
  while ((await sequenceOnce(sequencer)).kind === 'sequenced');
  const began = performance.now();
  const { events, streams, brokenTotal, broken, tree } = await verifyLog(hefu.pool);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `verified: ${events} events of ${streams} chains in ${seconds} s, ${brokenTotal} breaks, tree of ${tree.size}`,
  );
  const { rows } = await hefu.pool.query<{ stream: string }>(
    `SELECT stream FROM hefu.stream WHERE stream ~ '^(share-request|annual-plan)/[^/]+$' ORDER BY sha256(stream::bytea) LIMIT $1`,
    [decidedAgain],
  );
  const keys = await recordedKeys(hefu.pool);
  const records = await readStreamRecords(
    hefu.pool,
    rows.map(({ stream }) => stream),
  );
  const again = records.map((record) => redecideStream(record, { keys, notices: true }));
  const differences = again.flatMap(({ discrepancies }) => discrepancies);
  const commands = again.reduce((sum, one) => sum + one.commands, 0);
  console.log(
    `decided again: ${commands} commands of ${records.length} cases, signatures and notices too, ${differences.length} differences`,
  );
  if (brokenTotal > 0 || differences.length > 0)
    throw new Error(JSON.stringify({ broken: broken.slice(0, 5), differences: differences.slice(0, 5) }));
}
