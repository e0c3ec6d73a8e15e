import type { Notice } from '../notice.js';

/** Days of Shanghai's public bodies during the first import expo. */
export const sh2018: Notice = {
  layer: 'sh',
  year: 2018,
  number: null,
  title: '首届中国国际进口博览会期间上海市放假调休安排',
  issuedOn: null,
  reportedOn: '2018-10-11',
  off: [{ name: '进口博览会', from: '2018-11-05', to: '2018-11-06' }],
  worked: ['2018-11-03', '2018-11-11'],
  note: '通知原件未见，日期取自公开网页（2018年10月11日市政府发布的报道）；标题为概括，文号、成文日期待核。',
};
