import * as v from 'valibot';
import { makeSlug } from '../journal/makeSlug.ts';
import type { FrontMatter } from '../journal/parsedPost.ts';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { suggestName } from '../journal/suggestName.ts';
import { checkSettings, refuse, setting } from './checkSettings.ts';
import { parsePostDate } from './parsePostDate.ts';
import { readYaml, type Written, type YamlNode } from './readYaml.ts';
import { settingFields as is } from './settingFields.ts';

const date = setting(parsePostDate, 'write a date, as 2019-08-12 or 2019-08-12 10:51 +05:30');

const schema = v.strictObject({
  title: v.exactOptional(is.text),
  date: v.exactOptional(date),
  draft: v.exactOptional(is.switch),
  slug: v.exactOptional(setting(parseSlug, 'write letters and digits: the-bund')),
  description: v.exactOptional(is.text),
  aliases: v.exactOptional(setting(parseAliases, 'write a list of addresses: [/2019/kubecon/]')),
  canonical: v.exactOptional(setting(parseAddress, 'write the whole address: https://example.org/kubecon/')),
  lang: v.exactOptional(is.language),
  cover: v.exactOptional(setting(parseCover, 'write the name of a photo')),
  at: v.exactOptional(is.position),
  place: v.exactOptional(is.text),
});

/**
 * Front matter, checked. Keys of other generators are passed over, whatever they say; a key that Pinhole knows, or
 * that was meant to hide the post, has to be right.
 */
export function readFrontMatter(yaml: string, file: string): FrontMatter {
  const node = readYaml(yaml, file);
  if (yaml.trim() !== '' && node.written !== null && node.entries.length === 0 && !isEmptyMap(node.written)) {
    const todo = 'write `key: value`, one to a line';
    throw new AuthorError([{ file, line: node.line, what: 'this front matter has no keys', todo }]);
  }
  const problems: Problem[] = [];
  const entries = node.entries.map(([key, value]) => [key.toLowerCase(), value] as const);
  checkHiding(entries, file, problems);
  const matter = checkSettings(schema, pick(entries), file, problems);
  if (matter === undefined || problems.length > 0) refuse(problems);
  const unpublished = entries.some(([key, { written }]) => key === 'published' && isSwitch(written, 'false'));
  return unpublished ? { ...matter, draft: true } : matter;
}

type Entries = YamlNode['entries'];

const isEmptyMap = (written: Written) => typeof written === 'object' && !Array.isArray(written);
const isSwitch = (written: Written, ...values: string[]) =>
  typeof written === 'string' && values.includes(written.toLowerCase());

/** Keys that would hide the post if they were right, so they may not be taken for another generator's. */
function checkHiding(entries: Entries, file: string, problems: Problem[]) {
  entries.forEach(([key, { written, line }], index) => {
    if (
      key === 'hidden' ? isSwitch(written, 'true', 'spot') : key === 'publish' && isSwitch(written, 'false')
    ) {
      problems.push({
        file,
        line,
        what: `\`${key}\` is no key of a post`,
        todo: 'to keep it back write `draft: true`',
      });
    } else if (
      !(key in schema.entries) &&
      isSwitch(written, 'true', 'false') &&
      suggestName(key, ['draft'])
    ) {
      problems.push({ file, line, what: `unknown key \`${key}\``, todo: 'did you mean draft?' });
    } else if (key in schema.entries && entries.findIndex(([other]) => other === key) < index) {
      problems.push({ file, line, what: `\`${key}\` stands twice`, todo: 'keep one of the two' });
    }
  });
}

/** The keys that Pinhole knows; one without a value says nothing, but `draft` has to say what it means. */
function pick(entries: Entries): YamlNode {
  const known = entries.filter(
    ([key, { written }]) => key in schema.entries && (written !== null || key === 'draft'),
  );
  const astroDate = entries.find(([key, { written }]) => key === 'pubdate' && written !== null);
  if (astroDate && !known.some(([key]) => key === 'date')) known.push(['date', astroDate[1]]);
  const written = Object.fromEntries(known.map(([key, value]) => [key, value.written]));
  return { written, line: 1, entries: known, items: [] };
}

function parseSlug(written: Written): string | undefined {
  return (typeof written === 'string' && makeSlug(written)) || undefined;
}

function parseAliases(written: Written): readonly string[] | undefined {
  const aliases = typeof written === 'string' ? [written] : written;
  if (!Array.isArray(aliases)) return undefined;
  return aliases.every((alias): alias is string => typeof alias === 'string' && alias.trim() !== '')
    ? aliases
    : undefined;
}

function parseAddress(written: Written): string | undefined {
  if (typeof written !== 'string' || !/^https?:\/\/[^\s"<>]+$/.test(written)) return undefined;
  try {
    return new URL(written).href;
  } catch {
    return undefined;
  }
}

/** Some themes of Hugo write `cover: { image: bund.jpg, … }`. */
function parseCover(written: Written): string | undefined {
  const isMap = typeof written === 'object' && written !== null && !Array.isArray(written);
  const name = isMap ? (written as Readonly<Record<string, Written>>).image : written;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}
