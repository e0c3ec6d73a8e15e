import type { Hono } from 'hono';
import { readersOf } from '../../../client/readers.js';
import { streamCalled } from '../../../client/stream-called.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { readingKindTerms, readingWayTerms } from '../../../domain/reading/glossary.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { auditing, auditors } from './auditors.js';
import { momentWords } from '../../dates.js';
import { say } from '../../say.js';
import { readingKindEnglish, readingWayEnglish } from '../../../domain/glossary-english.js';

const mostShown = 500;

/** Who was shown a case and who exported it. */
export function addReadersPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/audit/readers', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, auditors, auditing);
      const id = context.req.query('id')?.trim() ?? '';
      const readings = await readersOf(hefu, await streamCalled(hefu, id), mostShown);
      const names = await namesOfPeople(
        hefu,
        readings.map(({ reader }) => reader),
      );
      const body = (
        <>
          <p>
            <a href="/audit">{say('返回审计', 'Back to audit')}</a>
          </p>
          <h1>
            {say('谁查阅过 ', 'Who opened ')}
            {id}
          </h1>
          <PlainTable
            label={say('查阅记录', 'Openings')}
            head={[say('时间', 'Time'), say('由谁', 'By whom'), say('查阅方式', 'Way'), say('事项', 'Event')]}
            rows={readings.map((one) => [
              momentWords(one.at),
              one.operator === null
                ? personName(names, one.reader)
                : say(`本机操作员（${one.operator}）`, `operator at the machine (${one.operator})`),
              say(readingWayTerms, readingWayEnglish)[one.by],
              say(readingKindTerms, readingKindEnglish)[one.kind],
            ])}
            empty={say('没有人查阅过这一件。', 'Nobody has opened this case.')}
          />
        </>
      );
      return { title: say(`谁查阅过 ${id}`, `Who opened ${id}`), here: '/audit', body };
    }),
  );
}
