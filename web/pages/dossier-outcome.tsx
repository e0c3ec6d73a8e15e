import type { Context } from 'hono';
import type { CommandAnswer } from '../../domain/recording.js';
import { refusalTold } from '../refusal-told.js';
import { say } from '../say.js';
import type { WebEnv } from '../web-env.js';
import { framed } from './show-page.js';
import type { Viewer } from './viewer.js';

/** Back to the section of the case it was done in, or every reason why not. */
export async function backToCase(
  context: Context<WebEnv>,
  viewer: Viewer,
  section: { readonly id: string; readonly anchor: 'dossier' | 'service' },
  answer: CommandAnswer,
): Promise<Response> {
  const place = `/requests/${section.id}#${section.anchor}`;
  if (answer.kind === 'accepted') return context.redirect(place, 303);
  return framed(viewer, {
    title: say('没有办理', 'Not done'),
    status: 409,
    body: (
      <>
        <h1>{say('没有办理', 'Not done')}</h1>
        <ul role="alert">
          {answer.refusals.map((refusal) => (
            <li>{refusalTold(refusal)}</li>
          ))}
        </ul>
        <p>
          <a href={place}>{say('返回申请', 'Back to the application')}</a>
        </p>
      </>
    ),
  });
}
