import type { Refusal } from '../refusal.js';

export const opinionSentences = {
  'opinion-not-yours': '您的岗位不能记录核对意见，请由联络员、经办人、计划填报人或市经济信息化委办理。',
  'opinion-already-given': '该编号的意见已经记录，请重新核对后记录新的意见。',
  'opinion-project-missing': '请写明项目名称。',
} as const;

export function opinionRefusal(code: keyof typeof opinionSentences): Refusal {
  const message = opinionSentences[code];
  return code === 'opinion-not-yours' ? { code, message, forbidden: true } : { code, message };
}
