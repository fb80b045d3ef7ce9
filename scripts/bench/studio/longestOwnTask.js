/**
 * Runs something and says how long the longest task of the page's main thread had the processor meanwhile, in milliseconds.
 * What the browser itself does to hand over thousands of dropped files is left out: of these tasks only the page's own part counts.
 */
export async function longestOwnTask(page, run) {
  const browser = page.context().browser();
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-lighthouse', '__metadata'],
  });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const main = new Set(threads.map(threadOf));
  const timed = traceEvents.filter((event) => event.tdur !== undefined && main.has(threadOf(event)));
  const drags = timed.filter(
    ({ name, args }) => name === 'EventDispatch' && /^drag|^drop/.test(args.data?.type),
  );
  const lengths = timed.filter(({ name }) => /RunTask/.test(name)).map((task) => measureOwn(task, drags));
  return Math.round(Math.max(0, ...lengths) / 1000);
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

/** Microseconds. */
function measureOwn(task, drags) {
  const within = drags.filter(
    (drag) => threadOf(drag) === threadOf(task) && drag.ts >= task.ts && drag.ts < task.ts + task.dur,
  );
  return within.length === 0 ? task.tdur : within.reduce((sum, { tdur }) => sum + tdur, 0);
}
