import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

interface BareActivities {
  insert(stream: string, first: number, bodies: readonly string[]): Promise<void>;
}

const { insert } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });
const record = defineUpdate<number, [readonly string[]]>('record');

/** What Temporal itself costs: as many updates, each inserting as many rows, and nothing else. */
export async function bare(stream: string, updates: number): Promise<void> {
  let done = 0;
  let rows = 0;
  setHandler(record, async (bodies) => {
    const first = rows;
    rows += bodies.length;
    await insert(stream, first, bodies);
    done += 1;
    return rows;
  });
  await condition(() => done === updates);
}
