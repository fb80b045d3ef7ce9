import { phone } from './phone.ts';

/**
 * Widths of a gallery in bands: the same photos share a row all over a band, so that a page can say in its HTML which
 * do, and rows look ahead without script too. Rows are planned for one width of the band; over the band they become up to
 * an eighth taller or lower.
 */
export interface Band {
  readonly phone: boolean;
  /** Pixels of the gallery where the next band begins. */
  readonly below: number;
  /** What rows are planned for. */
  readonly width: number;
}

const bandsOf = (phone: boolean, widths: readonly (readonly [below: number, width: number])[]): Band[] =>
  widths.map(([below, width]) => ({ phone, below, width }));

export const bands: readonly Band[] = [
  ...bandsOf(true, [[360, 330], [450, 395], [Infinity, 520]]), // prettier-ignore
  ...bandsOf(false, [
    [660, 600],
    [800, 725],
    [1000, 895],
    [1250, 1120],
    [1560, 1395],
    [1950, 1745],
    [2430, 2180],
    [3050, 2720],
    [Infinity, 3400],
  ]),
];

/** The width that rows are planned for in a gallery as wide. */
export const plannedWidth = (width: number, isPhone: boolean): number =>
  bands.find(({ phone, below }) => phone === isPhone && width < below)?.width ?? width;

/** What the classes of `rowClasses.ts` do, each in its band; browsers without container queries make their own rows. */
export function renderBands(): string {
  const rules = bands.map(({ phone: isPhone, below }, at) => {
    const from = bands[at - 1]?.phone === isPhone ? (bands[at - 1]?.below ?? 0) : 0;
    const media = isPhone ? phone : `not all and ${phone}`;
    const to = below === Infinity ? '' : ` and (width < ${below}px)`;
    return `@media ${media}{@container gallery (width >= ${from}px)${to}{${renderBand(at)}}}`;
  });
  return [common, ...rules].join('\n');
}

const common =
  '@container gallery (width >= 0px){.days>section{width:100%}.planned::after{content:none}.planned>li{flex-basis:0}}';

/** The first of a row does not fit into the one before, and takes no room in its own; nothing else breaks rows. */
function renderBand(at: number): string {
  const alone = 'min(100%,calc(var(--r)*var(--tallest)))';
  return [
    `.planned>.f${at}{position:relative;left:-100%;margin-left:100%}`,
    `.planned>.f${at}+li{margin-left:-100%}`,
    `.planned>.l${at}{--tallest:var(--even)}`,
    `.planned>.o${at}{flex:none;width:${alone};margin-right:calc(100% - ${alone})}`,
    `.days>.s${at}{width:auto}`,
    `.s${at}>.planned{flex-wrap:nowrap}`,
    `.s${at}>.planned>li{flex:0 1 auto;width:calc(var(--r)*var(--even))}`,
  ].join('');
}
