import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { displayWidth } from './display-width.js';
import { exitCodes } from './exit-codes.js';
import type { Run } from './leaf.js';
import { main } from './main.js';
import { program } from './program.js';

const quiet = { write: (): boolean => true };
const run: Run = {
  streams: { stdout: quiet, stderr: quiet },
  env: {},
  isTerminal: false,
  doctor: () => Promise.resolve({ isReady: true, document: {}, lines: [] }),
  exitCode: exitCodes.done,
};

function all(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(all)];
}
const commands = all(program(run)).map((command) => [command.name(), command] as const);

/** Names that are typed or are names of things; everything else has a Chinese word. */
const names =
  /hefu( [a-z-]+)*|docs\/[a-z]+\.md|--?[a-z][a-z-]*|\b(JSON|CSV|xlsx|csv|docx|pdf|https?|jsonld|null|HEFU_TOKEN|Submit|Approve|FileList|OpenItem|DCAT-AP|mzj-2026|temporal workflow signal|cn|sh|sh-2016-238|zhang-wei|GX-2026-000001\.zip)\b|@|（可选：[^）]*）|\["propose","approve"\]|\btrue\b|\b(coordinator|reviewer|section-head|approver|planner|head|commission|auditor|admin)(?=\s|；)/g;

describe('help', () => {
  test.each(commands)('%s: in Chinese throughout, apart from what is typed', (name, command) => {
    const own = command.helpInformation().replaceAll(/^ {2}[a-z][a-z-]*/gm, '');
    const words = own.replaceAll(names, '').match(/[A-Za-z]{2,}/g) ?? [];
    expect([name, words]).toEqual([name, []]);
  });

  test.each(commands)('%s: full-width punctuation between 汉字, no line beyond 100 columns', (_, command) => {
    const text = command.helpInformation();
    expect(text).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
  });

  test.each(commands)('%s: has a description', (_, command) => {
    expect(command.description()).toMatch(/\p{Script=Han}/u);
  });

  test('every command that answers has --json', () => {
    const answering = commands
      .filter(([, { commands: own }]) => own.length === 0)
      .map(([, command]) => command);
    expect(answering.length).toBeGreaterThan(20);
    for (const command of answering) expect(command.options.map(({ long }) => long)).toContain('--json');
  });

  test('what does not exist is not listed: doctor only where it was passed in', () => {
    const { doctor, ...rest } = run;
    expect(doctor).toBeDefined();
    const names = program({ ...rest, doctor: undefined }).commands.map((command) => command.name());
    expect(names).not.toContain('doctor');
  });
});

describe('a mistyped line', () => {
  test.each([
    [['request', 'shwo'], '没有“shwo”这个命令。您要的是不是：show？', 'hefu request --help'],
    [['version', '--foo'], '没有“--foo”这个选项。', 'hefu version --help'],
    [['request', 'show'], '缺少参数“编号”，请补上。', 'hefu request show --help'],
    [['request', 'start', '--purpose', 'x'], '请填写选项“--resource <编码>”。', 'hefu request start --help'],
    [['rehearse', '--year'], '选项“--year <年份>”后面缺少内容，请补上。', 'hefu rehearse --help'],
    [
      ['calendar', 'due', '2026-02-30', '1'],
      '参数“日期”不能填“2026-02-30”，请填写日期，例如 2026-12-07。',
      'hefu calendar due --help',
    ],
    [
      ['request', 'list', '--status', 'gone'],
      '选项“--status <状态>”不能填“gone”，可选：draft、',
      'hefu request list --help',
    ],
    [
      ['calendar', 'check', '2026-01-01', '--calendar', 'us'],
      '选项“--calendar <日历>”不能填“us”，可选：cn、sh。',
      'hefu calendar check --help',
    ],
    [['version', 'more'], '参数过多，含空格的内容请用引号括起来。', 'hefu version more --help'],
    [
      ['request', 'do', 'GX-2026-000001', 'Aprove'],
      '没有“Aprove”这项操作，可用：',
      'hefu request show GX-2026-000001',
    ],
    [['request', 'do', 'GX-2026-000001', 'Submit', '--data', '{'], '“--data”不是 JSON，', '--data'],
  ])('%j is answered in Chinese, with what to type next, exit 2', async (argv, sentence, next) => {
    const said: string[] = [];
    const stderr = { write: (text: string): number => said.push(text) };
    expect(await main(argv, { streams: { stdout: quiet, stderr }, env: {} })).toBe(exitCodes.usage);
    expect(said.join('')).toContain(sentence);
    expect(said.join('')).toContain(next);
  });

  test('with --json the same is one document on stdout', async () => {
    const out: string[] = [];
    const stdout = { write: (text: string): number => out.push(text) };
    await main(['request', 'show', '--json'], { streams: { stdout, stderr: quiet }, env: {} });
    expect(JSON.parse(out.join(''))).toEqual({
      errors: [{ code: 'usage', detail: '缺少参数“编号”，请补上。' }],
    });
  });

  test('nothing is running: exit 6, and says to run npm start', async () => {
    const said: string[] = [];
    const stderr = { write: (text: string): number => said.push(text) };
    const env = { HEFU_DATA: '/nonexistent/hefu' };
    expect(await main(['audit', 'verify'], { streams: { stdout: quiet, stderr }, env })).toBe(exitCodes.away);
    expect(said.join('')).toContain('请先运行 npm start');
  });
});

test.each([
  [true, exitCodes.done],
  [false, exitCodes.failed],
])('doctor: what was passed in is printed; ready %s ends with %i', async (isReady, code) => {
  const out: string[] = [];
  const stdout = { write: (text: string): number => out.push(text) };
  const doctor: Run['doctor'] = () => Promise.resolve({ isReady, document: { url: 'x' }, lines: ['一'] });
  const parts = { streams: { stdout, stderr: quiet }, env: {}, doctor };
  expect([await main(['doctor'], parts), await main(['doctor', '--json'], parts)]).toEqual([code, code]);
  expect(out).toEqual(['一\n', '{\n  "url": "x"\n}\n']);
});
