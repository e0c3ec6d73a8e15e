import { spawn, type SpawnOptions } from 'node:child_process';

export interface CommandOutcome {
  /** null when it was killed or could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  /** The last 8,000 characters. */
  readonly stderr: string;
}

/**
 * Runs a command to its end, at most `limitMs`; then, or when it is abandoned, its whole process group is killed. Never throws: a
 * command that cannot be started has code null and the reason in `stderr`.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  limitMs: number,
  options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> = {},
  abandon: AbortSignal = new AbortController().signal,
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const killGroup = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      stderr += `\n超过时限 ${Math.round(limitMs / 1000)} 秒`;
      killGroup();
    }, limitMs);
    abandon.addEventListener('abort', killGroup);
    const ended = (outcome: CommandOutcome): void => {
      clearTimeout(timer);
      abandon.removeEventListener('abort', killGroup);
      resolve(outcome);
    };
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-8000)));
    child.on('error', (error) => {
      ended({ code: null, stdout, stderr: error.message });
    });
    child.on('close', (code) => {
      ended({ code, stdout, stderr });
    });
  });
}
