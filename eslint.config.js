import tseslint from 'typescript-eslint';
import { hefuRules } from './scripts/said-in-both.js';

export default tseslint.config(
  { ignores: ['node_modules/', '.build/', '.hefu/', 'coverage/', '**/*.js', '**/*.cjs', 'bin/', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers and dates in messages are what messages are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Name what you export: default exports are renamed at every import.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['calendar/**/*.ts', 'domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'setTimeout',
        'setInterval',
        'crypto',
        'fetch',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is a command: it comes in with the event.' },
        {
          object: 'Math',
          property: 'random',
          message: 'Chance has no place in a decision that is taken again.',
        },
      ],
    },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    // The description of the interface is in Chinese.
    ignores: ['**/*.test.ts', 'web/api/responses.ts'],
    plugins: { hefu: hefuRules },
    rules: { 'hefu/said-in-both': 'error' },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/calendar/chinese-*.js', '**/calendar/english-*.js'],
              message: 'web/dates.ts writes dates in the language of whoever reads.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['web/dates.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
