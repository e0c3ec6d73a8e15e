import {
  isNoticeTopic,
  isRequiredTopic,
  noticeTopics,
  topicTerms,
  type NoticeChoices,
} from '../../notice-topics.js';
import type { Refusal } from '../../refusal.js';
import { personRefusal } from './refusals.js';
import type { PersonState } from './state.js';

/** What speaks against a choice of ways to be told. */
export function choiceRefusals(state: PersonState, { topics, daily }: NoticeChoices): readonly Refusal[] {
  const chosen = Object.entries(topics);
  const before = state.status === 'unregistered' ? undefined : state.notices;
  const isSame =
    before?.daily === daily && noticeTopics.every((topic) => before.topics[topic] === topics[topic]);
  return [
    ...chosen.flatMap(([topic, way]) => {
      if (!isNoticeTopic(topic)) return [personRefusal('person-topic-unknown', topic)];
      return isRequiredTopic(topic) && way !== 'now'
        ? [personRefusal('person-topic-required', topicTerms[topic])]
        : [];
    }),
    ...(!daily && chosen.some(([, way]) => way === 'digest') ? [personRefusal('person-digest-off')] : []),
    ...(isSame ? [personRefusal('person-choices-unchanged')] : []),
  ];
}
