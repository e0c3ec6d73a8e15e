/**
 * What the oldest browser that the console is made for (Chromium 90) does not know, by MDN's compatibility data: linter
 * settings for styles and scripts that are served to it, and the same question for elements and attributes.
 */
import css from '@eslint/css';
import data from '@mdn/browser-compat-data/forLegacyNode';
import { Linter } from 'eslint';
import esx from 'eslint-plugin-es-x';

/** The floor: Chromium 90, of April 2021. */
export const floor = 90;

/** From which Chromium a feature is there, without a flag or another name; Infinity where it never came. */
function since({ support }) {
  const all = [support.chrome]
    .flat()
    .filter((one) => one && !one.flags && !one.prefix && !one.alternative_name);
  const added = all.map(({ version_added: version }) =>
    version === true
      ? 0
      : typeof version === 'string'
        ? Number.parseFloat(version.replace('≤', ''))
        : Infinity,
  );
  return Math.min(Infinity, ...added.map((version) => (Number.isNaN(version) ? Infinity : version)));
}

/** What MDN does not list is no reason to refuse it here: it is not about what browsers know. */
const isNew = (feature) => feature?.__compat !== undefined && since(feature.__compat) > floor;
const isOld = (feature) => feature?.__compat !== undefined && since(feature.__compat) <= floor;

// Styles: the linter knows since which year all browsers have something; what Chromium 90 has is allowed besides.
const { schema } = css.rules['use-baseline'].meta;
const listed = schema[0].properties;
const known90 = (option, group) => listed[option].items.enum.filter((name) => isOld(group[name]));
const everywhereSince2020 = {
  available: 2020,
  allowAtRules: known90('allowAtRules', data.css['at-rules']),
  allowSelectors: known90('allowSelectors', data.css.selectors),
  allowMediaConditions: known90('allowMediaConditions', data.css['at-rules'].media),
  allowPropertyValues: Object.fromEntries(
    Object.entries(listed.allowPropertyValues.properties).map(([property, { items }]) => [
      property,
      items.enum.filter((value) => isOld(data.css.properties[property]?.[value])),
    ]),
  ),
  // Functions are asked for below, wherever they stand.
  allowFunctions: listed.allowFunctions.items.enum,
};

/** A property that is allowed has its values no longer looked at: only those the year alone would refuse. */
function lateElsewhere() {
  const early = known90('allowProperties', data.css.properties);
  const text = early.map((name) => `a { ${name}: initial }`).join('\n');
  const config = { plugins: { css }, language: 'css/css', files: ['**/*.css'] };
  const rules = { 'css/use-baseline': ['error', everywhereSince2020] };
  const found = new Linter().verify(text, { ...config, rules }, { filename: 'early.css' });
  return found.map(({ line }) => early[line - 1]);
}
const baseline = { ...everywhereSince2020, allowProperties: lateElsewhere() };

const { types } = data.css;
const families = [
  [/^dv/, 'viewport_percentage_units_dynamic'],
  [/^sv/, 'viewport_percentage_units_small'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^cq/, 'container_query_length_units'],
];
const isNewUnit = (unit) =>
  isNew(types.length[unit] ?? types.length[families.find(([form]) => form.test(unit))?.[1]]);
const isNewFunction = (name) => {
  const all = [types[name], ...Object.values(types).map((type) => type[name])].filter((one) => one?.__compat);
  return all.length > 0 && all.every(isNew);
};

/** What the linter looks at in the first place only: functions and units within others, nesting without `&`, ranges. */
const newerStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { newer: `Chromium ${floor} does not have “{{name}}”.` },
  },
  create(context) {
    const report = (loc, name) => context.report({ loc, messageId: 'newer', data: { name } });
    return {
      Function({ name, loc }) {
        if (isNewFunction(name)) report(loc, `${name}()`);
      },
      Dimension({ unit, loc }) {
        if (isNewUnit(unit)) report(loc, unit);
      },
      // A rule in a rule, with or without its `&`.
      'Rule :matches(Rule, Atrule)'({ loc }) {
        if (isNew(data.css.selectors.nesting)) report(loc, 'nesting');
      },
      FeatureRange({ loc }) {
        if (isNew(data.css['at-rules'].media.range_syntax)) report(loc, 'a range in @media');
      },
    };
  },
};

// Scripts: what is newer by its name alone, whatever it is a part of.
const known = new Set();
const newer = new Set();
const note = (name, feature) => {
  if (feature.__compat === undefined) return;
  (isNew(feature) ? newer : known).add(name.replace(/_static$/, ''));
};
for (const group of [data.api, data.javascript.builtins])
  for (const [name, owner] of Object.entries(group)) {
    if (name === '__compat') continue;
    note(name, owner);
    for (const [part, feature] of Object.entries(owner)) if (part !== '__compat') note(part, feature);
  }

/** Older names that many things of one's own have too: only the standard's own are asked for by the other rules. */
const isNewName = (name) => newer.has(name) && !known.has(name);

const newerScript = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { newer: `Chromium ${floor} does not have “{{name}}”.` },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'newer', data: { name } });
    return {
      'MemberExpression[computed=false]'({ property }) {
        if (isNewName(property.name)) report(property, property.name);
      },
      'Program:exit'(program) {
        for (const { identifier } of context.sourceCode.getScope(program).through)
          if (isNewName(identifier.name)) report(identifier, identifier.name);
      },
    };
  },
};

/** Of ECMAScript after 2021 Chromium 90 has these. */
const hadEarly = [
  'no-class-instance-fields',
  'no-class-private-fields',
  'no-class-private-methods',
  'no-class-static-fields',
  'no-regexp-d-flag',
];

const syntax = {
  ...esx.configs['flat/restrict-to-es2021'].rules,
  ...Object.fromEntries(hadEarly.map((name) => [`es-x/${name}`, 'off'])),
};

/** Settings of ESLint for what is served; a library's own script asks for newer things by name before it uses them. */
export const floorConfig = [
  {
    files: ['**/*.css'],
    plugins: { css, floor: { rules: { 'newer-style': newerStyle } } },
    language: 'css/css',
    rules: { 'css/use-baseline': ['error', baseline], 'floor/newer-style': 'error' },
  },
  {
    files: ['**/*.js'],
    plugins: { 'es-x': esx },
    languageOptions: { sourceType: 'script', ecmaVersion: 'latest' },
    rules: syntax,
  },
  {
    files: ['**/*.js'],
    ignores: ['**/htmx.js'],
    plugins: { floor: { rules: { 'newer-script': newerScript } } },
    rules: { 'floor/newer-script': 'error' },
  },
];

/** `<search>` or `popover="…"`: what of a page the floor does not know; empty where it is well. */
export function newMarkup(html) {
  const found = new Set();
  for (const [, tag, attributes = ''] of html.matchAll(
    /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    const element = data.html.elements[tag] ?? data.svg.elements[tag];
    if (isNew(element)) found.add(`<${tag}>`);
    for (const [, name] of attributes.matchAll(/\s([^\s=>/]+)(?:="[^"]*")?/g))
      if (isNew(element?.[name]) || (!element?.[name] && isNew(data.html.global_attributes[name])))
        found.add(`<${tag} ${name}>`);
  }
  return [...found];
}
