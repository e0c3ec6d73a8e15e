import { viewOf } from '../../calendar/view-of.js';
import { chineseDate } from '../../calendar/chinese-date.js';
import { rehearse, type Rehearsal } from '../../domain/rehearsal/rehearse.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import { caseSettings } from '../../domain/settings/case-settings.js';
import { draftTerms, statusTerms } from '../../domain/share-request/glossary.js';
import { statuses } from '../../domain/share-request/status.js';
import { calendarInUseOrBundled, layerOf } from '../calendar/in-use.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { facts } from '../facts.js';
import { misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { progressLine } from '../progress-line.js';
import { table } from '../table.js';

/** `hefu rehearse`: a year lived in memory; all but the speed is the same for the same seed. */
export async function rehearseYear(face: Face, given: Given): Promise<ExitCode> {
  const [year = 0, departments = 0, requests = 0, seed = 0] = ['year', 'departments', 'requests', 'seed'].map(
    (name) => given.number(name),
  );
  const calendar = await calendarInUseOrBundled(face);
  if (`${year}-01-01` < calendar.coveredFrom) {
    throw misused(`放假安排从${calendar.coveredFrom.slice(0, 4)}年起收录，请推演此后的年份。`, null);
  }
  const layer = layerOf(given.text('calendar'));
  const progress = progressLine(face, '推演', requests);
  const started = performance.now();
  const outcome = rehearse(
    {
      year,
      departments,
      requests,
      seed,
      calendar: viewOf(calendar, layer, `${year}-01-01`, `${year + 2}-12-31`),
      ruleSets: allRuleSets,
      ruleSet: given.text('ruleSet') ?? null,
      settings: caseSettings(null, null),
    },
    progress,
  );
  const seconds = (performance.now() - started) / 1000;
  if (outcome.kind === 'refused') {
    throw refused(outcome.refusals, `hefu rehearse --year ${year} --rule-set ${allRuleSets[0]?.id ?? ''}`);
  }
  const { rehearsal } = outcome;
  const eventsPerSecond = Math.round(rehearsal.events / seconds);
  const speed = { seconds: Math.round(seconds * 1000) / 1000, eventsPerSecond };
  face.out.answer({ ...rehearsal, ...speed }, () => lines(rehearsal, eventsPerSecond));
  return exitCodes.done;
}

function lines(rehearsal: Rehearsal, eventsPerSecond: number): readonly string[] {
  const { year, period, late, requests, escalationsByLevel, drafts } = rehearsal;
  const share = ((late / requests) * 100).toFixed(1);
  const levels = Object.entries(escalationsByLevel).map(([level, count]) => `第 ${level} 步 ${count} 次`);
  const letters = Object.entries(draftTerms).map(([kind, term]) => `${term} ${drafts[kind] ?? 0} 份`);
  return [
    ...facts([
      ['年份', `${year}年（${chineseDate(period.from)}至${chineseDate(period.to)}发起）`],
      ['规模', `${rehearsal.departments} 个部门，${requests} 件申请，种子 ${rehearsal.seed}`],
      ['适用规则', Object.keys(rehearsal.ruleSets).join('、')],
      [
        '日历',
        rehearsal.provisional
          ? `${rehearsal.calendarVersion}（该年放假安排未导入，结果为暂算）`
          : rehearsal.calendarVersion,
      ],
      [
        '超期',
        `${late} 件（${share}%），其中答复 ${rehearsal.lateAnswers} 次，交付 ${rehearsal.lateDeliveries} 次`,
      ],
      ['升级提醒', levels.length === 0 ? '没有' : levels.join('，')],
      ['待签文稿', letters.join('，')],
      ['列入通报', `${rehearsal.listedForCircular} 件`],
      ['延期', `${rehearsal.extensions} 件`],
      ['补正', `${rehearsal.supplements} 件`],
      ['通知', `${rehearsal.notices} 条（含到期前提醒 ${rehearsal.reminders} 条）`],
      ['事件', `${rehearsal.events} 个，每秒 ${eventsPerSecond} 个`],
    ]),
    '',
    ...table(
      ['年末状态', '件数'],
      statuses
        .filter((status) => rehearsal.counts[status] > 0)
        .map((status) => [statusTerms[status], String(rehearsal.counts[status])]),
    ),
    ...(rehearsal.latest.length === 0
      ? []
      : [
          '',
          ...table(
            ['超期最多的部门', '超期', '受理'],
            rehearsal.latest.map((row) => [row.department, String(row.late), String(row.asked)]),
          ),
        ]),
    '',
    '以上为推演，人员快慢是假设（见“--json”中的 assumptions），不是预测。',
  ];
}
