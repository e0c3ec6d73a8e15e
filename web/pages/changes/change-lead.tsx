import type { Child } from 'hono/jsx';
import { getCatalogueEntry } from '../../../client/catalogue.js';
import { adjustedBeforeReport } from '../../../client/settle-change.js';
import type { ShownChange } from '../../../client/shown-change.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { catalogueEnglish } from '../../../domain/catalogue/glossary-english.js';
import type { Evidence } from '../../../domain/catalogue-change/events.js';
import type { Look } from '../case-shown.js';
import { entryActsOf } from '../catalogue/entry-acts.js';
import { dateWords, momentWords } from '../../dates.js';
import { say } from '../../say.js';

/** By which the entry comes to say what is so. */
const offered: readonly string[] = ['ReviseEntry', 'SubmitEntry', 'PublishEntry', 'ReturnEntry'];

/** What has to be done with the entry itself, and how the case hears of it. */
export async function changeLead(change: ShownChange, { parts, viewer }: Look): Promise<Child> {
  const { id, status, entry } = change;
  if (status !== 'adjusting' && status !== 'in-review') return null;
  const before = status === 'adjusting' ? await adjustedBeforeReport(parts.hefu, id) : null;
  const { department, roles } = viewer.session.actor;
  const maySay = department === change.provider || roles.includes('commission');
  const address = `/catalogue/entries/${encodeURIComponent(entry)}`;
  const shown = await getCatalogueEntry(parts.hefu, entry);
  const acts = shown === null ? [] : entryActsOf(shown, viewer.session.actor);
  return (
    <>
      <p>
        {status === 'adjusting'
          ? say(
              '目录修改、送审或者发布以后，本件自动登记，不需要另外办理。',
              'Once the entry is revised, submitted or published this case takes note by itself; nothing else is needed.',
            )
          : say(
              '目录审核发布以后，本件自动办结；退回的，重新由提供方调整。',
              'Once the entry is published this case closes by itself; returned, the provider adjusts it again.',
            )}
      </p>
      <p class="acts">
        {acts
          .filter((act) => offered.includes(act))
          .map((act) => (
            <a class="button" href={`${address}/act/${act}`}>
              {say(catalogueTerms.commands[act], catalogueEnglish.commands[act])}
            </a>
          ))}
        <a href={address}>{say('打开目录', 'Open the entry')}</a>
      </p>
      {before === null ? null : (
        <p class="notice">
          {say('目录在报告之前已有修改（第 ', 'The entry was revised before the report (version ')}
          {before.version}
          {say(' 版，', ', ')}
          {momentWords(before.at)}
          {say('）。', '). ')}
          {maySay ? (
            <a href={`/changes/${id}/act/NoteEntry?version=${before.version}`}>
              {say('就是为本次变动所作的，登记', 'If it was made for this change, record it')}
            </a>
          ) : (
            say(
              '是否为本次变动所作，由提供方登记。',
              'Whether it was made for this change is for the provider to record.',
            )
          )}
        </p>
      )}
    </>
  );
}

/** By an event of the entry, or by a person's word for it. */
export function evidenceWords(evidence: Evidence): string {
  if (evidence.by === 'entry')
    return say(
      `目录第 ${evidence.event.version} 版，${momentWords(evidence.event.at)}`,
      `version ${evidence.event.version} of the entry, ${momentWords(evidence.event.at)}`,
    );
  return say(
    `${dateWords(evidence.on)}，经办人说明：${evidence.note}`,
    `${dateWords(evidence.on)}, remark of the handler: ${evidence.note}`,
  );
}
