import type { Notice } from '../notice.js';

/** A holiday of one year only, announced four months before. */
export const cn2015VictoryDay: Notice = {
  layer: 'cn',
  year: 2015,
  number: '国发明电〔2015〕1号',
  title: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
  issuedOn: '2015-05-13',
  off: [{ name: '抗战胜利70周年纪念日', from: '2015-09-03', to: '2015-09-05' }],
  worked: ['2015-09-06'],
  amends: '国办发明电〔2014〕28号',
};
