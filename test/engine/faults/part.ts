import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Launch,
  type ServerProcess,
  startServerProcess,
} from '../../../temporal-config/server-process.js';

const startsWithinMs = 90_000;

/** A real process that a test may kill, freeze and start again. */
export class Part {
  private readonly launch: () => Promise<Launch>;
  private current: ServerProcess | null = null;

  constructor(launch: () => Promise<Launch>) {
    this.launch = launch;
  }

  /** Starts it; a database whose killed predecessor has not quite gone yet refuses, and is asked again. */
  async start(): Promise<void> {
    for (const limit = Date.now() + startsWithinMs; ;) {
      try {
        this.current = await startServerProcess(await this.launch());
        return;
      } catch (error) {
        if (Date.now() > limit) throw error;
        await wait(200);
      }
    }
  }

  /** SIGKILL to the process and to every child it has: nothing of it has time for anything. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.current?.ended;
    this.current = null;
  }

  /** It is there, holds its connections, and does nothing. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.current?.stop();
    this.current = null;
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.current === null) throw new Error('it does not run');
    const parents = parentsByPid();
    for (const pid of [this.current.pid, ...descendants(this.current.pid, parents)]) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended in this moment.
      }
    }
  }
}

/** PostgreSQL's children leave its process group: they are found by their parent. */
function descendants(pid: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child, parents)]);
}

function parentsByPid(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended in this moment.
    }
  }
  return parents;
}
