import pg from 'pg';
import { openHefu } from '../../client/connection.js';
import { fillRequests } from './fill-requests.js';

/** Some of the cases in a process of their own: <application URL> <key file> <cases> <part> <of>. */
const [databaseUrl = '', keyFile = '', cases = '', part = '', of = ''] = process.argv.slice(2);
const opened = openHefu({
  databaseUrl,
  keyFile,
  temporalAddress: '127.0.0.1:1',
  namespace: 'none',
  taskQueue: 'none',
});
await opened.pool.end();
// The process may be stopped for minutes, anywhere: nobody waits in front of a page, so nothing here is timed.
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, idleTimeoutMillis: 0 });
const hefu = { ...opened, pool };
const filled = await fillRequests(
  hefu,
  { cases: Number(cases), part: Number(part), of: Number(of) },
  (done) => {
    if (done % 1000 === 0) process.send?.({ done });
  },
);
await pool.end();
const { user, system } = process.cpuUsage();
process.send?.({
  ...filled,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect();
