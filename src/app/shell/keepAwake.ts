/** Keeps the screen lit while it is wanted, where the browser can. */
export function keepAwake(): { want(wanted: boolean): void; release(): void } {
  let lock: WakeLockSentinel | undefined;
  let wanted = false;

  const ask = async () => {
    if (!wanted || lock?.released === false || document.hidden) return;
    // Refused on a low battery, for example: then the screen goes dark as it always does.
    const given = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (wanted) lock = given;
    else void given?.release();
  };
  const want = (next: boolean) => {
    wanted = next;
    if (next) return void ask();
    void lock?.release();
    lock = undefined;
  };
  // The browser takes it back when the page is hidden.
  document.addEventListener('visibilitychange', ask);
  return {
    want,
    release() {
      want(false);
      document.removeEventListener('visibilitychange', ask);
    },
  };
}
