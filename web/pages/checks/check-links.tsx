import type { Child } from 'hono/jsx';
import { say, type Words } from '../../say.js';

/** What the catalogue is held against. */
const checks: readonly (readonly [path: string, label: Words])[] = [
  ['/catalogue/freshness', ['更新情况', 'Freshness']],
  ['/catalogue/progress', ['编制进度', 'Progress']],
  ['/catalogue/acceptance', ['验收核对', 'Acceptance check']],
  ['/catalogue/overlap', ['一数一源核对', 'One source for one item']],
  ['/catalogue/opinions', ['核对意见', 'Recorded opinions']],
];

/** The way from one check to the others, and from the catalogue to all of them. */
export function CheckLinks({ here = '' }: { readonly here?: string }): Child {
  return (
    <nav aria-label={say('目录核对', 'Checks of the catalogue')}>
      <p class="outputs">
        {checks.map(([path, label]) =>
          path === here ? (
            <>
              <strong aria-current="page">{say(label)}</strong>{' '}
            </>
          ) : (
            <>
              <a href={path}>{say(label)}</a>{' '}
            </>
          ),
        )}
      </p>
    </nav>
  );
}
