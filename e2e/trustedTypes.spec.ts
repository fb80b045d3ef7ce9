import { expect, test } from './reader.ts';

test.use({ allowed: /^(policy: require-trusted-types-for|policy: trusted-types|console error: .*Trusted)/i });

test('no script can make markup of text, nor say of itself that it may', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const attempt = await page.evaluate(() => {
    const fails = (act: () => void) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    const element = document.createElement('div');
    const policies = (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
    ).trustedTypes;
    return {
      markup: fails(() => (element.innerHTML = '<img src="x" alt="">')),
      entities: fails(() => (element.innerHTML = '&lt;')),
      text: fails(() => (element.innerHTML = '200 m')),
      script: fails(() => (document.createElement('script').src = 'https://example.org/x.js')),
      worker: fails(() => new Worker('https://example.org/x.js')),
      ownPolicy: fails(() => policies.createPolicy('mine', {})),
      again: fails(() => policies.createPolicy('default', {})),
    };
  });
  expect(attempt).toEqual({
    markup: true,
    entities: true,
    text: false,
    script: true,
    worker: true,
    ownPolicy: true,
    again: true,
  });
});
