import type { Problem } from '../../../journal/problem.ts';
import type { ReadPicture } from './readPicture.ts';

/** Phones, by what their photos say of who made them, and how their photos keep their positions on the way. */
const phones: readonly (readonly [maker: RegExp, todo: string])[] = [
  [
    /^apple\b/i,
    'in the list of photos tap Options (above the photos, on some iPhones behind ···) and switch Location on before ' +
      'you choose, or copy them by cable or AirDrop with All Photos Data',
  ],
  [
    /^(samsung|google|xiaomi|redmi|poco|huawei|honor|oneplus|oppo|vivo|realme|motorola|nokia|hmd|sony mobile|lge?|asus|zte|nothing|fairphone|tecno|infinix|meizu)\b/i,
    'choose them in Files instead (Browse in the menu ⋮ of the list of photos), as Android takes positions out of ' +
      'what its own list hands over, or copy them by cable',
  ],
];

/**
 * Says where all photos of a phone have lost their positions: lists of photos from which one chooses in a browser take them
 * out and say nothing of it. One photo with a position shows that they are not taken out.
 *
 * @param trip what the problems stand by
 */
export function describeTakenPositions(pictures: readonly ReadPicture[], trip: string): readonly Problem[] {
  return phones.flatMap(([maker, todo]): readonly Problem[] => {
    const taken = pictures.filter(
      ({ facts }) => facts.format !== 'video' && facts.taken && maker.test(facts.camera?.make ?? ''),
    );
    if (taken.length === 0 || taken.some(({ facts }) => facts.spot)) return [];
    const models = [...new Set(taken.flatMap(({ facts }) => facts.camera?.model ?? []))].join(', ');
    const photos = taken.length === 1 ? 'the one photo' : `none of the ${taken.length} photos`;
    const says = taken.length === 1 ? 'has no position' : 'has a position';
    return [
      {
        file: trip,
        what: `${photos} by ${models || 'the phone'} ${says}; if it was kept when they were taken, it was lost on the way here`,
        todo,
      },
    ];
  });
}
