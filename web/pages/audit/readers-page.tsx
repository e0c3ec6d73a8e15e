import type { Hono } from 'hono';
import { streamOf } from '../../../audit/stream-of.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { NotFound } from '../../../client/failures.js';
import { readersOf } from '../../../client/readers.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { readingKindTerms, readingWayTerms } from '../../../domain/reading/glossary.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { auditing, auditors } from './auditors.js';

const mostShown = 500;

/** Who was shown a case and who exported it. */
export function addReadersPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/audit/readers', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, auditors, auditing);
      const id = context.req.query('id')?.trim() ?? '';
      const stream = await streamOf(hefu.pool, id);
      if (stream === null) throw new NotFound(`没有编号为“${id}”的记录，请核对编号。`);
      const readings = await readersOf(hefu, stream, mostShown);
      const names = await namesOfPeople(
        hefu,
        readings.map(({ reader }) => reader),
      );
      const body = (
        <>
          <p>
            <a href="/audit">返回审计</a>
          </p>
          <h1>谁查阅过 {id}</h1>
          <PlainTable
            label="查阅记录"
            head={['时间', '由谁', '查阅方式', '事项']}
            rows={readings.map((one) => [
              chineseMoment(one.at),
              one.operator === null ? personName(names, one.reader) : `本机操作员（${one.operator}）`,
              readingWayTerms[one.by],
              readingKindTerms[one.kind],
            ])}
            empty="没有人查阅过这一件。"
          />
        </>
      );
      return { title: `谁查阅过 ${id}`, here: '/audit', body };
    }),
  );
}
