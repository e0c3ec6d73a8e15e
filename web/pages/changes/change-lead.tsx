import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { adjustedBeforeReport } from '../../../client/settle-change.js';
import type { ShownChange } from '../../../client/shown-change.js';
import type { Evidence } from '../../../domain/catalogue-change/events.js';
import type { Look } from '../case-shown.js';

/** What has to be done with the entry itself, and how the case hears of it. */
export async function changeLead(change: ShownChange, { parts, viewer }: Look): Promise<Child> {
  const { id, status, entry } = change;
  if (status !== 'adjusting' && status !== 'in-review') return null;
  const before = status === 'adjusting' ? await adjustedBeforeReport(parts.hefu, id) : null;
  const { department, roles } = viewer.session.actor;
  const maySay = department === change.provider || roles.includes('commission');
  const link = <a href={`/catalogue/entries/${encodeURIComponent(entry)}`}>打开目录</a>;
  return (
    <>
      <p>
        {status === 'adjusting'
          ? '目录修改、送审或者发布以后，本件自动登记，不需要另外办理。'
          : '目录审核发布以后，本件自动办结；退回的，重新由提供方调整。'}
        {link}
      </p>
      {before === null ? null : (
        <p class="notice">
          目录在报告之前已有修改（第 {before.version} 版，{chineseMoment(before.at)}）。
          {maySay ? (
            <a href={`/changes/${id}/act/NoteEntry?version=${before.version}`}>就是为本次变动所作的，登记</a>
          ) : (
            '是否为本次变动所作，由提供方登记。'
          )}
        </p>
      )}
    </>
  );
}

/** By an event of the entry, or by a person's word for it. */
export function evidenceWords(evidence: Evidence): string {
  if (evidence.by === 'entry')
    return `目录第 ${evidence.event.version} 版，${chineseMoment(evidence.event.at)}`;
  return `${chineseDate(evidence.on)}，经办人说明：${evidence.note}`;
}
