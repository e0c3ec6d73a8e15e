import type { Face } from './face.js';

const quietMs = 1000;
const everyMs = 200;

/** One line of progress, rewritten in place, for work that takes longer than a second; only in a terminal. */
export function progressLine(face: Face, doing: string, total: number): (done: number) => void {
  if (!face.isTerminal || face.out.isJson) return () => undefined;
  let last = Date.now() + quietMs - everyMs;
  let isShown = false;
  return (done) => {
    const now = Date.now();
    if (done < total && now - last < everyMs) return;
    if (done === total && !isShown) return;
    isShown = true;
    last = now;
    face.out.mutter(`\r… ${doing} ${done}/${total}${done >= total ? '\n' : ''}`);
  };
}

/** A line while nobody knows yet how much there is: shown at once, and gone when `end` is called. */
export interface CountingLine {
  readonly count: (done: number) => void;
  readonly end: () => void;
}

export function countingLine(face: Face, doing: string, unit: string): CountingLine {
  if (!face.isTerminal || face.out.isJson) return { count: () => undefined, end: () => undefined };
  face.out.mutter(`… ${doing}`);
  let last = Date.now();
  let isShown = true;
  return {
    count: (done) => {
      const now = Date.now();
      if (now - last < everyMs) return;
      last = now;
      face.out.mutter(`\r… ${doing} ${done} ${unit}`);
    },
    end: () => {
      if (isShown) face.out.mutter('\r\u001B[K');
      isShown = false;
    },
  };
}
