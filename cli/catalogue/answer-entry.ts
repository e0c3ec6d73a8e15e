import type { CatalogueAnswer } from '../../client/command-catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { entryHistory } from '../../client/entry-history.js';
import type { EntryFinding } from '../../domain/catalogue/entry-finding.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { facts } from '../facts.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import { getEntry } from './entry.js';
import { entryStatusTerm, text } from './wording.js';

const eventTerms: { readonly [type: string]: string } = catalogueTerms.events;

/** What a command on an entry led to: its status, what the check found, and who was told. */
export async function answerEntry(
  face: Face,
  hefu: HefuConnection,
  code: string,
  { answer, aftermath }: CatalogueAnswer,
): Promise<ExitCode> {
  if (answer.kind === 'refused') throw refused(answer.refusals, `hefu catalogue show ${code}`, { code });
  const entry = await getEntry(hefu, code);
  const [last] = (await entryHistory(hefu, code)).slice(answer.version - 1);
  const findings = findingsOf(last?.data ?? {});
  const told = aftermath?.told ?? [];
  const untold = aftermath?.untold ?? [];
  const { status, version } = entry;
  face.out.answer({ code, status, version, events: answer.events, findings, told, untold }, () => [
    `已办理：${answer.events.map((type) => eventTerms[type] ?? type).join('、')}。`,
    '',
    ...facts([
      ['编码', code],
      ['名称', text(entry['title'])],
      ['状态', entryStatusTerm(text(status))],
      ['版本', text(version)],
    ]),
    ...(findings.length === 0 ? [] : ['', '核对发现：']),
    ...findings.map(({ kind, message }) => `  ${catalogueTerms.findings[kind]}：${message}`),
    ...(told.length === 0 ? [] : ['', `已登记到目录变更：${told.join('、')}。`]),
  ]);
  for (const { id, reason } of untold) {
    face.out.say(`目录变更 ${id} 尚未登记这次变化：${reason}稍后请运行：hefu catalogue change settle`);
  }
  return exitCodes.done;
}

function findingsOf(data: object): readonly EntryFinding[] {
  const found: unknown = 'findings' in data ? data.findings : null;
  // Recorded by the entry's own decider.
  return Array.isArray(found) ? (found as readonly EntryFinding[]) : [];
}
