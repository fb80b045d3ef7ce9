/** Characters that are in most sentences: simplified Chinese, traditional Chinese, Japanese. */
const common = {
  gb18030: new Set(
    '的一是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切热古桥湖夜景滩塔寺街楼园拍摄旅游春夏秋冬晨晚照',
  ),
  big5: new Set(
    '的一是不了在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共風戰干接它許八特覺望直服毛林題建南度統色字請交愛讓認算論百吃義科怎元社術結六功指思非流每青管夫連遠資隊跟帶花快條院變聯言權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空甚眾技輕程告江語英基派滿式李息寫呢識極令黃德收臉錢黨倒未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造落視濟喜離雖壞興切熱古橋湖夜景灘塔寺街樓園拍攝旅遊春夏秋冬晨晚照臺灣港龍島',
  ),
  shift_jis: new Set(
    '一日本人大中年月時分東京都道府県市区町村山川島寺社神宮駅橋前後上下左右今朝昼夜春夏秋冬花桜旅行写真撮影海空港湖池庭園城温泉',
  ),
} as const;

type Encoding = keyof typeof common;

const kana = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/;
const latin1 = new TextDecoder('windows-1252');
const decoders: readonly (readonly [encoding: Encoding, decoder: TextDecoder])[] = [
  ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ['big5', new TextDecoder('big5', { fatal: true })],
  ['shift_jis', new TextDecoder('shift_jis', { fatal: true })],
];
/** Share of the common in what an encoding makes of the bytes from which it is believed. */
const convincing = 0.5;

/**
 * The bytes as the encoding that makes the most everyday text of them. In a wrong one the characters are rare ones,
 * if they decode at all; where none convinces, each byte is a character (Latin-1, as Windows has it).
 */
export function guessLegacyText(bytes: Uint8Array): string {
  let best = { score: convincing, text: latin1.decode(bytes) };
  for (const [encoding, decoder] of decoders) {
    const text = tryDecode(decoder, bytes);
    if (text === undefined) continue;
    const score = scoreText(text, encoding, bytes);
    if (score > best.score) best = { score, text };
  }
  return best.text;
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  for (const end of [bytes.length, bytes.length - 1]) {
    try {
      return decoder.decode(bytes.subarray(0, end));
    } catch {
      if (bytes.length < 24) return undefined;
    }
  }
  return undefined;
}

/** 1 where every character beyond ASCII is an everyday one. */
function scoreText(text: string, encoding: Encoding, bytes: Uint8Array): number {
  const foreign = [...text].filter((character) => character > '\x7f');
  if (foreign.length === 0) return 0;
  const zone = encoding === 'shift_jis' ? 0 : countEverydayPairs(bytes, encoding) / foreign.length;
  const points = foreign.map((character) => {
    if (common[encoding].has(character)) return 1;
    if (/[\u3000-\u3002\u300a-\u3011\u30fb\uff01-\uff1f\u2014\u2018-\u201d\u2026\u00b7]/.test(character))
      return 0.8;
    if (encoding === 'shift_jis')
      return kana.test(character) ? 1 : /[\uff61-\uff9f]/.test(character) ? -0.5 : isHan(character) ? 0.5 : 0;
    return isHan(character) ? 0.6 * zone : 0;
  });
  return points.reduce<number>((sum, point) => sum + point, 0) / foreign.length;
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

/** How many pairs of bytes lie in the half of the character set where its frequent characters stand. */
function countEverydayPairs(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (lead < 0x80) continue;
    at++;
    const isEveryday =
      encoding === 'gb18030'
        ? lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1
        : lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40;
    if (isEveryday) count++;
  }
  return count;
}
