import { readFile } from 'node:fs/promises';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { newestWitness, notesOf } from '../../audit/checkpoint/witness-file.js';
import type { LogReport, VerifyOptions } from '../../audit/verify/log-report.js';
import { checkpointLinesIn } from '../../domain/checkpoint-line.js';
import { trustedAuthorities } from '../../audit/timestamp/authority-settings.js';
import type { TimestampReport } from '../../audit/verify/check-timestamps.js';
import { verifyCase } from '../../audit/verify/verify-case.js';
import { verifyLog } from '../../audit/verify/verify-log.js';
import { streamOf } from '../../audit/stream-of.js';
import type { HefuConnection } from '../../client/connection.js';
import { logFilesOf } from '../../client/checkpoint-key.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { Failed } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';
import { breakWords } from '../../audit/verify/break-words.js';
import { caseOf } from './case-of.js';
import { nothingUnder } from './which-stream.js';

/** `hefu audit verify`: the whole log, or one case, against itself and against what left the database. */
export async function verify(face: Face, given: Given): Promise<ExitCode> {
  const id = given.text('case');
  const file = given.text('against');
  const key = given.text('key');
  const kept = file === undefined ? { against: [], seen: [] } : await checkpointsIn(file);
  return withReader(face, given, async (hefu, reader) => {
    const own = await ownCopy(logFilesOf(hefu, face.env).witnessFile);
    const options = {
      against: [...kept.against, ...own],
      seen: kept.seen,
      authorities: await believedAuthorities(face),
      ...(key === undefined ? {} : { keys: [key] }),
    };
    const stream = id === undefined ? null : await streamNamed(hefu, id);
    const report =
      stream === null ? await verifyLog(hefu.pool, options) : await verifyCase(hefu.pool, stream, options);
    if (id !== undefined && report.events === 0 && report.brokenTotal === 0) throw nothingUnder(id);
    const isWhole = report.brokenTotal === 0;
    const compared = options.against.length + options.seen.length;
    face.out.answer({ whole: isWhole, comparedWith: compared, ...report }, () => lines(report, compared));
    const shown = stream === null ? null : caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}

/** Also of a case whose head somebody took away: then it is a share request, or nothing. */
async function streamNamed(hefu: HefuConnection, id: string): Promise<string> {
  return (await streamOf(hefu.pool, id)) ?? `share-request/${id}`;
}

async function checkpointsIn(file: string): Promise<Required<Pick<VerifyOptions, 'against' | 'seen'>>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw badFile(`读不到文件“${file}”，请核对路径。`);
  }
  const against = notesOf(text.replaceAll('\r\n', '\n')).map(({ note }) => note);
  const seen = checkpointLinesIn(text);
  if (against.length + seen.length === 0) {
    throw badFile(
      `文件“${file}”里没有检查点。请提供 hefu audit checkpoint 输出的文本、checkpoints.txt，或通知邮件中的“账册校验点”。`,
    );
  }
  return { against, seen };
}

/** The newest copy on this machine, where there is one. */
async function ownCopy(file: string): Promise<readonly string[]> {
  try {
    const newest = await newestWitness(file);
    return newest === null ? [] : [newest.note];
  } catch {
    return [];
  }
}

/** The timestamp authorities of `HEFU_TSA_CA`; null where none is named. */
async function believedAuthorities(face: Face): Promise<NonNullable<VerifyOptions['authorities']> | null> {
  const found = await trustedAuthorities(face.env);
  if (found === null) return null;
  if ('unusable' in found) throw badFile(`${found.unusable}。`);
  return found.trusted;
}

function badFile(detail: string): Failed {
  return new Failed(
    exitCodes.usage,
    [detail],
    { errors: [{ code: 'checkpoint-unreadable', detail }] },
    'hefu audit checkpoint',
  );
}

function timestampLines(timestamps: TimestampReport | null): readonly string[] {
  if (timestamps === null || timestamps.tokens === 0) return [];
  const { tokens, newest, isChainChecked } = timestamps;
  return [
    newest === null
      ? `时间戳 ${tokens} 个，没有一个相符。`
      : `时间戳 ${tokens} 个；最近一个由“${newest.authority}”于 ${chineseMoment(newest.at)} 出具，证明前 ${newest.size} 条当时已在。`,
    ...(isChainChecked ? [] : ['未设置 HEFU_TSA_CA，没有核对时间戳机构的证书由谁签发。']),
  ];
}

function lines(
  { events, streams, broken, brokenTotal, clockWentBack, tree, timestamps }: LogReport,
  compared: number,
): readonly string[] {
  const counted = `${streams} 条链，${events} 条记录`;
  const waiting = tree.unsequenced === 0 ? '' : `另有 ${tree.unsequenced} 条刚刚记录，尚未签名。`;
  return [
    brokenTotal === 0
      ? `记录完整：${counted}，逐条核验无误；已签名 ${tree.size} 条，与 ${compared} 个留存的检查点一致。${waiting}`
      : `记录断裂：${brokenTotal} 处（${counted}）。`,
    ...timestampLines(timestamps),
    ...(brokenTotal === 0
      ? []
      : [
          '',
          ...table(
            ['链', '序号', '叶子', '问题', '详情'],
            broken.map(({ stream, seq, leaf, why, detail }) => [
              stream === '' ? '—' : stream,
              stream === '' ? '—' : String(seq),
              leaf === null ? '—' : String(leaf),
              breakWords[why],
              detail,
            ]),
          ),
        ]),
    ...(clockWentBack.length === 0
      ? []
      : [
          '',
          `另有 ${clockWentBack.length} 处记录时间早于前一条，请检查数据库的时钟；这本身不是篡改的证据。`,
        ]),
  ];
}
