/**
 * A text of a page stands beside its translation: as the first argument of `say(chinese, english)`, or first in a pair
 * `[chinese, english]`. Han characters anywhere else are a text that nobody who reads English can read.
 */
/** Full-width punctuation too: it stands for a text that is put together. */
const han = /[\p{Script=Han}，。；：（）、！？／]/u;

const isWording = ({ type, value, quasis }) =>
  (type === 'Literal' && typeof value === 'string' && !han.test(value)) ||
  // What is put together says something itself: a value alone is no translation.
  (type === 'TemplateLiteral' && quasis.some(({ value: { raw } }) => /[A-Za-z]/.test(raw)));

/** Whether `child` of `parent` is the Chinese half of something said in both languages. */
function isChineseHalf(parent, child) {
  if (parent.type === 'CallExpression')
    return (
      parent.callee.type === 'Identifier' &&
      parent.callee.name === 'say' &&
      parent.arguments.length === 2 &&
      parent.arguments[0] === child
    );
  if (parent.type !== 'ArrayExpression' || parent.elements.length !== 2) return false;
  const [first, second] = parent.elements;
  return first === child && second !== null && isWording(second);
}

function isSaidInBoth(node) {
  for (let child = node; child.parent !== null; child = child.parent)
    if (isChineseHalf(child.parent, child)) return true;
  return false;
}

const describing = ['jsonOf', 'listOf', 'oneOf'];

/** Sentences of the description of the interface, which is in Chinese. */
function isDescription(node) {
  for (let child = node; child.parent !== null; child = child.parent) {
    const { parent } = child;
    if (
      parent.type === 'Property' &&
      parent.value === child &&
      ['description', 'summary'].includes(parent.key.name)
    )
      return true;
    if (
      parent.type === 'CallExpression' &&
      describing.includes(parent.callee.name) &&
      parent.arguments[0] !== child
    )
      return true;
  }
  return false;
}

const saidInBoth = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { one: 'Only in Chinese: say(chinese, english), or a pair [chinese, english].' },
  },
  create(context) {
    const check = (node, text) => {
      if (han.test(text) && !isSaidInBoth(node) && !isDescription(node))
        context.report({ node, messageId: 'one' });
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement: (node) => {
        check(node, node.value.raw);
      },
      JSXText: (node) => {
        check(node, node.value);
      },
    };
  },
};

export const hefuRules = { rules: { 'said-in-both': saidInBoth } };
