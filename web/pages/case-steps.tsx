import type { Child } from 'hono/jsx';
import type { StepsShown } from './case-shown.js';

/** 第 3 步，共 5 步：审核 — in words, and as a line of steps. */
export function CaseSteps({ steps: { all, now, ended } }: { readonly steps: StepsShown }): Child {
  if (now === null) return <p class="step">{ended}</p>;
  return (
    <>
      <p class="step">
        第 {now} 步，共 {all.length} 步：<strong>{all[now - 1]}</strong>
      </p>
      <ol class="steps" aria-label="办理步骤">
        {all.map((step, index) => (
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
