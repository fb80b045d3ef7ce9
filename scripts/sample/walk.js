import { makeRandom } from './engine/noise.js';

/** The evening walk of 23 June as a GPS watch records it: Nanjing Road, the Bund, Yu Garden, with the stops. */

/** Latitude, longitude, minutes waited there. */
const WAY = [
  [31.2366, 121.4742, 0], [31.2361, 121.4762, 1], [31.2353, 121.479, 5], [31.2359, 121.4815, 0], [31.2368, 121.4842, 2],
  [31.2378, 121.4868, 0], [31.2387, 121.4884, 0], [31.2392, 121.4893, 1], [31.24, 121.49, 18], [31.2388, 121.4905, 0],
  [31.2372, 121.4911, 2], [31.2354, 121.4918, 0], [31.2337, 121.4927, 9], [31.2322, 121.4931, 0], [31.2309, 121.4929, 0],
  [31.2296, 121.4926, 1], [31.2284, 121.4922, 0], [31.2272, 121.4921, 17], [31.2269, 121.4917, 0],
]; // prettier-ignore
const START = Date.UTC(2019, 5, 23, 11, 14, 20);
const PACE = 1.08; // metres a second, with looking
const EVERY = 12; // seconds

export function makeWalk() {
  const random = makeRandom(23);
  const points = [];
  let time = START;
  const record = (lat, lon) => {
    const shake = () => (random() - 0.5) * 4e-5;
    const place = `lat="${(lat + shake()).toFixed(6)}" lon="${(lon + shake()).toFixed(6)}"`;
    const instant = new Date(time).toISOString().slice(0, 19);
    points.push(
      `<trkpt ${place}><ele>${(7 + random() * 2).toFixed(1)}</ele><time>${instant}Z</time></trkpt>`,
    );
    time += EVERY * 1000;
  };
  WAY.forEach(([lat, lon, wait], i) => {
    for (let k = 0; k < (wait * 60) / EVERY; k += 4, time += EVERY * 3000) record(lat, lon);
    const next = WAY[i + 1];
    if (next === undefined) return;
    const steps = Math.max(1, Math.round(metres([lat, lon], next) / (PACE * EVERY)));
    for (let k = 0; k < steps; k++)
      record(lat + ((next[0] - lat) * k) / steps, lon + ((next[1] - lon) * k) / steps);
  });
  record(WAY.at(-1)[0], WAY.at(-1)[1]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Pinhole sample" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>Nanjing Road, the Bund, Yu Garden</name><trkseg>
${points.join('\n')}
</trkseg></trk>
</gpx>
`;
}

function metres(a, b) {
  const north = (b[0] - a[0]) * 111195;
  const east = (b[1] - a[1]) * 111195 * Math.cos((a[0] * Math.PI) / 180);
  return Math.hypot(north, east);
}
