/** A terminal's Ctrl-C reaches us directly and once more through npm: what comes so close is the same wish. */
const sameWishMs = 1000;
const parentCheckMs = 1000;

/**
 * Calls `stop` at the first SIGINT, SIGTERM or SIGHUP and `force` when a person asks again. Under `npm start` the
 * end of npm is such a wish too: whoever ends npm, however hard, means us.
 */
export function onStopSignals(stop: () => void, force: () => void): void {
  let first: number | null = null;
  const asked = (): void => {
    if (first === null) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > sameWishMs) force();
  };
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked);
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    asked();
  }, parentCheckMs);
  watch.unref();
}
