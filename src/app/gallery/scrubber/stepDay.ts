/** Where a key leads from a day, in the order of the gallery; `undefined` for a key that leads nowhere. */
export function stepDay(
  key: string,
  days: readonly { readonly date?: string }[],
  at: number,
): number | undefined {
  const last = days.length - 1;
  const monthOf = (day: number) => days[day]?.date?.slice(0, 7);
  const beginsMonth = (day: number) => day === 0 || monthOf(day) !== monthOf(day - 1);
  let day = at;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'PageDown':
      do day++;
      while (day < last && !beginsMonth(day));
      return Math.min(last, day);
    case 'PageUp':
      do day--;
      while (day > 0 && !beginsMonth(day));
      return Math.max(0, day);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
