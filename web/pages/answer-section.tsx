import type { Child } from 'hono/jsx';
import type { CaseWithDossier } from '../../client/dossier/case-dossier.js';
import { attestedCase } from '../../client/dossier/case-dossier.js';
import { namesOfPeople } from '../../client/who-is.js';
import { sidesOf } from '../../domain/dossier/sides.js';
import type { AnswerTerms } from '../../domain/share-request/events.js';
import type { ShareRequestCase } from '../../domain/share-request/state.js';
import { dateWords, momentWords } from '../dates.js';
import { listed, say } from '../say.js';
import { asWritten } from './as-written.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';
import { modeTerm } from './words.js';

type Facts = readonly (readonly [label: string, said: Child])[];

/** 申请内容: what of the application does not stand at the top of its page. */
export function applicationSection(_viewer: Viewer, { case: own }: CaseWithDossier): Promise<Child | null> {
  const asked = own.resource.items.filter(({ code }) => own.items.includes(code));
  const facts: Facts = [
    ...filled(say('应用场景', 'Scenario'), own.scenario),
    ...filled(say('使用范围', 'Scope of use'), own.scope),
    ...filled(say('使用时限', 'Term of use'), own.timeLimit),
    ...filled(say('申请的信息项', 'Items asked for'), listed(asked.map(({ name }) => name))),
  ];
  if (facts.length === 0) return Promise.resolve(null);
  return Promise.resolve(
    <section aria-labelledby="asked">
      <h2 id="asked">{say('申请内容', 'What is asked for')}</h2>
      <FactList facts={facts} />
    </section>,
  );
}

/**
 * 拟办意见, for the side that answers and whoever supervises; 答复, for whoever applied too as soon as it is out. Whoever
 * decides reads here what was proposed, whoever applied why not.
 */
export async function answerSection(
  { session }: Viewer,
  found: CaseWithDossier,
  { hefu }: PageParts,
): Promise<Child | null> {
  const own = found.case;
  const isInside = sidesOf(session.actor, attestedCase(found)).some((side) => side !== 'requester');
  if (own.answer !== null) {
    if (own.answer.sentAt === null && !isInside) return null;
    return (
      <section aria-labelledby="answer">
        <h2 id="answer">{say('答复', 'Answer')}</h2>
        <FactList facts={[...answerFacts(own.answer), ...termsFacts(own, own.answer.terms)]} />
      </section>
    );
  }
  if (own.proposal === null || !isInside) return null;
  const { by, endorsedBy } = own.proposal;
  const names = await namesOfPeople(hefu, endorsedBy === null ? [by] : [by, endorsedBy]);
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{say('拟办意见', 'Proposal')}</h2>
      <Proposed own={own} names={names} />
    </section>
  );
}

/** What was proposed, by whom; nothing where nothing was. */
export function Proposed({
  own,
  names,
}: {
  readonly own: ShareRequestCase;
  readonly names: ReadonlyMap<string, string>;
}): Child {
  if (own.proposal === null) return null;
  const { decision, terms, by, endorsedBy } = own.proposal;
  const facts: Facts = [
    [say('拟办意见', 'Proposal'), <strong>{decisionTerm(decision)}</strong>],
    [say('提出人', 'Proposed by'), names.get(by) ?? by],
    ...filled(say('审核人', 'Endorsed by'), endorsedBy === null ? '' : (names.get(endorsedBy) ?? endorsedBy)),
    ...termsFacts(own, terms),
  ];
  return <FactList facts={facts} />;
}

function answerFacts({ decision, sentAt, graceEndsAt }: NonNullable<ShareRequestCase['answer']>): Facts {
  const until = graceEndsAt === null ? '' : momentWords(graceEndsAt);
  const sent =
    sentAt === null
      ? say(`尚未发出，${until}前可以撤销`, `not out yet, can be taken back until ${until}`)
      : momentWords(sentAt);
  return [
    [say('答复', 'Answer'), <strong>{decisionTerm(decision)}</strong>],
    [say('发出时间', 'Sent'), sent],
  ];
}

const decisionTerm = (decision: 'approve' | 'refuse'): string =>
  decision === 'approve' ? say('同意共享', 'agreed to') : say('不同意共享', 'refused');

function termsFacts({ resource }: ShareRequestCase, terms: AnswerTerms): Facts {
  const nameOf = (code: string): string => resource.items.find((item) => item.code === code)?.name ?? code;
  const withheld = terms.items
    .filter(({ granted }) => !granted)
    .map(({ code, reason = '' }) =>
      reason === '' ? nameOf(code) : say(`${nameOf(code)}（${reason}）`, `${nameOf(code)} (${reason})`),
    );
  return [
    ...filled(say('提供方式', 'Mode of provision'), terms.mode === null ? '' : modeTerm(terms.mode)),
    ...filled(say('使用期限至', 'Use ends on'), terms.validUntil === null ? '' : dateWords(terms.validUntil)),
    ...filled(say('使用条件', 'Conditions of use'), terms.conditions),
    ...lines(say('不予提供的信息项', 'Items withheld'), withheld),
    ...lines(say('不同意的理由', 'Reasons of the refusal'), terms.reasons),
    ...lines(say('依据', 'Basis'), terms.basis),
  ];
}

const filled = (label: string, text: string): Facts => (text === '' ? [] : [[label, asWritten(text)]]);

const lines = (label: string, texts: readonly string[]): Facts =>
  texts.length === 0
    ? []
    : [
        [
          label,
          texts.map((text, index) => (
            <>
              {index === 0 ? null : <br />}
              {asWritten(text)}
            </>
          )),
        ],
      ];

const FactList = ({ facts }: { readonly facts: Facts }): Child => (
  <dl class="facts">
    {facts.map(([label, said]) => (
      <>
        <dt>{label}</dt>
        <dd>{said}</dd>
      </>
    ))}
  </dl>
);
