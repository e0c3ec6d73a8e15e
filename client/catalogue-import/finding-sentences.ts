interface Sentence {
  readonly text: string;
  readonly english: string;
  readonly rejects: boolean;
}

const note = (text: string, english: string): Sentence => ({ text, english, rejects: false });
const reject = (text: string, english: string): Sentence => ({ text, english, rejects: true });

/** Everything an import can find, with what to do about it. `{}` are filled with the details in order, in both languages. */
export const findingSentences = {
  'column-ignored': note(
    '第 {} 列“{}”不是目录的栏目，未导入。如需导入，请改用规定的栏目名称。',
    'Column {} “{}” is no column of a catalogue and was not imported. To import it, please give it one of the prescribed names.',
  ),
  'column-proposed': note(
    '第 {} 行中的列“{}”可能是“{}”（把握 {}%）。请核对后改列名，或者用 --mapping 给出列名对照。',
    'Row {}: the column “{}” may be “{}” (confidence {} %). Please check and rename it, or give the names with --mapping.',
  ),
  'column-repeated': note(
    '第 {} 列“{}”与前面的列重复，以前面的列为准。',
    'Column {} “{}” repeats an earlier one; the earlier one counts.',
  ),
  'column-outranked': note(
    '第 {} 列“{}”与“{}”是同一栏目，以后者为准，这一列未导入。',
    'Column {} “{}” is the same as “{}”: the latter counts, this one was not imported.',
  ),
  'code-respelt': note(
    '目录代码“{}”改写为“{}”：系统的代码只用字母、数字和连字符。',
    'The code “{}” is written “{}” here: codes have letters, digits and hyphens only.',
  ),
  'sheet-chosen': note(
    '文件有 {} 张工作表，只导入了“{}”。其他的如需导入，请另存为单独的文件。',
    'The file has {} sheets; only “{}” was imported. To import another, please save it as a file of its own.',
  ),
  'rows-hidden': note(
    '有 {} 行在表格中是隐藏的（或者被筛选掉），也已读取，请核对。',
    '{} rows are hidden in the sheet, or filtered out; they were read too, please check them.',
  ),
  'formula-unresolved': note(
    '有 {} 个公式在文件中没有计算结果（例如 {}），按空白读取。请在 WPS 或者 Excel 中打开并保存后再导入。',
    '{} formulas have no result in the file (for example {}) and were read as blank. Please open and save it in WPS or Excel before importing it again.',
  ),
  'merged-filled': note(
    '有 {} 个跨行的合并单元格（例如第 {} 至 {} 行），其内容已填到所跨的各行，请核对。',
    '{} merged cells span several rows (for example rows {} to {}); what they say was filled into each of them, please check.',
  ),
  'rows-short': note(
    '有 {} 行的列数少于标题行（例如第 {} 行），缺少的各列按空白读取。',
    '{} rows have fewer columns than the header (for example row {}); what is missing was read as blank.',
  ),
  'rows-joined': note(
    '第 {}–{} 行合并为一项资源，共 {} 个信息项。',
    'Rows {}–{} are one resource with {} items.',
  ),
  'item-details-ambiguous': note(
    '“{}”只能说明一个信息项，而本行有 {} 个，这一列未导入。请每行写一个信息项，或者写在信息项后面的括号里。',
    '“{}” can describe one item only, and this row has {}: the column was not imported. Please write one item a row, or put it in brackets after the item.',
  ),
  'class-defaulted': note(
    '{} 条没有填写共享类型，暂按“{}”登记，请由提供部门确认。',
    '{} entries state no class of sharing and are taken as “{}” for now; their providers are asked to confirm it.',
  ),
  'openness-is-not-class': note(
    '“{}”是向社会开放的属性，只作为公开方式导入，不作为部门之间的共享类型。',
    '“{}” says how open it is to the public: imported as that only, not as a class of sharing between departments.',
  ),
  'blank-trimmed': note(
    '“{}”前后有多余的空格，已去除。',
    '“{}” had blanks before or after it, which were removed.',
  ),
  'control-removed': note(
    '“{}”中有看不见的控制字符，已去除，请核对。',
    '“{}” had invisible control characters, which were removed; please check.',
  ),
  'title-inner-blank': note(
    '名称中间有空格，可能是“+”等符号在导出时丢失，请核对。',
    'There is a blank inside the name: perhaps a sign such as “+” was lost in an export. Please check.',
  ),
  'abstract-missing': note('没有填写摘要，请补充。', 'There is no summary. Please add one.'),
  'abstract-inner-blank': note(
    '摘要中间有连续的空格或者制表符，请核对。',
    'There are several blanks or tabs inside the summary. Please check.',
  ),
  'abstract-repeats-title': note(
    '摘要与名称相同，没有说明内容，请补充。',
    'The summary is the name again and explains nothing. Please add to it.',
  ),
  'date-unreadable': note(
    '“{}”中的“{}”不是日期，未导入。请写成 2026-01-31 的形式。',
    '“{}”: “{}” is no date and was not imported. Please write it as 2026-01-31.',
  ),
  'date-without-day': note(
    '“{}”中的“{}”没有写到日，未导入。请写成 2026-01-31 的形式。',
    '“{}”: “{}” has no day and was not imported. Please write it as 2026-01-31.',
  ),
  'date-serial': note(
    '“{}”中的“{}”是表格内部的日期序号，已读作 {}，请核对。',
    '“{}”: “{}” is a spreadsheet’s own number of a date; it was read as {}, please check.',
  ),
  'dates-contradict': note(
    '更新日期（{}）早于发布日期（{}），请核对。',
    'The date of updating ({}) is before the date of publishing ({}). Please check.',
  ),
  'value-unknown': note(
    '“{}”中的“{}”不能识别，未导入。可填：{}。',
    '“{}”: “{}” is not known and was not imported. Possible: {}.',
  ),
  'duplicate-different': note(
    '与第 {} 行的名称和提供方相同而内容不同，已按两条登记，请核对是否重复。',
    'Row {} has the same name and provider and says something else: both are registered, please check whether they are one.',
  ),
  'department-new': note(
    '提供方“{}”是新部门，随本次导入登记，部门代码为 {}。',
    'The provider “{}” is a new department, registered with this import under the code {}.',
  ),
  'alias-accepted': note(
    '提供方“{}”已按别名归入“{}”。',
    'The provider “{}” was taken as “{}”, whose alias it is.',
  ),
  'cell-error': reject(
    '“{}”是公式的错误值“{}”，请改正公式或者直接填写内容。',
    '“{}” is the error “{}” of a formula. Please mend the formula or fill in the value.',
  ),
  'class-unknown': reject(
    '共享类型“{}”不能识别，请填写“普遍共享”“按需共享”或者“不予共享”。',
    'The class of sharing “{}” is not known. Please fill in 普遍共享, 按需共享 or 不予共享.',
  ),
  'secrecy-unknown': reject(
    '涉密标志“{}”不能识别，请填写“不涉密”“工作秘密”或者“国家秘密”。',
    'The mark of secrecy “{}” is not known. Please fill in 不涉密, 工作秘密 or 国家秘密.',
  ),
  'cell-too-long': reject(
    '“{}”有 {} 个字，超过 {} 个字，请缩短。',
    '“{}” has {} characters, more than {}. Please shorten it.',
  ),
  'content-unfit': reject(
    '“{}”的内容过长、项数过多或者格式不对，请核对后缩短。',
    '“{}” is too long, has too many parts or the wrong form. Please check and shorten it.',
  ),
  'column-count': reject(
    '本行有 {} 列，标题行只有 {} 列，多出的“{}”没有对应的栏目。请检查是否多了分隔符或者少了引号。',
    'This row has {} columns, the header only {}; “{}” has no column. Please look for a separator too many or a quotation mark too few.',
  ),
  'duplicate-identical': reject(
    '与第 {} 行完全相同，只导入一次，请删除本行。',
    'The same as row {} in everything: imported once. Please delete this row.',
  ),
  'namesakes-too-many': reject(
    '名称为“{}”、提供方相同的有 {} 项，无法区分。如果每行是一个信息项，请把同一资源的各行排在一起，信息项以外的各列填得一致或者只填第一行；否则请核对名称一列是否填对。',
    '“{}”: {} of the same provider have this name and cannot be told apart. If each row is an item, please put the rows of one resource together, with all columns but the item’s alike or filled in the first row only; otherwise please check the column of names.',
  ),
  'item-row-differs': reject(
    '本行没有另填名称，是第 {} 行资源的信息项，但“{}”与该行不同。请改成一致或者留空；属于另一资源的，请填写名称。',
    'This row has no name of its own and is an item of the resource in row {}, but “{}” differs from that row. Please make it the same or leave it blank; if it belongs to another resource, please fill in the name.',
  ),
  'item-contradicts': reject(
    '信息项“{}”与第 {} 行的同名信息项内容不同，请改成一致，或者更正其中一个的名称。',
    'The item “{}” says something else than the item of that name in row {}. Please make them the same, or correct one name.',
  ),
  'resource-broken': reject(
    '第 {}–{} 行是一项资源，其中第 {} 行有误，整项未导入。请改正后重新导入。',
    'Rows {}–{} are one resource, and row {} is wrong: none of it was imported. Please correct it and import again.',
  ),
  'code-repeated': reject(
    '信息资源代码“{}”与第 {} 行相同，请更正其中一行。',
    'The code “{}” is the same as in row {}. Please correct one of them.',
  ),
  'code-of-other-provider': reject(
    '信息资源代码“{}”已属于另一部门的目录，请更正代码或者提供方。',
    'The code “{}” already belongs to an entry of another department. Please correct the code or the provider.',
  ),
  'entry-retired': reject(
    '目录 {} 已撤出，未重新登记。如需恢复，请在目录中单独登记。',
    'The entry {} was retired and is not registered again. To bring it back, please register it by itself in the catalogue.',
  ),
  'changed-meanwhile': reject(
    '目录 {} 在导入期间被他人修改，未导入。请重新导入。',
    'The entry {} was changed by somebody else during the import and was not imported. Please import it again.',
  ),
  'alias-unconfirmed': reject(
    '提供方“{}”可能就是“{}”，尚未确认。请核对后加 --accept-aliases 重新导入，或者改用部门全称。',
    'The provider “{}” may be “{}”, which nobody has confirmed. Please check, then import again with --accept-aliases, or use the full name of the department.',
  ),
  'department-alike': reject(
    '没有名为“{}”的部门，与已登记的“{}”相近，可能是笔误。写错的，请改正文件；没有写错的，请在导入时说明它就是该部门，还是另一个新部门。',
    'There is no department “{}”; it is close to “{}” and may be a slip. If it is, please mend the file; if not, please say with the import whether it is that department, or another one that is new.',
  ),
  'department-ambiguous': reject(
    '提供方“{}”与多个部门相近（{}），请改用部门全称。',
    'The provider “{}” is close to several departments ({}). Please use the full name.',
  ),
  'department-unknown': reject(
    '没有名为“{}”的部门，您的岗位不能登记新部门。请改用部门全称，或者请系统管理员先登记该部门。',
    'There is no department “{}”, and your office may not register one. Please use a full name, or ask the administrator to register it first.',
  ),
  'department-code-taken': reject(
    '按“{}”生成的部门代码 {} 已被其他部门使用，请系统管理员先登记该部门。',
    'The code made of “{}”, {}, belongs to another department. Please ask the administrator to register this one first.',
  ),
  'row-limit': reject(
    '一次最多导入 {} 行，从本行起未导入，请分成几个文件。',
    'At most {} rows at once: nothing was imported from this row on. Please split the file.',
  ),
  'task-cell-empty': reject('请填写{}。', 'Please fill in: {}.'),
  'task-department-unknown': reject(
    '没有名为“{}”的部门，请改用部门全称或者部门代码。',
    'There is no department “{}”. Please use its full name or its code.',
  ),
  'task-department-near': reject(
    '没有名为“{}”的部门，可能是“{}”。请核对后改用部门全称。',
    'There is no department “{}”; perhaps “{}” is meant. Please check and use the full name.',
  ),
  'task-plan-missing': reject(
    '“{}”还没有{}年度计划，请先下达该部门的计划。',
    '“{}” has no plan of {} yet. Please issue it first.',
  ),
  'task-entry-unknown': reject(
    '“{}”的目录中没有“{}”，请核对代码和名称，或者先编入目录。',
    'The catalogue of “{}” has no “{}”. Please check code and name, or register it first.',
  ),
  'task-entry-elsewhere': reject(
    '目录 {} 是“{}”的，不是“{}”的，请核对部门和代码。',
    'The entry {} belongs to “{}”, not to “{}”. Please check department and code.',
  ),
  'task-entry-ambiguous': reject(
    '“{}”的目录中有几条“{}”（{}），请填写目录代码。',
    'The catalogue of “{}” has several “{}” ({}). Please give the code.',
  ),
  'task-entry-not-open': reject(
    '目录 {} 的公开方式不是“公开”或者“依申请公开”，不能计入。请先由“{}”变更公开方式。',
    'The entry {} is open neither to all nor on application and cannot count. “{}” has to change that first.',
  ),
  'task-title-differs': note(
    '目录 {} 的名称是“{}”，文件中写作“{}”，以代码为准，请核对。',
    'The entry {} is called “{}”, in the file “{}”; the code counts, please check.',
  ),
  'task-repeated': note('与第 {} 行是同一条目录，只计一次。', 'The same entry as in row {}: counted once.'),
  'task-held-back': reject(
    '“{}”还有行没有通过，这个部门的清单整个没有导入。请改正后把整个文件再导入一次。',
    'Rows of “{}” are not in order: nothing of this department was loaded. Please put them right and load the whole file again.',
  ),
  'task-not-answered': reject(
    '“{}”的计划没有应答：{}请稍后把整个文件再导入一次，已导入的不会重复。',
    'The plan of “{}” did not answer: {} Please load the whole file again later; nothing is loaded twice.',
  ),
} satisfies Record<string, Sentence>;
