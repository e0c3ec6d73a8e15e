import type { Notice } from '../notice.js';

/** Days of Shanghai's public bodies during the second import expo. */
export const sh2019: Notice = {
  layer: 'sh',
  year: 2019,
  number: null,
  title: '第二届中国国际进口博览会期间上海市放假调休安排',
  issuedOn: null,
  off: [{ name: '进口博览会', from: '2019-11-04', to: '2019-11-05' }],
  worked: ['2019-11-02', '2019-11-09'],
  note: '通知原件未见，日期取自公开网页；标题为概括，文号、成文日期待核。',
};
