import { readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';

/** What keeps the log append-only, by name: every function and trigger of the schema, and who may write past them. */
export type Guards = ReadonlyMap<string, string>;

const functionText = /^CREATE FUNCTION (hefu\.\w+)\(.*?$(.*?)(?:AS (\$\w*\$)(.*?)\3|\n {4}(RETURN .*?));$/gms;
const owners = /^ALTER FUNCTION (hefu\.\w+)\(.*\) OWNER TO (\w+);$/gm;
const triggerText = /^(CREATE TRIGGER (\w+) .* ON (hefu\.\w+) .*);$/gm;
const always = /^ALTER TABLE (hefu\.\w+) ENABLE ALWAYS TRIGGER (\w+);$/gm;

/** As the migrations of this version make them: `schema.sql` is what they add up to. */
export function expectedGuards(): Guards {
  const schema = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');
  const ownerOf = new Map([...schema.matchAll(owners)].map(([, name, owner]) => [name, owner]));
  const isAlways = new Set([...schema.matchAll(always)].map(([, table, name]) => `${table} ${name}`));
  const found = new Map<string, string>();
  for (const [, name = '', head = '', , body, sqlBody = ''] of schema.matchAll(functionText)) {
    const set = [...head.matchAll(/^ {4}SET (\w+) TO (.*)$/gm)];
    found.set(
      `function ${name}`,
      said({
        owner: ownerOf.get(name) ?? '',
        isDefiner: head.includes('SECURITY DEFINER'),
        config: set.map(([, setting, value = '']) => `${setting}=${value.replaceAll("'", '')}`).join(';'),
        body: body ?? sqlBody,
      }),
    );
  }
  for (const [, text = '', name = '', table = ''] of schema.matchAll(triggerText))
    found.set(`trigger ${table}.${name}`, `${isAlways.has(`${table} ${name}`) ? 'A' : 'O'} ${text}`);
  return found;
}

interface Made {
  readonly owner: string;
  readonly isDefiner: boolean;
  readonly config: string;
  readonly body: string;
}

const said = ({ owner, isDefiner, config, body }: Made): string =>
  [owner, isDefiner ? 'definer' : 'invoker', config, body].join('\n');

const functions = `SELECT 'function hefu.' || p.proname AS name, p.prosecdef AS "isDefiner", coalesce(array_to_string(p.proconfig, ';'), '') AS config,
    coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body, CASE WHEN r.rolname LIKE 'hefu\\_%' AND NOT r.rolcanlogin THEN r.rolname ELSE 'owner' END AS owner
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON r.oid = p.proowner
  WHERE n.nspname = 'hefu' ORDER BY p.oid`;
const triggers = `SELECT 'trigger hefu.' || c.relname || '.' || t.tgname AS name, t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) AS text
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'hefu'::regnamespace AND NOT t.tgisinternal
  UNION ALL SELECT 'rule hefu.' || tablename || '.' || rulename, definition FROM pg_rules WHERE schemaname = 'hefu'`;
/** What the application's role must not have: with it no function would be asked. */
const privileges = `SELECT 'privilege ' || p || ' on hefu.' || t AS name
  FROM unnest(ARRAY['event', 'stream', 'command', 'tree_leaf', 'tree_tile', 'tree_head', 'tree_epoch', 'checkpoint']) AS t,
    unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p
  WHERE EXISTS (SELECT FROM pg_roles WHERE rolname = 'hefu_app') AND has_table_privilege('hefu_app', 'hefu.' || t, p)`;

/** As the database has them; whoever migrates is the owner, and need not be the one who made the schema. */
export async function installedGuards(client: ClientBase): Promise<Guards> {
  const found = new Map<string, string>();
  const made = await client.query<Made & { readonly name: string }>(functions);
  // A second function of the same name is another guard, which nobody expects.
  for (const { name, ...one } of made.rows) found.set(found.has(name) ? `${name} (2)` : name, said(one));
  const others = await client.query<{ readonly name: string; readonly text: string }>(triggers);
  for (const { name, text } of others.rows) found.set(name, text);
  const granted = await client.query<{ readonly name: string }>(privileges);
  for (const { name } of granted.rows) found.set(name, 'hefu_app');
  return found;
}
