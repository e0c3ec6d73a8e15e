import type { Child } from 'hono/jsx';
import type { StepsShown } from './case-shown.js';
import { say } from '../say.js';

/** 第 3 步，共 5 步：审核 — in words, and as a line of steps. */
export function CaseSteps({ steps: { all, now, ended } }: { readonly steps: StepsShown }): Child {
  if (now === null) return <p class="step">{ended}</p>;
  const words = all.map((step) => say(step));
  return (
    <>
      <p class="step">
        {say('第 ', 'Step ')}
        {now}
        {say(' 步，共 ', ' of ')}
        {all.length}
        {say(' 步：', ': ')}
        <strong>{words[now - 1]}</strong>
      </p>
      <ol class="steps" aria-label={say('办理步骤', 'Steps')}>
        {words.map((step, index) => (
          <li
            class={index + 1 < now ? 'past' : index + 1 === now ? 'now' : undefined}
            aria-current={index + 1 === now ? 'step' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
    </>
  );
}
