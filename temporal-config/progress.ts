/** A line for a person, on stderr: stdout belongs to the answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const quietMs = 1000;
const reminderMs = 30_000;

/**
 * Runs `work`; when it takes longer than a second says what is going on, then every half minute that it still
 * is, and at the end how long it took.
 */
export async function withProgress<T>(doing: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  const spoken = { already: false };
  const first = setTimeout(() => {
    spoken.already = true;
    say(`… ${doing}`);
  }, quietMs);
  const again = setInterval(() => {
    say(`… ${doing}（已用 ${seconds()} 秒）`);
  }, reminderMs);
  try {
    const result = await work();
    if (spoken.already) say(`  完成：${doing}（${seconds()} 秒）`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
