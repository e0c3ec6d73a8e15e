import type { Child } from 'hono/jsx';
import type { FirstAct } from '../../client/meanwhile.js';
import type { CaseKind } from './case-kind.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';

/** Somebody else was first: who, when, with what. What was typed stands below, to be sent all the same. */
export function MeanwhileNotice({
  first,
  acts,
  id,
}: {
  readonly first: FirstAct;
  readonly acts: CaseKind;
  readonly id: string;
}): Child {
  return (
    <div class="errors" role="alert" tabindex={-1} id="errors">
      <h2>
        {say(
          '您打开本页以后，他人已先办理，您的还没有提交',
          'Somebody else acted first, after you opened this page. Yours is not sent yet',
        )}
      </h2>
      <p>
        {first.name}
        {say('于', ', ')}
        {momentWords(first.at)}
        {say('办理了“', ': “')}
        {acts.eventTerm(first.type)}
        {say('”。请先', '”. Please ')}
        <a href={`${acts.base}/${id}`}>{say('查看最新情况', 'see how the case stands')}</a>
        {say(
          '；看过以后仍要办理的，您填写的内容还在下面，可以再次提交。',
          '; what you filled in is below and can be sent again if you still want to.',
        )}
      </p>
    </div>
  );
}
