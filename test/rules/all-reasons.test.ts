import { describe, expect, test } from '@jest/globals';
import example from '../../calendar/fixtures/example-2027.json' with { type: 'json' };
import type { Notice } from '../../calendar/notice.js';
import { calendarNoticeDecider } from '../../domain/calendar-notice/decider.js';
import { decideCatalogue } from '../../domain/catalogue/decide.js';
import { initialCatalogueState } from '../../domain/catalogue/state.js';
import { departmentDecider } from '../../domain/directory/department/decider.js';
import { personDecider } from '../../domain/directory/person/decider.js';
import { gatewayKeyDecider } from '../../domain/gateway-key/decider.js';
import { installationDecider } from '../../domain/installation/decider.js';
import { settingsDecider } from '../../domain/settings/decider.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import { possibleCommands, possibleFor } from '../../domain/share-request/possible.js';
import {
  at,
  codes,
  given,
  inReview,
  known,
  order,
  paperReceived,
  person,
  through,
  type Story,
} from './story.js';

const propose = ['answers.reviewer', 'Propose', { decision: 'approve' }] as const;
const closed = through(
  inReview(),
  propose,
  ['answers.approver', 'Approve'],
  ['answers.reviewer', 'Deliver', { mode: 'api' }],
  ['asks.coordinator', 'Close'],
);
const reasons = (story: Story, by: string, type: PersonalCommandType, data: object = {}): readonly string[] =>
  codes(order(story, by, type, data));

describe('a refusal lists all its reasons at once', () => {
  test('a wrong status does not hide what is wrong with the command itself', () => {
    expect(reasons(closed, 'answers.approver', 'Refuse')).toEqual(['wrong-status', 'reasons-missing']);
    expect(reasons(closed, 'asks.coordinator', 'Withdraw')).toEqual(['wrong-status', 'reason-missing']);
    expect(reasons(closed, 'answers.reviewer', 'ReceiveApplication')).toEqual([
      'wrong-status',
      'received-on-missing',
    ]);
    expect(reasons(closed, 'answers.head', 'CorrectReceipt', { receivedOn: '2026-03-09' })).toEqual([
      'wrong-status',
      'reason-missing',
      'received-in-future',
    ]);
    expect(reasons(closed, 'answers.reviewer', 'Deliver')).toEqual(['wrong-status', 'mode-missing']);
    expect(
      reasons(closed, 'answers.approver', 'Approve', {
        validUntil: '2020-01-01',
        items: [{ code: 'I1', granted: false }],
      }),
    ).toEqual(['wrong-status', 'item-reason-missing', 'valid-until-past']);
  });

  test('what the case stands against is not asked in a status where it could not count', () => {
    expect(reasons(closed, 'answers.approver', 'Approve')).toEqual(['wrong-status']);
    expect(reasons(given({ at: at('2026-03-02') }), 'answers.section-head', 'Endorse')).toEqual([
      'wrong-status',
    ]);
  });

  test('not yours, not now and badly filled in are told together, not yours first', () => {
    expect(reasons(closed, 'elsewhere.coordinator', 'Withdraw')).toEqual([
      'not-yours',
      'wrong-status',
      'reason-missing',
    ]);
    expect(reasons(inReview(), 'elsewhere.coordinator', 'Withdraw')).toEqual(['not-yours', 'reason-missing']);
    expect(reasons(inReview(), 'asks.coordinator', 'Propose')).toEqual([
      'not-yours',
      'decision-missing',
      'own-request',
    ]);
  });

  test('a blank does not hide what else stands against it', () => {
    expect(reasons(through(inReview(), propose), 'answers.reviewer', 'Propose')).toEqual([
      'decision-missing',
      'already-proposed',
    ]);
    const registered = paperReceived('2016-09-09');
    expect(reasons(registered, 'answers.reviewer', 'ReceiveApplication')).toEqual([
      'received-on-missing',
      'already-received',
    ]);
    expect(reasons(registered, 'answers.reviewer', 'RequestExtension')).toEqual([
      'no-extension',
      'reason-missing',
    ]);
    expect(reasons(inReview(), 'answers.reviewer', 'RequestExtension')).toEqual([
      'extension-too-long',
      'reason-missing',
    ]);
    expect(reasons(inReview(), 'answers.head', 'CorrectReceipt')).toEqual([
      'received-on-missing',
      'reason-missing',
    ]);
  });

  test('a request is refused at its start for everything that is wrong with it', () => {
    const story = given({
      at: at('2026-03-02'),
      sharing: 'not-shared',
      classified: 'state-secret',
      ruleSet: 'none-such',
      data: { purpose: ' ', basis: '', mode: 'offline', items: ['I9'] },
    });
    expect(codes(story)).toEqual([
      'purpose-missing',
      'basis-missing',
      'rule-set-reason-missing',
      'rule-set-unknown',
      'classified-resource',
      'not-shared',
      'unknown-item',
    ]);
  });

  test('B6: what is not consented to and asks for a way the rules do not have is told both', () => {
    const draft = through(given({ at: at('2016-06-01'), data: { mode: 'offline' } }));
    const late = { ...draft, now: at('2026-03-02') };
    expect(reasons(late, 'asks.coordinator', 'Submit')).toEqual(['mode-not-offered', 'consent-missing']);
  });
});

describe('next steps are what `decide` would accept, properly filled in', () => {
  const offered = (story: Story): readonly string[] =>
    possibleCommands(known(story), story.now).map(({ command }) => command);

  test('A3: no extension is offered where the rule set states none; B8: it is where it does', () => {
    expect(offered(paperReceived('2016-09-09'))).not.toContain('RequestExtension');
    expect(offered(inReview())).toContain('RequestExtension');
    const asked = through(inReview(), [
      'answers.reviewer',
      'RequestExtension',
      { workingDays: 5, reason: '-' },
    ]);
    expect(offered(asked)).not.toContain('RequestExtension');
    expect(offered(asked)).toEqual(expect.arrayContaining(['GrantExtension', 'DenyExtension']));
    expect(offered(inReview())).not.toContain('GrantExtension');
  });

  test('B6: submitting is offered when the head has consented', () => {
    const draft = given({ at: at('2026-03-02') });
    expect(offered(draft)).toEqual(['ConsentToSend', 'Withdraw']);
    expect(offered(through(draft, ['asks.head', 'ConsentToSend']))).toEqual(['Submit', 'Withdraw']);
  });

  test('the chain is offered step by step, and the review only where the chain has it', () => {
    const two = ['Propose', 'Endorse', 'ReturnToHandler', 'Approve', 'Refuse'];
    const chain = (story: Story): readonly string[] => offered(story).filter((type) => two.includes(type));
    expect(chain(inReview())).toEqual(['Propose']);
    expect(chain(through(inReview(), propose))).toEqual(['ReturnToHandler', 'Approve', 'Refuse']);
    const three = inReview({ settings: { chain: ['propose', 'endorse', 'approve'] } });
    expect(chain(through(three, propose))).toEqual(['Endorse', 'ReturnToHandler']);
  });

  test('an answer can be taken back in the grace period only, a request urged once a day, a letter signed once', () => {
    const approved = through(inReview(), propose, ['answers.approver', 'Approve']);
    expect(offered(approved)).toEqual(expect.arrayContaining(['Recall', 'Deliver', 'Remind']));
    expect(offered({ ...approved, now: at('2026-03-03') })).not.toContain('Recall');
    expect(offered(through(approved, ['asks.coordinator', 'Remind']))).not.toContain('Remind');
    expect(offered(inReview())).not.toContain('SignLetter');
    expect(offered(closed)).toEqual([]);
  });

  test('four eyes and 交办 are of the person, not of the office', () => {
    const handed = through(inReview(), ['answers.head', 'Reassign', { to: 'answers.reviewer2' }]);
    const of = (story: Story, name: string): readonly string[] =>
      possibleFor(known(story), person(name), story.now)
        .filter(({ isTheirs }) => isTheirs)
        .map(({ command }) => command);
    expect(of(handed, 'answers.reviewer')).not.toContain('Propose');
    expect(of(handed, 'answers.reviewer2')).toContain('Propose');
    expect(offered(handed)).toContain('Propose');
    expect(of(handed, 'elsewhere.reviewer')).toEqual([]);
  });
});

describe('the deciders without a clock list all their reasons too', () => {
  const meta = (caseId: string, roles: readonly string[], department = 'ga') => ({
    commandId: 'c',
    caseId,
    at: '2026-03-02T09:00:00.000+08:00',
    actor: { user: 'u', department, roles },
  });
  const said = (decision: {
    readonly kind: string;
    readonly refusals?: readonly { readonly code: string }[];
  }) => (decision.refusals ?? []).map(({ code }) => code);

  test('directory: not yours, not registered and badly filled in', () => {
    const data = { reason: ' ' };
    const disable = { type: 'DisablePerson', data, meta: meta('zhang', ['reviewer']) } as const;
    expect(said(personDecider.decide(personDecider.initial, disable))).toEqual([
      'person-not-yours',
      'person-not-registered',
      'person-reason-missing',
    ]);
    const remove = {
      type: 'RemoveAlias',
      data: { alias: '公安', reason: '' },
      meta: meta('ga', ['reviewer']),
    } as const;
    expect(said(departmentDecider.decide(departmentDecider.initial, remove))).toEqual([
      'department-not-yours',
      'department-not-registered',
      'department-reason-missing',
    ]);
  });

  test('settings: not yours, unknown and without a reason', () => {
    const unknown = {
      type: 'ResetSetting',
      data: { key: 'none-such', reason: '' },
      meta: meta('city', ['reviewer']),
    } as const;
    expect(said(settingsDecider.decide(settingsDecider.initial, unknown))).toEqual([
      'setting-not-yours',
      'setting-unknown',
      'setting-reason-missing',
    ]);
    const change = {
      type: 'ChangeSetting',
      data: { key: 'graceMinutes', value: 'soon', reason: '' },
      meta: meta('mz', ['head']),
    } as const;
    expect(said(settingsDecider.decide(settingsDecider.initial, change))).toEqual([
      'setting-other-department',
      'setting-reason-missing',
      'setting-value-unsuitable',
    ]);
  });

  test('calendar: not yours and unsuitable', () => {
    const load = {
      type: 'LoadNotice',
      data: { notice: example as Notice },
      meta: meta('sh', ['reviewer']),
    } as const;
    expect(said(calendarNoticeDecider.decide(calendarNoticeDecider.initial, load))).toEqual([
      'notice-not-yours',
      'notice-unsuitable',
    ]);
  });

  test('signing keys and the demo city: not yours and not now', () => {
    const retire = { type: 'RetireKey', data: { reason: '' }, meta: meta('k', ['reviewer']) } as const;
    expect(said(gatewayKeyDecider.decide(gatewayKeyDecider.initial, retire))).toEqual([
      'key-not-yours',
      'key-not-in-use',
    ]);
    const complete = { type: 'CompleteDemoCity', data: { note: '' }, meta: meta('city', []) } as const;
    expect(said(installationDecider.decide(installationDecider.initial, complete))).toEqual([
      'installation-not-yours',
      'already-demo',
    ]);
  });

  test('catalogue: not yours, not now and badly filled in', () => {
    const retire = { type: 'RetireEntry', data: { reason: ' ' }, meta: meta('x', ['auditor']) } as const;
    const none = decideCatalogue(initialCatalogueState, retire);
    expect(said(none)).toEqual(['catalogue-not-yours', 'catalogue-not-listed']);
  });
});
