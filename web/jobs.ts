import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';

/** A file that a job has made. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: () => AsyncIterable<Uint8Array> | Promise<Uint8Array>;
}

/** What a job came to: the page that says so, and files to take along. */
export interface JobEnd {
  readonly page: Child;
  readonly files?: readonly MadeFile[];
}

export interface Job {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  /** Menu entry it belongs to. */
  readonly here: string;
  readonly begunAt: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly end: JobEnd | null;
}

export interface JobOrder {
  readonly owner: string;
  readonly title: string;
  readonly here: string;
  readonly work: (progress: (done: number, total: number) => void) => Promise<JobEnd>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const mostRunning = 2;
/** Of one person, the finished ones included: the oldest is forgotten for a new one. */
const mostOfOne = 3;
const mostKept = 30;
const keptMs = 3_600_000;

/** Work too long for an answer: it goes on after it, a few at a time, and is looked in on. Gone with the process. */
export class Jobs {
  private readonly jobs = new Map<string, Mutable<Job>>();
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = 0;
  private readonly now: () => number;
  private readonly failed: (error: Error, id: string) => void;

  constructor(failed: (error: Error, id: string) => void, now: () => number = Date.now) {
    this.failed = failed;
    this.now = now;
  }

  /** @returns the id, or null where this person has as many under way as one may. */
  start({ owner, title, here, work }: JobOrder): string | null {
    this.forget(owner);
    const own = [...this.jobs.values()].filter((job) => job.owner === owner);
    if (own.length >= mostOfOne || this.jobs.size >= mostKept) return null;
    const id = randomUUID();
    const job: Mutable<Job> = {
      ...{ id, owner, title, here, begunAt: this.now() },
      ...{ progress: null, state: 'waiting', end: null },
    };
    this.jobs.set(id, job);
    this.waiting.push(() => this.run(job, work));
    this.next();
    return id;
  }

  /** Null for what is not this person's, or not any more. */
  find(owner: string, id: string): Job | null {
    const job = this.jobs.get(id);
    return job?.owner === owner ? job : null;
  }

  isUnderWay(owner: string, id: string): boolean {
    const state = this.find(owner, id)?.state;
    return state === 'waiting' || state === 'running';
  }

  private next(): void {
    if (this.running >= mostRunning) return;
    const work = this.waiting.shift();
    if (work === undefined) return;
    this.running += 1;
    void work().finally(() => {
      this.running -= 1;
      this.next();
    });
  }

  private async run(job: Mutable<Job>, work: JobOrder['work']): Promise<void> {
    job.state = 'running';
    try {
      job.end = await work((done, total) => {
        job.progress = { done, total };
      });
      job.state = 'done';
    } catch (error) {
      job.state = 'failed';
      this.failed(error instanceof Error ? error : new Error(String(error)), job.id);
    }
  }

  private forget(owner: string): void {
    const ended = [...this.jobs.values()].filter(({ state }) => state === 'done' || state === 'failed');
    for (const job of ended) if (this.now() - job.begunAt > keptMs) this.jobs.delete(job.id);
    const own = [...this.jobs.values()].filter((job) => job.owner === owner);
    const [oldest] = own.filter(({ state }) => state === 'done' || state === 'failed');
    if (own.length >= mostOfOne && oldest !== undefined) this.jobs.delete(oldest.id);
  }
}
