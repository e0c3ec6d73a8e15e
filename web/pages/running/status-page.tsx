import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { shanghaiInstant } from '../../../calendar/shanghai-time.js';
import { systemState, type SystemState } from '../../../client/system-state.js';
import type { Role } from '../../../domain/directory/roles.js';
import { readiness } from '../../readiness.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';

export const keepers: readonly Role[] = ['admin', 'auditor', 'commission'];
const notAsked = '没有查到，请稍后刷新';
const partNames: { readonly [part: string]: string } = {
  database: '数据库',
  temporal: '办理引擎',
  worker: '工作进程',
};

/** 系统状态, in words: what runs, what lags, what fills up. */
export function addStatusPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/status', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, keepers, '查看系统状态');
      const [now, state] = await Promise.all([readiness(parts.probes), systemState(parts.hefu)]);
      const missing = new Map(now.missing.map(({ part, message }) => [part, message]));
      const body = (
        <>
          <h1>系统状态</h1>
          <p class={now.ready ? 'done' : 'errors'} role="status">
            {now.ready ? '各部分都在正常工作。' : '有的部分没有应答，已提交的不会丢失。'}
          </p>
          <PlainTable
            label="各部分"
            head={['部分', '状态']}
            rows={parts.probes.map(({ part }) => [
              partNames[part] ?? '其他部分',
              missing.get(part)?.replaceAll('Temporal', '办理引擎') ?? '正常',
            ])}
            empty="没有登记要检查的部分。"
          />
          <h2>运行情况</h2>
          <Facts state={state} />
          <p>
            <a href="/status">刷新</a>
          </p>
        </>
      );
      return { title: '系统状态', here: '/status', body };
    }),
  );
}

function Facts({ state }: { readonly state: SystemState }): Child {
  const { version, events, checkpoint, outstanding, backlog, disk, calendar } = state;
  const behind = events === null ? null : Math.max(0, events - (checkpoint?.size ?? 0));
  const facts: readonly (readonly [string, string])[] = [
    ['程序版本', version],
    ['记录条数', events === null ? notAsked : `${events} 条`],
    ['最新的检查点', checkpointWords(checkpoint)],
    ['尚未签名的记录', behind === null ? notAsked : behind === 0 ? '没有' : `${behind} 条`],
    ['等待办理的任务', backlog === null ? notAsked : backlog === 0 ? '没有积压' : `${backlog} 项`],
    ['等待发出的通知', outstandingWords(outstanding, ['due', 'retrying'])],
    ['未送达的通知', outstandingWords(outstanding, ['undelivered'])],
    ['磁盘', disk === null ? notAsked : diskWords(disk)],
    [
      '放假安排',
      calendar === null ? notAsked : `已导入至${chineseDate(calendar.announcedTo)}，此后的期限为暂算`,
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
    ? '还没有'
    : `${chineseMoment(shanghaiInstant(checkpoint.at))}签发，覆盖 ${checkpoint.size} 条`;
}

function outstandingWords(counts: SystemState['outstanding'], states: readonly string[]): string {
  if (counts === null) return notAsked;
  const count = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return count === 0 ? '没有' : `${count} 条`;
}

const gibibyte = 1024 ** 3;

function diskWords({ freeBytes, totalBytes }: NonNullable<SystemState['disk']>): string {
  const [free, total] = [freeBytes / gibibyte, totalBytes / gibibyte].map((one) => one.toFixed(1));
  const isLow = freeBytes < gibibyte;
  return `可用 ${free ?? ''} 吉字节，共 ${total ?? ''} 吉字节${isLow ? '。空间不足，请尽快清理' : ''}`;
}
