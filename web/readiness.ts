/** One part that has to answer; `check` throws or gives false when it does not. */
export interface Probe {
  readonly part: string;
  /** Chinese, what is missing and what to look at. */
  readonly whenMissing: string;
  readonly check: () => Promise<boolean>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly { readonly part: string; readonly message: string }[];
}

/** A probe that hangs is a part that does not answer. */
const limitMs = 3000;

/** Asks all parts at once. */
export async function readiness(probes: readonly Probe[]): Promise<Readiness> {
  const answers = await Promise.all(probes.map(answersInTime));
  const missing = probes
    .filter((_probe, index) => answers[index] !== true)
    .map(({ part, whenMissing }) => ({ part, message: whenMissing }));
  return { ready: missing.length === 0, missing };
}

async function answersInTime(probe: Probe): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
  });
  try {
    return await Promise.race([probe.check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
