/** A terminal's Ctrl-C reaches us directly and once more through npm: what comes so close is the same wish. */
const sameWishMs = 1000;

/** Calls `stop` at the first SIGINT or SIGTERM and `force` when a person asks again. */
export function onStopSignals(stop: () => void, force: () => void): void {
  let first: number | null = null;
  const asked = (): void => {
    if (first === null) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > sameWishMs) force();
  };
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked);
}
