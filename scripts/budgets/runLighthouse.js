import lighthouse, { desktopConfig } from 'lighthouse';

/** Settings by name; on phones Lighthouse's own. */
export const devices = { mobile: undefined, desktop: desktopConfig };

/**
 * What one visit of Lighthouse finds: scores 0…100, LCP and TBT in milliseconds, CLS, what came until the page was quiet
 * in kilobytes, the power of the machine, and what took points.
 */
export async function runLighthouse(url, { port, device }) {
  const result = await lighthouse(url, { port, logLevel: 'error' }, devices[device]);
  const { categories, audits, environment, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const scores = Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100));
  const came = (name) => weigh(name, audits['network-requests'].details.items);
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
      script: came(/\.js$/),
      data: came(/(\/|\.json)$/),
      pictures: came(/\.(avif|jpg|png|webp)$/),
      power: environment.benchmarkIndex,
    },
    faults: Object.values(categories).flatMap((category) => listFaults(category, audits)),
    report: result.lhr,
  };
}

/** Kilobytes sent of the files with such a name. */
function weigh(name, requests) {
  const wanted = requests.filter(({ url }) => name.test(new URL(url).pathname));
  return wanted.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
}

/** The audits of a category that count and are not as they should be. */
function listFaults({ title, auditRefs }, audits) {
  return auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.995)
    .map(({ id }) => `${title}: ${audits[id].title} (${id}) ${audits[id].displayValue ?? ''}`.trim());
}
