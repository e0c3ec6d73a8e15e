import { Readable } from 'node:stream';
import { attachFile } from '../../client/dossier/attach-file.js';
import { issueLetter, lettersOf } from '../../client/dossier/letters.js';
import type { HefuConnection } from '../../client/connection.js';
import { listShareRequestCases } from '../../client/reading.js';
import { demoSession } from '../../client/session.js';
import type { FilePurpose } from '../../domain/dossier/file-purpose.js';

interface Dossier {
  /** Of the request it lies with. */
  readonly purpose: string;
  readonly file?: {
    readonly by: string;
    readonly purpose: FilePurpose;
    readonly name: string;
    readonly content: string;
  };
  readonly letter?: { readonly by: string; readonly documentNo: (year: string) => string };
}

/** 文件下载 as a newcomer finds it: the data that was delivered, and the letter that went with the answer. */
const dossiers: readonly Dossier[] = [
  {
    purpose: '规划选址人口底数分析',
    file: {
      by: 'gaj-reviewer',
      purpose: 'data',
      name: '分街道人口底数（演示）.csv',
      content: '\uFEFF街道,户籍人口,居住证持有人\n甲街道,52310,8120\n乙街道,47805,10233\n丙镇,61290,15477\n',
    },
    letter: { by: 'gaj-reviewer', documentNo: (year) => `沪公数函〔${year}〕12号（演示）` },
  },
];

/** Files and letters of the demo city's requests. A load that was interrupted goes on: the commands' ids are always the same. */
export async function loadDossiers(hefu: HefuConnection, today: string): Promise<void> {
  const ids = new Map(
    (await listShareRequestCases(hefu, { limit: 1000 })).map(({ purpose, id }) => [purpose, id]),
  );
  for (const dossier of dossiers) {
    const id = ids.get(dossier.purpose);
    if (id === undefined) throw new Error(`${dossier.purpose}: no such request`);
    await attached(hefu, id, dossier);
    await sent(hefu, id, dossier, today.slice(0, 4));
  }
}

async function attached(hefu: HefuConnection, id: string, { purpose: of, file }: Dossier): Promise<void> {
  if (file === undefined) return;
  const { by, purpose, name, content } = file;
  const answer = await attachFile(hefu, await demoSession(hefu, by, 'demo-city'), id, {
    ...{ purpose, name, bytes: Readable.from([Buffer.from(content)]) },
    commandId: `demo/${of}/file`,
  });
  if (answer.kind === 'refused') throw new Error(`${of}: ${JSON.stringify(answer.refusals)}`);
}

async function sent(
  hefu: HefuConnection,
  id: string,
  { purpose, letter }: Dossier,
  year: string,
): Promise<void> {
  if (letter === undefined) return;
  const session = await demoSession(hefu, letter.by, 'demo-city');
  const [ready] = await lettersOf(hefu, session, id);
  if (ready === undefined) throw new Error(`${purpose}: there is no letter`);
  const answer = await issueLetter(hefu, session, id, {
    ...{ kind: ready.kind, of: ready.of, documentNo: letter.documentNo(year) },
    commandId: `demo/${purpose}/letter`,
  });
  if (answer.kind === 'refused') throw new Error(`${purpose}: ${JSON.stringify(answer.refusals)}`);
}
