import { startContext } from '../../client/case-context.js';
import type { HefuConnection } from '../../client/connection.js';
import type { ShareRequestContext } from '../../domain/share-request/context.js';
import { listCatalogue } from '../../store/read-catalogue.js';
import { departmentCode, departmentCount } from './places.js';

const resourcesADepartment = 15;

/** A handful of entries of each department, as the gateway attests them. */
export async function askedResources(hefu: HefuConnection): Promise<readonly ShareRequestContext[]> {
  const found: ShareRequestContext[] = [];
  for (let index = 0; index < departmentCount; index += 1) {
    const entries = await listCatalogue(hefu.pool, {
      provider: departmentCode(index),
      limit: resourcesADepartment,
    });
    let universal = 0;
    for (const { code } of entries) {
      const context = await startContext(hefu, code, departmentCode((index + 1) % departmentCount));
      // What is granted at once is asked for less often.
      if (context.resource?.class === 'universal' && (universal += 1) > 1) continue;
      found.push(context);
    }
  }
  return found;
}
