import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showPlan } from '../../client/annual-plans.js';
import type { HefuConnection } from '../../client/connection.js';
import { listCsv } from '../../client/publication/list-csv.js';
import { listPage } from '../../client/publication/list-page.js';
import { listDcat } from '../../client/publication/list-dcat.js';
import { publishedList } from '../../client/publication/published-list.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { requireUsableFolder } from '../usable-folder.js';
import { withHefu } from '../with-hefu.js';

/** `hefu plan publish`: publishes the list where it is not yet, and writes it as a page, as JSON, CSV and DCAT-AP. */
export async function publish(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  const folder = given.text('output') ?? '.';
  await requireUsableFolder(folder);
  return withHefu(face, async (hefu) => {
    const { list: before } = await showPlan(hefu, id);
    const isPublished = before !== null && before.publishedVersion === before.version;
    if (!isPublished) await publishNow(face, given, hefu, id);
    const list = await publishedList(hefu, id);
    await mkdir(folder, { recursive: true });
    const files: { readonly [name: string]: string | Uint8Array } = {
      [`${id}.html`]: listPage(list),
      [`${id}.json`]: `${JSON.stringify(list, null, 2)}\n`,
      [`${id}.csv`]: await listCsv(list),
      [`${id}.jsonld`]: `${JSON.stringify(listDcat(list), null, 2)}\n`,
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const written = Object.keys(files).map((name) => join(folder, name));
    face.out.answer({ id, items: list.items.length, version: list.version, files: written }, () => [
      `${list.departmentName}${list.year}年度开放清单共 ${list.items.length} 项，已写出：`,
      ...written.map((file) => `  ${file}`),
    ]);
    return exitCodes.done;
  });
}

async function publishNow(face: Face, given: Given, hefu: HefuConnection, id: string): Promise<void> {
  const [{ commandCase }, { annualPlanCase }] = await Promise.all([
    import('../../client/command-case.js'),
    import('../../client/annual-plan-case.js'),
  ]);
  const session = await signIn(face, given, hefu);
  const answer = await commandCase(hefu, session, annualPlanCase, { id, type: 'PublishList', data: {} });
  if (answer.kind === 'refused') throw refused(answer.refusals, `hefu plan show ${id}`, { id });
}
