import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import type { PerCase, Side } from './side.js';
import { quiet } from './quiet-logger.js';
import type { BenchServers } from './servers.js';

/** As many updates, each inserting as many rows of the same length in one statement. */
export async function bareSide(
  servers: BenchServers,
  workflowsPath: string,
  perCase: PerCase,
): Promise<Side> {
  const { address, namespace } = servers;
  const pool = new pg.Pool({ connectionString: servers.ownerUrl, max: 10 });
  await pool.query('CREATE TABLE bare_event (stream text, seq int, body text, PRIMARY KEY (stream, seq))');
  const insert = async (stream: string, first: number, bodies: readonly string[]): Promise<void> => {
    await pool.query({
      name: 'bare-insert',
      // On a crowded machine an activity is tried twice: what stands there already is no failure.
      text: `INSERT INTO bare_event SELECT $1, $2 + i, body FROM unnest($3::text[]) WITH ORDINALITY AS u (body, i)
             ON CONFLICT DO NOTHING`,
      values: [stream, first, bodies],
    });
  };
  const connection = await NativeConnection.connect({ address });
  const taskQueue = 'bare-bench';
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: quiet });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities: { insert },
  });
  const running = worker.run();
  const clientConnection = await Connection.connect({ address });
  const client = new Client({ connection: clientConnection, namespace });
  const rows = Math.round(perCase.rows / perCase.commands);
  const bodies = Array.from({ length: rows }, () => 'x'.repeat(perCase.bodyBytes));
  return {
    name: 'bare',
    commandsPerCase: perCase.commands,
    live: async (answered) => {
      const id = randomUUID();
      const handle = await client.workflow.start('bare', {
        workflowId: id,
        taskQueue,
        args: [id, perCase.commands],
      });
      for (let index = 0; index < perCase.commands; index += 1) {
        const from = performance.now();
        await handle.executeUpdate('record', { args: [bodies] });
        answered(performance.now() - from);
      }
      return id;
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
      await clientConnection.close();
      await pool.end();
    },
  };
}
