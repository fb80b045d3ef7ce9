/** WGS-84 by its names, and datums that agree with it within a metre or two. */
const sameAsWgs84 =
  /^(wgs-?(19)?84|wgs1984|epsg:?4326|4326|etrs-?89|nad-?83|gda-?(94|2020)|jgd-?(2000|2011)|cgcs-?2000|sirgas-?2000|itrf.*|egm.*)$/i;

/** Datums that differ from it visibly. */
const others: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^tokyo/i, 'Tokyo'],
  [/^gcj-?02|^mars/i, 'GCJ-02'],
  [/^bd-?09/i, 'BD-09'],
  [/^nad-?(19)?27|north american.*1927/i, 'NAD27'],
  [/^ed-?(19)?50|european.*(19)?50/i, 'ED50'],
  [/^osgb|ordnance survey/i, 'OSGB36'],
  [/^pulkovo|^s-?42|krasovsk/i, 'Pulkovo 1942'],
  [/^wgs-?(19)?72/i, 'WGS-72'],
  [/^agd-?(66|84)/i, 'AGD'],
  [/^ch-?1903/i, 'CH1903'],
  [/^(bj|beijing).?(19)?54/i, 'Beijing 1954'],
  [/^xian.?(19)?80/i, 'Xian 1980'],
];

/** The datum's name where it is known and not WGS-84. What cameras write besides is no datum and says nothing. */
export function datumOtherThanWgs84(text: string | undefined): string | undefined {
  const name = text?.replace(/\0/g, '').trim().replace(/\s+/g, '-') ?? '';
  if (sameAsWgs84.test(name)) return undefined;
  return others.find(([pattern]) => pattern.test(name))?.[1];
}
