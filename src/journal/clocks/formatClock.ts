/** `07:00:41 fast`, `00:07:30 slow`; days as hours: `24:01:32 slow`. From seconds ahead, to the whole second. */
export function formatClock(seconds: number): string {
  const { hours, minutes, rest, side } = split(seconds);
  return `${pad(hours)}:${pad(minutes)}:${pad(rest)} ${side}`;
}

/** The same for a sentence: `7 h 00 m 41 s fast`, `1 m 32 s slow`. */
export function describeClock(seconds: number): string {
  const { hours, minutes, rest, side } = split(seconds);
  if (hours > 0) return `${hours} h ${pad(minutes)} m ${pad(rest)} s ${side}`;
  return minutes > 0 ? `${minutes} m ${pad(rest)} s ${side}` : `${rest} s ${side}`;
}

function split(seconds: number) {
  const whole = Math.round(Math.abs(seconds));
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    rest: whole % 60,
    side: seconds < 0 ? 'slow' : 'fast',
  };
}

const pad = (part: number) => String(part).padStart(2, '0');
