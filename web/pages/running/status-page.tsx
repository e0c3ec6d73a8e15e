import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { shanghaiInstant } from '../../../calendar/shanghai-time.js';
import { systemState, type SystemState } from '../../../client/system-state.js';
import type { Role } from '../../../domain/directory/roles.js';
import { readiness } from '../../readiness.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { dateWords, momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

export const keepers: readonly Role[] = ['admin', 'auditor', 'commission'];
const notAsked = (): string => say('没有查到，请稍后刷新', 'not known now, please refresh shortly');
const partNames: { readonly [part: string]: Words } = {
  database: ['数据库', 'Database'],
  temporal: ['办理引擎', 'Engine'],
  worker: ['工作进程', 'Worker'],
};

const otherPart: Words = ['其他部分', 'another part'];

/** 系统状态, in words: what runs, what lags, what fills up. */
export function addStatusPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/status', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, keepers, ['查看系统状态', 'Seeing the system status']);
      const [now, state] = await Promise.all([readiness(parts.probes), systemState(parts.hefu)]);
      const missing = new Map(now.missing.map(({ part, message }) => [part, message]));
      const body = (
        <>
          <h1>{say('系统状态', 'System status')}</h1>
          <p class={now.ready ? 'done' : 'errors'} role="status">
            {now.ready
              ? say('各部分都在正常工作。', 'All parts work.')
              : say(
                  '有的部分没有应答，已提交的不会丢失。',
                  'Some parts do not answer; what was submitted is not lost.',
                )}
          </p>
          <PlainTable
            label={say('各部分', 'Parts')}
            head={[say('部分', 'Part'), say('状态', 'Status')]}
            rows={parts.probes.map(({ part }) => [
              say(partNames[part] ?? otherPart),
              missing.get(part)?.replaceAll('Temporal', say('办理引擎', 'Engine')) ?? say('正常', 'works'),
            ])}
            empty={say('没有登记要检查的部分。', 'No parts to check are registered.')}
          />
          <h2>{say('运行情况', 'How it runs')}</h2>
          <Facts state={state} />
          <p>
            <a href="/status">{say('刷新', 'Refresh')}</a>
          </p>
        </>
      );
      return { title: say('系统状态', 'System status'), here: '/status', body };
    }),
  );
}

function Facts({ state }: { readonly state: SystemState }): Child {
  const { version, events, checkpoint, outstanding, backlog, disk, calendar } = state;
  const behind = events === null ? null : Math.max(0, events - (checkpoint?.size ?? 0));
  const facts: readonly (readonly [string, string])[] = [
    [say('程序版本', 'Version'), version],
    [say('记录条数', 'Records'), events === null ? notAsked() : say(`${events} 条`, `${events}`)],
    [say('最新的检查点', 'Newest checkpoint'), checkpointWords(checkpoint)],
    [
      say('尚未签名的记录', 'Records not signed yet'),
      behind === null ? notAsked() : behind === 0 ? say('没有', 'none') : say(`${behind} 条`, `${behind}`),
    ],
    [
      say('等待办理的任务', 'Tasks waiting'),
      backlog === null
        ? notAsked()
        : backlog === 0
          ? say('没有积压', 'none waiting')
          : say(`${backlog} 项`, `${backlog}`),
    ],
    [say('等待发出的通知', 'Notices to be sent'), outstandingWords(outstanding, ['due', 'retrying'])],
    [say('未送达的通知', 'Undelivered notices'), outstandingWords(outstanding, ['undelivered'])],
    [say('磁盘', 'Disk'), disk === null ? notAsked() : diskWords(disk)],
    [
      say('放假安排', 'Holiday arrangement'),
      calendar === null
        ? notAsked()
        : say(
            `已导入至${dateWords(calendar.announcedTo)}，此后的期限为暂算`,
            `loaded to ${dateWords(calendar.announcedTo)}; deadlines after that are provisional`,
          ),
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, words]) => (
        <>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </>
      ))}
    </dl>
  );
}

function checkpointWords(checkpoint: SystemState['checkpoint']): string {
  return checkpoint === null
    ? say('还没有', 'none yet')
    : say(
        `${momentWords(shanghaiInstant(checkpoint.at))}签发，覆盖 ${checkpoint.size} 条`,
        `issued ${momentWords(shanghaiInstant(checkpoint.at))}, covers ${checkpoint.size} records`,
      );
}

function outstandingWords(counts: SystemState['outstanding'], states: readonly string[]): string {
  if (counts === null) return notAsked();
  const count = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return count === 0 ? say('没有', 'none') : say(`${count} 条`, `${count}`);
}

const gibibyte = 1024 ** 3;

function diskWords({ freeBytes, totalBytes }: NonNullable<SystemState['disk']>): string {
  const [free, total] = [freeBytes / gibibyte, totalBytes / gibibyte].map((one) => one.toFixed(1));
  const isLow = freeBytes < gibibyte;
  const low = isLow ? say('。空间不足，请尽快清理', '. Space is short, please make room soon') : '';
  return say(
    `可用 ${free ?? ''} 吉字节，共 ${total ?? ''} 吉字节${low}`,
    `${free ?? ''} GB free of ${total ?? ''} GB${low}`,
  );
}
