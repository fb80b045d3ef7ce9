/** Writes what a camera knows into a JPEG: a TIFF block with the tags of EXIF 2.31, little-endian. */

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const UNDEFINED = 7;
const BYTE = 1;

const CAMERAS = {
  phone: { make: 'Google', model: 'Pixel 3', focal: 4.44, focal35: 28 },
  camera: { make: 'Panasonic', model: 'DMC-TZ10', focal: 4.1, focal35: 25 },
};

/** A JPEG with the facts of a shot put in front of its picture. */
export function withExif(jpeg, shot, width, height) {
  const tiff = makeTiff(shot, width, height);
  const head = Buffer.alloc(10);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(tiff.length + 8, 2);
  head.write('Exif\0\0', 4, 'latin1');
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}

function makeTiff(shot, width, height) {
  const camera = CAMERAS[shot.by];
  const time = `${shot.taken.slice(0, 10).replaceAll('-', ':')} ${shot.taken.slice(11)}`;
  const [fNumber, exposure, iso, focal35 = camera.focal35] = shot.light;
  const offset = shot.by === 'phone' ? '+08:00' : undefined;
  const main = [
    [0x010e, ASCII, shot.caption],
    [0x010f, ASCII, camera.make],
    [0x0110, ASCII, camera.model],
    [0x0112, SHORT, [shot.orientation ?? 1]],
    [0x011a, RATIONAL, [[72, 1]]],
    [0x011b, RATIONAL, [[72, 1]]],
    [0x0128, SHORT, [2]],
    [0x0132, ASCII, time],
    [0x0213, SHORT, [1]],
    [0x8769, LONG, [0]],
    [0x8825, LONG, shot.at && [0]],
  ];
  const detail = [
    [0x829a, RATIONAL, [[1, Math.round(1 / exposure)]]],
    [0x829d, RATIONAL, [fraction(fNumber)]],
    [0x8827, SHORT, [iso]],
    [0x9000, UNDEFINED, Buffer.from('0231')],
    [0x9003, ASCII, time],
    [0x9004, ASCII, time],
    [0x9010, ASCII, offset],
    [0x9011, ASCII, offset],
    [0x9101, UNDEFINED, Buffer.from([1, 2, 3, 0])],
    [0x920a, RATIONAL, [fraction((camera.focal * focal35) / camera.focal35)]],
    [0xa000, UNDEFINED, Buffer.from('0100')],
    [0xa001, SHORT, [1]],
    [0xa002, LONG, [width]],
    [0xa003, LONG, [height]],
    [0xa405, SHORT, [focal35]],
  ];
  return layOut([main, detail, shot.at ? makeGps(shot) : []]);
}

function makeGps({ at, altitude, heading, taken, by }) {
  const instant = new Date(`${taken}+08:00`).toISOString();
  const clock = instant.slice(11, 19).split(':').map((part) => [Number(part), 1]); // prettier-ignore
  return [
    [0x00, BYTE, Buffer.from([2, 3, 0, 0])],
    [0x01, ASCII, at[0] < 0 ? 'S' : 'N'],
    [0x02, RATIONAL, sexagesimal(at[0])],
    [0x03, ASCII, at[1] < 0 ? 'W' : 'E'],
    [0x04, RATIONAL, sexagesimal(at[1])],
    [0x05, BYTE, altitude === undefined ? undefined : Buffer.from([0])],
    [0x06, RATIONAL, altitude === undefined ? undefined : [[altitude * 10, 10]]],
    [0x07, RATIONAL, clock],
    [0x10, ASCII, heading === undefined ? undefined : 'T'],
    [0x11, RATIONAL, heading === undefined ? undefined : [[heading * 100, 100]]],
    [0x12, ASCII, 'WGS-84'],
    [0x1d, ASCII, instant.slice(0, 10).replaceAll('-', ':')],
    [0x1f, RATIONAL, by === 'phone' ? [[6, 1]] : undefined],
  ];
}

const fraction = (value) => [Math.round(value * 100), 100];

function sexagesimal(degrees) {
  const seconds = Math.round(Math.abs(degrees) * 3600 * 10000);
  return [[Math.floor(seconds / 36000000), 1], [Math.floor(seconds / 600000) % 60, 1], [seconds % 600000, 10000]]; // prettier-ignore
}

/** The three directories one after the other, each followed by the values that do not fit into its entries. */
function layOut(directories) {
  const chunks = [Buffer.from('49492a0008000000', 'hex')];
  let at = 8;
  const tables = directories.map((tags) => tags.filter(([, , value]) => value !== undefined));
  const starts = [];
  for (const table of tables) {
    starts.push(at);
    at += tableSize(table);
  }
  tables.forEach((table, i) => {
    if (table.length === 0) return;
    const pointed = table.map(([tag, type, value]) => {
      if (tag === 0x8769) return [tag, type, [starts[1]]];
      return tag === 0x8825 ? [tag, type, [starts[2]]] : [tag, type, value];
    });
    chunks.push(packTable(pointed, starts[i]));
  });
  return Buffer.concat(chunks);
}

const even = (n) => n + (n & 1);

function tableSize(table) {
  if (table.length === 0) return 0;
  const outside = table.reduce((sum, [, type, value]) => {
    const { length } = pack(type, value).bytes;
    return sum + (length > 4 ? even(length) : 0);
  }, 0);
  return 6 + table.length * 12 + outside;
}

function packTable(table, start) {
  const out = Buffer.alloc(tableSize(table));
  out.writeUInt16LE(table.length, 0);
  let free = 6 + table.length * 12;
  table.forEach(([tag, type, value], i) => {
    const o = 2 + i * 12;
    const { bytes, count } = pack(type, value);
    out.writeUInt16LE(tag, o);
    out.writeUInt16LE(type, o + 2);
    out.writeUInt32LE(count, o + 4);
    if (bytes.length <= 4) bytes.copy(out, o + 8);
    else {
      out.writeUInt32LE(start + free, o + 8);
      bytes.copy(out, free);
      free += even(bytes.length);
    }
  });
  return out;
}

function pack(type, value) {
  if (Buffer.isBuffer(value)) return { bytes: value, count: value.length };
  if (type === ASCII) {
    const bytes = Buffer.from(`${value}\0`, 'utf8');
    return { bytes, count: bytes.length };
  }
  const numbers = value.flat();
  const bytes = Buffer.alloc(numbers.length * (type === SHORT ? 2 : 4));
  numbers.forEach((n, i) => (type === SHORT ? bytes.writeUInt16LE(n, i * 2) : bytes.writeUInt32LE(n, i * 4)));
  return { bytes, count: value.length };
}
