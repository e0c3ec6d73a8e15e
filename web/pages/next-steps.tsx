import type { Child } from 'hono/jsx';
import type { PossibleFor } from '../../domain/possible.js';
import type { CaseKind } from './case-kind.js';

interface Steps {
  readonly kind: CaseKind;
  readonly id: string;
  readonly acts: readonly PossibleFor[];
}

/** What the viewer can do, as buttons; what they cannot yet, and what others can, in words: nobody wonders why a button is missing. */
export function NextSteps({ kind: { base, commandTerm, partyTerm }, id, acts }: Steps): Child {
  const theirs = acts.filter(({ isTheirs }) => isTheirs);
  const hindered = acts.filter(({ why }) => why.length > 0);
  const others = acts.filter(({ isTheirs, parties }) => !isTheirs && parties.length > 0);
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">下一步</h2>
      {theirs.length === 0 ? (
        <p>本件现在没有您可以办理的事项。</p>
      ) : (
        <ul class="acts">
          {theirs.map(({ command }, index) => (
            <li>
              <a class={index === 0 ? 'button' : 'button second'} href={`${base}/${id}/act/${command}`}>
                {commandTerm(command)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {hindered.length === 0 ? null : (
        <details>
          <summary>您的岗位现在还不能办理的（{hindered.length} 项）</summary>
          <ul>
            {hindered.map(({ command, why }) => (
              <li>
                {commandTerm(command)}：{why.join('')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>现在可以由他人办理的（{others.length} 项）</summary>
          <ul>
            {others.map(({ command, parties }) => (
              <li>
                {commandTerm(command)}：{parties.map(partyTerm).join('、')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
