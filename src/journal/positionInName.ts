/** Two decimal numbers with three decimals or more: what apps write into file names is latitude and longitude. */
const position = /[-+]?\d{1,3}[.]\d{3,}[^\p{L}\d]{1,4}[-+]?\d{1,3}[.]\d{3,}/gu;

export function hasPosition(name: string): boolean {
  return name.search(position) !== -1;
}

export function withoutPosition(name: string): string {
  return name.replace(position, '');
}
