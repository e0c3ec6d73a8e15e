// Plain JavaScript because Jest loads it outside its module system; the servers are started by the product's own code.
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../bin/build.js';

const prefix = 'hefu-test-';

export default async function globalSetup() {
  build();
  const { startKeeper } = await import('../../.build/test/servers/keeper.js');
  await cleanUpKilledRuns();
  const folder = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(folder);
  // The database runs as another user when we are root.
  chmodSync(folder, 0o711);
  const keeper = await startKeeper(folder);
  process.env.HEFU_TEST_KEEPER = keeper.url;
  globalThis.stopTestServers = async () => {
    await keeper.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A run that was killed left servers and a folder: both go. */
async function cleanUpKilledRuns() {
  const { ChildrenRecord } = await import('../../.build/worker/children-record.js');
  for (const name of readdirSync(tmpdir()).filter((entry) => /^hefu-test-\d+$/.test(entry))) {
    if (alive(Number(name.slice(prefix.length)))) continue;
    await new ChildrenRecord(join(tmpdir(), name, 'children.json')).stopAll();
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
