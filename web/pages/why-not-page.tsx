import type { Child } from 'hono/jsx';
import type { CaseShown } from './case-shown.js';
import { say } from '../say.js';

/** Somebody came to an act that is not theirs, or not now: why, and where to go. */
export function WhyNotPage({
  base,
  subject,
  title,
  why,
}: {
  readonly base: string;
  readonly subject: CaseShown;
  readonly title: string;
  readonly why: string;
}): Child {
  return (
    <>
      <h1>
        {title}
        <span class="number">
          {subject.title}
          {say('（', ' (')}
          {subject.id}
          {say('）', ')')}
        </span>
      </h1>
      <p>{why}</p>
      <p>
        <a class="button" href={`${base}/${subject.id}`}>
          {say('返回 ', 'Back to ')}
          {subject.id}
        </a>
      </p>
    </>
  );
}
