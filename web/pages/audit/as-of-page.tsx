import type { Hono } from 'hono';
import { asOf, type Explanation } from '../../../audit/as-of/as-of.js';
import { auditedCategory } from '../../../audit/deciders.js';
import { streamOf } from '../../../audit/stream-of.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { momentOf } from '../../../calendar/moment-of.js';
import { MalformedInput, NotFound } from '../../../client/failures.js';
import { readOneRecord } from '../../../client/read-one-record.js';
import { keepOpenings } from '../../openings.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { auditing, auditors } from './auditors.js';
import { anyEventTerm, recordedWords } from './words.js';

const reasons: { readonly [W in Explanation['why']]: string } = {
  'recorded-later': '当时已经发生，后来才记录',
  'corrected-later': '当时已经记录，后来更正',
};

/** What was known of a case at a moment, and what was true: a link that says the same for ever. */
export function addAsOfPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const keepOpening = keepOpenings(hefu, parts.report);
  web.get('/audit/as-of', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, auditors, auditing);
      const id = context.req.query('id')?.trim() ?? '';
      const typed = context.req.query('at')?.trim() ?? '';
      const moment = momentOf(typed);
      if (moment === null) {
        const detail = `“${typed}”不是时间。请写日期，或者日期和时间，例如 2026-03-02 10:00。`;
        throw new MalformedInput([{ pointer: '/at', code: 'moment', detail }]);
      }
      const stream = await streamOf(hefu.pool, id);
      const category = stream === null ? undefined : auditedCategory(stream);
      if (stream === null || category === undefined)
        throw new NotFound(`没有编号为“${id}”的记录，请核对编号。`);
      const found = asOf(category, await readOneRecord(hefu, stream), moment);
      const body = (
        <>
          <p>
            <a href="/audit">返回审计</a>
          </p>
          <h1>
            {id} 在{chineseMoment(moment)}
          </h1>
          <p>
            当时记录到第 {found.version} 条。
            {found.differences.length === 0 ? '当时所知与当时实际一致。' : '当时所知与当时实际不同：'}
          </p>
          {found.differences.length === 0 ? null : (
            <PlainTable
              label="当时所知与当时实际"
              head={['栏目', '当时所知', '当时实际']}
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
              <h2>为何不同</h2>
              <PlainTable
                label="为何不同"
                head={['序号', '事项', '发生', '录入', '说明']}
                rows={found.because.map((one) => [
                  String(one.seq),
                  anyEventTerm(one.type),
                  recordedWords(one.occurredAt),
                  recordedWords(one.recordedAt),
                  reasons[one.why],
                ])}
                empty=""
              />
            </>
          )}
        </>
      );
      if (category.process !== undefined)
        await keepOpening(context, viewer.session, { stream: stream.replace(/\/attempts$/, ''), by: 'page' });
      return { title: `${id} 当时的情况`, here: '/audit', body };
    }),
  );
}
