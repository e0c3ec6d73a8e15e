import type { Hono } from 'hono';
import { asOf, type Explanation } from '../../../audit/as-of/as-of.js';
import { auditedCategory } from '../../../audit/deciders.js';
import { momentOf } from '../../../calendar/moment-of.js';
import { MalformedInput } from '../../../client/failures.js';
import { readOneRecord } from '../../../client/read-one-record.js';
import { streamCalled } from '../../../client/stream-called.js';
import { keepOpenings } from '../../openings.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { auditing, auditors } from './auditors.js';
import { anyEventTerm, recordedWords } from './words.js';
import { momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

const reasons: { readonly [W in Explanation['why']]: Words } = {
  'recorded-later': ['当时已经发生，后来才记录', 'had happened, recorded later'],
  'corrected-later': ['当时已经记录，后来更正', 'was recorded, corrected later'],
};

/** 2026年3月2日 10:00, as Chinese pages write it, for whoever reads moments as programs do. */
const asIso = (typed: string): string =>
  typed.replace(
    /^(\d{4})年(\d{1,2})月(\d{1,2})日/,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/** What was known of a case at a moment, and what was true: a link that says the same for ever. */
export function addAsOfPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const keepOpening = keepOpenings(hefu, parts.report);
  web.get('/audit/as-of', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, auditors, auditing);
      const id = context.req.query('id')?.trim() ?? '';
      const typed = context.req.query('at')?.trim() ?? '';
      const moment = momentOf(asIso(typed));
      if (moment === null) {
        const [detail, english] = [
          `“${typed}”不是时间。请写日期，或者日期和时间，例如 2026年3月2日 10:00。`,
          `“${typed}” is no time. Please write a date, or a date and time, as 2026-03-02 10:00.`,
        ] as const;
        throw new MalformedInput([{ pointer: '/at', code: 'moment', detail, english }]);
      }
      const stream = await streamCalled(hefu, id);
      const category = auditedCategory(stream);
      if (category === undefined) throw new TypeError(`${stream}: unknown category`);
      const found = asOf(category, await readOneRecord(hefu, stream), moment);
      const body = (
        <>
          <p>
            <a href="/audit">{say('返回审计', 'Back to audit')}</a>
          </p>
          <h1>
            {id}
            {say(' 在', ' on ')}
            {momentWords(moment)}
          </h1>
          <p>
            {say('当时记录到第 ', 'The record then had ')}
            {found.version}
            {say(' 条。', ' entries. ')}
            {found.differences.length === 0
              ? say('当时所知与当时实际一致。', 'What was known then is what was so.')
              : say('当时所知与当时实际不同：', 'What was known then differs from what was so:')}
          </p>
          {found.differences.length === 0 ? null : (
            <PlainTable
              label={say('当时所知与当时实际', 'Known then and so then')}
              head={[say('栏目', 'Field'), say('当时所知', 'Known then'), say('当时实际', 'So then')]}
              rows={found.differences.map((one) => [
                one.field,
                recordedWords(one.known),
                recordedWords(one.true),
              ])}
              empty=""
            />
          )}
          {found.because.length === 0 ? null : (
            <>
              <h2>{say('为何不同', 'Why they differ')}</h2>
              <PlainTable
                label={say('为何不同', 'Why they differ')}
                head={[
                  say('序号', 'No.'),
                  say('事项', 'Event'),
                  say('发生', 'Happened'),
                  say('录入', 'Recorded'),
                  say('说明', 'Remark'),
                ]}
                rows={found.because.map((one) => [
                  String(one.seq),
                  anyEventTerm(one.type),
                  recordedWords(one.occurredAt),
                  recordedWords(one.recordedAt),
                  say(reasons[one.why]),
                ])}
                empty=""
              />
            </>
          )}
        </>
      );
      if (category.process !== undefined)
        await keepOpening(context, viewer.session, { stream: stream.replace(/\/attempts$/, ''), by: 'page' });
      return { title: say(`${id} 当时的情况`, `${id} as it stood`), here: '/audit', body };
    }),
  );
}
