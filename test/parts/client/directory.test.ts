import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import pg from 'pg';
import {
  createAdmin,
  importDepartments,
  importPeople,
  listDepartments,
  listUsers,
} from '../../../client/directory.js';
import { MalformedInput, NotFound, NotSignedIn } from '../../../client/failures.js';
import { issueToken, revokeTokens } from '../../../client/machine-tokens.js';
import { demoSession, localAdminSession, tokenSession } from '../../../client/session.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import { readCategory } from '../../../store/read-category.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';

let city: EmptyInstallation;
let owner: pg.Client;
beforeAll(async () => {
  city = await emptyInstallation();
  owner = new pg.Client({ connectionString: city.ownerUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await city.stop();
}, 60_000);

const local = localAdminSession('operator');
const real = { dryRun: false };
const departments = [
  '部门代码,部门名称,别名,级别,参加年度计划,日历',
  'mzj,市民政局,市民政,市级,是,sh',
  'hpq,黄浦区政府,,区级,否,',
  'x,代码太短,,,,',
  'gaj,市公安局,,省级,,',
  'wjw,市卫生健康委,,,也许,',
].join('\n');

describe('departments and people come by file', () => {
  test('a dry run says what would be taken and why not, and records nothing', async () => {
    const report = await importDepartments(city.hefu, local, Buffer.from(departments), { dryRun: true });
    expect(report).toMatchObject({ read: 5, imported: 2, unchanged: 0, rejected: 3 });
    expect(await listDepartments(city.hefu)).toEqual([]);
  });

  test('GB18030 with Chinese headers; each bad row with its number and reason, the good ones taken', async () => {
    const report = await importDepartments(city.hefu, local, iconv.encode(departments, 'gb18030'), real);
    expect(report).toMatchObject({ read: 5, imported: 2, unchanged: 0, rejected: 3 });
    expect(report.findings.map(({ row, code }) => [row, code])).toEqual([
      [4, 'department-code-malformed'],
      [5, 'level-unknown'],
      [6, 'joins-plan-unknown'],
    ]);
    expect(await listDepartments(city.hefu)).toEqual([
      { code: 'hpq', name: '黄浦区政府', level: 'district', calendar: 'cn', aliases: [] },
      { code: 'mzj', name: '市民政局', level: 'municipal', calendar: 'sh', aliases: ['市民政'] },
    ]);
    const again = await importDepartments(city.hefu, local, Buffer.from(departments), { dryRun: true });
    expect(again).toMatchObject({ imported: 0, unchanged: 2, rejected: 3 });
  });

  test('a file without the columns it needs is not taken at all, and says which', async () => {
    const taking = importPeople(city.hefu, local, Buffer.from('用户,姓名\nlu-wenjing,陆文静\n'), real);
    await expect(taking).rejects.toThrow(MalformedInput);
    await expect(taking).rejects.toThrow('标题行缺少：部门、岗位');
  });

  test('people by department and role; the same file again changes nothing, another address is a revision', async () => {
    const people = (email: string): Buffer =>
      Buffer.from(
        `用户,姓名,部门,岗位,邮箱\nlu-wenjing,陆文静,mzj,coordinator、planner,${email}\nzhou,周海涛,nowhere,head,\nye,叶青,mzj,boss,\n`,
      );
    const report = await importPeople(city.hefu, local, people('lu@example.org'), real);
    expect(report).toMatchObject({ read: 3, imported: 1, rejected: 2 });
    expect(report.findings.map(({ row, code }) => [row, code])).toEqual([
      [3, 'department-unknown'],
      [4, 'role-unknown'],
    ]);
    expect(await importPeople(city.hefu, local, people('lu@example.org'), real)).toMatchObject({
      unchanged: 1,
    });
    expect(await importPeople(city.hefu, local, people('wenjing@example.org'), real)).toMatchObject({
      imported: 1,
    });
    expect(await listUsers(city.hefu)).toEqual([
      {
        user: 'lu-wenjing',
        name: '陆文静',
        department: 'mzj',
        departmentName: '市民政局',
        roles: ['coordinator', 'planner'],
        active: true,
      },
    ]);
  });

  test('names and addresses are in no event; their salted HMAC is', async () => {
    const [person] = await readCategory(city.hefu.pool, 'person');
    expect(person!.events.map(({ type }) => type)).toEqual(['PersonRegistered', 'PersonRevised']);
    const { rows: bodies } = await owner.query<{ body: string }>('SELECT body FROM hefu.event');
    expect(bodies.filter(({ body }) => /陆文静|@example\.org/.test(body))).toEqual([]);
    const { rows } = await owner.query<{ name: string; email: string; salt: Buffer }>(
      'SELECT name, email, salt FROM hefu.personal_data',
    );
    const { name, email, salt } = rows[0]!;
    expect(salt.length).toBeGreaterThanOrEqual(16);
    const digest = createHmac('sha256', salt).update(canonicalJson({ name, email })).digest('base64');
    expect(person!.events.at(-1)!.data).toMatchObject({ personalDigest: digest });
  });

  test('of two rows with one name the later is reported: a file says the same however often it comes', async () => {
    const twice = Buffer.from('部门代码,部门名称\nslj,市水利局\nslj,市水务局\n');
    const admin = localAdminSession('operator');
    const finding = { row: 3, code: 'row-duplicate', message: expect.stringContaining('与第 2 行重复') };
    const first = await importDepartments(city.hefu, admin, twice, real);
    expect(first).toMatchObject({ imported: 1, rejected: 1, findings: [finding] });
    const again = await importDepartments(city.hefu, admin, twice, real);
    expect(again).toMatchObject({ imported: 0, unchanged: 1, rejected: 1, findings: [finding] });
    expect((await listDepartments(city.hefu)).find(({ code }) => code === 'slj')?.name).toBe('市水利局');
  });

  test('offices are named as people call them, or by their codes', async () => {
    const people = Buffer.from(
      '用户,姓名,部门,岗位\nshui-1,水一,slj,联络员、处长\nshui-2,水二,slj,approver、分管领导\nshui-3,水三,slj,局长\n',
    );
    const report = await importPeople(city.hefu, localAdminSession('operator'), people, real);
    expect(report).toMatchObject({ imported: 2, findings: [{ row: 4, code: 'role-unknown' }] });
    const roles = new Map((await listUsers(city.hefu)).map((one) => [one.user, one.roles]));
    expect([roles.get('shui-1'), roles.get('shui-2')]).toEqual([
      ['coordinator', 'section-head'],
      ['approver'],
    ]);
  });

  test('by an administrator only, and the attempt leaves its mark', async () => {
    const coordinator = await demoSession(city.hefu, 'lu-wenjing', 'test');
    const row = Buffer.from('代码,名称\nghj,市规划资源局\n');
    expect(await importDepartments(city.hefu, coordinator, row, real)).toMatchObject({
      imported: 0,
      findings: [{ row: 2, code: 'department-not-yours' }],
    });
    const { rows } = await owner.query(
      `SELECT type FROM hefu.event WHERE stream = 'department/ghj/attempts'`,
    );
    expect(rows).toEqual([{ type: 'CommandRefused' }]);
  });
});

describe('an installation without the demo city begins with its first administrator', () => {
  test('who gets a token: on the record, kept as its hash, good for signing in until it is revoked', async () => {
    await createAdmin(city.hefu, 'operator', { user: 'gao-xiang', name: '高翔', email: null });
    const admin = await demoSession(city.hefu, 'gao-xiang', 'test');
    expect(admin.actor.roles).toEqual(['admin']);
    const issued = await issueToken(city.hefu, admin, 'lu-wenjing');
    const token = issued.kind === 'issued' ? issued.token : '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await owner.query<{ hash: Buffer }>('SELECT token_sha256 AS hash FROM hefu.api_token');
    expect(rows[0]!.hash).toEqual(createHash('sha256').update(token).digest());
    const session = await tokenSession(city.hefu, token);
    expect(session).toMatchObject({ actor: { user: 'lu-wenjing' }, principal: { method: 'token' } });
    expect(await issueToken(city.hefu, session, 'gao-xiang')).toMatchObject({
      refusals: [{ code: 'person-not-yours', forbidden: true }],
    });
    await expect(issueToken(city.hefu, admin, 'nobody')).rejects.toThrow(NotFound);
    expect(await revokeTokens(city.hefu, admin, 'lu-wenjing')).toEqual({ kind: 'revoked', tokens: 1 });
    await expect(tokenSession(city.hefu, token)).rejects.toThrow(NotSignedIn);
    const recorded = await owner.query<{ stream: string; type: string; actor: string }>(
      `SELECT stream, type, actor FROM hefu.event WHERE type LIKE 'Token%' OR stream LIKE 'person/%/attempts'
       ORDER BY recorded_at, seq`,
    );
    expect(recorded.rows).toEqual([
      { stream: 'person/lu-wenjing', type: 'TokenIssued', actor: 'gao-xiang' },
      { stream: 'person/gao-xiang/attempts', type: 'CommandRefused', actor: 'lu-wenjing' },
      { stream: 'person/lu-wenjing', type: 'TokensRevoked', actor: 'gao-xiang' },
    ]);
    const { rows: bodies } = await owner.query<{ body: string }>(
      `SELECT body FROM hefu.event WHERE type = 'TokenIssued'`,
    );
    expect(bodies[0]!.body).not.toContain(token);
  });
});
