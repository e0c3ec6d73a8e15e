import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { processIdentity } from './process-identity.js';

const record = z.array(z.object({ name: z.string(), pid: z.number().int(), identity: z.string() }));
const termMs = 10_000;

/**
 * Which processes are ours, on disk, so that the next start finds what a SIGKILL of the supervisor left. A pid is
 * only ever acted on while the process began when we recorded it: a foreign one with the same id is let alone.
 */
export class ChildrenRecord {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Notes a child that has just been started. */
  add(name: string, pid: number): void {
    const identity = processIdentity(pid);
    if (identity === null) return;
    this.write([
      ...this.read().filter((child) => processIdentity(child.pid) === child.identity),
      { name, pid, identity },
    ]);
  }

  /**
   * Stops every recorded process that still lives, in reverse order of their starts: SIGTERM, after 10 s SIGKILL.
   * @returns the names of those that were found alive.
   */
  async stopAll(): Promise<readonly string[]> {
    const alive = this.read().filter((child) => processIdentity(child.pid) === child.identity);
    for (const child of alive.toReversed()) {
      const works = (): boolean => processIdentity(child.pid) === child.identity;
      send(child.pid, child.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
      for (const limit = Date.now() + termMs; works() && Date.now() < limit;) await wait(50);
      if (works()) send(-child.pid, 'SIGKILL');
      for (const limit = Date.now() + termMs; works() && Date.now() < limit;) await wait(50);
    }
    this.write([]);
    return alive.map((child) => child.name);
  }

  private read(): z.infer<typeof record> {
    if (!existsSync(this.file)) return [];
    try {
      return record.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      // Cut off while it was written, by a full disk: nothing to go by.
      return [];
    }
  }

  private write(children: z.infer<typeof record>): void {
    writeFileSync(`${this.file}.partial`, JSON.stringify(children), { mode: 0o600 });
    renameSync(`${this.file}.partial`, this.file);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
