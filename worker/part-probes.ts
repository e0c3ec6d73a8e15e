import type { Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { freshHeartbeat } from '../store/worker-heartbeat.js';
import type { Probe } from '../web/readiness.js';

const heartbeatSeconds = 15;
const deadlineMs = 2500;

/** The three parts without which nothing can be done. Temporal lists a dead worker for minutes: hence our heartbeat. */
export function partProbes(pool: Pool, temporal: Connection, namespace: string): readonly Probe[] {
  return [
    {
      part: 'database',
      whenMissing: '数据库没有应答，请查看 logs/postgresql.log 或 DATABASE_URL。',
      check: async () => (await pool.query('SELECT 1')).rowCount === 1,
    },
    {
      part: 'temporal',
      whenMissing: 'Temporal 没有应答，请查看 logs/temporal.log 或 TEMPORAL_ADDRESS。',
      check: async () => {
        await temporal.withDeadline(Date.now() + deadlineMs, () =>
          temporal.workflowService.describeNamespace({ namespace }),
        );
        return true;
      },
    },
    {
      part: 'worker',
      whenMissing: `没有工作进程在 ${heartbeatSeconds} 秒内报到，请查看 logs/worker.log。`,
      check: () => freshHeartbeat(pool, heartbeatSeconds),
    },
  ];
}
