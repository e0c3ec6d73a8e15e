interface Sentence {
  readonly text: string;
  readonly rejects: boolean;
}

const note = (text: string): Sentence => ({ text, rejects: false });
const reject = (text: string): Sentence => ({ text, rejects: true });

/** Everything an import can find, with what to do about it. `{}` are filled with the details in order. */
export const findingSentences = {
  'column-ignored': note('第 {} 列“{}”不是目录的栏目，未导入。如需导入，请改用规定的栏目名称。'),
  'column-proposed': note(
    '第 {} 行中的列“{}”可能是“{}”（把握 {}%）。请核对后改列名，或者用 --mapping 给出列名对照。',
  ),
  'column-repeated': note('第 {} 列“{}”与前面的列重复，以前面的列为准。'),
  'sheet-chosen': note('文件有 {} 张工作表，只导入了“{}”。其他的如需导入，请另存为单独的文件。'),
  'rows-hidden': note('有 {} 行在表格中是隐藏的（或者被筛选掉），也已读取，请核对。'),
  'formula-unresolved': note(
    '有 {} 个公式在文件中没有计算结果（例如 {}），按空白读取。请在 WPS 或者 Excel 中打开并保存后再导入。',
  ),
  'merged-filled': note('有 {} 个跨行的合并单元格（例如第 {} 至 {} 行），其内容已填到所跨的各行，请核对。'),
  'rows-short': note('有 {} 行的列数少于标题行（例如第 {} 行），缺少的各列按空白读取。'),
  'rows-joined': note('第 {}–{} 行合并为一项资源，共 {} 个信息项。'),
  'item-details-ambiguous': note(
    '“{}”只能说明一个信息项，而本行有 {} 个，这一列未导入。请每行写一个信息项，或者写在信息项后面的括号里。',
  ),
  'class-defaulted': note('{} 条没有填写共享类型，暂按“{}”登记，请由提供部门确认。'),
  'openness-is-not-class': note('“{}”是向社会开放的属性，只作为公开方式导入，不作为部门之间的共享类型。'),
  'blank-trimmed': note('“{}”前后有多余的空格，已去除。'),
  'control-removed': note('“{}”中有看不见的控制字符，已去除，请核对。'),
  'title-inner-blank': note('名称中间有空格，可能是“+”等符号在导出时丢失，请核对。'),
  'abstract-missing': note('没有填写摘要，请补充。'),
  'abstract-inner-blank': note('摘要中间有连续的空格或者制表符，请核对。'),
  'abstract-repeats-title': note('摘要与名称相同，没有说明内容，请补充。'),
  'date-unreadable': note('“{}”中的“{}”不是日期，未导入。请写成 2026-01-31 的形式。'),
  'date-without-day': note('“{}”中的“{}”没有写到日，未导入。请写成 2026-01-31 的形式。'),
  'date-serial': note('“{}”中的“{}”是表格内部的日期序号，已读作 {}，请核对。'),
  'dates-contradict': note('更新日期（{}）早于发布日期（{}），请核对。'),
  'value-unknown': note('“{}”中的“{}”不能识别，未导入。可填：{}。'),
  'duplicate-different': note('与第 {} 行的名称和提供方相同而内容不同，已按两条登记，请核对是否重复。'),
  'department-new': note('提供方“{}”是新部门，随本次导入登记，部门代码为 {}。'),
  'alias-accepted': note('提供方“{}”已按别名归入“{}”。'),
  'cell-error': reject('“{}”是公式的错误值“{}”，请改正公式或者直接填写内容。'),
  'class-unknown': reject('共享类型“{}”不能识别，请填写“普遍共享”“按需共享”或者“不予共享”。'),
  'secrecy-unknown': reject('涉密标志“{}”不能识别，请填写“不涉密”“工作秘密”或者“国家秘密”。'),
  'cell-too-long': reject('“{}”有 {} 个字，超过 {} 个字，请缩短。'),
  'content-unfit': reject('“{}”的内容过长、项数过多或者格式不对，请核对后缩短。'),
  'column-count': reject(
    '本行有 {} 列，标题行只有 {} 列，多出的“{}”没有对应的栏目。请检查是否多了分隔符或者少了引号。',
  ),
  'duplicate-identical': reject('与第 {} 行完全相同，只导入一次，请删除本行。'),
  'namesakes-too-many': reject(
    '名称为“{}”、提供方相同的有 {} 项，无法区分。如果每行是一个信息项，请把同一资源的各行排在一起，信息项以外的各列填得一致或者只填第一行；否则请核对名称一列是否填对。',
  ),
  'item-row-differs': reject(
    '本行没有另填名称，是第 {} 行资源的信息项，但“{}”与该行不同。请改成一致或者留空；属于另一资源的，请填写名称。',
  ),
  'item-contradicts': reject(
    '信息项“{}”与第 {} 行的同名信息项内容不同，请改成一致，或者更正其中一个的名称。',
  ),
  'resource-broken': reject('第 {}–{} 行是一项资源，其中第 {} 行有误，整项未导入。请改正后重新导入。'),
  'code-repeated': reject('信息资源代码“{}”与第 {} 行相同，请更正其中一行。'),
  'code-of-other-provider': reject('信息资源代码“{}”已属于另一部门的目录，请更正代码或者提供方。'),
  'entry-retired': reject('目录 {} 已撤出，未重新登记。如需恢复，请在目录中单独登记。'),
  'changed-meanwhile': reject('目录 {} 在导入期间被他人修改，未导入。请重新导入。'),
  'alias-unconfirmed': reject(
    '提供方“{}”可能就是“{}”，尚未确认。请核对后加 --accept-aliases 重新导入，或者改用部门全称。',
  ),
  'department-ambiguous': reject('提供方“{}”与多个部门相近（{}），请改用部门全称。'),
  'department-unknown': reject(
    '没有名为“{}”的部门，您的岗位不能登记新部门。请改用部门全称，或者请系统管理员先登记该部门。',
  ),
  'department-code-taken': reject('按“{}”生成的部门代码 {} 已被其他部门使用，请系统管理员先登记该部门。'),
  'row-limit': reject('一次最多导入 {} 行，从本行起未导入，请分成几个文件。'),
} satisfies Record<string, Sentence>;
