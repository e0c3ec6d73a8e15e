import type { Child } from 'hono/jsx';
import { say } from '../say.js';

export interface Mistake {
  /** Name of the field it stands beside; null for what concerns the whole. */
  readonly field: string | null;
  readonly sentence: string;
  /** Where the field is, when it is on another page. */
  readonly href?: string;
}

/** What is to be put right, at the top, with the focus: even one mistake, linked to its field, in the same words. */
export function ErrorSummary({ mistakes }: { readonly mistakes: readonly Mistake[] }): Child {
  if (mistakes.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} autofocus id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">{say('没有办成，请先处理以下问题', 'Not done. Please put this right first')}</h2>
      <ul>
        {mistakes.map(({ field, sentence, href }) => (
          <li>
            {field === null && href === undefined ? (
              sentence
            ) : (
              <a href={href ?? `#field-${field ?? ''}`}>{sentence}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
