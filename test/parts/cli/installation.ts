import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../cli/main.js';
import { commandStream } from '../../../client/command-stream.js';
import type { HefuConnection } from '../../../client/connection.js';
import { newEnvelope } from '../../../client/new-envelope.js';
import { localAdminSession } from '../../../client/session.js';
import { installationDecider } from '../../../domain/installation/decider.js';
import type { RunFile } from '../../../temporal-config/run-file.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';

export interface Answered {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An installation as the command line finds it: a data folder with its `run.json`, and everything behind it. */
export interface TestInstallation {
  readonly engine: Engine;
  /** A file of this name in the data folder. */
  readonly file: (name: string) => string;
  /** Runs `hefu …` with the demo city's rights. */
  readonly hefu: (...argv: readonly string[]) => Promise<Answered>;
  /** The same with an environment of its own, for instance `HEFU_TOKEN`. */
  readonly hefuWith: (env: NodeJS.ProcessEnv, ...argv: readonly string[]) => Promise<Answered>;
  /** The same in a terminal, where somebody looks on. */
  readonly watched: (...argv: readonly string[]) => Promise<Answered>;
  /** The document of `hefu … --json`, which must end with 0. */
  readonly json: (...argv: readonly string[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function startInstallation(demo = true): Promise<TestInstallation> {
  const engine = await startEngine(await sharedTemporal());
  if (demo) await markAsDemo(engine.hefu);
  const folder = await mkdtemp(join(tmpdir(), 'hefu-cli-'));
  const run: RunFile = {
    pid: process.pid,
    identity: '',
    url: 'http://127.0.0.1:8080',
    ...engine.hefu.addresses,
    ownerDatabaseUrl: engine.ownerUrl,
    temporalUi: null,
    demo,
  };
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  const ran = async (
    env: NodeJS.ProcessEnv,
    isTerminal: boolean,
    argv: readonly string[],
  ): Promise<Answered> => {
    const said = { stdout: '', stderr: '' };
    const code = await main(argv, {
      env: { ...env, HEFU_DATA: folder },
      isTerminal,
      streams: {
        stdout: { write: (text) => (said.stdout += text) },
        stderr: { write: (text) => (said.stderr += text) },
      },
    });
    return { code, ...said };
  };
  const hefu: TestInstallation['hefu'] = async (...argv) => ran({}, false, argv);
  return {
    engine,
    file: (name) => join(folder, name),
    hefu,
    hefuWith: async (env, ...argv) => ran(env, false, argv),
    watched: async (...argv) => ran({}, true, argv),
    json: async (...argv) => {
      const { code, stdout, stderr } = await hefu(...argv, '--json');
      if (code !== 0) throw new Error(`exit ${code}: ${stdout}${stderr}`);
      return JSON.parse(stdout) as unknown;
    },
    stop: async () => {
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The small city is no demo city until somebody says so; `foundDemoCity` only takes an empty installation. */
async function markAsDemo(hefu: HefuConnection): Promise<void> {
  const envelope = await newEnvelope(hefu, localAdminSession('test'), {
    id: 'city',
    type: 'FoundDemoCity',
    data: { note: 'test' },
  });
  const answer = await commandStream(hefu, installationDecider, 'installation/city', envelope);
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer));
}
