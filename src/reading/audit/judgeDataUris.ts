import type { Finding } from './finding.ts';
import { decodeBase64 } from './decodeBase64.ts';
import { judgeBinary } from './judgeBinary.ts';
import { judgeSvg } from './judgeSvg.ts';

const inBase64 = /data:([\w/+.-]*)(?:;[\w=-]+)*;base64,([\w+/=]{16,})/g;
const inText = /data:image\/svg\+xml(?:;[\w=-]+)?,([^"'\s)]+)/g;

/** Pictures that stand in the text itself. */
export function* judgeDataUris(text: string): Generator<Finding> {
  if (!text.includes('data:')) return;
  for (const [, type = '', content = ''] of text.matchAll(inBase64)) {
    const bytes = decodeBase64(content);
    const findings = type.includes('svg') ? judgeSvg(new TextDecoder().decode(bytes)) : judgeBinary(bytes);
    for (const { kind, where } of findings) yield { kind, where: `data: address: ${where}` };
  }
  for (const [, content = ''] of text.matchAll(inText))
    for (const { kind, where } of judgeSvg(decodePercent(content)))
      yield { kind, where: `data: address: ${where}` };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
