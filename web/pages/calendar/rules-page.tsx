import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { NotFound } from '../../../client/failures.js';
import { listSettings, type ShownSetting } from '../../../client/settings.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import type { RuleSet } from '../../../domain/rule-sets/rule-set.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { valueWords } from '../running/setting-words.js';
import { forViewer } from '../show-page.js';
import { modeTerm } from '../words.js';

/** The sets of rules a request may be judged by, and what no rule states: settings. */
export function addRulePages(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/rules', (context) =>
    forViewer(context, parts, () =>
      Promise.resolve({
        title: '适用的规则',
        here: '/rules',
        body: (
          <>
            <h1>适用的规则</h1>
            <p>
              每件申请按起算当日施行的规则办理，起算时把整套规则记在这一件上，以后规则改变不影响已经起算的。
            </p>
            <PlainTable
              label="规则"
              head={['名称', '文号', '施行期间']}
              rows={allRuleSets.map((set) => [
                <a href={`/rules/${set.id}`}>{set.title}</a>,
                set.documentNumber,
                inForce(set),
              ])}
              empty="没有规则。"
            />
            <p>
              规则没有规定的，由各级<a href="/settings">设置</a>，均非法定。
            </p>
          </>
        ),
      }),
    ),
  );

  web.get('/rules/:id', (context) =>
    forViewer(context, parts, async () => {
      const set = allRuleSets.find(({ id }) => id === context.req.param('id'));
      if (set === undefined) throw new NotFound('没有这套规则，请从规则列表进入。');
      const settings = await listSettings(parts.hefu);
      return { title: set.title, here: '/rules', body: <RuleSetPage set={set} settings={settings} /> };
    }),
  );
}

const inForce = ({ inForceFrom, inForceTo }: RuleSet): string =>
  `${chineseDate(inForceFrom)}起${inForceTo === null ? '，现行' : `至${chineseDate(inForceTo)}`}`;

const days = (count: number | null, none: string): string => (count === null ? none : `${count} 个工作日`);

/** What the set states, point by point, each with the article it rests on. */
function pointsOf(set: RuleSet): readonly (readonly [point: string, states: string, rule: string])[] {
  const { rules, words } = set;
  const notStated = '没有规定，不予适用';
  return [
    [
      '期限从何时起算',
      set.clockTrigger === 'written-receipt'
        ? '收到书面申请的次日（网上提交不起算）'
        : '收到申请的次日（网上提交即为收到）',
      rules.clock,
    ],
    ...(set.consentToSend ? [['发出申请须经申请部门负责人同意', '是', 'B6'] as const] : []),
    [
      `答复期限（${words.universal}）`,
      days(set.answerWorkingDays.universal, '提交后立即提供，无需审核'),
      rules.answerUniversal,
    ],
    [
      `答复期限（${words['on-demand']}）`,
      days(set.answerWorkingDays.onDemand, notStated),
      rules.answerOnDemand,
    ],
    ['答复最多可以延长', days(set.extensionWorkingDays, notStated), rules.extension],
    ['同意后的提供期限', days(set.deliveryWorkingDays, notStated), rules.delivery],
    ['提供方式', set.deliveryModes.map(modeTerm).join('、'), rules.modes],
    ['补正是否只能一次性告知', set.supplementOnce ? '是，新提交的材料除外' : '没有限制', rules.supplement],
    [
      '补正期间的期限',
      set.supplementMayRestart ? '继续计算；设置可改为材料齐全后重新计算' : '继续计算，不中止',
      rules.supplement,
    ],
    ['可否因材料不全不同意', set.refusalForMissingMaterial ? '没有禁止' : '不可以', rules.refusal],
  ];
}

function RuleSetPage({
  set,
  settings,
}: {
  readonly set: RuleSet;
  readonly settings: readonly ShownSetting[];
}): Child {
  const letter = set.rules.clock.slice(0, 1);
  const open = settings.filter(({ note }) => note.includes(`（${letter}`));
  return (
    <>
      <p>
        <a href="/rules">返回规则列表</a>
      </p>
      <h1>
        {set.title}
        <span class="number">
          {set.documentNumber}，{inForce(set)}
        </span>
      </h1>
      <PlainTable
        label="规定的事项"
        head={['事项', '规定', '依据']}
        rows={pointsOf(set).map(([point, states, rule]) => [point, states, set.articles[rule] ?? '—'])}
        empty=""
      />
      <h2>这套规则没有规定、由设置决定的</h2>
      <PlainTable
        label="由设置决定的事项"
        head={['事项', '现值', '性质']}
        rows={open.map(({ name, key, value, unit }) => [
          <a href={`/settings/${key}`}>{name}</a>,
          valueWords(key, value, unit),
          '设置，非法定',
        ])}
        empty="没有只由这套规则留下的设置；通用的设置见设置页。"
      />
      <p>
        <a href="/settings">全部设置</a>
      </p>
    </>
  );
}
