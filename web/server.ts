import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { HefuConnection } from '../client/connection.js';
import { createApi, describeApi } from './api/api.js';
import { allowedMethods } from './api/allowed-methods.js';
import { addAssets } from './assets.js';
import { answerCheckpoint, answerTile } from './audit-log.js';
import type { CountDue } from './calendar-due.js';
import { compressed } from './compressed.js';
import { addFeed } from './feed/feed-addresses.js';
import { sandboxed } from './files/sandboxed.js';
import { sendFiles } from './files/send-file.js';
import { isUpload } from './files/upload-address.js';
import { problemLanguage, requestLanguage } from './language.js';
import { closesWhenUnread } from './left-unread.js';
import { createMetrics } from './metrics.js';
import { addWebhookPages } from './webhooks/webhook-pages.js';
import { addNoticePages } from './notices/notice-pages.js';
import { errorPages } from './pages/error-pages.js';
import { addPages } from './pages/pages.js';
import { problem } from './problem.js';
import { problemOf } from './problem-of.js';
import type { EngineUi } from './engine-ui.js';
import { rateLimit, type Budget } from './rate-limit.js';
import { type Probe, readiness } from './readiness.js';
import { sameOrigin } from './same-origin.js';
import { signInAddresses } from './sign-in/addresses.js';
import type { IdentityProvider } from './sign-in/identity-provider.js';
import { oidcAddresses } from './sign-in/oidc-addresses.js';
import { tokenAddress } from './sign-in/token-address.js';
import { authenticate } from './sign-in/authenticate.js';
import { largestUploadBytes } from './uploads.js';
import type { WebEnv } from './web-env.js';
import { listed, say } from './say.js';

export interface WebParts {
  readonly hefu: HefuConnection;
  readonly isDemo: () => Promise<boolean>;
  /** The city's own sign-in; null where none is configured. */
  readonly provider: IdentityProvider | null;
  /** Where people reach this installation. */
  readonly url: string;
  /** The installation is reached by TLS: cookies are then sent by TLS only. */
  readonly secure: boolean;
  readonly probes: readonly Probe[];
  /** Where the engine shows its own side of a case; none where no address of it is known. */
  readonly engineUi?: EngineUi;
  readonly countDue: CountDue;
  /** Network address of whoever asks, for their budget of requests. */
  readonly addressOf: (context: Context) => string;
  /** How many requests one person, or all strangers of one address, may send. */
  readonly budget?: Budget;
  /** Faults that nobody foresaw, for the log, with the trace id the user was shown. */
  readonly report: (error: Error, trace: string) => void;
}

/** The one address that takes a whole file. */
const uploadAddress = '/catalogue/import';
const largestBodyBytes = 2 * 1024 * 1024;

/** The HTTP face: whether it lives, whether it can work, who is there, and the interface. */
export function createWeb(parts: WebParts): Hono<WebEnv> {
  const { hefu, probes, countDue, report } = parts;
  const web = new Hono<WebEnv>();
  const metrics = createMetrics();

  web.use(async (context, next) => {
    const began = performance.now();
    context.set('trace', randomUUID());
    context.set('session', null);
    await next();
    metrics.observe(routePath(context, -1), context.res.status, (performance.now() - began) / 1000);
  });
  web.use(closesWhenUnread);
  web.use(compressed);
  web.use(requestLanguage);
  web.use(errorPages(parts));
  web.use(problemLanguage);
  // Before those that set a policy for pages, hence after them on the way out.
  web.use(sandboxed);
  web.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        imgSrc: ["'self'", 'data:'],
      },
    }),
  );
  web.get('/healthz', (context) => context.json({ alive: true }));
  web.get('/readyz', async (context) => {
    const now = await readiness(probes);
    return context.json(now, now.ready ? 200 : 503);
  });
  web.get('/metrics', async (context) => {
    const text = await metrics.text(
      await readiness(probes),
      probes.map((probe) => probe.part),
    );
    return context.body(text, 200, { 'content-type': metrics.contentType });
  });
  web.get('/audit/checkpoint', (context) => answerCheckpoint(context, hefu));
  web.get('/audit/tile/*', (context) => answerTile(context, hefu));

  const small = bodyLimit({
    maxSize: largestBodyBytes,
    onError: () =>
      problem(
        413,
        'too-large',
        say('内容超过 2 MB，请分开提交。', 'More than 2 MB. Please send it in parts.'),
      ),
  });
  const file = bodyLimit({
    maxSize: largestUploadBytes,
    onError: () =>
      problem(
        413,
        'too-large',
        say(
          '文件超过 20 MB，请分成几个文件上传。',
          'The file is larger than 20 MB. Please upload it as several.',
        ),
      ),
  });
  web.use((context, next) => {
    // Files of cases have limits of their own, counted as they come in.
    if (isUpload(context.req.method, context.req.path)) return next();
    return (context.req.path === uploadAddress ? file : small)(context, next);
  });
  web.use(sameOrigin);
  web.use(authenticate(hefu));
  web.use(rateLimit(parts.addressOf, parts.budget));
  addAssets(web);
  addPages(web, parts);
  sendFiles(web, hefu);
  addFeed(web, parts);
  addNoticePages(web, parts);
  addWebhookPages(web, parts);
  signInAddresses(web, parts);
  tokenAddress(web, parts);
  if (parts.provider !== null) oidcAddresses(web, { ...parts, provider: parts.provider });
  const api = createApi(hefu, countDue, report);
  const description = describeApi(api);
  web.get('/api/openapi.json', (context) => context.json(description));
  web.route('/api/v1', api);

  web.notFound((context) => {
    const allow = allowedMethods(web.routes, context.req.path);
    return allow.length > 0
      ? problem(
          405,
          'method-not-allowed',
          say(`这个地址只接受 ${listed(allow)}。`, `This address takes ${listed(allow)} only.`),
          {
            headers: { allow: allow.join(', ') },
          },
        )
      : problem(
          404,
          'no-such-address',
          say(
            `${context.req.path} 不存在，请检查网址。`,
            `${context.req.path} does not exist. Please check the address.`,
          ),
        );
  });
  web.onError((error, context) => {
    const foreseen = problemOf(error);
    if (foreseen !== undefined) return foreseen;
    const trace = context.get('trace');
    report(error, trace);
    return problem(
      500,
      'fault',
      say(
        `系统出现故障，已记入日志，请稍后重试或联系管理员，并告知编号 ${trace}。`,
        `A fault of the system, now in the log. Please try again later, or tell the administrator the number ${trace}.`,
      ),
    );
  });
  return web;
}
