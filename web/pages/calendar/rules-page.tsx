import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { NotFound } from '../../../client/failures.js';
import { listSettings, type ShownSetting } from '../../../client/settings.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import type { RuleSet } from '../../../domain/rule-sets/rule-set.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { leftOpenBy, settingName, valueWords } from '../running/setting-words.js';
import { forViewer } from '../show-page.js';
import { modeTerm } from '../words.js';
import { dateWords } from '../../dates.js';
import { listed, say } from '../../say.js';

/** The sets of rules a request may be judged by, and what no rule states: settings. */
export function addRulePages(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/rules', (context) =>
    forViewer(context, parts, () =>
      Promise.resolve({
        title: say('适用的规则', 'Rules that apply'),
        here: '/rules',
        body: (
          <>
            <h1>{say('适用的规则', 'Rules that apply')}</h1>
            <p>
              {say(
                '每件申请按起算当日施行的规则办理，起算时把整套规则记在这一件上，以后规则改变不影响已经起算的。',
                'Every application follows the rules in force on the day its period began. They are recorded with it then, and a later change of the rules does not touch it.',
              )}
            </p>
            <PlainTable
              label={say('规则', 'Rules')}
              head={[say('名称', 'Name'), say('文号', 'Document no.'), say('施行期间', 'In force')]}
              rows={allRuleSets.map((set) => [
                <a href={`/rules/${set.id}`}>{set.title}</a>,
                set.documentNumber,
                inForce(set),
              ])}
              empty={say('没有规则。', 'No rules.')}
            />
            <p>
              {say('规则没有规定的，由各级', 'What the rules do not state is in the ')}
              <a href="/settings">{say('设置', 'settings')}</a>
              {say('，均非法定。', ', none of them law.')}
            </p>
          </>
        ),
      }),
    ),
  );

  web.get('/rules/:id', (context) =>
    forViewer(context, parts, async () => {
      const set = allRuleSets.find(({ id }) => id === context.req.param('id'));
      if (set === undefined)
        throw new NotFound([
          '没有这套规则，请从规则列表进入。',
          'There is no such set of rules. Please come from the list.',
        ]);
      const settings = await listSettings(parts.hefu);
      return { title: set.title, here: '/rules', body: <RuleSetPage set={set} settings={settings} /> };
    }),
  );
}

function inForce({ inForceFrom, inForceTo }: RuleSet): string {
  const to =
    inForceTo === null
      ? say('，现行', ', in force now')
      : say(`至${dateWords(inForceTo)}`, ` to ${dateWords(inForceTo)}`);
  return say(`${dateWords(inForceFrom)}起${to}`, `from ${dateWords(inForceFrom)}${to}`);
}

const days = (count: number | null, none: string): string =>
  count === null ? none : say(`${count} 个工作日`, `${count} working days`);

/** What the set states, point by point, each with the article it rests on. */
function pointsOf(set: RuleSet): readonly (readonly [point: string, states: string, rule: string])[] {
  const { rules, words } = set;
  const notStated = say('没有规定，不予适用', 'not stated, does not apply');
  return [
    [
      say('期限从何时起算', 'When the period begins'),
      set.clockTrigger === 'written-receipt'
        ? say(
            '收到书面申请的次日（网上提交不起算）',
            'the day after the paper application is received (sending online begins nothing)',
          )
        : say(
            '收到申请的次日（网上提交即为收到）',
            'the day after the application is received (sent online is received)',
          ),
      rules.clock,
    ],
    ...(set.consentToSend
      ? [
          [
            say('发出申请须经申请部门负责人同意', 'The requester’s head consents to sending'),
            say('是', 'Yes'),
            'B6',
          ] as const,
        ]
      : []),
    [
      say(`答复期限（${words.universal}）`, `Answer due (${words.universal})`),
      days(
        set.answerWorkingDays.universal,
        say('提交后立即提供，无需审核', 'Provided at once, without review'),
      ),
      rules.answerUniversal,
    ],
    [
      say(`答复期限（${words['on-demand']}）`, `Answer due (${words['on-demand']})`),
      days(set.answerWorkingDays.onDemand, notStated),
      rules.answerOnDemand,
    ],
    [
      say('答复最多可以延长', 'Longest extension of the answer'),
      days(set.extensionWorkingDays, notStated),
      rules.extension,
    ],
    [
      say('同意后的提供期限', 'Time to deliver after consent'),
      days(set.deliveryWorkingDays, notStated),
      rules.delivery,
    ],
    [say('提供方式', 'Mode of provision'), listed(set.deliveryModes.map(modeTerm)), rules.modes],
    [
      say('补正是否只能一次性告知', 'Is a supplement asked for once only'),
      set.supplementOnce
        ? say('是，新提交的材料除外', 'yes, except for new material')
        : say('没有限制', 'no limit'),
      rules.supplement,
    ],
    [
      say('补正期间的期限', 'The period during a supplement'),
      set.supplementMayRestart
        ? say(
            '继续计算；设置可改为材料齐全后重新计算',
            'runs on; a setting can restart it when the material is complete',
          )
        : say('继续计算，不中止', 'runs on, without a stop'),
      rules.supplement,
    ],
    [
      say('可否因材料不全不同意', 'May it be refused for missing material'),
      set.refusalForMissingMaterial ? say('没有禁止', 'not forbidden') : say('不可以', 'no'),
      rules.refusal,
    ],
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
  const open = settings.filter(({ key }) => leftOpenBy(key)?.startsWith(letter) === true);
  return (
    <>
      <p>
        <a href="/rules">{say('返回规则列表', 'Back to the rules')}</a>
      </p>
      <h1>
        {set.title}
        <span class="number">
          {set.documentNumber}
          {say('，', ', ')}
          {inForce(set)}
        </span>
      </h1>
      <PlainTable
        label={say('规定的事项', 'What is stated')}
        head={[say('事项', 'Event'), say('规定', 'Statement'), say('依据', 'Basis')]}
        rows={pointsOf(set).map(([point, states, rule]) => [point, states, set.articles[rule] ?? '—'])}
        empty=""
      />
      <h2>{say('这套规则没有规定、由设置决定的', 'What this set leaves to settings')}</h2>
      <PlainTable
        label={say('由设置决定的事项', 'Left to settings')}
        head={[say('事项', 'Event'), say('现值', 'Value now'), say('性质', 'Nature')]}
        rows={open.map((one) => [
          <a href={`/settings/${one.key}`}>{settingName(one)}</a>,
          valueWords(one.key, one.value, one.unit),
          say('设置，非法定', 'setting, not law'),
        ])}
        empty={say(
          '没有只由这套规则留下的设置；通用的设置见设置页。',
          'This set leaves nothing of its own to settings; the general ones are on the page of settings.',
        )}
      />
      <p>
        <a href="/settings">{say('全部设置', 'All settings')}</a>
      </p>
    </>
  );
}
