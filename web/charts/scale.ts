/** A scale from 0: where it ends, and its marks. */
export interface Scale {
  readonly end: number;
  readonly ticks: readonly number[];
}

const mostSteps = 6;

/** Up to a round number at or above what is shown, in at most six whole steps of 1, 2 or 5 times a power of ten. */
export function scaleTo(most: number): Scale {
  let step = 1;
  for (let grown = 0; step * mostSteps < most; grown += 1) step *= grown % 3 === 1 ? 2.5 : 2;
  const steps = Math.max(1, Math.ceil(most / step));
  return { end: steps * step, ticks: Array.from({ length: steps + 1 }, (_, tick) => tick * step) };
}
