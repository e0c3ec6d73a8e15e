import type { Child } from 'hono/jsx';
import type { EntryReview, WaitingReview } from '../../../client/entry-review.js';
import { momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import { asWritten } from '../as-written.js';
import { personName } from '../person-name.js';
import { Differences } from './differences.js';

const kinds: { readonly [K in WaitingReview['kind']]: Words } = {
  publication: ['首次发布', 'First publication'],
  revision: ['修改', 'A change'],
  retirement: ['撤出目录', 'Withdrawal from the catalogue'],
};

/** What lies with the authority, to be seen before it is decided; or why it came back. */
export function ReviewSection({
  review: { waiting, returned },
  names,
}: {
  readonly review: EntryReview;
  readonly names: ReadonlyMap<string, string>;
}): Child {
  if (waiting !== null) return <Waiting waiting={waiting} names={names} />;
  if (returned === null) return null;
  return (
    <section aria-labelledby="returned" class="card">
      <h2 id="returned">{say('市经济信息化委已退回', 'Returned by the commission')}</h2>
      <p>
        {say(
          `${momentWords(returned.at)}退回（${say(kinds[returned.kind])}）：`,
          `${say(kinds[returned.kind])}, returned on ${momentWords(returned.at)}: `,
        )}
        {asWritten(returned.reason)}
      </p>
      <p>
        {say(
          '请按退回的理由修改后再送审；退回的内容还在，修改时不用重填。不再需要的，请办理“放弃修改”；从未发布的草稿，请办理“撤出目录”。',
          'Please change it and send it again. What was returned is kept: it need not be typed anew. What is not wanted any more can be given up; a draft that was never published is withdrawn.',
        )}
      </p>
    </section>
  );
}

function Waiting({
  waiting: { kind, reason, by, at, difference, findings },
  names,
}: {
  readonly waiting: WaitingReview;
  readonly names: ReadonlyMap<string, string>;
}): Child {
  return (
    <section aria-labelledby="review" class="card">
      <h2 id="review">
        {say('待审核：', 'To be reviewed: ')}
        {say(kinds[kind])}
      </h2>
      <p>
        {asWritten(personName(names, by))}
        {say(`于${momentWords(at)}送审。`, `, sent on ${momentWords(at)}. `)}
        {reason === null || reason === '' ? null : (
          <>
            {say('理由：', 'Reason: ')}
            {asWritten(reason)}
          </>
        )}
      </p>
      {kind === 'revision' ? (
        <Differences
          label={say('送审的修改', 'The change to be reviewed')}
          from={say('现行', 'As it stands')}
          to={say('送审', 'As sent')}
          difference={difference}
          empty={say('内容没有改动。', 'Nothing is changed.')}
        />
      ) : null}
      {findings.length === 0 ? null : (
        <>
          <h3>{say('核对发现', 'What the check found')}</h3>
          <ul>
            {findings.map(({ message }) => (
              <li>{asWritten(message)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
