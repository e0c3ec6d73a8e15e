import { readFile } from 'node:fs/promises';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { overlaps } from '../../client/catalogue-checks.js';
import { giveOpinion } from '../../client/opinions.js';
import { readDeclaredItems } from '../../client/read-check-file.js';
import type { EntryOverlap, OverlapReport } from '../../domain/catalogue-overlap/find-overlaps.js';
import type { Similarity } from '../../domain/catalogue-overlap/name-similarity.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

const reasons: { readonly [W in Similarity['why']]: string } = {
  'same-name': '名称相同',
  'same-but-for-common-words': '除通用词外名称相同',
  synonym: '同义词',
  similar: '名称相近',
  different: '不同',
};

/** `hefu catalogue overlap` (A8): who collects it already, how surely, why, and how to ask for it. */
export async function overlap(face: Face, given: Given): Promise<ExitCode> {
  const [file = ''] = given.words;
  const project = given.text('project') ?? '';
  if (given.flag('record') && project === '')
    throw misused('记录意见时，请用“--project”写明项目名称。', null);
  const declared = await readDeclaredItems(await readFile(file));
  const threshold = given.number('threshold');
  return withHefu(face, async (hefu) => {
    const report = await overlaps(hefu, {
      declared,
      department: given.text('department') ?? null,
      ...(threshold === undefined ? {} : { threshold }),
    });
    const opinion = given.flag('record') ? await record(face, given, hefu, project, report) : null;
    const entries = report.entries.map((entry) => ({ ...entry, command: commandOf(entry) }));
    face.out.answer({ ...report, entries, opinion }, () => [
      `拟采集 ${report.declared} 项，与 ${report.compared} 条目录核对（相似度下限 ${Math.round(report.threshold * 100)}%）。`,
      ...(report.entries.length === 0 ? ['没有发现其他部门已经采集的数据项。'] : ['']),
      ...report.entries.flatMap(lines),
      ...(report.nowhere.length === 0 ? [] : [`目录中没有的：${report.nowhere.join('、')}。`]),
      ...(opinion === null ? [] : ['', `已记录为核对意见 ${opinion}，由项目审批部门决定。`]),
    ]);
    return exitCodes.done;
  });
}

async function record(
  face: Face,
  given: Given,
  hefu: Parameters<typeof giveOpinion>[0],
  project: string,
  report: OverlapReport,
): Promise<string> {
  const session = await signIn(face, given, hefu);
  const { id, answer } = await giveOpinion(hefu, session, {
    kind: 'overlap',
    project,
    passed: report.entries.length === 0,
    asOf: shanghaiDate(await hefu.now()),
    compared: report.compared,
    threshold: Math.round(report.threshold * 100),
    findings: report.entries.map((entry) => `${heading(entry)}：${items(entry)}`),
  });
  if (answer.kind === 'refused') throw refused(answer.refusals, null);
  return id;
}

function lines(entry: EntryOverlap): readonly string[] {
  const command = commandOf(entry);
  return [
    heading(entry),
    `  ${items(entry)}`,
    command === null ? '  该目录不能申请共享，请与提供方联系。' : `  申请共享：${command}`,
    '',
  ];
}

function heading({ title, code, provider, confidence, resource }: EntryOverlap): string {
  const to = resource === '' ? '' : `，对应拟建“${resource}”`;
  return `${title}（${code}，${provider}）：把握 ${Math.round(confidence * 100)}%${to}`;
}

function items({ items: found }: EntryOverlap): string {
  return found
    .map(
      ({ declared, found: name, foundIn, confidence, why }) =>
        `${declared}↔${foundIn === 'title' ? '目录名称' : ''}${name}（${reasons[why]}，${Math.round(confidence * 100)}%）`,
    )
    .join('；');
}

/** What starts the share request from here; null where the resource cannot be requested. */
function commandOf({ code, requestable }: EntryOverlap): string | null {
  return requestable ? `hefu request start --resource ${code} --purpose … --basis …` : null;
}
