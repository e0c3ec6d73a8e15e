import { openHefu } from '../../client/connection.js';
import { fillRequests } from './fill-requests.js';

/** Some of the cases in a process of their own: <application URL> <key file> <cases> <part> <of>. */
const [databaseUrl = '', keyFile = '', cases = '', part = '', of = ''] = process.argv.slice(2);
const addresses = {
  databaseUrl,
  keyFile,
  temporalAddress: '127.0.0.1:1',
  namespace: 'none',
  taskQueue: 'none',
};
/** Made for as long as it takes: the process may be stopped for a while, and nobody waits in front of a page. */
const unlimitedMs = 0;
const hefu = openHefu(addresses, undefined, unlimitedMs);
const filled = await fillRequests(
  hefu,
  { cases: Number(cases), part: Number(part), of: Number(of) },
  (done) => {
    if (done % 1000 === 0) process.send?.({ done });
  },
);
await hefu.close();
const { user, system } = process.cpuUsage();
process.send?.({
  ...filled,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect();
