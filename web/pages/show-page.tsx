import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { WebEnv } from '../web-env.js';
import { Layout } from './layout.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';

export interface Shown {
  readonly title: string;
  readonly here?: string;
  /** Default 200. */
  readonly status?: number;
  readonly body: Child;
}

/** A page in its frame, for whoever looks. */
export async function framed(
  viewer: Viewer | null,
  { title, here, status = 200, body }: Shown,
): Promise<Response> {
  const page = (
    <Layout title={title} viewer={viewer} {...(here === undefined ? {} : { here })}>
      {body}
    </Layout>
  );
  return new Response(await html`<!doctype html>${page}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** A page for whoever is signed in; everybody else is asked to sign in first, and comes back. */
export async function forViewer(
  context: Context<WebEnv>,
  { hefu, isDemo }: PageParts,
  make: (viewer: Viewer) => Promise<Shown>,
): Promise<Response> {
  const viewer = await whoViews(context, hefu, isDemo);
  if (viewer === null) {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`, 303);
  }
  return framed(viewer, await make(viewer));
}
