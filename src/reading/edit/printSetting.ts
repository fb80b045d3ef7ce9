import { isAddition, isEdits, type Change, type Edits, type Key } from './settingEdits.ts';

/** What a setting may become. A list is one of texts. */
export type SettingValue = string | number | boolean | readonly string[];

/** Where something stands: on lines of its own, or between the brackets of a flow collection. */
export type Manner = 'block' | 'flow';

const step = '  ';

/** New entries as lines, each with `indent` before it and the line end after it. */
export function printLines(edits: Edits, indent: string, manner: Manner, lineEnd: string): string {
  return added(edits)
    .map(([key, change]) => {
      const start = typeof key === 'number' ? `${indent}- ` : `${indent}${printKey(key)}:`;
      if (!isEdits(change) || manner === 'flow')
        return `${spaced(start)}${printInline(change, 'block')}${lineEnd}`;
      const below = printLines(change, `${indent}${step}`, 'block', lineEnd);
      return typeof key === 'number' ? `${start}${below.trimStart()}` : `${start}${lineEnd}${below}`;
    })
    .join('');
}

/** New entries on one line, without the brackets around them. */
export function printEntries(edits: Edits): string {
  return added(edits)
    .map(
      ([key, change]) => (typeof key === 'number' ? '' : `${printKey(key)}: `) + printInline(change, 'flow'),
    )
    .join(', ');
}

function added(edits: Edits): readonly (readonly [Key, Change])[] {
  return [...edits].filter(([, change]) => isAddition(change));
}

function printInline(change: Change, manner: Manner): string {
  if (!isEdits(change)) return change === undefined ? '' : printValue(change, manner);
  const isList = [...change.keys()].some((key) => typeof key === 'number');
  return isList ? `[${printEntries(change)}]` : `{ ${printEntries(change)} }`;
}

const spaced = (start: string) => (start.endsWith(' ') ? start : `${start} `);

/** A value on one line. */
export function printValue(value: SettingValue, manner: Manner): string {
  if (typeof value === 'string') return printText(value, manner);
  if (typeof value === 'object') return `[${value.map((item) => printText(item, 'flow')).join(', ')}]`;
  return String(value);
}

function printKey(key: string): string {
  return printText(key, 'flow');
}

function printText(text: string, manner: Manner): string {
  return isPlain(text, manner) ? text : quote(text);
}

/** Letters of all scripts, and no sign that YAML could take for its own. */
const plain = /^[\p{L}\p{N}/(._][\p{L}\p{N}\p{M} .;!?'()/+%&_,–—…“”’、。，-]*$/u;

function isPlain(text: string, manner: Manner): boolean {
  const isEmpty = /^(~|null|Null|NULL)$/.test(text);
  const isMark = text.startsWith('...');
  return (
    plain.test(text) &&
    text === text.trim() &&
    !isEmpty &&
    !isMark &&
    !(manner === 'flow' && text.includes(','))
  );
}

/** Double quotes of YAML read what JSON writes; what no editor shows is written as its code. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
