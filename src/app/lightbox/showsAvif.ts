/** One black pixel. */
const sample =
  'data:image/avif;base64,AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
  'AAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAABwAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlw' +
  'cnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAEAAAABAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAkbWRhdBIA' +
  'Cgc4AAaQENBpMg8f8mKE4AAWAACQNY48ftw=';

/**
 * Whether this browser shows AVIF. PhotoSwipe's slides are `<img srcset>`, which, unlike `<picture>`, cannot leave
 * the choice of the type to the browser, so it is asked once, while the lightbox itself is loaded.
 */
export async function showsAvif(): Promise<boolean> {
  const image = new Image();
  image.src = sample;
  return image.decode().then(
    () => true,
    () => false,
  );
}
