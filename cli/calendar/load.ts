import { readFile } from 'node:fs/promises';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { DeadlineMove } from '../../client/adopt-calendar.js';
import { loadCalendar, planCalendarLoad } from '../../client/calendar.js';
import { deadlineTerm } from '../case/deadline-term.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu calendar load`: which deadlines a new notice would move; then, when told so, moves them. */
export async function load(face: Face, given: Given): Promise<ExitCode> {
  const [path = ''] = given.words;
  const json = noticeIn(await readFile(path, 'utf8'));
  const retype = `hefu calendar load ${path}`;
  return withHefu(face, async (hefu) => {
    const session = given.flag('dryRun') ? null : await signInOrLocalAdmin(face, given, hefu);
    const plan = await planCalendarLoad(hefu, json);
    if (plan.notice === null) throw unsuitable(plan.problems);
    if (session === null) {
      face.out.answer({ ...plan, dryRun: true }, () => [
        ...(plan.isLoaded ? ['这份通知已经导入过。'] : []),
        plan.cases.length === 0 ? '没有在办事项的期限会变。' : `${plan.cases.length} 个期限会变：`,
        ...moveLines(plan.cases),
        `以上为检查结果，没有导入。导入请运行：${retype} --yes`,
      ]);
      return exitCodes.done;
    }
    const question = `将导入“${plan.notice.title}”，并调整 ${plan.cases.length} 个期限。`;
    await confirmed(face, question, given.flag('yes'), retype);
    const loaded = await loadCalendar(hefu, session, json);
    if (loaded.notice === null) throw unsuitable(loaded.problems);
    if (loaded.refusals.length > 0) throw refused(loaded.refusals, null);
    face.out.answer(loaded, () => [
      `已导入，日历为 ${loaded.calendarVersion}；${loaded.adopted} 件在办事项改用新的安排，${loaded.moved.length} 个期限有变。`,
      ...moveLines(loaded.moved),
    ]);
    for (const { id, reason } of loaded.left) face.out.say(`${id}没有调整：${reason}`);
    if (loaded.left.length === 0) return exitCodes.done;
    face.out.say(`请运行：${retype} --yes`);
    return exitCodes.failed;
  });
}

function noticeIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw misused('放假安排文件不是 JSON，格式见 docs/calendar.md。', null);
  }
}

function unsuitable(problems: readonly string[]): Failed {
  const errors = problems.map((detail) => ({ code: 'notice-unsuitable', detail }));
  return new Failed(exitCodes.usage, problems, { errors });
}

function moveLines(moves: readonly DeadlineMove[]): readonly string[] {
  if (moves.length === 0) return [];
  return [
    '',
    ...table(
      ['编号', '期限', '原为', '改为'],
      moves.map(({ id, deadline, from, to }) => [
        id,
        deadlineTerm(deadline),
        chineseDate(from),
        chineseDate(to),
      ]),
    ),
    '',
  ];
}
