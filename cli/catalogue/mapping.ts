import { chineseMoment } from '../../calendar/chinese-moment.js';
import { getMapping, listMappings, saveMapping } from '../../client/catalogue-mappings.js';
import type { SavedMapping } from '../../client/catalogue-mappings.js';
import { noMapping, type Mapping } from '../../client/catalogue-import/columns.js';
import { mappingOf, mappingWords, readMapping } from '../../client/catalogue-import/read-mapping.js';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound } from '../../client/failures.js';
import type { MappingColumns } from '../../domain/catalogue-mapping/decider.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, refused } from '../failed.js';
import { givenText } from '../given-file.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu catalogue mapping save`: who saved it is on the record. */
export async function save(face: Face, given: Given): Promise<ExitCode> {
  const [name = '', path = ''] = given.words;
  const columns = await columnsIn(path);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const answer = await saveMapping(hefu, session, name, columns);
    if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu catalogue mapping list');
    face.out.answer({ name, columns }, () => [
      `列名对照“${name}”已保存，导入时加上“--mapping ${name}”即可使用。`,
    ]);
    return exitCodes.done;
  });
}

/** `hefu catalogue mapping list` */
export async function list(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const mappings = await listMappings(hefu);
    face.out.answer(mappings, () =>
      mappings.length === 0
        ? ['还没有保存过列名对照，可用 hefu catalogue mapping save 保存。']
        : table(
            ['名称', '列数', '保存人', '保存时间'],
            mappings.map(({ name, columns, savedBy, savedAt }) => [
              name,
              String(Object.keys(columns).length),
              savedBy,
              chineseMoment(savedAt),
            ]),
          ),
    );
    return exitCodes.done;
  });
}

/** `hefu catalogue mapping show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [name = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const mapping = await savedMapping(hefu, name);
    face.out.answer(mapping, () =>
      table(
        ['文件中的列名', '目录的栏目'],
        mappingWords(mapping.columns).map((pair) => [...pair]),
      ),
    );
    return exitCodes.done;
  });
}

/** The mapping an import was given: a JSON file, or the name of a saved one. */
export async function chosenMapping(hefu: HefuConnection, chosen: string | undefined): Promise<Mapping> {
  if (chosen === undefined) return noMapping;
  const columns = /\.json$/i.test(chosen)
    ? await columnsIn(chosen)
    : (await savedMapping(hefu, chosen)).columns;
  return mappingOf(columns);
}

async function savedMapping(hefu: HefuConnection, name: string): Promise<SavedMapping> {
  const mapping = await getMapping(hefu, name);
  if (mapping === null) {
    throw new NotFound([
      `没有名为“${name}”的列名对照，请用 hefu catalogue mapping list 查看；用文件时，文件名须以 .json 结尾。`,
      `There is no mapping “${name}”; hefu catalogue mapping list shows them all. The name of a file ends with .json.`,
    ]);
  }
  return mapping;
}

async function columnsIn(path: string): Promise<MappingColumns> {
  const read = readMapping(await givenText(path));
  if (read.kind === 'mapping') return read.columns;
  const errors = read.messages.map((detail) => ({ code: 'mapping-unfit', detail }));
  throw new Failed(exitCodes.usage, read.messages, { errors });
}
