import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shareRequestEnvelope } from '../../client/share-requests.js';
import { readAttempts, readStream } from '../../store/read-stream.js';
import { obtainTemporalProgram } from '../../temporal-config/temporal-program.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';

let engine: Engine;
let place: { readonly address: string; readonly namespace: string };
beforeAll(async () => {
  place = await sharedTemporal();
  engine = await startEngine(place);
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('at the end of a case', () => {
  test('whoever comes together with the withdrawal gets an answer, and every attempt is on record', async () => {
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    const others = Array.from({ length: 8 }, (_, index) =>
      engine.order(id, 'mz-coordinator', index % 2 === 0 ? 'Close' : 'Remind'),
    );
    const withdrawn = engine.order(id, 'mz-coordinator', 'Withdraw', { reason: '已取得' });
    const late = Array.from({ length: 8 }, () => engine.order(id, 'mz-coordinator', 'Submit'));
    const answers = await Promise.all([...others, withdrawn, ...late]);
    await (await engine.hefu.temporal()).workflow.getHandle(`share-request/${id}`).result();
    const refused = answers.filter(({ kind }) => kind === 'refused').length;
    expect(await readAttempts(engine.hefu.pool, `share-request/${id}`)).toHaveLength(refused);
    expect((await readStream(engine.hefu.pool, `share-request/${id}`)).at(-1)?.type).toBe('RequestWithdrawn');
    // The case has ended; the same decider still answers, and the attempt is recorded.
    const after = await engine.order(id, 'mz-coordinator', 'Remind');
    expect(after).toMatchObject({ kind: 'refused', refusals: [{ code: 'wrong-status' }] });
    expect(await readAttempts(engine.hefu.pool, `share-request/${id}`)).toHaveLength(refused + 1);
  }, 60_000);
});

describe('the stock Temporal command line', () => {
  test('a signed envelope by `temporal workflow signal` is a command; an unsigned one is refused and recorded', async () => {
    const id = await engine.start();
    const program = await obtainTemporalProgram();
    const signal = (input: object): void => {
      const target = [
        '--address',
        place.address,
        '--namespace',
        place.namespace,
        '--workflow-id',
        `share-request/${id}`,
      ];
      execFileSync(
        program,
        ['workflow', 'signal', ...target, '--name', 'command', '--input', JSON.stringify(input)],
        { timeout: 20_000 },
      );
    };
    const signed = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('mz-head'),
      id,
      'ConsentToSend',
      {},
    );
    const unsigned = { ...signed, signature: undefined };
    signal(unsigned);
    signal(signed);
    await eventually(async () => {
      expect((await readStream(engine.hefu.pool, `share-request/${id}`)).map(({ type }) => type)).toEqual([
        'RequestDrafted',
        'ConsentGiven',
      ]);
      expect(await readAttempts(engine.hefu.pool, `share-request/${id}`)).toHaveLength(1);
    });
  }, 60_000);
});
