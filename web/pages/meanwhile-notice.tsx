import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { FirstAct } from '../../client/meanwhile.js';
import type { CaseKind } from './case-kind.js';

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
      <h2>您打开本页以后，他人已先办理，您的还没有提交</h2>
      <p>
        {first.name}于{chineseMoment(first.at)}
        办理了“{acts.eventTerm(first.type)}”。请先
        <a href={`${acts.base}/${id}`}>查看最新情况</a>
        ；看过以后仍要办理的，您填写的内容还在下面，可以再次提交。
      </p>
    </div>
  );
}
