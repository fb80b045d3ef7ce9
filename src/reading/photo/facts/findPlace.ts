import type { Place } from '../../../journal/place.ts';
import { iptcFields } from '../iptc/parseIptc.ts';
import { cleanText } from '../text/cleanText.ts';
import { withoutAbsent } from '../withoutAbsent.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';
import { findCountryCode } from './findCountryCode.ts';
import type { Sources } from './sources.ts';
import { xmpText } from './xmpValue.ts';

/** The place as somebody or some program wrote it into the file, all of it from one source. */
export function findPlace({ sidecar, xmp, iptc }: Sources): Place | undefined {
  const iptcText = (field: number) => cleanText(iptc.get(field)?.[0]);
  const fromIptc = makePlace(
    iptcText(iptcFields.sublocation),
    iptcText(iptcFields.city),
    iptcText(iptcFields.countryCode),
    iptcText(iptcFields.country),
  );
  return xmpPlace(sidecar) ?? xmpPlace(xmp) ?? fromIptc;
}

function xmpPlace(xmp: XmpProperties): Place | undefined {
  const created = 'Iptc4xmpExt:LocationCreated/Iptc4xmpExt:';
  const text = (...names: string[]) =>
    names.map((name) => xmpText(xmp, name)).find((found) => found !== undefined);
  return makePlace(
    text('Iptc4xmpCore:Location', `${created}Sublocation`),
    text('photoshop:City', `${created}City`),
    text('Iptc4xmpCore:CountryCode', `${created}CountryCode`),
    text('photoshop:Country', `${created}CountryName`),
  );
}

function makePlace(name?: string, city?: string, code?: string, countryName?: string): Place | undefined {
  const country = findCountryCode(code) ?? findCountryCode(countryName);
  const place = withoutAbsent({ name, city, country });
  return Object.keys(place).length > 0 ? { ...place, source: 'exif' } : undefined;
}
