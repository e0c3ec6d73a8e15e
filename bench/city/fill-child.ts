import { fillRequests } from './fill-requests.js';
import { untimedHefu } from './untimed.js';

/** Some of the cases in a process of their own: <application URL> <key file> <cases> <part> <of>. */
const [databaseUrl = '', keyFile = '', cases = '', part = '', of = ''] = process.argv.slice(2);
const hefu = await untimedHefu({
  databaseUrl,
  keyFile,
  temporalAddress: '127.0.0.1:1',
  namespace: 'none',
  taskQueue: 'none',
});
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
