import { describe, expect, it } from 'vitest';
import { decodeWindows1252 } from './decodeWindows1252.ts';
import { findCode } from './findCode.ts';
import { repairEncoding } from './repairEncoding.ts';

const macRoman = (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes);

describe('repairEncoding', () => {
  it.each([
    ['fÃ¼r', 'für'],
    ['Ã–l und KÃ–LN', 'Öl und KÖLN'],
    ['dÃ©jÃ\u00a0 vu', 'déjà vu'],
    ['Itâ€™s â€œhereâ€\u009d â€“ nowâ€¦', 'It’s “here” – now…'],
    ['20Â°C', '20°C'],
    ['ðŸ˜€', '😀'],
    ['å¤–æ»©', '外滩'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['idÅ‘', 'idő'],
    ['\uf8ffüòÅ', '😁'],
    ['‚ù§Ô∏è', '❤️'],
    ['Jaeger ‚Äì Steve', 'Jaeger – Steve'],
    ['f√ºr', 'für'],
    ['o√π', 'où'],
    ['Â§ñÊª©', '外滩'],
  ])('turns "%s" back into "%s"', (broken, text) => {
    expect(repairEncoding(broken).text).toBe(text);
  });

  it.each([
    'für',
    'Größe, „Spaß“, Straße',
    'voilà\u00a0» et «\u00a0café\u00a0»',
    'l’été, “ähnlich”, –éclair',
    'CAFÉ’s ESPAÑA”',
    'MAÇÔ',
    'A MAÇÃ”',
    'Úžasný den, žížala',
    'Ångström, Ærø, Øresund, São Paulo',
    'conﬁé',
    '√π ≈ 1.77',
    '外滩，上海。“你好”',
    'Привет, «мир»',
    'שלום – مرحبا',
    '20 °C, § 5, ½, £3, © 2019 ®',
    '😀🇨🇳❤️',
    'हिन्दी ไทย 日本語 한국어',
    'Tiếng Việt: Đà Nẵng, Huế',
  ])('leaves "%s" as it is', (text) => {
    expect(repairEncoding(text)).toEqual({ text, repairs: [] });
  });

  it.each([
    ['Windows-1252', decodeWindows1252],
    ['Mac Roman', macRoman],
  ])('turns back whatever was misread as %s', (_, misread) => {
    const text = 'Ein Café – „Größe“ … 外滩，上海 😀🇨🇳 ❤️ ✈️ Привет 20 °C naïve façade œuvre';
    expect(repairEncoding(misread(new TextEncoder().encode(text))).text).toBe(text);
  });

  it('repairs the broken part of a text that is otherwise right', () => {
    expect(repairEncoding('für dich: fÃ¼r mich, 外滩 ðŸ˜€').text).toBe('für dich: für mich, 外滩 😀');
  });

  it('names the line of each repair', () => {
    expect(repairEncoding('a\nb Ã©\n\nÃ¼').repairs).toEqual([
      { line: 2, from: 'Ã©', to: 'é' },
      { line: 4, from: 'Ã¼', to: 'ü' },
    ]);
  });

  it('leaves code as it is written', () => {
    const code = [
      'An `Ã©` and ``a ` Ã©``, but Ã©.',
      '',
      '```',
      'Ã©',
      '```',
      '',
      '    Ã©',
      '',
      '<code>Ã©</code>',
      '{% highlight text %}',
      'Ã©',
      '{% endhighlight %}',
    ].join('\n');
    expect(repairEncoding(code, findCode(code)).text).toBe(code.replace('but Ã©', 'but é'));
  });

  it('takes an unclosed backtick for no code', () => {
    expect(repairEncoding('a ` Ã©', findCode('a ` Ã©')).text).toBe('a ` é');
  });
});
