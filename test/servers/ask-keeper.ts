/** Asks the keeper of this test run for a server; the first to ask waits for it to start (and be obtained). */
export async function askKeeper(what: string): Promise<unknown> {
  const keeper = process.env['HEFU_TEST_KEEPER'];
  if (keeper === undefined)
    throw new Error('This test needs servers: run it in the project "parts" or "engine".');
  const response = await fetch(`${keeper}/${what}`, { signal: AbortSignal.timeout(25 * 60_000) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
