// Jest in ESM mode (run with NODE_OPTIONS=--experimental-vm-modules): Temporal's worker and several
// of our dependencies fail in Jest's CommonJS mode. Three projects so that the fast ones come first.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.hefu/'],
};

export default {
  // What ends at all ends well before; a busy machine is no failure.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/scripts/long-first.js',
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/{calendar,domain,workflows,test/rules}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'parts',
      testMatch: [
        '<rootDir>/{store,activities,audit,client,cli,web,worker,temporal-config,test/parts,test/servers,test/smoke}/**/*.test.ts',
      ],
      globalSetup: '<rootDir>/test/servers/global-setup.js',
      globalTeardown: '<rootDir>/test/servers/global-teardown.js',
    },
    {
      ...base,
      displayName: 'engine',
      testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
      globalSetup: '<rootDir>/test/servers/global-setup.js',
      globalTeardown: '<rootDir>/test/servers/global-teardown.js',
    },
  ],
};
