import { userInfo } from 'node:os';
import { installationDecider } from '../domain/installation/decider.js';
import { readStream } from '../store/read-stream.js';
import { listDepartments } from '../store/read-departments.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { newEnvelope } from './new-envelope.js';
import { localAdminSession } from './session.js';

const stream = 'installation/city';

/** Whether this is the demo city: only there may one act as another (`--as`, `POST /auth/demo`). */
export async function isDemoInstallation(hefu: HefuConnection): Promise<boolean> {
  return (await readStream(hefu.pool, stream, 1, 1)).length > 0;
}

/** Makes an empty installation the demo city; one that has departments of its own is left alone. */
export async function foundDemoCity(hefu: HefuConnection): Promise<'begun' | 'complete' | 'other-data'> {
  const events = await readStream(hefu.pool, stream, 1, 2);
  if (events.length > 0) return events.length > 1 ? 'complete' : 'begun';
  if ((await listDepartments(hefu.pool)).length > 0) return 'other-data';
  await order(hefu, 'FoundDemoCity', '演示数据，请勿用于实际办理');
  return 'begun';
}

/** Everything of the demo city is there: a later start has nothing to do. */
export async function completeDemoCity(hefu: HefuConnection): Promise<void> {
  await order(hefu, 'CompleteDemoCity', '演示数据已全部建立');
}

async function order(hefu: HefuConnection, type: string, note: string): Promise<void> {
  const envelope = await newEnvelope(hefu, localAdminSession(userInfo().username), {
    id: 'city',
    type,
    data: { note },
    commandId: `demo-city/${type}`,
  });
  await commandStream(hefu, installationDecider, stream, envelope);
}
