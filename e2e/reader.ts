import { test as base, expect, type BrowserContext } from '@playwright/test';
import { siteAddress, type SiteName } from './sites.ts';

interface Reader {
  /** The site that the test visits; addresses in the test are relative to it. */
  site: SiteName;
  /** What the page may say without failing the test, where the test asks for what is not there. */
  allowed: RegExp;
}

/**
 * A reader's visit. Whatever a page says on the console, throws, fails to load, asks of another origin or does
 * against its policy fails the test.
 */
export const test = base.extend<Reader>({
  site: ['sample', { option: true }],
  allowed: [/(?!)/, { option: true }],
  baseURL: async ({ site }, use) => use(siteAddress(site)),
  context: async ({ context, baseURL, allowed }, use) => {
    const complaints = await listen(context, new URL(baseURL ?? '').origin);
    await use(context);
    expect(complaints.filter((complaint) => !allowed.test(complaint))).toEqual([]);
  },
});

export { expect };

async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  context.on('console', (message) => {
    // Playwright says so wherever a story does not ask for the worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) complaints.push(`asked ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The browser drops what it was still loading for a page that the reader has left.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await context.exposeFunction('reportViolation', (text: string) => complaints.push(`policy: ${text}`));
  await context.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      reportViolation(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  return complaints;
}
