import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';

const role = 'hefu_app';
const derive = promisify<string, string, number, Buffer>(scrypt);

/**
 * The connection string the application logs in with: the owner's, with the role `hefu_app`.
 *
 * The password is `HEFU_APP_PASSWORD`, else derived (scrypt) from the owner's, so that it is kept nowhere and
 * every database of one cluster gets the same one; an owner who needs no password (trust, peer, certificate)
 * leaves the role's way of logging in to the administrator too. The role is altered only when it cannot log in.
 * @throws when the role cannot log in although its password was set.
 */
export async function applicationUrl(ownerUrl: string): Promise<string> {
  const password = process.env['HEFU_APP_PASSWORD'] ?? (await derivedPassword(ownerUrl));
  const url = withLogin(new URL(ownerUrl), password);
  if ((await canLogIn(url.href)) || password === null) return url.href;
  await setPassword(ownerUrl, password);
  if (!(await canLogIn(url.href)))
    throw new Error(`数据库角色 ${role} 无法登录，请检查数据库的登录设置（pg_hba.conf）。`);
  return url.href;
}

function withLogin(url: URL, password: string | null): URL {
  // A user or password among the parameters would win over the ones in front.
  for (const name of ['user', 'password']) url.searchParams.delete(name);
  if (url.host === '') {
    // A socket, named among the parameters: such a URL cannot carry a user in front.
    url.searchParams.set('user', role);
    if (password !== null) url.searchParams.set('password', password);
  } else {
    url.username = role;
    url.password = password === null ? '' : encodeURIComponent(password);
  }
  return url;
}

async function derivedPassword(ownerUrl: string): Promise<string | null> {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (typeof password !== 'string' || password === '') return null;
  return (await derive(password, role, 24)).toString('base64url');
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_password, invalid_authorization_specification
    if (error instanceof pg.DatabaseError && ['28P01', '28000'].includes(error.code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function setPassword(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
  } catch (error) {
    // Somebody else sets the same password at this moment; whether it worked is seen by logging in.
    if (!(error instanceof pg.DatabaseError && error.code === 'XX000')) throw error;
  } finally {
    await client.end();
  }
}
