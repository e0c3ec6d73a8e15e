import type { Command } from 'commander';
import { exitCodes, type ExitCode } from './exit-codes.js';
import type { Face } from './face.js';
import { outputTo, type Streams } from './output.js';

/** Where a run's commands find their surroundings and leave their exit code. */
export interface Run {
  readonly streams: Streams;
  readonly env: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
  readonly doctor: Face['doctor'];
  readonly replay?: Face['replay'];
  exitCode: ExitCode;
}

type Options = { readonly [name: string]: unknown };

/** Values of a command line, by the names its declaration gave them; absent when not given. */
export interface Given {
  /** The arguments, in their order. */
  readonly words: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly number: (name: string) => number | undefined;
}

/** Declares a command with `--json`; what it does is loaded when it is called, so that the others cost nothing. */
export function leaf(
  parent: Command,
  run: Run,
  name: string,
  description: string,
  act: (face: Face, given: Given) => Promise<ExitCode>,
): Command {
  const command = parent.command(name).description(description).option('--json', '以 JSON 输出，供程序读取');
  command.action(async () => {
    const options = command.opts<Options>();
    const { streams, env, isTerminal, doctor, replay } = run;
    const face = { out: outputTo(streams, options['json'] === true), env, isTerminal, doctor, replay };
    run.exitCode = exitCodes.done;
    run.exitCode = await act(face, givenOf(command.args, options));
  });
  return command;
}

function givenOf(words: readonly string[], options: Options): Given {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words,
    text,
    texts: (name) => {
      const value = options[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (name) => options[name] === true,
    number: (name) => {
      const value = options[name];
      return typeof value === 'number' ? value : undefined;
    },
  };
}
