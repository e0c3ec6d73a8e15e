import { readFile } from 'node:fs/promises';
import { importCatalogue } from '../client/catalogue.js';
import { openHefu } from '../client/connection.js';
import { registerGatewayKey } from '../client/register-gateway-key.js';
import { localAdminSession } from '../client/session.js';

/** One import in a process of its own, so that its memory is its own: <application URL> <key file> <catalogue file>. */
const [databaseUrl = '', keyFile = '', path = ''] = process.argv.slice(2);
const hefu = openHefu({
  databaseUrl,
  keyFile,
  temporalAddress: '127.0.0.1:1',
  namespace: 'none',
  taskQueue: 'none',
});
await registerGatewayKey(hefu);
const startRss = process.memoryUsage.rss();
const begun = performance.now();
const outcome = await importCatalogue(hefu, localAdminSession('bench'), {
  bytes: await readFile(path),
  dryRun: false,
  acceptAliases: true,
});
const seconds = (performance.now() - begun) / 1000;
await hefu.close();
if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
const { read, imported, unchanged, rejected } = outcome.report;
const cpu = process.cpuUsage();
console.log(
  JSON.stringify({
    read,
    imported,
    unchanged,
    rejected,
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    startMegabytes: startRss / 2 ** 20,
    // Kilobytes on Linux and macOS alike, says libuv.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
