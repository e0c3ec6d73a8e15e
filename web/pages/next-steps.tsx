import type { Child } from 'hono/jsx';
import type { PossibleFor } from '../../domain/possible.js';
import type { CaseKind } from './case-kind.js';
import { refusalsTold } from '../refusal-told.js';
import { listed, say } from '../say.js';

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
    <section aria-labelledby="acts" class="on-screen">
      <h2 id="acts">{say('下一步', 'Next step')}</h2>
      {theirs.length === 0 ? (
        <p>{say('本件现在没有您可以办理的事项。', 'There is nothing you can do with this case now.')}</p>
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
          <summary>
            {say('您的岗位现在还不能办理的（', 'What your office cannot do yet (')}
            {hindered.length}
            {say(' 项）', ')')}
          </summary>
          <ul>
            {hindered.map(({ command, why }) => (
              <li>
                {commandTerm(command)}
                {say('：', ': ')}
                {refusalsTold(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>
            {say('现在可以由他人办理的（', 'What others can do now (')}
            {others.length}
            {say(' 项）', ')')}
          </summary>
          <ul>
            {others.map(({ command, parties }) => (
              <li>
                {commandTerm(command)}
                {say('：', ': ')}
                {listed(parties.map(partyTerm))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
