import type { PhotoLook } from '../columns/photoLook.ts';

/** The picture of a pin: the photo itself, or a small stack with the number of photos in it. */
export function makePinElement(look: PhotoLook, count: number): HTMLElement {
  const pin = document.createElement('div');
  pin.className = count > 1 ? 'pin stack' : 'pin';
  if (look.inferred && count === 1) pin.classList.add('inferred');
  const card = pin.appendChild(document.createElement('div'));
  card.className = 'card';
  if (look.color !== undefined) card.style.backgroundColor = look.color;
  // In the studio a picture may come later, or not at all.
  if (look.thumbnails.length > 0) card.append(makePicture(look));
  if (count > 1) pin.append(makeCount(count));
  return pin;
}

function makePicture({ thumbnails, focus }: PhotoLook): HTMLPictureElement {
  const picture = document.createElement('picture');
  for (const { type, url } of thumbnails.slice(0, -1)) {
    const source = picture.appendChild(document.createElement('source'));
    Object.assign(source, { type, srcset: url });
  }
  const image = picture.appendChild(document.createElement('img'));
  Object.assign(image, { alt: '', width: 44, height: 44, decoding: 'async', draggable: false });
  if (focus) image.style.objectPosition = focus.map((share) => `${share * 100}%`).join(' ');
  // What has no picture yet is a plain card, not a broken one.
  const smallest = thumbnails.at(-1);
  if (smallest) image.src = smallest.url;
  return picture;
}

function makeCount(count: number): HTMLElement {
  const badge = document.createElement('span');
  badge.className = 'count';
  badge.textContent = count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
  return badge;
}
