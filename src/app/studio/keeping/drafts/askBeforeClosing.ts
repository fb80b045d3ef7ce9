/**
 * Has the browser ask before the page is closed, in its own words. To be set up only while something is unsaved, as
 * browsers keep no page with it for going back. Returns what ends that.
 */
export function askBeforeClosing(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // What older browsers ask for.
    event.returnValue = true;
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
