import type { Child } from 'hono/jsx';
import type { ShownShareRequest } from '../../client/shown-share-request.js';

const steps = ['起草', '提交', '审核', '答复与交付', '使用'] as const;

const at: { readonly [status: string]: number } = {
  draft: 1,
  submitted: 2,
  misdirected: 2,
  'in-review': 3,
  'awaiting-supplement': 3,
  approved: 4,
  refused: 4,
  delivered: 5,
  'in-use': 5,
};

const ended: { readonly [status: string]: string } = {
  withdrawn: '已撤回，不再办理。',
  closed: '已办结。',
};

/** 第 3 步，共 5 步：审核 — in words, and as a line of steps. */
export function CaseSteps({ shown }: { readonly shown: ShownShareRequest }): Child {
  const now = at[shown.status];
  if (now === undefined) return <p class="step">{ended[shown.status] ?? ''}</p>;
  return (
    <>
      <p class="step">
        第 {now} 步，共 {steps.length} 步：<strong>{steps[now - 1]}</strong>
      </p>
      <ol class="steps" aria-label="办理步骤">
        {steps.map((step, index) => (
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
