import { expect, test } from 'vitest';
import { describeCaptionsName, readCaptions } from './readCaptions.ts';

test('SubRip becomes WebVTT', () => {
  const srt =
    '1\r\n00:00:00,500 --> 00:00:02,000 X1:10 X2:20\r\n<font color="red">Listen</font> to <i>the sea</i>.\r\nNow.\r\n\r\n2\r\n00:01:02,5 --> 00:01:04,000\r\n{\\an8}- There!\r\n';
  expect(readCaptions(srt)).toEqual({
    cues: 2,
    vtt: 'WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nListen to <i>the sea</i>.\nNow.\n\n00:01:02.500 --> 00:01:04.000\n- There!\n\n',
  });
});

test('of WebVTT comments and styles are left out', () => {
  const vtt =
    'WEBVTT - by Ann\n\nNOTE ask Ben\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:00.500 --> 00:02.000 align:start line:10% data:x\n<v Ann>Listen\n';
  expect(readCaptions(vtt).vtt).toBe(
    'WEBVTT\n\n00:00:00.500 --> 00:00:02.000 align:start line:10%\nListen\n\n',
  );
});

test('a text without times has no captions', () => {
  expect(readCaptions('Listen to the sea.').cues).toBe(0);
});

test('a name may say the language', () => {
  expect(describeCaptionsName('a/waves.en.srt')).toEqual({ stem: 'a/waves', language: 'en' });
  expect(describeCaptionsName('waves.zh-Hans.vtt')).toEqual({ stem: 'waves', language: 'zh-Hans' });
  expect(describeCaptionsName('VID_2019.06.vtt')).toEqual({ stem: 'VID_2019.06' });
});
