/**
 * What a page and its workers hold, as text: `20 MB`. Chromium's headless shell tells nobody; a benchmark that
 * asks it goes on, and says that this was not measured.
 */
export async function measureMemory(page) {
  const bytes = await page.evaluate(() =>
    performance.measureUserAgentSpecificMemory().then(
      (measured) => measured.bytes,
      () => undefined,
    ),
  );
  return bytes === undefined ? 'not told by this browser' : `${(bytes / 1e6).toFixed(0)} MB`;
}
