import { fileURLToPath } from 'node:url';
import { runCommand } from '../../temporal-config/run-command.js';

const folder = fileURLToPath(new URL('.', import.meta.url)).replace('/.build/', '/');
const program = 'from schemathesis.cli import schemathesis; schemathesis()';

export interface FuzzRun {
  readonly python: string;
  /** Where the interface is. */
  readonly url: string;
  /** Null: as a stranger. */
  readonly token: string | null;
  /** Cases for each address in a phase; the phases of examples and limits are as long as the description is. */
  readonly examples: number;
  /** Null: always the same cases. */
  readonly seed: number | null;
  readonly limitMs: number;
  readonly more?: readonly string[];
}

export interface FuzzOutcome {
  /** 0: nothing was found. */
  readonly code: number | null;
  readonly said: string;
  /** Cases that were sent; 0 where Schemathesis did not get that far. */
  readonly cases: number;
}

/** Schemathesis with every check, on all phases. */
export async function runSchemathesis(run: FuzzRun): Promise<FuzzOutcome> {
  const { python, url, token, examples, seed, limitMs, more = [] } = run;
  const args = [
    ...['-c', program, '--config-file', `${folder}schemathesis.toml`],
    ...['run', `${url}/api/openapi.json`, '--no-color'],
    ...['--phases', 'examples,coverage,fuzzing,stateful', '--checks', 'all'],
    ...['--max-examples', String(examples)],
    ...(seed === null
      ? ['--generation-deterministic']
      : ['--seed', String(seed), '--generation-database', 'none']),
    ...(token === null ? [] : ['--header', `Authorization: Bearer ${token}`]),
    ...more,
  ];
  const env = { ...process.env, HEFU_FUZZ_RUN: `fuzz-${process.pid}-${Date.now()}`, PYTHONUTF8: '1' };
  const { code, stdout, stderr } = await runCommand(python, args, limitMs, { cwd: folder, env });
  const cases = Number(/(\d+) generated/.exec(stdout)?.[1] ?? 0);
  return { code, said: `${stdout}\n${stderr}`, cases };
}
