import { describe, expect, test } from '@jest/globals';
import { openingApplication } from '../../domain/opening-application/decider.js';
import { possibleFor } from '../../domain/opening-application/possible.js';
import type { OpeningCase } from '../../domain/opening-application/state.js';
import {
  agreed,
  applied,
  approved,
  closed,
  consult,
  creditCode,
  given,
  later,
  opinion,
  proposed,
  through,
  type OpeningStory,
} from './opening-story.js';
import { at, person } from './story.js';

const codes = ({ refusals }: OpeningStory): readonly string[] => refusals.map(({ code }) => code);
const told = (story: OpeningStory): readonly (readonly [string, object])[] =>
  openingApplication.notices(story.events.at(-1)!, story.state).map(({ kind, to }) => [kind, to]);
const view = (story: OpeningStory): unknown => openingApplication.view(story.state);
const granted = (): OpeningStory => through(applied(), ...agreed, proposed(), approved);

describe('who may be applied for, and by whom', () => {
  test('the provider’s coordinator registers what came in; the reviewer is told, and no date is owed', () => {
    const story = applied();
    expect(told(story)).toEqual([['opening-registered', { department: 'ga', role: 'reviewer' }]]);
    expect(view(story)).toMatchObject({ status: 'registered', entry: 'ga-1', channel: null, deadlines: [] });
    expect(codes(applied({ by: 'asks.coordinator' }))).toEqual(['not-yours']);
    expect(codes(applied({ by: 'answers.reviewer' }))).toEqual(['not-yours']);
  });

  test('only data that is open on application, by the catalogue or as a plan has opened it, and never a secret', () => {
    expect(codes(applied({ entry: { openness: 'open' } }))).toEqual(['entry-not-on-application']);
    expect(codes(applied({ entry: { openness: null } }))).toEqual(['entry-not-on-application']);
    const byPlan = applied({ entry: { openness: 'open' }, plan: { access: 'on-application' } });
    expect(codes(byPlan)).toEqual([]);
    expect(codes(applied({ entry: { openness: 'open' }, plan: { access: 'open' } }))).toEqual([
      'entry-not-on-application',
    ]);
    for (const classified of ['work-secret', 'state-secret'] as const) {
      expect(codes(applied({ entry: { classified } }))).toEqual(['entry-secret']);
    }
    expect(codes(applied({ data: { entry: 'ga-9' } }))).toContain('entry-not-in-force');
  });

  test('an organisation says who it is by a code that passes its check; every reason at once', () => {
    expect(codes(applied({ data: { applicant: ' ', creditCode: '' } }))).toEqual([
      'applicant-missing',
      'credit-code-missing',
    ]);
    const wrong = `${creditCode.slice(0, -1)}M`;
    expect(codes(applied({ data: { creditCode: wrong } }))).toEqual(['credit-code-wrong']);
    const empty = { applicantKind: undefined, purpose: '', scope: ' ', receivedOn: undefined };
    expect(codes(applied({ data: empty }))).toEqual([
      'applicant-kind-missing',
      'purpose-missing',
      'scope-missing',
      'received-on-missing',
    ]);
    for (const [entry, why] of [
      ['', 'entry-missing'],
      ['ga-9', 'entry-not-in-force'],
    ]) {
      expect(codes(applied({ data: { ...empty, entry } }))).toEqual([
        why,
        'applicant-kind-missing',
        'purpose-missing',
        'scope-missing',
        'received-on-missing',
      ]);
    }
    expect(codes(applied({ data: { receivedOn: '2026-03-03' } }))).toEqual(['received-in-future']);
  });

  test('of a natural person only the paper file is kept: no name, and no number in whatever field', () => {
    const individual = {
      applicantKind: 'individual',
      applicant: '',
      creditCode: '',
      paperFile: 'DA-2026-17',
    };
    expect(codes(applied({ data: individual }))).toEqual([]);
    expect(codes(applied({ data: { ...individual, applicant: '王某' } }))).toEqual(['individual-by-paper']);
    expect(codes(applied({ data: { ...individual, paperFile: '' } }))).toEqual(['paper-file-missing']);
    const number = '11010519491231002X';
    for (const data of [
      { purpose: `本人${number}使用` },
      { paperFile: number },
      { letterNo: number.toLowerCase() },
    ]) {
      const refused = applied({ data: { ...individual, ...data } });
      expect(codes(refused)).toEqual(['identity-number']);
      expect(JSON.stringify(refused.refusals)).not.toContain('19491231');
    }
    expect(codes(applied({ data: { creditCode: number } }))).toEqual(['identity-number']);
    const listed = given(applied(), 'answers.coordinator', 'Consult', {
      departments: [number],
      question: '意见',
    });
    expect(codes(listed)).toEqual(['identity-number']);
    const noNumber = { purpose: '接口编号110105194912310021' };
    expect(codes(applied({ data: { ...individual, ...noNumber } }))).toEqual([]);
    const asked = given(applied(), 'answers.coordinator', 'Withdraw', { reason: number });
    expect(codes(asked)).toEqual(['identity-number']);
  });
});

describe('A14: the provider with the related departments', () => {
  test('at least one department is named, none that is unknown, the provider itself or asked already', () => {
    const ask = (
      story: OpeningStory,
      departments: readonly string[],
      question = '是否合适',
    ): readonly string[] => codes(given(story, 'answers.reviewer', 'Consult', { departments, question }));
    expect(ask(applied(), [], '')).toEqual(['departments-missing', 'question-missing']);
    expect(ask(applied(), ['nobody'])).toEqual(['department-unknown']);
    expect(ask(applied(), ['ga'])).toEqual(['own-department']);
    expect(ask(through(applied(), consult), ['helps'])).toEqual(['already-consulted']);
    expect(codes(given(applied(), 'answers.reviewer', 'Propose', { decision: 'grant' }))).toEqual([
      'wrong-status',
    ]);
  });

  test('every one that is asked is told, and its opinion is for its own offices only', () => {
    const story = through(applied(), consult);
    expect(told(story)).toEqual(
      ['helps', 'other'].flatMap((department) =>
        ['coordinator', 'reviewer'].map((role) => ['opening-consulted', { department, role }]),
      ),
    );
    // The provider has nothing to do until they have answered.
    expect(view(story)).toMatchObject({ status: 'consulting', awaited: ['helps', 'other'], heldBy: null });
    expect(codes(given(story, 'asks.reviewer', 'GiveOpinion', { opinion: 'agree' }))).toEqual(['not-yours']);
    expect(codes(given(story, 'answers.reviewer', 'GiveOpinion', { opinion: 'agree' }))).toEqual([
      'not-yours',
    ]);
    expect(codes(given(story, 'helps.reviewer', 'GiveOpinion', { opinion: 'disagree' }))).toEqual([
      'opinion-reason-missing',
    ]);
    const said = through(story, opinion('helps', 'agree'));
    expect(told(said)).toContainEqual(['opening-opinion', { department: 'ga', role: 'coordinator' }]);
    expect(view(said)).toMatchObject({ awaited: ['other'], heldBy: null });
    const all = through(said, opinion('other', 'disagree', '有风险'));
    expect(view(all)).toMatchObject({ awaited: [], heldBy: { department: 'ga', role: 'coordinator' } });
  });

  test('who needs more is waited for again once it is supplied; nothing is supplied that nobody asked for', () => {
    const story = through(applied(), consult, opinion('helps', 'more', '请提供安全评估'));
    expect(view(story)).toMatchObject({
      awaited: ['other'],
      heldBy: { department: 'ga', role: 'coordinator' },
    });
    const supplied = through(story, ['answers.coordinator', 'Supplement', { note: '评估报告已附卷' }]);
    expect(view(supplied)).toMatchObject({ awaited: ['helps', 'other'], heldBy: null });
    expect(told(supplied)).toContainEqual(['opening-consulted', { department: 'helps', role: 'reviewer' }]);
    expect(codes(given(supplied, 'answers.coordinator', 'Supplement', { note: '再次' }))).toEqual([
      'nobody-asked-for-more',
    ]);
  });

  test('it is closed when all have said yes or no; else only with the reason why it goes on without one', () => {
    const waiting = through(applied(), consult, opinion('helps', 'agree'));
    expect(codes(given(waiting, ...closed))).toEqual(['unanswered-without-reason']);
    const asking = through(waiting, opinion('other', 'more', '请提供材料'));
    const supplyFirst = given(asking, ...closed);
    expect(codes(supplyFirst)).toEqual(['supply-first']);
    expect(supplyFirst.refusals[0]?.message).toContain('请先补充说明');
    const both = through(applied(), consult, opinion('helps', 'more', '请提供材料'));
    expect(codes(given(both, ...closed))).toEqual(['supply-first', 'unanswered-without-reason']);
    const goesOn = given(asking, 'answers.coordinator', 'CloseConsultation', { reason: '材料无法提供' });
    expect(goesOn.events.at(-1)).toMatchObject({ data: { without: ['other'] } });
    const without = given(waiting, 'answers.coordinator', 'CloseConsultation', { reason: '已两次催询' });
    expect(without.events.at(-1)).toMatchObject({
      type: 'ConsultationClosed',
      rule: 'A14',
      data: { without: ['other'], reason: '已两次催询' },
    });
    const all = through(waiting, opinion('other', 'agree'), closed);
    expect(all.events.at(-1)).toMatchObject({ data: { without: [], reason: '' } });
    expect(view(all)).toMatchObject({ status: 'deciding', heldBy: { role: 'reviewer' } });
  });

  test('an opinion given again replaces the one before, and both stay on the record', () => {
    const story = through(
      applied(),
      consult,
      opinion('helps', 'disagree', '范围过大'),
      opinion('helps', 'agree'),
    );
    expect(view(story)).toMatchObject({ consulted: [{ code: 'helps', opinion: 'agree' }, {}] });
    expect(story.events.filter(({ type }) => type === 'OpinionRecorded')).toHaveLength(2);
  });

  test('another department may be asked before the decision: what was proposed falls away', () => {
    const story = through(
      applied(),
      ['answers.coordinator', 'Consult', { departments: ['helps'], question: '意见' }],
      opinion('helps', 'agree'),
      closed,
      proposed(),
    );
    const again = through(story, [
      'answers.reviewer',
      'Consult',
      { departments: ['other'], question: '意见' },
    ]);
    expect(view(again)).toMatchObject({ status: 'consulting', awaited: ['other'], proposal: null });
  });
});

describe('A14: the decision', () => {
  test('it is opened by interface and no other way, to this applicant, in the scope and until the day proposed', () => {
    const story = through(
      applied(),
      ...agreed,
      proposed({ scope: '仅限停车诱导', terms: '每分钟不超过60次' }),
      approved,
    );
    expect(story.events.at(-1)).toMatchObject({
      type: 'OpeningGranted',
      rule: 'A14',
      data: { channel: 'api', scope: '仅限停车诱导', validUntil: '2026-06-30', terms: '每分钟不超过60次' },
    });
    expect(view(story)).toMatchObject({ status: 'granted', channel: 'api', applicant: { creditCode } });
    expect(view(granted())).toMatchObject({ grant: { scope: '本市停车诱导服务，不得转让' } });
    expect(told(story)).toEqual(
      [
        ['ga', 'coordinator'],
        ['helps', 'coordinator'],
        ['helps', 'reviewer'],
        ['other', 'coordinator'],
        ['other', 'reviewer'],
      ].map(([department, role]) => ['opening-decided', { department, role }]),
    );
  });

  test('whoever proposes does not approve; where the setting asks for one person only, the same may', () => {
    const both = { ...person('answers.reviewer'), roles: ['reviewer', 'approver'] };
    const decide = (story: OpeningStory): readonly string[] => {
      const meta = { commandId: 'x', caseId: story.caseId, at: story.now, actor: both };
      const ruling = openingApplication.decide(story.state, {
        type: 'Approve',
        data: {},
        meta,
        context: story.world,
      });
      return ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : [];
    };
    expect(decide(through(applied(), ...agreed, proposed()))).toEqual(['four-eyes']);
    expect(decide(through(applied({ settings: { fourEyes: false } }), ...agreed, proposed()))).toEqual([]);
  });

  test('against a department that disagrees only with a reason, which stays on the grant', () => {
    const story = through(
      applied(),
      consult,
      opinion('helps', 'disagree', '安全风险'),
      opinion('other', 'agree'),
      closed,
    );
    expect(codes(given(story, ...proposed()))).toEqual(['against-an-opinion']);
    const reasoned = through(story, proposed({ reason: '已加装限流和审计' }), approved);
    expect(reasoned.events.at(-1)).toMatchObject({ data: { reason: '已加装限流和审计' } });
    const went = through(story, proposed({ decision: 'refuse', reason: '安全风险' }), approved);
    expect(view(went)).toMatchObject({ status: 'refused', grant: null, refusal: { reason: '安全风险' } });
  });

  test('a refusal states its reasons, and ends the case', () => {
    const story = through(applied(), ...agreed);
    expect(codes(given(story, ...proposed({ decision: 'refuse' })))).toEqual(['reason-missing']);
    const refused = through(story, proposed({ decision: 'refuse', reason: '资质不符' }), approved);
    expect(openingApplication.finished(refused.state)).toBe(true);
  });

  test('the approver returns a proposal with a reason; nothing is approved that is not proposed', () => {
    const story = through(applied(), ...agreed, proposed());
    expect(codes(given(story, ...proposed()))).toEqual(['already-proposed']);
    const returned = through(story, ['answers.approver', 'ReturnToHandler', { reason: '请限定范围' }]);
    expect(told(returned)).toEqual([['opening-to-decide', { department: 'ga', role: 'reviewer' }]]);
    expect(codes(given(returned, ...approved))).toEqual(['not-proposed']);
  });

  test('A13: sensitive data is desensitised, and reviewed for secrecy, before it is proposed or approved', () => {
    const raw = through(applied({ entry: { sensitive: true } }), ...agreed);
    expect(codes(given(raw, ...proposed()))).toEqual(['not-desensitised', 'not-reviewed']);
    expect(codes(given(raw, ...proposed({ decision: 'refuse', reason: '不宜开放' })))).toEqual([]);
    const half = through(
      applied({ entry: { sensitive: true }, plan: { desensitisedOn: '2026-02-01' } }),
      ...agreed,
    );
    expect(codes(given(half, ...proposed()))).toEqual(['not-reviewed']);
    const unasked = applied({
      entry: { sensitive: true },
      plan: { desensitisedOn: '2026-02-01' },
      settings: { secrecyReview: false },
    });
    expect(codes(given(through(unasked, ...agreed), ...proposed()))).toEqual([]);
    const plan = { desensitisedOn: '2026-02-01', reviewedOn: '2026-02-02' };
    const ready = through(applied({ entry: { sensitive: true }, plan }), ...agreed, proposed());
    const world = { entry: ready.world.entry! };
    expect(codes(given({ ...ready, world }, ...approved))).toEqual(['not-desensitised', 'not-reviewed']);
    expect(codes(given(ready, ...approved))).toEqual([]);
  });

  test('what has become secret or was retired since is not opened any more', () => {
    const story = through(applied(), ...agreed, proposed());
    const entry = { ...story.world.entry!, classified: 'state-secret' } as const;
    expect(codes(given({ ...story, world: { entry } }, ...approved))).toEqual(['entry-secret']);
    expect(codes(given({ ...story, world: {} }, ...approved))).toEqual(['entry-not-in-force']);
  });

  test('an end of use lies ahead, within a hundred years; none has to be set', () => {
    const story = through(applied(), ...agreed);
    expect(codes(given(story, ...proposed({ validUntil: '2026-03-01' })))).toEqual(['valid-until-past']);
    expect(codes(given(story, ...proposed({ validUntil: '2199-01-01' })))).toEqual(['valid-until-too-far']);
    const open = through(story, proposed({ validUntil: undefined }), approved);
    expect(openingApplication.deadlines(open.state)).toEqual([]);
    const late = later(through(story, proposed({ validUntil: '2026-03-02' })), at('2026-03-03'));
    expect(codes(given(late, ...approved))).toEqual(['valid-until-past']);
  });
});

describe('A14: use can be tracked and traced', () => {
  const supplied = (): OpeningStory =>
    through(
      granted(),
      ['answers.coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' }],
      ['answers.coordinator', 'RecordCredential', { credential: 'pz-0001' }],
    );
  const use = (
    from: string,
    to: string,
    calls = 12_000_000,
  ): readonly ['answers.reviewer', 'RecordUse', object] => [
    'answers.reviewer',
    'RecordUse',
    { usedFrom: from, usedTo: to, calls, purpose: '停车诱导' },
  ];

  test('the coordinator holds it until the interface is registered and a credential is recorded by its id', () => {
    expect(view(granted())).toMatchObject({ heldBy: { department: 'ga', role: 'coordinator' } });
    const record = (story: OpeningStory, credential: string): readonly string[] =>
      codes(given(story, 'answers.coordinator', 'RecordCredential', { credential }));
    expect(record(granted(), 'pz-0001')).toEqual(['interface-missing']);
    expect(record(supplied(), 'pz-0001')).toEqual(['credential-known']);
    expect(record(supplied(), 'pz-0001.c2VjcmV0')).toEqual(['credential-unsuitable']);
    for (const url of ['ftp://x', 'https://user:key@ga.example.cn', '', 'https://a b']) {
      expect(codes(given(granted(), 'answers.coordinator', 'RegisterInterface', { url }))).toEqual([
        'url-unsuitable',
      ]);
    }
    expect(view(supplied())).toMatchObject({ heldBy: null, url: 'https://api.ga.example.cn/parking' });
    const ended = through(supplied(), [
      'answers.reviewer',
      'EndCredential',
      { credential: 'pz-0001', reason: '更换' },
    ]);
    expect(view(ended)).toMatchObject({ credentials: [{ credential: 'pz-0001', ended: true }] });
    const twice = given(ended, 'answers.reviewer', 'EndCredential', {
      credential: 'pz-0001',
      reason: '更换',
    });
    expect(codes(twice)).toEqual(['no-credential-in-use']);
    const other = given(supplied(), 'answers.reviewer', 'EndCredential', {
      credential: 'pz-9',
      reason: '更换',
    });
    expect(codes(other)).toEqual(['credential-unknown']);
  });

  test('use is recorded by period, with whom it was recorded by; the same period again corrects it', () => {
    const april = later(supplied(), at('2026-05-08'));
    const story = through(april, use('2026-04-01', '2026-04-30', 300), use('2026-03-02', '2026-03-31'));
    expect(view(story)).toMatchObject({
      calls: 12_000_300,
      uses: [
        {
          usedFrom: '2026-03-02',
          usedTo: '2026-03-31',
          calls: 12_000_000,
          by: 'answers.reviewer',
          on: '2026-05-08',
        },
        { usedFrom: '2026-04-01', calls: 300 },
      ],
    });
    expect(codes(given(story, ...use('2026-04-30', '2026-05-01')))).toEqual(['period-overlaps']);
    const corrected = through(story, use('2026-04-01', '2026-04-30', 301));
    expect(view(corrected)).toMatchObject({ calls: 12_000_301 });
    expect(codes(given(story, ...use('2026-05-03', '2026-05-02')))).toEqual(['period-turned']);
    expect(codes(given(story, ...use('2026-05-01', '2026-05-09')))).toEqual(['period-outside']);
    expect(codes(given(story, ...use('2026-02-01', '2026-02-28')))).toEqual(['period-outside']);
    expect(codes(given(story, 'answers.reviewer', 'RecordUse', {}))).toEqual([
      'period-missing',
      'calls-missing',
      'purpose-missing',
    ]);
  });

  test('misuse suspends it with a reason; the approver resumes or ends it, and all who had a part are told', () => {
    const story = supplied();
    expect(codes(given(story, 'answers.reviewer', 'Suspend'))).toEqual(['reason-missing']);
    const suspended = through(story, ['answers.reviewer', 'Suspend', { reason: '超出范围使用' }]);
    expect(view(suspended)).toMatchObject({ status: 'suspended', halted: '超出范围使用' });
    expect(
      codes(given(suspended, 'answers.coordinator', 'RecordCredential', { credential: 'pz-2' })),
    ).toEqual(['wrong-status']);
    expect(codes(given(suspended, 'answers.reviewer', 'Resume', { reason: '已整改' }))).toEqual([
      'not-yours',
    ]);
    const resumed = through(suspended, ['answers.approver', 'Resume', { reason: '已整改' }]);
    expect(view(resumed)).toMatchObject({ status: 'granted', halted: '' });
    const ended = through(suspended, ['answers.approver', 'End', { reason: '拒不整改' }]);
    expect(told(ended)).toContainEqual(['opening-halted', { department: 'helps', role: 'reviewer' }]);
    expect([openingApplication.finished(ended.state), openingApplication.deadlines(ended.state)]).toEqual([
      true,
      [],
    ]);
  });

  test('the day that was set is its last; afterwards the last use is recorded and it is ended', () => {
    expect(view(supplied())).toMatchObject({ deadlines: [{ name: 'expire', due: '2026-06-30' }] });
    const lastDay = later(supplied(), at('2026-06-30', '23:59'));
    expect(lastDay.state.status).toBe('granted');
    for (const story of [
      supplied(),
      through(supplied(), ['answers.reviewer', 'Suspend', { reason: '核查' }]),
    ]) {
      const expired = later(story, at('2026-07-01'));
      expect(expired.events.at(-1)).toMatchObject({
        type: 'OpeningExpired',
        at: '2026-07-01T00:00:00.000+08:00',
      });
      expect(openingApplication.finished(expired.state)).toBe(false);
      const last = through(expired, use('2026-06-01', '2026-06-30'), [
        'answers.coordinator',
        'End',
        { reason: '到期' },
      ]);
      expect(openingApplication.finished(last.state)).toBe(true);
    }
  });

  test('no time is made up where A14 states none: nothing passes by itself before a day was set', () => {
    for (const story of [applied(), through(applied(), consult), through(applied(), ...agreed, proposed())]) {
      expect(openingApplication.deadlines(story.state)).toEqual([]);
    }
  });

  test('an application is withdrawn with a reason while it is not decided', () => {
    const withdrawn = through(applied(), consult, [
      'answers.coordinator',
      'Withdraw',
      { reason: '来函撤回' },
    ]);
    expect(told(withdrawn)).toContainEqual([
      'opening-withdrawn',
      { department: 'other', role: 'coordinator' },
    ]);
    expect(openingApplication.finished(withdrawn.state)).toBe(true);
  });
});

describe('what is offered to whom', () => {
  const offered = (story: OpeningStory, by: string): readonly string[] =>
    possibleFor(story.state as OpeningCase, person(by), story.now)
      .filter(({ isTheirs }) => isTheirs)
      .map(({ command }) => command);

  test('each has what is theirs, and nothing that would be refused whatever is typed', () => {
    const consulting = through(applied(), consult);
    expect(offered(consulting, 'helps.reviewer')).toEqual(['GiveOpinion']);
    expect(offered(consulting, 'answers.coordinator')).toEqual(['CloseConsultation', 'Consult', 'Withdraw']);
    const asked = through(consulting, opinion('helps', 'more', '请提供材料'));
    expect(offered(asked, 'answers.coordinator')[0]).toBe('Supplement');
    const deciding = through(consulting, opinion('helps', 'agree'), opinion('other', 'agree'), closed);
    expect(offered(deciding, 'answers.approver')).toEqual([]);
    expect(offered(through(deciding, proposed()), 'answers.approver')).toEqual([
      'Approve',
      'ReturnToHandler',
    ]);
    expect(offered(granted(), 'answers.coordinator')).toEqual(['RecordUse', 'RegisterInterface', 'Suspend']);
  });

  test('the events of the case give the state again, and it is whole as JSON', () => {
    const story = later(granted(), at('2026-07-02'));
    const again = story.events
      .map((event) => JSON.parse(JSON.stringify(event)) as typeof event)
      .reduce(openingApplication.evolve, openingApplication.initial);
    expect(again).toEqual(story.state);
    expect(JSON.parse(JSON.stringify(view(story)))).toEqual(view(story));
  });
});
