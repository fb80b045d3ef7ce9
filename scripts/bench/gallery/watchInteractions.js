/**
 * Slows a page down and measures acts in it: milliseconds from the reader's input to the paint that follows what was done
 * about it, to 8 ms, as the browser tells them (Event Timing).
 */
export async function watchInteractions(page, slow = 4) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await page.evaluate(() => {
    window.acts = [];
    new PerformanceObserver((list) => {
      for (const { duration, interactionId } of list.getEntries())
        if (interactionId) window.acts.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  return async (act) => {
    await page.evaluate(() => (window.acts.length = 0));
    await act();
    // Entries come after the paint; what took less than 16 ms has none.
    await page.waitForTimeout(700);
    return page.evaluate(() => Math.max(16, ...window.acts));
  };
}
