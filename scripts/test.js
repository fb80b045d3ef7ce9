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

/** In this order; each gives its counts. Those that read and nothing else run two at a time. */
const checks = {
  format: () => check('prettier', '--check', '.'),
  lint: () => check('eslint', '--max-warnings', '0', '.'),
  'types-pure': () => check('typescript/tsc', '-p', 'tsconfig.pure.json'),
  'types-node': () => check('typescript/tsc', '-p', 'tsconfig.node.json'),
  'types-app': () => check('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
};
const tests = {
  compile: async () => count(await run(join(root, 'scripts', 'compile.js'))),
  unit: () => countUnit(join(results, 'unit.json')),
  browser: () => countBrowser(join(results, 'browser.json')),
};

/** Its output is shown when it has ended, as another runs beside it. */
async function check(tool, ...parameters) {
  const printed = [];
  const code = await run(program(tool), parameters, {}, (part) => printed.push(part));
  return { ...count(code), printed: Buffer.concat(printed).toString() };
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

/** Exit code of a Node script whose output is shown as it comes, or handed on. */
function run(script, parameters = [], environment = {}, onOutput) {
  return new Promise((resolve) => {
    const stdio = ['inherit', ...(onOutput ? ['pipe', 'pipe'] : ['inherit', 'inherit'])];
    const options = { cwd: root, stdio, env: { ...process.env, ...environment } };
    const child = spawn(process.execPath, [script, ...parameters], options);
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const wanted = process.argv.slice(2);
const names = Object.keys({ ...checks, ...tests });
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No step "${unknown.join('", "')}"; there are ${names.join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
const chosen = (steps) =>
  Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.includes(name));

function note(name, { printed, ...counts }, started) {
  if (printed !== undefined) console.log(`\n── ${name} ──\n${printed}`);
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) broken.push(name);
  console.log(`── ${name}: ${counts.failed > 0 ? 'failed' : 'passed'}, ${seconds(started)} s ──`);
}

const waiting = chosen(checks);
async function runChecks() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [[name, step], started] = [next, Date.now()];
    note(name, await step(), started);
  }
}
await Promise.all([runChecks(), runChecks()]);

for (const [name, step] of chosen(tests)) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  note(name, await step(), started);
}
rmSync(results, { recursive: true, force: true });

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
