import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownOpeningApplication } from '../../client/shown-opening-application.js';
import { credentialStanding } from '../../domain/opening-application/credential-standing.js';
import {
  applicantCalled,
  applicantTerms,
  commandTerms,
  credentialTerms,
  decisionTerms,
  opinionTerms,
  statusTerms,
} from '../../domain/opening-application/glossary.js';
import { permissions } from '../../domain/opening-application/permissions.js';
import { whatNext } from '../case/what-next.js';
import { facts } from '../facts.js';
import { table } from '../table.js';

/** An application for a person: who asks for what, what the others say, what was decided, what came of it. */
export function openingLines(shown: ShownOpeningApplication): readonly string[] {
  const { applicant, status } = shown;
  return [
    ...facts([
      ['编号', shown.id],
      ['状态', statusTerms[status]],
      ['申请开放的数据', `${shown.entryTitle}（${shown.entry}）`],
      ['申请主体', `${applicantCalled(applicant)}（${applicantTerms[applicant.kind]}）`],
      ['统一社会信用代码', applicant.creditCode],
      ['用途', shown.purpose],
      ['使用范围', shown.scope],
      ['收到日期', chineseDate(shown.receivedOn)],
      ['来文字号', shown.letterNo],
      ['提供方', shown.providerName],
      ['不再等待的理由', shown.wentOn],
      ...decided(shown),
      ['理由', shown.halted],
    ]),
    ...opinions(shown),
    ...supply(shown),
    ...whatNext(permissions[status], commandTerms),
  ];
}

type Facts = Parameters<typeof facts>[0];

function decided({ status, proposal, grant, refusal }: ShownOpeningApplication): Facts {
  if (refusal !== null) return [['不予开放的理由', refusal.reason]];
  if (grant !== null)
    return [
      ['开放方式', '应用接口（定向开放）'],
      ['开放日期', chineseDate(grant.on)],
      ['准予的使用范围', grant.scope],
      ['使用期限至', grant.validUntil === null ? '没有设定' : chineseDate(grant.validUntil)],
      ['使用条件', grant.terms],
      ['同意的理由', grant.reason],
    ];
  if (proposal === null || status !== 'deciding') return [];
  return [
    ['拟办意见', decisionTerms[proposal.decision]],
    ['拟办理由', proposal.reason],
  ];
}

function opinions({ consulted }: ShownOpeningApplication): readonly string[] {
  if (consulted.length === 0) return [];
  const rows = consulted.map(({ name, on, opinion, reason, answeredOn }) => [
    name,
    chineseDate(on),
    opinion === null ? '等待意见' : opinionTerms[opinion],
    answeredOn === null ? '' : chineseDate(answeredOn),
    reason,
  ]);
  return ['', ...table(['相关部门', '征求日期', '意见', '答复日期', '理由'], rows)];
}

function supply({ status, url, credentials, uses, calls }: ShownOpeningApplication): readonly string[] {
  const served = [
    ...(url === null ? [] : [`接口地址：${url}`]),
    ...credentials.map(({ credential, on, ended }) => {
      const state = credentialTerms[credentialStanding(status, { ended })];
      return `凭据：${credential}（${chineseDate(on)}登记，${state}）`;
    }),
  ];
  const used = uses.map(({ usedFrom, usedTo, calls: times, purpose, by, on }) => [
    `${chineseDate(usedFrom)}至${chineseDate(usedTo)}`,
    String(times),
    purpose,
    by,
    chineseDate(on),
  ]);
  return [
    ...(served.length === 0 ? [] : ['', ...served]),
    ...(used.length === 0
      ? []
      : [
          '',
          ...table(['使用时间', '调用次数', '用途', '登记人', '登记日期'], used),
          `合计调用 ${calls} 次。`,
        ]),
  ];
}
