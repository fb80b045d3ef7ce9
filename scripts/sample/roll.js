/**
 * What the files of the sample trip say of themselves: when, where, with what. A scene of the same name paints each.
 *
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} taken local time, as the camera's clock showed it
 * @property {'phone' | 'camera'} by the phone writes its offset from UTC, the camera does not
 * @property {[lat: number, lon: number]} [at]
 * @property {number} [altitude] metres
 * @property {number} [heading] degrees from true north
 * @property {[fNumber: number, exposure: number, iso: number, focal35?: number]} light exposure in seconds
 * @property {string} [caption]
 * @property {1 | 6} [orientation] 6: the sensor lay on its side
 */

const EXPO = /** @type {[number, number]} */ ([31.1889, 121.4808]);

/** @type {readonly Shot[]} */
export const roll = [
  { name: 'flight', taken: '2019-06-23T05:24:11', by: 'phone', light: [1.8, 1 / 640, 60] },
  { name: 'nanjing-road', taken: '2019-06-23T19:26:40', by: 'phone', at: [31.2353, 121.479], altitude: 9, heading: 72, light: [1.8, 1 / 60, 320], caption: 'Nanjing Road, the signs coming on' },
  { name: 'bund-night', taken: '2019-06-23T20:07:52', by: 'camera', at: [31.24, 121.49], altitude: 8, heading: 104, light: [3.5, 1 / 8, 800, 36], caption: 'Night, on the river (外滩)' },
  { name: 'yu-garden', taken: '2019-06-23T21:03:18', by: 'camera', at: [31.2272, 121.4921], altitude: 8, light: [3.3, 1 / 15, 800, 28] },
  { name: 'bund-morning', taken: '2019-06-24T06:08:33', by: 'camera', at: [31.2411, 121.4898], altitude: 8, heading: 92, light: [5.6, 1 / 500, 100, 33], caption: 'The early shift' },
  { name: 'expo', taken: '2019-06-24T08:27:05', by: 'phone', at: EXPO, altitude: 7, heading: 338, light: [1.8, 1 / 1250, 55] },
  { name: 'keynote', taken: '2019-06-24T09:12:47', by: 'phone', at: EXPO, altitude: 14, light: [1.8, 1 / 30, 640], caption: 'Keynotes, from the back rows' },
  { name: 'headset', taken: '2019-06-24T11:41:20', by: 'camera', light: [3.3, 1 / 40, 400, 60] },
  { name: 'noodles', taken: '2019-06-24T12:52:09', by: 'phone', at: [31.1921, 121.4752], altitude: 6, light: [1.8, 1 / 100, 120], caption: 'Lunch, 18 yuan' },
  { name: 'ferry', taken: '2019-06-24T18:49:30', by: 'camera', at: [31.2387, 121.4926], altitude: 4, heading: 104, light: [3.3, 1 / 50, 400, 28] },
  { name: 'panorama', taken: '2019-06-24T19:24:16', by: 'phone', at: [31.2385, 121.4905], altitude: 9, heading: 101, light: [1.8, 1 / 40, 240], caption: 'The Huangpu at the blue hour' },
  { name: 'metro', taken: '2019-06-25T08:13:58', by: 'phone', light: [1.8, 1 / 50, 250] },
  { name: 'stage', taken: '2019-06-25T10:16:22', by: 'phone', at: EXPO, altitude: 14, light: [1.8, 1 / 50, 500] },
  { name: 'showcase', taken: '2019-06-25T13:31:44', by: 'camera', at: EXPO, altitude: 7, light: [3.3, 1 / 60, 400, 25] },
  { name: 'market-rain', taken: '2019-06-25T18:37:02', by: 'camera', at: [31.2246, 121.4872], altitude: 6, heading: 265, light: [3.3, 1 / 30, 800, 33], caption: 'Plum rain' },
  { name: 'hotel-window', taken: '2019-06-25T22:51:37', by: 'phone', light: [1.8, 1 / 17, 500] },
  { name: 'plane-trees', taken: '2019-06-26T08:22:19', by: 'camera', at: [31.2079, 121.4375], altitude: 7, heading: 42, light: [4, 1 / 250, 125, 40] },
  { name: 'paper-cut', taken: '2019-06-26T11:06:28', by: 'camera', at: EXPO, altitude: 7, light: [3.5, 1 / 60, 320, 70], caption: 'One sheet, one pair of scissors' },
  { name: 'dolls', taken: '2019-06-26T11:25:51', by: 'camera', at: EXPO, altitude: 7, light: [3.5, 1 / 60, 320, 85], orientation: 6 },
  { name: 'calligraphy', taken: '2019-06-26T12:17:03', by: 'phone', at: EXPO, altitude: 7, light: [1.8, 1 / 120, 100] },
  { name: 'tea', taken: '2019-06-26T15:42:35', by: 'camera', at: [31.2278, 121.4917], altitude: 9, light: [3.3, 1 / 100, 200, 70], caption: 'Longjing, second pour' },
  { name: 'sunset', taken: '2019-06-26T18:43:10', by: 'camera', at: [31.2268, 121.4759], altitude: 82, heading: 309, light: [5.6, 1 / 400, 100, 60], caption: 'Last evening' },
  { name: 'train', taken: '2019-06-27T10:21:46', by: 'phone', at: [32.9617, 117.4312], altitude: 28, light: [1.8, 1 / 60, 60] },
  { name: 'tiananmen', taken: '2019-06-27T15:42:55', by: 'camera', at: [39.9042, 116.3976], altitude: 46, heading: 0, light: [5.6, 1 / 500, 100, 30], caption: '天安门, Beijing' },
]; // prettier-ignore
