/** One line: what, ours, the yardstick, and the goal. */
export function report(what, ours, yardstick, goal) {
  console.log(
    [`  ${what.padEnd(44)}`, `ours ${ours}`, yardstick, goal && `goal ${goal}`].filter(Boolean).join(' · '),
  );
}

export const seconds = (value) => `${value.toFixed(2)} s`;
export const ratio = (value) => `${value.toFixed(2)} ×`;
export const megabytes = (kilobytes) => `${Math.round(kilobytes / 1024)} MB`;
