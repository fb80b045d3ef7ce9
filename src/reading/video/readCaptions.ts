/** What is said in a video, in one language. */
export interface ReadCaptions {
  /** WebVTT with nothing but its cues. */
  readonly vtt: string;
  /** How many cues it has. */
  readonly cues: number;
}

const moment = String.raw`((?:\d{1,3}:)?\d{1,2}:\d{2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${moment}\s*-->\s*${moment}(.*)$`);
/** How WebVTT lets a cue stand; SubRip writes other things there. */
const setting = /^(vertical|line|position|size|align):[\w.,%-]+$/;
/** More than any film has. */
const mostCues = 20_000;

/**
 * Reads WebVTT or SubRip, which differ in how they write a time, and writes WebVTT. Numbers, comments, styles and tags
 * other than those of letters are left out.
 */
export function readCaptions(text: string): ReadCaptions {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const cues: string[] = [];
  for (let at = 0; at < lines.length && cues.length < mostCues; at++) {
    const [, start, startRest = '', end, endRest = '', settings = ''] = timing.exec(lines[at] ?? '') ?? [];
    if (start === undefined || end === undefined) continue;
    const words: string[] = [];
    while (lines[at + 1]?.trim() && !timing.test(lines[at + 1] ?? ''))
      words.push(cleanLine(lines[++at] ?? ''));
    const said = words.filter((line) => line !== '').join('\n');
    if (said === '') continue;
    const kept = settings.split(/\s+/).filter((each) => setting.test(each));
    const head = [`${print(start, startRest)} --> ${print(end, endRest)}`, ...kept].join(' ');
    cues.push(`${head}\n${said}`);
  }
  return { vtt: ['WEBVTT', ...cues, ''].join('\n\n'), cues: cues.length };
}

/** `00:00:07.500`. */
function print(clock: string, fraction: string): string {
  const parts = clock.split(':').map((part) => part.padStart(2, '0'));
  return `${[...(parts.length === 2 ? ['00'] : []), ...parts].join(':')}.${fraction.padEnd(3, '0')}`;
}

function cleanLine(line: string): string {
  return line
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<(?!\/?[biu]>)[^>]*>/gi, '')
    .replaceAll('-->', '→')
    .trim();
}

/** `waves.en.srt` belongs to `waves` and is English; `waves.vtt` says no language. */
export function describeCaptionsName(file: string): { readonly stem: string; readonly language?: string } {
  const bare = file.replace(/\.[^./]*$/, '');
  const [, stem, language] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(bare) ?? [];
  return stem === undefined || language === undefined ? { stem: bare } : { stem, language };
}
