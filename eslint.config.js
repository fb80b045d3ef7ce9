import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Which folders of `src` a folder may import from: the direction of the arrows in ARCHITECTURE.md. */
const allowed = {
  geometry: [],
  journal: ['geometry'],
  reading: ['geometry', 'journal'],
  pipeline: ['geometry', 'journal', 'reading'],
  app: ['geometry', 'journal', 'reading'],
  site: ['geometry', 'journal', 'reading', 'pipeline', 'app'],
  cli: ['geometry', 'journal', 'reading', 'pipeline', 'app', 'site'],
};
const folders = Object.keys(allowed);
const pure = ['geometry', 'journal', 'reading'];

const arrows = folders.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...folders
            .filter((other) => other !== folder && !allowed[folder].includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}/`,
              message: `${folder}/ may not import from ${other}/ (see ARCHITECTURE.md).`,
            })),
          ...(pure.includes(folder) || folder === 'app'
            ? [{ regex: '^node:|^sharp$', message: `${folder}/ runs in the browser too.` }]
            : []),
          { regex: '^vite$', message: 'Only the build configuration imports Vite.' },
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['dist/', '_site/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  ...arrows,
);
