import type { HefuConnection } from '../client/connection.js';
import type { ExitCode } from './exit-codes.js';
import type { Face } from './face.js';

/** Opens the installation for one command and closes it again, whatever happens. */
export async function withHefu(
  face: Face,
  work: (hefu: HefuConnection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const [{ findAddresses }, { openHefu }] = await Promise.all([
    import('../client/addresses.js'),
    import('../client/connection.js'),
  ]);
  const hefu = openHefu(await findAddresses(face.env));
  try {
    return await work(hefu);
  } finally {
    await hefu.close();
  }
}
