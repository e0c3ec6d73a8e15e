import type { Child } from 'hono/jsx';
import { partyTerms } from '../../domain/share-request/glossary.js';
import type { Possible } from '../../domain/share-request/possible.js';
import { commandTerm } from './words.js';

interface Steps {
  readonly base: string;
  readonly id: string;
  /** Acts the viewer may do now. */
  readonly commands: readonly string[];
  /** Everything that can be done now, and by whose office. */
  readonly open: readonly Possible[];
}

/** What the viewer can do, as buttons; what others can, in words, so that nobody wonders why a button is missing. */
export function NextSteps({ base, id, commands, open }: Steps): Child {
  const others = open.filter(({ command }) => !commands.includes(command));
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">下一步</h2>
      {commands.length === 0 ? (
        <p>本件现在没有您可以办理的事项。</p>
      ) : (
        <ul class="acts">
          {commands.map((command, index) => (
            <li>
              <a class={index === 0 ? 'button' : 'button second'} href={`${base}/${id}/act/${command}`}>
                {commandTerm(command)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>现在可以由他人办理的（{others.length} 项）</summary>
          <ul>
            {others.map(({ command, parties }) => (
              <li>
                {commandTerm(command)}：{parties.map((party) => partyTerms[party]).join('、')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
