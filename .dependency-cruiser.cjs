/** The direction of imports. Each rule says what to do instead. */
const below = (folder, may) => ({
  name: `${folder}-imports-only-${may.length ? may.join('-') : 'itself'}`,
  comment: `${folder}/ may import ${may.length ? may.join(', ') : 'nothing of ours but itself'}. Move what you need down, or pass it in.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(calendar|domain|store|activities|workflows|audit|client|cli|web|worker|temporal-config|test|bench)/',
    pathNot: `^(${[folder, ...may].join('|')})/`,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    below('calendar', []),
    below('domain', ['calendar']),
    below('store', ['calendar', 'domain']),
    below('activities', ['calendar', 'domain', 'store']),
    below('audit', ['calendar', 'domain', 'store']),
    below('workflows', ['calendar', 'domain', 'activities', 'temporal-config']),
    below('client', ['calendar', 'domain', 'store', 'audit', 'temporal-config']),
    below('cli', ['calendar', 'domain', 'client', 'audit', 'temporal-config']),
    below('web', ['calendar', 'domain', 'client', 'audit', 'temporal-config']),
    below('temporal-config', ['calendar', 'domain']),
    {
      name: 'core-is-pure',
      comment:
        'The rules have no clock, no I/O and no framework: what decides must decide the same in ten years.',
      severity: 'error',
      from: { path: '^(calendar|domain)/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core'],
        pathNot: 'node_modules/(date-fns|@date-fns)/',
      },
    },
    {
      name: 'workflows-stay-in-the-sandbox',
      comment: 'Workflow code reaches activities by type only, and never zod, pg or Node.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '^(activities|store)/|node_modules/(zod|pg|@temporalio/(client|worker|activity))/',
      },
    },
    {
      name: 'workflows-no-node',
      comment: 'No Node built-ins in the sandbox.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.build|\\.hefu)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
