import { blankContent, blankItem } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';

export interface DemoResource {
  readonly code: string;
  readonly content: EntryContent;
}

type Row = readonly [
  code: string,
  title: string,
  sharing: SharingClass,
  field: string,
  items: readonly string[],
];

const rows: readonly Row[] = [
  ['mzj-0001', '婚姻登记信息', 'on-demand', '民生服务', ['姓名', '身份证号码', '登记日期', '登记机关']],
  ['mzj-0002', '低保对象信息', 'on-demand', '民生服务', ['姓名', '身份证号码', '保障金额', '起始年月']],
  ['mzj-0003', '社会组织登记信息', 'universal', '机构团体', ['名称', '统一社会信用代码', '法定代表人']],
  ['mzj-0004', '养老机构信息', 'universal', '民生服务', ['名称', '地址', '床位数']],
  ['mzj-0005', '行政区划和地名信息', 'universal', '城市建设', ['地名', '代码', '上级代码']],
  ['mzj-0006', '殡葬服务信息', 'on-demand', '民生服务', ['姓名', '身份证号码', '火化日期']],
  ['mzj-0007', '收养登记信息', 'not-shared', '民生服务', ['登记编号']],
  ['mzj-0008', '残疾人两项补贴信息', 'on-demand', '民生服务', ['姓名', '身份证号码', '补贴类别', '补贴金额']],
  ['mzj-0009', '社区事务受理服务中心信息', 'universal', '民生服务', ['名称', '地址', '服务时间']],
  ['gaj-0001', '户籍人口基本信息', 'on-demand', '公共安全', ['姓名', '身份证号码', '住址', '户号']],
  ['gaj-0002', '居住证信息', 'on-demand', '公共安全', ['姓名', '身份证号码', '签发日期', '有效期限']],
  ['gaj-0003', '机动车登记信息', 'on-demand', '道路交通', ['号牌号码', '所有人', '登记日期']],
  ['gaj-0004', '道路交通事故统计信息', 'universal', '道路交通', ['年月', '区', '起数']],
  ['gaj-0005', '出入境证件信息', 'on-demand', '公共安全', ['姓名', '证件号码', '签发日期']],
  ['gaj-0006', '派出所辖区信息', 'universal', '公共安全', ['派出所', '地址', '辖区']],
  ['gaj-0007', '驾驶人信息', 'on-demand', '道路交通', ['姓名', '身份证号码', '准驾车型']],
  ['gaj-0008', '旅馆业许可信息', 'universal', '公共安全', ['旅馆名称', '地址', '许可日期']],
  ['gaj-0009', '户籍注销信息', 'on-demand', '公共安全', ['姓名', '身份证号码', '注销原因', '注销日期']],
  ['gaj-0010', '在侦案件信息', 'not-shared', '公共安全', ['案件编号']],
  ['ghj-0001', '不动产登记信息', 'on-demand', '城市建设', ['权利人', '坐落', '面积', '登记日期']],
  ['ghj-0002', '建设用地规划许可信息', 'universal', '城市建设', ['许可证号', '用地单位', '面积']],
  ['ghj-0003', '地理空间基础底图', 'on-demand', '资源环境', ['图幅号', '坐标系', '更新年份']],
  ['ghj-0004', '土地出让结果信息', 'universal', '经济建设', ['地块', '受让人', '成交价']],
  ['ghj-0005', '建设工程规划许可信息', 'universal', '城市建设', ['许可证号', '建设单位', '位置']],
  ['ghj-0006', '测绘资质单位信息', 'universal', '信用服务', ['单位名称', '等级', '有效期限']],
  ['ghj-0007', '控制性详细规划信息', 'universal', '城市建设', ['单元编号', '用地性质', '批准日期']],
  ['ghj-0008', '地下管线信息', 'on-demand', '城市建设', ['管线类型', '起点', '终点', '埋深']],
  ['ghj-0009', '耕地保护信息', 'on-demand', '资源环境', ['地块', '面积', '划定日期']],
  ['wjw-0001', '出生医学证明信息', 'on-demand', '卫生健康', ['姓名', '出生日期', '签发机构']],
  ['wjw-0002', '医疗机构执业许可信息', 'universal', '卫生健康', ['机构名称', '地址', '诊疗科目']],
  ['wjw-0003', '医师执业注册信息', 'universal', '卫生健康', ['姓名', '执业机构', '执业范围']],
  ['wjw-0004', '预防接种信息', 'on-demand', '卫生健康', ['姓名', '身份证号码', '疫苗', '接种日期']],
  ['wjw-0005', '死亡医学证明信息', 'on-demand', '卫生健康', ['姓名', '身份证号码', '死亡日期']],
  ['wjw-0006', '公共场所卫生许可信息', 'universal', '卫生健康', ['单位名称', '地址', '许可项目']],
  ['wjw-0007', '传染病个案信息', 'not-shared', '卫生健康', ['报告编号']],
  ['wjw-0008', '定点医疗机构床位信息', 'universal', '卫生健康', ['机构名称', '床位数', '更新日期']],
  ['wjw-0009', '职业病诊断信息', 'on-demand', '卫生健康', ['姓名', '身份证号码', '诊断日期', '诊断机构']],
  ['pdx-0001', '社区文化活动中心信息', 'universal', '文化休闲', ['名称', '地址', '开放时间']],
  ['pdx-0002', '公共自行车租赁点信息', 'universal', '道路交通', ['租赁点', '地址', '车位数']],
  ['jaq-0001', '历史建筑信息', 'universal', '文化休闲', ['名称', '地址', '保护类别']],
  ['jxw-0001', '信息化项目目录', 'universal', '经济建设', ['项目名称', '建设单位', '建设年度']],
  ['jxw-0002', '工业企业名录', 'on-demand', '经济建设', ['企业名称', '统一社会信用代码', '行业']],
  ['jxw-0003', '专精特新企业名录', 'universal', '经济建设', ['企业名称', '认定日期', '有效期限']],
];

/** 公共安全, 医疗食品, 交通出行: what a plan owes by June (A11). One in time, one never, one too late. */
const citySafety = new Set(['gaj-0006', 'wjw-0002', 'pdx-0002']);

/** Resources of all three classes, with their data items. */
export const demoResources: readonly DemoResource[] = rows.map(([code, title, sharing, field, items]) => ({
  code,
  content: {
    ...blankContent(sharing),
    title,
    abstract: `${title}，由提供部门依职能采集。`,
    provider: code.slice(0, 3),
    class: sharing,
    classSource: 'declared',
    modes: sharing === 'not-shared' ? [] : ['api', 'file'],
    conditions: sharing === 'on-demand' ? '限用于申请所列使用目的' : null,
    items: items.map((name, index) => ({
      ...blankItem(`${code}-${String(index + 1).padStart(2, '0')}`, name),
      type: typeOf(name),
    })),
    openness: sharing === 'universal' ? 'open' : 'not-open',
    field,
    citySafety: citySafety.has(code),
    updateFrequency: '每月',
    withholdReason: sharing === 'not-shared' ? '涉及个人隐私' : null,
    withholdBasis: sharing === 'not-shared' ? '演示数据：请填写所依据的法律、行政法规' : null,
  },
}));

/** 数据类型 by the letters of the national guide (rules.md D). */
function typeOf(name: string): string {
  if (/日期|期限|年月/.test(name)) return 'D';
  return /金额|面积|数$|价$|埋深|年份|年度/.test(name) ? 'N' : 'C';
}
