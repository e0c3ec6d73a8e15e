import { CommanderError } from 'commander';
import { exitCodes, type ExitCode } from './exit-codes.js';
import type { Parts } from './face.js';
import type { Failed } from './failed.js';
import { failureOf } from './failure-of.js';
import type { Run } from './leaf.js';
import { outputTo } from './output.js';
import { program } from './program.js';
import { usageProblem } from './usage-problem.js';

/**
 * The command line. @param argv the words after `hefu`. @returns the exit code; nothing is thrown.
 */
export async function main(argv: readonly string[], parts: Parts = {}): Promise<number> {
  const run: Run = {
    streams: parts.streams ?? { stdout: process.stdout, stderr: process.stderr },
    env: parts.env ?? process.env,
    isTerminal: parts.isTerminal ?? (process.stdin.isTTY && process.stderr.isTTY),
    doctor: parts.doctor,
    replay: parts.replay,
    exitCode: exitCodes.done,
  };
  if (parts.streams === undefined) process.stdout.on('error', endUnwritten);
  try {
    await program(run).parseAsync([...argv], { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version were asked for, and have been given.
      if (error.exitCode === 0) return exitCodes.done;
      // `hefu`, `hefu request`: the help was given instead of an answer.
      if (error.code === 'commander.help') return exitCodes.usage;
      return report(run, argv, usageProblem(error, argv));
    }
    return report(run, argv, failureOf(error));
  }
}

/** The document for programs on stdout, the sentences for people on stderr. */
function report(run: Run, argv: readonly string[], { exitCode, message, document, next }: Failed): ExitCode {
  const out = outputTo(run.streams, argv.includes('--json'));
  if (out.isJson) out.answer(document, () => []);
  for (const line of message.split('\n')) out.say(line);
  if (next !== null) out.say(`请运行：${next}`);
  return exitCode;
}

/** `hefu request list | head -1`: the reader has what it wanted. Anything else, a full disk, leaves the answer cut off. */
function endUnwritten(error: Error): never {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EPIPE') process.exit(exitCodes.done);
  const reason = code === 'ENOSPC' ? '磁盘已满，请腾出空间' : error.message;
  process.stderr.write(`答复没有写出，原因：${reason}。\n`);
  process.exit(exitCodes.failed);
}
