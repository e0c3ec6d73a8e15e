import type { HefuConnection } from '../../../client/connection.js';
import { openingApplicationCase } from '../../../client/opening-application-case.js';
import { showOpening } from '../../../client/opening-applications.js';
import type { ShownOpeningApplication } from '../../../client/shown-opening-application.js';
import { departmentNames } from '../../../client/who-is.js';
import { toSupply, waitingFor } from '../../../domain/opening-application/waiting-for.js';
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import type { CaseKind, Option } from '../case-kind.js';
import type { CaseShown, StepsShown } from '../case-shown.js';
import { lettersSection } from '../dossier-section.js';
import { openingFieldLabels } from './opening-fields.js';
import { openingSections } from './opening-sections.js';
import {
  applicantKindTerm,
  applicantWords,
  decisionTerm,
  openingChoices,
  openingCommandTerm,
  openingDeadlineTerm,
  openingEventTerm,
  openingHolder,
  openingPartyTerm,
  openingRemark,
  openingStatusTerm,
  openingWaitsFor,
} from './opening-words.js';

/** 依申请开放 (A14). */
export const openingKind: CaseKind = {
  base: '/opening-applications',
  kind: openingApplicationCase,
  labels: openingFieldLabels,
  choices: openingChoices,
  commandTerm: openingCommandTerm,
  eventTerm: openingEventTerm,
  deadlineTerm: openingDeadlineTerm,
  remark: openingRemark,
  partyTerm: openingPartyTerm,
  show: async (seen, id) => shownCase(await showOpening(seen, id)),
  options: async (hefu, id, fields, command) => ({
    ...(fields.includes('departments') ? { departments: await otherDepartments(hefu, id) } : {}),
    ...(command === 'EndCredential' ? { credential: await credentialsInUse(hefu, id) } : {}),
  }),
  leftOut: () => false,
  notOffered: [],
};

function shownCase(shown: ShownOpeningApplication): CaseShown {
  const { id, entry, entryTitle, version, status, heldBy, deadlines } = shown;
  const steps = stepsOf(status);
  return {
    id,
    title: say(`依申请开放：${entryTitle}`, `Opening on application: ${entryTitle}`),
    version,
    status: openingStatusTerm(status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: openingHolder(shown) },
    waitsFor: openingWaitsFor(shown),
    isOver: steps.now === null,
    facts: [
      [
        say('申请开放的数据', 'Data applied for'),
        <a href={`/catalogue/entries/${encodeURIComponent(entry)}`}>
          {entryTitle}
          {say('（', ' (')}
          {entry}
          {say('）', ')')}
        </a>,
      ],
      ...applicantFacts(shown),
      [say('用途', 'Purpose'), shown.purpose],
      [say('使用范围', 'Scope of use'), shown.scope],
      [say('收到日期', 'Date received'), dateWords(shown.receivedOn)],
      ...(shown.letterNo === '' ? [] : [[say('来文字号', 'Letter no.'), shown.letterNo] as const]),
      [say('提供方', 'Provider'), shown.providerName],
      ...decidedFacts(shown),
    ],
    clock: clockOf(shown),
    due: null,
    dueTerm: '',
    deadlines,
    sections: async ({ parts, viewer }) => [
      await lettersSection(viewer, 'opening-application', id, parts),
      ...(await openingSections(parts.hefu, viewer, shown)),
    ],
  };
}

type Facts = CaseShown['facts'];

function applicantFacts({ applicant }: ShownOpeningApplication): Facts {
  const called = applicantWords(applicant);
  const kind = applicantKindTerm(applicant);
  const { creditCode, paperFile } = applicant;
  return [
    [
      say('申请主体', 'Applicant'),
      // What an individual is called says already that it is one.
      applicant.kind === 'individual' ? called : say(`${called}（${kind}）`, `${called} (${kind})`),
    ],
    ...(creditCode === ''
      ? []
      : [[say('统一社会信用代码', 'Unified social credit code'), <code>{creditCode}</code>] as const]),
    ...(paperFile === ''
      ? []
      : [[say('纸质卷宗编号', 'Number of the paper file'), <code>{paperFile}</code>] as const]),
  ];
}

function decidedFacts({ status, wentOn, proposal, grant, refusal, halted }: ShownOpeningApplication): Facts {
  const proposed: Facts =
    proposal === null || status !== 'deciding'
      ? []
      : [
          [say('拟办意见', 'Proposal'), decisionTerm(proposal.decision)],
          ...(proposal.decision === 'grant' ? proposedUse(proposal) : []),
          ...filled(say('拟办理由', 'Reason of the proposal'), proposal.reason),
        ];
  const granted: Facts =
    grant === null
      ? []
      : [
          [
            say('开放方式', 'Way of opening'),
            say('应用接口，定向开放给申请主体', 'By interface, to the applicant only'),
          ],
          [say('开放日期', 'Opened on'), dateWords(grant.on)],
          [say('准予的使用范围', 'Scope granted'), grant.scope],
          [say('使用期限至', 'Use ends on'), endOfUse(grant.validUntil)],
          ...filled(say('使用条件', 'Conditions of use'), grant.terms),
          ...filled(say('同意的理由', 'Reason of the opening'), grant.reason),
        ];
  return [
    ...filled(say('不再等待意见的理由', 'Why it went on without an opinion'), wentOn),
    ...proposed,
    ...granted,
    ...filled(say('不予开放的理由', 'Reason of the refusal'), refusal?.reason ?? ''),
    ...filled(say('暂停、终止或者撤回的理由', 'Why it was suspended, ended or withdrawn'), halted),
  ];
}

/** Whoever approves reads what the applicant would be granted. */
function proposedUse({ scope, validUntil, terms }: NonNullable<ShownOpeningApplication['proposal']>): Facts {
  return [
    [say('拟准予的使用范围', 'Proposed scope'), scope],
    [say('拟定的使用期限至', 'Proposed end of use'), endOfUse(validUntil)],
    ...filled(say('拟定的使用条件', 'Proposed conditions of use'), terms),
  ];
}

const endOfUse = (validUntil: string | null): string =>
  validUntil === null ? say('没有设定', 'not set') : dateWords(validUntil);

const filled = (label: string, text: string): Facts => (text === '' ? [] : [[label, text]]);

function clockOf(shown: ShownOpeningApplication): CaseShown['clock'] {
  const { status, grant } = shown;
  const validUntil = grant?.validUntil ?? null;
  if (validUntil !== null && (status === 'granted' || status === 'suspended'))
    return {
      term: say('使用期限', 'Term of use'),
      sentence: say(
        `至${dateWords(validUntil)}，由提供方设定，不是规则规定的期限；届满后由系统登记到期。`,
        `Until ${dateWords(validUntil)}, as the provider has set it: the rules state none. The system records that it is over.`,
      ),
    };
  if (status !== 'registered' && status !== 'consulting' && status !== 'deciding') return null;
  const owed = [toSupply(shown), waitingFor(shown)].filter((words) => words !== null);
  const waiting = owed.map((words) => `${say(words)}${say('。', '. ')}`).join('');
  return {
    term: say('办理期限', 'Time to decide'),
    sentence: `${waiting}${say(
      '规则没有规定会商和答复的期限。',
      'The rules state no time for the consultation or the answer.',
    )}`,
  };
}

const ended: { readonly [status: string]: Words } = {
  refused: ['不予开放，本件办结。', 'Not opened; the case is closed.'],
  withdrawn: ['申请已撤回，不再办理。', 'Withdrawn: nothing more is done.'],
  ended: ['开放已终止，本件办结。', 'The opening has ended; the case is closed.'],
};

const places: { readonly [status: string]: number } = {
  registered: 1,
  consulting: 2,
  deciding: 3,
  granted: 4,
  suspended: 4,
  expired: 4,
};

const stepsOf = (status: string): StepsShown => ({
  all: [
    ['登记申请', 'Register the application'],
    ['会商相关部门', 'Consult related departments'],
    ['决定', 'Decide'],
    ['接口开放和使用', 'Opening by interface and use'],
  ],
  now: places[status] ?? null,
  ended: say(ended[status] ?? ['已办结。', 'Closed.']),
});

async function otherDepartments(hefu: HefuConnection, id: string): Promise<readonly Option[]> {
  const [{ provider, consulted }, names] = await Promise.all([showOpening(hefu, id), departmentNames(hefu)]);
  const known = new Set([provider, ...consulted.map(({ code }) => code)]);
  return [...names].filter(([code]) => !known.has(code)).map(([code, name]) => ({ code, name }));
}

async function credentialsInUse(hefu: HefuConnection, id: string): Promise<readonly Option[]> {
  const { credentials } = await showOpening(hefu, id);
  return credentials
    .filter(({ ended: isEnded }) => !isEnded)
    .map(({ credential }) => ({ code: credential, name: credential }));
}
