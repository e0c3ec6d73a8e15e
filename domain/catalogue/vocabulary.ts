/** 数据领域 of the open-data site (rules.md D). */
export const dataFields: readonly string[] = [
  '经济建设',
  '资源环境',
  '教育科技',
  '道路交通',
  '社会发展',
  '公共安全',
  '文化休闲',
  '卫生健康',
  '民生服务',
  '机构团体',
  '城市建设',
  '信用服务',
];

/** 数据类型 of the national guide, by letter. */
const dataTypes: { readonly [letter: string]: string } = {
  C: '字符型',
  N: '数值型',
  Y: '货币型',
  D: '日期型',
  T: '日期时间型',
  L: '逻辑型',
  M: '备注型',
  G: '通用型',
  B: '双精度型',
  I: '整型',
  F: '浮点型',
};

const writings = new Set(
  Object.entries(dataTypes).flatMap(([letter, name]) => [letter, name, `${name}${letter}`]),
);

/** A letter of the guide, its name, or both (字符型C). */
export function isDataType(text: string): boolean {
  return writings.has(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^[a-z]$/, (letter) => letter.toUpperCase()),
  );
}
