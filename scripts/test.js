/**
 * Runs what CI runs and counts it; a step that fails does not stop the next one.
 * `npm test -- lint unit` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = mkdtempSync(join(tmpdir(), 'pinhole-test-'));

/** In this order; each gives its counts. */
const steps = {
  format: () => check('prettier', '--check', '.'),
  lint: () => check('eslint', '--max-warnings', '0', '.'),
  'types-pure': () => check('typescript/tsc', '-p', 'tsconfig.pure.json'),
  'types-node': () => check('typescript/tsc', '-p', 'tsconfig.node.json'),
  'types-app': () => check('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  compile: async () => count(await run(join(root, 'scripts', 'compile.js'))),
  unit: () => countUnit(join(results, 'unit.json')),
  browser: () => countBrowser(join(results, 'browser.json')),
};

async function check(tool, ...parameters) {
  return count(await run(program(tool), parameters));
}

async function countUnit(file) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(program('vitest'), ['run', ...reporters]);
  return count(code, read(file), (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests to fail.
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function countBrowser(file) {
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run(
    program('@playwright/test/playwright'),
    ['test', '--reporter=list,json'],
    environment,
  );
  return count(code, read(file), ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** A step without a report counts as one. What failed outside any test counts too. */
function count(code, report, counted = () => ({ passed: 1, failed: 0, skipped: 0 })) {
  if (code !== 0 && report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const counts = counted(report);
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** `package/command`, or only the package where both have one name: the script that its package.json names. */
function program(tool) {
  const command = tool.slice(tool.lastIndexOf('/') + 1);
  const name = tool === command ? tool : tool.slice(0, -command.length - 1);
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Exit code of a Node script whose output is shown as it comes. */
function run(script, parameters = [], environment = {}) {
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } };
    spawn(process.execPath, [script, ...parameters], options).on('close', (code) => resolve(code ?? 1));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.keys(steps).includes(name));
if (unknown.length > 0) {
  console.error(`No step "${unknown.join('", "')}"; there are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const counts = await step();
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) broken.push(name);
  console.log(`── ${name}: ${counts.failed > 0 ? 'failed' : 'passed'}, ${seconds(started)} s ──`);
}
rmSync(results, { recursive: true, force: true });

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
