import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const mostThreads = 8;

/** How many threads to share work among: 1 where threads cannot be had. */
export function threadCount(): number {
  // Only what runs from the mirror is JavaScript that a thread can load.
  return import.meta.url.endsWith('.js') ? Math.min(mostThreads, availableParallelism()) : 1;
}

/** Lets a thread do a task; it answers with one message. @param file the thread's own, with its ending. */
export function inThread<T>(file: URL, task: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`a verifying thread ended with ${code}`));
    });
  });
}
