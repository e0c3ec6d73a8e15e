import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import type { AnyProcess } from '../../../audit/any-decider.js';
import { auditedCategories, type AuditedCategory } from '../../../audit/deciders.js';
import { recordedCommands } from '../../../audit/redecide/recorded-command.js';
import { caseHistories } from '../../../client/case-histories.js';
import { setSetting } from '../../../client/settings.js';
import { localAdminSession } from '../../../client/session.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import { caseSettings } from '../../../domain/settings/case-settings.js';
import { eachStreamRecord } from '../../../store/each-stream-record.js';
import { readStreamRecords, type StreamRecord } from '../../../store/stream-record.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { judge } from './judge.js';
import { approved, closed, lived, submitted } from './lived-case.js';
import { mutant, type Mutation } from './mutant.js';
import { changedAt } from './changed-at.js';
import { readTallies, writeTallies, type Tallies } from './tallies.js';

const file = fileURLToPath(new URL('../../tallies/v0.1.0.json', import.meta.url));
const receipt = { receivedOn: '2026-01-05' };
const adopted = { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' };

/** Written anew by HEFU_WRITE_TALLIES=1; what a released version has left is never changed. */
async function write(): Promise<void> {
  const engine = await startEngine(await sharedTemporal());
  try {
    await setSetting(engine.hefu, localAdminSession('test'), 'city', 'graceMinutes', 15, '与公文流转一致');
    const cases = [
      await tally(engine, 'closed', await lived(engine, closed)),
      await tally(
        engine,
        'recalled',
        await lived(engine, [...approved, ['ga-approver', 'Recall', { reason: '笔误' }]]),
      ),
      await tally(
        engine,
        'overdue',
        await lived(engine, [...submitted, ['ga-reviewer', 'ReceiveApplication', receipt]]),
      ),
      await tally(
        engine,
        'misdirected',
        await lived(engine, [...submitted, ['ga-reviewer', 'ReturnMisdirected', { reason: '非本部门' }]]),
      ),
      await tally(
        engine,
        'extended',
        await lived(engine, [
          ...submitted,
          ['ga-reviewer', 'RequestExtension', { workingDays: 5, reason: '复杂' }],
          ['jx-commission', 'GrantExtension'],
        ]),
      ),
      await tally(
        engine,
        'paper',
        await lived(engine, [['mz-coordinator', 'Submit']], await engine.start(undefined, adopted)),
      ),
      await tally(engine, 'refused-attempts', await attempts(engine)),
    ];
    const city: StreamRecord[] = [];
    for await (const record of eachStreamRecord(engine.hefu.pool))
      if (!record.stream.startsWith('share-request/')) city.push(record);
    writeTallies(file, { city, cases });
  } finally {
    await engine.stop();
  }
}

async function attempts(engine: Engine): Promise<string> {
  const stream = await lived(engine, submitted);
  const id = stream.split('/')[1] ?? '';
  await engine.order(id, 'mz-coordinator', 'Approve', { mode: 'api' });
  await engine.order(id, 'ga-approver', 'Refuse', {});
  return stream;
}

async function tally(engine: Engine, name: string, stream: string): Promise<Tallies['cases'][number]> {
  const [record] = await readStreamRecords(engine.hefu.pool, [stream]);
  if (record === undefined) throw new Error(stream);
  return { name, record, runs: (await caseHistories(engine.hefu, record)).runs };
}

let tallies: Tallies;
beforeAll(async () => {
  if (process.env['HEFU_WRITE_TALLIES'] === '1' || !existsSync(file)) await write();
  tallies = readTallies(file);
  // Brings the mirror of the sources up to date, of which the mutants are copies.
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../bin/hefu', import.meta.url)), 'version'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}, 300_000);

test('the committed tallies are whole under today’s rules', () => {
  expect(judge(tallies)).toEqual({ redecide: [], match: [] });
});

const mutations: readonly (readonly [kind: string, by: 'redecide' | 'match', mutation: Mutation])[] = [
  [
    'a number of days of a rule set',
    'redecide',
    { file: 'domain/rule-sets/cn-2025-809.js', from: 'onDemand: 10', to: 'onDemand: 11' },
  ],
  [
    'the hour at which reminders are due',
    'match',
    { file: 'domain/obligation/obligation-moments.js', from: 'T09:00', to: 'T10:00' },
  ],
  [
    'the end of a day',
    'redecide',
    { file: 'calendar/shanghai-time.js', from: 'addDays(date, 1)', to: 'addDays(date, 2)' },
  ],
  [
    'a default of a setting',
    'redecide',
    {
      file: 'domain/settings/setting-values.js',
      from: 'closeAfterWorkingDays: 20',
      to: 'closeAfterWorkingDays: 21',
    },
  ],
  [
    'who is told',
    'redecide',
    { file: 'domain/share-request/notices.js', from: "'coordinator'", to: "'head'" },
  ],
  ['what a timer says', 'match', { file: 'domain/share-request/process.js', from: '等待：', to: '到期：' }],
  [
    'what is shown in Temporal',
    'match',
    {
      file: 'domain/share-request/process.js',
      from: 'state.answerDue.due :',
      to: '`${state.answerDue.due}!` :',
    },
  ],
  [
    'a sentence of a refusal',
    'redecide',
    { file: 'domain/share-request/refusals.js', from: '没有此项权限', to: '无此项权限' },
  ],
];

describe('a change in the program that Temporal’s replay passes without a word', () => {
  test.each(mutations)(
    '%s is found by %s',
    async (_, by, mutation) => {
      const changed = await mutant(mutation);
      try {
        const workflowBundle = await changed.bundle();
        for (const { name, runs } of tallies.cases)
          for (const { events } of runs)
            await expect(
              Worker.runReplayHistory({ workflowBundle }, { events }, `share-request/${name}`),
            ).resolves.toBeUndefined();
        expect((await changed.judged(file))[by]).not.toEqual([]);
      } finally {
        await changed.remove();
      }
    },
    180_000,
  );
});

const rules = auditedCategories['share-request'] as AuditedCategory & { readonly process: AnyProcess };

/** Every place of a value, with the value there. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

describe('every parameter, deadline and recipient counts', () => {
  const first = (): Tallies['cases'][number] => tallies.cases[0]!;
  /** The tallies with one member of the recorded contexts changed: the same distance as a changed program. */
  const withContext = (member: string, change: (value: unknown) => unknown): Tallies => {
    const { record, ...rest } = first();
    const events = record.events.map((event) => {
      const context = event.envelope?.context;
      if (event.envelope === undefined || context?.[member] === undefined) return event;
      return {
        ...event,
        envelope: { ...event.envelope, context: { ...context, [member]: change(context[member]) as never } },
      };
    });
    return { ...tallies, cases: [{ ...rest, record: { ...record, events } }] };
  };

  test.each(
    allRuleSets.flatMap((set, index) =>
      leaves(set).map((path) => [`${set.id} ${path.join('.')}`, [String(index), ...path]] as const),
    ),
  )('parameter %s', (_, path) => {
    const { redecide } = judge(withContext('ruleSets', (sets) => changedAt(sets, path)));
    // Another id makes it a set this build does not know: that alone is what the signature is for.
    const expected = path.at(-1) === 'id' ? 'bad-signature' : 'attested-otherwise envelope.context.ruleSets';
    expect(redecide.join('\n')).toContain(expected);
  });

  // What a share request pins; settings of other kinds of cases are theirs.
  const settings = Object.entries(caseSettings(null, null)).filter(([key]) => key !== 'versions');
  test.each(
    settings.flatMap(([key, value]) => leaves(value, [key]).map((path) => [path.join('.'), path] as const)),
  )('setting %s', (_, path) => {
    const { redecide } = judge(withContext('settings', (values) => changedAt(values, path)));
    expect(redecide.join('\n')).toContain('attested-otherwise envelope.context.settings');
  });

  test('every deadline a case has waited for: a minute earlier is named', () => {
    const { decider } = rules.process;
    const waited = new Set(
      tallies.cases.flatMap(({ record }) => {
        let state = decider.initial;
        return recordedCommands(record.events).flatMap(({ events }) => {
          state = events.reduce(decider.evolve, state);
          return decider.deadlines(state)[0]?.name ?? [];
        });
      }),
    );
    expect(waited.size).toBeGreaterThan(3);
    for (const name of waited) {
      const earlier: typeof decider.deadlines = (state) =>
        decider
          .deadlines(state)
          .map((one) =>
            one.name === name ? { ...one, at: new Date(Date.parse(one.at) - 60_000).toISOString() } : one,
          );
      const changed = { ...decider, deadlines: earlier };
      const judged = judge(tallies, {
        ...rules,
        decider: changed,
        process: { ...rules.process, decider: changed },
      });
      expect([name, judged.redecide.length + judged.match.length]).not.toEqual([name, 0]);
    }
  });

  test('every kind of notice: another recipient is named', () => {
    const { decider } = rules;
    const kinds = new Set(tallies.cases.flatMap(({ record }) => record.notices.map(({ kind }) => kind)));
    expect(kinds.size).toBeGreaterThan(5);
    for (const kind of kinds) {
      const otherwise: typeof decider.notices = (event, state) =>
        decider
          .notices(event, state)
          .map((one) => (one.kind === kind ? { ...one, to: { user: 'nobody' } } : one));
      const { redecide } = judge(tallies, { ...rules, decider: { ...decider, notices: otherwise } });
      expect(redecide.filter((one) => one.includes(`notice-differs notices.${kind}`))).not.toEqual([]);
    }
  });
});
