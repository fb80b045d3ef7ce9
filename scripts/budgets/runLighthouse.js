import lighthouse, { desktopConfig } from 'lighthouse';

/** Settings by name; on phones Lighthouse's own. */
export const devices = { mobile: undefined, desktop: desktopConfig };

/** What one visit of Lighthouse finds: scores 0…100, LCP and TBT in milliseconds, CLS, and what took points. */
export async function runLighthouse(url, { port, device }) {
  const result = await lighthouse(url, { port, logLevel: 'error' }, devices[device]);
  const { categories, audits, environment, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const scores = Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100));
  const [performance, accessibility, bestPractices, seo] = scores;
  return {
    figures: {
      performance,
      accessibility,
      bestPractices,
      seo,
      lcp: audits['largest-contentful-paint'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      power: environment.benchmarkIndex,
    },
    faults: Object.values(categories).flatMap((category) => listFaults(category, audits)),
    report: result.lhr,
  };
}

/** The audits of a category that count and are not as they should be. */
function listFaults({ title, auditRefs }, audits) {
  return auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.995)
    .map(({ id }) => `${title}: ${audits[id].title} (${id}) ${audits[id].displayValue ?? ''}`.trim());
}
