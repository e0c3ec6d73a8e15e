import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import {
  endWebhook,
  registerWebhook,
  replaceWebhookSecret,
  replayWebhook,
  showWebhook,
  webhookDeliveries,
  webhooks,
} from '../../client/webhooks.js';
import type { Session } from '../../client/session.js';
import { departmentNames } from '../../client/who-is.js';
import { ErrorSummary, type Mistake } from '../pages/error-summary.js';
import { typedIn, type Typed } from '../pages/form-data.js';
import type { PageParts } from '../pages/page-parts.js';
import { forViewer, type Shown } from '../pages/show-page.js';
import type { WebEnv } from '../web-env.js';
import { problem } from '../problem.js';
import { DeliveryTable, NewSecret, WebhookForm, WebhookTable } from './webhook-parts.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';
import type { Refusal } from '../../domain/refusal.js';
import { refusalTold } from '../refusal-told.js';

const listed = 100;
const here = '/webhooks';

interface Said {
  readonly mistakes?: readonly Mistake[];
  readonly secret?: string;
  readonly done?: string;
  readonly typed?: Typed;
}

type Outcome =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'kept'; readonly secret: string }
  | { readonly kind: 'replayed'; readonly deliveries: number }
  | { readonly kind: 'ended' };

/** 事件推送: for administrators; each endpoint with its log of deliveries. */
export function addWebhookPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const forAdmin = async (
    context: Context<WebEnv>,
    make: (session: Session) => Promise<Shown>,
  ): Promise<Response> => {
    const session = context.get('session');
    if (session !== null && !session.actor.roles.includes('admin'))
      return problem(
        403,
        'forbidden',
        say(
          '事件推送由系统管理员登记和管理，请联系系统管理员。',
          'Webhooks are registered and kept by the administrator. Please ask them.',
        ),
      );
    return forViewer(context, parts, (viewer) => make(viewer.session));
  };

  const all = async (said: Said): Promise<Shown> => ({
    title: say('事件推送', 'Webhooks'),
    here,
    status: said.mistakes === undefined ? 200 : 422,
    body: (
      <>
        <h1>{say('事件推送', 'Webhooks')}</h1>
        <Says said={said} />
        <WebhookTable webhooks={await webhooks(hefu)} names={await departmentNames(hefu)} />
        <WebhookForm names={await departmentNames(hefu)} typed={said.typed ?? new Map()} />
      </>
    ),
  });
  const one = async (id: string, said: Said): Promise<Shown> => {
    const webhook = await showWebhook(hefu, id);
    return {
      title: say(`事件推送 ${id}`, `Webhook ${id}`),
      here,
      status: said.mistakes === undefined ? 200 : 422,
      body: (
        <>
          <h1>
            {say('事件推送 ', 'Webhook ')}
            {id}
          </h1>
          <Says said={said} />
          <p>{webhook.url}</p>
          {webhook.failingSince === null ? null : (
            <p>
              <strong>
                {say('自 ', 'Failing since ')}
                {momentWords(webhook.failingSince.toISOString())}
                {say(' 起连续失败 ', ', times: ')}
                {webhook.failures}
                {say(' 次', '')}
              </strong>
            </p>
          )}
          <DeliveryTable
            webhook={webhook}
            deliveries={await webhookDeliveries(hefu, id, { limit: listed })}
          />
        </>
      ),
    };
  };

  web.get('/webhooks', (context) => forAdmin(context, () => all({})));
  web.post('/webhooks', (context) =>
    forAdmin(context, async (session) => {
      const typed = typedIn(await context.req.parseBody());
      const asked = {
        department: typed.get('department') ?? '',
        url: (typed.get('url') ?? '').trim(),
        types: (typed.get('types') ?? '').split(/[\s,，、]+/).filter((type) => /^[A-Za-z]{1,60}$/.test(type)),
      };
      const said = saidOf(await registerWebhook(hefu, session, asked));
      return all(said.mistakes === undefined ? said : { ...said, typed });
    }),
  );
  const acts: {
    readonly [act: string]: (session: Session, id: string, typed: Typed) => Promise<Outcome>;
  } = {
    secret: (session, id) => replaceWebhookSecret(hefu, session, id),
    end: (session, id, typed) => endWebhook(hefu, session, id, typed.get('reason') ?? ''),
    replay: (session, id, typed) => {
      const from = placeIn(typed.get('from'));
      return replayWebhook(hefu, session, id, { from, to: placeIn(typed.get('to') ?? String(from)) });
    },
  };
  web.get('/webhooks/:id', (context) => forAdmin(context, () => one(context.req.param('id'), {})));
  web.post('/webhooks/:id/:act{secret|end|replay}', (context) =>
    forAdmin(context, async (session) => {
      const { id, act } = context.req.param();
      const typed = typedIn(await context.req.parseBody());
      const ordered = acts[act];
      return one(id, ordered === undefined ? {} : saidOf(await ordered(session, id, typed)));
    }),
  );
}

/** What was typed as a place of the log; what is none finds nothing. */
const placeIn = (text: string | undefined): number =>
  /^\d{1,15}$/.test(text ?? '') ? Math.max(1, Number(text)) : 1;

function saidOf(outcome: Outcome): Said {
  switch (outcome.kind) {
    case 'refused':
      return {
        mistakes: outcome.refusals.map((refusal) => ({ field: null, sentence: refusalTold(refusal) })),
      };
    case 'kept':
      return { secret: outcome.secret };
    case 'replayed':
      return {
        done: say(
          `将重新推送 ${String(outcome.deliveries)} 条。`,
          `To be sent again: ${String(outcome.deliveries)}.`,
        ),
      };
    case 'ended':
      return { done: say('已停用。', 'Ended.') };
  }
}

function Says({ said }: { readonly said: Said }): Child {
  return (
    <>
      <ErrorSummary mistakes={said.mistakes ?? []} />
      {said.secret === undefined ? null : <NewSecret secret={said.secret} />}
      {said.done === undefined ? null : <p role="status">{said.done}</p>}
    </>
  );
}
