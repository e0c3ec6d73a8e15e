import type { Hono } from 'hono';
import { compareVersions } from '../../../client/entry-history.js';
import { NotFound } from '../../../client/failures.js';
import { viewing } from '../../../client/viewing.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { forViewer } from '../show-page.js';
import { Differences } from './differences.js';
import { say } from '../../say.js';

const wholeNumber = /^[1-9]\d{0,5}$/;

/** Two versions of an entry, field by field and item by item. */
export function addComparePage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/catalogue/entries/:code/compare', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const code = context.req.param('code');
      const [from, to] = [context.req.query('from') ?? '', context.req.query('to') ?? ''];
      if (!wholeNumber.test(from) || !wholeNumber.test(to)) {
        throw new NotFound([
          '请填写要比较的两个版本，例如第 1 版与第 2 版。',
          'Please give the two versions to compare, as 1 and 2.',
        ]);
      }
      const found = await compareVersions(viewing(parts.hefu, session), code, Number(from), Number(to));
      const body = (
        <>
          <p>
            <a href={`/catalogue/entries/${encodeURIComponent(code)}#versions`}>
              {say('返回历次版本', 'Back to the versions')}
            </a>
          </p>
          <h1>
            {say('比较第 ', 'Version ')}
            {from}
            {say(' 版与第 ', ' and version ')}
            {to}
            {say(' 版', ' compared')}
            <span class="number">{code}</span>
          </h1>
          <Differences
            label={say('两个版本的不同', 'Differences of the two versions')}
            from={say(`第 ${from} 版`, `Version ${from}`)}
            to={say(`第 ${to} 版`, `Version ${to}`)}
            difference={found}
            empty={say('两个版本的内容相同。', 'The two versions say the same.')}
          />
        </>
      );
      return { title: say(`比较版本 ${code}`, `Compare versions ${code}`), here: '/catalogue', body };
    }),
  );
}
